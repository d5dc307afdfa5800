"""What an uncased encoder cannot see: the shape of a word, its place in the layout, the quotation it stands in."""

from collections.abc import Iterable, Sequence
from enum import IntEnum


class Shape(IntEnum):
    """How a word is written."""

    LOWER = 0
    CAPITALISED = 1
    UPPER = 2
    INITIAL = 3
    NUMBER = 4
    NUMBER_AND_LETTERS = 5
    MIXED = 6
    MARK = 7
    UNKNOWN = 8


class Layout(IntEnum):
    """Whether a word opens something."""

    INSIDE = 0
    SENTENCE = 1
    PARAGRAPH = 2


class Quoted(IntEnum):
    """Where a word stands towards quotation marks."""

    OUTSIDE = 0
    INSIDE = 1
    OPENING = 2
    CLOSING = 3


def find_shape(word: str) -> Shape:
    """Return how `word` is written."""
    if word.isalpha():
        return _letters_shape(word)
    if not any(character.isalnum() for character in word):
        return Shape.MARK
    if not any(character.isalpha() for character in word):
        return Shape.NUMBER
    if any(character.isdigit() for character in word):
        return Shape.NUMBER_AND_LETTERS
    return _letters_shape("".join(filter(str.isalpha, word)))


def _letters_shape(letters: str) -> Shape:
    if letters.islower():
        return Shape.LOWER
    if letters.isupper():
        return Shape.UPPER if len(letters) > 1 else Shape.INITIAL
    if letters.istitle():
        return Shape.CAPITALISED
    return Shape.MIXED if letters.upper() != letters.lower() else Shape.LOWER


def without_case(shape: Shape) -> Shape:
    """Return the shape as it is known where a text has no reliable case."""
    return shape if shape in (Shape.MARK, Shape.NUMBER, Shape.NUMBER_AND_LETTERS) else Shape.UNKNOWN


def lacks_case(shapes: Iterable[Shape]) -> bool:
    """Say whether a text is written in capitals, so that case tells nothing: more upper than lower and capitalised."""
    upper = lower = 0
    for shape in shapes:
        upper += shape is Shape.UPPER
        lower += shape is Shape.LOWER or shape is Shape.CAPITALISED
    return upper > 3 * lower


_DOUBLE_OPEN = frozenset({"“", "„", "«", "``"})
_DOUBLE_CLOSE = frozenset({"”", "»", "''", "’’", "‘‘"})
_STRAIGHT = '"'
_SINGLE_OPEN = frozenset({"‘", "'", "`"})
_SINGLE_CLOSE = frozenset({"’", "'"})


class _QuotationReader:
    """Follows quotation marks through one paragraph after another."""

    def __init__(self) -> None:
        self.double = False
        self.single = False

    def read(self, words: Sequence[str], spaced: Sequence[bool], at: int) -> Quoted:
        """Return where the word at `at` stands; `spaced` says which words have white space before them."""
        word = words[at]
        if word in _DOUBLE_OPEN or (word[0] == _STRAIGHT and not self.double):
            self.double = True
            return Quoted.OPENING
        if word in _DOUBLE_CLOSE or word[0] == _STRAIGHT:
            closing = self.double or word[0] != _STRAIGHT
            self.double = self.single = False
            return Quoted.CLOSING if closing else Quoted.OUTSIDE
        if not self.double and (single := self._single(word, words, spaced, at)):
            return single
        return Quoted.INSIDE if self.double or self.single else Quoted.OUTSIDE

    def _single(self, word: str, words: Sequence[str], spaced: Sequence[bool], at: int) -> Quoted | None:
        glued_after = at + 1 < len(words) and not spaced[at + 1]
        if not self.single and word in _SINGLE_OPEN and spaced[at] and glued_after:
            self.single = _closes_later(words, spaced, at)
            return Quoted.OPENING if self.single else None
        if self.single and word in _SINGLE_CLOSE and not spaced[at] and not _starts_word(words, at, glued_after):
            self.single = False
            return Quoted.CLOSING
        return None


def _starts_word(words: Sequence[str], at: int, glued: bool) -> bool:
    return glued and words[at + 1][0].isalnum()


def _closes_later(words: Sequence[str], spaced: Sequence[bool], at: int, reach: int = 120) -> bool:
    stop = min(len(words), at + reach)
    return any(
        words[i] in _SINGLE_CLOSE and not spaced[i] and (i + 1 == len(words) or spaced[i + 1] or words[i + 1] in ".,;:")
        for i in range(at + 2, stop)
    )


def find_quoted(words: Sequence[str], spaced: Sequence[bool], paragraph_starts: Iterable[int]) -> list[Quoted]:
    """Return for each word where it stands towards quotation marks.

    A quotation ends with its paragraph; one that goes on opens the next paragraph with a mark of its own.
    """
    starts = set(paragraph_starts)
    quoted: list[Quoted] = []
    reader = _QuotationReader()
    for at in range(len(words)):
        if at in starts:
            reader = _QuotationReader()
        quoted.append(reader.read(words, spaced, at))
    return quoted
