"""Things by where they stand in a text: which of them stand in a content is found without looking at all."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from reportedly.domain.span import Span

Thing = TypeVar("Thing")


class Placed(Generic[Thing]):
    """Things, each with a span of it; the order in which they are given is kept."""

    def __init__(self, things: Iterable[tuple[Span, Thing]]) -> None:
        given = list(things)
        self._things = [thing for _, thing in given]
        self._places = sorted((span.start, span.end, number) for number, (span, _) in enumerate(given))

    def find(self, content: Sequence[Span]) -> list[Thing]:
        """Return the things that stand wholly in one of the pieces of a content."""
        found: set[int] = set()
        for piece in content:
            at = bisect_left(self._places, (piece.start,))
            while at < len(self._places) and self._places[at][0] <= piece.end:
                _, end, number = self._places[at]
                if end <= piece.end:
                    found.add(number)
                at += 1
        return [self._things[number] for number in sorted(found)]
