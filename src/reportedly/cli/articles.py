"""`reportedly articles`: what the ledger holds."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table
from rich.text import Text

import reportedly
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.visible import make_visible
from reportedly.domain.filed import Standing

if TYPE_CHECKING:
    from reportedly.ledger import ArticleSummary

HELP = """List the articles of the ledger by the day on which they appeared, those without one last.

\b
  reportedly articles                  the current version of each page
  reportedly articles --versions       also those that a newer one replaced

\b
Exit codes: 0 the list is shown, 1 there is no such ledger, 2 wrong use.
"""

ID_SHOWN = 10


def articles(
    versions: Annotated[bool, typer.Option("--versions", help="Show earlier versions of pages too.")] = False,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """List the articles of the ledger."""
    with ending_cleanly(), reportedly.Ledger.open(ledger, create=False) as opened:
        build_console().print(build_articles(list(opened.list_articles(every_version=versions))))


def build_articles(listed: list["ArticleSummary"]) -> Table:
    """Return a table with a line for each article."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    for name in ("id", "appeared", "standing"):
        table.add_column(name, no_wrap=True)
    for name in ("outlet", "title"):
        table.add_column(name)
    for name in ("claims", "figures"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("file")
    for one in listed:
        table.add_row(*map(Text, _build_cells(one)))
    return table


def _build_cells(one: "ArticleSummary") -> tuple[str, ...]:
    standing = "" if one.standing is Standing.PRINTED else one.standing.value
    return (
        one.id[:ID_SHOWN],
        one.first_day.isoformat() if one.first_day else "undated",
        standing if one.current else "replaced",
        make_visible(one.outlet or ""),
        make_visible(one.title or "Untitled"),
        str(one.claims),
        str(one.figures),
        make_visible(one.path),
    )
