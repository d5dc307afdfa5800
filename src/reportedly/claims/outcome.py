"""What became of those counted, where a noun or adjective tells: "12 deaths", "five dead", "two among the wounded"."""

from collections.abc import Iterator

from reportedly.claims.counted import Counted
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import read_class
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_WOUNDS = frozenset("burns injuries wounds fractures bruises".split())
_NEAR = 3
"""Words behind "with" within which wounds are named."""
_FAR = 6
"""Words behind those counted within which "among the dead" follows."""
_LIFE = frozenset({"life", "lives"})
_GONE = frozenset({"lost", "gone", "claimed", "taken"})
_ARTICLES = frozenset({"the", "those", "its", "their"})


def read_outcome(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Return the kind that a noun or adjective tells which those counted are, have, or belong to."""
    if counted.head is not None and (kind := _read_own(syntax, counted.head)):
        return kind
    if counted.whole is not None and (kind := read_kinds("nouns").get(syntax.word(counted.whole))):
        # "Two of the wounded are nurses"
        return kind
    if _bears_wounds(syntax, counted):
        return FigureKind.INJURED
    return _read_governor(syntax, counted) or _read_group(syntax, counted)


def _read_own(syntax: Syntax, head: int) -> FigureKind | None:
    nouns = read_kinds("nouns")
    if kind := nouns.get(syntax.word(head)):
        return kind
    if syntax.word(head) in _LIFE and head + 1 in syntax.sentence(head) and syntax.word(head + 1) in _GONE:
        return FigureKind.KILLED
    if syntax.word(head) == "shot" and syntax.relation(head) != "obj":
        # More than one "shot" are people, in a headline: "5 shot at crab festival".
        return FigureKind.KILLED if syntax.word(min(head + 1, len(syntax.tokens) - 1)) == "dead" else FigureKind.INJURED
    for j in syntax.children(head, "amod", "compound", "xcomp"):
        if (kind := nouns.get(syntax.word(j))) and syntax.tokens[j].pos != "NOUN":
            return kind
        if syntax.word(j) in read_words("wounding"):
            return FigureKind.INJURED
    return None


def _bears_wounds(syntax: Syntax, counted: Counted) -> bool:
    """Read "five with burns", "12 people with gunshot wounds"."""
    sentence = syntax.sentence(counted.anchor)
    last = counted.anchor if counted.head is None else counted.head
    if last + 1 not in sentence or syntax.word(last + 1) != "with":
        return False
    near = range(last + 2, min(last + 2 + _NEAR, sentence.stop))
    return any(syntax.word(i) in _WOUNDS for i in near)


def _read_governor(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read "the deaths of 12", "took the lives of 12"."""
    if _is_untraced(syntax, counted) or _is_searched(syntax, counted):
        return FigureKind.MISSING
    anchor = syntax.first_joined(counted.anchor)
    governor = syntax.head(anchor)
    if syntax.relation(anchor) not in ("nmod", "obl") or not syntax.has_case(anchor, "of"):
        return None
    if syntax.word(governor) in _LIFE and syntax.word(syntax.head(governor)) in read_words("taking lives"):
        return FigureKind.KILLED
    return read_kinds("nouns").get(syntax.word(governor))


def _is_untraced(syntax: Syntax, counted: Counted) -> bool:
    """Read "no trace of 12", "no sign has been found of 12"."""
    first = counted.anchor if counted.first is None else counted.first
    if first - 1 not in syntax.sentence(counted.anchor) or syntax.word(first - 1) != "of":
        return False
    before = range(max(syntax.sentence(first).start, first - 1 - _FAR), first - 1)
    return any(syntax.word(i) in ("trace", "sign", "word") and syntax.word(max(0, i - 1)) == "no" for i in before)


def _is_searched(syntax: Syntax, counted: Counted) -> bool:
    """Say whether a search is for those counted, and they are no wanted men: "the search goes on for 12 people"."""
    first = counted.anchor if counted.first is None else counted.first
    if first - 1 not in syntax.sentence(counted.anchor) or syntax.word(first - 1) != "for" or counted.head is None:
        return False
    before = range(max(syntax.sentence(first).start, first - _FAR), first - 1)
    is_search = any(syntax.word(i) in read_words("searching") for i in before)
    are_wanted = syntax.word(counted.head) in read_words("wanted")
    return is_search and not are_wanted and read_class(syntax, counted.head) is FigureKind.PEOPLE


def _read_group(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read "two nurses were among the dead", and "The wounded, two women and a man, …"."""
    nouns = read_kinds("nouns")
    for i in _find_groups(syntax, counted):
        if kind := nouns.get(syntax.word(i)):
            return kind
    return None


def _find_groups(syntax: Syntax, counted: Counted) -> Iterator[int]:
    """Yield the words for those among whom the text puts those counted."""
    sentence = syntax.sentence(counted.anchor)
    last = counted.anchor if counted.head is None else counted.head
    for i in range(last + 1, min(last + _FAR, sentence.stop - 2)):
        if syntax.tokens[i].pos == "PUNCT":
            break
        if syntax.word(i) == "among" and syntax.word(i + 1) in _ARTICLES:
            yield from range(i + 2, min(i + 4, sentence.stop))
    if (named := _find_named(syntax, counted)) is not None:
        yield named
    yield from _find_fronted(syntax, counted)
    at = counted.anchor
    while syntax.relation(at) in ("conj", "appos") and syntax.head(at) != at:
        is_named = syntax.relation(at) == "appos" and syntax.head(at) < at
        at = syntax.head(at)
        if is_named and syntax.children(at, "det"):
            yield at


def _find_named(syntax: Syntax, counted: Counted) -> int | None:
    """Return the word before the comma of "the wounded, two women and a man"."""
    first = syntax.first_joined(counted.anchor)
    start = min([first, *syntax.children(first, "nummod")])
    if start - 3 < syntax.sentence(first).start or syntax.word(start - 1) != ",":
        return None
    return start - 2 if syntax.word(start - 3) in _ARTICLES else None


def _find_fronted(syntax: Syntax, counted: Counted) -> Iterator[int]:
    """Yield the words behind "among" of "among the dead are four firefighters"."""
    first = counted.anchor if counted.first is None else counted.first
    start = syntax.sentence(counted.anchor).start
    if first - 1 < start or syntax.word(first - 1) not in ("is", "are", "was", "were"):
        return
    for i in range(max(start, first - _FAR), first - 2):
        if syntax.word(i) == "among" and syntax.word(i + 1) in _ARTICLES:
            yield from range(i + 2, min(i + 4, first - 1))
