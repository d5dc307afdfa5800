"""Pairs the figures that people marked with those that were read, and compares the chains they stand in."""

from collections.abc import Iterable, Mapping, Sequence

from evaluation.ledger import build_account
from evaluation.scoring import Scored, Stretch, cover_words, pair_by_cue
from reportedly.domain.figure import Figure
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span


def pair_figures(
    words: Sequence[Stretch], wanted: Iterable[Sequence[Stretch]], read: Sequence[Span]
) -> list[int | None]:
    """Return for each wanted figure the index of the one read that shares most words with it; each is used once."""
    covers = [cover_words(words, (Stretch(span.start, span.end),)) for span in read]
    paired: list[int | None] = []
    for pieces in wanted:
        gold = cover_words(words, pieces)
        free = [(len(gold & cover), -index) for index, cover in enumerate(covers) if index not in paired]
        most, index = max(free, default=(0, 0))
        paired.append(-index if most else None)
    return paired


class Chains:
    """The chains of one text, in gold and as read, told to be the same or not."""

    def __init__(self, words: Sequence[Stretch], gold: Sequence[Scored], reading: Reading) -> None:
        read = build_account(reading.attributions, reading.voices).attributions
        self._paired = pair_by_cue(words, gold, read)
        self._gold = {one.id: one.inside for one in gold}
        self._read = {one.id: one.inside for one in read}

    def is_same(self, attribution: str | None, figure: Figure) -> bool:
        """Say whether a figure was read in the chain that leads to the gold attribution, no voice more or less."""
        want = [self._paired[one].id if one in self._paired else None for one in _build_chain(attribution, self._gold)]
        return want == _build_chain(figure.attribution, self._read)


def _build_chain(innermost: str | None, inside: Mapping[str, str | None]) -> list[str]:
    chain: list[str] = []
    while innermost is not None and innermost in inside and innermost not in chain:
        chain.insert(0, innermost)
        innermost = inside[innermost]
    return chain
