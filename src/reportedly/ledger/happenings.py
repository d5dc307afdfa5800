"""Dated and placed claims and figures as timelines and maps find them in the index."""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, Row

from reportedly.domain.filed import FiledPlace
from reportedly.domain.folding import fold_name
from reportedly.domain.happening import Extent, Shown, Wanted
from reportedly.domain.saying import Spot
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.dialect import SAYING_WORDS
from reportedly.ledger.records import read_column, read_place

_ORDER = "undated, first, last, dated_by, article, content, position"
_SHOWN = {Shown.TIMELINE: "on_timeline", Shown.MAP: "on_map"}
_IN_WORDS = f"SELECT rowid FROM {SAYING_WORDS} WHERE {SAYING_WORDS} MATCH ?"
_OF_VOICE = "SELECT p.saying FROM heard h CROSS JOIN spoken p ON p.heard = h.number AND p.passed = 0 WHERE h.voice = ?"
_OF_QUESTION = "SELECT g.saying FROM question_figures q CROSS JOIN given g ON g.figure = q.figure WHERE q.question = ?"
_AT = "SELECT d.saying FROM places p CROSS JOIN placed d ON d.place = p.number AND d.mapped = 1 WHERE p.locality = ?"

_HEARD_MOST = (
    "SELECT id, name, sayings FROM voices WHERE sayings > 0 ORDER BY articles DESC, sayings DESC, name, id LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a claim or figure is that was found, in which claim a figure stands, and where a map has it."""

    spot: Spot
    claim: str | None
    places: frozenset[FiledPlace]


@dataclass(frozen=True, slots=True)
class Located:
    """A place on a map: which names it goes by, each with how often, and how much is there.

    `is_asserted` says that some of that is asserted.
    """

    locality: str
    names: tuple[tuple[FiledPlace, int], ...]
    number: int
    is_asserted: bool


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What a map shows and cannot place: under which name (None: it names no place), its number, how much that is."""

    place: FiledPlace | None
    number: int
    times: int


@dataclass(frozen=True, slots=True)
class Often:
    """What is there often: a voice by its id or a place by its name, what it is called, how often."""

    id: str
    name: str
    times: int


def find_happenings(connection: Connection, wanted: Wanted, limit: int, at: int) -> list[Found]:
    """Return claims and figures in the order of their dates from place `at` on, the undated ones last."""
    where = Where.of(connection, wanted)
    rows = f"SELECT number, article, id, claim FROM sayings WHERE {where.clause} ORDER BY {_ORDER} LIMIT ? OFFSET ?"
    found = connection.exec_driver_sql(rows, (*where.values, limit, at)).all()
    places = _find_mapped(connection, [row.number for row in found]) if wanted.shown is Shown.MAP else {}
    return [Found(Spot(row.article, row.id), row.claim, frozenset(places.get(row.number, ()))) for row in found]


def measure(connection: Connection, wanted: Wanted, far: float) -> Extent:
    """Return how many happenings there are and between which days; `far` is which share at either end is called far."""
    where = Where.of(connection, wanted)
    counted = f"SELECT undated, count(*) FROM sayings WHERE {where.clause} GROUP BY undated"
    numbers = {bool(undated): number for undated, number in connection.exec_driver_sql(counted, where.values)}
    dated, undated = numbers.get(False, 0), numbers.get(True, 0)
    if not dated:
        return Extent(undated, undated)
    left = int(dated * far)
    near_first, near_last = _find_end(connection, where, "first", left), _find_end(connection, where, "last DESC", left)
    return Extent(
        dated + undated,
        undated,
        _find_end(connection, where, "first", 0),
        _find_end(connection, where, "last DESC", 0),
        near_first,
        max(near_first, near_last),
    )


def count(connection: Connection, wanted: Wanted) -> int:
    """Return how many happenings there are."""
    where = Where.of(connection, wanted)
    counted = connection.exec_driver_sql(f"SELECT count(*) FROM sayings WHERE {where.clause}", where.values)
    return int(counted.scalar_one())


def locate(connection: Connection, wanted: Wanted) -> list[Located]:
    """Return the places on earth at which happenings are."""
    if wanted.placed is not False and replace(wanted, placed=None).is_all:
        return _locate_all(connection)
    where = Where.of(connection, wanted)
    mapped = (
        "FROM sayings CROSS JOIN placed d ON d.saying = sayings.number AND d.mapped = 1"
        f" CROSS JOIN places p ON p.number = d.place AND p.locality <> '' WHERE {where.clause}"
    )
    counted = (
        f"SELECT p.locality, count(DISTINCT sayings.number), max(sayings.firmness = 'asserted') {mapped} GROUP BY 1"
    )
    named = f"SELECT p.locality, p.place, count(*) {mapped} GROUP BY 1, 2 ORDER BY 1, 2"
    names: dict[str, list[tuple[FiledPlace, int]]] = {}
    for locality, place, times in connection.exec_driver_sql(named, where.values):
        names.setdefault(locality, []).append((read_place(place), times))
    rows = connection.exec_driver_sql(counted, where.values).all()
    return [Located(one, tuple(names[one]), number, bool(asserted)) for one, number, asserted in rows]


def _locate_all(connection: Connection) -> list[Located]:
    """Return all places on earth by what is counted of each name."""
    rows = "SELECT locality, place, mapped, own, asserted FROM places WHERE locality <> '' AND mapped > 0 ORDER BY 1, 2"
    found = groupby(connection.exec_driver_sql(rows).all(), key=attrgetter("locality"))
    grouped = ((locality, list(group)) for locality, group in found)
    return [
        Located(
            locality,
            tuple((read_place(row.place), row.mapped) for row in group),
            sum(row.own for row in group),
            any(row.asserted for row in group),
        )
        for locality, group in grouped
    ]


def list_unplaced(connection: Connection, wanted: Wanted) -> list[Unplaced]:
    """Return what a map shows and cannot place, by the first place that it names."""
    # What has no place on earth is on the map: to ask for that as well would look at each row.
    where = Where.of(connection, wanted) if not wanted.is_all else Where("1", ())
    rows = (
        "SELECT u.unplaced, p.place, u.times FROM (SELECT unplaced, count(*) AS times FROM sayings"
        f" WHERE unplaced IS NOT NULL AND {where.clause} GROUP BY unplaced) u"
        " LEFT JOIN places p ON p.number = u.unplaced"
    )
    found = connection.exec_driver_sql(rows, where.values)
    return [Unplaced(read_place(row.place) if row.place else None, row.unplaced, row.times) for row in found]


def list_voices(connection: Connection, wanted: Wanted, limit: int) -> list[Often]:
    """Return the voices that say most of what happened; of everything, those heard in the most articles."""
    if wanted.is_all:
        found = connection.exec_driver_sql(_HEARD_MOST, (limit,))
        return [Often(row.id, row.name, row.sayings) for row in found]
    where = Where.of(connection, wanted)
    rows = (
        "SELECT v.id, v.name, f.times FROM (SELECT h.voice, count(DISTINCT sayings.number) AS times FROM sayings"
        " CROSS JOIN spoken s ON s.saying = sayings.number AND s.passed = 0 CROSS JOIN heard h ON h.number = s.heard"
        f" WHERE {where.clause} GROUP BY h.voice ORDER BY times DESC LIMIT ?) f"
        " CROSS JOIN voices v ON v.id = f.voice ORDER BY f.times DESC, v.name, v.id"
    )
    return [Often(*row) for row in connection.exec_driver_sql(rows, (*where.values, limit))]


def list_places(connection: Connection, wanted: Wanted, limit: int) -> list[Often]:
    """Return the places that are named most often in what happened."""
    times: dict[str, int] = {}
    for row in _count_named(connection, wanted):
        name = read_place(row.place).name
        times[name] = times.get(name, 0) + row.times
    often = sorted(times, key=lambda name: (-times[name], name))[:limit]
    return [Often(name, name, times[name]) for name in often]


def _count_named(connection: Connection, wanted: Wanted) -> Sequence[Row[Any]]:
    """Return places, each with how many happenings name it."""
    if wanted.is_all:
        column = "mapped" if wanted.shown is Shown.MAP else "named"
        rows = f"SELECT place, {column} AS times FROM places WHERE {column} > 0"
        return connection.exec_driver_sql(rows).all()
    where = Where.of(connection, wanted)
    mapped = " AND d.mapped = 1" if wanted.shown is Shown.MAP else ""
    rows = (
        "SELECT p.place, f.times FROM (SELECT d.place, count(*) AS times FROM sayings"
        f" CROSS JOIN placed d ON d.saying = sayings.number{mapped} WHERE {where.clause} GROUP BY d.place) f"
        " CROSS JOIN places p ON p.number = f.place"
    )
    return connection.exec_driver_sql(rows, where.values).all()


@dataclass(frozen=True, slots=True)
class Where:
    """What narrows the rows of `sayings`, with its values."""

    clause: str
    values: tuple[Any, ...]

    @classmethod
    def of(cls, connection: Connection, wanted: Wanted) -> "Where":
        """Return what narrows to happenings that are wanted."""
        narrowing = list(_narrow(connection, wanted))
        # The plus keeps SQLite from going through all happenings where a few rows are named.
        shown = _SHOWN[wanted.shown]
        clauses, values = [f"+sayings.{shown} = 1" if narrowing else f"sayings.{shown} = 1"], list[Any]()
        for query, value in narrowing:
            clauses.append(f"sayings.number IN ({query})")
            values.append(value)
        for clause, given in _compare(wanted):
            clauses.append(clause)
            values.append(given)
        return cls(" AND ".join(clauses), tuple(values))


def _compare(wanted: Wanted) -> Iterator[tuple[str, Any]]:
    """Yield conditions that a row fulfils by itself, each with its value."""
    if wanted.first:
        yield "(sayings.undated OR sayings.last >= ?)", wanted.first.isoformat()
    if wanted.last:
        yield "(sayings.undated OR sayings.first <= ?)", wanted.last.isoformat()
    if wanted.undated is not None:
        yield "sayings.undated = ?", wanted.undated
    if wanted.placed is not None:
        yield "(sayings.unplaced IS NULL) = ?", wanted.placed
    if wanted.unplaced is not None:
        yield "sayings.unplaced = ?", wanted.unplaced


def _narrow(connection: Connection, wanted: Wanted) -> Iterator[tuple[str, Any]]:
    """Yield queries for the numbers of rows, each with its value."""
    if wanted.place is not None:
        mapped = " AND mapped = 1" if wanted.shown is Shown.MAP else ""
        named = json.dumps(_find_places(connection, wanted.place))
        yield f"SELECT saying FROM placed WHERE place IN (SELECT value FROM json_each(?)){mapped}", named
    if wanted.locality is not None:
        yield _AT, wanted.locality
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


def _find_mapped(connection: Connection, numbers: Collection[int]) -> dict[int, list[FiledPlace]]:
    """Return at which places a map has claims and figures."""
    rows = (
        "SELECT d.saying, p.place FROM placed d CROSS JOIN places p ON p.number = d.place"
        " WHERE d.mapped = 1 AND d.saying IN {}"
    )
    found: dict[int, list[FiledPlace]] = {}
    for row in find_rows(connection, rows, numbers):
        found.setdefault(row.saying, []).append(read_place(row.place))
    return found


def _find_end(connection: Connection, where: Where, order: str, left: int) -> date:
    column = order.split(maxsplit=1)[0]
    row = f"SELECT {column} FROM sayings WHERE undated = 0 AND {where.clause} ORDER BY {order} LIMIT 1 OFFSET ?"
    return read_column(date.fromisoformat, connection.exec_driver_sql(row, (*where.values, left)).scalar_one())
