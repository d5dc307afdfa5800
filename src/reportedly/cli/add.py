"""`reportedly add`: articles into the ledger."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

import reportedly
from reportedly.cli.compared import compare_pending
from reportedly.cli.exits import SOME_FAILED
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.metadata import Metadata
from reportedly.cli.options import AsText, Inputs, MetaFile, OutletName, PublishedDate, VagueFile, build_reader
from reportedly.cli.progress import Reporter, complain, show_progress
from reportedly.cli.read import Request, count_inputs, read_inputs
from reportedly.domain.errors import KnownArticle, ReportedlyError

if TYPE_CHECKING:
    from reportedly.ledger import Ledger
    from reportedly.reader import FileReading

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

READ_FAILED = "could not be read"
WORDS = {
    "new": "new",
    "version": "new versions of pages",
    "refiled": "read again with another date",
    "unchanged": "there already",
    "forgotten": "forgotten before and left out",
}
"""What is said of each outcome, in the order of the summary."""


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
                tally = keep_readings(opened, read_inputs(reader, request), reporter)
        compare_pending(options.ledger, errors)
        complain(errors, summarise(tally, options.ledger))
    raise typer.Exit(SOME_FAILED if tally[READ_FAILED] or not tally else 0)


def keep_readings(ledger: "Ledger", readings: Iterator["FileReading"], reporter: Reporter) -> Counter[str]:
    """Keep one reading after the other, as it comes; return how often each outcome was."""
    tally: Counter[str] = Counter()
    for one in readings:
        if isinstance(one.result, KnownArticle):
            tally["unchanged"] += 1
        elif isinstance(one.result, ReportedlyError):
            reporter.complain(one.result)
            tally[READ_FAILED] += 1
        elif not one.result.article.read_blocks:
            reporter.complain(f"{one.path} is left out: {_explain_empty(one)}")
            tally[READ_FAILED] += 1
        else:
            added = reportedly.add_reading(ledger, one.result, one.original, one.path, datetime.now(UTC))
            tally[added.outcome] += 1
        reporter.advance()
    return tally


def summarise(tally: Counter[str], ledger: str) -> str:
    """Return in a line what was done."""
    if not tally:
        return "found no page and no text to read"
    told = [f"{tally[outcome]} {words}" for outcome, words in WORDS.items() if tally[outcome]]
    told += [f"{tally[READ_FAILED]} {READ_FAILED}"] if tally[READ_FAILED] else []
    return f"{ledger}: {', '.join(told)}"


def _explain_empty(one: "FileReading") -> str:
    if isinstance(one.result, ReportedlyError):
        return str(one.result)
    return next((problem.message for problem in one.result.problems if problem.step == "intake"), "no article")
