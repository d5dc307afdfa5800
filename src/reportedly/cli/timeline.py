"""`reportedly timeline`: what articles date, in order, and apart from it what they do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

import typer
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

import reportedly
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.questions import PlaceName
from reportedly.cli.saying_view import build_saying
from reportedly.domain.errors import BadOption
from reportedly.domain.happening import Wanted
from reportedly.export.phrases import word_days
from reportedly.views.happenings import Happenings, iterate_happenings

HELP = """Show claims and figures in the order of their dates, each with its voice and how firmly.

A date is as precise as the text makes it: a day, a month, a year, or the first and the last day. "happened" is when
what is told took place or held; where the text does not tell that, "said" or "counted" is when it was said. What has no
date at all stands apart at the end, and is never given one. What denies an accusation or a number stands beneath it.

\b
  reportedly timeline
  reportedly timeline --place Teln --about inspectors
  reportedly timeline --from 2023-03-14 --to 2023-03-16

\b
Exit codes: 0 it is shown, also an empty one; 1 there is no such ledger; 2 wrong use.
"""

Start = Annotated[str | None, typer.Option("--from", metavar="DAY", help="From this day on: 2023-03-14.")]
End = Annotated[str | None, typer.Option("--to", metavar="DAY", help="Up to this day.")]
About = Annotated[str | None, typer.Option(metavar="WORDS", help="Only where these words, or this name, stand.")]


@dataclass(frozen=True, slots=True)
class TimelineOptions:
    """What `reportedly timeline` can be told."""

    place: PlaceName = None
    about: About = None
    first: Start = None
    last: End = None
    ledger: LedgerFile = DEFAULT_LEDGER


def timeline(_: typer.Context, options: TimelineOptions) -> None:
    """Show claims and figures in the order of their dates."""
    with ending_cleanly() as errors:
        first, last = read_day("--from", options.first), read_day("--to", options.last)
        if first and last and first > last:
            raise BadOption(f"--from {first} is after --to {last}; the first day comes first.")
        console = build_console()
        with reportedly.Ledger.open(options.ledger, create=False) as opened:
            wanted = Wanted(place=options.place, about=options.about, first=first, last=last)
            shown = False
            for part in build_timeline(iterate_happenings(opened, wanted)):
                console.print(part)
                shown = True
        if not shown:
            complain(errors, "nothing fits; `reportedly timeline` without options shows all that there is.")


def read_day(option: str, day: str | None) -> date | None:
    """Read a day that an option gives; raise BadOption."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise BadOption(f"expected a day for {option} like 2023-03-14, got {day!r}.") from error


def build_timeline(runs: Iterable[Happenings]) -> Iterator[RenderableType]:
    """Yield what is dated under its dates, then what is not."""
    last: str | None = None
    for run in runs:
        for one in run.happenings:
            heading = f"{word_days(one.when)} {one.dated_by}" if one.when else "Without a date"
            if heading != last:
                yield Text(f"\n{heading}" if last else heading, "bold")
                last = heading
            for line in build_saying(one.said, one.article, run.told.denials.find(one.said)):
                yield Padding(line, (0, 0, 0, 2), expand=False)
