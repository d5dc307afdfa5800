"""Many small statements for each article that is added: given to the driver as they are.

Through the layers above it a statement built of parts takes 350 microseconds of processor time, one that is written out
57, and by itself 4; an article takes some fifty. Errors of the driver come as they are, and `Database` explains them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table

Value = TypeVar("Value")

CHUNK = 500
"""Values that one statement looks for: SQLite takes at most 999 in older versions."""


def chunk(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """Yield values in runs that fit one statement."""
    waiting = iter(values)
    while run := tuple(islice(waiting, CHUNK)):
        yield run


def run_once(connection: Connection, statement: str, *values: object) -> None:
    """Run a statement with these values."""
    connection.connection.cursor().execute(statement, values)


def find_number(connection: Connection, statement: str, *values: object) -> int:
    """Return the number that a statement finds; 0 where it finds none."""
    row = connection.connection.cursor().execute(statement, values).fetchone()
    return int(row[0] or 0) if row else 0


def find_plain(connection: Connection, statement: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows that a statement finds, without names for what is in them."""
    found: list[tuple[Any, ...]] = connection.connection.cursor().execute(statement, values).fetchall()
    return found


def find_plain_for(connection: Connection, statement: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Return the same of a statement in which `{}` stands for a list of these values, in their order run by run."""
    runs = (find_plain(connection, _fill(statement, len(run)), *run) for run in chunk(sorted(values)))
    return [row for run in runs for row in run]


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; each has the same columns."""
    if rows:
        run_each(connection, _write_insert(table.name, tuple(rows[0])), (tuple(row.values()) for row in rows))


def run_each(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a statement for each row of values."""
    connection.connection.cursor().executemany(statement, list(rows))


def find_rows(connection: Connection, statement: str, values: Iterable[Any]) -> list[Any]:
    """Return the rows that a statement finds, in which `{}` stands for a list of these values."""
    found: list[Any] = []
    for run in chunk(sorted(values)):
        found += connection.exec_driver_sql(_fill(statement, len(run)), tuple(run)).all()
    return found


def run_for(connection: Connection, statement: str, values: Iterable[Any]) -> None:
    """Run a statement in which `{}` stands for a list of these values."""
    for run in chunk(sorted(values)):
        run_once(connection, _fill(statement, len(run)), *run)


@cache
def _write_insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


@cache
def _fill(statement: str, number: int) -> str:
    return statement.format(f"({', '.join('?' * number)})")
