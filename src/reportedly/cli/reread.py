"""`reportedly reread`: the articles of a ledger read again, by the model and the rules of this version."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

import reportedly
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.options import VagueFile, build_reader
from reportedly.cli.progress import Reporter, complain, show_progress
from reportedly.cli.read import count_inputs

if TYPE_CHECKING:
    from reportedly.ledger import Ledger
    from reportedly.reader import Reader

HELP = """Read articles of the ledger again, with the model and the rules of this version.

Without ARTICLE all that other weights or rules read. The bytes are taken from the ledger, the files are not needed.
The readings before are kept beside the new one, and what people decided stays: it is found again by the exact words.

\b
  reportedly reread                      all that an older version read
  reportedly reread saved/page.html      one article, by its path, address or id

\b
Exit codes: 0 all was read, 1 the ledger or an article is not there or cannot be written, 2 wrong use.
"""


def reread(
    context: typer.Context,
    articles: Annotated[
        list[str] | None, typer.Argument(metavar="[ARTICLE]...", help="Paths, addresses, ids or their beginnings.")
    ] = None,
    vague: VagueFile = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Read articles of the ledger again."""
    with ending_cleanly() as errors, reportedly.open_ledger(ledger) as opened:
        reader = build_reader(context, vague)
        ids = (
            [opened.find_article(name) for name in articles]
            if articles
            else opened.find_outdated(reader.annotator.card)
        )
        total = None if count_inputs((), ledger) is None else len(ids)
        with show_progress(errors, total) as reporter:
            tally = read_again(opened, reader, ids, reporter)
        complain(errors, f"{ledger}: {tally['refiled']} read again, {tally['unchanged']} as before")
        if orphans := len(opened.orphans()):
            complain(errors, f"{orphans} judgements find their words no more; they are kept, and do nothing.")


def read_again(ledger: "Ledger", reader: "Reader", ids: Sequence[str], reporter: Reporter) -> Counter[str]:
    """Read articles again one after the other; return how often each outcome was."""
    tally: Counter[str] = Counter()
    for article in ids:
        tally[reportedly.reread_article(ledger, article, reader.annotator, datetime.now(UTC)).outcome] += 1
        reporter.advance()
    return tally
