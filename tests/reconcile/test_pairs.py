from dataclasses import replace
from datetime import date

from reportedly.domain.question import Verdict
from reportedly.pipeline import reconcile_matter
from reportedly.reconcile.pairs import MOST_COMPARED, choose_compared, compare_all
from tests.reconcile.newsstand import Voiced, print_article

DAY = date(2023, 3, 14)

EARLY = print_article("Harbour Police said 12 died.", "Radio", DAY, figures=[Voiced(12, ("Harbour Police",))])
LATE = print_article("Coast Army said 30 died.", "Courier", DAY, figures=[Voiced(30, ("Coast Army",))])


def test_each_account_is_compared_with_each_other_one() -> None:
    (question,) = reconcile_matter((EARLY, LATE)).questions
    (pair,) = compare_all(question, {EARLY.id: EARLY, LATE.id: LATE})
    assert {pair.one, pair.other} == {account.id for account in question.accounts}
    assert pair.verdict is question.verdict is Verdict.CONFLICT


def test_of_very_many_accounts_those_that_differ_are_compared() -> None:
    (question,) = reconcile_matter((EARLY, LATE)).questions
    many = [replace(question.accounts[0], id=str(number)) for number in range(MOST_COMPARED)]
    assert len(choose_compared(many)) == MOST_COMPARED
    assert len(choose_compared([*many, *question.accounts])) == 2
