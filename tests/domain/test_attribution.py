from dataclasses import replace
from itertools import product

import pytest

from reportedly.domain.attribution import FROM_FIRMEST, Firmness, find_weaker
from reportedly.domain.reading import Reading


def test_an_attribution_without_a_cue_is_refused(chain: Reading) -> None:
    with pytest.raises(ValueError, match="a1 has no cue"):
        replace(chain.attributions[0], cue=())


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_that_is_no_share_is_refused(chain: Reading, confidence: float) -> None:
    with pytest.raises(ValueError, match="expected 0 to 1"):
        replace(chain.attributions[0], confidence=confidence)


def test_every_degree_of_firmness_has_its_place_in_the_order() -> None:
    assert sorted(FROM_FIRMEST) == sorted(Firmness)
    assert find_weaker(*Firmness) is Firmness.DENIED


def test_the_weaker_of_two_does_not_depend_on_their_order() -> None:
    assert all(find_weaker(a, b) is find_weaker(b, a) for a, b in product(Firmness, Firmness))
