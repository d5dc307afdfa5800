"""What speaks for a question being about a part of another: how much it weighs is learned, which way it points not."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pytest

from reportedly.domain.embedding import Embedding
from reportedly.domain.figure import FigureKind, State
from reportedly.domain.filed import FiledArticle
from reportedly.reconcile.meetings import find_meetings
from reportedly.reconcile.network import load_network
from reportedly.reconcile.parthood import WEIGHTS, judge_parthood, measure_parthood
from reportedly.reconcile.scope import Group
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_20, Told, report
from tests.reconcile.test_embeddings import embed
from tests.reconcile.test_meetings import group

KILLED, INJURED, PEOPLE = FigureKind.KILLED, FigureKind.INJURED, FigureKind.PEOPLE
WHOLE, PART = Told("[12] people died."), Told("[5] children died.", counted="children", head="child")


def measure(whole: Told, part: Told, *, told: bool = False) -> dict[str, float]:
    """Return the measures of the only pair of two numbers of an article."""
    groups = group(report("Courier", MARCH_15, whole, part))
    measured = measure_parthood(groups, find_meetings(groups), {(0, 1): 1} if told else {})
    return {name: float(values[0]) for name, values in measured.items()}


def judge(whole: Told, part: Told, *, told: bool = False) -> float:
    groups = group(report("Courier", MARCH_15, whole, part))
    return float(judge_parthood(groups, find_meetings(groups), {(0, 1): 1} if told else {})[0])


def judge_seen(one: Embedding | None, other: Embedding | None) -> float:
    """Return how much speaks for the second of two numbers being a part, of which the encoder made this."""
    article = report("Courier", MARCH_15, WHOLE, Told("[5] died there."))
    return float(judge_parthood(see(article, one, other), {(0, 1): find_meetings(group(article))[0, 1]}, {})[0])


def see(article: FiledArticle, *embeddings: Embedding | None) -> list[Group]:
    figures = zip(article.figures, embeddings, strict=True)
    return group(replace(article, figures=tuple(replace(figure, embedding=one) for figure, one in figures)))


def test_the_weights_are_for_the_measures_that_are_taken() -> None:
    assert load_network(WEIGHTS).names == tuple(measure(WHOLE, PART))


@pytest.mark.parametrize(
    ("name", "whole", "part", "value"),
    [
        ("kind: killed", WHOLE, PART, 1),
        ("kind: same", WHOLE, replace(PART, kind=INJURED), 0),
        ("kind: two fates", WHOLE, replace(PART, kind=INJURED), 1),
        ("kind: part untold", WHOLE, replace(PART, kind=PEOPLE), 1),
        ("kind: whole untold", replace(WHOLE, kind=PEOPLE), PART, 1),
        ("state: of the whole", replace(WHOLE, kind=PEOPLE, state=State.ABOARD), PART, 1),
        ("people: held", WHOLE, PART, 1),
        ("people: held, the other way", WHOLE, PART, 0),
        ("people: in general, the part", WHOLE, PART, 0),
        ("day: same", replace(WHOLE, day=MARCH_14), replace(PART, day=MARCH_14), 1),
        ("day: apart", replace(WHOLE, day=MARCH_14), replace(PART, day=MARCH_20), 1),
        ("day: apart", WHOLE, replace(PART, day=MARCH_20), 0),
        ("place: apart", replace(WHOLE, place="Teln"), replace(PART, place="Varde"), 1),
        ("care: the part's", replace(WHOLE, kind=INJURED), Told("Doctors treated [5].", kind=INJURED), 1),
        ("words: before the part", WHOLE, Told("They died, including [5] nuns."), 1),
        ("words: behind the part", WHOLE, Told("[5] of them were nuns."), 1),
        ("words: behind the whole", WHOLE, Told("[5] of them were nuns."), 0),
        ("text: behind", WHOLE, PART, 1),
        ("number: less", WHOLE, PART, 1),
    ],
)
def test_what_is_measured(name: str, whole: Told, part: Told, value: float) -> None:
    assert measure(whole, part)[name] == value


def test_a_part_that_the_text_tells_is_likelier() -> None:
    part = Told("[5] were found there.")
    assert judge(WHOLE, part, told=True) > judge(WHOLE, part)


def test_another_fate_is_less_likely_a_part() -> None:
    assert judge(WHOLE, PART) > judge(WHOLE, replace(PART, kind=INJURED))


def test_one_incident_makes_a_part_likelier() -> None:
    one, apart = embed(KILLED, 1.0, 2.0), embed(KILLED, 1.0, -2.0)
    assert judge_seen(one, one) > judge_seen(one, apart)


@pytest.mark.parametrize("one", [None, embed(KILLED, 1.0, 2.0)])
def test_what_the_encoder_did_not_see_is_not_compared(one: Embedding | None) -> None:
    groups = see(report("Courier", MARCH_15, WHOLE, PART), one, None)
    measured: Mapping[str, np.ndarray] = measure_parthood(groups, find_meetings(groups), {})
    assert [float(measured[f"encoder: {name}"][0]) for name in ("questions", "incidents", "one unseen")] == [0, 0, 1]


def test_where_nothing_meets_nothing_is_judged() -> None:
    assert len(judge_parthood(group(report("Courier", MARCH_15, WHOLE)), {}, {})) == 0
