from dataclasses import replace

import pytest

from reportedly.domain.figure import FigureKind, State
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.question import Scope
from reportedly.reconcile.wording import choose_words, quote_around, word_question
from tests.reconcile.handmade import MARCH_14, MARCH_15, Told, count, on, report, town

KILLED = FigureKind.KILLED
OFFICERS = count(Told("Told of [2] officers.", counted="officers", head="officer"))
PEOPLE = count(Told("Told of [2] people.", counted="people", head="person"))
BARE = count(Told("Told of [2]."))


def scope(
    kind: FigureKind = KILLED, place: str | None = None, incident: str | None = None, days: object = None
) -> Scope:
    return Scope(kind, None, None, town(place) if place else None, incident, days)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "wording"),
    [
        (scope(), "How many people were killed?"),
        (scope(place="Teln"), "How many people were killed in Teln?"),
        (scope(incident="sinking"), "How many people were killed in the sinking?"),
        (
            scope(place="Teln", incident="sinking", days=on(MARCH_14)),
            "How many people were killed in the sinking in Teln on 14 March 2023?",
        ),
        (scope(place="Teln", days=on(MARCH_14)), "How many people were killed in Teln?"),
        (
            scope(incident="strike", days=Interval(MARCH_14, MARCH_15, Precision.INTERVAL)),
            "How many people were killed in the strike on 14 March 2023 to 15 March 2023?",
        ),
        (scope(FigureKind.CROWD, "Teln"), "How many people were in the crowd in Teln?"),
        (scope(place="{who} {event}"), "How many people were killed in {who} {event}?"),
    ],
)
def test_a_question_is_asked_as_a_person_would(asked: Scope, wording: str) -> None:
    assert word_question(asked, [PEOPLE]) == wording


@pytest.mark.parametrize(
    ("state", "wording"),
    [
        (State.ABOARD, "How many people were aboard in the sinking in Teln?"),
        (State.RESCUED, "How many people were rescued in the sinking in Teln?"),
        (State.ROOM, "For how many people was there room in Teln?"),
    ],
)
def test_what_people_are_counted_as_is_asked_for(state: State, wording: str) -> None:
    asked = replace(scope(FigureKind.PEOPLE, place="Teln", incident="sinking"), state=state)
    assert word_question(asked, [PEOPLE]) == wording


@pytest.mark.parametrize("kind", list(FigureKind))
def test_every_kind_can_be_asked_for(kind: FigureKind) -> None:
    for members in ([BARE], [OFFICERS], [PEOPLE, OFFICERS]):
        wording = word_question(scope(kind, "Teln"), members)
        assert wording.endswith("in Teln?")
        assert "None" not in wording


def test_where_the_kind_does_not_tell_the_words_around_the_number_do() -> None:
    wording = word_question(
        scope(FigureKind.MONEY, "Teln"), [count(Told("The repairs will cost [40] in all.", unit="EUR"))]
    )
    assert wording == "How much money: “repairs will cost 40 in all” in Teln?"


@pytest.mark.parametrize(
    ("counted", "head", "words"),
    [
        ("woman", "woman", "women"),
        ("Harmouth officer", "officer", "Harmouth officers"),
        ("child", "child", "children"),
        ("women", "woman", "women"),
        ("members of the crew", "member", "members of the crew"),
    ],
)
def test_one_is_asked_for_as_many_are(counted: str, head: str, words: str) -> None:
    assert choose_words([count(Told("Told of [1].", counted=counted, head=head))]) == words


def test_who_is_counted_is_what_most_call_them() -> None:
    members = [OFFICERS, OFFICERS, count(Told("[2] cops", counted="policemen", head="policeman"))]
    assert choose_words(members) == "officers"
    assert choose_words([BARE, PEOPLE]) is None


def test_a_quotation_names_nobody_and_ends_with_its_part_of_the_sentence() -> None:
    (figure,) = report("Courier", MARCH_15, Told("Holt of Teln owned [3] boats; she sold two.")).figures
    assert quote_around(figure) == "“owned 3 boats”"


def test_a_figure_outside_of_its_sentence_is_quoted_alone() -> None:
    first, second = report("Courier", MARCH_15, Told("Told of [3]."), Told("Told of [4].")).figures
    assert quote_around(replace(first, sentence=second.sentence)) == "“3”"
