"""Quotations are found whole, and contents take the whole of one they would cut."""

import pytest

from reportedly.annotate.quotations import Quotation, complete, find_quotations
from reportedly.annotate.wording import find_wording
from reportedly.intake import Hints, read_text


def find(text: str) -> list[str]:
    wording = find_wording(read_text(text, Hints()).article)
    assert wording.quotations == tuple(find_quotations(wording.quoted, wording.layout))
    return [text[wording.words[q.first].start : wording.words[q.last].end] for q in wording.quotations]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("“We ran,” she said, “and hid.” Nobody saw them leave the dam.", ["“We ran,”", "“and hid.”"]),
        (
            "She said: “We ran. Nobody saw us go.\n\n“Then we hid in the mill.”",
            ["“We ran. Nobody saw us go.\n\n“Then we hid in the mill.”"],
        ),
        ("She said: “We ran, and nobody saw us go.\n\nThe dam held until the morning.", []),
        ('He called it "a lie" on Friday, and said "no" to the rest of it.', ['"a lie"', '"no"']),
    ],
)
def test_quotations_are_found(text: str, quotations: list[str]) -> None:
    assert find(text) == quotations


@pytest.mark.parametrize(
    ("piece", "whole"),
    [
        ((2, 9), (2, 9)),  # holds it
        ((5, 8), (3, 8)),  # takes the closing mark only
        ((3, 6), (3, 8)),  # takes the opening mark only
        ((1, 5), (1, 8)),  # ends in it
        ((6, 12), (3, 12)),  # begins in it
        ((5, 6), (5, 6)),  # a part of it, without marks
        ((10, 12), (10, 12)),  # elsewhere
    ],
)
def test_a_content_holds_the_whole_of_a_quotation_that_it_would_cut(
    piece: tuple[int, int], whole: tuple[int, int]
) -> None:
    assert complete(piece, [Quotation(3, 8)], (14, 14)) == whole


def test_a_quotation_that_holds_the_cue_is_left_as_it_is() -> None:
    assert complete((5, 8), [Quotation(3, 8)], (4, 4)) == (5, 8)
