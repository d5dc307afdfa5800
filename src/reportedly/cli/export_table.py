"""`reportedly export`: claims, figures, accounts or questions as a table in a file."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Annotated

import typer

from reportedly.cli.compared import open_compared
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import open_output
from reportedly.cli.progress import complain
from reportedly.domain.errors import BadOption
from reportedly.export.parquet import write_parquet
from reportedly.export.table import Table, write_csv, write_jsonl
from reportedly.views.tables import What, build_table, redact_table

HELP = """Write the claims, figures, accounts or questions of the ledger to a file, byte for byte the same on every run.

The name says what and in which form: claims.csv, figures.jsonl, accounts.parquet, questions.csv. Any other name needs
--what. The file is readable by its owner alone. In CSV a text that a spreadsheet would take for a formula gets an
apostrophe before it. Parquet needs `pip install 'reportedly[parquet]'`.

\b
  reportedly export claims.csv
  reportedly export for-the-desk.jsonl --what figures
  reportedly export accounts.parquet --redact

--redact withholds the names of minors, victims and private persons: of those to whom no text gives an office, those
named where people harmed are counted, and those whose age is given as under 18. It cannot know whom a text describes
without a name. Read what it writes before you pass it on.

\b
Exit codes: 0 it is written, 1 there is no such ledger, or a package is missing; 2 wrong use.
"""

Write = Callable[[Table], bytes]
WRITERS: Mapping[str, Write] = {".csv": write_csv, ".jsonl": write_jsonl, ".parquet": write_parquet}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What `reportedly export` can be told."""

    file: Annotated[str, typer.Argument(metavar="FILE", help="A name that ends in .csv, .jsonl or .parquet.")]
    what: Annotated[
        What | None, typer.Option(metavar="WHAT", help="claims, figures, accounts or questions; else the name says.")
    ] = None
    redact: Annotated[
        bool, typer.Option("--redact", help="Withhold the names of minors, victims and private persons.")
    ] = False
    ledger: LedgerFile = DEFAULT_LEDGER


def export(_: typer.Context, options: ExportOptions) -> None:
    """Write a table of the ledger to a file."""
    with ending_cleanly() as errors:
        what, write = choose_what(options.file, options.what), choose_writer(options.file)
        _refuse_ledger(options)
        with open_compared(options.ledger, errors) as opened:
            table, withheld = build_table(opened, what), 0
            if options.redact:
                table, withheld = redact_table(opened, table)
        data = write(table)
        with open_output(options.file, "FILE") as stream:
            stream.write(data)
        told = f", the names of {withheld} persons withheld" if options.redact else ""
        complain(errors, f"{options.file}: {len(table.rows)} {what}{told}")


def _refuse_ledger(options: ExportOptions) -> None:
    paths = (options.file, options.ledger)
    if all(map(os.path.exists, paths)) and os.path.samefile(*paths):
        raise BadOption(f"{options.file} is the ledger itself; name another file.")


def choose_what(file: str, what: What | None) -> What:
    """Return what is wanted: as told, else as the name of the file says; raise BadOption."""
    stem = PurePath(file).stem.lower()
    if what is None and stem not in set(What):
        raise BadOption(f"{file} does not say what to export: name it {', '.join(What)}, or give --what.")
    return what or What(stem)


def choose_writer(file: str) -> Write:
    """Return what writes the form that the name of the file ends in; raise BadOption."""
    ending = PurePath(file).suffix.lower()
    if ending not in WRITERS:
        raise BadOption(f"expected a name that ends in {', '.join(WRITERS)}; got {file!r}.")
    return WRITERS[ending]
