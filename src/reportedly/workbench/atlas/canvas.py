"""A drawing of a view: where points of the earth fall on it, in pixels."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.workbench.atlas.projection import Floats, Spot
from reportedly.workbench.atlas.view import HIGH, View

_FAR = -9999.0


@dataclass(frozen=True, slots=True)
class Canvas:
    """A drawing of so many pixels, in which all of a view stands."""

    view: View
    width: int
    height: int

    @property
    def scale(self) -> float:
        """Pixels for a kilometre."""
        return min(self.width / self.view.wide, self.height / (self.view.wide * HIGH))

    def draw(self, longitudes: Floats, latitudes: Floats) -> tuple[Floats, Floats]:
        """Return where points fall, y downwards; NaN for what lies on the far side."""
        x, y = self.view.projection.project(longitudes, latitudes)
        return self.width / 2 + x * self.scale, self.height / 2 - y * self.scale

    def turn(self, longitudes: Floats) -> Floats:
        """Return longitudes within half a turn of the middle's."""
        middle = self.view.middle.longitude
        turned: Floats = (longitudes - middle + 180.0) % 360.0 - 180.0 + middle
        return turned

    def locate(self, spots: Sequence[Spot]) -> list[tuple[float, float]]:
        """Return where points fall; far outside for what lies on the far side."""
        longitudes = np.array([one.longitude for one in spots])
        found = self.draw(self.turn(longitudes), np.array([one.latitude for one in spots]))
        x, y = (np.nan_to_num(one, nan=_FAR).round(1).tolist() for one in found)
        return list(zip(x, y, strict=True))

    def hold(self, spots: Sequence[Spot], margins: Sequence[float]) -> list[bool]:
        """Say of points whether each is on the drawing, or not farther from it than its margin in pixels."""
        longitudes = np.array([one.longitude for one in spots])
        x, y = self.draw(self.turn(longitudes), np.array([one.latitude for one in spots]))
        margin = np.array(margins)
        # What lies on the far side is NaN, which is neither less nor more.
        held = (-margin <= x) & (x <= self.width + margin) & (-margin <= y) & (y <= self.height + margin)
        return [bool(one) for one in held]
