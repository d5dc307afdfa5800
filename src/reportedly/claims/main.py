"""What an article is about in the first place: the day and the place that its figures hold for if they name none."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.place import Place, PlacePrecision

_RECENT = timedelta(days=45)
_LEAD = 6
"""Sentences at the head of an article that tell what it is about."""
_LARGE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.CONTINENT, PlacePrecision.REGION))


@dataclass(frozen=True, slots=True)
class MainEvent:
    """When and where, as far as the head of the article tells; `place` is an id."""

    interval: Interval | None
    place: str | None


def find_main_event(article: Article, annotation: Annotation, attributions: Sequence[Attribution]) -> MainEvent:
    """Return the first day of the recent past that the head of an article names, and the first place that is small."""
    sentences = annotation.sentences
    end = sentences[min(_LEAD, len(sentences)) - 1].end if sentences else 0
    said = {one.said for one in attributions if one.said}
    days = [date for date in annotation.dates if _is_recent_day(article, date)]
    told = [date for date in days if date.interval not in said] or days
    early = [date for date in told if date.span.start < end] or told
    return MainEvent(early[0].interval if early else None, _choose_place(annotation.places, end))


def _is_recent_day(article: Article, date: DateMention) -> bool:
    interval, published = date.interval, article.published
    if interval is None or interval.precision is not Precision.DAY:
        return False
    return published is None or published.first - _RECENT <= interval.first <= published.last


def _choose_place(places: Sequence[Place], end: int) -> str | None:
    named = [place for place in places if not place.demonym]
    early = [place for place in named if place.span.start < end] or named
    small = [place for place in early if place.precision not in _LARGE]
    chosen = small or early
    return chosen[0].id if chosen else None
