"""Matters: articles about the same thing, or about things so near to it that their figures have to be told apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.reconcile.profile import Profile

LINKED = 4.0
"""Evidence from which two articles are taken to be about one matter."""
_MOST_PER_NAME = 400
"""Articles that may share a name before it says nothing by itself: a president, a capital."""


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


def _measure_time(one: Profile, other: Profile) -> float:
    """Return what the time between two articles says: the same fortnight speaks for one matter, a year against it."""
    if one.published is None or other.published is None:
        return 0.0
    apart = max((other.published.first - one.published.last).days, (one.published.first - other.published.last).days, 0)
    if apart <= 14:
        return 1.0
    return 0.5 if apart <= 60 else 0.0 if apart <= 400 else -1.0


def find_matters(profiles: Sequence[Profile]) -> tuple[tuple[str, ...], ...]:
    """Return the ids of articles matter by matter: those joined by links, directly or through others.

    Articles that share no name are never compared. Each matter, and all of them, are in the order of ids, so that the
    order of arrival changes nothing.
    """
    profiles = sorted(profiles, key=lambda profile: profile.article)
    by_id = {profile.article: profile for profile in profiles}
    groups = Groups(by_id)
    for members in _find_sharers(profiles):
        _join_linked(members, by_id, groups)
    return groups.sets()


def _find_sharers(profiles: Iterable[Profile]) -> Iterator[list[str]]:
    """Yield the articles that share a name, for each name that says something."""
    having: defaultdict[str, list[str]] = defaultdict(list)
    for profile in profiles:
        for name in profile.names:
            having[name].append(profile.article)
    return (members for name, members in sorted(having.items()) if len(members) > 1)


def _join_linked(members: Sequence[str], profiles: Mapping[str, Profile], groups: "Groups") -> None:
    """Join each article with one that it is linked to, out of each group that it is not in yet.

    Members of one group need not be compared with each other again, which keeps a matter of thousands affordable.
    """
    heads: list[list[str]] = []
    for article in members:
        for group in heads:
            if groups.find(group[0]) == groups.find(article):
                group.append(article)
                break
            near = group[-_MOST_PER_NAME:]
            if any(measure_link(profiles[article], profiles[other]) >= LINKED for other in reversed(near)):
                groups.join(article, group[0])
                group.append(article)
                break
        else:
            heads.append([article])


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
