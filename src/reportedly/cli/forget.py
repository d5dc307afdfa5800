"""`reportedly forget`: an article purged from the ledger for good."""

from datetime import UTC, datetime
from typing import Annotated

import typer

import reportedly
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile, ending_cleanly, name_person
from reportedly.cli.progress import complain
from reportedly.cli.visible import make_visible

HELP = """Purge an article from the ledger for good: an order of a court, a source in danger.

ARTICLE is its path, its address, its id or the beginning of that. All versions of its page go, with text, bytes,
readings and index; what was made of them is made anew without it. The file of the ledger is written anew, so that the
words are not in it any more. Its id stays, with who had it forgotten and when, and keeps it from being added again.
Copies of the ledger, and the article's own file, are yours to delete.

\b
  reportedly forget saved/page.html
  reportedly forget 5480bcf644 --yes --as "Ann Smith"

\b
Exit codes: 0 it is gone, 1 it is not there, or the answer was no, 2 wrong use.
"""


def forget(
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its path, address, id or the beginning of one.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Purge an article from the ledger for good."""
    with ending_cleanly() as errors, reportedly.open_ledger(ledger) as opened:
        person = name_person(by)
        wanted = opened.find_forgettable(article)
        held = [one for one in opened.list_articles(every_version=True) if one.id == wanted]
        for one in held:
            complain(errors, f"{make_visible(one.title or 'Untitled')} · {one.outlet or 'outlet unknown'} · {one.path}")
        if not yes:
            typer.confirm("Forget it for good?", abort=True, err=True)
        gone = opened.forget(wanted, person, datetime.now(UTC))
        complain(errors, f"forgotten: {len(gone)} {'version' if len(gone) == 1 else 'versions'} of it")
