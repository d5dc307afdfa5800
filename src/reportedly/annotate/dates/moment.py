"""From where a date expression is read, and what it was found to mean."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from reportedly.domain.interval import Interval


class Tense(Enum):
    """Which way the words around a date look."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Moment:
    """What a date expression is read against.

    `today` is the article's day, None where it is not known. `before` is the nearest earlier date that the text
    resolves, for "three days later", `quarter` the last quarter that it names. `year` is one that the same paragraph
    wrote just before ("on 3 May 2012 … on 12 May").
    """

    today: date | None
    tense: Tense = Tense.UNKNOWN
    before: Interval | None = None
    quarter: Interval | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The days meant, or None, and a sentence that says why."""

    interval: Interval | None
    reason: str


NO_TODAY = Resolution(None, "counts from the article's date, which is not known")
NO_BEFORE = Resolution(None, "counts from an earlier date, and the text resolves none before it")
OUT_OF_RANGE = Resolution(None, "lies outside the years 1 to 9999")


def look_back(resolution: Resolution, moment: Moment) -> Resolution:
    """Return what counts from an earlier date; none that comes after the article, unless the words look ahead."""
    interval, today = resolution.interval, moment.today
    if interval and today and interval.first > today and moment.tense is not Tense.FUTURE:
        return Resolution(None, f"would come after the article's date, {today}")
    return resolution


def resolved(interval: Interval | None, reason: str) -> Resolution:
    """Return a resolution; without an interval, the calendar has no such days."""
    return OUT_OF_RANGE if interval is None else Resolution(interval, reason)
