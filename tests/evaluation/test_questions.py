"""What counts as right when questions are set beside gold ones."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from evaluation.questions import Entry, GoldSet, Tally, count_set
from reportedly.domain.figure import FigureKind
from reportedly.domain.reading import Reading
from tests.cli.newsroom import MARCH_14, Told, print_paper

TEXTS = {"a": ("12", "40"), "b": ("15", "40"), "c": ("12",)}


def write(outlet: str, numbers: Sequence[str]) -> Reading:
    """Return an article in which the coastguard counts the dead, and then the injured."""
    kinds = (FigureKind.KILLED, FigureKind.INJURED)
    told = [
        Told(
            ("Coastguard",),
            f"{number} people were {kind} in Teln",
            number,
            kind=kind,
            day=MARCH_14,
            place="Teln",
            counted="people",
        )
        for number, kind in zip(numbers, kinds, strict=False)
    ]
    return print_paper(outlet, MARCH_14 + timedelta(ord(outlet) - ord("a")), told)


READINGS = {name: write(name, numbers) for name, numbers in TEXTS.items()}


def describe(name: str) -> Entry:
    spans = [quantity.span for quantity in READINGS[name].quantities]
    figures = [
        {"id": f"f{at}", "span": {"start": span.start, "end": span.end}} for at, span in enumerate(spans, start=1)
    ]
    return {"doc": name, "figures": figures}


def ask(verdict: str, *figures: str, origins: int = 1) -> Entry:
    return {"figures": list(figures), "verdict": verdict, "origins": [[]] * origins}


KILLED, INJURED = ("a#f1", "b#f1", "c#f1"), ("a#f2", "b#f2")


def score(*questions: Entry) -> dict[str, float]:
    tally = Tally()
    count_set(GoldSet("teln", tuple(map(describe, TEXTS)), tuple(READINGS.values()), questions), tally)
    return tally.score()


def test_what_is_found_as_gold_has_it_scores_full_marks() -> None:
    scores = score(ask("update", *KILLED), ask("agree", *INJURED))
    assert (scores["grouping F1"], scores["verdict macro-F1"], scores["origins right"]) == (100.0, 100.0, 100.0)


def test_figures_put_together_that_gold_keeps_apart_cost_precision() -> None:
    scores = score(ask("update", *KILLED[:2]), ask("agree", KILLED[2]), ask("agree", *INJURED))
    assert scores["grouping F1"] == pytest.approx(66.7)


def test_another_verdict_and_another_number_of_origins_are_wrong() -> None:
    scores = score(ask("conflict", *KILLED, origins=3), ask("agree", *INJURED))
    assert scores["verdict macro-F1"] == 50.0
    assert scores["origins right"] == 50.0


def test_narrower_groups_are_scored_as_links_and_no_group() -> None:
    scores = score(ask("update", *KILLED), ask("narrower", "a#f1", "a#f2"))
    assert (scores["grouping F1"], scores["narrower linked"]) == (100.0, 0.0)


def test_a_question_that_was_not_found_has_no_verdict() -> None:
    assert score(ask("agree", "a#f9", "b#f9"))["verdict macro-F1"] == 0.0
