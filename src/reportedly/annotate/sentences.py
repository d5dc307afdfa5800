"""Where sentences end."""

from collections.abc import Sequence

from reportedly.annotate.words import Word

_ENDING = frozenset(".?!…")
_CLOSING = frozenset("\"”’'»)]")
_OPENING = frozenset("\"“‘'«([")
_MAY_END = frozenset("u.s. u.k. u.n. e.u. a.m. p.m. d.c. inc. corp. co. ltd. jr. sr. etc.".split())
_STARTERS = frozenset(
    "a all also an and another as at both but by each even every for from he her here his how however i if in it its "
    "last many meanwhile more most mr. mrs. ms. my no nobody now of on one or other our she since so some such that "
    "the their then there these they this those though to under we what when where while who why with yet you".split()
)
_LONGEST = 160
"""Words after which a sentence is cut at the next semicolon, or anywhere: lists and tables have no full stops."""


def find_sentence_starts(words: Sequence[Word]) -> list[int]:
    """Return the indexes of the words of one paragraph that open a sentence; the first word always does."""
    starts = [0] if words else []
    ended = False
    for at in range(1, len(words)):
        word, before = words[at], words[at - 1]
        spaced = before.end < word.start
        if ended and before.text[0] in _CLOSING and not spaced and word.text[0] in _CLOSING:
            continue
        if not ended:
            ended = before.text[0] in _ENDING or (before.text.endswith(".") and _may_end(before, word))
        elif before.text[0] not in _CLOSING and before.text[0] not in _ENDING:
            ended = False
        if (ended and spaced and _may_start(word, words, at)) or (
            at - starts[-1] >= _LONGEST and (before.text == ";" or at - starts[-1] >= 2 * _LONGEST)
        ):
            starts.append(at)
            ended = False
    return starts


def _may_end(before: Word, word: Word) -> bool:
    return before.text.lower() in _MAY_END and word.text.lower() in _STARTERS and word.text[0].isupper()


def _may_start(word: Word, words: Sequence[Word], at: int) -> bool:
    first = word.text[0]
    if first in _OPENING and at + 1 < len(words):
        first = words[at + 1].text[0]
    return first.isupper() or first.isdigit() or first in _OPENING or not first.isalnum() or not first.islower()
