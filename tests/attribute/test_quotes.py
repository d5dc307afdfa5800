"""Quotation marks, paired."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.quotes import find_quotes


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“One,” he said, “two.”", ["“One,”", "“two.”"]),
        ('He said "one" and "two".', ['"one"', '"two"']),
        ("„Eins“, sagte er.", ["„Eins“"]),
        ("«Un», dit-il.", ["«Un»"]),
        ("``One,'' he said.", ["``One,''"]),
        ("''One,'' he said.", ["''One,''"]),
        ("The workers' hall wasn't full.", []),
        ("He said 'the workers' hall' was full.", ["'the workers'"]),
        ("“He called it ‘safe’,” she said.", ["“He called it ‘safe’,”", "‘safe’"]),
        ("“One.\n\n“Two.”", ["“One.", "“Two.”"]),
        ("A stray “ mark. Then “one” more.", ["“one”"]),
        ("He is 6'2\" tall.", []),
    ],
)
def test_marks_of_all_styles_are_paired(text: str, quoted: list[str]) -> None:
    assert [text[quote.start : quote.end] for quote in find_quotes(text).found] == quoted


@given(st.text(alphabet="a “”\"'‘’«»\n", max_size=80))
def test_quotes_lie_in_the_text_in_order(text: str) -> None:
    found = find_quotes(text).found
    assert all(0 <= quote.start < quote.end <= len(text) for quote in found)
    assert [quote.start for quote in found] == sorted(quote.start for quote in found)
