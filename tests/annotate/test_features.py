"""What the encoder is told beside the letters of a word."""

import pytest

from reportedly.annotate.features import Quoted, Shape, find_quoted, find_shape, lacks_case, without_case
from reportedly.annotate.words import find_words


@pytest.mark.parametrize(
    ("word", "shape"),
    [
        ("dam", Shape.LOWER),
        ("Orla", Shape.CAPITALISED),
        ("NATO", Shape.UPPER),
        ("U.S.", Shape.UPPER),
        ("A", Shape.INITIAL),
        ("1,200", Shape.NUMBER),
        ("21st", Shape.NUMBER_AND_LETTERS),
        ("McAdam", Shape.MIXED),
        ("--", Shape.MARK),
        ("‘", Shape.MARK),
        ("水", Shape.LOWER),
        ("\ud800", Shape.MARK),
    ],
)
def test_a_word_has_a_shape(word: str, shape: Shape) -> None:
    assert find_shape(word) is shape


def test_capitals_tell_nothing_where_all_is_in_capitals() -> None:
    shapes = [find_shape(word) for word in "THE BRIDGE FELL AT 5 , POLICE SAID".split()]
    assert lacks_case(shapes)
    assert not lacks_case(find_shape(word) for word in "The EU and NATO met in Lind".split())
    assert [without_case(shape) for shape in shapes[:1] + shapes[4:6]] == [Shape.UNKNOWN, Shape.NUMBER, Shape.MARK]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We ran,” she said", "We ran ,"),
        ('"We ran," she said', "We ran ,"),
        ("‘We ran,’ she said, ‘and hid.’", "We ran , and hid ."),
        ("'We ran,' she said", "We ran ,"),
        ("the workers' pay and the mayor's plan", ""),
        ("it's the boys’ dam, isn’t it", ""),
        ("“They cried ‘run’ twice,” he said", "They cried ‘ run ’ twice ,"),
        ("«We ran», she said", "We ran"),
    ],
)
def test_words_in_quotation_marks_are_told_apart(text: str, quoted: str) -> None:
    words = find_words(text)
    spaced = [i == 0 or words[i - 1].end < word.start for i, word in enumerate(words)]
    marks = find_quoted([word.text for word in words], spaced, [0])
    assert " ".join(w.text for w, mark in zip(words, marks, strict=True) if mark is Quoted.INSIDE) == quoted


def test_a_quotation_ends_with_its_paragraph() -> None:
    marks = find_quoted(["“", "We", "ran", "He", "left"], [True, False, True, True, True], [0, 3])
    assert marks == [Quoted.OPENING, Quoted.INSIDE, Quoted.INSIDE, Quoted.OUTSIDE, Quoted.OUTSIDE]
