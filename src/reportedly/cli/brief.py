"""`reportedly brief`: a sourced briefing on a topic, as a page or as Markdown."""

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.compared import open_compared
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import open_output
from reportedly.cli.progress import complain
from reportedly.domain.errors import BadOption

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

HELP = """Write a sourced briefing on a topic: what is contested, what changed, what agrees, who holds what.

The contested numbers come first, as a table and as a plot; then what changed, what agrees and with how many independent
origins, what each voice holds, the timeline, every source, and what was left out. Each line says who says it, through
whom and how firmly, and has a footnote with the exact words. Nothing in it is checked.

\b
  reportedly brief "ferry orla" -o brief.html        a page that stands alone: no script, nothing is fetched
  reportedly brief "ferry orla" -o brief.md          Markdown with footnotes
  reportedly brief protest --from 2023-03-17 --to 2023-03-18 -o protest.html
  reportedly brief ferry | less                      Markdown to the terminal

Chosen are the articles in which all words of the topic stand, in any form of the language; words in quotation marks
have to follow each other. The file is readable by its owner alone: it holds allegations about people.

\b
Exit codes: 0 the brief is written, 1 nothing is about the topic, or there is no such ledger, 2 wrong use.
"""

PAGES = (".html", ".htm")
MARKDOWN = (".md", ".markdown")


def brief(
    topic: Annotated[str, typer.Argument(metavar="TOPIC", help="What it is about: words, not a sentence.")],
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Write to FILE.html or FILE.md; without it Markdown is printed."
        ),
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", metavar="DATE", help="Only articles that can have appeared on or after it.")
    ] = None,
    last: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Only articles that can have appeared on or before it.")
    ] = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Write a sourced briefing on a topic."""
    # Imported late: it brings the templates and all of reconciling, and who asks for help need not wait for that.
    from reportedly.cli.brief_writing import read_asked  # noqa: PLC0415
    from reportedly.views.brief import write_brief  # noqa: PLC0415

    with ending_cleanly() as errors:
        asked, as_page = read_asked(topic, first, last), is_page(output)
        with open_compared(ledger, errors) as opened:
            refuse_overwriting(opened, ledger, output)
            written = write_brief(opened, asked, as_page=as_page)
        with open_output(output) as stream:
            stream.write(written.text.encode("utf-8", "replace"))
        if output is not None:
            complain(errors, f"{output}: {written.summary}")


def is_page(output: str | None) -> bool:
    """Say whether the file's name asks for a page; raise BadOption where it asks neither for that nor for Markdown."""
    ending = PurePath(output).suffix.lower() if output is not None else MARKDOWN[0]
    if ending not in (*PAGES, *MARKDOWN):
        raise BadOption(f"--output has to be a page or Markdown: a name that ends in .html or .md, got {output!r}")
    return ending in PAGES


def refuse_overwriting(ledger: "Ledger", path: str, output: str | None) -> None:
    """Raise BadOption where the brief would take the place of an article or of the ledger itself."""
    if output is None or not os.path.exists(output):
        return
    if any(_is_same(output, one) for one in (path, f"{path}-wal", f"{path}-shm")):
        raise BadOption(f"--output {output} is the ledger itself; give another name")
    if any(_is_same(output, one.path) for one in ledger.list_articles(every_version=True)):
        raise BadOption(f"--output {output} is an article of the ledger and would be overwritten; give another name")


def _is_same(output: str, path: str) -> bool:
    try:
        return os.path.samefile(output, path)
    except (OSError, ValueError):
        return False
