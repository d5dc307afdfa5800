"""Profiles: what an article is about, found in what is filed of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledEntity, FiledFigure, FiledPlace
from reportedly.domain.folding import fold_words
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.domain.profile import Count, Profile
from reportedly.reconcile.keys import find_matter_keys

EVENTFUL = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.MISSING,
        FigureKind.KIDNAPPED,
        FigureKind.DETAINED,
        FigureKind.DISPLACED,
        FigureKind.ATTACKS,
        FigureKind.CROWD,
    )
)
"""Kinds that something that happened leaves behind: their day is the day of what happened."""

_TITLES = frozenset("mr mrs ms miss dr sir lord lady jr sr ii iii the st".split())
_LARGE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.CONTINENT))
_WEIGHTS = {
    MentionKind.PERSON: 3.0,
    MentionKind.FACILITY: 2.0,
    MentionKind.PRODUCT: 2.0,
    MentionKind.EVENT: 2.0,
    MentionKind.ORGANIZATION: 1.0,
    MentionKind.PLACE: 1.5,
}
"""How much a shared name says; groups and nationalities say nothing."""
_PASSING = 0.5
"""The same of a place where nothing of it happened, and of a head of state."""
_OFFICES = ("president", "premier", "minister", "chancellor", "king", "queen", "pope", "secretary general")
_SHORTEST = 4
"""Letters that a name of one word must have: "EMS" and "SW" are in too many articles."""


def build_profile(article: FiledArticle) -> Profile:
    """Return what an article is about."""
    profile = Profile(
        article=article.id,
        published=article.published,
        names=find_names(article),
        days=_find_days(article),
        kinds=frozenset(incident.kind for incident in article.incidents),
        counts=tuple(sorted(set(_find_counts(article)), key=str)),
    )
    return replace(profile, keys=find_matter_keys(profile))


def find_names(article: FiledArticle) -> dict[str, float]:
    """Return the keys of the names in an article, each with how much it says when another article has it too.

    The outlet's own name says nothing, that of a place where nothing happened little. Of a person the key is the
    surname and the first letter of the first name.
    """
    outlet, title = fold(article.outlet or ""), f" {fold(article.title or '')} "
    happened = {fold_place(name) for place in _find_places(article) for name in (place.name, *place.containers)}
    large = {fold(figure.place.name) for figure in article.figures if figure.place and figure.place.precision in _LARGE}
    found: dict[str, float] = {}
    for entity in article.entities:
        weight = _WEIGHTS.get(entity.kind)
        for name in (entity.name, *entity.aliases) if weight else ():
            key = key_of(entity.kind, name)
            if weight and key and key not in (outlet, *large):
                found[key] = max(_weigh(entity, key in happened or f" {key} " in title), found.get(key, 0.0))
    for place in _find_places(article):
        if place.precision not in _LARGE and (key := fold_place(place.name)):
            found.setdefault(key, _WEIGHTS[MentionKind.PLACE])
    return found


def _weigh(entity: FiledEntity, happened: bool) -> float:
    """Return how much a name says: little of who is in the news of each day, and of places where nothing happened."""
    if entity.kind is MentionKind.PLACE and not happened:
        return _PASSING
    called = f" {' , '.join(map(fold, (entity.name, *entity.roles)))} "
    return _PASSING if any(f" {office} " in called for office in _OFFICES) else _WEIGHTS[entity.kind]


def key_of(kind: MentionKind, name: str) -> str | None:
    """Return the key under which a name is looked for in other articles, or None where it says too little."""
    if kind is not MentionKind.PERSON:
        return fold_place(name)
    words = fold(name).split()
    return f"{words[-1]} {words[0][0]}." if len(words) > 1 else None


def fold(name: str) -> str:
    """Return a name in lower case, without accents, marks, articles and titles."""
    return " ".join(word for word in fold_words(name) if word not in _TITLES)


def fold_place(name: str) -> str | None:
    """Return the key of a place or body: what stands before a comma; None where it is too short to say anything."""
    key = fold(name.partition(",")[0])
    return key if len(key) >= _SHORTEST else None


def names_in(figure: FiledFigure, names: Iterable[str]) -> frozenset[str]:
    """Return which of an article's names stand in the sentence of a figure."""
    sentence = f" {fold(figure.sentence.text)} "
    return frozenset(name for name in names if f" {name.split()[0] if name.endswith('.') else name} " in sentence)


def _find_places(article: FiledArticle) -> Iterator[FiledPlace]:
    places = (*(one.place for one in article.figures), *(one.place for one in article.incidents))
    return (place for place in places if place)


def _find_days(article: FiledArticle) -> tuple[date, ...]:
    """Return the days that its figures and incidents name, the one with most of them first, then the earliest."""
    days: Counter[date] = Counter()
    for figure in article.figures:
        if figure.kind in EVENTFUL and not figure.background and (day := read_day(figure.as_of)):
            days[day] += 2
    for incident in article.incidents:
        if day := read_day(incident.interval):
            days[day] += 1
    return tuple(sorted(days, key=lambda day: (-days[day], day)))


def read_day(interval: Interval | None) -> date | None:
    """Return the day of an interval that is one."""
    return interval.first if interval and interval.precision is Precision.DAY else None


def _find_counts(article: FiledArticle) -> Iterator[Count]:
    for figure in article.figures:
        if figure.kind in EVENTFUL and not figure.background:
            yield Count(figure.kind, figure.low, figure.high)
