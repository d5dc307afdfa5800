"""A window as the model takes it, and what it gives back."""

import pytest

from reportedly.annotate.encoder import Encoder, build_inputs
from reportedly.annotate.features import Shape
from reportedly.annotate.window import Window
from reportedly.annotate.wording import find_wording_alone
from reportedly.annotate.words import find_words

TEXT = "“Unquestionably,” said Zbigniew of Wrocławski. It rained."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder.load()


@pytest.fixture
def window() -> Window:
    wording = find_wording_alone(find_words(TEXT))
    return Window(wording, first=1, core=1, last=len(wording.words))


def test_each_piece_of_a_word_has_its_features_and_each_word_its_first_piece(encoder: Encoder, window: Window) -> None:
    inputs = build_inputs(window, encoder.pieces)
    pieces, features, first_pieces = inputs["pieces"], inputs["features"], inputs["first_pieces"]
    assert (pieces[0], pieces[-1]) == (encoder.pieces.first, encoder.pieces.last)
    assert features[0].tolist() == features[-1].tolist() == [Shape.MARK, 0, 0]
    ends = [*first_pieces[1:], len(pieces) - 1]
    for i, (start, end) in enumerate(zip(first_pieces, ends, strict=True), window.first):
        wording = window.wording
        assert tuple(pieces[start:end]) == encoder.pieces.find(wording.words[i].text)
        assert {*map(tuple, features[start:end].tolist())} == {
            (wording.shapes[i], wording.layout[i], wording.quoted[i])
        }


def test_every_word_is_seen_and_parsed_within_its_window(encoder: Encoder, window: Window) -> None:
    seen = encoder.look(window)
    parse = encoder.parse(seen, window)
    assert seen.cue.shape == (window.length, 3)
    assert {len(each) for each in (parse.mentions, parse.pos, parse.heads, parse.relations)} == {window.length}
    sentences = window.wording.sentences[window.first : window.last]
    assert [sentences[head] for head in parse.heads] == list(sentences)
