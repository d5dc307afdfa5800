from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.export.brief.drawing import Drawing
from reportedly.export.brief.placing import LabelPlacer
from reportedly.export.brief.plot import Point, build_plot
from reportedly.export.brief.ticks import Days, Values


def point(low: int | None, high: int | None, day: int | None = 1, **changes: object) -> Point:
    told: dict[str, object] = {
        "key": "A",
        "account": 0,
        "low": None if low is None else Decimal(low),
        "high": None if high is None else Decimal(high),
        "day": date(2023, 3, day) if day else None,
        "origin": 0,
        "hollow": False,
        "last": True,
        "struck": False,
        "title": "",
    }
    return Point(**(told | changes))  # type: ignore[arg-type]


def draw(*points: Point) -> Drawing:
    plot = build_plot(points, "How many?", "Two accounts.")
    assert plot is not None
    return plot.wide


def test_one_number_needs_no_plot() -> None:
    assert build_plot([point(3, 3), point(3, 3, 2)], "How many?", "") is None


def test_higher_numbers_stand_higher_and_later_ones_further_right() -> None:
    first, second = draw(point(10, 10, 1), point(20, 20, 5)).marks
    assert second.y < first.y
    assert second.x > first.x


def test_a_range_is_a_bar_between_its_ends() -> None:
    low, high, between = draw(point(10, 10), point(20, 20, 2), point(10, 20, 3)).marks
    assert between.bar is not None
    assert (between.bar.top, between.bar.bottom) == (high.y, low.y)
    assert not between.bar.open_top
    assert not between.bar.open_bottom


@pytest.mark.parametrize(("low", "high", "top", "bottom"), [(15, None, True, False), (None, 15, False, True)])
def test_an_open_end_is_an_arrow(low: int | None, high: int | None, top: bool, bottom: bool) -> None:
    mark = draw(point(10, 10), point(low, high, 2)).marks[1]
    assert mark.bar is not None
    assert (mark.bar.open_top, mark.bar.open_bottom) == (top, bottom)
    assert mark.bar.top < mark.bar.bottom


def test_a_count_without_a_day_has_a_column_of_its_own() -> None:
    drawing = draw(point(10, 10), point(20, 20, 4), point(15, 15, None))
    assert drawing.undated is not None
    dated, undated = drawing.marks[:2], drawing.marks[2]
    assert all(mark.x < drawing.undated.at < undated.x for mark in dated)


def test_without_any_day_there_is_no_axis_of_days() -> None:
    drawing = draw(point(10, 10, None), point(20, 20, None))
    assert drawing.across == ()
    assert drawing.undated is not None


def test_numbers_of_one_day_stand_side_by_side_where_they_are_close() -> None:
    one, same, far, _ = draw(point(10, 10), point(10, 10), point(90, 90), point(50, 50, 9)).marks
    assert one.x != same.x
    assert far.x in (one.x, same.x)


def test_a_voice_that_counted_again_has_a_line_and_a_small_mark() -> None:
    drawing = draw(point(10, 10, 1, last=False), point(20, 20, 3), point(5, 5, 2, account=1, key="B"))
    assert len(drawing.lines) == 1
    assert [mark.small for mark in drawing.marks] == [True, False, False]
    assert [mark.label.text for mark in drawing.marks if mark.label] == ["A", "B"]


def test_numbers_far_apart_stand_on_a_logarithmic_scale_and_that_is_told() -> None:
    plot = build_plot([point(1, 1), point(1_000_000, 1_000_000, 2)], "How much?", "Two.")
    assert plot is not None
    assert plot.description == "Two. The scale is logarithmic."


@given(
    st.lists(
        st.tuples(
            st.integers(-50, 10**7), st.integers(0, 500), st.integers(1, 28) | st.none(), st.sampled_from("elar")
        ),
        min_size=2,
        max_size=40,
    )
)
def test_everything_stays_in_the_picture(numbers: list[tuple[int, int, int | None, str]]) -> None:
    points = []
    for at, (number, more, day, bound) in enumerate(numbers):
        low = None if bound == "a" else number
        high = None if bound == "l" else number + more * (bound == "r")
        points.append(point(low, high, day, account=at, key=str(at)))
    plot = build_plot(points, "How many?", "")
    for drawing in (plot.wide, plot.narrow) if plot else ():
        for mark in drawing.marks:
            assert 0 <= mark.x <= drawing.width
            assert 0 <= mark.y <= drawing.height
            if mark.bar:
                assert 0 <= mark.bar.top <= mark.bar.bottom <= drawing.height
        assert all(0 <= tick.at <= drawing.width for tick in drawing.across)
        assert all(0 <= tick.at <= drawing.height for tick in drawing.up)
        assert 1 <= len(drawing.up) <= 16


@given(st.lists(st.floats(0.001, 10**9), min_size=1, max_size=9))
def test_ticks_lie_on_their_axis(numbers: list[float]) -> None:
    values = Values.of(numbers)
    assert all(-0.001 <= values.place(tick) <= 1.001 for tick in values.choose())
    assert all(0 <= values.place(number) <= 1 for number in numbers)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 40_000))
def test_days_are_never_written_over_each_other(first: date, length: int) -> None:
    last = date.fromordinal(first.toordinal() + length)
    ticks = Days(first, last, 50.0, 650.0).choose(58)
    assert ticks
    assert all(later.at - before.at >= 50 for before, later in pairwise(ticks))


def test_labels_lie_neither_on_marks_nor_on_each_other() -> None:
    placer = LabelPlacer(200, 200)
    placer.block(100, 100)
    placer.block(100, 85)
    spots = [placer.place(100, 100, "A"), placer.place(100, 100, "B"), placer.place(100, 85, "C")]
    assert len({spot for spot in spots if spot}) == 3
    assert spots[0] != (100.0, 90.0)


def test_a_label_without_room_is_left_out() -> None:
    placer = LabelPlacer(20, 20)
    placer.block(10, 10)
    assert placer.place(10, 10, "LONG") is None
