"""Days of telling and days of what happened."""

import pytest

from reportedly.claims.reported import is_report_day
from tests.claims.handmade import dated, parse


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("It/PRON/nsubj>cut cut/VERB/root its/PRON/nmod:poss>count count/NOUN/obj>cut Friday/PROPN/obl>cut", True),
        ("He/PRON/nsubj>charged charged/VERB/root on/ADP/case>Friday Friday/PROPN/obl>charged", True),
        ("They/PRON/nsubj>died died/VERB/root on/ADP/case>Friday Friday/PROPN/obl>died", False),
        (
            "It/PRON/nsubj>cut cut/VERB/root its/PRON/nmod:poss>count count/NOUN/obj>cut of/ADP/case>blast "
            "blast/NOUN/nmod>count on/ADP/case>Friday Friday/PROPN/nmod>blast",
            False,
        ),
        ("Friday/PROPN/root", False),
    ],
)
def test_a_day_of_telling_is_not_when_it_happened(marked: str, expected: bool) -> None:
    syntax = parse(marked)
    assert is_report_day(syntax, dated(syntax, "Friday", "2016-03-11")) is expected
