"""`reportedly import`: the rows of a spreadsheet as accounts."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from reportedly.cli.deciding import Desk, open_desk
from reportedly.cli.deciding import Note as Why
from reportedly.cli.exits import SOME_FAILED
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile, ending_cleanly
from reportedly.cli.noting import find_noted, keep_note, try_note
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.spreadsheet import FIELDS, Columns, DateOrder, Row, Sheet, read_sheet
from reportedly.cli.visible import make_visible
from reportedly.domain.errors import BadJudgement, BadOption

HELP = f"""Turn the rows of a spreadsheet into accounts, each with its voice and a source note.

FILE.csv is the sheet saved as CSV in UTF-8, with the names of the columns in its first line. --map says which column is
which field; a column that is called like a field needs no --map. --set gives a field the same value in every row. The
accounts stand in questions beside those of articles. A row that cannot be read is named by its line and stops nothing;
importing a sheet again adds only what is new in it.

\b
  reportedly import figures.csv --map voice=Source --map number=Deaths
                    --map as_of=Date --set kind=killed --dry-run
  reportedly import figures.csv --map voice=Source --map low=Min --map high=Max

Fields: {", ".join(FIELDS)}. Numbers are written as 12, at least 12, 12+, up to 40, about 300 or 200-300; days as
2023-05-03, or as --dates says.

\b
Exit codes: 0 every row is kept, 1 a row could not be read, or no such ledger, 2 wrong use.
"""

WRONG = "could not be read"
Take = Callable[[Row], str]

SheetFile = Annotated[str, typer.Argument(metavar="FILE.csv", help="The sheet, saved as CSV in UTF-8.")]
Mapped = Annotated[list[str] | None, typer.Option("--map", metavar="FIELD=COLUMN", help="Which column is the field.")]
Fixed = Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="The same in every row.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be added, and add nothing.")]
Dates = Annotated[DateOrder, typer.Option(metavar="ORDER", help="How days are written: ymd, dmy or mdy.")]


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What `reportedly import` can be told; each field is an argument or an option."""

    sheet: SheetFile
    mapped: Mapped = None
    fixed: Fixed = None
    dates: Dates = DateOrder.YMD
    dry_run: DryRun = False
    note: Why = None
    by: ByName = None
    ledger: LedgerFile = DEFAULT_LEDGER


def import_figures(_: typer.Context, options: ImportOptions) -> None:
    """Turn the rows of a spreadsheet into accounts."""
    with ending_cleanly() as errors:
        sheet = read_sheet(_read_file(options.sheet), options.sheet)
        mapped, fixed = read_pairs("--map", options.mapped), read_pairs("--set", options.fixed)
        columns = Columns.choose(sheet.headings, mapped, fixed, options.dates)
    with open_desk(options.ledger, options.by, options.note, quiet=True) as desk:
        importer = Importer(desk, columns, options.sheet, errors)
        tally = importer.try_rows(sheet) if options.dry_run else importer.keep_rows(sheet)
        told = ", ".join(f"{number} {outcome}" for outcome, number in tally.items()) or "no row"
        complain(errors, f"{options.sheet}: {told}")
    raise typer.Exit(SOME_FAILED if tally[WRONG] or not tally else 0)


class Importer:
    """Takes the rows of one sheet; what is wrong with a row is told by its line."""

    def __init__(self, desk: Desk, columns: Columns, path: str, errors: Console) -> None:
        self._desk, self._columns, self._path, self._errors = desk, columns, path, errors
        self._noted = find_noted(desk.ledger)

    def keep_rows(self, sheet: Sheet) -> Counter[str]:
        """Keep every row; return how often each outcome was."""
        return Counter(self._go(sheet, self._keep))

    def try_rows(self, sheet: Sheet) -> Counter[str]:
        """Show what every row would add, and keep none."""
        return Counter(self._go(sheet, self._try))

    def _go(self, sheet: Sheet, take: Take) -> Iterator[str]:
        for row in sheet.rows:
            try:
                yield take(row)
            except BadJudgement as error:
                complain(self._errors, f"{self._path}, line {row.line}: {error}")
                yield WRONG

    def _keep(self, row: Row) -> str:
        note = self._columns.read_note(row.cells, self._path)
        return keep_note(self._desk, note, self._name(row), self._noted)

    def _try(self, row: Row) -> str:
        note = self._columns.read_note(row.cells, self._path)
        anchor = try_note(self._desk, note, self._name(row)).subjects[0]
        told = f"line {row.line}: {anchor.prefix}{anchor.exact}{anchor.suffix} · {note.source}"
        build_console().print(make_visible(told), soft_wrap=True)
        return "would be added"

    def _name(self, row: Row) -> str:
        return f"{self._path}, line {row.line}"


def read_pairs(option: str, pairs: Sequence[str] | None) -> Mapping[str, str]:
    """Read "field=something" as often as an option was given; raise BadOption."""
    found: dict[str, str] = {}
    for pair in pairs or ():
        field, equals, value = pair.partition("=")
        if not equals or not value:
            raise BadOption(f"expected {option} FIELD=…, as in {option} number=Deaths; got {pair!r}.")
        found[field.strip().replace("-", "_").lower()] = value
    return found


def _read_file(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise BadOption(f"cannot read {path}: {error.strerror}") from error
