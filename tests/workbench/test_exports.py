"""What is taken away: the same bytes as on the command line, and nothing that should stay."""

import csv
import io
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.ledger import Ledger
from tests.cli.newsroom import run_command
from tests.workbench.desk import open_client

WHAT = ("claims", "figures", "accounts", "questions")


def read_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("what", WHAT)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_a_table_is_the_one_that_the_command_writes(ferry: Path, tmp_path: Path, what: str, form: str) -> None:
    written = tmp_path / f"{what}.{form}"
    assert run_command(ferry, "export", written).exit_code == 0
    with open_client(ferry) as client:
        answer = client.get(f"/api/export/{what}.{form}")
    assert answer.content == written.read_bytes() != b""
    assert answer.headers["content-disposition"] == f'attachment; filename="{what}.{form}"'


def test_names_are_withheld_on_demand_as_by_the_command(ferry: Path, tmp_path: Path) -> None:
    written = tmp_path / "claims.csv"
    assert run_command(ferry, "export", written, "--redact").exit_code == 0
    with open_client(ferry) as client:
        answer = client.get("/api/export/claims.csv?redact=1")
    assert answer.content == written.read_bytes()
    assert "claims-redacted.csv" in answer.headers["content-disposition"]


def test_the_accounts_of_one_question_are_a_table(client: TestClient) -> None:
    question = client.get("/api/front").json()["contested"][0]
    rows = read_rows(client.get(f"/api{question['address']}/accounts.csv").text)
    accounts = client.get(f"/api{question['address']}").json()["accounts"]
    assert {row["question"] for row in rows} == {question["id"]}
    assert len(rows) == len(accounts)
    assert client.get("/api/question/nothing/accounts.csv").status_code == 404


def test_a_brief_stands_alone_and_is_kept_not_shown(client: TestClient) -> None:
    page = client.get("/api/brief?topic=died")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert page.headers["content-disposition"] == 'attachment; filename="brief.html"'
    assert html.document_fromstring(page.text).xpath("//h1")
    assert "<script" not in page.text
    assert client.get("/api/brief?topic=died&form=md").text.startswith("# ")


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ("topic=", 400, "expected words"),
        ("topic=%20", 400, "expected words"),
        ("topic=zeppelins", 404, "try fewer words"),
        ("topic=died&first=soon", 400, "expected a day like 2023-03-14"),
        ("topic=died&first=2023-03-15&last=2023-03-14", 400, "after the last"),
        ("topic=died&form=pdf", 400, "html"),
    ],
)
def test_what_cannot_be_is_refused_with_what_to_do(client: TestClient, asked: str, status: int, told: str) -> None:
    answer = client.get(f"/api/brief?{asked}")
    assert answer.status_code == status
    assert told in answer.json()["detail"]


@pytest.mark.parametrize("name", ["claims.pdf", "voices.csv", "claims"])
def test_other_tables_and_forms_are_not_there(client: TestClient, name: str) -> None:
    assert client.get(f"/api/export/{name}").status_code in (400, 404)


def test_the_page_leads_to_all_of_it(client: TestClient) -> None:
    page = html.document_fromstring(client.get("/export?topic=ferry%20%3Cb%3E").text)
    links = page.xpath("//main//a[starts-with(@href, '/api/')]/@href")
    tables = {link.removeprefix("/api/export/").partition("?")[0] for link in links}
    assert tables == {f"{what}.{form}" for what in WHAT for form in ("csv", "jsonl")}
    assert all(client.get(link).status_code == 200 for link in links)
    assert page.xpath("//input[@name='topic']/@value") == ["ferry <b>"]


def test_a_ledger_without_articles_gives_tables_without_rows(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "new.db", create=True).close()
    with open_client(tmp_path / "new.db") as client:
        assert all(read_rows(client.get(f"/api/export/{what}.csv").text) == [] for what in WHAT)
