"""What a claim does and how firmly is told in the same words by every command and on the pages."""

from pathlib import Path

import pytest

from reportedly.cli.saying_view import build_source
from reportedly.cli.search import build_hit
from reportedly.export.marks import FIRMNESS_MARKS, STANCE_MARKS, list_marks
from reportedly.ledger import Ledger
from tests.cli.newsroom import FERRY, file_papers


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return file_papers(tmp_path_factory.mktemp("marks") / "ferry.db", FERRY)


def test_a_search_and_a_voice_mark_a_claim_as_pages_do(ledger: Path) -> None:
    seen = set()
    with Ledger.open(ledger, create=False) as opened:
        for hit in opened.search("died"):
            (article,) = opened.articles([hit.article])
            for claim in (one for one in article.claims if one.id == hit.claim):
                marks = [one.replace(" ", "\xa0") for one in list_marks(claim)]
                seen.update(marks)
                for line in (list(build_hit(hit, article, claim))[1], build_source(claim, article)):
                    assert [one for one in line.plain.split("  ") if one in marks] == marks
    assert {"accuses", "⚠\xa0alleged", "✗\xa0denied"} <= seen


def test_no_two_marks_say_the_same() -> None:
    words = [*FIRMNESS_MARKS.values(), *STANCE_MARKS.values()]
    assert len(set(words)) == len(words)
