"""Expressions of two ends: "from 3 to 5 June", "May to July 2014", "since 2012"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from reportedly.annotate.dates.days import build_day, build_stretch, build_year
from reportedly.annotate.dates.grammar import POINT, Found
from reportedly.annotate.dates.moment import NO_TODAY, OUT_OF_RANGE, Moment, Resolution, Tense
from reportedly.annotate.dates.points import Point, build_point, choose, is_possible, resolve_point, resolve_weekday
from reportedly.annotate.dates.readers import find_year, read_point
from reportedly.domain.interval import Interval, Precision

Read = Callable[[Found, Moment], Resolution]
_INVERTED = "the end would come before the start"


def read_years(found: Found, moment: Moment) -> Resolution:
    """Read "2012-13", "1939/45", or the month "2014-05"."""
    year, end = found.values[0], found.values[2]
    if end <= year % 100:
        return resolve_point(Point(year, end), moment)
    return _join(build_year(year), build_year(year - year % 100 + end), "both years are written")


def read_days(found: Found, moment: Moment) -> Resolution:
    """Read "12-14 May", "May 12 to 14, 2015", "between 5 and 8 March"."""
    first, last = (value for symbol, value in zip(found.symbols, found.values, strict=True) if symbol in "DO")
    month = found.value("M")
    end = resolve_point(Point(find_year(found, moment), month, last), moment)
    if end.interval is None:
        return end
    start = build_day(end.interval.first.year, month or 0, first)
    if start is None:
        return Resolution(None, f"no calendar has a {Point(month=month, day=first)}")
    return _join(start, end.interval, end.reason)


def read_span(found: Found, moment: Moment) -> Resolution:
    """Read "from May to July 2014", "Monday to Friday", "between 2012 and 2014"; the end is read first."""
    cut = next(_find_cuts(found), None)
    if cut is None:
        return Resolution(None, "the two ends could not be told apart")
    left, right = found.cut(found.symbols[0] in "fb", cut), found.cut(cut + 1, len(found.symbols))
    if right.symbols.startswith(">"):
        right = right.cut(1, len(right.symbols))
    end = resolve_point(read_point(right, moment), moment)
    if end.interval is None:
        return end
    start = _find_start(read_point(left, moment), end.interval, read_point(right, moment).year is not None)
    if start is None:
        return Resolution(None, "the first of the two ends is no date")
    return _join(start, end.interval, end.reason)


def read_since(found: Found, moment: Moment, read: Read) -> Resolution:
    """Read "since 2012": from its first day to the article's; `read` reads what follows the word."""
    if moment.today is None:
        return NO_TODAY
    start = read(found.cut(1, len(found.symbols)), replace(moment, tense=Tense.PAST))
    if start.interval is None:
        return start
    if start.interval.first > moment.today:
        return Resolution(None, f"begins after the article's date, {moment.today}")
    return Resolution(
        build_stretch(start.interval.first, moment.today), f"to the article's date, {moment.today}; {start.reason}"
    )


def _find_cuts(found: Found) -> Iterator[int]:
    for cut, symbol in enumerate(found.symbols):
        if symbol in "->&":
            left = found.symbols[found.symbols[0] in "fb" : cut]
            right = found.symbols[cut + 1 :].removeprefix(">")
            if POINT.fullmatch(left) and POINT.fullmatch(right):
                yield cut


def _find_start(point: Point, end: Interval, dated: bool) -> Interval | None:
    """Return the last such day, month or year that begins no later than the end."""
    if point.month is None and point.year is None:
        return resolve_weekday(point.weekday or 0, Moment(end.last, Tense.PAST)).interval
    if point.month is None:
        return build_year(point.year or 0)
    if not is_possible(point):
        return None
    if point.year is not None:
        return build_point(point)
    latest = end.last if dated else end.first
    years = range(max(1, latest.year - 8), latest.year + 1)
    candidates = [one for year in years if (one := build_point(Point(year, point.month, point.day)))]
    begun = [one for one in candidates if one.first <= end.first]
    return choose(begun, latest, Tense.PAST) and begun[-1]


def _join(start: Interval | None, end: Interval | None, reason: str) -> Resolution:
    if start is None or end is None:
        return OUT_OF_RANGE
    if start.first > end.last:
        return Resolution(None, _INVERTED)
    return Resolution(Interval(start.first, end.last, Precision.INTERVAL), reason)
