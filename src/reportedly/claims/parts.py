"""Which figure a figure is a part of: "12 people, among them five children"."""

from collections.abc import Sequence

from reportedly.claims.counted import Counted
from reportedly.claims.draft import Draft
from reportedly.claims.lexicon import read_kinds
from reportedly.claims.nouns import PERSONS, is_plural_of, read_class
from reportedly.claims.syntax import Syntax

_MARKS = ("including", "among", "includes", "included")
_FAR = 2
"""Sentences back in which the whole of "of them" is looked for."""


def find_wholes(syntax: Syntax, drafts: Sequence[Draft]) -> list[int | None]:
    """Return for each figure the index of the one whose part it is; `drafts` are in the order of the text."""
    found = [draft.counted for draft in drafts]
    return [_find_whole(syntax, drafts, found, index) for index in range(len(drafts))]


def _find_whole(syntax: Syntax, drafts: Sequence[Draft], found: Sequence[Counted], index: int) -> int | None:
    counted = found[index]
    if (cell := drafts[index].part_of) is not None:
        return next((i for i, draft in enumerate(drafts) if draft.quantity.span.start in cell), None)
    if _stands_in_whole(syntax, counted):
        return _find_before(syntax, found, index, is_told=True)
    if counted.whole is not None:
        if syntax.tokens[counted.whole].pos == "PRON":
            return _find_before(syntax, found, index, is_told=True)
        at = _find_at(syntax, found, index, counted.whole)
        return _find_named(syntax, drafts, index, counted.whole) if at is None else at
    if _follows_mark(syntax, counted):
        return _find_before(syntax, found, index)
    if (of := _find_leading_of(syntax, counted.anchor)) is not None:
        return _find_at(syntax, found, index, of)
    head = syntax.first_joined(counted.head if counted.head is not None else counted.anchor)
    for i in (counted.head, counted.anchor, head):
        if i is not None and syntax.has_case(i, *_MARKS):
            return _find_before(syntax, found, index)
    joined = [syntax.head(i) for i in (counted.anchor,) if syntax.relation(i) in ("conj", "appos")]
    if any(syntax.has_case(i, *_MARKS) for i in joined):
        return _find_before(syntax, found, index)
    return _find_all(syntax, drafts, index)


def _find_all(syntax: Syntax, drafts: Sequence[Draft], index: int) -> int | None:
    """Return for "One woman is in surgery." the women that the sentence before counts."""
    one, sentence = drafts[index], syntax.sentence(drafts[index].counted.anchor)
    head, number = one.counted.head, syntax.cover(one.quantity.span)
    if one.quantity.high != 1 or head is None or number.start != sentence.start or head != number.stop:
        return None
    for k in range(index - 1, -1, -1):
        other = drafts[k]
        if syntax.tokens[other.counted.anchor].sentence != syntax.tokens[head].sentence - 1:
            return None
        same = other.counted.head is not None and is_plural_of(syntax.word(other.counted.head), syntax.word(head))
        if same and other.quantity.low is not None and other.quantity.low > 1:
            return k
    return None


def _follows_mark(syntax: Syntax, counted: Counted) -> bool:
    """Say whether a number stands behind "including" or "among them", wherever the parse hangs it."""
    if counted.first is None or counted.first - 1 not in syntax.sentence(counted.anchor):
        return False
    at = counted.first - 1
    if syntax.word(at) in ("them", "whom") and at > 0:
        at -= 1
    return syntax.word(at) in _MARKS and (syntax.word(at) != "among" or at < counted.first - 1)


def _stands_in_whole(syntax: Syntax, counted: Counted) -> bool:
    """Read "two deputies included", "a nun among them" and "that includes two of my deputies"."""
    last = counted.anchor if counted.head is None else counted.head
    words = [syntax.word(i) for i in range(last + 1, min(last + 3, syntax.sentence(last).stop))]
    if words[:1] == ["included"] or words in (["among", "them"], ["among", "whom"]):
        return True
    before = -1 if counted.first is None else counted.first - 1
    if counted.head is not None and read_class(syntax, counted.head) not in PERSONS:
        return False
    return before in syntax.sentence(counted.anchor) and syntax.word(before) in ("includes", "include", "included")


def _find_leading_of(syntax: Syntax, anchor: int) -> int | None:
    """Return the noun of "Of the 12 victims, three were women" for the three."""
    clause = syntax.clause(anchor)
    first = syntax.sentence(anchor).start
    for j in syntax.children(clause, "obl", "nmod", "obl:agent", "dislocated"):
        if j < anchor and syntax.has_case(j, "of") and min(syntax.children(j, "case"), default=j) == first:
            return j
    return None


def _find_at(syntax: Syntax, found: Sequence[Counted], index: int, noun: int) -> int | None:
    """Return the figure that counts a noun, or where the noun is a pronoun, the one before."""
    if syntax.tokens[noun].pos == "PRON":
        return _find_before(syntax, found, index)
    counting = (k for k, other in enumerate(found) if k != index and noun in (other.head, other.anchor))
    return next(counting, None)


def _find_named(syntax: Syntax, drafts: Sequence[Draft], index: int, noun: int) -> int | None:
    """Return the figure before that counts the same: "three of the miners" of 14 miners, "of the wounded" of 30."""
    if not any(syntax.word(j) == "the" for j in syntax.children(noun, "det")):
        return None
    kind, own = read_kinds("nouns").get(syntax.word(noun)), syntax.tokens[noun].sentence
    for k in range(index - 1, -1, -1):
        other = drafts[k].counted
        if own - syntax.tokens[other.anchor].sentence > _FAR:
            return None
        is_named = other.head is not None and syntax.word(other.head) == syntax.word(noun)
        if is_named or (kind is not None and drafts[k].kind is kind):
            return k
    return None


def _find_before(syntax: Syntax, found: Sequence[Counted], index: int, *, is_told: bool = False) -> int | None:
    """Return the figure before in this sentence or the two before it.

    Members of one list are no parts of each other, unless "of them" tells that one is.
    """
    own = syntax.tokens[found[index].anchor].sentence
    for k in range(index - 1, -1, -1):
        if own - syntax.tokens[found[k].anchor].sentence > _FAR:
            return None
        if is_told or not _shares_list(syntax, found[k], found[index]):
            return k
    return None


def _shares_list(syntax: Syntax, one: Counted, other: Counted) -> bool:
    """Say whether two stand in one list, so that neither is a part of the other."""
    if one.anchor == other.anchor:
        return True
    return syntax.relation(other.anchor) == "conj" and syntax.head(other.anchor) == one.anchor
