"""`reportedly demo`: what the program finds in the articles that come with it."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from importlib.resources import as_file, files
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.text import Text

import reportedly
from reportedly.cli.compared import open_compared
from reportedly.cli.exits import exit_on_error
from reportedly.cli.figures import build_figures
from reportedly.cli.options import build_reader
from reportedly.cli.output import build_console
from reportedly.cli.overview import build_overview, measure_depth
from reportedly.cli.progress import Reporter, show_progress
from reportedly.cli.question_view import build_question
from reportedly.cli.questions import build_questions, load_in_order
from reportedly.cli.tree import build_tree
from reportedly.domain.reading import Reading
from reportedly.views.question import gather_question

if TYPE_CHECKING:
    from reportedly.reader import FileReading

SHOWN_WHOLE = 1
QUESTIONS_SHOWN = 12

HELP = """Read the articles that come with the program and show what was found.

They tell of a ferry disaster in an invented country, in the manner of a wire agency, local and national papers, a
broadcaster, a government, a blog. First comes a line for each, then the claims of the one with the longest chain of
voices, then the figures of the first; then all of them go into a ledger, and what they answer differently is shown.
"""

INTRODUCTION = """\
{count} articles about two ferry accidents in an invented country, as different outlets saved them. A claim is anything
that an article says on someone's word. "deep" is the number of voices in the longest chain: an agency that reports an
official who quotes a minister is 3.
"""
LEDGER = """\
In the ledger all of them are set side by side: what several voices answer, the contested questions first. An origin is
what accounts go back to: one report in five outlets is one.
"""
LEAST_SHOWN = 10
"""Figures from which a question shows what histories, copies and origins are."""
CLOSING = """\
Every claim leads back to its exact words. Keep your own pages in a ledger:  reportedly add saved-pages/
"""


def demo(context: typer.Context) -> None:
    """Read the articles that come with the program and show what was found."""
    errors = build_console(stderr=True)
    with exit_on_error(errors):
        reader = build_reader(context, None)
        with as_file(files("reportedly") / "demo") as folder:
            paths = sorted(folder.glob("*.html"))
            with show_progress(errors, len(paths) if errors.is_terminal else None) as reporter:
                read = list(_advance(reader.read_files(paths), reporter))
        console = build_console()
        show_readings(console, [one.result for one in read if isinstance(one.result, Reading)])
        show_questions(console, errors, read)


def _advance(readings: Iterable["FileReading"], reporter: Reporter) -> Iterable["FileReading"]:
    for one in readings:
        reporter.advance()
        yield one


def show_questions(console: Console, errors: Console, read: Iterable["FileReading"]) -> None:
    """Put the articles into a ledger of their own, and show what they answer differently and one question whole."""
    with TemporaryDirectory(prefix="reportedly-demo-") as folder:
        path = str(Path(folder) / "demo.db")
        with reportedly.open_ledger(path, create=True) as ledger:
            for one in read:
                if isinstance(one.result, Reading):
                    name = Path(one.path).name
                    reportedly.add_reading(ledger, one.result, one.original, name, datetime.now(UTC))
        with open_compared(path, errors) as ledger:
            found = list(load_in_order(ledger, islice(ledger.questions(), QUESTIONS_SHOWN)))
            console.print(Text(LEDGER.replace("\n", " ").strip()))
            console.print()
            console.print(build_questions(found))
            if shortest := min(found, key=lambda one: (len(one.figures) < LEAST_SHOWN, len(one.figures)), default=None):
                console.print()
                console.print(build_question(gather_question(ledger, shortest)))
    console.print()
    console.print(Text(CLOSING.strip()))


def show_readings(console: Console, readings: Sequence[Reading]) -> None:
    """Show all readings at a glance, and the ones with the longest chains whole."""
    console.print(Text(INTRODUCTION.format(count=len(readings)).replace("\n", " ")))
    console.print()
    console.print(build_overview(readings))
    for reading in choose_deepest(readings):
        console.print()
        console.print(build_tree(reading))
    console.print()
    console.print(Text("Every number, with what it counts and who says so, of the first article:"))
    console.print()
    if readings:
        console.print(build_figures(readings[0]))
    console.print()


def choose_deepest(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with the longest chains, the shorter article first among equals."""
    return sorted(readings, key=lambda one: (-measure_depth(one), len(one.article.text)))[:SHOWN_WHOLE]
