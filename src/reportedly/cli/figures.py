"""`reportedly figures`: every number with what it counts, where, when, and who says so."""

from dataclasses import dataclass
from datetime import date, timedelta

import typer
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

import reportedly
from reportedly.cli.exits import SOME_FAILED, exit_on_error
from reportedly.cli.heading import build_heading
from reportedly.cli.metadata import Metadata
from reportedly.cli.options import AsText, Inputs, MetaFile, OutletName, PublishedDate, VagueFile, build_reader
from reportedly.cli.output import build_console
from reportedly.cli.progress import show_progress
from reportedly.cli.read import Request, count_inputs, read_inputs, write_readings
from reportedly.cli.visible import make_visible
from reportedly.domain.attribution import Firmness
from reportedly.domain.figures import FigureRow
from reportedly.domain.reading import Reading

HELP = """Show every figure with what it counts, where, when, and who says so.

FILE is a saved web page, a text, a folder of them, or - for standard input. Each line is one number in the article's
exact words. "Who says so" runs from the outlet to the innermost voice; nothing there but the outlet means that the
article says it itself. A "└" marks a part of the figure above it; "earlier" marks one about an earlier, other event.
What the text does not tell is left empty.

\b
  reportedly figures page.html                             the figures of a page
  reportedly figures --text a.txt --published 2015-01-07   "Tuesday" needs the article's date
  reportedly read page.html --json                         the same as JSON, with everything else

\b
Exit codes: 0 all was read, 1 something could not be read, 2 wrong use, 130 stopped by Ctrl-C.
"""


DAY_WIDTH = len("2015-01-07 –")


class Tables:
    """Writes each article as a table of its figures."""

    def __init__(self, console: Console) -> None:
        self._console = console

    def write(self, path: str, reading: Reading) -> None:
        """Write the figures of the article at `path`."""
        self._console.print(build_figures(reading, path))
        self._console.print()


@dataclass(frozen=True, slots=True)
class FiguresOptions:
    """The options of `reportedly figures`."""

    inputs: Inputs
    as_text: AsText = False
    published: PublishedDate = None
    outlet: OutletName = None
    meta: MetaFile = None
    vague: VagueFile = None


def figures(context: typer.Context, options: FiguresOptions) -> None:
    """Show every figure of articles."""
    errors = build_console(stderr=True)
    with exit_on_error(errors):
        given = reportedly.Hints(published=options.published, outlet=options.outlet)
        request = Request(options.inputs, options.as_text, Metadata.read(given, options.meta))
        reader = build_reader(context, options.vague)
        with show_progress(errors, count_inputs(options.inputs, None)) as reporter:
            failed = write_readings(read_inputs(reader, request), Tables(build_console()), reporter)
    raise typer.Exit(SOME_FAILED if failed else 0)


def build_figures(reading: Reading, path: str | None = None) -> RenderableType:
    """Return the heading of an article and the table of its figures."""
    heading = build_heading(reading.article, path)
    rows = reading.figures.rows
    if not rows:
        return Group(heading, Text("No figure found.", "italic"))
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0), expand=True)
    table.add_column("figure", ratio=3)
    table.add_column("counts", ratio=4)
    table.add_column("kind", no_wrap=True)
    table.add_column("where", ratio=3)
    table.add_column("when", width=DAY_WIDTH)
    table.add_column("who says so", ratio=6)
    hedged = any(_find_marks(row) for row in rows)
    if hedged:
        table.add_column("how firmly", no_wrap=True)
    for row in rows:
        table.add_row(*map(Text, _build_cells(row)[: len(table.columns)]))
    return Group(heading, table)


def _build_cells(row: FigureRow) -> tuple[str, ...]:
    where = row.place or ""
    return (
        ("└ " if row.part_of else "") + make_visible(row.words),
        make_visible(row.counted or ""),
        row.kind,
        make_visible(f"{where}, {row.country}" if where and row.country else where),
        print_days(row.as_of_from, row.as_of_to),
        make_visible(" › ".join(row.voices)),
        ", ".join(_find_marks(row)),
    )


def print_days(first: str | None, last: str | None) -> str:
    """Return a day, a month, a year, or the two ends of another time."""
    if first is None or last is None:
        return ""
    if first == last:
        return first
    if (first[4:], last) == ("-01-01", f"{first[:4]}-12-31"):
        return first[:4]
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    if start.day == 1 and first[:7] == last[:7] and (end + timedelta(days=1)).day == 1:
        return first[:7]
    return f"{first} – {last}"


def _find_marks(row: FigureRow) -> list[str]:
    marks = [] if row.firmness == Firmness.ASSERTED else [row.firmness]
    marks += [row.basis] if row.basis else []
    return [*marks, "earlier"] if row.background else marks
