"""`reportedly add`: articles into the ledger."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

import reportedly
from reportedly.cli.compared import compare_pending
from reportedly.cli.exits import SOME_FAILED
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.metadata import Metadata
from reportedly.cli.options import AsText, Inputs, MetaFile, OutletName, PublishedDate, VagueFile, build_reader
from reportedly.cli.progress import Reporter, complain, show_progress
from reportedly.cli.read import Request, count_inputs, read_inputs
from reportedly.domain.kept import Kept, Outcome
from reportedly.export.outcomes import summarise_outcomes

HELP = """Read articles and keep them in the ledger.

FILE is a saved web page, a text, a folder of them, or - for standard input. The ledger is one file, readable by its
owner alone; it is made where there is none. An article that is in it stays as it is; a page whose text changed becomes
a new version beside the old one. Each article is kept whole or not at all: after an accident, add the same again.

\b
  reportedly add saved-pages/ more.html             into ./reportedly.db
  reportedly add --ledger ferry.db saved-pages/     into a ledger of another name
  reportedly add --text a.txt --published 2015-01-07 --outlet "Radio"
                                                    what the text itself does not tell
  reportedly add texts/ --text --meta meta.jsonl    the same for many files

A file that cannot be read is named on standard error and stops nothing.

\b
Exit codes: 0 all is in the ledger, 1 something could not be read or kept, 2 wrong use, 130 stopped by Ctrl-C.
"""


@dataclass(frozen=True, slots=True)
class AddOptions:
    """The options of `reportedly add`."""

    inputs: Inputs
    as_text: AsText = False
    published: PublishedDate = None
    outlet: OutletName = None
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it was published. Nothing is fetched.")] = None
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Its title.")] = None
    meta: MetaFile = None
    vague: VagueFile = None
    ledger: LedgerFile = DEFAULT_LEDGER


def add(context: typer.Context, options: AddOptions) -> None:
    """Read articles and keep them in the ledger."""
    with ending_cleanly() as errors:
        given = reportedly.Hints(
            published=options.published, outlet=options.outlet, url=options.url, title=options.title
        )
        request = Request(options.inputs, options.as_text, Metadata.read(given, options.meta))
        with reportedly.open_ledger(options.ledger, create=True) as opened:
            annotator = build_reader(context, options.vague).annotator
            reader = reportedly.Reader(reportedly.NewOnly(annotator, opened))
            with show_progress(errors, count_inputs(options.inputs, options.ledger)) as reporter:
                tally = report_kept(reportedly.keep_readings(opened, read_inputs(reader, request)), reporter)
        compare_pending(options.ledger, errors)
        told = summarise_outcomes(tally)
        complain(errors, f"{options.ledger}: {told}" if told else "found no page and no text to read")
    raise typer.Exit(SOME_FAILED if tally[None] or not tally else 0)


def report_kept(kept: Iterable[Kept], reporter: Reporter) -> Counter[Outcome | None]:
    """Count each file as it comes, and say why one could not be read; return how often each outcome was."""
    tally: Counter[Outcome | None] = Counter()
    for one in kept:
        if one.reason:
            reporter.complain(one.reason)
        reporter.advance()
        tally[one.outcome] += 1
    return tally
