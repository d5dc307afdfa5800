"""When a figure holds, and when it was said."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportedly.claims.syntax import Syntax
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.span import Span

_BORDERS = ("since", "until", "till", "before")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s+(?=[A-Z\"“])|\n")
_AROUND_CUE = 60
"""Characters beside a cue within which a date says when it was said."""


def is_border(syntax: Syntax, date: DateMention) -> bool:
    """Say whether a date only bounds a time: "the deadliest day since 2001" is no day of 2001.

    But "since 2001, when the mill burnt" goes on to tell of that day.
    """
    places = syntax.cover(date.span)
    first = places.start
    if syntax.word(first) not in _BORDERS and (first == 0 or syntax.word(first - 1) not in _BORDERS):
        return False
    following = range(places.stop, min(places.stop + 2, syntax.sentence(first).stop))
    return not any(syntax.word(i) in ("when", "which") for i in following)


def read_days(syntax: Syntax, date: DateMention) -> Interval | None:
    """Return the days of a date that tells when something was; of "since 1987, when the mill burnt" that is 1987."""
    interval = date.interval
    if interval is None or syntax.word(syntax.cover(date.span).start) != "since":
        return interval
    first = interval.first
    if (first.month, first.day) == (1, 1):
        return Interval(first, first.replace(month=12, day=31), Precision.YEAR)
    return Interval(first, first, Precision.DAY)


def find_said(text: str, attribution: Attribution, dates: Sequence[DateMention]) -> Interval | None:
    """Return when something was said: a date beside the cue that stands in none of the attribution's other parts.

    `dates` are in the order of the text.
    """
    cue = attribution.cue[-1]
    others = (*attribution.content, *attribution.source)
    near = [
        date
        for date in dates[_find_place(dates, cue.end - _AROUND_CUE + 1) : _find_place(dates, cue.end + _AROUND_CUE)]
        if date.interval is not None
        and _are_beside(text, cue, date.span)
        and not any(part.overlaps(date.span) for part in others)
        and not any(min(cue.end, date.span.end) <= part.start < max(cue.start, date.span.start) for part in others)
    ]
    nearest = min(near, key=lambda date: abs(date.span.start - cue.end), default=None)
    return nearest.interval if nearest else None


def _find_place(dates: Sequence[DateMention], start: int) -> int:
    return bisect_left(dates, start, key=lambda date: date.span.start)


def _are_beside(text: str, one: Span, other: Span) -> bool:
    """Say whether two spans stand in one sentence."""
    first, second = sorted((one, other))
    return not _SENTENCE_END.search(text, first.end, second.start)
