"""From the globe to a flat map and back: a projection for a part of the world, and one for all of it.

A part is drawn in Lambert's azimuthal equal-area projection around its middle (Snyder, Map Projections, USGS 1987,
pages 182-190): areas stay as they are, shapes nearly, and neither the poles nor the antimeridian are edges. All of the
world is drawn in the equidistant cylindrical projection. Both measure in kilometres from the middle, x to the east and
y to the north.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, degrees, hypot, pi, radians, sin
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

RADIUS = 6371.0
AROUND = 2 * pi * RADIUS
"""Kilometres around the earth."""
DEGREE = AROUND / 360
"""Kilometres in a degree of latitude."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point of the earth in degrees."""

    latitude: float
    longitude: float


class Projection(Protocol):
    """One way to draw the earth. `turns` are degrees by which outlines are drawn again, so that none is cut off."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def turns(self) -> tuple[int, ...]:
        """Degrees."""

    def project(self, longitudes: Floats, latitudes: Floats) -> tuple[Floats, Floats]:
        """Return kilometres from the middle; NaN for what lies on the far side."""

    def find_spot(self, x: float, y: float) -> Spot:
        """Return the point of the earth that is drawn there."""


@dataclass(frozen=True, slots=True)
class Azimuthal:
    """A part of the world around its middle."""

    middle: Spot
    name: str = "Lambert azimuthal equal-area projection"
    turns: tuple[int, ...] = (0,)

    def project(self, longitudes: Floats, latitudes: Floats) -> tuple[Floats, Floats]:
        """Return kilometres from the middle."""
        at, around = np.radians(latitudes), np.radians(longitudes - self.middle.longitude)
        up, over = sin(radians(self.middle.latitude)), cos(radians(self.middle.latitude))
        near = up * np.sin(at) + over * np.cos(at) * np.cos(around)
        scale = RADIUS * np.sqrt(2.0 / np.maximum(1.0 + near, 1e-9))
        scale = np.where(near < 0.0, np.nan, scale)
        x = scale * np.cos(at) * np.sin(around)
        return x, scale * (over * np.sin(at) - up * np.cos(at) * np.cos(around))

    def find_spot(self, x: float, y: float) -> Spot:
        """Return the point of the earth that is drawn there."""
        far = hypot(x, y)
        if far < 1e-9:
            return self.middle
        angle = 2 * asin(min(1.0, far / (2 * RADIUS)))
        up, over = sin(radians(self.middle.latitude)), cos(radians(self.middle.latitude))
        latitude = asin(max(-1.0, min(1.0, cos(angle) * up + y * sin(angle) * over / far)))
        turned = atan2(x * sin(angle), far * over * cos(angle) - y * up * sin(angle))
        return Spot(degrees(latitude), turn(self.middle.longitude + degrees(turned)))


@dataclass(frozen=True, slots=True)
class Cylindrical:
    """All of the world, with the middle's meridian in the middle."""

    middle: Spot
    name: str = "Equidistant cylindrical projection"
    turns: tuple[int, ...] = (-360, 0, 360)

    def project(self, longitudes: Floats, latitudes: Floats) -> tuple[Floats, Floats]:
        """Return kilometres from the middle, those to the east and west as at the equator."""
        return (longitudes - self.middle.longitude) * DEGREE, (latitudes - self.middle.latitude) * DEGREE

    def find_spot(self, x: float, y: float) -> Spot:
        """Return the point of the earth that is drawn there, or the pole behind which nothing is."""
        latitude = max(-90.0, min(90.0, self.middle.latitude + y / DEGREE))
        return Spot(latitude, turn(self.middle.longitude + x / DEGREE))


def turn(longitude: float) -> float:
    """Return a longitude from -180 to less than 180."""
    return (longitude + 180.0) % 360.0 - 180.0
