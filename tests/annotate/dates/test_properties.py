"""What holds of every text."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.dates import print_date
from reportedly.annotate.dates.days import Unit, build_season, find_unit
from reportedly.domain.interval import Interval, Precision
from tests.annotate.dates.handmade import find
from tests.annotate.dates.test_relative import RELATIVE

WORDS = st.sampled_from(
    "12 31 30 5 2015 2014-05-12 99 14th second first May may March Sept. Tuesday sat last next this the of in from to "
    "between and since until early mid - – / , 's '90s 1980s century week weeks year day days ago before after later "
    "earlier two a few quarter half summer today yesterday night overnight 3pm p.m. that same following previous "
    "recent now Christmas Eve nineteen ninety-six hundred thousand people died will \n\n . 9/11 attacks".split(" ")
)
DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31))
YEARS = st.integers(min_value=1001, max_value=2198)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    day = draw(DAYS)
    unit = draw(st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE]))
    whole = find_unit(day, unit)
    assert whole is not None
    return whole


@given(st.lists(WORDS, max_size=30).map(" ".join), st.none() | st.dates())
def test_spans_slice_to_their_wording_and_do_not_overlap(text: str, day: date | None) -> None:
    end = 0
    for found in find(text, day):
        assert text[found.span.start : found.span.end] == found.span.text
        assert end <= found.span.start
        assert found.reason
        end = found.span.end


@given(st.lists(WORDS, max_size=30).map(" ".join), st.none() | st.dates())
def test_intervals_are_never_inverted(text: str, day: date | None) -> None:
    for found in find(text, day):
        assert found.interval is None or found.interval.first <= found.interval.last


@given(st.text(max_size=80), st.dates())
def test_any_text_is_read(text: str, day: date) -> None:
    for found in find(text, day):
        assert text[found.span.start : found.span.end] == found.span.text


@given(intervals())
def test_printing_then_reading_a_date_returns_its_days(interval: Interval) -> None:
    found = find(f"It held in {print_date(interval)}.", None)
    assert [(one.interval.first, one.interval.last) for one in found if one.interval] == [
        (interval.first, interval.last)
    ]


@given(YEARS, st.integers(min_value=0, max_value=3))
def test_printing_then_reading_a_season_returns_it(year: int, season: int) -> None:
    interval = build_season(year, season)
    assert interval is not None
    assert [one.interval for one in find(f"It held in {print_date(interval)}.", None)] == [interval]


@given(DAYS, DAYS)
def test_printing_then_reading_a_stretch_returns_it(one: date, other: date) -> None:
    interval = Interval(min(one, other), max(one, other), Precision.INTERVAL)
    assert [found.interval for found in find(f"It held in {print_date(interval)}.", None)] == [interval]


@given(st.lists(st.sampled_from(RELATIVE), min_size=1, max_size=8))
def test_an_undated_article_resolves_no_relative_date(words: list[str]) -> None:
    assert all(found.interval is None for found in find(". ".join(words), None))
