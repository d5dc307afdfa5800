"""The parse of an article, laid out for look-up: governors, dependents, and who stands in which clause."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from reportedly.domain.annotation import Token
from reportedly.domain.span import Span

NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "SYM"))
CLAUSES = frozenset(("root", "ccomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis", "xcomp", "advcl:relcl"))
_JOINED = ("conj", "appos")


class Syntax:
    """Tokens of an article by index; dependents are looked up sentence by sentence, when a sentence is asked for."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self._children: dict[int, dict[int, list[int]]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _sentences(self) -> list[int]:
        return [token.sentence for token in self.tokens]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words of the article in lower case."""
        return frozenset(token.text.lower() for token in self.tokens)

    def word(self, i: int) -> str:
        """Return a token in lower case."""
        return self.tokens[i].text.lower()

    def relation(self, i: int) -> str:
        """Return the relation of a token to its governor."""
        return self.tokens[i].relation

    def head(self, i: int) -> int:
        """Return the governor of a token, itself for the root of a sentence."""
        return self.tokens[i].head

    def cover(self, span: Span) -> range:
        """Return the tokens that a span touches."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        if first < len(self.tokens) and self.tokens[first].end <= span.start:
            first += 1
        return range(first, max(first, bisect_left(self._starts, span.end)))

    def sentence(self, i: int) -> range:
        """Return the tokens of the sentence that a token stands in."""
        number = self._sentences[i]
        return range(bisect_left(self._sentences, number), bisect_right(self._sentences, number))

    def children(self, i: int, *relations: str) -> list[int]:
        """Return the dependents of a token in order, those of the given relations where any are given."""
        number = self._sentences[i]
        if number not in self._children:
            found: dict[int, list[int]] = {}
            for j in self.sentence(i):
                if self.head(j) != j:
                    found.setdefault(self.head(j), []).append(j)
            self._children[number] = found
        below = self._children[number].get(i, [])
        return [j for j in below if self.relation(j) in relations] if relations else below

    def top(self, places: range) -> int:
        """Return the token of a stretch by which the stretch hangs in its sentence."""
        for i in places:
            if self.head(i) not in places or self.head(i) == i:
                return i
        return places.start

    def first_joined(self, i: int) -> int:
        """Return the first member of the list or apposition that a token is in: "nurse" → "policemen"."""
        while self.relation(i) in _JOINED and self.head(i) != i:
            i = self.head(i)
        return i

    def upward(self, i: int) -> list[int]:
        """Return the governors of a token, the nearest first."""
        way = []
        while self.head(i) != i:
            i = self.head(i)
            way.append(i)
        return way

    def clause(self, i: int) -> int:
        """Return the token that heads the clause in which a token stands."""
        for j in (i, *self.upward(i)):
            if self.relation(j) in CLAUSES or (self.relation(j) == "conj" and self.tokens[j].pos in ("VERB", "AUX")):
                return j
        return i

    def has_case(self, i: int, *words: str) -> bool:
        """Say whether a token is marked by one of the prepositions."""
        return any(self.word(j) in words for j in self.children(i, "case", "mark", "fixed"))

    def is_passive(self, verb: int) -> bool:
        """Say whether a verb is passive."""
        return bool(self.children(verb, "aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"))

    def span(self, first: int, last: int) -> Span:
        """Return the text from one token to another, both included."""
        return Span.of(self.text, self.tokens[first].start, self.tokens[last].end)
