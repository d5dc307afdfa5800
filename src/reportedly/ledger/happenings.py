"""Dated and placed claims and figures as timelines and maps find them in the index."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection

from reportedly.domain.filed import FiledPlace
from reportedly.domain.folding import fold_name
from reportedly.domain.happening import Extent, Shown, Wanted
from reportedly.domain.place import PlacePrecision
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

_WHERE = (
    "places.locality, min(places.name) AS name, min(places.precision) AS precision, min(places.country) AS country,"
    " min(places.latitude) AS latitude, min(places.longitude) AS longitude"
)
_MAPPED = (
    "FROM sayings CROSS JOIN placed ON placed.saying = sayings.number AND placed.mapped = 1"
    " CROSS JOIN places ON places.number = placed.place AND places.locality <> ''"
)
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
    """A place on earth where something is: `locality` is its id, `number` how much is there.

    It may go by several names, of which `name` is the first by the alphabet. `latitude` and `longitude` are in degrees.
    `is_asserted` says that some of what is there is asserted.
    """

    locality: str
    name: str
    precision: PlacePrecision
    country: str | None
    latitude: float
    longitude: float
    number: int
    is_asserted: bool


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What a map shows and cannot place: under which name ("": it names no place), its number, how much that is."""

    name: str
    number: int
    times: int
    written: str

    @property
    def place(self) -> FiledPlace | None:
        """The place that it names."""
        return read_place(self.written) if self.written else None


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
    undated = count(connection, replace(wanted, undated=True)) if wanted.undated is not False else 0
    where = Where.of(connection, replace(wanted, undated=False))
    dated = _count(connection, where) if not wanted.undated else 0
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
    if wanted.undated is None and (wanted.first or wanted.last):
        # Two stretches of an index, which the condition for both would not find.
        return sum(count(connection, replace(wanted, undated=undated)) for undated in (False, True))
    return _count(connection, Where.of(connection, wanted))


def _count(connection: Connection, where: "Where") -> int:
    counted = connection.exec_driver_sql(f"SELECT count(*) FROM sayings WHERE {where.clause}", where.values)
    return int(counted.scalar_one())


def locate(connection: Connection, wanted: Wanted) -> list[Located]:
    """Return the places on earth at which happenings are, those at which most are first."""
    if _is_counted(wanted):
        counted, values = "SELECT sum(own) AS number, max(asserted > 0) AS is_asserted,", ()
        rows = f"{counted} {_WHERE} FROM places WHERE locality <> '' AND mapped > 0 GROUP BY locality"
    else:
        where = Where.of(connection, wanted)
        counted, values = (
            ("SELECT count(DISTINCT sayings.number) AS number, max(sayings.firmness = 'asserted') AS is_asserted,"),
            where.values,
        )
        rows = f"{counted} {_WHERE} {_MAPPED} WHERE {where.clause} GROUP BY places.locality"
    found = connection.exec_driver_sql(f"{rows} ORDER BY number DESC, name, locality", values)
    return [
        Located(
            locality=row.locality,
            name=row.name,
            precision=read_column(PlacePrecision, row.precision),
            country=row.country,
            latitude=row.latitude,
            longitude=row.longitude,
            number=row.number,
            is_asserted=bool(row.is_asserted),
        )
        for row in found
    ]


def name_places(
    connection: Connection, wanted: Wanted, localities: Collection[str]
) -> dict[str, list[tuple[FiledPlace, int]]]:
    """Return the places as which some localities are named in happenings, each with how often."""
    if _is_counted(wanted):
        rows = "SELECT locality, place, mapped AS times FROM places WHERE mapped > 0 AND locality IN {}"
        found = find_rows(connection, rows, localities)
    else:
        where = Where.of(connection, wanted)
        rows = (
            f"SELECT places.locality, places.place, count(*) AS times {_MAPPED} WHERE {where.clause}"
            " AND places.locality IN (SELECT value FROM json_each(?)) GROUP BY places.number"
        )
        found = list(connection.exec_driver_sql(rows, (*where.values, json.dumps(sorted(localities)))))
    named: dict[str, list[tuple[FiledPlace, int]]] = {}
    for row in sorted(found, key=attrgetter("locality", "place")):
        named.setdefault(row.locality, []).append((read_place(row.place), row.times))
    return named


def _is_counted(wanted: Wanted) -> bool:
    """Say whether what is counted of each place tells all that is wanted of those on earth."""
    return wanted.placed is not False and replace(wanted, placed=None).is_all


def list_unplaced(connection: Connection, wanted: Wanted) -> list[Unplaced]:
    """Return what a map shows and cannot place, by the first place that it names."""
    # What has no place on earth is on the map: to ask for that as well would look at each row.
    where = Where.of(connection, wanted) if not wanted.is_all else Where("1", ())
    rows = (
        "SELECT u.unplaced AS number, coalesce(p.name, '') AS name, coalesce(p.place, '') AS written, u.times"
        f" FROM (SELECT unplaced, count(*) AS times FROM sayings WHERE unplaced IS NOT NULL AND {where.clause}"
        " GROUP BY unplaced) u LEFT JOIN places p ON p.number = u.unplaced"
    )
    found = connection.exec_driver_sql(rows, where.values)
    return [Unplaced(row.name, row.number, row.times, row.written) for row in found]


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
    most = "GROUP BY name ORDER BY times DESC, name LIMIT ?"
    if wanted.is_all:
        column = "mapped" if wanted.shown is Shown.MAP else "named"
        rows, values = f"SELECT name, sum({column}) AS times FROM places WHERE {column} > 0 {most}", ()
    else:
        where = Where.of(connection, wanted)
        mapped = " AND d.mapped = 1" if wanted.shown is Shown.MAP else ""
        rows, values = (
            (
                "SELECT p.name AS name, sum(f.times) AS times FROM (SELECT d.place, count(*) AS times FROM sayings"
                f" CROSS JOIN placed d ON d.saying = sayings.number{mapped} WHERE {where.clause} GROUP BY d.place) f"
                f" CROSS JOIN places p ON p.number = f.place {most}"
            ),
            where.values,
        )
    found = connection.exec_driver_sql(rows, (*values, limit))
    return [Often(row.name, row.name, row.times) for row in found]


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
    if not wanted.undated:
        # Written out only where it is needed: an index serves each of the two alone.
        within = "{}" if wanted.undated is False else "(sayings.undated OR {})"
        if wanted.first:
            yield within.format("sayings.last >= ?"), wanted.first.isoformat()
        if wanted.last:
            yield within.format("sayings.first <= ?"), wanted.last.isoformat()
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
