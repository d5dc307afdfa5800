"""What a map shows: a middle and how wide it is; fitted to what there is, and moved by links."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot, isfinite

import numpy as np

from reportedly.domain.errors import BadOption
from reportedly.workbench.atlas.projection import AROUND, Azimuthal, Cylindrical, Projection, Spot, turn

HIGH = 0.5
"""How high a map is, of its width."""
NARROWEST, WIDEST = 10.0, round(AROUND)
_WORLD = 9000.0
"""Kilometres: what is wider is drawn as all of the world is."""
_LEAST_FITTED = 250.0
_ROOM = 1.25
_SCATTERED = 0.15
"""Below this length of their mean, places lie all around the earth."""


@dataclass(frozen=True, slots=True)
class View:
    """The middle of a map and how many kilometres it is wide."""

    middle: Spot
    wide: float

    @property
    def is_world(self) -> bool:
        """Whether it is drawn as all of the world is."""
        return self.wide > _WORLD

    @property
    def projection(self) -> Projection:
        """How it is drawn."""
        return Cylindrical(self.middle) if self.is_world else Azimuthal(self.middle)

    @property
    def at(self) -> str:
        """The middle as it stands in an address."""
        return f"{self.middle.latitude:.6g},{self.middle.longitude:.6g}"

    def zoom(self, times: float) -> "View":
        """Return a view that is so many times as wide."""
        return View(self.middle, min(max(self.wide * times, NARROWEST), WIDEST))

    def move(self, east: float, north: float) -> "View":
        """Return a view moved by shares of its width and height."""
        spot = self.projection.find_spot(east * self.wide, north * self.wide * HIGH)
        return View(spot, self.wide)


WORLD = View(Spot(0.0, 11.0), float(WIDEST))


def read_view(at: str, wide: str) -> View | None:
    """Read a view that stands in an address; None where it names none, BadOption where it cannot be."""
    if not at and not wide:
        return None
    try:
        latitude, longitude = map(float, at.split(","))
        width = float(wide)
    except ValueError as error:
        raise BadOption(f"expected a map like at=48.2,16.4 and wide=500, got at={at!r} and wide={wide!r}.") from error
    if not (isfinite(longitude) and abs(latitude) <= 90 and abs(longitude) <= 360 and NARROWEST <= width <= WIDEST):
        raise BadOption(
            f"expected at=LATITUDE,LONGITUDE within -90 to 90 and -360 to 360, and wide={NARROWEST:.0f} to {WIDEST} "
            f"kilometres, got at={at!r} and wide={wide!r}."
        )
    return View(Spot(latitude, turn(longitude)), width)


def fit_view(spots: Sequence[Spot]) -> View:
    """Return a view in which all spots stand with room around them; all of the world where there are none."""
    middle = _find_mean(spots)
    if middle is None:
        return WORLD
    projection = Azimuthal(middle)
    x, y = projection.project(np.array([one.longitude for one in spots]), np.array([one.latitude for one in spots]))
    if np.isnan(x).any():
        return WORLD
    span = max(float(np.ptp(x)), float(np.ptp(y)) / HIGH)
    wide = max(span * _ROOM, _LEAST_FITTED)
    if wide > _WORLD:
        return View(Spot(WORLD.middle.latitude, middle.longitude), WORLD.wide)
    return View(projection.find_spot(float(x.min() + x.max()) / 2, float(y.min() + y.max()) / 2), wide)


def _find_mean(spots: Sequence[Spot]) -> Spot | None:
    """Return the middle of spots on the globe; None where they lie all around it, or there are none."""
    if not spots:
        return None
    latitude, longitude = np.radians([[one.latitude, one.longitude] for one in spots]).T
    flat = np.cos(latitude)
    x, y, z = (float(one.mean()) for one in (flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)))
    if hypot(x, y, z) < _SCATTERED:
        return None
    return Spot(degrees(atan2(z, hypot(x, y))), degrees(atan2(y, x)))
