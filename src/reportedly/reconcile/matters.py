"""Matters: articles about the same thing, or about things so near to it that their figures have to be told apart."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from reportedly.domain.profile import Count, Profile
from reportedly.reconcile.groups import Groups

TELLING = 1.5
ALSO_TELLING = 1.0
"""Weights from which a name tells one matter from another, and from which a second one beside it does."""
LINKED = 4.0
"""Evidence from which two articles are taken to be about one matter."""
_MANY = 10
"""So many people or things two articles hardly count by chance alike."""


def measure_link(one: Profile, other: Profile) -> float:
    """Return how much speaks for two articles being about one matter.

    Shared names, each by its weight (three at most, the heaviest); the same noun for what happened, a shared day, the
    same counts; the time between them. One name alone says nothing: a spokesman speaks each day. Nor do two bodies that
    speak of much, without two counts of more than a few.
    """
    shared = sorted(
        ((one.names[name] + other.names[name]) / 2 for name in one.names.keys() & other.names), reverse=True
    )
    same_day, same_kind = bool(set(one.days) & set(other.days)), bool(one.kinds & other.kinds)
    counts = set(one.counts) & set(other.counts)
    many = sum(map(_is_many, counts))
    if len(shared) > 1 and shared[1] >= ALSO_TELLING:
        is_told = shared[0] >= TELLING or many > 1
    else:
        is_told = bool(shared) and shared[0] >= TELLING and (same_day or same_kind or many > 0)
    if not is_told:
        return 0.0
    evidence = sum(shared[:3])
    evidence += 1.0 * same_kind
    evidence += 1.0 * same_day
    evidence += min(1.0, 0.5 * len(counts))
    return evidence + _measure_time(one, other)


def _is_many(count: Count) -> bool:
    """Say whether a count is of so many that two articles hardly have it by chance."""
    return count.low is not None and count.low >= _MANY


def is_about_same(one: Profile, other: Profile) -> bool:
    """Say whether two articles are linked: taken to be about one matter."""
    return measure_link(one, other) >= LINKED


def _measure_time(one: Profile, other: Profile) -> float:
    """Return what the time between two articles says: the same fortnight speaks for one matter, a year against it."""
    if one.published is None or other.published is None:
        return 0.0
    apart = max((other.published.first - one.published.last).days, (one.published.first - other.published.last).days, 0)
    if apart <= 14:
        return 1.0
    return 0.5 if apart <= 60 else 0.0 if apart <= 400 else -1.0


def find_matters(profiles: Iterable[Profile], bound: Iterable[Collection[str]] = ()) -> tuple[tuple[str, ...], ...]:
    """Return the ids of articles matter by matter: those joined by links, directly or through others.

    `bound` are articles that people brought together: figures of one question are of one matter. Articles that share no
    key are never compared. Each matter, and all of them, are in the order of ids, so that the order of arrival changes
    nothing.
    """
    by_id = {profile.article: profile for profile in sorted(profiles, key=lambda profile: profile.article)}
    groups = Groups(by_id)
    for members in _find_sharers(by_id.values()):
        _join_linked(members, by_id, groups)
    for together in bound:
        for one, other in pairwise(sorted(by_id.keys() & set(together))):
            groups.join(one, other)
    return groups.sets()


def _find_sharers(profiles: Iterable[Profile]) -> Iterator[list[str]]:
    """Yield the articles that share a key, for each key."""
    having: defaultdict[str, list[str]] = defaultdict(list)
    for profile in profiles:
        for key in profile.keys:
            having[key].append(profile.article)
    return (having[key] for key in sorted(having) if len(having[key]) > 1)


def _join_linked(members: Sequence[str], profiles: Mapping[str, Profile], groups: Groups[str]) -> None:
    """Join each article with the sets of those that it is linked to.

    Those that are in one set already need not be compared, which keeps a matter of thousands affordable.
    """
    sets: list[list[str]] = []
    for article in members:
        joined = [article]
        apart = []
        for inside in sets:
            if _is_linked(article, inside, profiles, groups):
                groups.join(article, inside[0])
                joined += inside
            else:
                apart.append(inside)
        sets = [*apart, joined]


def _is_linked(article: str, inside: Sequence[str], profiles: Mapping[str, Profile], groups: Groups[str]) -> bool:
    """Say whether an article is in one set with others, or linked to one of them."""
    if groups.find(article) == groups.find(inside[0]):
        return True
    return any(is_about_same(profiles[article], profiles[other]) for other in inside)
