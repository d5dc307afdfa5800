"""A point of the calendar as words name it: some of year, month, day and weekday, and which days they mean."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.annotate.dates.days import build_day, build_month, build_year
from reportedly.annotate.dates.moment import NO_TODAY, Moment, Resolution, Tense, resolved
from reportedly.domain.interval import Interval

MONTH_NAMES = "January February March April May June July August September October November December".split()
WEEKDAY_NAMES = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LONG_AGO, _SOON = timedelta(days=330), timedelta(days=35)
_FAR_AHEAD, _LATELY = timedelta(days=300), timedelta(days=62)
_AHEAD = timedelta(days=100)


@dataclass(frozen=True, slots=True)
class Point:
    """What a date names; None for what it leaves to the reader. A weekday counts from Monday, 0."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def __str__(self) -> str:
        """Name what is known of it."""
        month = MONTH_NAMES[self.month - 1] if self.month and 1 <= self.month <= 12 else self.month
        weekday = WEEKDAY_NAMES[self.weekday] if self.weekday is not None and self.day is None else None
        return " ".join(str(part) for part in (weekday, self.day, month, self.year) if part is not None)


def resolve_point(point: Point, moment: Moment) -> Resolution:
    """Return the days that a point means at a moment."""
    if point.month is None and point.day is not None:
        return _resolve_day_alone(point.day, moment)
    if point.month is not None:
        return _resolve_month(point, moment)
    if point.year is not None:
        return resolved(build_year(point.year), "the year is written")
    return resolve_weekday(point.weekday or 0, moment)


def resolve_weekday(weekday: int, moment: Moment) -> Resolution:
    """Return the last such day up to the article's, or the first from it on where the words look ahead."""
    today, name = moment.today, WEEKDAY_NAMES[weekday]
    if today is None:
        return NO_TODAY
    back = (today.weekday() - weekday) % 7
    if back == 0:
        return resolved(_find_day(today, 0), f"{name} is the day of the article, {today}")
    if moment.tense is Tense.FUTURE:
        return resolved(_find_day(today, 7 - back), f"{name} after {today}, for the words look ahead")
    why = "for the verb is past" if moment.tense is Tense.PAST else "for news tells what has been"
    return resolved(_find_day(today, -back), f"{name} before {today}, {why}")


def choose(candidates: Sequence[Interval], today: date, tense: Tense) -> Interval | None:
    """Return which of several stretches, in order of time, is meant: the nearest in the direction of the tense.

    Nobody names without its year a month that is eleven months away where the same one is near on the other side.
    Without a tense, what begins within a hundred days is ahead.
    """
    begun = [one for one in candidates if one.first <= today]
    ahead = [one for one in candidates if one.first > today]
    if not begun or not ahead:
        return begun[-1] if begun else ahead[0] if ahead else None
    back, forth = today - begun[-1].last, ahead[0].first - today
    if back <= timedelta():
        return begun[-1]
    if tense is Tense.PAST:
        return ahead[0] if back > _LONG_AGO and forth <= _SOON else begun[-1]
    if tense is Tense.FUTURE:
        return begun[-1] if forth > _FAR_AHEAD and back <= _LATELY else ahead[0]
    return ahead[0] if forth <= _AHEAD else begun[-1]


def build_point(point: Point) -> Interval | None:
    """Return the days of a point whose year and month are known."""
    if point.year is None or point.month is None:
        return None
    return build_month(point.year, point.month) if point.day is None else build_day(point.year, point.month, point.day)


def is_possible(point: Point) -> bool:
    """Say whether some year has such a day."""
    year = point.year if point.year is not None else 2000
    return build_point(Point(year, point.month, point.day)) is not None


def _resolve_month(point: Point, moment: Moment) -> Resolution:
    if not is_possible(point):
        return Resolution(None, f"no calendar has a {point}")
    if point.year is not None:
        return resolved(build_point(point), "the year is written")
    if moment.today is None:
        return Resolution(None, f"the year of {point} is not written, and the article's date is not known")
    if moment.year is not None and moment.tense is not Tense.FUTURE:
        found = build_point(Point(moment.year, point.month, point.day))
        if found and found.first <= moment.today:
            return resolved(found, f"{point} of {moment.year}, the year that the text has just written")
    found = choose(_find_candidates(point, moment.today), moment.today, moment.tense)
    return resolved(found, f"{point} {_tell_way(found, moment)}")


def _find_candidates(point: Point, today: date) -> list[Interval]:
    # Eight years on both sides hold a 29 February, even around 1900.
    reach = 8 if (point.month, point.day) == (2, 29) else 2
    years = range(max(1, today.year - reach), min(9999, today.year + reach) + 1)
    found = [one for year in years if (one := build_point(Point(year, point.month, point.day)))]
    if point.weekday is None or point.day is None:
        return found
    fitting = [one for one in found if one.first.weekday() == point.weekday and abs(one.first.year - today.year) <= 1]
    return fitting or found


def _tell_way(found: Interval | None, moment: Moment) -> str:
    today = moment.today
    if found is None or today is None or found.first <= today <= found.last:
        return f"at the time of the article, {today}"
    side = "before" if found.last < today else "after"
    way = {Tense.PAST: "for the verb is past", Tense.FUTURE: "for the words look ahead"}.get(moment.tense)
    return f"{side} {today}, {way or 'the nearer one'}"


def _resolve_day_alone(day: int, moment: Moment) -> Resolution:
    if not 1 <= day <= 31:
        return Resolution(None, f"no month has a day {day}")
    if moment.today is None:
        return NO_TODAY
    months = (move_month(moment.today, offset) for offset in range(-3, 4))
    found = [one for year, month in months if 1 <= year <= 9999 and (one := build_day(year, month, day))]
    tense = Tense.PAST if moment.tense is Tense.UNKNOWN else moment.tense
    begun = [one for one in found if one.first <= moment.today]
    ahead = [one for one in found if one.first >= moment.today]
    chosen = ahead[0] if tense is Tense.FUTURE and ahead else begun[-1] if begun else None
    return resolved(chosen, f"day {day} nearest to {moment.today}, {tense.value}")


def move_month(day: date, offset: int) -> tuple[int, int]:
    """Return year and month, `offset` months from a day."""
    months = day.year * 12 + day.month - 1 + offset
    return months // 12, months % 12 + 1


def _find_day(today: date, offset: int) -> Interval | None:
    ordinal = today.toordinal() + offset
    if not 1 <= ordinal <= date.max.toordinal():
        return None
    day = date.fromordinal(ordinal)
    return build_day(day.year, day.month, day.day)
