"""The whole step, with the model of the package."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.annotate import Encoder, annotate
from reportedly.domain.annotation import Annotation, Detection
from reportedly.intake import Hints, read_text

REPORT = (
    "The dam at Orrin held, the water board said on Friday. “We saw no crack,” said engineer Mara Voss, “and we looked "
    "twice.”\n\nA fisherman told Radio Tavel that soldiers had warned him that the lower gate would be opened. "
    "The army denied that it had ordered anyone to leave."
)


@cache
def load_once() -> Encoder:
    return Encoder.load()


@pytest.fixture
def encoder() -> Encoder:
    return load_once()


def read(text: str, encoder: Encoder) -> Annotation:
    return annotate(read_text(text, Hints()).article, encoder)


def wordings(detection: Detection) -> tuple[str, ...]:
    return tuple(
        " … ".join(span.text for span in part) for part in (detection.source, detection.cue, detection.content)
    )


def test_plain_attributions_are_found_whole(encoder: Encoder) -> None:
    found = [wordings(detection) for detection in read(REPORT, encoder).detections]
    assert ("the water board", "said", "The dam at Orrin held") in found
    assert any(source == "engineer Mara Voss" and content.count("…") == 1 for source, _, content in found)


def test_an_attribution_inside_a_content_is_found_by_reading_it_alone(encoder: Encoder) -> None:
    detections = read(REPORT, encoder).detections
    inner = next(detection for detection in detections if "warned" in detection.cue[0].text)
    assert inner.inside is not None
    outer = detections[inner.inside]
    assert outer.source[0].text == "A fisherman"
    assert any(span.holds(inner.cue[0]) for span in outer.content)


def test_tokens_form_a_tree_in_each_sentence(encoder: Encoder) -> None:
    annotation = read(REPORT, encoder)
    assert len(annotation.sentences) == 4
    for i, token in enumerate(annotation.tokens):
        governor = annotation.tokens[token.head]
        assert governor.sentence == token.sentence
        assert (token.head == i) == (token.relation == "root")


def test_names_are_found(encoder: Encoder) -> None:
    names = {mention.span.text for mention in read(REPORT, encoder).mentions}
    assert {"Mara Voss", "Orrin"} <= names


@pytest.mark.parametrize(
    "text", ["", " \n ", "\u2028", "x" * 5000, "said " * 700, "🌊 said 🌊.", "\u202esaid\u202c", "\ud800 said \udfff"]
)
def test_odd_texts_are_read_without_an_error(text: str, encoder: Encoder) -> None:
    annotation = read(text, encoder)
    assert all(text[token.start : token.end] == token.text for token in annotation.tokens)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*REPORT.split(" "), "“", "”", "\n\n", "Reportedly,", "é", "🌊"]), max_size=60))
def test_every_span_is_the_slice_it_claims(pieces: list[str]) -> None:
    text = " ".join(pieces)
    annotation = read(text, load_once())
    spans = [*annotation.sentences, *(mention.span for mention in annotation.mentions)]
    for detection in annotation.detections:
        spans += [*detection.source, *detection.cue, *detection.content]
        assert detection.cue
        assert 0.0 <= detection.confidence <= 1.0
    assert all(text[span.start : span.end] == span.text for span in spans)


def test_reading_is_deterministic_and_two_line_breaks_more_change_nothing(encoder: Encoder) -> None:
    assert read(REPORT, encoder) == read(REPORT, encoder) == read(REPORT + "\n\n", encoder)
