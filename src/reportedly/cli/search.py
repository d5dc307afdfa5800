"""`reportedly search`: words in the claims and articles of a ledger."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.text import Text

import reportedly
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.marks import mark_said
from reportedly.cli.output import build_console
from reportedly.cli.visible import make_visible
from reportedly.domain.filed import FiledArticle, FiledClaim, Standing
from reportedly.export.phrases import name_chain

if TYPE_CHECKING:
    from reportedly.ledger import Hit, Ledger

HELP = """Find words in the claims and articles of the ledger.

All words have to be there, in any form of the language ("warn" finds "warned"); words in quotation marks have to follow
each other. Claims come first, each with the chain of voices that says it and how firmly; then articles that have the
words elsewhere. The best match comes first.

\b
  reportedly search inspectors warned
  reportedly search '"transport ministry" november' --limit 5

\b
Exit codes: 0 something was found, 1 nothing was found, or there is no such ledger, 2 wrong use.
"""

NOTHING = 1


def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")],
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=1000, help="How many to show at most.")] = 20,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Find words in the claims and articles of the ledger."""
    with ending_cleanly(), reportedly.Ledger.open(ledger, create=False) as opened:
        shown = show_hits(build_console(), opened, opened.search(" ".join(words), limit=limit))
    if not shown:
        typer.echo("Nothing found.", err=True)
        raise typer.Exit(NOTHING)


def show_hits(console: Console, ledger: "Ledger", hits: list["Hit"]) -> int:
    """Show hits, an empty line between two; return how many there were. What people rejected is left out."""
    articles = {article.id: article for article in ledger.articles({hit.article for hit in hits})}
    shown = 0
    for hit in hits:
        article = articles[hit.article]
        claim = next((one for one in article.claims if one.id == hit.claim), None)
        if hit.claim is None or claim is not None:
            console.print(*build_hit(hit, article, claim), sep="\n", end="\n\n")
            shown += 1
    return shown


def build_hit(hit: "Hit", article: FiledArticle, claim: FiledClaim | None) -> Iterator[Text]:
    """Yield the lines of a hit: which article, who says it and how firmly, the words."""
    yield Text(" · ".join(_describe(article)), "bold")
    if claim is not None:
        yield Text("  ").join([Text(make_visible(" › ".join(name_chain(claim.chain))), "italic"), *mark_said(claim)])
    words = Text("  ")
    for piece in hit.snippet:
        words.append(make_visible(f"|{piece.text}|")[1:-1], "bold" if piece.is_match else "")
    yield words
    yield Text(f"  {make_visible(article.path)}", "dim")


def _describe(article: FiledArticle) -> Iterator[str]:
    yield article.appeared.isoformat() if article.appeared and not article.inferred else "undated"
    yield make_visible(article.outlet or "outlet unknown")
    yield make_visible(article.title or "Untitled")
    if article.standing is not Standing.PRINTED:
        yield article.standing.upper()
