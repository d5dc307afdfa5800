"""Readings kept one after the other: what became of each file."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest

from reportedly.domain.kept import Kept, Outcome
from reportedly.intake import Hints, read_stream
from reportedly.keeping import keep_readings
from reportedly.ledger import UPLOAD, Ledger
from reportedly.pipeline import NewOnly
from reportedly.reader import FileReading, Input, Reader
from tests.ledger.copied import build_empty, put_ledger

TEXT = b"Holt said the boat was full. Nobody knew more than that of the boat.\n"
LATER = b"Holt said the boat was empty. Nobody knew more than that of the boat.\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(put_ledger(tmp_path / "l.db", build_empty())) as opened:
        yield opened


def keep(ledger: Ledger, reader: Reader, *given: tuple[str, bytes]) -> list[Kept]:
    """Read what is given under these paths, and keep it."""
    inputs = (Input(path, partial(read_stream, BytesIO(data), Hints(path=path))) for path, data in given)
    return list(keep_readings(ledger, Reader(NewOnly(reader.annotator, ledger)).read_inputs(inputs)))


def test_each_file_is_told_with_the_article_that_it_became(ledger: Ledger, reader: Reader) -> None:
    first, second, third = keep(ledger, reader, ("a.txt", TEXT), ("b.pdf", b"%PDF-1.7"), ("c.txt", LATER))
    assert [one.outcome for one in (first, second, third)] == [Outcome.NEW, None, Outcome.NEW]
    assert second.reason.startswith("b.pdf is a PDF document")
    assert {one.id for one in ledger.list_articles()} == {first.article, third.article}


def test_what_is_there_already_leads_to_its_article(ledger: Ledger, reader: Reader) -> None:
    (first,) = keep(ledger, reader, ("a.txt", TEXT))
    assert keep(ledger, reader, ("z.txt", TEXT)) == [Kept("z.txt", Outcome.UNCHANGED, first.article)]


def test_a_text_that_no_ledger_can_keep_stops_nothing(ledger: Ledger, reader: Reader) -> None:
    readings = [FileReading(text, reader.read_text(text)) for text in ("Holt said \ud800 was full.", "Holt said so.")]
    half, whole = keep_readings(ledger, readings)
    assert "half a character" in half.reason
    assert whole.outcome is Outcome.NEW


def test_an_uploaded_text_never_replaces_another_of_its_name(ledger: Ledger, reader: Reader) -> None:
    kept = keep(ledger, reader, (f"{UPLOAD}a.txt", TEXT), (f"{UPLOAD}a.txt", LATER))
    assert [one.outcome for one in kept] == [Outcome.NEW, Outcome.NEW]
    assert len(list(ledger.list_articles())) == 2


def test_a_file_of_a_place_is_replaced_by_another_text_of_that_place(ledger: Ledger, reader: Reader) -> None:
    kept = keep(ledger, reader, ("a.txt", TEXT), ("a.txt", LATER))
    assert [one.outcome for one in kept] == [Outcome.NEW, Outcome.VERSION]
