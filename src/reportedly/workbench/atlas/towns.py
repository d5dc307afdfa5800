"""Large towns, so that one knows where one is: those of the gazetteer with 100,000 people or more."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np

from reportedly.workbench.atlas.canvas import Canvas
from reportedly.workbench.atlas.projection import Floats

PATH = Path(__file__).with_name("data") / "towns.tsv"


@dataclass(frozen=True, slots=True)
class Town:
    """A town and where it falls on a drawing."""

    name: str
    x: float
    y: float


@dataclass(frozen=True)
class _Towns:
    """All towns, the largest first."""

    names: tuple[str, ...]
    longitudes: Floats
    latitudes: Floats


def find_towns(canvas: Canvas) -> Iterator[Town]:
    """Yield the towns on a drawing, the largest first."""
    towns = _load_towns()
    x, y = canvas.draw(canvas.turn(towns.longitudes), towns.latitudes)
    for at in np.flatnonzero((x > 0) & (x < canvas.width) & (y > 0) & (y < canvas.height)):
        yield Town(towns.names[at], round(float(x[at]), 1), round(float(y[at]), 1))


@cache
def _load_towns() -> _Towns:
    lines = [line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines()]
    places = np.array([(float(longitude), float(latitude)) for _, latitude, longitude in lines])
    return _Towns(tuple(name for name, _, _ in lines), places[:, 0].copy(), places[:, 1].copy())
