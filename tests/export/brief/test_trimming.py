from datetime import date
from functools import partial

import pytest

from reportedly.domain.question import Question
from reportedly.export.brief import Period, count_faults, find_fault, is_on_topic, tell_selection, trim_question
from reportedly.export.brief.trimming import EARLIER, ELSEWHEN, UNSURE
from tests.export.brief.newsroom import Number, Page, ask, print_article

FIRST = print_article("12 died.", Page(day=14), [Number("12", 12, 12, ("Police",))])
LATER = print_article("20 died.", Page(day=16), [Number("20", 20, 20, ("Police",))])
UNSURELY = print_article("30 died.", Page("Radio", 16), [Number("30", 30, 30, ("Rescuers",), confidence=0.2)])
BEFORE = print_article("52 died in 1987.", Page("Blog", 16), [Number("52", 52, 52, background=True)])
ALL = {one.id: one for one in (FIRST, LATER, UNSURELY, BEFORE)}


def trim(question: Question, period: Period) -> Question | None:
    return trim_question(question, ALL, partial(find_fault, articles=ALL, period=period))


@pytest.mark.parametrize(
    ("article", "period", "fault"),
    [
        (FIRST, Period(), None),
        (FIRST, Period(date(2023, 3, 15)), ELSEWHEN),
        (FIRST, Period(None, date(2023, 3, 13)), ELSEWHEN),
        (FIRST, Period(date(2023, 3, 14), date(2023, 3, 14)), None),
        (UNSURELY, Period(), UNSURE),
        (BEFORE, Period(), EARLIER),
    ],
)
def test_a_figure_is_left_out_for_a_reason(article: object, period: Period, fault: str | None) -> None:
    (figure,) = article.figures  # type: ignore[attr-defined]
    assert find_fault(figure, ALL, period) == fault


def test_an_account_is_cut_back_to_what_stood_at_the_time() -> None:
    trimmed = trim(ask([FIRST, LATER]), Period(None, date(2023, 3, 15)))
    assert trimmed is not None
    (account,) = trimmed.accounts
    assert account.low == 12
    assert account.counted_at is not None
    assert account.counted_at.first == date(2023, 3, 14)
    assert trimmed.origins[0].articles == (FIRST.id,)


def test_a_question_of_which_nothing_is_left_goes() -> None:
    assert trim(ask([UNSURELY, BEFORE]), Period()) is None


def test_a_question_without_fault_stays_itself() -> None:
    question = ask([FIRST, LATER])
    assert trim(question, Period()) is question


def test_faults_are_counted() -> None:
    fault_of = partial(find_fault, articles=ALL, period=Period())
    assert count_faults(ask(list(ALL.values())), fault_of) == {UNSURE: 1, EARLIER: 1}


def test_an_article_without_a_date_can_be_of_any_time() -> None:
    assert Period(date(2023, 1, 1), date(2023, 1, 2)).holds(print_article("Nothing.", Page(day=None)))


def test_a_question_is_on_the_topic_with_half_of_its_figures_or_by_its_own_words() -> None:
    question = ask([FIRST, LATER, UNSURELY])
    assert is_on_topic(question, frozenset((FIRST.id, LATER.id)))
    assert not is_on_topic(question, frozenset((FIRST.id,)))
    assert is_on_topic(question, frozenset(), asked=[question.id])


def test_the_selection_is_told_in_sentences() -> None:
    told = tell_selection("ferry", Period(date(2023, 3, 1), None), 1, 20)
    assert told[0] == (
        "Chosen were 1 article of the 20 in the ledger: those in which all words of “ferry” stand and that can have "
        "appeared from 1 March 2023; those without a date are kept."
    )
