"""Pages of strangers are hostile: what they write stays text, wherever it stands."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.problem import Problem
from reportedly.domain.reading import Reading
from reportedly.ledger import build_judgement
from reportedly.pipeline import add_reading, open_ledger, reconcile
from tests.cli.newsroom import AT, MARCH_14, MARCH_15, Told, print_paper
from tests.workbench.desk import open_client, walk

EVIL = (
    "E</p></title></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    "\x1b[31m\x07\u202e\u2066\"' onload=x {{7*7}}"
)
UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def print_hostile(number: str) -> Reading:
    """Return an article in which a stranger chose every word."""
    sentences = [
        Told((f"{EVIL} wire", f"{EVIL} voice"), f"{number} {EVIL} died in {EVIL} place", number=number, counted=EVIL,
             place=f"{EVIL} place", unit=EVIL, day=MARCH_14),
        Told((f"{EVIL} voice",), f"{EVIL} did it", stance=Stance.ACCUSE, firmness=Firmness.ALLEGED, names=(EVIL,)),
        Told((EVIL,), f"{EVIL} did not", stance=Stance.DENY, firmness=Firmness.DENIED),
    ]  # fmt: skip
    reading = print_paper(f"{EVIL} {number}", MARCH_14 if number == "12" else MARCH_15, sentences)
    url = f"javascript:alert(1)//{EVIL}{number}"
    article = replace(reading.article, title=EVIL, byline=EVIL, url=url)
    return replace(reading, article=article, problems=(Problem(EVIL, EVIL, reading.sentences[0]),))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A workbench over articles of strangers who mean harm."""
    path: Path = tmp_path_factory.mktemp("hostile") / "hostile.db"
    with open_ledger(path, create=True) as ledger:
        for number in ("12", "30"):
            add_reading(ledger, print_hostile(number), b"x", f"{EVIL.replace('/', '')}{number}.html", AT)
        figure = next(iter(ledger.articles())).figures[0]
        ledger.judge(build_judgement(JudgementKind.ACCEPT, [ledger.anchor(figure.id)], [], EVIL, AT, EVIL))
        reconcile(ledger)
    with open_client(path) as client:
        yield client


@pytest.fixture(scope="module")
def pages(hostile: TestClient) -> dict[str, str]:
    """All pages that lead on from the first, and what a search for the words gives."""
    found = walk(hostile)
    found["/search?q=died"] = hostile.get("/search?q=died").text
    for address in (
        "/question/",
        "/voice/",
        "/timeline?first=",
        "/timeline?place=",
        "/map?place=",
        "/map?voice=",
        "/search?q=died&outlet=",
    ):
        found[address] = hostile.get(address + quote(EVIL, safe="")).text
    found.update(decide(hostile, next(one for one in found if one.startswith("/part/"))))
    return {address: page for address, page in found.items() if page.startswith("<!doctype")}


def decide(hostile: TestClient, part: str) -> dict[str, str]:
    """Return the pages that answer what is sent with hostile words: kept, not kept, and decided meanwhile."""
    fields = dict(
        html.document_fromstring(hostile.get(part).text).xpath("//form[contains(@class, 'correct')]")[0].fields
    )
    typed = {**fields, "note": EVIL, "firmness": "possible"}
    headers = {"origin": "http://localhost"}
    wrong = hostile.post(f"{part}/correct", data={**typed, "kind": EVIL}, headers=headers)
    hostile.post("/who", data={**fields, "who": EVIL}, headers=headers)
    kept = hostile.post(f"{part}/correct", data={**typed, "back": f"{part}?q={EVIL}"}, headers=headers)
    late = hostile.post(f"{part}/correct", data={**typed, "unit": EVIL}, headers=headers)
    assert [one.status_code for one in (wrong, kept, late)] == [400, 200, 409]
    return {"/answers/wrong": wrong.text, "/answers/kept": kept.text, "/answers/late": late.text}


def test_the_walk_sees_every_kind_of_page(pages: dict[str, str]) -> None:
    kinds = {address.split("/")[1].partition("?")[0] for address in pages}
    assert {"", "question", "article", "voice", "search", "timeline", "map", "sources", "history"} <= kinds


def test_no_page_holds_a_script_a_picture_or_a_style_of_a_stranger(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        tree = html.document_fromstring(page)
        scripts = {(one.get("src"), one.text) for one in tree.iter("script")}
        assert scripts <= {("/static/workbench.js", None), ("/static/adding.js", None)}, address
        assert not [one for one in tree.iter("img", "iframe", "object", "embed", "style", "base", "meta")
                    if one.tag != "meta" or one.get("http-equiv")], address  # fmt: skip
        assert not tree.xpath("//@style | //@srcset | //@srcdoc"), address
        assert all(re.fullmatch(r"/[\w/?=-]+", one) for one in tree.xpath("//@formaction")), address
        assert not [name for one in tree.iter() for name in getattr(one, "attrib", ()) if name.startswith("on")], (
            address
        )


def test_no_link_runs_a_script_or_leaves(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        for link in html.document_fromstring(page).xpath("//@href | //@action | //@src"):
            assert link.startswith(("/", "#")), address
            assert not link.startswith("//"), address


def test_no_character_is_obeyed_instead_of_shown(pages: dict[str, str]) -> None:
    for address, page in pages.items():
        assert not UNSAFE.search(page), address


def test_templates_of_strangers_are_not_run(pages: dict[str, str]) -> None:
    assert any("{{7*7}}" in page for page in pages.values())
    assert not any(re.search(r"onload=x 49", page) for page in pages.values())


def test_the_json_is_json_and_nothing_else(hostile: TestClient) -> None:
    for address in ("/api/front", "/api/sources", "/api/history", "/api/search?q=died"):
        answer = hostile.get(address)
        assert answer.headers["content-type"] == "application/json"
        assert answer.json()
