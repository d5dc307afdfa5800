"""Stretches of the calendar as intervals; None for what no calendar has."""

import calendar
from datetime import date, timedelta
from enum import Enum

from reportedly.domain.interval import Interval, Precision


class Unit(Enum):
    """What time is counted in."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


_MONTHS_OF = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_DAYS_OF = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
_PRECISION_OF = {
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.MONTH: Precision.MONTH,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
}
_UNIT_OF = {precision: unit for unit, precision in _PRECISION_OF.items()}
_FIRST_MONTH_OF_SEASON = (3, 6, 9, 12)
WINTER = 3


def build_day(year: int, month: int, day: int) -> Interval | None:
    """Return one day."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    only = date(year, month, day)
    return Interval(only, only, Precision.DAY)


def build_months(year: int, month: int, count: int, precision: Precision) -> Interval | None:
    """Return `count` whole months from `month` of `year` on."""
    end = year * 12 + month - 1 + count
    if not (year * 12 + month - 1 >= 12 and end <= 9999 * 12 + 11):
        return None
    return Interval(date(year, month, 1), date(*_split(end)) - timedelta(days=1), precision)


def build_month(year: int, month: int) -> Interval | None:
    """Return a month."""
    return build_months(year, month, 1, Precision.MONTH)


def build_year(year: int) -> Interval | None:
    """Return a year."""
    return build_months(year, 1, 12, Precision.YEAR)


def build_quarter(year: int, quarter: int) -> Interval | None:
    """Return a quarter, 1 to 4, of a calendar year."""
    return build_months(year, 3 * quarter - 2, 3, Precision.INTERVAL) if 1 <= quarter <= 4 else None


def build_half(year: int, half: int) -> Interval | None:
    """Return the first or the second half of a year."""
    return build_months(year, 6 * half - 5, 6, Precision.INTERVAL) if 1 <= half <= 2 else None


def build_season(year: int, season: int) -> Interval | None:
    """Return a season of the northern half of the world, spring 0 to winter 3, in whole months.

    A winter bears the year in which it ends, as weather services name it.
    """
    return build_months(year - (season == WINTER), _FIRST_MONTH_OF_SEASON[season], 3, Precision.SEASON)


def build_decade(year: int) -> Interval | None:
    """Return the ten years that begin with `year`."""
    return build_months(year, 1, 120, Precision.DECADE)


def build_century(number: int) -> Interval | None:
    """Return a century; the 19th is 1800 to 1899, as ISO 8601 counts."""
    return build_months(100 * (number - 1), 1, 1200, Precision.INTERVAL) if 2 <= number <= 99 else None


def build_stretch(one: date, other: date) -> Interval:
    """Return the days between two, in whichever order."""
    return Interval(min(one, other), max(one, other), Precision.INTERVAL)


def find_unit(day: date, unit: Unit, offset: int = 0) -> Interval | None:
    """Return the week, month … that holds `day`, or the one `offset` of them away. Weeks begin on Monday."""
    precision = _PRECISION_OF.get(unit, Precision.INTERVAL)
    if unit in _DAYS_OF:
        return _find_days(day, unit, offset, precision)
    length = _MONTHS_OF[unit]
    start = (day.year * 12 + day.month - 1) // length + offset
    year, month, _ = _split(start * length)
    return build_months(year, month, length, precision)


def move(start: date, unit: Unit, count: int) -> date | None:
    """Return the day `count` units away; from 31 January, a month later is the last of February."""
    if unit in _DAYS_OF:
        ordinal = start.toordinal() + count * _DAYS_OF[unit]
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
    year, month, _ = _split(start.year * 12 + start.month - 1 + count * _MONTHS_OF[unit])
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(start.day, calendar.monthrange(year, month)[1]))


def find_length(interval: Interval) -> Unit | None:
    """Return the unit that an interval is one of; None for seasons and other stretches."""
    if interval.precision is Precision.INTERVAL:
        return Unit.QUARTER if interval == find_unit(interval.first, Unit.QUARTER) else None
    return _UNIT_OF.get(interval.precision)


def _find_days(day: date, unit: Unit, offset: int, precision: Precision) -> Interval | None:
    first = day.toordinal() + offset * _DAYS_OF[unit]
    last = first
    if unit is not Unit.DAY:
        first -= day.weekday()
        last = first + 6
    if unit is Unit.WEEKEND:
        first += 5
    if not (first >= 1 and last <= date.max.toordinal()):
        return None
    return Interval(date.fromordinal(first), date.fromordinal(last), precision)


def _split(months: int) -> tuple[int, int, int]:
    return months // 12, months % 12 + 1, 1
