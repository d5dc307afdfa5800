"""Cues are read off the probabilities of words."""

import numpy
import pytest

from reportedly.annotate.cues import find_cues

OUT, BEGIN, INSIDE = (0.9, 0.05, 0.05), (0.1, 0.8, 0.1), (0.2, 0.1, 0.7)


@pytest.mark.parametrize(
    ("chances", "cues"),
    [
        ([OUT, OUT], []),
        ([OUT, BEGIN, OUT], [(1, 1)]),
        ([BEGIN, INSIDE, OUT], [(0, 1)]),
        ([BEGIN, BEGIN], [(0, 0), (1, 1)]),
        ([OUT, INSIDE], [(1, 1)]),
    ],
)
def test_runs_of_likely_words_are_cues(chances: list[tuple[float, ...]], cues: list[tuple[int, int]]) -> None:
    found = find_cues(numpy.array(chances, numpy.float32), 0.5)
    assert [(cue.first, cue.last) for cue in found] == cues


def test_cues_before_the_core_belong_to_the_window_before() -> None:
    found = find_cues(numpy.array([BEGIN, OUT, BEGIN], numpy.float32), 0.5, start=1)
    assert [(cue.first, round(cue.chance, 1)) for cue in found] == [(2, 0.9)]
