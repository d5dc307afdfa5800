"""Many small statements for each article that is added: given to the driver as they are.

Building each from parts, and giving each value through the layers above the driver, took three quarters of the time of
indexing an article.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, Table

from reportedly.ledger.blocks import chunk


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; each has the same columns."""
    if rows:
        columns = tuple(rows[0])
        connection.exec_driver_sql(_write_insert(table.name, columns), [tuple(row.values()) for row in rows])


def run_each(connection: Connection, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Run a statement for each row of values."""
    if listed := list(rows):
        connection.exec_driver_sql(statement, listed)


def find_rows(connection: Connection, statement: str, values: Iterable[Any]) -> list[Any]:
    """Return the rows that a statement finds, in which `{}` stands for a list of these values."""
    found: list[Any] = []
    for run in chunk(sorted(values)):
        found += connection.exec_driver_sql(_fill(statement, len(run)), tuple(run)).all()
    return found


def run_for(connection: Connection, statement: str, values: Iterable[Any]) -> None:
    """Run a statement in which `{}` stands for a list of these values."""
    for run in chunk(sorted(values)):
        connection.exec_driver_sql(_fill(statement, len(run)), tuple(run))


@cache
def _write_insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def _fill(statement: str, number: int) -> str:
    return statement.format(f"({', '.join('?' * number)})")
