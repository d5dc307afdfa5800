"""Narrower and wider: which questions are about a part of what another is about."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from reportedly.domain.figure import FigureKind
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.profile import EVENTFUL, read_day
from reportedly.reconcile.setting import are_apart

_HARMED = frozenset((FigureKind.KILLED, FigureKind.INJURED))
Groups = Mapping[str, Sequence[Counted]]


def find_narrower(groups: Groups) -> dict[str, frozenset[str]]:
    """Return for the id of each group those of the groups about a part of it.

    A part is told by the text ("12 people, among them five children"), or by a population that the other's holds, of
    the same kind, where neither place nor day tells the two apart.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wide, narrow in (*_find_parts(groups), *_find_held(groups)):
        if wide != narrow and wide not in found[narrow]:
            found[wide].add(narrow)
    return {id_: frozenset(inside) for id_, inside in found.items() if inside}


def _find_parts(groups: Groups) -> Iterator[tuple[str, str]]:
    """Yield the whole and the part of what the text calls so."""
    home = {one.figure.id: id_ for id_, members in groups.items() for one in members}
    for id_, members in groups.items():
        for one in members:
            if one.figure.part_of in home:
                yield home[one.figure.part_of], id_


def _find_held(groups: Groups) -> Iterator[tuple[str, str]]:
    by_kind: defaultdict[FigureKind, list[str]] = defaultdict(list)
    for id_, members in groups.items():
        if members[0].figure.unit is None:
            by_kind[members[0].figure.kind].append(id_)
    people = by_kind[FigureKind.PEOPLE]
    for kind, ids in by_kind.items():
        for wide, narrow in product(ids, {*ids, *(people if kind in _HARMED else ())}):
            if wide != narrow and _holds(groups[wide], groups[narrow], nearby=narrow not in ids):
                yield wide, narrow


def _holds(wide: Sequence[Counted], narrow: Sequence[Counted], *, nearby: bool) -> bool:
    """Say whether the population of one group holds that of another; `nearby` where an article must have both.

    What became of people is often told of the whole only: "four officers were hurt: two marshals, an agent".
    """
    if nearby and not {one.figure.article for one in wide} & {one.figure.article for one in narrow}:
        return False
    inner, outer = {one.population for one in narrow}, {one.population for one in wide}
    if not any(a.holds(b) for a in outer for b in inner) or any(b.holds(a) for a in outer for b in inner):
        return False
    return _share_setting(wide, narrow) and not _exceeds(narrow, wide)


def _share_setting(one: Sequence[Counted], other: Sequence[Counted]) -> bool:
    """Say whether two groups can be of one incident: some article has both, or neither place nor day parts them."""
    articles = {a.figure.article for a in one} & {b.figure.article for b in other}
    places = [(a.figure.place, b.figure.place) for a in one for b in other]
    if not articles and all(are_apart(a, b) for a, b in places):
        return False
    days = [{day for a in group if (day := read_day(a.figure.as_of))} for group in (one, other)]
    return not (one[0].figure.kind in EVENTFUL and days[0] and days[1] and days[0].isdisjoint(days[1]))


def _exceeds(narrow: Sequence[Counted], wide: Sequence[Counted]) -> bool:
    """Say whether each number of the part is above each number of the whole: then it is no part of it."""
    highs = [one.reach.high for one in wide]
    lows = [one.reach.low for one in narrow]
    if None in highs or None in lows:
        return False
    return min(low for low in lows if low is not None) > max(high for high in highs if high is not None)
