import json
from dataclasses import replace
from decimal import Decimal

import pytest

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Question
from reportedly.export.question_json import build_question, build_question_line
from reportedly.pipeline import reconcile_matter
from reportedly.reconcile.pairs import compare_all
from tests.reconcile.handmade import Told, report
from tests.reconcile.test_grouping import sink

ARTICLES = {one.id: one for one in (sink("Courier", 12, incident=0), sink("Islander", 21, "Vesmark Ministry"))}

FIELDS = {
    "": "id question kind incident place figures accounts pairs verdict origins narrower wider",
    "figures": "figure article span account",
    "article": "id path sha256",
    "span": "start end text",
    "accounts": "id voice chain low high bound counted_at firmness figures",
    "pairs": "a b verdict reason",
}
"""What evaluations read: these fields never go."""


@pytest.fixture
def question() -> Question:
    (found,) = reconcile_matter(tuple(ARTICLES.values())).questions
    return found


def write(question: Question, articles: dict[str, FiledArticle] = ARTICLES) -> dict[str, object]:
    line = build_question_line(question, list(compare_all(question, articles)), articles)
    assert line.endswith("\n")
    assert line.isascii()
    assert line.count("\n") == 1
    written = json.loads(line)
    assert isinstance(written, dict)
    return written


def find(written: dict[str, object], part: str) -> list[dict[str, object]]:
    if part in ("article", "span"):
        return [one[part] for one in written["figures"]]  # type: ignore[index, attr-defined]
    return written[part] if part else [written]  # type: ignore[return-value]


@pytest.mark.parametrize(("part", "fields"), FIELDS.items())
def test_every_field_is_there(question: Question, part: str, fields: str) -> None:
    entries = find(write(question), part)
    assert entries
    assert not [field for entry in entries for field in fields.split() if field not in entry]


def test_ids_lead_from_part_to_part(question: Question) -> None:
    written = write(question)
    accounts = {one["id"] for one in find(written, "accounts")}
    assert {one["account"] for one in find(written, "figures")} == accounts
    assert {one[side] for one in find(written, "pairs") for side in "ab"} == accounts
    assert {id_ for one in find(written, "accounts") for id_ in one["figures"]} == {  # type: ignore[attr-defined]
        one["figure"] for one in find(written, "figures")
    }
    assert {article for origin in written["origins"] for article in origin} == set(ARTICLES)  # type: ignore[attr-defined]


def test_values_are_what_they_say(question: Question) -> None:
    written = write(question)
    assert (written["kind"], written["incident"], written["place"], written["verdict"]) == (
        "killed",
        "sinking",
        "Teln",
        "conflict",
    )
    (account,) = [one for one in find(written, "accounts") if one["voice"] == "Harmouth Police"]
    assert (account["chain"], account["low"], account["high"]) == (["Courier", "Harmouth Police"], 12, 12)
    assert [one["text"] for one in find(written, "span")] == [figure.span.text for figure in question.figures]


def test_open_bounds_fractions_and_huge_numbers_are_written(question: Question) -> None:
    first, *rest = question.accounts
    odd = [(None, Decimal(40)), (Decimal("2.5"), None), (Decimal(10) ** 30, Decimal(10) ** 30)]
    accounts = tuple(replace(first, low=low, high=high) for low, high in odd)
    written = build_question(replace(question, accounts=(*accounts, *rest)), [], ARTICLES)
    found = [(one["low"], one["high"]) for one in find(written, "accounts")[:3]]  # type: ignore[arg-type]
    assert found == [(None, 40), (2.5, None), (10**30, 10**30)]


def test_what_nothing_tells_is_null() -> None:
    article = report(None, None, Told("Told of [3]."))
    (question,) = reconcile_matter([article]).questions
    written = write(question, {article.id: article})
    assert [written[field] for field in ("incident", "place", "days", "unit", "population")] == [None] * 5
    assert find(written, "accounts")[0]["counted_at"] is None
