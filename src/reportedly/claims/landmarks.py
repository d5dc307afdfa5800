"""What stands in the sentences of an article - places, dates, incidents - and which of it is nearest to a word."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic, TypeVar

from reportedly.claims.syntax import Syntax
from reportedly.domain.span import Span

Thing = TypeVar("Thing")

_APART = 99


class Landmarks(Generic[Thing]):
    """Things with their spans; only those of the sentence that is asked about are looked at."""

    def __init__(self, syntax: Syntax, things: Iterable[tuple[Span, Thing]]) -> None:
        self._syntax = syntax
        self._things = sorted(things, key=lambda one: one[0])
        self._starts = [span.start for span, _ in self._things]

    def find_nearest(self, anchor: int, within: Span | None = None) -> Thing | None:
        """Return the thing that stands nearest to a token in the parse of its sentence, if any.

        `within` is the content that the token stands in: what stands outside it says when and where it was said. One in
        the token's own clause goes before one in another, one behind it before one in front.
        """
        syntax, sentence = self._syntax, self._syntax.sentence(anchor)
        low, high = syntax.tokens[sentence.start].start, syntax.tokens[sentence.stop - 1].end
        ranked = []
        for index in range(bisect_left(self._starts, low), bisect_left(self._starts, high)):
            span = self._things[index][0]
            if span.end > high or (within is not None and not within.holds(span)):
                continue
            top = syntax.top(syntax.cover(span))
            same = syntax.clause(top) == syntax.clause(anchor)
            ranked.append((not same, measure_path(syntax, anchor, top), abs(top - anchor), index))
        return self._things[min(ranked)[-1]][1] if ranked else None


def measure_path(syntax: Syntax, one: int, other: int) -> int:
    """Return the number of steps in the parse from one token to another of the same sentence."""
    ways = [[i, *syntax.upward(i)] for i in (one, other)]
    shared = next((i for i in ways[0] if i in ways[1]), None)
    return _APART if shared is None else ways[0].index(shared) + ways[1].index(shared)
