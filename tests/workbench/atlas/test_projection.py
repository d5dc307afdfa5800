"""From the globe to a flat map and back."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.workbench.atlas.projection import DEGREE, RADIUS, Azimuthal, Cylindrical, Spot, turn

latitudes, longitudes = st.floats(-89, 89), st.floats(-180, 179.99)


def project(projection: Azimuthal | Cylindrical, spot: Spot) -> tuple[float, float]:
    x, y = projection.project(np.array([spot.longitude]), np.array([spot.latitude]))
    return float(x[0]), float(y[0])


@given(latitudes, longitudes, st.floats(-4000, 4000), st.floats(-4000, 4000))
def test_what_is_drawn_is_found_again(latitude: float, longitude: float, x: float, y: float) -> None:
    projection = Azimuthal(Spot(latitude, longitude))
    assert project(projection, projection.find_spot(x, y)) == pytest.approx((x, y), abs=0.01)


@given(latitudes, longitudes)
def test_the_middle_is_in_the_middle(latitude: float, longitude: float) -> None:
    spot = Spot(latitude, longitude)
    for projection in (Azimuthal(spot), Cylindrical(spot)):
        assert project(projection, spot) == pytest.approx((0, 0), abs=1e-6)
        found = projection.find_spot(0, 0)
        assert (found.latitude, found.longitude) == pytest.approx((latitude, longitude))


@pytest.mark.parametrize("latitude", [0, 48, 70, 90, -90])
def test_a_degree_to_the_north_is_as_long_everywhere_near_the_middle(latitude: float) -> None:
    inwards = -1 if latitude > 0 else 1
    _, y = project(Azimuthal(Spot(latitude, 10)), Spot(latitude + inwards, 10))
    assert y == pytest.approx(inwards * DEGREE, rel=1e-3)


def test_areas_stay_as_they_are() -> None:
    around = Azimuthal(Spot(60, 20))
    corners = [Spot(65, 30), Spot(65, 31), Spot(66, 31), Spot(66, 30)]
    x, y = zip(*(project(around, one) for one in corners), strict=True)
    drawn = abs(sum(x[i] * y[(i + 1) % 4] - x[(i + 1) % 4] * y[i] for i in range(4))) / 2
    real = RADIUS**2 * math.radians(1) * (math.sin(math.radians(66)) - math.sin(math.radians(65)))
    assert drawn == pytest.approx(real, rel=5e-3)


def test_the_far_side_is_not_drawn() -> None:
    assert math.isnan(project(Azimuthal(Spot(0, 0)), Spot(0, 180))[0])


def test_behind_a_pole_there_is_nothing_on_a_map_of_the_world() -> None:
    assert Cylindrical(Spot(0, 0)).find_spot(0, 1e6) == Spot(90.0, 0.0)


@pytest.mark.parametrize(("given_", "turned"), [(0, 0), (180, -180), (190, -170), (-190, 170), (540, -180)])
def test_longitudes_turn_around(given_: float, turned: float) -> None:
    assert turn(given_) == turned
