"""Weights of small networks: read as they were written, and for the measures that they were learned for."""

import numpy as np
import pytest

from reportedly.reconcile.affinity import WEIGHTS as AFFINITY
from reportedly.reconcile.network import Network, load_network
from reportedly.reconcile.parthood import WEIGHTS as PARTHOOD

ONE = np.ones(1, np.float32)
PLAIN = Network(
    ("far", "near"), np.zeros((2, 1), np.float32), ONE, 0 * ONE, np.array([-1, 2], np.float32), 0.5 * ONE[0]
)


@pytest.mark.parametrize("name", [AFFINITY, PARTHOOD])
def test_weights_read_as_they_were_written(name: str) -> None:
    network = load_network(name)
    again = Network.read(network.write())
    assert again.names == network.names
    assert again.write() == network.write()


def test_what_is_judged_is_the_sum_of_what_each_measure_weighs() -> None:
    measured = {"far": np.array([[0.0, 1.0]]), "near": np.array([[1.0, 0.0]])}
    assert PLAIN.judge(measured).tolist() == [[2.5, -0.5]]


@pytest.mark.parametrize("names", [("far",), ("near", "far"), ("far", "near", "further")])
def test_weights_for_other_measures_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="train them anew"):
        PLAIN.judge({name: np.zeros(3) for name in names})


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"weights"])
def test_what_is_no_weights_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="no weights of a network"):
        Network.read(data)
