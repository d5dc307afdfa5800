"""Questions narrowed by verdict, kind and place are those that looking at each of them gives."""

from collections import Counter
from dataclasses import replace

import pytest

from reportedly.domain.figure import FigureKind
from reportedly.domain.question import Question, Verdict
from reportedly.ledger import Ledger, Narrowing, Quality
from tests.ledger.conftest import Add
from tests.ledger.handmade import build_question, build_reading


@pytest.fixture
def made(ledger: Ledger, add: Add) -> list[Question]:
    """Questions of each kind, some with one account alone."""
    add(build_reading(numbers=("12", "9", "40")))
    (article,) = ledger.articles()
    figures = article.figures
    made = [
        build_question("a1", figures[:2], Verdict.CONFLICT),
        build_question("b2", figures, Verdict.CONFLICT),
        build_question("c3", figures[:2], Verdict.AGREE),
        build_question("d4", figures[:1], Verdict.AGREE),
    ]
    made[2] = replace(made[2], scope=replace(made[2].scope, kind=FigureKind.INJURED))
    ledger.store_questions([article.id], made)
    return made


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Narrowing(), ["b2", "a1", "c3", "d4"]),
        (Narrowing(verdict="conflict"), ["b2", "a1"]),
        (Narrowing(verdict=""), ["d4"]),
        (Narrowing(kind="injured"), ["c3"]),
        (Narrowing(verdict="conflict", kind="injured"), []),
        (Narrowing(place=""), ["b2", "a1", "c3", "d4"]),
        (Narrowing(place="Nowhere"), []),
        (Narrowing(kind="' OR 1 --"), []),
    ],
)
@pytest.mark.usefixtures("made")
def test_what_fits_is_found_contested_first_and_one_account_alone_last(
    ledger: Ledger, wanted: Narrowing, found: list[str]
) -> None:
    assert ledger.narrowed.find(wanted, limit=10) == found
    assert ledger.narrowed.find(wanted, limit=1) == found[:1]


@pytest.mark.parametrize("quality", Quality)
def test_what_is_found_is_what_is_counted(ledger: Ledger, made: list[Question], quality: Quality) -> None:
    counted = ledger.narrowed.count(Narrowing(), quality)
    assert sum(counted.values()) == len(made)
    for value, number in counted.items():
        assert len(ledger.narrowed.find(replace(Narrowing(), **{quality.value: value}), limit=10)) == number


def test_verdicts_are_those_of_several_accounts(ledger: Ledger, made: list[Question]) -> None:
    verdicts = Counter(one.verdict.value if len(one.accounts) > 1 else "" for one in made)
    assert ledger.narrowed.count(Narrowing(), Quality.VERDICT) == verdicts
