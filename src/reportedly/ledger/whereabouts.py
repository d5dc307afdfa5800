"""Where happenings are: the places that a map has on earth, those that it has not, and those named most often."""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from operator import attrgetter

from sqlalchemy import Connection

from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Shown, Wanted
from reportedly.domain.place import PlacePrecision
from reportedly.ledger.bulk import find_rows
from reportedly.ledger.records import read_column, read_place
from reportedly.ledger.where import Where

_WHERE = (
    "places.locality, min(places.name) AS name, min(places.precision) AS precision, min(places.country) AS country,"
    " min(places.latitude) AS latitude, min(places.longitude) AS longitude"
)
_MAPPED = (
    "FROM sayings CROSS JOIN placed ON placed.saying = sayings.number AND placed.mapped = 1"
    " CROSS JOIN places ON places.number = placed.place AND places.locality <> ''"
)
_PRECISIONS = {one.value: one for one in PlacePrecision}


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


def locate(connection: Connection, wanted: Wanted) -> list[Located]:
    """Return the places on earth at which happenings are, those at which most are first."""
    if is_counted(wanted):
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
            precision=read_column(_PRECISIONS.__getitem__, row.precision),
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
    if is_counted(wanted):
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


def is_counted(wanted: Wanted) -> bool:
    """Say whether what is counted of each place tells all that is wanted: everything, or all of it that is on earth."""
    return wanted.placed is not False and replace(wanted, placed=None).is_all


def list_unplaced(connection: Connection, wanted: Wanted) -> list[Unplaced]:
    """Return what a map shows and cannot place, by the first place that it names."""
    where = Where.of_unplaced(connection, wanted)
    rows = (
        "SELECT u.unplaced AS number, coalesce(p.name, '') AS name, coalesce(p.place, '') AS written, u.times"
        f" FROM (SELECT unplaced, count(*) AS times FROM sayings WHERE {where.clause}"
        " GROUP BY unplaced) u LEFT JOIN places p ON p.number = u.unplaced"
    )
    found = connection.exec_driver_sql(rows, where.values)
    return [Unplaced(row.name, row.number, row.times, row.written) for row in found]


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
