"""`reportedly same` and `different`: whether two names are one and the same, as a person says."""

from typing import Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Note, open_desk
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.decisions.identity import judge_names
from reportedly.domain.judgement import JudgementKind

SAME_HELP = f"""Say that two names are one and the same person, body or place.

ONE and OTHER are ids that `reportedly voices NAME` prints, their beginnings, or names, where only one in the ledger
bears that name. A shared name alone never makes two people one; this does.

\b
  reportedly same "Ines Holt" "Commander Holt"
  reportedly same 4cf65723 eb0470cb --note "both are the coastguard's spokeswoman"

{EXIT_CODES}"""

DIFFERENT_HELP = f"""Say that two names are not the same person, body or place, whatever speaks for it.

\b
  reportedly different 4cf65723 eb0470cb

{EXIT_CODES}"""

One = Annotated[str, typer.Argument(metavar="ONE", help="An id, the beginning of one, or a name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="An id, the beginning of one, or a name.")]


def same(one: One, other: Other, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER) -> None:
    """Say that two names are one and the same."""
    with open_desk(ledger, by, note) as desk:
        desk.decide(judge_names(desk.ledger, JudgementKind.SAME, one, other))


def different(
    one: One, other: Other, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER
) -> None:
    """Say that two names are not the same."""
    with open_desk(ledger, by, note) as desk:
        desk.decide(judge_names(desk.ledger, JudgementKind.DIFFERENT, one, other))
