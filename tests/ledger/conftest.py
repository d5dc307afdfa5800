"""A ledger in a folder of its own, and what is added to it."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from reportedly.domain.filed import FiledArticle
from reportedly.domain.profile import Profile
from reportedly.domain.reading import Reading
from reportedly.export import build_reading_line
from reportedly.ledger import Added, Ledger
from tests.ledger.copied import build_empty, put_ledger
from tests.ledger.handmade import AT, build_reading

Add = Callable[..., Added]


def find_profile(article: FiledArticle) -> Profile:
    """Compare articles that count the same kind of thing, or are from one outlet."""
    keys = {one.kind.value for one in article.figures} | ({article.outlet} if article.outlet else set())
    return Profile(article.id, article.published, {}, (), frozenset(), (), frozenset(keys))


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(put_ledger(tmp_path / "ledger.db", build_empty()), find_profile) as opened:
        yield opened


@pytest.fixture
def add(ledger: Ledger) -> Add:
    """Add a reading, the ferry's where none is given; each a second after the one before."""
    later = iter(range(10**6))

    def add(reading: Reading | None = None, path: str = "a.txt", url: str | None = None) -> Added:
        reading = reading or build_reading()
        reading = replace(reading, article=replace(reading.article, url=url)) if url else reading
        original = reading.article.text.encode("utf-8", "replace")
        at = AT + timedelta(seconds=next(later))
        return ledger.add(reading, original, path, at, build_reading_line(reading, path))

    return add
