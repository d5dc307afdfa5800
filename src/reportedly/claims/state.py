"""What people are counted as, beside what became of them: aboard, rescued, or that there is room for them."""

from collections.abc import Iterator

from reportedly.claims.draft import Draft
from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import State

_BEHIND, _BEFORE = 7, 6
"""Words behind and before those counted within which their state is told: "118 people, he said, were on the ferry"."""
_NAME = 4
"""Words behind "on" within which what carries them is named: "on its other ferry"."""
_RESCUE = 4
_ENDS = frozenset(".;:!?—–()")


def read_state(syntax: Syntax, draft: Draft) -> State | None:
    """Return what those counted are counted as; where their noun is left out, what those of the other figure are."""
    places = syntax.cover(draft.quantity.span)
    head = draft.counted.head
    last = head if head is not None and places.stop <= head < places.stop + _BEHIND else places.stop - 1
    if head is not None and (own := _read_head(syntax, head)) is not None:
        return own
    found = _read_around(syntax, places.start, last)
    if found is None and draft.like is not None and draft.counted.whole is None:
        return _read_around(syntax, draft.like, draft.like)
    return found


def _read_head(syntax: Syntax, head: int) -> State | None:
    """Read "an estimated 168 aboard" and the label of a table, "Total aboard"."""
    if syntax.word(head) in read_words("aboard"):
        return State.ABOARD
    return State.RESCUED if syntax.word(head) in read_words("rescued") else None


def _read_around(syntax: Syntax, first: int, last: int) -> State | None:
    if any(syntax.word(i) in read_words("room") for i in _look_back(syntax, first, _BEHIND)):
        return State.ROOM
    behind = list(_look_ahead(syntax, last))
    for at in behind:
        if syntax.word(at) in read_words("aboard") or _is_on_board(syntax, at):
            return State.ABOARD
        if syntax.word(at) in read_words("rescued") and at - last <= _RESCUE:
            return State.RESCUED
    for at in _look_back(syntax, first, _BEFORE):
        if syntax.word(at) in read_words("carrying"):
            return State.ABOARD
        if syntax.word(at) in read_words("rescuing") and first - at <= _RESCUE:
            return State.RESCUED
    return None


def _look_ahead(syntax: Syntax, last: int) -> Iterator[int]:
    for at in range(last + 1, min(last + 1 + _BEHIND, syntax.sentence(last).stop)):
        if syntax.word(at) in _ENDS or syntax.tokens[at].pos == "NUM":
            return
        yield at


def _look_back(syntax: Syntax, first: int, words: int) -> Iterator[int]:
    for at in range(first - 1, max(syntax.sentence(first).start, first - 1 - words) - 1, -1):
        if syntax.word(at) in _ENDS or syntax.word(at) == "," or syntax.tokens[at].pos == "NUM":
            return
        yield at


def _is_on_board(syntax: Syntax, at: int) -> bool:
    """Read "on board", "on its other ferry", and "on the Saint Orla" where the article tells of ships and the like."""
    if syntax.word(at) not in ("on", "in", "onto"):
        return False
    near = range(at + 1, min(at + 1 + _NAME, syntax.sentence(at).stop))
    for i in near:
        if syntax.word(i) == "board" or syntax.word(i) in read_words("carriers"):
            return True
        if syntax.tokens[i].pos not in ("DET", "ADJ", "PRON", "NUM"):
            break
    is_named = len(near) > 1 and syntax.word(near[0]) == "the" and syntax.tokens[near[1]].pos == "PROPN"
    return is_named and not syntax.vocabulary.isdisjoint(read_words("carriers")) and _ends_with_name(syntax, near[1])


def _ends_with_name(syntax: Syntax, i: int) -> bool:
    """Say whether a name ends its phrase: "on the Saint Orla" and not "on the Orla route"."""
    behind = (syntax.tokens[j].pos for j in range(i + 1, syntax.sentence(i).stop))
    return next((pos for pos in behind if pos != "PROPN"), "") != "NOUN"
