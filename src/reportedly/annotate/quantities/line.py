"""One sentence, cut into the pieces that numbers are read from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.domain.annotation import Token

VULGAR = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
HYPHENS = frozenset("-‐‑")
DASHES = HYPHENS | {"–", "−"}
# Tokens split "2.5bn" after the point, so that numbers need pieces of their own. Each alternative ends where the next
# cannot begin inside it: reading stays linear in the length of any text.
_PIECE = re.compile(
    rf"""
      [^\W\d_{VULGAR}]+
    | \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?:\.\d+)?(?![\d.,:]*\d)   # 1 234 567
    | \d+(?:[.,:\u066b\u066c\uff0c\uff0e]\d+)*[{VULGAR}]?
    | [{VULGAR}]
    | [^\w\s]
    | _+
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"://|www\.|[@#_=]|\.(?:com|org|net|html?)\b", re.IGNORECASE)
_CHUNK = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as columns, one entry a piece: its lower-case wording, where it starts and ends in `text`.

    `places` leads from where a token starts to its index in `tokens`, for the tokens of this sentence.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    tokens: Sequence[Token]
    places: dict[int, int]

    def word(self, index: int) -> str:
        """Return the piece at `index`, or nothing where the sentence has none."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_glued(self, index: int) -> bool:
        """Say whether the piece at `index` touches the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def is_in_next_cell(self, index: int) -> bool:
        """Say whether a tab, which parts the cells of a table, stands before the piece at `index`."""
        return 0 < index < len(self.words) and "\t" in self.text[self.ends[index - 1] : self.starts[index]]

    def token(self, index: int) -> Token | None:
        """Return the token that starts where the piece at `index` does, if one does."""
        if not 0 <= index < len(self.words):
            return None
        place = self.places.get(self.starts[index])
        return None if place is None else self.tokens[place]

    def pos(self, index: int) -> str:
        """Return the part of speech of the piece at `index`, or nothing."""
        token = self.token(index)
        return token.pos if token else ""

    def original(self, index: int) -> str:
        """Return the piece at `index` as it is printed."""
        return self.text[self.starts[index] : self.ends[index]]

    def reads(self, index: int, *words: str) -> bool:
        """Say whether `words` stand from `index` on."""
        return index >= 0 and tuple(self.words[index : index + len(words)]) == words


def lower_text(text: str) -> str:
    """Return the text in lower case, letter for letter; a letter that would become two stays as it is."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def cut_line(text: str, lowered: str, tokens: Sequence[Token], sentence: range) -> Line:
    """Cut the sentence of the tokens in the range `sentence` into pieces."""
    start, end = tokens[sentence.start].start, tokens[sentence.stop - 1].end
    spans = [piece.span() for piece in _PIECE.finditer(lowered, start, end)]
    words = [lowered[first:last] for first, last in spans]
    starts, ends = [first for first, _ in spans], [last for _, last in spans]
    return Line(text, words, starts, ends, tokens, {tokens[i].start: i for i in sentence})


def is_in_address(line: Line, index: int) -> bool:
    """Say whether the piece at `index` is part of an address on the web, of mail, a handle or a tag."""
    start, end = line.starts[index], line.ends[index]
    before = line.text[max(0, start - _CHUNK) : start].rpartition(" ")[2].rpartition("\n")[2]
    after = line.text[end : end + _CHUNK].partition(" ")[0].partition("\n")[0]
    return _ADDRESS.search(before + after) is not None
