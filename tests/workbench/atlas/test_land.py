"""Land as paths: only what stands on the drawing, also across the antimeridian and around a pole."""

import re

import numpy as np
import pytest

from reportedly.workbench.atlas.canvas import Canvas
from reportedly.workbench.atlas.land import TENTHS, trace_country, trace_graticule, trace_land
from reportedly.workbench.atlas.outlines import PATH, load_outlines
from reportedly.workbench.atlas.projection import Spot
from reportedly.workbench.atlas.reach import find_reach
from reportedly.workbench.atlas.towns import find_towns
from reportedly.workbench.atlas.view import WORLD, View, fit_view

SIZE = (1000, 500)


def read_rings(path: str) -> list[np.ndarray]:
    """Return the rings of a path in pixels."""
    rings = (re.findall(r"-?\d+", ring) for ring in re.findall(r"M([^z]*)z", path))
    return [np.cumsum(np.array(ring, dtype=np.int64).reshape(-1, 2), axis=0) / TENTHS for ring in rings]


def covers(path: str, x: float, y: float) -> bool:
    """Say whether a path holds a point, by how often a ray to the right meets its rings."""
    met = 0
    for ring in read_rings(path):
        (x1, y1), (x2, y2) = ring.T, np.roll(ring, -1, axis=0).T
        across = (y1 > y) != (y2 > y)
        met += int((across & (x < (x2 - x1) * (y - y1) / np.where(across, y2 - y1, 1) + x1)).sum())
    return met % 2 == 1


@pytest.mark.parametrize(
    ("land", "sea"),
    [
        (Spot(47.5, 14), Spot(45, -20)),
        (Spot(-23, 133), Spot(-35, 160)),
        (Spot(65, -172.5), Spot(60, -178)),
        (Spot(-16.5, 179.0), Spot(-19, 179.9)),
        (Spot(-89.9, 0), Spot(-60, 0)),
        (Spot(-85, 179), Spot(-60, 179)),
    ],
)
def test_land_is_land_and_sea_is_sea_whatever_is_in_the_middle(land: Spot, sea: Spot) -> None:
    views = [WORLD, View(Spot(0, 175), WORLD.wide), *(View(one, wide) for one in (land, sea) for wide in (8000, 400))]
    for view in views:
        canvas = Canvas(view, *SIZE)
        for spot, is_land in ((land, True), (sea, False)):
            if canvas.hold([spot], [-2])[0] and not (view.is_world and spot.latitude > -20 and spot.latitude < -10):
                assert covers(trace_land(canvas), *canvas.locate([spot])[0]) is is_land, (view, spot)


def test_a_country_is_its_part_of_the_land() -> None:
    canvas = Canvas(View(Spot(47.5, 14), 900), *SIZE)
    graz, ljubljana = canvas.locate([Spot(47.07, 15.44), Spot(46.05, 14.5)])
    assert covers(trace_country(canvas, "AT"), *graz)
    assert not covers(trace_country(canvas, "AT"), *ljubljana)
    assert not trace_country(canvas, "JP")
    assert not trace_country(canvas, "")


def test_only_what_is_seen_is_written() -> None:
    assert len(trace_land(Canvas(View(Spot(48.2, 16.4), 100), *SIZE))) < 2_000
    assert len(trace_land(Canvas(WORLD, *SIZE))) < 250_000


@pytest.mark.parametrize("view", [WORLD, View(Spot(90, 0), 500), View(Spot(-90, 0), 5000), View(Spot(0, 180), 10)])
def test_lines_of_degrees_are_seen_everywhere_and_are_not_many(view: View) -> None:
    path = trace_graticule(Canvas(view, *SIZE))
    assert 2 <= path.count("M") <= 60
    assert "nan" not in path


def test_a_country_is_fitted_by_its_largest_part() -> None:
    assert fit_view(load_outlines().find_corners("FR")).wide < 3000
    assert not load_outlines().find_corners("XX")


def test_every_country_of_the_world_has_an_outline_but_the_smallest() -> None:
    codes = set(load_outlines().codes)
    assert {"AT", "TJ", "NO", "XK", "PS", "TW", "EH", "SS", "FJ", "VA", "MC", "TV"} <= codes
    assert PATH.stat().st_size < 700_000


def test_a_province_reaches_as_far_as_its_towns() -> None:
    assert 50 < (find_reach("AT", 47.25, 15.167) or 0) < 150
    assert find_reach("AT", 0.0, 0.0) is None
    assert find_reach(None, 47.25, 15.167) is None


def test_large_towns_are_there_the_largest_first() -> None:
    names = [one.name for one in find_towns(Canvas(View(Spot(48, 15), 900), *SIZE))]
    assert names[0] in ("Vienna", "Munich", "Budapest")
    assert "Graz" in names
    assert "Tokyo" not in names
