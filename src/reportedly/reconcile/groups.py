"""Groups: things that are joined two by two, whatever the order."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Generic, TypeVar

Item = TypeVar("Item", str, int)


class Groups(Generic[Item]):
    """Sets that can be joined; what comes out does not depend on the order of joining."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._above: dict[Item, Item] = {item: item for item in items}

    def find(self, item: Item) -> Item:
        """Return the least item of the set that an item is in."""
        above = self._above
        while above[item] != item:
            above[item] = above[above[item]]
            item = above[item]
        return item

    def join(self, one: Item, other: Item) -> None:
        """Join the sets of two items."""
        first, second = self.find(one), self.find(other)
        self._above[max(first, second)] = min(first, second)

    def sets(self) -> tuple[tuple[Item, ...], ...]:
        """Return all sets, each sorted, in the order of their least items."""
        found: defaultdict[Item, list[Item]] = defaultdict(list)
        for item in self._above:
            found[self.find(item)].append(item)
        return tuple(tuple(sorted(found[least])) for least in sorted(found))
