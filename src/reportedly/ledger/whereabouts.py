"""Where happenings are: the places that a map has on earth, those that it has not, and those named most often."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row

from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Shown, Wanted
from reportedly.domain.place import PlacePrecision
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.records import read_column, read_place
from reportedly.ledger.where import Where

_PLACE = "p.locality, p.name, p.place, p.precision, p.country, p.latitude, p.longitude"
_COUNTED = (
    f"SELECT {_PLACE}, p.mapped AS times, p.own, p.asserted > 0 AS is_asserted FROM places p"
    " WHERE p.locality <> '' AND p.mapped > 0 ORDER BY p.place"
)
_LOOKED_AT = f"""
SELECT {_PLACE}, f.times, f.own, f.is_asserted
FROM (
    SELECT d.place, count(*) AS times, sum(d.own) AS own, max(sayings.firmness = 'asserted') AS is_asserted
    FROM sayings CROSS JOIN placed d ON d.saying = sayings.number AND d.mapped = 1
    WHERE {{where}} GROUP BY d.place
) f CROSS JOIN places p ON p.number = f.place WHERE p.locality <> '' ORDER BY p.place
"""


@dataclass(frozen=True, slots=True)
class Named:
    """A place as texts name it, and how often they do."""

    name: str
    times: int
    written: str

    @property
    def place(self) -> FiledPlace:
        """The place with what it lies in."""
        return read_place(self.written)


@dataclass(frozen=True, slots=True)
class Located:
    """A place on earth where something is: `locality` is its id, `number` how much is there.

    `names` are those that it goes by, in the order of their records; `name` is used most. `latitude` and `longitude`
    are in degrees. `is_asserted` says that some of what is there is asserted.
    """

    locality: str
    name: str
    precision: PlacePrecision
    country: str | None
    latitude: float
    longitude: float
    number: int
    is_asserted: bool
    names: tuple[Named, ...]


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
class Nowhere:
    """All that a map shows and cannot place; `placed` is how much it can, None where that was not counted with it."""

    placed: int | None
    groups: tuple[Unplaced, ...]

    @property
    def number(self) -> int:
        """How much it is."""
        return sum(one.times for one in self.groups)


@dataclass(frozen=True, slots=True)
class Often:
    """What is there often: a voice by its id or a place by its name, what it is called, how often."""

    id: str
    name: str
    times: int


def locate(connection: Connection, wanted: Wanted) -> list[Located]:
    """Return the places on earth at which happenings are, those at which most are first."""
    if wanted.placed is not False and replace(wanted, placed=None).is_all:
        found = connection.exec_driver_sql(_COUNTED).all()
    else:
        where = Where.of(connection, wanted)
        found = connection.exec_driver_sql(_LOOKED_AT.format(where=where.clause), where.values).all()
    together: dict[str, list[Row[Any]]] = {}
    for row in found:
        together.setdefault(row.locality, []).append(row)
    located = map(_read_located, together.values())
    return sorted(located, key=lambda one: (-one.number, one.name, one.locality))


def _read_located(rows: Sequence[Row[Any]]) -> Located:
    """Read what there is of one locality: a row for each name of it."""
    first, names = rows[0], tuple(Named(row.name, row.times, row.place) for row in rows)
    return Located(
        locality=first.locality,
        name=_choose(names) if any(one.name != names[0].name for one in names) else names[0].name,
        precision=read_column(PlacePrecision, first.precision),
        country=first.country,
        latitude=first.latitude,
        longitude=first.longitude,
        number=sum(row.own for row in rows),
        is_asserted=any(row.is_asserted for row in rows),
        names=names,
    )


def _choose(names: Sequence[Named]) -> str:
    """Return the name that is used most."""
    times = Counter[str]()
    for one in names:
        times[one.name] += one.times
    return min(times, key=lambda one: (-times[one], one))


def list_unplaced(connection: Connection, wanted: Wanted) -> Nowhere:
    """Return what a map shows and cannot place, by the first place that it names."""
    where = Where.of(connection, wanted)
    # Rows that are named are looked at anyway: what is placed is counted with them.
    times = _count_by_place(connection, where if where.names_rows else Where.of_unplaced(connection, wanted))
    placed = times.pop(None, 0) if where.names_rows else None
    rows = find_rows(connection, "SELECT number, name, place FROM places WHERE number IN {}", filter(None, times))
    named = {row.number: (row.name, row.place) for row in rows}
    return Nowhere(
        placed, tuple(_build_unplaced(named, number, times[number]) for number in times if number is not None)
    )


def _build_unplaced(named: Mapping[int, tuple[str, str]], number: int, times: int) -> Unplaced:
    name, written = named.get(number, ("", ""))
    return Unplaced(name, number, times, written)


def _count_by_place(connection: Connection, where: Where) -> dict[int | None, int]:
    """Return how much names first each place that is nowhere on earth; under None what a map has."""
    rows = f"SELECT unplaced, count(*) AS times FROM sayings WHERE {where.clause} GROUP BY unplaced"
    return {row.unplaced: row.times for row in connection.exec_driver_sql(rows, where.values)}


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
