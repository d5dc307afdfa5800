"""Outlines of countries: Natural Earth's, simplified by `python -m training.basemap`.

Borders are those that Natural Earth draws, by who holds the land; a drawn border claims nothing.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reportedly.workbench.atlas.projection import Floats, Spot, turn

_HALF_AROUND = 180
PATH = Path(__file__).with_name("data") / "countries.topojson"
CREDIT = "Outlines: Natural Earth, public domain. Places: GeoNames, CC BY 4.0."


@dataclass(frozen=True)
class Outlines:
    """All rings one behind the other: `starts` says where each begins, `countries` whose it is.

    `codes` are of ISO 3166, empty for what has none. The first ring of a country is around its largest part.
    """

    longitudes: Floats
    latitudes: Floats
    starts: npt.NDArray[np.int64]
    countries: npt.NDArray[np.int64]
    codes: tuple[str, ...]
    names: tuple[str, ...]

    @property
    def ends(self) -> npt.NDArray[np.int64]:
        """Where each ring ends."""
        return np.append(self.starts[1:], len(self.longitudes))

    def find_corners(self, code: str) -> list[Spot]:
        """Return points around the largest part of a country; none where no outline is there."""
        if not code or code not in self.codes:
            return []
        ring = int(np.flatnonzero(self.countries == self.codes.index(code))[0])
        inside = slice(int(self.starts[ring]), int(self.ends[ring]))
        across, up = self.longitudes[inside], self.latitudes[inside]
        corners = {int(pick(line)) for line in (across, up) for pick in (np.argmin, np.argmax)}
        return [Spot(float(up[at]), turn(float(across[at]))) for at in sorted(corners)]


@cache
def load_outlines() -> Outlines:
    """Read the outlines of the package, when the first map needs them."""
    topology = json.loads(PATH.read_text(encoding="utf-8"))
    step = topology["transform"]["scale"][0]
    arcs = [np.cumsum(np.array(arc), axis=0) * step for arc in topology["arcs"]]
    geometries = topology["objects"]["countries"]["geometries"]
    rings = [(at, _join(ring, arcs)) for at, one in enumerate(geometries) for part in one["arcs"] for ring in part]
    points = np.concatenate([ring for _, ring in rings])
    return Outlines(
        longitudes=points[:, 0].copy(),
        latitudes=points[:, 1].copy(),
        starts=np.array([0, *accumulate(len(ring) for _, ring in rings)][:-1], dtype=np.int64),
        countries=np.array([country for country, _ in rings], dtype=np.int64),
        codes=tuple(one["properties"].get("code", "") for one in geometries),
        names=tuple(one["properties"]["name"] for one in geometries),
    )


def _join(ring: Sequence[int], arcs: Sequence[npt.NDArray[Any]]) -> npt.NDArray[Any]:
    """Return the points of a ring of arcs; one that is run backwards goes by the complement of its number.

    Where it crosses the antimeridian its longitudes go on beyond 180 degrees. One that runs around the earth is led to
    the pole and back.
    """
    points = np.concatenate([arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring])
    points[:, 0] = np.unwrap(points[:, 0], period=360)
    if abs(points[-1, 0] - points[0, 0]) > _HALF_AROUND:
        pole = np.copysign(90.0, points[0, 1])
        points = np.concatenate([points, [[points[-1, 0], pole], [points[0, 0], pole]]])
    return points
