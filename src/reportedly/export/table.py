"""A table that leaves the program: its columns, its rows, and the forms in which it is written."""

import csv
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from io import StringIO
from typing import TypeAlias

Cell: TypeAlias = str | int | Decimal | bool | None
Row: TypeAlias = Mapping[str, Cell]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula; the last four are the wide forms of the first."""


class CellKind(StrEnum):
    """What the cells of a column hold: `words` are those of articles and people, `text` those of this program."""

    TEXT = "text"
    WORDS = "words"
    INTEGER = "integer"
    NUMBER = "number"
    TRUTH = "truth"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name, and what its cells hold."""

    name: str
    kind: CellKind = CellKind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; a cell that a row leaves out is empty."""

    columns: tuple[Column, ...]
    rows: Sequence[Row]


def name_columns(names: str) -> tuple[Column, ...]:
    """Return columns in the order of `names`, in which "low:number" says what "low" holds; others hold text."""
    return tuple(_name_column(*one.partition(":")) for one in names.split())


def _name_column(name: str, _: str, kind: str) -> Column:
    return Column(name, CellKind(kind) if kind else CellKind.TEXT)


def write_csv(table: Table) -> bytes:
    """Return a table as CSV in UTF-8; a text that a spreadsheet would take for a formula gets "'" before it."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    for row in table.rows:
        writer.writerow([_write_cell(row.get(column.name)) for column in table.columns])
    return stream.getvalue().encode("utf-8", "replace")


def _write_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return disarm(cell) if isinstance(cell, str) else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


def disarm(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def write_jsonl(table: Table) -> bytes:
    """Return a table as a JSON object a row, in ASCII, with every column."""
    return b"".join(map(_write_line, ({one.name: row.get(one.name) for one in table.columns} for row in table.rows)))


def _write_line(row: Mapping[str, Cell]) -> bytes:
    written = {name: write_number(cell) if isinstance(cell, Decimal) else cell for name, cell in row.items()}
    return (json.dumps(written, ensure_ascii=True, separators=(",", ":"), allow_nan=False) + "\n").encode("ascii")


def write_number(number: Decimal) -> int | float:
    """Return a number as JSON has it."""
    return int(number) if number == number.to_integral_value() else float(number)
