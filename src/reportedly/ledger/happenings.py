"""Dated and placed claims and figures as timelines and maps find them in the index."""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Connection, Row

from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Extent, Shown, Wanted
from reportedly.domain.saying import Spot
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.derived import ORDER
from reportedly.ledger.records import read_column, read_place
from reportedly.ledger.where import Where
from reportedly.ledger.whereabouts import Often

_ORDER = ", ".join(ORDER)
_HEARD_MOST = (
    "SELECT id, name, sayings FROM voices WHERE sayings > 0 ORDER BY articles DESC, sayings DESC, name, id LIMIT ?"
)
_ON_EARTH = f"""
SELECT at.value AS place, s.number, s.article, s.id, s.claim
FROM json_each(?) at CROSS JOIN sayings s ON s.number IN (
    SELECT DISTINCT sayings.number
    FROM places p CROSS JOIN placed d ON d.place = p.number AND d.mapped = 1
    CROSS JOIN sayings ON sayings.number = d.saying
    WHERE p.locality = at.value AND {{where}} ORDER BY {_ORDER} LIMIT ?
)
ORDER BY at.value, {", ".join(f"s.{one}" for one in ORDER)}
"""
_FEW_ON_EARTH = f"""
SELECT f.place, s.number, s.article, s.id, s.claim
FROM (
    SELECT place, number, row_number() OVER (PARTITION BY place ORDER BY {_ORDER}) AS row
    FROM (
        SELECT DISTINCT p.locality AS place, sayings.number, {_ORDER}
        FROM sayings CROSS JOIN placed d ON d.saying = sayings.number AND d.mapped = 1
        CROSS JOIN places p ON p.number = d.place
        WHERE p.locality IN (SELECT value FROM json_each(?)) AND {{where}}
    )
) f
CROSS JOIN sayings s ON s.number = f.number
WHERE f.row <= ? ORDER BY f.place, f.row
"""
_NOWHERE = f"""
WITH runs AS (
    SELECT json_extract(value, '$[0]') AS place, json_extract(value, '$[1]') AS after,
        json_extract(value, '$[2]') AS until
    FROM json_each(?)
)
SELECT f.place, s.number, s.article, s.id, s.claim
FROM (
    SELECT unplaced AS place, number, row_number() OVER (PARTITION BY unplaced ORDER BY {_ORDER}) AS row
    FROM sayings WHERE unplaced IN (SELECT place FROM runs) AND {{where}}
) f
CROSS JOIN runs ON runs.place = f.place AND f.row > runs.after AND f.row <= runs.until
CROSS JOIN sayings s ON s.number = f.number
ORDER BY f.place, f.row
"""

MOST_LOOKED_AT = 5000
"""Happenings of which all days are looked at to find the first and the last."""
Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Found:
    """Where a claim or figure is that was found, in which claim a figure stands, and where a map has it."""

    spot: Spot
    claim: str | None
    places: frozenset[FiledPlace]


@dataclass(frozen=True, slots=True)
class Run:
    """Some of what names a place first that is nowhere on earth, by its number: so many from place `at` on."""

    place: int
    limit: int
    at: int


def find_happenings(connection: Connection, wanted: Wanted, limit: int, at: int) -> list[Found]:
    """Return claims and figures in the order of their dates from place `at` on, the undated ones last."""
    where = Where.of(connection, wanted)
    rows = f"SELECT number, article, id, claim FROM sayings WHERE {where.clause} ORDER BY {_ORDER} LIMIT ? OFFSET ?"
    return _read(connection, wanted.shown, connection.exec_driver_sql(rows, (*where.values, limit, at)).all())


def find_on_earth(
    connection: Connection, wanted: Wanted, localities: Collection[str], limit: int
) -> dict[str, list[Found]]:
    """Return the first claims and figures at each of some localities, in the order of their dates."""
    where = Where.of(connection, wanted)
    is_few = where.names_rows or wanted.first or wanted.last
    query = (_FEW_ON_EARTH if is_few else _ON_EARTH).format(where=where.clause)
    rows = connection.exec_driver_sql(query, (json.dumps(sorted(localities)), *where.values, limit)).all()
    return _part(localities, rows, _read(connection, wanted.shown, rows))


def find_nowhere(connection: Connection, wanted: Wanted, runs: Sequence[Run]) -> dict[int, list[Found]]:
    """Return claims and figures that a map cannot place, by what they name first, of each a run in order."""
    where = Where.of_unplaced(connection, wanted)
    written = json.dumps([(one.place, one.at, one.at + one.limit) for one in runs])
    rows = connection.exec_driver_sql(_NOWHERE.format(where=where.clause), (written, *where.values)).all()
    return _part([one.place for one in runs], rows, _read(connection, wanted.shown, rows))


def _part(places: Collection[Key], rows: Sequence[Row[Any]], found: Sequence[Found]) -> dict[Key, list[Found]]:
    """Return what was found by the place of its row."""
    parted: dict[Key, list[Found]] = {one: [] for one in places}
    for row, one in zip(rows, found, strict=True):
        parted[row.place].append(one)
    return parted


def _read(connection: Connection, shown: Shown, rows: Sequence[Row[Any]]) -> list[Found]:
    places = _find_mapped(connection, [row.number for row in rows]) if shown is Shown.MAP else {}
    return [Found(Spot(row.article, row.id), row.claim, frozenset(places.get(row.number, ()))) for row in rows]


def measure(connection: Connection, wanted: Wanted, far: float) -> Extent:
    """Return how many happenings there are and between which days; `far` is which share at either end is called far."""
    every = Where.of(connection, wanted)
    if every.names_rows:
        # An index would look at all of these rows for each number and each end.
        return _measure_days(_load_days(connection, every), far)
    where, undated = (Where.of(connection, replace(wanted, undated=one)) for one in (False, True))
    number = _count(connection, where)
    days = _load_days(connection, where) if number < MOST_LOOKED_AT else None
    dated = _measure_days(days, far) if days is not None else _find_ends(connection, where, number, far)
    without = _count(connection, undated)
    return replace(dated, total=dated.total + without, undated=without)


def _load_days(connection: Connection, where: Where) -> Sequence[Row[Any]]:
    return connection.exec_driver_sql(
        f"SELECT undated, first, last FROM sayings WHERE {where.clause}", where.values
    ).all()


def _measure_days(rows: Sequence[Row[Any]], far: float) -> Extent:
    firsts = sorted(row.first for row in rows if not row.undated)
    lasts = sorted((row.last for row in rows if not row.undated), reverse=True)
    undated, left = len(rows) - len(firsts), int(len(firsts) * far)
    if not firsts:
        return Extent(undated, undated)
    return _build_extent(len(rows), undated, (firsts[0], lasts[0], firsts[left], lasts[left]))


def _find_ends(connection: Connection, where: Where, number: int, far: float) -> Extent:
    """Return the same by an index, which does not look at the rows between the ends."""
    rows = [
        f"SELECT {column} FROM sayings WHERE {where.clause} ORDER BY {column} {order} LIMIT 1 OFFSET {at}"
        for at in (0, int(number * far))
        for column, order in (("first", ""), ("last", "DESC"))
    ]
    ends = [connection.exec_driver_sql(row, where.values).scalar_one() for row in rows]
    return _build_extent(number, 0, ends)


def _build_extent(total: int, undated: int, ends: Sequence[str]) -> Extent:
    first, last, near_first, near_last = (read_column(date.fromisoformat, one) for one in ends)
    return Extent(total, undated, first, last, near_first, max(near_first, near_last))


def count(connection: Connection, wanted: Wanted) -> int:
    """Return how many happenings there are."""
    return _count(connection, Where.of(connection, wanted))


def _count(connection: Connection, where: Where) -> int:
    counted = connection.exec_driver_sql(f"SELECT count(*) FROM sayings WHERE {where.clause}", where.values)
    return int(counted.scalar_one())


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
