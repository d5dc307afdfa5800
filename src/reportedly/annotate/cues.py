"""Cues, read off the probabilities of words."""

from collections.abc import Iterator

from reportedly.annotate.encoder import Cue, Floats


def find_cues(chances: Floats, threshold: float, start: int = 0) -> Iterator[Cue]:
    """Yield the cues among words from `start` on: runs of words that are likelier than `threshold` to be in one.

    `chances` [W, 3] are the probabilities of outside, beginning and inside; a word that rather begins a cue opens one.
    """
    likely = (1.0 - chances[:, 0]).tolist()
    begins = (chances[:, 1] > chances[:, 2]).tolist()
    first: int | None = None
    for i, chance in enumerate([*likely, 0.0]):
        if first is not None and (chance < threshold or begins[i]):
            if first >= start:
                yield Cue(first, i - 1, max(likely[first:i]))
            first = None
        if chance >= threshold and first is None:
            first = i
