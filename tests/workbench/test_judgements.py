"""Deciding through the API: the same as the forms, as JSON."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from fastapi.testclient import TestClient

from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import Ledger
from reportedly.workbench.sizes import MOST_BYTES

JUDGEMENTS = "/api/judgements"


@pytest.fixture
def article(ledger: Ledger) -> FiledArticle:
    return next(one for one in ledger.articles() if one.outlet == "Harbour Times")


def build(article: FiledArticle, kind: str, ledger: Ledger) -> dict[str, Any]:
    """Return what makes a judgement of a kind."""
    figure = article.figures[0].id
    question = next(iter(ledger.questions())).id
    names = [one.id for other in ledger.articles() for one in other.entities][:2]
    last = ledger.question(question).figures[-1].id
    more: Mapping[str, dict[str, Any]] = {
        "accept": {"about": [figure[:8]]},
        "reject": {"about": [figure]},
        "correct": {"about": [figure], "values": {"number": "at least 20", "place": None}},
        "add": {"about": [article.id], "words": "upper deck", "values": {"low": "3", "kind": "people"}},
        "split": {"about": [question, last]},
        "same": {"about": names},
        "different": {"about": names},
        "standing": {"about": [article.id[:8]], "values": {"standing": "checked"}},
    }
    return {"kind": kind, "seen": str(ledger.look()), **more[kind]}


@pytest.mark.parametrize("kind", ["accept", "reject", "correct", "add", "split", "same", "different", "standing"])
def test_every_kind_of_judgement_is_kept(desk: TestClient, ledger: Ledger, article: FiledArticle, kind: str) -> None:
    answer = desk.post(JUDGEMENTS, json={**build(article, kind, ledger), "by": "Cleo", "note": "by program"})
    assert answer.status_code == 201, answer.text
    kept = answer.json()
    assert kept["judgement"] | {"kind": kind, "by": "Cleo", "note": "by program"} == kept["judgement"]
    assert kept["seen"] == str(ledger.look())
    assert ledger.judgement(kept["judgement"]["id"]).kind == kind
    assert not ledger.pending()


def test_a_figure_is_moved_and_the_questions_joined(desk: TestClient, ledger: Ledger, article: FiledArticle) -> None:
    desk.post(JUDGEMENTS, json=build(article, "split", ledger))
    one, other = (one.id for one in ledger.questions(least_accounts=1))
    figure = ledger.question(one).figures[-1].id
    moved = desk.post(JUDGEMENTS, json={"kind": "move", "about": [figure, other], "seen": str(ledger.look())})
    assert moved.status_code == 201, moved.text
    assert ledger.find_questions_of({figure}) == [ledger.question(other).id]
    joined = desk.post(JUDGEMENTS, json={"kind": "join", "about": [one, other], "seen": str(ledger.look())})
    assert joined.status_code == 201, joined.text
    assert len(list(ledger.questions(least_accounts=1))) == 1


def test_what_a_correction_sets_is_what_the_command_would_set(
    desk: TestClient, ledger: Ledger, article: FiledArticle
) -> None:
    kept = desk.post(JUDGEMENTS, json=build(article, "correct", ledger)).json()["judgement"]
    assert kept["values"] == ["low=20", "high=(empty)", "bound=at_least", "place=(empty)"]


def test_an_added_number_gets_the_bound_that_its_ends_make(
    desk: TestClient, ledger: Ledger, article: FiledArticle
) -> None:
    kept = desk.post(JUDGEMENTS, json=build(article, "add", ledger)).json()["judgement"]
    assert kept["values"] == ["low=3", "kind=people", "high=(empty)", "bound=at_least"]


def test_without_a_name_it_is_who_opened_the_workbench(desk: TestClient, ledger: Ledger, article: FiledArticle) -> None:
    assert desk.post(JUDGEMENTS, json=build(article, "accept", ledger)).json()["judgement"]["by"] == "Ann"


def test_a_judgement_is_withdrawn(desk: TestClient, ledger: Ledger, article: FiledArticle) -> None:
    kept = desk.post(JUDGEMENTS, json=build(article, "accept", ledger)).json()["judgement"]["id"]
    answer = desk.post(f"{JUDGEMENTS}/{kept}/withdraw", json={"by": "Ben"})
    assert answer.json()["judgement"]["withdrawn"].startswith("Ben,")
    assert desk.post(f"{JUDGEMENTS}/{kept}/withdraw", json={}).status_code == 400


def test_what_another_decided_meanwhile_is_answered(desk: TestClient, ledger: Ledger, article: FiledArticle) -> None:
    mine = build(article, "correct", ledger)
    desk.post(JUDGEMENTS, json={**build(article, "accept", ledger), "by": "Ben"})
    refused = desk.post(JUDGEMENTS, json=mine)
    assert refused.status_code == 409
    told = refused.json()
    assert "accept by Ben" in told["detail"]
    assert [one["by"] for one in told["judgements"]] == ["Ben"]
    assert desk.post(JUDGEMENTS, json={**mine, "seen": told["seen"]}).status_code == 201


def test_a_rejection_is_withdrawn_for_what_is_wanted_instead(
    desk: TestClient, ledger: Ledger, article: FiledArticle
) -> None:
    mine = build(article, "correct", ledger)
    rejection = desk.post(JUDGEMENTS, json=build(article, "reject", ledger)).json()["judgement"]["id"]
    told = desk.post(JUDGEMENTS, json=mine).json()
    answer = desk.post(JUDGEMENTS, json={**mine, "seen": told["seen"], "instead": [rejection]})
    assert answer.status_code == 201, answer.text
    assert ledger.judgement(rejection).withdrawn_at


@pytest.mark.parametrize(
    ("changed", "status", "told"),
    [
        ({"kind": "praise"}, 400, "kind"),
        ({"about": []}, 400, "expected for correct the ids of one figure or claim; got 0"),
        ({"about": ["a" * 20]}, 404, "goes by the id"),
        ({"about": 3}, 400, "about"),
        ({"values": {"number": "lots"}}, 400, "expected a number like 12"),
        ({"values": {"colour": "red"}}, 400, "has no 'colour' to set"),
        ({"values": {}}, 400, "sets nothing corrects nothing"),
        ({"seen": None}, 400, "seen"),
        ({"seen": "yesterday"}, 400, "expected for seen"),
        ({"instead": ["nothing"]}, 404, "no judgement goes by the id"),
    ],
)
def test_what_cannot_be_kept_is_answered_with_why(
    desk: TestClient, ledger: Ledger, article: FiledArticle, changed: dict[str, Any], status: int, told: str
) -> None:
    before = ledger.judgements()
    answer = desk.post(JUDGEMENTS, json={**build(article, "correct", ledger), **changed})
    assert (answer.status_code, told in answer.json()["detail"]) == (status, True), answer.text
    assert ledger.judgements() == before


@pytest.mark.parametrize("words", ["\ud800", "\x00", "٣", "1e999999999", "9" * 5000, "NaN", "0000", " ", "\u202e"])
@pytest.mark.parametrize("field", ["low", "number", "place", "unit", "as_of", "kind", "incident", "voice"])
def test_no_value_breaks_the_ledger(
    desk: TestClient, ledger: Ledger, article: FiledArticle, field: str, words: str
) -> None:
    new = {**build(article, "correct", ledger), "values": {field: words}, "note": words}
    answer = desk.post(JUDGEMENTS, content=json.dumps(new).encode(), headers={"content-type": "application/json"})
    assert answer.status_code in (201, 400)
    for page in (f"/article/{article.id}", "/history", "/questions"):
        assert desk.get(page).status_code == 200


@pytest.mark.parametrize("field", ["about", "seen", "words", "instead"])
def test_half_a_character_names_nothing(desk: TestClient, ledger: Ledger, article: FiledArticle, field: str) -> None:
    new = {**build(article, "add", ledger), field: ["\ud800"] if field in ("about", "instead") else "\ud800"}
    answer = desk.post(JUDGEMENTS, content=json.dumps(new).encode(), headers={"content-type": "application/json"})
    assert answer.status_code in (400, 404)


def test_what_is_too_large_is_not_read(desk: TestClient, ledger: Ledger, article: FiledArticle) -> None:
    large = {**build(article, "accept", ledger), "note": "x" * MOST_BYTES}
    assert desk.post(JUDGEMENTS, json=large).status_code == 413
    own = {"origin": "http://localhost"}
    assert desk.post("/who", data={"who": "x" * MOST_BYTES}, headers=own).status_code == 413
    pieces = (one for one in (b"{", b"}"))
    answer = desk.post(JUDGEMENTS, content=pieces, headers={"content-type": "application/json"})
    assert answer.status_code == 411


@pytest.mark.parametrize("headers", [{"content-type": "text/plain"}, {"content-type": "application/json",
                                     "origin": "http://evil.example"}])  # fmt: skip
def test_another_page_cannot_decide(desk: TestClient, ledger: Ledger, headers: dict[str, str]) -> None:
    before = ledger.judgements()
    assert desk.post(JUDGEMENTS, content=b"{}", headers=headers).status_code == 403
    assert ledger.judgements() == before


def test_the_description_has_the_models_and_the_refusals(desk: TestClient) -> None:
    described = desk.get("/api/openapi.json").json()
    post = described["paths"][JUDGEMENTS]["post"]
    assert {"201", "400", "404", "409"} <= set(post["responses"])
    fields = described["components"]["schemas"]["NewJudgement"]
    assert {"kind", "about", "seen"} == set(fields["required"])
    assert set(described["components"]["schemas"]["JudgementKind"]["enum"]) == set(JudgementKind)
    page = desk.get("/api").text
    assert all(name in page for name in ("NewJudgement", "Conflict", "409", "standing"))


def test_a_part_tells_what_may_be_corrected(desk: TestClient, article: FiledArticle) -> None:
    part = desk.get(f"/api/part/{article.figures[0].id}").json()
    assert {"number", "low", "high", "bound", "kind", "place", "voice"} <= {one["name"] for one in part["fields"]}
    assert part["seen"]
