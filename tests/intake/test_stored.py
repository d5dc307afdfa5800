from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.domain.article import DateRule
from reportedly.domain.errors import BrokenLedger
from reportedly.domain.reading import Reading
from reportedly.export import build_reading_line
from reportedly.intake import read_file, read_stored
from reportedly.pipeline import read_article
from tests.conftest import FakeAnnotator

DEMO = Path(__file__).parent.parent.parent / "src" / "reportedly" / "demo"


@pytest.mark.parametrize("name", ["01-northern-wire-first-report", "06-eskerholm-islander-wire-trimmed"])
def test_a_page_comes_back_with_all_that_was_known_of_it(name: str) -> None:
    path = str(DEMO / f"{name}.html")
    document = read_file(path)
    reading = read_article(document, FakeAnnotator())
    stored = read_stored(build_reading_line(reading, path).encode(), document.original, path)
    assert stored == document


def test_a_text_that_was_taken_as_it_is_stays_so(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<p>Holt said it was full. That was all that was known of it.</p>", encoding="utf-8")
    document = read_file(path, as_text=True)
    reading = read_article(document, FakeAnnotator())
    stored = read_stored(build_reading_line(reading).encode(), document.original, str(path))
    assert stored.article == document.article
    assert stored.page == document.page


def test_a_date_that_was_inferred_is_not_taken_for_a_known_one(chain: Reading) -> None:
    published = chain.article.published
    assert published is not None
    inferred = replace(chain, article=replace(chain.article, published=replace(published, rule=DateRule.INFERRED)))
    assert read_stored(build_reading_line(inferred).encode(), b"", "a").article.published is None


@pytest.mark.parametrize("written", [b"", b"{}", b"[]", b'{"article": {"text": "x", "outlet_rule": "dream"}}'])
def test_what_is_no_reading_is_said_to_be_damaged(written: bytes) -> None:
    with pytest.raises(BrokenLedger, match="damaged"):
        read_stored(written, b"", "a.html")
