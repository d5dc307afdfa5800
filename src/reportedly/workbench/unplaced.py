"""What a map shows and cannot place, by the names under which it is listed: those named most often first."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.domain.place import PlacePrecision
from reportedly.ledger import Nowhere, Often, Unplaced
from reportedly.workbench.localities import KINDS, tell_within


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of what goes by one name: so many from place `at` on."""

    group: Unplaced
    at: int
    limit: int


@dataclass(frozen=True, slots=True)
class Listing:
    """All that has no place on earth, in the order in which it is listed, and the names among it."""

    groups: tuple[Unplaced, ...]
    names: tuple[Often, ...]

    @classmethod
    def of(cls, found: Nowhere) -> "Listing":
        """Return it in order: names by how often they are named, and last what names none."""
        groups = list(found.groups)
        times = Counter[str]()
        for one in groups:
            if one.name:
                times[one.name] += one.times
        names = sorted(times, key=lambda name: (-times[name], name))
        order = {name: number for number, name in enumerate(names)}
        groups.sort(key=lambda one: (order.get(one.name, len(order)), one.written))
        return cls(tuple(groups), tuple(Often(name, name, times[name]) for name in names))

    def slice(self, first: int, limit: int) -> Iterator[Stretch]:
        """Yield which of it is on the page that begins with its place `first`."""
        start = 0
        for group in self.groups:
            at, end = max(first - start, 0), min(first + limit - start, group.times)
            if at < end:
                yield Stretch(group, at, end - at)
            start += group.times


def name_unplaced(one: Unplaced) -> tuple[str, str]:
    """Return under which name something without coordinates is listed, and why."""
    if one.place is None:
        return "No place", "their texts name none"
    within = tell_within(one.place)
    is_known = one.place.precision is not PlacePrecision.UNKNOWN
    known = "no gazetteer has where it is" if is_known else "not in the gazetteer"
    kind = f"{KINDS[one.place.precision]}, " if is_known else ""
    return one.place.name, f"{kind}{known}{f'; in {within}, as the text says' if within else ''}"
