import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from reportedly.domain.errors import BusyLedger, FullDisk, UnreadableFile
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import Ledger, Outcome, build_judgement, migrations
from reportedly.ledger.migrations import MIGRATIONS
from tests.ledger.conftest import find_profile
from tests.ledger.filling import build
from tests.ledger.handmade import AT, build_question

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent.parent
FIRST, MANY = 100, 30
PARTS = ("originals", "readings", "filings", "article_keys", "matters", "pending", "claim_rows", "parts")


class KilledError(BaseException):
    """Stands in for the end of the process in the middle of a statement."""


def check_whole(path: Path) -> int:
    """Return how many articles the file holds, each with all that belongs to it, in an undamaged file."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        for index in ("article_words", "claim_words"):
            connection.execute(f"INSERT INTO {index}({index}) VALUES ('integrity-check')")
        held = {row[0] for row in connection.execute("SELECT id FROM articles")}
        for table in PARTS:
            assert {row[0] for row in connection.execute(f"SELECT DISTINCT article FROM {table}")} == held, table
        assert connection.execute("SELECT count(*) FROM article_words").fetchone()[0] == len(held)
        assert connection.execute("SELECT count(*) FROM claim_words").fetchone()[0] == len(held)
    return len(held)


def add(ledger: Ledger, number: int) -> Outcome:
    reading = build(number)
    return ledger.add(reading, reading.article.text.encode(), f"{number}.txt", AT, "{}").outcome


def start_filling(path: Path, first: int, last: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.ledger.filling", str(path), str(first), str(last)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


class Mortal(sqlite3.Cursor):
    """A cursor that lets the process seem to end before a statement, whoever gives it to the driver."""

    left = 0

    def execute(self, *given: Any) -> "Mortal":  # noqa: ANN401 - as the driver has it
        """Run a statement."""
        self.end()
        return super().execute(*given)

    def executemany(self, *given: Any) -> "Mortal":  # noqa: ANN401 - as the driver has it
        """Run a statement for each row of values."""
        self.end()
        return super().executemany(*given)

    def end(self) -> None:
        """Count one statement less; after the last one is the end."""
        Mortal.left -= 1
        if Mortal.left == 0:
            raise KilledError


class MortalConnection(sqlite3.Connection):
    """A connection of which all cursors are mortal."""

    def cursor(self, *_: object) -> Mortal:  # type: ignore[override]
        """Return a cursor."""
        return super().cursor(Mortal)


def kill_at(engine: Engine, statement: int) -> None:
    """Let the process seem to end before a statement."""

    def connect(_dialect: object, _record: object, _given: object, named: dict[str, object]) -> None:
        named["factory"] = MortalConnection

    event.listen(engine, "do_connect", connect)
    engine.dispose()
    Mortal.left = statement


def test_killed_before_any_statement_an_article_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    for statement in range(1, 100):
        with Ledger.open(path, find_profile) as ledger:
            kill_at(ledger._database._engine, statement)
            before = check_whole(path)
            try:
                add(ledger, FIRST + statement)
            except KilledError:
                assert check_whole(path) == before
                continue
            break
    assert statement > 40
    assert check_whole(path) == 1
    with Ledger.open(path, find_profile) as ledger:
        assert add(ledger, FIRST + 1) is Outcome.NEW


@pytest.mark.parametrize("seed", range(4))
def test_killed_at_any_moment_the_ledger_opens_and_adding_again_completes_it(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "ledger.db"
    with start_filling(path, FIRST, FIRST + MANY) as filling:
        assert filling.stdout is not None
        said = 0
        for _ in range(random.Random(seed).randrange(1, MANY // 2)):
            said += bool(filling.stdout.readline())
        # A moment later it is somewhere in the next articles.
        filling.send_signal(signal.SIGKILL)
        filling.wait()
    with Ledger.open(path, find_profile) as ledger:
        assert len(list(ledger.articles())) >= said
        outcomes = [add(ledger, number) for number in range(FIRST, FIRST + MANY)]
    assert Outcome.NEW in outcomes
    assert check_whole(path) == MANY


@pytest.mark.parametrize("statement", [3, 5, 10, 40])
def test_killed_while_it_is_made_a_ledger_is_made_the_next_time(
    tmp_path: Path, statement: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "ledger.db"
    with monkeypatch.context() as patch:
        patch.setattr(migrations, "MIGRATIONS", (partial(begin_and_end, statement),))
        with pytest.raises(KilledError):
            Ledger.open(path)
    with Ledger.open(path, find_profile) as ledger:
        assert add(ledger, FIRST) is Outcome.NEW


def begin_and_end(statement: int, connection: Connection) -> None:
    """Make some of the tables, and seem to be killed before the rest."""
    numbers = count(1)

    def kill(*_: object) -> None:
        if next(numbers) == statement:
            raise KilledError

    event.listen(connection, "before_cursor_execute", kill)
    MIGRATIONS[0](connection)


def test_two_at_once_both_end_and_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    middle = FIRST + MANY // 2
    programs = [start_filling(path, FIRST, FIRST + MANY), start_filling(path, middle, middle + MANY)]
    assert [(program.communicate(timeout=60), program.returncode)[1] for program in programs] == [0, 0]
    assert check_whole(path) == MANY + MANY // 2


def test_a_full_disk_is_said_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, find_profile) as ledger:
        add(ledger, FIRST)
    with Ledger.open(path, find_profile) as ledger:
        event.listen(ledger._database._engine, "begin", leave_no_room)
        ledger._database._engine.dispose()
        with pytest.raises(FullDisk, match="Make room"):
            add_many(ledger, range(FIRST + 1, FIRST + 1000))
        kept = len(list(ledger.articles()))
    assert check_whole(path) == kept > 0
    with Ledger.open(path, find_profile) as ledger:
        assert add(ledger, FIRST + kept) is Outcome.NEW


def add_many(ledger: Ledger, numbers: range) -> None:
    for number in numbers:
        add(ledger, number)


def leave_no_room(connection: object) -> None:
    raw = connection.connection  # type: ignore[attr-defined]
    pages = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
    raw.cursor().execute(f"PRAGMA max_page_count = {pages + 2}")


def test_a_ledger_that_another_writes_to_is_busy_and_can_still_be_read(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, find_profile, wait=0.05) as ledger, closing(sqlite3.connect(path)) as other:
        add(ledger, FIRST)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(BusyLedger, match="another program"):
            add(ledger, FIRST + 1)
        assert len(list(ledger.articles())) == 1
        other.rollback()
        assert add(ledger, FIRST + 1) is Outcome.NEW


def test_a_locked_new_file_is_busy(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BusyLedger, match="another program"):
            Ledger.open(path, wait=0.05)


def test_a_ledger_that_may_not_be_written_says_so(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, find_profile) as ledger:
        add(ledger, FIRST)
        event.listen(ledger._database._engine, "begin", forbid_writing)
        with pytest.raises(UnreadableFile, match="rights"):
            add(ledger, FIRST + 1)


def forbid_writing(connection: object) -> None:
    connection.connection.cursor().execute("PRAGMA query_only = ON")  # type: ignore[attr-defined]


def test_what_was_decided_and_answered_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, find_profile) as ledger:
        add(ledger, FIRST)
        (article,) = ledger.articles()
        ledger.store_questions([article.id], [build_question("aaaa", article.figures)])
        judgement = build_judgement(JudgementKind.REJECT, [ledger.anchor(article.figures[0].id)], [], "Ann", AT)
    for statement in range(2, 200):
        with Ledger.open(path, find_profile) as ledger:
            kill_at(ledger._database._engine, statement)
            try:
                ledger.judge(judgement)
                ledger.store_questions([article.id], [build_question("bbbb", article.figures)])
            except KilledError:
                continue
        break
    with Ledger.open(path, find_profile) as ledger:
        assert [one.id for one in ledger.judgements()] == [judgement.id]
        assert [one.id for one in ledger.questions(least_accounts=1)] == ["bbbb"]


def test_what_is_written_after_another_program_has_ended_is_kept_though_the_ledger_was_opened_twice(
    tmp_path: Path,
) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, find_profile) as ledger:
        add(ledger, 0)
        Ledger.open(path).close()
        with start_filling(path, 1, 2) as other:
            assert other.wait(60) == 0
        add(ledger, 2)
        with start_filling(path, 3, 4) as other:
            assert other.wait(60) == 0
        assert ledger.count_articles() == 4
    assert check_whole(path) == 4
