"""Words are split as the Universal Dependencies split English."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.words import find_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They don't know.", ["They", "do", "n't", "know", "."]),
        ("the mayor’s plan", ["the", "mayor", "’s", "plan"]),
        ("Mr. Aldane left.", ["Mr.", "Aldane", "left", "."]),
        ("in the U.S. Army at 3 p.m.", ["in", "the", "U.S.", "Army", "at", "3", "p.m."]),
        ("1,200 men, 3.5 tons at 14:30", ["1,200", "men", ",", "3.5", "tons", "at", "14:30"]),
        ("the 21st of the 1980s", ["the", "21st", "of", "the", "1980s"]),
        ("a so-called truce", ["a", "so", "-", "called", "truce"]),
        ("John F. Barlow", ["John", "F.", "Barlow"]),
        ("Fiona O'Hara", ["Fiona", "O'Hara"]),
        ("It was No. 7. No.", ["It", "was", "No.", "7", ".", "No", "."]),
        ("see https://valley.example/a?b=1, he wrote", ["see", "https://valley.example/a?b=1", ",", "he", "wrote"]),
        ("write to desk@valley.example.", ["write", "to", "desk@valley.example", "."]),
        ("``Wait,'' he said...", ["``", "Wait", ",", "''", "he", "said", "..."]),
        ("GEN. ORLO SAID", ["GEN.", "ORLO", "SAID"]),
        ("a mass. Then", ["a", "mass", ".", "Then"]),
        ("", []),
    ],
)
def test_a_text_is_split(text: str, words: list[str]) -> None:
    assert [word.text for word in find_words(text)] == words


@given(st.text())
def test_words_are_slices_in_order_and_leave_out_only_white_space(text: str) -> None:
    at = 0
    for word in find_words(text):
        assert text[word.start : word.end] == word.text
        assert not text[at : word.start].strip()
        at = word.end
    assert not text[at:].strip()


def test_a_stretch_of_a_text_keeps_the_places_of_the_text() -> None:
    assert [(word.start, word.text) for word in find_words("one two three", 4, 7)] == [(4, "two")]


@pytest.mark.parametrize("piece", ["1-", "a.", "1.", "x+", "a@", "don", "1,", "'s"])
def test_a_long_line_without_spaces_takes_time_in_proportion_to_its_length(piece: str) -> None:
    began = time.process_time()
    find_words(piece * 40_000)
    assert time.process_time() - began < 5
