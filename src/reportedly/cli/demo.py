"""`reportedly demo`: what the program finds in the articles that come with it."""

from collections.abc import Sequence
from importlib.resources import as_file, files

import typer
from rich.console import Console
from rich.text import Text

from reportedly.cli.exits import exit_on_error
from reportedly.cli.figures import build_figures
from reportedly.cli.options import build_reader
from reportedly.cli.output import build_console
from reportedly.cli.overview import build_overview, measure_depth
from reportedly.cli.tree import build_tree
from reportedly.domain.reading import Reading

SHOWN_WHOLE = 2

HELP = """Read the articles that come with the program and show what was found.

They tell of a ferry disaster in an invented country, in the manner of a wire agency, local and national papers, a
broadcaster, a government, a blog. First comes a line for each, then the claims of the two with the longest chains of
voices, then the figures of the first.
"""

INTRODUCTION = """\
{count} articles about two ferry accidents in an invented country, as different outlets saved them. A claim is anything
that an article says on someone's word. "deep" is the number of voices in the longest chain: an agency that reports an
official who quotes a minister is 3.
"""
CLOSING = """\
Every claim leads back to its exact words. Read your own pages:  reportedly read page.html
"""


def demo(context: typer.Context) -> None:
    """Read the articles that come with the program and show what was found."""
    with exit_on_error(build_console(stderr=True)), as_file(files("reportedly") / "demo") as folder:
        reader = build_reader(context, None)
        results = [one.result for one in reader.read_files(sorted(folder.glob("*.html")))]
    show_readings(build_console(), [one for one in results if isinstance(one, Reading)])


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
    console.print(build_figures(readings[0]))
    console.print()
    console.print(Text(CLOSING.strip()))


def choose_deepest(readings: Sequence[Reading]) -> list[Reading]:
    """Return the readings with the longest chains, the shorter article first among equals."""
    return sorted(readings, key=lambda one: (-measure_depth(one), len(one.article.text)))[:SHOWN_WHOLE]
