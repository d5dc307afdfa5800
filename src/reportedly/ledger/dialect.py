"""All that is SQLite: the file and its mode, the settings of a connection, full-text indexes, what its errors mean."""

import errno
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Engine, and_, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from reportedly.domain.errors import BrokenLedger, BusyLedger, FullDisk, MissingFile, ReportedlyError, UnreadableFile

OWNER_ONLY = 0o600
APPLICATION = 0x52504C44
"""What SQLite's header says that the file is for: "RPLD"."""

WAIT = 30.0
"""Seconds to wait for another program that writes; each of its transactions takes milliseconds."""

_TOKENS = "tokenize = 'porter unicode61 remove_diacritics 2'"
_LAST_LETTER = "\U0010ffff"
SAYING_WORDS = "saying_words"
INDEXES = {
    "article_words": f"CREATE VIRTUAL TABLE article_words USING fts5(heading, text, {_TOKENS})",
    "claim_words": f"CREATE VIRTUAL TABLE claim_words USING fts5(heading, text, {_TOKENS})",
    "question_words": f"CREATE VIRTUAL TABLE question_words USING fts5(words, {_TOKENS})",
    # Its words are folded already; only whether a row has them is asked for.
    SAYING_WORDS: (
        f"CREATE VIRTUAL TABLE {SAYING_WORDS} USING fts5(words, detail = none, columnsize = 0,"
        """ tokenize = "unicode61 remove_diacritics 0 tokenchars '_'")"""
    ),
}
"""The full-text indexes with what makes them.

A row's number is that of its row in `articles`, `claim_rows`, `questions` and `sayings`.
"""

_SHADOWS = ("data", "idx", "content", "docsize", "config")


def list_shadows(index: str) -> list[str]:
    """Return the tables in which SQLite keeps a full-text index."""
    return [f"{index}_{shadow}" for shadow in _SHADOWS if not (index == SAYING_WORDS and shadow == "docsize")]


_SETTINGS = (
    # A file of a stranger may define functions' calls in its schema: none is run that could do harm.
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    # What is deleted is overwritten.
    "PRAGMA secure_delete = ON",
    # With a log, a power cut can take back the last transactions, never a part of one; closing the ledger writes all to
    # the disk. Waiting for the disk at each article took a third of the time of adding it.
    "PRAGMA synchronous = NORMAL",
    "PRAGMA temp_store = MEMORY",
)


class Database:
    """One file of SQLite: gives connections for reading and for writing, and says in our words what went wrong."""

    def __init__(self, path: Path, wait: float = WAIT) -> None:
        self.path = path
        self._wait = wait
        url = URL.create("sqlite", database=str(path.absolute()))
        # An error must not show what was to be written: it is the text of articles.
        engine = create_engine(url, connect_args={"timeout": wait, "isolation_level": None}, hide_parameters=True)
        event.listen(engine, "connect", _set_up)
        event.listen(engine, "begin", _begin)
        self._engine = engine
        self._writing: Engine = engine.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the ledger, whatever is written meanwhile."""
        with self._explaining(), self._engine.connect() as connection:
            # Statements that go to the driver as they are (`bulk.py`) would not begin.
            connection.begin()
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are all kept at the end, or none of them."""
        with self._explaining(), self._writing.begin() as connection:
            yield connection

    def keep_log(self) -> None:
        """Let readers read while one writes: SQLite's write-ahead log, which the file stays with."""
        deadline = time.monotonic() + self._wait
        with self._explaining():
            while not self._try_log():
                if time.monotonic() > deadline:
                    raise _explain_busy(self.path)
                time.sleep(0.01)

    def erase(self) -> None:
        """Write the file anew without what was deleted from it, and empty the log."""
        with self._explaining():
            self._run_alone("VACUUM")
            blocked = self._run_alone("PRAGMA wal_checkpoint(TRUNCATE)")
        if blocked and blocked[0]:
            raise BusyLedger(
                f"{self.path} is in use by another program, so that what was forgotten may still stand in "
                f"{self.path}-wal; end that program and run the command again."
            )

    def close(self) -> None:
        """Close all connections; with the last one the log goes into the file."""
        self._engine.dispose()

    def _try_log(self) -> bool:
        try:
            return self._run_alone("PRAGMA journal_mode = WAL") is not None
        except DBAPIError as error:
            if _read_code(error.orig) == sqlite3.SQLITE_BUSY:
                return False
            raise

    def _run_alone(self, statement: str) -> tuple[Any, ...] | None:
        """Run what must not stand in a transaction, on a connection of its own; return its first row."""
        connection = self._engine.raw_connection()
        try:
            row: tuple[Any, ...] | None = connection.cursor().execute(statement).fetchone()
            return row
        except sqlite3.Error as error:
            raise DBAPIError(statement, None, error) from error
        finally:
            connection.close()

    @contextmanager
    def _explaining(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:
            explained = explain(error, self.path)
            if explained is None:
                raise
            raise explained from error
        except UnicodeDecodeError as error:
            # So Python tells of a message of SQLite that repeats a damaged name.
            raise _explain_damaged(self.path, error) from error


def create_file(path: Path) -> None:
    """Make an empty file for its owner alone; SQLite gives the files beside it the same mode."""
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    except FileExistsError:
        return
    except OSError as error:
        raise _explain_file(path, error) from error


def check_file(path: Path) -> None:
    """Raise a ReportedlyError where there is no file that may be read.

    It is not opened: closing a file gives up all locks of the process on it, also those of ledgers that are open, and
    another program would then take its log away from under them.
    """
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        raise _explain_file(path, error) from error
    if not is_file or not os.access(path, os.R_OK):
        raise _explain_file(path, PermissionError(errno.EACCES, "no file that may be read"))


def list_objects(connection: Connection) -> list[tuple[str, str, str]]:
    """Return kind, name and definition of all that the file's schema defines."""
    rows = connection.exec_driver_sql("SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    return [(str(kind), str(name), str(sql)) for kind, name, sql in rows]


def read_application(connection: Connection) -> int:
    """Return what the file's header says that it is for; 0 for nothing in particular."""
    return int(connection.exec_driver_sql("PRAGMA application_id").scalar_one())


def mark_application(connection: Connection) -> None:
    """Write into the file's header that it is a ledger."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION}")


def create_indexes(connection: Connection, *names: str) -> None:
    """Make full-text indexes."""
    for name in names:
        connection.exec_driver_sql(INDEXES[name])


def purge_indexes(connection: Connection) -> None:
    """Write the full-text indexes anew: a row that is deleted leaves its words in them until then."""
    for name in INDEXES:
        connection.execute(text(f"INSERT INTO {name}({name}) VALUES ('optimize')"))


def begins_with(column: Column[str], beginning: str) -> ColumnElement[bool]:
    """Return the condition that a column begins so; an index serves it, which it does not serve LIKE."""
    return and_(column >= beginning, column < beginning + _LAST_LETTER)


def explain(error: DBAPIError | sqlite3.Error, path: Path) -> ReportedlyError | None:
    """Return what an error of SQLite means for the user; None for one that is a bug of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not isinstance(cause, sqlite3.Error):
        return None
    match _read_code(cause):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return _explain_busy(path)
        case sqlite3.SQLITE_FULL:
            return FullDisk(
                f"no room to write to {path}; what it held is untouched. Make room and run the command again."
            )
        case sqlite3.SQLITE_NOTADB:
            return BrokenLedger(
                f"{path} is no ledger, or damaged from its first bytes on (expected an SQLite file); name another with "
                "--ledger, or bring back a copy of it."
            )
        # The first two: tables that are not as we make them, text that is none.
        case 0 | sqlite3.SQLITE_ERROR | sqlite3.SQLITE_CORRUPT:
            return _explain_damaged(path, cause)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return UnreadableFile(
                f"{path} cannot be read or written ({cause}); see to the rights of the file and of its folder, "
                "and to the room on its disk."
            )
    return None


def _read_code(error: BaseException | None) -> int:
    """Return the first byte of SQLite's code: what follows are shades of the same."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def _explain_busy(path: Path) -> BusyLedger:
    return BusyLedger(f"{path} is being written to by another program; wait until it has ended, and run this again.")


def _explain_damaged(path: Path, error: Exception) -> BrokenLedger:
    return BrokenLedger(f"{path} is damaged or no ledger ({error}); bring back a copy of it.")


def _explain_file(path: Path, error: OSError) -> ReportedlyError:
    if isinstance(error, FileNotFoundError):
        if path.parent.exists():
            return MissingFile(f"there is no ledger {path}; make one with `reportedly add`, or name it with --ledger.")
        return MissingFile(f"there is no folder {path.parent} for the ledger {path.name}; make it first.")
    return UnreadableFile(f"the ledger {path} cannot be opened ({error.strerror}); name another with --ledger.")


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    for setting in _SETTINGS:
        connection.execute(setting)


def _begin(connection: Connection) -> None:
    """Begin as SQLite should: who will write waits for others before the first look, not in the middle."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
