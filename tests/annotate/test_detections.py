"""Attributions put together from cues and slots, and put inside each other."""

import pytest

from reportedly.annotate.detections import Runs, build_detections, find_holders
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


def test_detections_are_in_the_order_of_the_text_and_keep_their_holders() -> None:
    detections = build_detections([runs((5, 5), (6, 9), inside=1), runs((2, 2), (3, 9))], find_words(TEXT), TEXT)
    assert [(one.cue[0].text, one.content[0].text, one.inside) for one in detections] == [
        ("reported", "that miners said the shaft was shut", None),
        ("said", "the shaft was shut", 0),
    ]
