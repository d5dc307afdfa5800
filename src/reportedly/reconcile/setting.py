"""What the articles of one matter have in common, and what in it tells one thing that happened from another."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from reportedly.domain.filed import FiledArticle, FiledPlace
from reportedly.domain.place import PlacePrecision
from reportedly.domain.profile import Profile
from reportedly.reconcile.profile import build_profile, fold

_REMEMBERED = 100_000
_LARGE = frozenset((PlacePrecision.COUNTRY, PlacePrecision.CONTINENT, PlacePrecision.REGION))


@dataclass(frozen=True, slots=True)
class Setting:
    """A matter as its figures are compared in it.

    `weights` say how much a name tells within the matter: one that stands in every article tells nothing. `homes` are
    the days of what each article is mainly about. `past` are the days that articles of a later day name: a day that
    only those of its own day name may be no more than when they were written. `around` are the words of the places and
    names that all of it is set in. `incidents` are the kinds of what happened, by the ids of the articles' incidents.
    """

    weights: Mapping[str, float]
    names: Mapping[str, frozenset[str]]
    homes: Mapping[str, date | None]
    past: frozenset[date]
    around: frozenset[str]
    articles: Mapping[str, FiledArticle]
    incidents: Mapping[str, str]


def build_setting(articles: Sequence[FiledArticle]) -> Setting:
    """Return what the articles of a matter have in common."""
    profiles = [build_profile(article) for article in articles]
    having = Counter(name for profile in profiles for name in profile.names)
    return Setting(
        weights={name: _weigh(count, len(profiles)) for name, count in having.items()},
        names={profile.article: frozenset(profile.names) for profile in profiles},
        homes={profile.article: profile.day for profile in profiles},
        past=frozenset(day for profile in profiles for day in profile.days if _is_past(day, profile)),
        around=_find_around(articles),
        articles={article.id: article for article in articles},
        incidents={incident.id: incident.kind for article in articles for incident in article.incidents},
    )


def _is_past(day: date, profile: Profile) -> bool:
    return profile.published is not None and day < profile.published.first


def _weigh(having: int, articles: int) -> float:
    """Return how much a name tells: 1 where one article of many has it, 0 where all have it."""
    return math.log(articles / having) / math.log(articles) if articles > 1 else 0.0


def _find_around(articles: Sequence[FiledArticle]) -> frozenset[str]:
    """Return the words of places that most of the matter's figures hold for."""
    places = Counter(fold(figure.place.name) for article in articles for figure in article.figures if figure.place)
    total = sum(places.values())
    common = [name for name, count in places.items() if 2 * count >= total]
    return frozenset(word for name in common for word in name.split())


@lru_cache(_REMEMBERED)
def are_apart(one: FiledPlace | None, other: FiledPlace | None) -> bool:
    """Say whether two places are two: neither is the other, lies in it, or is so large that it holds anything."""
    if one is None or other is None or one.precision in _LARGE or other.precision in _LARGE:
        return False
    return not (_is_in(one, other) or _is_in(other, one))


def _is_in(one: FiledPlace, other: FiledPlace) -> bool:
    inner, outer = _fold(one.name), _fold(other.name)
    return outer <= inner or any(outer == _fold(name) for name in one.containers)


@lru_cache(_REMEMBERED)
def _fold(name: str) -> frozenset[str]:
    return frozenset(fold(name).split())
