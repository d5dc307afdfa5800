"""Matters: articles about the same thing, or about things so near to it that their figures have to be told apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from reportedly.domain.profile import Profile

LINKED = 4.0
"""Evidence from which two articles are taken to be about one matter."""
_MOST_NAMES = 14
_MOST_PAIRED = 6
"""Names of an article that go into its keys, and that are paired."""
_TELLING = 1.5
"""Weight above which a name says much: of people, buildings, ships."""
_MONTH = 30


def measure_link(one: Profile, other: Profile) -> float:
    """Return how much speaks for two articles being about one matter.

    Shared names, each by its weight (three at most, the heaviest); the same noun for what happened, a shared day, the
    same counts; the time between them.
    """
    shared = sorted((min(one.names[name], other.names[name]) for name in one.names.keys() & other.names), reverse=True)
    if not shared:
        return 0.0
    evidence = sum(shared[:3])
    evidence += 1.0 * bool(one.kinds & other.kinds)
    evidence += 1.0 * bool(set(one.days) & set(other.days))
    evidence += min(1.0, 0.5 * len(one.counts & other.counts))
    return evidence + _measure_time(one, other)


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


def find_matter_keys(profile: Profile) -> frozenset[str]:
    """Return the keys of an article: two are compared only where they share one.

    A key is a name at a time (articles up to a month apart share one), or two names that say much, at any time: of a
    trial years later the names are left.
    """
    names = sorted(profile.names, key=lambda name: (-profile.names[name], name))[:_MOST_NAMES]
    keys = {f"{name}@{month}" for name in names for month in _find_months(profile)}
    telling = [name for name in names if profile.names[name] > _TELLING][:_MOST_PAIRED]
    places = [name for name in names if profile.names[name] <= _TELLING][: _MOST_PAIRED // 2]
    keys.update("&".join(sorted(pair)) for pair in combinations(telling, 2))
    keys.update("&".join(sorted(pair)) for pair in product(telling, places))
    return frozenset(keys)


def _find_months(profile: Profile) -> tuple[int, ...]:
    day = profile.published.first if profile.published else profile.day
    return () if day is None else (day.toordinal() // _MONTH, day.toordinal() // _MONTH + 1)


def find_matters(profiles: Iterable[Profile]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of articles matter by matter: those joined by links, directly or through others.

    Articles that share no key are never compared. Each matter, and all of them, are in the order of ids, so that the
    order of arrival changes nothing.
    """
    by_id = {profile.article: profile for profile in sorted(profiles, key=lambda profile: profile.article)}
    groups = Groups(by_id)
    for members in _find_sharers(by_id.values()):
        _join_linked(members, by_id, groups)
    return groups.sets()


def _find_sharers(profiles: Iterable[Profile]) -> Iterator[list[str]]:
    """Yield the articles that share a key, for each key."""
    having: defaultdict[str, list[str]] = defaultdict(list)
    for profile in profiles:
        for key in find_matter_keys(profile):
            having[key].append(profile.article)
    return (having[key] for key in sorted(having) if len(having[key]) > 1)


def _join_linked(members: Sequence[str], profiles: Mapping[str, Profile], groups: "Groups") -> None:
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


def _is_linked(article: str, inside: Sequence[str], profiles: Mapping[str, Profile], groups: "Groups") -> bool:
    """Say whether an article is in one set with others, or linked to one of them."""
    if groups.find(article) == groups.find(inside[0]):
        return True
    return any(is_about_same(profiles[article], profiles[other]) for other in inside)


class Groups:
    """Sets that can be joined; what comes out does not depend on the order of joining."""

    def __init__(self, items: Iterable[str]) -> None:
        self._above = {item: item for item in items}

    def find(self, item: str) -> str:
        """Return the least item of the set that an item is in."""
        above = self._above
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    def join(self, one: str, other: str) -> None:
        """Join the sets of two items."""
        one, other = sorted((self.find(one), self.find(other)))
        self._above[other] = one

    def sets(self) -> tuple[tuple[str, ...], ...]:
        """Return all sets, each sorted, in the order of their least items."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for item in self._above:
            found[self.find(item)].append(item)
        return tuple(tuple(sorted(found[least])) for least in sorted(found))
