"""Chains of attributions."""

import pytest

from reportedly.attribute.chain import link_chains
from reportedly.domain.annotation import Detection
from reportedly.domain.span import Span
from tests.attribute.handmade import read

TEXT = "x" * 200


def detect(cue: int, content: tuple[int, int], inside: int | None) -> Detection:
    return Detection((), (Span.of(TEXT, cue, cue + 2),), (Span.of(TEXT, *content),), inside, 0.5)


def test_a_chain_runs_from_the_innermost_voice_outward() -> None:
    reading = read("{s1 A radio} {c1 said} {t1 {s2 rebels} {c2 claim} {t2 {s3 a leader} {c3 told them} {t3 to wait}}}.")
    assert [attribution.inside for attribution in reading.attributions] == [None, "a1", "a2"]


@pytest.mark.parametrize(
    ("detections", "expected"),
    [
        ([detect(0, (10, 90), None), detect(20, (30, 60), 0)], (None, 0)),
        ([detect(0, (10, 90), None), detect(120, (130, 160), 0)], (None, None)),
        ([detect(0, (10, 90), None), detect(20, (60, 90), 0), detect(30, (35, 50), 1)], (None, 0, 0)),
        ([detect(0, (10, 90), 1), detect(20, (0, 60), 0)], (None, None)),
        ([detect(0, (10, 90), 0)], (None,)),
        ([detect(0, (10, 90), 7)], (None,)),
    ],
    ids=["held", "outside its parent", "held by the parent's parent", "a circle", "itself", "no such parent"],
)
def test_what_does_not_lie_in_its_parent_is_loosed(detections: list[Detection], expected: tuple[int | None]) -> None:
    assert link_chains(detections) == expected


def test_ids_are_positions_and_an_attribution_without_a_cue_is_left_out() -> None:
    reading = read("{s1 A radio} {c1  }{t1 {s2 rebels} {c2 claim} {t2 to wait}}.")
    assert [(a.id, a.inside) for a in reading.attributions] == [("a1", None)]
