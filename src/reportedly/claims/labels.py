"""Labelled numbers, as bulletins have them: "Killed: 25 (14 military, 11 civilian). Homicides in the city: 49."."""

from dataclasses import dataclass

from reportedly.claims.kind import THINGS
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import read_class
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from reportedly.domain.span import Span

_ENDS = frozenset((".", ";", "!", "?"))
_OPENS_BEHIND = _ENDS | {")", ":", ",", "•", "*", "-", "–", "—", "|"}
"""Behind them a label begins."""
_LONGEST = 7
"""Words of a label."""
_REACH = 40
"""Words behind a label within which its numbers stand."""
_CLAUSAL = frozenset(("AUX", "PRON", "SCONJ"))
"""Parts of speech of which a label has none: with them it is a sentence, which a colon ends too."""
_FATAL = frozenset("toll tolls fatal".split())
_FILLING = frozenset(("ADV", "DET", "ADJ", "SYM"))


@dataclass(frozen=True, slots=True)
class Label:
    """What a label says that its numbers count, and their kind; `is_own` where it stands right before the number."""

    noun: int
    span: Span
    kind: FigureKind
    is_own: bool


def find_label(syntax: Syntax, places: range) -> Label | None:
    """Return the label before a number in its line, as far as it tells a kind."""
    colon = _find_colon(syntax, places.start)
    if colon is None:
        return None
    words = _find_words(syntax, colon)
    noun = next((i for i in words if syntax.tokens[i].pos in ("NOUN", "VERB", "ADJ")), None)
    if noun is None or any(syntax.tokens[i].pos in _CLAUSAL for i in words):
        return None
    while noun + 1 in words and syntax.tokens[noun].pos != "VERB" and syntax.tokens[noun + 1].pos == "NOUN":
        noun += 1
    kind = _read_kind(syntax, words, noun)
    if kind is None:
        return None
    between = range(colon + 1, places.start)
    is_own = all(syntax.tokens[i].pos in _FILLING for i in between)
    return Label(noun, syntax.span(noun, noun), kind, is_own)


def _find_colon(syntax: Syntax, start: int) -> int | None:
    for i in range(start - 1, max(0, start - _REACH) - 1, -1):
        if _is_parted(syntax, i) or syntax.word(i) in _ENDS:
            return None
        if syntax.word(i) == ":":
            return i
    return None


def _find_words(syntax: Syntax, colon: int) -> range:
    """Return the words of a label, none where it is too long to be one."""
    first = colon
    while first > 0 and not _is_parted(syntax, first - 1) and not _opens(syntax, first - 1):
        first -= 1
    return range(first, colon) if colon - first <= _LONGEST else range(colon, colon)


def _opens(syntax: Syntax, i: int) -> bool:
    """Say whether a label begins behind a token."""
    return syntax.word(i) in _OPENS_BEHIND or syntax.tokens[i].pos == "NUM"


def _is_parted(syntax: Syntax, i: int) -> bool:
    """Say whether a line ends behind a token."""
    return i + 1 < len(syntax.tokens) and "\n" in syntax.text[syntax.tokens[i].end : syntax.tokens[i + 1].start]


def _read_kind(syntax: Syntax, words: range, noun: int) -> FigureKind | None:
    """Read "Deaths", "Persons reported missing", "The toll"; else what it names, where that is more than one."""
    of_class, own = read_class(syntax, noun), read_kinds("nouns").get(syntax.word(noun))
    is_plural = syntax.word(noun).endswith(("s", "people", "men", "women", "children"))
    if own is None and of_class in THINGS:
        return of_class if is_plural and of_class is not FigureKind.OTHER else None
    told = [kind for i in words if (kind := read_kinds("nouns").get(syntax.word(i)) or _read_participle(syntax, i))]
    if told:
        return next((kind for kind in told if kind is not FigureKind.DETAINED), told[0])
    if any(syntax.word(i) in _FATAL for i in words):
        return FigureKind.KILLED
    return of_class if is_plural and syntax.word(noun) not in read_words("totals") else None


def _read_participle(syntax: Syntax, i: int) -> FigureKind | None:
    return read_kinds("verbs").get(syntax.word(i)) if syntax.word(i).endswith(("ed", "n", "d", "t", "ing")) else None
