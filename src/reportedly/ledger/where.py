"""What narrows happenings to those that are wanted, as a condition on the rows of `sayings`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from reportedly.domain.folding import fold_name
from reportedly.domain.happening import Shown, Wanted
from reportedly.ledger.dialect import SAYING_WORDS

_SHOWN = {Shown.TIMELINE: "on_timeline", Shown.MAP: "on_map"}
_IN_WORDS = f"SELECT rowid FROM {SAYING_WORDS} WHERE {SAYING_WORDS} MATCH ?"
_OF_VOICE = "SELECT p.saying FROM heard h CROSS JOIN spoken p ON p.heard = h.number AND p.passed = 0 WHERE h.voice = ?"
_OF_QUESTION = "SELECT g.saying FROM question_figures q CROSS JOIN given g ON g.figure = q.figure WHERE q.question = ?"


@dataclass(frozen=True, slots=True)
class Where:
    """What narrows the rows of `sayings`, with its values; `names_rows` says that they are named by their numbers."""

    clause: str
    values: tuple[Any, ...]
    names_rows: bool

    @classmethod
    def of(cls, connection: Connection, wanted: Wanted) -> "Where":
        """Return what narrows to happenings that are wanted."""
        return cls._write(connection, wanted, f"sayings.{_SHOWN[wanted.shown]} = 1")

    @classmethod
    def of_unplaced(cls, connection: Connection, wanted: Wanted) -> "Where":
        """Return what narrows to those of them that a map cannot place: all of these are on it."""
        return cls._write(connection, wanted, "sayings.unplaced IS NOT NULL")

    @classmethod
    def _write(cls, connection: Connection, wanted: Wanted, shown: str) -> "Where":
        narrowing = list(_narrow(connection, wanted))
        # The plus keeps SQLite from going through all happenings where a few rows are named.
        clauses, values = [f"+{shown}" if narrowing else shown], list[Any]()
        for query, value in narrowing:
            clauses.append(f"sayings.number IN ({query})")
            values.append(value)
        for clause, given in _compare(wanted):
            clauses.append(clause)
            values += given
        return cls(" AND ".join(clauses), tuple(values), bool(narrowing))


def _compare(wanted: Wanted) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield conditions that a row fulfils by itself, each with its values."""
    if not wanted.undated:
        # Written out only where it is needed: an index serves each of the two alone.
        within = "{}" if wanted.undated is False else "(sayings.undated OR {})"
        if wanted.first:
            yield within.format("sayings.last >= ?"), (wanted.first.isoformat(),)
        if wanted.last:
            yield within.format("sayings.first <= ?"), (wanted.last.isoformat(),)
    if wanted.undated is not None:
        yield "sayings.undated = ?", (wanted.undated,)
    if wanted.placed is not None:
        # As a condition with a value no index would serve it.
        yield f"sayings.unplaced IS {'' if wanted.placed else 'NOT '}NULL", ()


def _narrow(connection: Connection, wanted: Wanted) -> Iterator[tuple[str, Any]]:
    """Yield queries for the numbers of rows, each with its value."""
    if wanted.place is not None:
        mapped = " AND mapped = 1" if wanted.shown is Shown.MAP else ""
        named = json.dumps(_find_places(connection, wanted.place))
        yield f"SELECT saying FROM placed WHERE place IN (SELECT value FROM json_each(?)){mapped}", named
    if wanted.about is not None and (words := fold_name(wanted.about).split()):
        yield _IN_WORDS, " AND ".join(f'"{one}"' for one in words)
    if wanted.voice is not None:
        yield _OF_VOICE, wanted.voice
    if wanted.question is not None:
        yield _OF_QUESTION, wanted.question


def _find_places(connection: Connection, name: str) -> list[int]:
    """Return the places of which one name has all the words of `name`."""
    words = set(fold_name(name).split())
    within = " AND ".join("instr(names, ?)" for _ in words) or "1"
    rows = connection.exec_driver_sql(f"SELECT number, names FROM places WHERE {within}", tuple(words))
    return [row.number for row in rows if any(words <= set(one.split()) for one in row.names.strip("|").split("|"))]
