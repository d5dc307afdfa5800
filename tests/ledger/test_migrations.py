import contextlib
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reportedly.domain.errors import BrokenLedger, MissingFile, NewerLedger, ReportedlyError, UnreadableFile
from reportedly.domain.judgement import Anchor
from reportedly.ledger import Ledger
from reportedly.ledger.dialect import APPLICATION
from tests.ledger.handmade import AT, build_reading


def fill(path: Path) -> Path:
    with Ledger.open(path) as ledger:
        ledger.add(build_reading(), b"bytes", "a.txt", AT)
    return path


def run(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def test_a_ledger_opens_again_with_what_it_held(tmp_path: Path) -> None:
    path = fill(tmp_path / "ledger.db")
    with Ledger.open(path) as ledger:
        assert len(list(ledger.articles())) == 1


def test_an_empty_file_becomes_a_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.touch()
    assert fill(path).stat().st_size > 0


def make_text(path: Path) -> None:
    path.write_text("A page about SQLite, and no database.", encoding="utf-8")


def make_other_database(path: Path) -> None:
    run(path, "CREATE TABLE notes(text)")


def make_folder(path: Path) -> None:
    path.mkdir()


def make_newer(path: Path) -> None:
    run(fill(path), "INSERT INTO migrations VALUES (99)")


def cut_off(path: Path) -> None:
    data = fill(path).read_bytes()
    path.write_bytes(data[: len(data) // 3])


def lose_a_table(path: Path) -> None:
    run(fill(path), "DROP TABLE copies")


def add_a_trigger(path: Path) -> None:
    run(fill(path), "CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM judgements; END")


def add_a_view(path: Path) -> None:
    run(fill(path), "CREATE VIEW v AS SELECT * FROM articles")


def put_a_view_for_a_table(path: Path) -> None:
    run(fill(path), "DROP TABLE copies", "CREATE VIEW copies AS SELECT 1 AS earlier, 2 AS later, 3 AS reason")


def add_a_virtual_table(path: Path) -> None:
    run(fill(path), "CREATE VIRTUAL TABLE more USING fts5(text, content='judgements')")


def change_an_index(path: Path) -> None:
    run(fill(path), "DROP TABLE claim_words", "CREATE VIRTUAL TABLE claim_words USING fts5(a, content='judgements')")


def put_views_only(path: Path) -> None:
    run(path, "CREATE VIEW migrations AS SELECT 1 AS number", f"PRAGMA application_id = {APPLICATION}")


@pytest.mark.parametrize(
    ("make", "error", "message"),
    [
        (make_text, BrokenLedger, "is no ledger"),
        (make_other_database, BrokenLedger, "another program"),
        (make_folder, UnreadableFile, "cannot be opened"),
        (make_newer, NewerLedger, "newer version"),
        (cut_off, BrokenLedger, "damaged"),
        (lose_a_table, BrokenLedger, "lacks the table 'copies'"),
        (add_a_trigger, BrokenLedger, "holds the trigger 't'"),
        (add_a_view, BrokenLedger, "holds the view 'v'"),
        (put_a_view_for_a_table, BrokenLedger, "holds the view 'copies'"),
        (add_a_virtual_table, BrokenLedger, "holds the virtual table 'more'"),
        (change_an_index, BrokenLedger, "holds the virtual table 'claim_words'"),
        (put_views_only, BrokenLedger, "holds the view 'migrations'"),
    ],
)
def test_what_is_no_ledger_of_this_version_is_refused_with_the_reason(
    tmp_path: Path, make: Callable[[Path], None], error: type[Exception], message: str
) -> None:
    path = tmp_path / "ledger.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error, match=message):
        list(Ledger.open(path).articles())
    assert before == (path.read_bytes() if path.is_file() else None)


@pytest.mark.parametrize(("path", "message"), [("no.db", "no ledger"), ("no/such/folder/l.db", "no folder")])
def test_what_is_not_there_is_not_made_for_looking(tmp_path: Path, path: str, message: str) -> None:
    with pytest.raises(MissingFile, match=message):
        Ledger.open(tmp_path / path, create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seed", range(25))
def test_a_damaged_file_is_said_to_be_damaged_or_gives_what_it_can(tmp_path: Path, seed: int) -> None:
    path = fill(tmp_path / "ledger.db")
    chance = random.Random(seed)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 20, 400))):
        data[chance.randrange(16, len(data))] = chance.randrange(256)
    path.write_bytes(data)
    with contextlib.suppress(ReportedlyError), Ledger.open(path, wait=0.1) as ledger:
        use_all(ledger)


def use_all(ledger: Ledger) -> None:
    """Look at everything and change something."""
    for one in ledger.list_articles(every_version=True):
        ledger.text(one.id)
        ledger.load_original(one.id)
        ledger.find_subjects([Anchor(one.id)])
    list(ledger.articles())
    ledger.search("people died")
    ledger.find_questions("people died")
    list(ledger.questions())
    ledger.orphans()
    ledger.find_touched(ledger.pending())
    ledger.add(build_reading("Police said 14 people died.", numbers=("14",), sources=("Police",)), b"", "b.txt", AT)
