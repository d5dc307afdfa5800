"""A table as Parquet, through pyarrow, which is heavy and comes only with `reportedly[parquet]`."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib import import_module
from io import BytesIO

from reportedly.domain.errors import MissingPackage
from reportedly.export.table import Cell, CellKind, Table

_TYPES: Mapping[CellKind, str] = {
    CellKind.TEXT: "string",
    CellKind.WORDS: "string",
    CellKind.INTEGER: "int64",
    CellKind.NUMBER: "float64",
    CellKind.TRUTH: "bool_",
}


def write_parquet(table: Table) -> bytes:
    """Return a table as Parquet; raise MissingPackage where pyarrow is not installed."""
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError as error:
        raise MissingPackage(
            "Parquet needs pyarrow, which is not installed; run `pip install 'reportedly[parquet]'`, or export .csv "
            "or .jsonl."
        ) from error
    fields = [(column.name, getattr(arrow, _TYPES[column.kind])()) for column in table.columns]
    cells = {
        column.name: [_CONVERTERS.get(column.kind, _keep)(row.get(column.name)) for row in table.rows]
        for column in table.columns
    }
    stream = BytesIO()
    parquet.write_table(arrow.Table.from_pydict(cells, schema=arrow.schema(fields)), stream, compression="zstd")
    return stream.getvalue()


def _write_text(cell: Cell) -> Cell:
    return None if cell is None else str(cell).encode("utf-8", "replace").decode("utf-8")


def _write_number(cell: Cell) -> float | None:
    return float(cell) if isinstance(cell, Decimal | int) else None


def _keep(cell: Cell) -> Cell:
    return cell


_CONVERTERS: Mapping[CellKind, Callable[[Cell], object]] = {
    CellKind.TEXT: _write_text,
    CellKind.WORDS: _write_text,
    CellKind.NUMBER: _write_number,
}
