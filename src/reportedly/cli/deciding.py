"""What every command has that keeps a decision: who decides, a note, and the questions redone behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, TypeAlias

import typer

import reportedly
from reportedly.cli.judgement_view import build_judgement
from reportedly.cli.ledger_file import ending_cleanly, name_person
from reportedly.cli.output import build_console
from reportedly.decisions import Decision
from reportedly.domain.judgement import Judgement

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

Note: TypeAlias = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why, in your own words.")]
PartId: TypeAlias = Annotated[
    str, typer.Argument(metavar="ID", help="The id of a figure or claim, or the beginning of it.")
]

EXIT_CODES = """\b
Exit codes: 0 it is kept, 1 it cannot be decided, or there is no such ledger, 2 wrong use.
"""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where decisions are kept: the ledger, who decides, and why."""

    ledger: "Ledger"
    by: str
    note: str | None
    quiet: bool = False

    @property
    def at(self) -> datetime:
        """Now: what is decided later holds over what was decided before."""
        return datetime.now(UTC)

    def decide(self, decision: Decision) -> Judgement:
        """Keep a judgement and show it; raise BadJudgement or NotInLedger."""
        return self.keep(self.sign(decision))

    def keep(self, judgement: Judgement) -> Judgement:
        """Keep a judgement that was built here, and show it unless there are many."""
        self.ledger.judge(judgement)
        if not self.quiet:
            build_console().print(build_judgement(judgement))
        return judgement

    def sign(self, decision: Decision) -> Judgement:
        """Return the judgement by who is at the desk, now."""
        return decision.sign(self.by, self.at, self.note)


@contextmanager
def open_desk(path: str, by: str | None, note: str | None = None, *, quiet: bool = False) -> Iterator[Desk]:
    """Open a ledger to decide something; the questions that are touched are redone when it is done."""
    with ending_cleanly(), reportedly.open_ledger(path) as ledger:
        yield Desk(ledger, name_person(by), note, quiet)
        # Imported late: it brings the model's runtime with it, which `--help` need not wait for.
        import_module("reportedly.pipeline").reconcile(ledger)
