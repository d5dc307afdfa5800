"""Sums of money without a currency."""

import pytest

from reportedly.claims.sums import is_sum
from tests.claims.handmade import draft, parse


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("made/VERB/root an/DET/det>offer offer/NOUN/obj>made of/ADP/case>25000 25000/NUM/nmod>offer", True),
        ("made/VERB/root an/DET/det>offer offer/NOUN/obj>made of/ADP/case>25 25/NUM/nmod>offer", False),
        ("saw/VERB/root 25000/NUM/obj>saw", False),
    ],
)
def test_a_large_number_behind_a_noun_for_sums_is_one(marked: str, expected: bool) -> None:
    syntax = parse(marked)
    only = draft(syntax, "25000" if "25000" in marked else "25")
    assert is_sum(syntax, only, [only]) is expected


def test_a_number_beside_one_with_a_currency_is_a_sum() -> None:
    syntax = parse("rose/VERB/root from/ADP/case>25000 25000/NUM/obl>rose to/ADP/case>60000 60000/NUM/obl>rose")
    plain, priced = draft(syntax, "25000"), draft(syntax, "60000", unit="EUR")
    assert is_sum(syntax, plain, [plain, priced])
    assert not is_sum(syntax, plain, [plain, draft(syntax, "60000")])
