"""Sentences end where a reader would end them."""

import pytest

from reportedly.annotate.sentences import find_sentence_starts
from reportedly.annotate.words import find_words


def split(text: str) -> list[str]:
    words = find_words(text)
    starts = find_sentence_starts(words)
    ends = [words[start].start for start in starts[1:]] + [len(text)]
    return [text[words[start].start : end].strip() for start, end in zip(starts, ends, strict=True)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The dam held.", "The town did not."],
        ["“We ran,” she said.", "“Then it fell.”"],
        ["He asked: “Why?”", "Nobody knew."],
        ["Gen. Orlo met Mrs. Pell at 3 p.m. on Friday.", "They talked."],
        ["Prices rose 3.5 percent in the U.S. last year.", "In May they fell."],
        ["It belongs to the U.S.", "The ministry denied it."],
        ["THE BRIDGE FELL AT DAWN.", "POLICE SAID NOBODY WAS ON IT."],
        ["“No!” he cried out in court."],
        ["It weighs approx. 40 tons, he said."],
    ],
)
def test_sentences_are_found(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_no_words_make_no_sentence() -> None:
    assert find_sentence_starts([]) == []


def test_a_list_without_a_full_stop_is_cut_in_bounds() -> None:
    words = find_words("name; " * 500)
    starts = find_sentence_starts(words)
    assert max(b - a for a, b in zip(starts, [*starts[1:], len(words)], strict=True)) <= 330
