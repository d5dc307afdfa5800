"""What an article is about in the first place: the day and the place that its figures hold for if they name none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from reportedly.claims.lexicon import read_incidents, read_kinds
from reportedly.claims.reported import is_report_day
from reportedly.claims.syntax import Syntax
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.place import Place, PlacePrecision

_NEAR = {
    Precision.DAY: timedelta(days=45),
    Precision.MONTH: timedelta(days=330),
    Precision.SEASON: timedelta(days=330),
}
"""How long before an article what it is about can have been, by what the text names."""
_DATELINE = 24
"""Characters from the start of a line within which a dateline names its place."""
_DASH = re.compile(r"[^.!?\n—–]{0,40}? ?(?:—|–|--|-) ")
_LEAD = 6
"""Sentences at the head of an article that tell what it is about."""
_FINE = frozenset((PlacePrecision.SITE, PlacePrecision.CITY, PlacePrecision.UNKNOWN))
_LARGE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.CONTINENT, PlacePrecision.REGION))


@dataclass(frozen=True, slots=True)
class MainEvent:
    """When and where, as far as the head of the article tells; `place` is an id."""

    interval: Interval | None
    place: str | None


def find_main_event(
    syntax: Syntax,
    article: Article,
    dates: Sequence[DateMention],
    places: Sequence[Place],
    attributions: Sequence[Attribution],
) -> MainEvent:
    """Return the first day of the recent past that the head of an article names, and the first place that is small.

    A day in a sentence that tells of something that happened goes before another, and before when something was said.
    """
    end = next((token.start for token in syntax.tokens if token.sentence >= _LEAD), len(article.text))
    said = {one.said for one in attributions if one.said}
    recent = [date for date in dates if _is_recent(article, date)]
    day = min(
        recent,
        key=lambda date: (
            _is_coarse(date),
            is_report_day(syntax, date),
            date.span.start >= end,
            not _tells_event(syntax, date),
            date.interval in said,
        ),
        default=None,
    )
    told = [place for place in places if not _is_dateline(article.text, place)]
    return MainEvent(day.interval if day else None, _choose_place(told, end))


def _tells_event(syntax: Syntax, date: DateMention) -> bool:
    """Say whether the sentence of a date names something that happened."""
    words = {syntax.word(i) for i in syntax.sentence(syntax.cover(date.span).start)}
    return not words.isdisjoint(read_incidents()) or not words.isdisjoint(read_kinds("verbs"))


def _is_coarse(date: DateMention) -> bool:
    return date.interval is not None and date.interval.precision is not Precision.DAY


def _is_recent(article: Article, date: DateMention) -> bool:
    """Say whether a date is a day of the weeks, or a month or season of the year, up to the article's own."""
    interval, published = date.interval, article.published
    if interval is None or interval.precision not in _NEAR:
        return False
    if published is None:
        return interval.precision is Precision.DAY
    return published.first - _NEAR[interval.precision] <= interval.first <= published.last


def _is_dateline(text: str, place: Place) -> bool:
    """Say whether a place is where a report was filed ("ORRIN, Ardland (NWA) —"): it may have happened elsewhere."""
    line = text.rfind("\n", 0, place.span.start) + 1
    return place.span.start - line < _DATELINE and _DASH.match(text, place.span.end) is not None


def _choose_place(places: Sequence[Place], end: int) -> str | None:
    early = [place for place in places if place.span.start < end] or places
    finest = min(early, key=lambda place: (place.precision in _LARGE, place.precision not in _FINE), default=None)
    return finest.id if finest else None
