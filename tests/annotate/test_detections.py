"""Attributions put together from cues and slots, and put inside each other."""

import pytest

from reportedly.annotate.detections import Runs, build_detections, find_holders, is_believable
from reportedly.annotate.encoder import Cue, Slot, Slots
from reportedly.annotate.model import Thresholds
from reportedly.annotate.words import find_words

TEXT = "The radio reported that miners said the shaft was shut"


def runs(cue: tuple[int, int], *content: tuple[int, int], inside: int | None = None) -> Runs:
    return Runs(source=(), cue=(cue,), content=content, confidence=0.5, inside=inside)


@pytest.mark.parametrize(
    ("found", "holders"),
    [
        ([runs((2, 2), (3, 9)), runs((5, 5), (6, 9))], [None, 0]),
        ([runs((2, 2), (3, 9)), runs((5, 5), (6, 10))], [None, None]),
        ([runs((2, 2), (3, 9)), runs((5, 5), (6, 9)), runs((7, 7), (8, 9))], [None, 0, 1]),
        ([runs((2, 2), (3, 9)), runs((2, 2), (3, 9))], [None, None]),
    ],
)
def test_one_that_stands_wholly_in_anothers_content_is_inside_it(found: list[Runs], holders: list[int | None]) -> None:
    assert [one.inside for one in find_holders(found)] == holders


@pytest.mark.parametrize(
    ("chance", "source", "content", "believed"),
    [
        (0.9, 0.0, 1.0, True),
        (0.6, 0.0, 1.0, False),
        (0.6, 4.0, 1.0, True),
        (0.6, 400.0, 1.0, True),
        (0.5, 400.0, 1.0, False),
        (0.7, -4.0, 1.0, False),
        (0.9, 4.0, -0.1, False),
    ],
)
def test_a_cue_needs_a_content_and_a_clear_source_speaks_for_it(
    chance: float, source: float, content: float, believed: bool
) -> None:
    slots = Slots(Slot(0, 1, source, 0.9), Slot(0, 0, -9.0, 0.1), Slot(3, 5, content, 0.9))
    assert is_believable(Cue(2, 2, chance), slots, Thresholds(word=0.2, attribution=0.65, source=0.02)) is believed


def test_detections_are_in_the_order_of_the_text_and_keep_their_holders() -> None:
    detections = build_detections([runs((5, 5), (6, 9), inside=1), runs((2, 2), (3, 9))], find_words(TEXT), TEXT)
    assert [(one.cue[0].text, one.content[0].text, one.inside) for one in detections] == [
        ("reported", "that miners said the shaft was shut", None),
        ("said", "the shaft was shut", 0),
    ]
