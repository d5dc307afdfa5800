"""Narrower and wider: which questions are about a part of what another is about."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import permutations, product

from reportedly.domain.figure import FigureKind
from reportedly.reconcile.counted import read_words
from reportedly.reconcile.profile import EVENTFUL, read_day
from reportedly.reconcile.scope import Group
from reportedly.reconcile.setting import are_apart

_HARMED = frozenset((FigureKind.KILLED, FigureKind.INJURED))
_BADLY = read_words("critical critically surgery operated intensive ventilator")
_CARE = (_BADLY | read_words("hospital hospitals clinic infirmary admitted treated treatment ward patients"), _BADLY)
"""What tells that the injured are in care, and that they are badly hurt: each are a part of those before."""


def find_narrower(groups: Sequence[Group]) -> dict[str, frozenset[str]]:
    """Return for the id of each group those of the groups about a part of it.

    A part is told by the text ("12 people, among them five children"), or by a population that the other's holds, of
    the same kind, where neither place nor day tells the two apart; and the injured who are in hospital are a part of
    those of whom the same article tells no such thing. Where texts tell both ways, what more of them tell holds.
    """
    parts = Counter(_find_parts(groups))
    told = sorted(parts, key=lambda pair: (-parts[pair], pair))
    found: defaultdict[str, set[str]] = defaultdict(set)
    for wide, narrow in (*told, *_find_held(groups)):
        if wide != narrow and wide not in found[narrow]:
            found[wide].add(narrow)
    return {id_: frozenset(inside) for id_, inside in found.items() if inside}


def _find_parts(groups: Sequence[Group]) -> Iterator[tuple[str, str]]:
    """Yield the whole and the part of what the text calls so."""
    home = {figure.id: group.id for group in groups for figure in group.figures}
    for group in groups:
        for figure in group.figures:
            if figure.part_of in home:
                yield home[figure.part_of], group.id


def _find_held(groups: Sequence[Group]) -> Iterator[tuple[str, str]]:
    by_kind: defaultdict[FigureKind, list[Group]] = defaultdict(list)
    for group in groups:
        if group.scope.unit is None:
            by_kind[group.scope.kind].append(group)
    injured = [(group, _find_care(group)) for group in by_kind[FigureKind.INJURED]]
    for (wide, less), (narrow, more) in permutations(injured, 2):
        if more > less and not wide.articles.isdisjoint(narrow.articles) and not _exceeds(narrow, wide):
            yield wide.id, narrow.id
    people = by_kind[FigureKind.PEOPLE]
    for kind, inside in by_kind.items():
        for wide, narrow in product(inside, (*inside, *(people if kind in _HARMED else ()))):
            if wide is not narrow and _holds(wide, narrow):
                yield wide.id, narrow.id


def _holds(wide: Group, narrow: Group) -> bool:
    """Say whether the population of one group holds that of another; of two kinds an article must have both.

    What became of people is often told of the whole only: "four officers were hurt: two marshals, an agent".
    """
    if wide.scope.kind is not narrow.scope.kind and wide.articles.isdisjoint(narrow.articles):
        return False
    inner, outer = {one.population for one in narrow.members}, {one.population for one in wide.members}
    if not any(a.holds(b) for a in outer for b in inner) or any(b.holds(a) for a in outer for b in inner):
        return False
    return _share_setting(wide, narrow) and not _exceeds(narrow, wide)


def _find_care(group: Group) -> int:
    """Return by how many of `_CARE` most sentences of a group's figures tell that the injured are in care."""
    told = (sum(not words.isdisjoint(one.words) for one in group.members) for words in _CARE)
    return sum(2 * count > len(group.members) for count in told)


def _share_setting(one: Group, other: Group) -> bool:
    """Say whether two groups can be of one incident: some article has both, or neither place nor day parts them."""
    places = ({figure.place for figure in group.figures} for group in (one, other))
    if one.articles.isdisjoint(other.articles) and all(are_apart(a, b) for a, b in product(*places)):
        return False
    days, others = _find_days(one), _find_days(other)
    return one.scope.kind not in EVENTFUL or not days or not others or not days.isdisjoint(others)


def _find_days(group: Group) -> set[date]:
    return {day for figure in group.figures if (day := read_day(figure.as_of))}


def _exceeds(narrow: Group, wide: Group) -> bool:
    """Say whether each number of the part is above each number of the whole: then it is no part of it."""
    highs = [one.reach.high for one in wide.members]
    lows = [one.reach.low for one in narrow.members]
    if None in highs or None in lows:
        return False
    return min(low for low in lows if low is not None) > max(high for high in highs if high is not None)
