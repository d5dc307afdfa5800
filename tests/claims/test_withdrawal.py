"""Figures that are taken back later in the text."""

import pytest

from reportedly.claims.withdrawal import find_withdrawn
from tests.claims.handmade import draft, parse

DIED = "12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root"
BETWEEN = "It/PRON/nsubj>rained rained/VERB/root"
WITHDREW = "She/PRON/nsubj>withdrew withdrew/VERB/root the/DET/det>toll toll/NOUN/obj>withdrew"


@pytest.mark.parametrize(
    ("behind", "withdrawn"),
    [
        ("She/PRON/nsubj>withdrew withdrew/VERB/root the/DET/det>figure figure/NOUN/obj>withdrew", True),
        (f"{BETWEEN}\n{WITHDREW}", True),
        ("\n".join((BETWEEN, BETWEEN, WITHDREW)), False),
        ("She/PRON/nsubj>withdrew withdrew/VERB/root the/DET/det>troops troops/NOUN/obj>withdrew", False),
        ("She/PRON/nsubj>gave gave/VERB/root the/DET/det>figure figure/NOUN/obj>gave", False),
    ],
)  # fmt: skip
def test_the_last_figure_before_is_what_is_withdrawn(behind: str, withdrawn: bool) -> None:
    syntax = parse(f"{DIED}\n{behind}")
    assert find_withdrawn(syntax, [draft(syntax, "12")]) == ({0} if withdrawn else set())
