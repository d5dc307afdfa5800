from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from reportedly.domain.figure import FigureKind, State
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import CopyLink, Question, Ruling, Verdict
from reportedly.pipeline import reconcile_matter
from reportedly.reconcile import find_copies
from reportedly.reconcile.pairs import compare_all
from reportedly.reconcile.questions import find_questions
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, MARCH_20, Told, happened, on, report, town
from tests.reconcile.newsstand import Person
from tests.reconcile.test_grouping import newsstands, sink, wreck

POLICE, MINISTRY = "Harmouth Police", "Vesmark Ministry"


def ask(*articles: FiledArticle, rulings: tuple[Ruling, ...] = ()) -> tuple[Question, ...]:
    return find_questions(articles, find_copies(articles), {}, rulings)


def test_a_question_is_about_what_most_of_its_figures_are_about() -> None:
    article = sink("Courier", 12, incident=0, counted="people", head="person")
    (question,) = ask(article)
    scope = question.scope
    assert (scope.kind, scope.unit, scope.population, scope.incident) == (FigureKind.KILLED, None, None, "sinking")
    assert (scope.place, scope.days) == (article.figures[0].place, article.figures[0].as_of)
    assert question.wording == "How many people were killed in the sinking in Teln on 14 March 2023?"


def test_a_population_is_its_noun_with_what_narrows_it() -> None:
    (question,) = ask(sink("Courier", 3, counted="Harmouth officers", head="officer"))
    assert question.scope.population == "harmouth officer"


def test_its_accounts_verdict_and_origins_are_those_of_its_figures() -> None:
    (question,) = ask(sink("Courier", 12), sink("Islander", 21, MINISTRY), sink("Packet", 12))
    assert [one.voice for one in question.accounts] in ([POLICE, MINISTRY], [MINISTRY, POLICE])
    assert question.verdict is Verdict.CONFLICT
    assert sorted(len(one.articles) for one in question.origins) == [1, 2]
    assert len(question.figures) == 3


def test_an_id_stays_as_later_articles_join_and_change_the_scope() -> None:
    first = sink("Courier", 12, place=None, counted="people", head="person")
    later = [
        replace(sink(outlet, 12, MINISTRY, incident=0), published=on(day))
        for outlet, day in (("Islander", MARCH_16), ("Packet", MARCH_20))
    ]
    (before,), (after,) = ask(first), ask(first, *later)
    assert before.id == after.id
    assert before.scope != after.scope


def test_an_id_is_short_and_can_be_typed() -> None:
    (question,) = ask(sink("Courier", 12))
    assert question.id.isalnum()
    assert question.id.islower()
    assert question.id[0] == "q"
    assert len(question.id) == 13


def test_two_questions_of_one_scope_have_two_ids_that_stay() -> None:
    one = report("Courier", MARCH_15, Told("The smith owned [2] of them.", kind=FigureKind.OTHER))
    other = report("Islander", MARCH_16, Told("In court [900] sat waiting.", kind=FigureKind.OTHER))
    first, second = ask(one), ask(other)
    assert first[0].scope == replace(second[0].scope)
    assert {question.id for question in ask(one, other)} == {first[0].id, second[0].id}


def test_an_id_goes_with_its_first_figure_where_a_question_is_split() -> None:
    articles = (
        sink("Courier", 12),
        replace(sink("Islander", 14, MINISTRY), published=on(MARCH_16)),
    )
    (whole,) = ask(*articles)
    split = Ruling(JudgementKind.SPLIT, (articles[1].figures[0].id,))
    parts = ask(*articles, rulings=(split,))
    assert whole.id in {part.id for part in parts}
    assert len(parts) == 2


@pytest.mark.parametrize("kind", [JudgementKind.JOIN, JudgementKind.MOVE])
def test_rulings_win_over_the_machine(kind: JudgementKind) -> None:
    articles = sink("Courier", 12), sink("Packet", 13, MINISTRY), wreck(15, "Varde")
    assert len(ask(*articles)) == 2
    (moved, *_), target = articles[2].figures, articles[0].figures[0]
    assert len(ask(*articles, rulings=(Ruling(kind, (moved.id, target.id)),))) == 1


def test_a_part_and_its_whole_are_linked_both_ways() -> None:
    whole, part = ask(
        report(
            "Courier",
            MARCH_15,
            Told("[12] people died.", counted="people", head="person"),
            Told("Among them were [5] children.", counted="children", head="child", part_of=0),
        )
    )
    if whole.scope.population:
        whole, part = part, whole
    assert (whole.narrower, whole.wider) == ((part.id,), ())
    assert (part.narrower, part.wider) == ((), (whole.id,))


def test_no_article_no_question() -> None:
    assert ask() == ()
    assert ask(report(None, None, Told("Nothing."))) == ()


def test_a_matter_is_reconciled_with_who_is_who() -> None:
    holt = Person("Ines Holt", ("harbour master of Harmouth",))
    articles = [
        report(
            outlet,
            day,
            Told(f"{outlet}: Holt said [{n}] died off Teln.", ("Ines Holt",), place="Teln"),
            entities=[holt],
            incidents=[happened("sinking", town("Teln"), MARCH_14)],
        )
        for outlet, day, n in (("Courier", MARCH_14, 12), ("Islander", MARCH_15, 21))
    ]
    found = reconcile_matter(articles)
    (question,) = found.questions
    assert [(one.voice, one.low) for one in question.accounts] == [("Ines Holt", 21)]
    assert question.verdict is Verdict.UPDATE
    assert len(found.resolution.identities) == 1


@hypothesis_settings(max_examples=40)
@given(newsstands.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_never_changes_what_is_reconciled(orders: tuple[list[FiledArticle], list[FiledArticle]]) -> None:
    one, other = orders
    assert reconcile_matter(one) == reconcile_matter(other)


@hypothesis_settings(max_examples=40)
@given(newsstands)
def test_ids_are_all_different_and_links_go_both_ways(found: list[FiledArticle]) -> None:
    questions = {question.id: question for question in ask(*found)}
    assert len(questions) == len(ask(*found))
    for question in questions.values():
        assert question.id not in (*question.narrower, *question.wider)
        assert set(question.narrower).isdisjoint(question.wider)
        assert all(question.id in questions[one].wider for one in question.narrower)
        assert all(question.id in questions[one].narrower for one in question.wider)


@pytest.mark.parametrize(("is_copy", "verdict"), [(True, Verdict.UPDATE), (False, Verdict.CONFLICT)])
def test_an_undated_copy_counts_on_the_day_of_what_it_copies(is_copy: bool, verdict: Verdict) -> None:
    told = Told("Police said [12] people had died.", (POLICE,), counted="people", head="person")
    first, reprint = report("Courier", MARCH_14, told), report("Islander", None, told)
    later = report(
        "Packet", MARCH_16, replace(told, sentence="The ministry said [21] people died.", voices=(MINISTRY,))
    )
    links = (CopyLink(first.id, reprint.id, "the same words"),) if is_copy else ()
    (question,) = find_questions((first, reprint, later), links, {})
    assert question.verdict is verdict
    assert {one.verdict for one in compare_all(question, {one.id: one for one in (first, reprint, later)})} == {verdict}


def test_those_aboard_and_those_rescued_are_two_questions() -> None:
    aboard = Told("[118] people were aboard.", (POLICE,), FigureKind.PEOPLE, counted="people", head="person")
    aboard = replace(aboard, state=State.ABOARD)
    saved = replace(aboard, sentence="[118] people were saved.", state=State.RESCUED)
    questions = ask(report("Courier", MARCH_14, aboard), report("Packet", MARCH_15, saved, replace(aboard, state=None)))
    assert len({one.scope.state for one in questions}) == len(questions) >= 2


def test_more_people_rescued_later_are_an_update() -> None:
    saved = Told("[88] people were rescued.", (POLICE,), FigureKind.PEOPLE, counted="people", head="person")
    saved = replace(saved, state=State.RESCUED)
    later = replace(saved, sentence="[93] people were rescued.", voices=(MINISTRY,))
    (question,) = ask(report("Courier", MARCH_14, saved), report("Packet", MARCH_15, later))
    assert question.verdict is Verdict.UPDATE
    assert question.wording == "How many people were rescued?"


def test_what_became_of_people_goes_before_what_they_are_counted_as() -> None:
    lost = Told("[12] people aboard were lost.", (POLICE,), counted="people", head="person", state=State.ABOARD)
    (question,) = ask(report("Courier", MARCH_14, lost), report("Packet", MARCH_15, replace(lost, state=None)))
    assert question.scope.state is None
    assert question.wording == "How many people were killed?"
