"""Numbers that go on with what one before them counted: "Three were children.", "The police say nine."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.claims.draft import Draft
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import OUTCOMES, FigureKind

_FAR, _PART_FAR = 4, 2
"""Sentences back in which a number of the same is looked for, and one of which this is a part."""
_TIMES = 4
"""How often one number may hold another that is one of the same: 8 and 600 are no rivals."""
_SMALL = 12
"""Up to this any two numbers may be."""
_GIVEN = ("root", "obj", "ccomp", "parataxis", "xcomp")
_GOING_ON = OUTCOMES | {FigureKind.CROWD, FigureKind.PEOPLE}
_PERSONS = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS, None))


def go_on(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Return a draft with what it takes over from one of those before it, which are filled already."""
    if is_predicated(syntax, draft) and draft.kind in _PERSONS:
        whole = next(_find_wholes(syntax, draft, drafts), None)
        return draft if whole is None else replace(draft, kind=whole.kind)
    if draft.kind is None and draft.counted.span is None and draft.counted.whole is None and _is_given(syntax, draft):
        rival = next(_find_rivals(syntax, draft, drafts), None)
        if rival is not None:
            noun = rival.like if rival.like is not None else rival.counted.head
            return replace(draft, kind=rival.kind, counted=replace(draft.counted, span=rival.counted.span), like=noun)
    return draft


def _is_given(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a bare number is what somebody has or says, and no hour or age: "he says 31", "nine, then 12"."""
    anchor = draft.counted.anchor
    return syntax.relation(anchor) in _GIVEN and not syntax.children(anchor, "case", "mark")


def is_predicated(syntax: Syntax, draft: Draft) -> bool:
    """Say whether a number is said to be people of a kind: "three were children"."""
    counted = draft.counted
    if counted.head is None or counted.head == counted.anchor or counted.whole is not None:
        return False
    return bool(syntax.children(counted.head, "cop"))


def _find_wholes(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the numbers before, the nearest first, that one can be a part of: more, and of what became of people."""
    for before in _look_back(syntax, draft, drafts, _PART_FAR):
        if before.kind in OUTCOMES and _size(before) > _size(draft):
            yield before


def _find_rivals(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the numbers before, the nearest first, that one can be another account of."""
    for before in _look_back(syntax, draft, drafts, _FAR):
        sizes = sorted((_size(before), _size(draft)))
        if before.kind in _GOING_ON and (sizes[1] <= _SMALL or sizes[1] <= _TIMES * sizes[0]):
            yield before


def _look_back(syntax: Syntax, draft: Draft, drafts: Sequence[Draft], far: int) -> Iterator[Draft]:
    own = syntax.tokens[draft.counted.anchor].sentence
    for before in reversed(drafts):
        if own - syntax.tokens[before.counted.anchor].sentence > far:
            return
        if before.quantity.unit is None:
            yield before


def _size(draft: Draft) -> float:
    return float(draft.quantity.high or draft.quantity.low or 0)
