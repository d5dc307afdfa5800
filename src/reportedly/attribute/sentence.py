"""One sentence as its parse: what hangs on which word."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.attribute.passage import Passage
from reportedly.domain.annotation import Token
from reportedly.domain.span import Span

_MARKS = "\"”’'"


@dataclass(frozen=True)
class Sentence:
    """The words of a sentence by their places among all tokens of the passage, from `first` to `last` (inclusive)."""

    passage: Passage
    first: int
    last: int

    @classmethod
    def around(cls, passage: Passage, at: int) -> "Sentence":
        """Return the sentence of a token."""
        tokens = passage.annotation.tokens
        first = last = at
        while first > 0 and tokens[first - 1].sentence == tokens[at].sentence:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].sentence == tokens[at].sentence:
            last += 1
        return cls(passage, first, last)

    def __getitem__(self, at: int) -> Token:
        return self.passage.annotation.tokens[at]

    def word(self, at: int) -> str:
        """Return a word in lower case."""
        return self[at].text.lower()

    @cached_property
    def _below(self) -> dict[int, list[int]]:
        below: dict[int, list[int]] = {at: [] for at in range(self.first, self.last + 1)}
        for at in below:
            head = self[at].head
            if head != at and head in below:
                below[head].append(at)
        return below

    def find_children(self, at: int, *relations: str) -> list[int]:
        """Return the words that hang on a word, by any of some relations if any are given."""
        return [one for one in self._below.get(at, ()) if not relations or self[one].relation in relations]

    def has_case(self, at: int, word: str) -> bool:
        """Say whether a noun stands behind a preposition."""
        return any(self.word(one) == word for one in self.find_children(at, "case"))

    def reach(self, top: int) -> set[int]:
        """Return a word and all that hang on it, near or far."""
        found = {top}
        waiting = [top]
        while waiting:
            fresh = [one for one in self._below.get(waiting.pop(), ()) if one not in found]
            found.update(fresh)
            waiting += fresh
        return found

    def span(self, first: int, last: int) -> Span:
        """Return the words from one to another."""
        return Span.of(self.passage.text, self[first].start, self[last].end)

    def find_number(self, first: int, last: int) -> Span | None:
        """Return the words from the first number between two words up to the last of them; None without a number."""
        while last > first and self[last].pos in ("PUNCT", "CCONJ") and self[last].text not in _MARKS:
            last -= 1
        start, end = self[first].start, self[last].end
        number = next((span for span in self._numbers if start <= span.start < end), None)
        return None if number is None else Span.of(self.passage.text, number.start, max(end, number.end))

    @property
    def _numbers(self) -> Iterator[Span]:
        return (one.span for one in self.passage.annotation.quantities)
