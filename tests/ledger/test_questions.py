from dataclasses import replace

import pytest

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledFigure
from reportedly.domain.question import CopyLink, Verdict
from reportedly.ledger import Ledger
from tests.ledger.conftest import Add
from tests.ledger.handmade import FERRY, build_question, build_reading

ONE, TWO, THREE = "aaaa1111", "bbbb2222", "cccc3333"


@pytest.fixture
def figures(ledger: Ledger, add: Add) -> tuple[FiledFigure, ...]:
    """The figures of one article: 12, 9 and 40."""
    add(build_reading(numbers=("12", "9", "40")))
    (article,) = ledger.articles()
    return article.figures


@pytest.fixture
def article(figures: tuple[FiledFigure, ...]) -> str:
    return figures[0].article


def test_questions_come_back_as_they_were_stored(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str
) -> None:
    question = build_question(ONE, figures)
    ledger.store_questions([article], [question])
    assert ledger.question(ONE) == question
    assert list(ledger.load_questions([ONE])) == [question]


def test_contested_ones_come_first_then_those_with_the_most_accounts(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str
) -> None:
    made = [
        build_question("d4", figures[:2], Verdict.AGREE),
        build_question("c3", figures, Verdict.AGREE),
        build_question("b2", figures[:2], Verdict.UPDATE),
        build_question("a1", figures[:2], Verdict.CONFLICT),
        build_question("e5", figures[:2], Verdict.AGREE),
        build_question("f6", figures[:1], Verdict.AGREE),
    ]
    ledger.store_questions([article], made)
    assert [one.id for one in ledger.questions()] == ["a1", "b2", "c3", "d4", "e5"]
    assert [one.id for one in ledger.questions(limit=2)] == ["a1", "b2"]
    assert [one.id for one in ledger.questions(least_accounts=1)][-1] == "f6"
    assert (next(ledger.questions()).accounts, next(ledger.questions()).figures) == (2, 2)


@pytest.mark.parametrize("name", [ONE, ONE.upper(), "aaaa", f" {ONE} "])
def test_a_question_is_found_by_its_id_and_its_beginning(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str, name: str
) -> None:
    ledger.store_questions([article], [build_question(ONE, figures), build_question("aaab", figures)])
    assert ledger.question(name).id == ONE


@pytest.mark.parametrize(
    ("name", "message"), [("aaa", "no question"), ("aaaa", "2 questions"), ("%", "no question"), ("", "no question")]
)
def test_a_question_that_cannot_be_told_is_not_found(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str, name: str, message: str
) -> None:
    ledger.store_questions([article], [build_question("aaaa1", figures), build_question("aaaa2", figures)])
    with pytest.raises(NotInLedger, match=message):
        ledger.question(name)


def test_an_id_leads_to_where_most_of_its_figures_went(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str
) -> None:
    ledger.store_questions([article], [build_question(ONE, figures)])
    ledger.store_questions([article], [build_question(TWO, figures[:1]), build_question(THREE, figures[1:])])
    assert ledger.question(ONE).id == THREE
    assert ledger.question("aaaa").id == THREE


def test_an_id_leads_on_over_several_changes_and_comes_back(
    ledger: Ledger, figures: tuple[FiledFigure, ...], article: str
) -> None:
    for name in (ONE, TWO, THREE):
        ledger.store_questions([article], [build_question(name, figures)])
    assert {ledger.question(name).id for name in (ONE, TWO, THREE)} == {THREE}
    ledger.store_questions([article], [build_question(ONE, figures)])
    assert {ledger.question(name).id for name in (ONE, TWO, THREE)} == {ONE}


def test_what_other_articles_had_stays(
    ledger: Ledger, add: Add, figures: tuple[FiledFigure, ...], article: str
) -> None:
    other = add(build_reading(FERRY + " Yes."), path="b.txt").article
    (filed,) = ledger.articles([other])
    ledger.store_questions([article, other], [build_question(ONE, figures), build_question(TWO, filed.figures)])
    ledger.store_questions([other], [])
    assert [one.id for one in ledger.questions()] == [ONE]
    with pytest.raises(NotInLedger):
        ledger.question(TWO)


def test_storing_again_changes_nothing(ledger: Ledger, figures: tuple[FiledFigure, ...], article: str) -> None:
    question = build_question(ONE, figures)
    for _ in range(2):
        ledger.store_questions([article], [question])
        assert list(ledger.load_questions([ONE])) == [question]


def test_questions_are_found_by_their_words(ledger: Ledger, figures: tuple[FiledFigure, ...], article: str) -> None:
    crowd = replace(build_question(TWO, figures), wording="How many people marched in Lyon?")
    ledger.store_questions([article], [build_question(ONE, figures), crowd])
    assert ledger.find_questions("how many marched")[0].id == TWO
    assert [one.id for one in ledger.find_questions("ferry")] == [ONE, TWO]
    assert ledger.find_questions("elephants") == []


def test_copies_are_replaced_for_the_articles_that_were_looked_at(ledger: Ledger, add: Add, article: str) -> None:
    other, third = (add(build_reading(FERRY + end), path=f"{end}.txt").article for end in (" Yes.", " No."))
    links = [CopyLink(article, other, "same words"), CopyLink(other, third, "same quotation")]
    ledger.store_questions([article, other, third], [], links)
    assert sorted(ledger.copies(), key=str) == sorted(links, key=str)
    assert list(ledger.copies([article])) == links[:1]
    ledger.store_questions([article], [], [])
    assert list(ledger.copies()) == links[1:]
