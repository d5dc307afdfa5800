"""Networks of one hidden layer that read measures of pairs: weights learned from matters that were marked by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Singles = NDArray[np.float32]
Measures = Mapping[str, Floats]
"""All measures of pairs by name, each of one shape; what is so or not is 1 or 0."""


@dataclass(frozen=True, slots=True)
class Network:
    """A network of one hidden layer that reads measures, with a way around it.

    `hidden` is measures × units, `bias` and `out` are one a unit, `direct` is one a measure, in the order of `names`.
    """

    names: tuple[str, ...]
    hidden: Singles
    bias: Singles
    out: Singles
    direct: Singles
    start: Singles

    @classmethod
    def read(cls, data: bytes) -> "Network":
        """Return what `write` wrote; raise ValueError where it is something else."""
        try:
            with np.load(BytesIO(data), allow_pickle=False) as arrays:
                names = tuple(str(name) for name in arrays["names"])
                return cls(names, *(arrays[part].astype(np.float32) for part in _PARTS))
        except (ValueError, KeyError, EOFError, BadZipFile) as error:
            raise ValueError("these are no weights of a network") from error

    def write(self) -> bytes:
        """Return all of it as bytes."""
        file = BytesIO()
        parts = {part: getattr(self, part).astype(np.float32) for part in _PARTS}
        np.savez_compressed(file, allow_pickle=False, names=np.array(self.names), **parts)
        return file.getvalue()

    def judge(self, measured: Measures) -> Floats:
        """Return the logarithm of the odds of each pair, by what was learned."""
        if tuple(measured) != self.names:
            raise ValueError("the weights were learned for other measures; train them anew")
        shape = next(iter(measured.values())).shape
        facts = np.array([values.ravel() for values in measured.values()], np.float32)
        units = self.hidden.T @ facts
        units += self.bias[:, None]
        np.tanh(units, out=units)  # in place, and in single precision: it is most of the time of comparing
        told: Floats = (self.out @ units + self.direct @ facts).astype(np.float64) + float(self.start)
        reshaped: Floats = told.reshape(shape)
        return reshaped


_PARTS = ("hidden", "bias", "out", "direct", "start")


@cache
def load_network(name: str) -> Network:
    """Return the weights of that name that come with the program."""
    return Network.read(files("reportedly.reconcile").joinpath(name).read_bytes())
