"""`reportedly voices`: who speaks, how often, through whom, saying what over time."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Group
from rich.table import Table
from rich.text import Text

from reportedly.cli.compared import open_compared
from reportedly.cli.exits import SOME_FAILED
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.cli.voice_view import build_voice
from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import FiledEntity
from reportedly.views.voice import Part, gather_voice

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, Speaker, VoicesCounted

HELP = """Show who speaks in the articles of the ledger, or what one voice said.

Without NAME: the voices that articles name, those heard in the most articles first, with the number of claims and
figures, the days from which they are, and through whom they are heard. With NAME: everything that this voice said, the
earliest first, with the exact words, the chain and how firmly; what denies it, beside it; who gives other numbers; and
under which names it goes, and why these were taken for one. NAME is a name, a part of one, or an id of the list.

\b
  reportedly voices
  reportedly voices --all                 also those that are only described, article by article
  reportedly voices "Ines Holt"
  reportedly voices 4cf65723 --limit 500

\b
Exit codes: 0 it is shown; 1 no voice is called so, or several are, or no such ledger; 2 wrong use.
"""

_LISTED = 50


def voices(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A name, a part of one, or an id.")] = None,
    every: Annotated[bool, typer.Option("--all", help="List also voices that are only described.")] = False,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many to show at most.")] = _LISTED,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Show who speaks, or what one voice said."""
    with ending_cleanly() as errors, open_compared(ledger, errors) as opened:
        console = build_console()
        if name is None:
            console.print(build_voices(opened.lookup.voices(every=every, limit=limit)))
            complain(errors, count_left_out(opened.lookup.count_voices(), limit, every=every))
            return
        found = find_named(opened, name)
        if len(found) == 1:
            console.print(Group(*build_voice(gather_voice(opened, found[0], Part(limit)))))
            return
        console.print(build_voices(found[:limit]))
        complain(errors, f"{len(found)} voices are called {name!r}; give the id of one, or more of its name.")
        raise typer.Exit(SOME_FAILED)


def find_named(ledger: "Ledger", name: str) -> list["Speaker"]:
    """Return the voices that go by a name or id; raise NotInLedger where there is none.

    The only one that is named goes before those that are described by that name ("Mr Brandt's office").
    """
    found = ledger.lookup.find_called(name)
    named = [one for one in found if one.named]
    found = named if len(named) == 1 else found
    if not found and (entity := _find_entity(ledger, name)):
        speaker = ledger.lookup.find_voice(entity)
        found = [speaker] if speaker else []
    if not found:
        raise NotInLedger(f"no voice is called {name!r}; `reportedly voices` lists them, --all also those described.")
    return found


def _find_entity(ledger: "Ledger", name: str) -> str | None:
    try:
        part = ledger.find_part(name)
    except NotInLedger:
        return None
    return part.id if isinstance(part, FiledEntity) else None


def build_voices(speakers: Sequence["Speaker"]) -> Table:
    """Return a table with a line for each voice."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("id", no_wrap=True)
    table.add_column("voice", ratio=3)
    table.add_column("kind", no_wrap=True)
    for heading in ("claims", "figures", "articles"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("days", max_width=12)
    table.add_column("through", ratio=3)
    for one in speakers:
        table.add_row(*map(Text, _build_cells(one)))
    return table


def _build_cells(one: "Speaker") -> Iterator[str]:
    yield one.entity[:ID_SHOWN]
    yield make_visible(one.name)
    yield one.kind if one.named else "described"
    yield from (str(number) for number in (one.claims, one.figures, one.articles))
    yield " – ".join(one.days)
    yield ", ".join(map(make_visible, one.through)) + (" …" if one.more_through else "")


def count_left_out(counted: "VoicesCounted", limit: int, *, every: bool) -> str:
    """Return how many voices are not in the list, and how to see them."""
    described = 0 if every else counted.described
    cut = max(0, counted.all - described - limit)
    told = [f"{cut} more named in fewer articles (--limit)"] if cut else []
    told += [f"{described} only described (--all)"] if described else []
    return f"{counted.all} voices" + (f"; not listed: {', '.join(told)}" if told else "")
