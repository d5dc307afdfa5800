"""`reportedly read`: saved pages, texts and folders in; trees of voices or lines of JSON out."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

import reportedly
from reportedly.cli.exits import SOME_FAILED, exit_on_error
from reportedly.cli.metadata import Metadata
from reportedly.cli.options import AsText, Inputs, MetaFile, OutletName, PublishedDate, VagueFile, build_reader
from reportedly.cli.output import Writer, build_console, build_writer, open_output
from reportedly.cli.progress import Reporter, show_progress
from reportedly.domain.errors import BadOption, ReportedlyError

if TYPE_CHECKING:
    from reportedly.reader import FileReading, Reader

STDIN = "-"

HELP = """Read articles and show who said what, through whom.

FILE is a saved web page (HTML, MHTML, also gzip'ed), a text, a folder of them, or - for standard input. Claims are
shown as a tree: whoever stands further in was quoted by the one further out, the outlet stands outermost. Hedges are
marked, and so is what "he" or "the ministry" was taken for.

\b
  reportedly read page.html                           readable in the terminal
  reportedly read saved-pages/ --json > readings.jsonl
                                                      one line of JSON an article, for other programs
  reportedly read --text - < article.txt              plain text; offsets are into exactly that text
  reportedly read --text a.txt --published 2015-01-07 --outlet "Radio"
                                                      what the text itself does not tell
  reportedly read texts/ --json --meta meta.jsonl     the same for many files

The output is in the order of the input. A file that cannot be read is named on standard error and stops nothing.

\b
Exit codes: 0 all was read, 1 something could not be read, 2 wrong use, 130 stopped by Ctrl-C.
"""


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for: which inputs, taken how, with what known of them."""

    inputs: Sequence[str]
    as_text: bool
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """The options of `reportedly read`."""

    inputs: Inputs
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON an article.")] = False
    as_text: AsText = False
    published: PublishedDate = None
    outlet: OutletName = None
    url: Annotated[str | None, typer.Option(metavar="URL", help="Where it was published. Nothing is fetched.")] = None
    title: Annotated[str | None, typer.Option(metavar="TITLE", help="Its title.")] = None
    meta: MetaFile = None
    vague: VagueFile = None
    output: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="Write to FILE, readable by its owner alone, not to the terminal."),
    ] = None


def read(context: typer.Context, options: ReadOptions) -> None:
    """Read articles and show who said what, through whom."""
    console = build_console(stderr=True)
    output = options.output
    with exit_on_error(console):
        given = reportedly.Hints(
            published=options.published, outlet=options.outlet, url=options.url, title=options.title
        )
        request = Request(options.inputs, options.as_text, Metadata.read(given, options.meta))
        _refuse_overwriting(options.inputs, output)
        reader = build_reader(context, options.vague)
        with open_output(output) as stream, show_progress(console, count_inputs(options.inputs, output)) as reporter:
            writer = build_writer(stream, as_json=options.as_json, to_terminal=output is None)
            failed = write_readings(read_inputs(reader, request), writer, reporter)
    raise typer.Exit(SOME_FAILED if failed else 0)


def write_readings(readings: Iterator["FileReading"], writer: Writer, reporter: Reporter) -> bool:
    """Write one reading after the other, as it comes; say whether something could not be read."""
    read = failed = 0
    for one in readings:
        if isinstance(one.result, ReportedlyError):
            failed += 1
            reporter.complain(one.result)
        else:
            read += 1
            writer.write(one.path, one.result)
        reporter.advance()
    if read + failed == 0:
        reporter.complain("found no page and no text to read")
    elif failed and read:
        reporter.complain(f"{read} read, {failed} could not be read")
    return failed > 0 or read == 0


def read_inputs(reader: "Reader", request: Request) -> Iterator["FileReading"]:
    """Read what was asked for, in order."""
    for is_stream, inputs in groupby(request.inputs, STDIN.__eq__):
        if is_stream:
            for _ in inputs:
                yield reader.read_stream(sys.stdin.buffer, as_text=request.as_text, hints=request.metadata.find(STDIN))
        else:
            yield from reader.read_files(inputs, as_text=request.as_text, hints_of=request.metadata.find)


def count_inputs(inputs: Sequence[str], output: str | None) -> int | None:
    """Count the articles for a progress bar; None where no bar is wanted.

    The bar and the readings must not share a terminal. Walking the folders twice costs nothing beside reading, and
    keeps no list of ten million names.
    """
    if not sys.stderr.isatty() or (output is None and sys.stdout.isatty()):
        return None
    return sum(1 if one == STDIN else sum(1 for _ in reportedly.find_files([one])) for one in inputs)


def _refuse_overwriting(inputs: Sequence[str], output: str | None) -> None:
    for one in inputs:
        if output is not None and os.path.exists(one) and os.path.exists(output) and os.path.samefile(one, output):
            raise BadOption(f"--output {output} is also to be read: it would be overwritten before that")
