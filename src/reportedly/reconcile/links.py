"""Narrower and wider: which questions are about a part of what another is about."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations, product

from reportedly.domain.figure import FigureKind
from reportedly.reconcile.meetings import Place, find_meetings
from reportedly.reconcile.parthood import judge_parthood
from reportedly.reconcile.profile import EVENTFUL
from reportedly.reconcile.scope import Group
from reportedly.reconcile.setting import are_apart


def find_narrower(groups: Sequence[Group]) -> dict[str, frozenset[str]]:
    """Return for the id of each group those of the groups about a part of it.

    What tells so is what speaks for it where both stand in one article (`parthood.py`); of groups that no article has
    both of, a population that the other's holds, of the same kind, where neither place nor day tells the two apart.
    Where two would be parts of each other, what more speaks for holds.
    """
    ordered = sorted(groups, key=lambda group: group.id)
    meetings = find_meetings(ordered)
    judged = dict(zip(meetings, judge_parthood(ordered, meetings, set(find_told(ordered))).tolist(), strict=True))
    likely = [pair for pair, weight in judged.items() if weight > 0]
    found: defaultdict[str, set[str]] = defaultdict(set)
    for whole, part in (*sorted(likely, key=lambda pair: (-judged[pair], pair)), *_find_held(ordered)):
        wide, narrow = ordered[whole].id, ordered[part].id
        if wide not in found[narrow]:
            found[wide].add(narrow)
    return {id_: frozenset(inside) for id_, inside in found.items() if inside}


def find_told(groups: Sequence[Group]) -> Iterator[Place]:
    """Yield the whole and the part of what the text calls so."""
    home = {figure.id: at for at, group in enumerate(groups) for figure in group.figures}
    for at, group in enumerate(groups):
        for figure in group.figures:
            if figure.part_of in home:
                yield home[figure.part_of], at


def _find_held(groups: Sequence[Group]) -> Iterator[Place]:
    """Yield the groups of one kind of which no article has both, and the one's population holds the other's."""
    by_kind: defaultdict[FigureKind, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        if group.scope.unit is None:
            by_kind[group.scope.kind].append(at)
    for inside in by_kind.values():
        for wide, narrow in permutations(inside, 2):
            if groups[wide].articles.isdisjoint(groups[narrow].articles) and _holds(groups[wide], groups[narrow]):
                yield wide, narrow


def _holds(wide: Group, narrow: Group) -> bool:
    """Say whether the population of one group holds that of another, and neither place, day nor number parts them."""
    inner, outer = narrow.populations, wide.populations
    if not any(a.holds(b) for a in outer for b in inner) or any(b.holds(a) for a in outer for b in inner):
        return False
    return _share_setting(wide, narrow) and not _exceeds(narrow, wide)


def _share_setting(one: Group, other: Group) -> bool:
    """Say whether two groups can be of one incident: neither place nor day parts them."""
    places = ({figure.place for figure in group.figures} for group in (one, other))
    if all(are_apart(a, b) for a, b in product(*places)):
        return False
    days, others = one.days, other.days
    return one.scope.kind not in EVENTFUL or not days or not others or not days.isdisjoint(others)


def _exceeds(narrow: Group, wide: Group) -> bool:
    """Say whether each number of the part is above each number of the whole: then it is no part of it."""
    highs = [one.reach.high for one in wide.members]
    lows = [one.reach.low for one in narrow.members]
    if None in highs or None in lows:
        return False
    return min(low for low in lows if low is not None) > max(high for high in highs if high is not None)
