"""Ledgers for the tests of the workbench, and a walk through all pages that lead on from the first."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag

from fastapi.testclient import TestClient
from lxml import html

from reportedly.domain.article import Article, Block, BlockKind
from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import Standing
from reportedly.domain.judgement import JudgementKind, Value
from reportedly.domain.problem import Problem
from reportedly.domain.reading import Reading
from reportedly.ledger import Ledger, build_judgement
from reportedly.pipeline import add_reading, open_ledger, reconcile
from reportedly.reader import Reader
from reportedly.workbench.app import build_app
from reportedly.workbench.guard import Access
from tests.cli.newsroom import AT, FERRY, MARCH_15, MARCH_16, Told, killed, print_paper

FURNITURE = "Most read: ten boats to see."
FOLDED = print_paper("Islander", MARCH_16, [killed("19"), Told(("Ines Holt",), "the search goes on")])
PACKET = print_paper("Packet", MARCH_16, [killed("19", sources=("Northern Wire", "Coastguard"))])
REPORT = [
    Told(("Coastguard",), "the boat left the quay at Teln with far too many people on its upper deck"),
    Told(("Coastguard",), "the crew of the boat had asked twice for leave to stay in the harbour that morning"),
    killed("19", "people of the 171 that the boat carried that morning died in Teln"),
]
ORIGINAL, COPY = print_paper("Harbour Times", MARCH_15, REPORT), print_paper("Quay Post", MARCH_16, REPORT)
UNDATED = print_paper("Tideline", None, [killed("25", sources=("Lars Odden",), firmness=Firmness.PROBABLE)])
ACCUSED = print_paper(
    "Valley Radio",
    MARCH_15,
    [
        Told(("Ines Holt",), "Marit Vask opened the doors", stance=Stance.ACCUSE, firmness=Firmness.ALLEGED,
             names=("Marit Vask",)),
        Told(("Marit Vask",), "she opened them", stance=Stance.DENY, firmness=Firmness.DENIED),
    ],
)  # fmt: skip


def add_furniture(reading: Reading) -> Reading:
    """Return a reading whose article ends with words that are none of it, and that something could not be read in."""
    article = reading.article
    text = f"{article.text}\n{FURNITURE}"
    blocks = (*article.blocks, Block(BlockKind.FURNITURE, len(article.text) + 1, len(text)))
    changed: Article = replace(article, text=text, blocks=blocks)
    return replace(reading, article=changed, problems=(Problem("dates", "No year for this day."),))


def file_ferry(path: Path) -> Path:
    """Keep articles in a ledger, compare them, and decide some things."""
    with open_ledger(path, create=True) as ledger:
        for paper in (*FERRY, add_furniture(FOLDED), PACKET, ORIGINAL, COPY, UNDATED, ACCUSED):
            add_reading(ledger, paper, paper.article.text.encode(), f"{paper.article.outlet}.html", AT)
        reconcile(ledger)
        decide(ledger)
        reconcile(ledger)
    return path


def decide(ledger: Ledger) -> None:
    """Accept one figure, reject another and take that back, and mark an article as retracted."""
    articles = {one.outlet: one for one in ledger.articles()}
    radio, courier = (ledger.anchor(articles[outlet].figures[0].id) for outlet in ("Radio", "Courier"))
    ledger.judge(build_judgement(JudgementKind.ACCEPT, [radio], [], "Ann", AT, "seen in print"))
    rejected = build_judgement(JudgementKind.REJECT, [courier], [], "Ben", AT)
    ledger.judge(rejected)
    ledger.withdraw(rejected.id, "Ann", AT)
    whole = replace(radio, article=articles["Packet"].id, start=0, end=0, exact="", prefix="", suffix="")
    ledger.judge(build_judgement(JudgementKind.STANDING, [whole], [Value("standing", Standing.RETRACTED)], "Ann", AT))


@contextmanager
def open_client(path: Path, build_reader: Callable[[], Reader] | None = None) -> Iterator[TestClient]:
    """Open the workbench of a ledger; it runs, and takes up what is pending, where this is entered as a client too."""
    with open_ledger(path) as ledger:
        app = build_app(ledger, path, Access(), "Ann", build_reader)
        yield TestClient(app, base_url="http://localhost")


def list_links(page: str) -> list[str]:
    """Return where a page leads within the workbench."""
    sent = re.sub(r'<form[^>]*method="post"[^>]*>', "", page)
    return [unescape(one) for one in re.findall(r'(?:href|\baction)="([^"]*)"', sent)]


def walk(client: TestClient, most: int = 400) -> dict[str, str]:
    """Return every page that links lead to from the first, by its address."""
    pages: dict[str, str] = {}
    waiting = ["/"]
    while waiting and len(pages) < most:
        address = urldefrag(waiting.pop(0)).url
        # The map leads on to other parts of the world without end.
        if address in pages or not address or address.startswith("/static") or "wide=" in address:
            continue
        if address == "/api/brief":
            continue  # It has to be told on what.
        answer = client.get(address)
        assert answer.status_code == 200, address
        pages[address] = answer.text
        if answer.headers["content-type"].startswith("text/html"):
            waiting += list_links(answer.text)
    return pages


def find_dangling(pages: dict[str, str]) -> list[str]:
    """Return the links whose anchor stands in no page that they lead to."""
    ids = {address: set(html.document_fromstring(page).xpath("//@id")) for address, page in pages.items()
           if page.startswith("<!doctype")}  # fmt: skip
    dangling = []
    for address, page in pages.items():
        for link in list_links(page) if address in ids else ():
            target, fragment = urldefrag(link)
            known = ids.get(target or address)
            if fragment and known is not None and unquote(fragment) not in known and not fragment.startswith(":~:"):
                dangling.append(f"{address} -> {link}")
    return dangling
