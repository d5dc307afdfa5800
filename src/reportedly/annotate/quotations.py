"""Quotations: from an opening mark to its closing one, over several paragraphs where each opens with a mark again."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate.features import Layout, Quoted

_MOST_WORDS = 400
"""Words of a quotation that is believed: past that a closing mark was forgotten."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words from an opening mark (`first`) to a closing one (`last`)."""

    first: int
    last: int

    def holds(self, place: int) -> bool:
        """Say whether the word at `place` is in the quotation, marks included."""
        return self.first <= place <= self.last


def find_quotations(quoted: Sequence[Quoted], layout: Sequence[Layout]) -> Iterator[Quotation]:
    """Yield the quotations that are closed, in order, from the columns of a wording."""
    opening: int | None = None
    for i, mark in enumerate(quoted):
        if layout[i] is Layout.PARAGRAPH and mark is not Quoted.OPENING:
            opening = None
        if mark is Quoted.OPENING and (opening is None or layout[i] is not Layout.PARAGRAPH):
            opening = i
        elif mark is Quoted.CLOSING and opening is not None:
            if i - opening < _MOST_WORDS:
                yield Quotation(opening, i)
            opening = None


def complete(piece: tuple[int, int], quotations: Sequence[Quotation], cue: tuple[int, int]) -> tuple[int, int]:
    """Let a content that cuts a quotation hold the whole of it, unless its own cue stands in the quotation."""
    first, last = piece
    for quotation in quotations:
        cuts = quotation.holds(first) != quotation.holds(last) or (
            quotation.holds(first)
            and (first, last) != (quotation.first, quotation.last)
            and _ends_at_mark(piece, quotation)
        )
        if cuts and not any(quotation.holds(i) for i in range(cue[0], cue[1] + 1)):
            first, last = min(first, quotation.first), max(last, quotation.last)
    return first, last


def _ends_at_mark(piece: tuple[int, int], quotation: Quotation) -> bool:
    """Say whether a content inside a quotation takes one of its marks: then it is half a pair."""
    return piece[0] == quotation.first or piece[1] == quotation.last
