"""An interval in words, so that reading the words gives the interval again."""

from datetime import date

from reportedly.annotate.dates.days import Unit, build_season, find_unit
from reportedly.annotate.dates.points import MONTH_NAMES
from reportedly.domain.interval import Interval, Precision

_SEASONS = ("spring", "summer", "autumn", "winter")


def print_date(interval: Interval) -> str:
    """Return an interval as a newspaper writes it: "12 May 2015", "May 2015", "from 3 June 2015 to 5 June 2015"."""
    first = interval.first
    if interval.precision is Precision.DAY and first == interval.last:
        return _print_day(first)
    if interval.precision is Precision.MONTH and interval == find_unit(first, Unit.MONTH):
        return f"{MONTH_NAMES[first.month - 1]} {first.year:04}"
    if interval.precision is Precision.YEAR and interval == find_unit(first, Unit.YEAR):
        return f"{first.year:04}"
    # "The 1900s" would be read as the century.
    clear = first.year % 100 != 0 or first.year == 2000
    if interval.precision is Precision.DECADE and clear and interval == find_unit(first, Unit.DECADE):
        return f"the {first.year:04}s"
    if interval.precision is Precision.SEASON and (named := _print_season(interval)):
        return named
    return f"from {_print_day(first)} to {_print_day(interval.last)}"


def _print_season(interval: Interval) -> str | None:
    year = interval.last.year
    return next((f"{name} {year:04}" for i, name in enumerate(_SEASONS) if build_season(year, i) == interval), None)


def _print_day(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year:04}"
