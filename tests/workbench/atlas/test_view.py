"""What a map shows: fitted to what there is, moved by links, read from an address."""

import pytest

from reportedly.domain.errors import BadOption
from reportedly.workbench.atlas.canvas import Canvas
from reportedly.workbench.atlas.projection import Spot
from reportedly.workbench.atlas.view import WIDEST, WORLD, View, fit_view, read_view

VIENNA, GRAZ, SUVA, NUKUALOFA = Spot(48.2, 16.37), Spot(47.07, 15.44), Spot(-18.14, 178.42), Spot(-21.14, -175.2)


@pytest.mark.parametrize(
    "spots",
    [
        [VIENNA],
        [VIENNA, GRAZ],
        [SUVA, NUKUALOFA],
        [Spot(-90, 0)],
        [Spot(89, 0), Spot(89, 180)],
        [VIENNA, SUVA],
        [Spot(60, 30), Spot(60, 170), Spot(60, -170)],
    ],
)
@pytest.mark.parametrize("size", [(1000, 500), (360, 400)])
def test_all_that_there_is_stands_on_the_map(spots: list[Spot], size: tuple[int, int]) -> None:
    canvas = Canvas(fit_view(spots), *size)
    assert all(canvas.hold(spots, [0.0] * len(spots)))


def test_a_town_a_country_and_the_world_are_as_wide_as_they_need_to_be() -> None:
    assert 100 < fit_view([VIENNA]).wide < 400
    assert fit_view([SUVA, NUKUALOFA]).wide < 2000
    assert fit_view([]) == WORLD
    assert fit_view([VIENNA, Spot(-48, 160), Spot(0, -90)]).is_world


def test_links_move_by_shares_of_the_map() -> None:
    view = View(VIENNA, 1000)
    assert view.zoom(0.5).wide == 500
    assert view.zoom(1000).wide == WIDEST
    assert view.zoom(0.0001).wide == 10
    north = view.move(0, 0.4)
    assert north.middle.latitude == pytest.approx(48.2 + 200 / 111.2, abs=0.02)
    assert north.middle.longitude == pytest.approx(16.37)
    back = view.move(0.4, 0).move(-0.4, 0).middle
    assert (back.latitude, back.longitude) == pytest.approx((48.2, 16.37), abs=0.3)


def test_a_view_survives_its_address() -> None:
    view = View(Spot(-18.14, 178.42), 500.0)
    read = read_view(view.at, "500")
    assert read is not None
    assert (read.wide, read.middle.latitude) == (500, -18.14)
    assert read.middle.longitude == pytest.approx(178.42)
    assert read_view("", "") is None
    assert read_view("0,190", "100") == View(Spot(0, -170), 100)


@pytest.mark.parametrize(("at", "wide"), [("", "5"), ("1,2", ""), ("1", "50"), ("a,b", "50"), ("1,2", "x"),
                                          ("99,0", "50"), ("nan,0", "50"), ("0,nan", "50"), ("0,0", "inf"),
                                          ("0,0", "-50")])  # fmt: skip
def test_an_address_that_cannot_be_says_what_was_expected(at: str, wide: str) -> None:
    with pytest.raises(BadOption, match="expected"):
        read_view(at, wide)
