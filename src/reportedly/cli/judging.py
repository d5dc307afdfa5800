"""`reportedly accept`, `reject`, `correct` and `mark`: what a person says of a figure, a claim, an article."""

from typing import Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Note, PartId, open_desk
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.cli.settings import read_settings
from reportedly.decisions.parts import judge_part, mark_article
from reportedly.domain.filed import Standing
from reportedly.domain.judgement import JudgementKind, Value

ACCEPT_HELP = f"""Say that an article says what was read from it: a figure or a claim is read right.

It says nothing about whether it is true. ID is that of a figure or claim, as `reportedly question`, `voices` and
`timeline` print it, or the beginning of it. What is decided is anchored to the words, so that it stays when the article
is read again, and can be withdrawn.

\b
  reportedly accept 9b924fa6
  reportedly accept 9b924fa6 --as "Ann Smith" --note "checked against the page"

{EXIT_CODES}"""

REJECT_HELP = f"""Say that an article does not say what was read from it; it is left out of questions and lists.

ID is that of a figure or claim, or the beginning of it. Withdrawing the judgement brings it back.

\b
  reportedly reject ca7870f4 --note "the number of a bus line"

{EXIT_CODES}"""

CORRECT_HELP = f"""Correct a figure or a claim: what the article says was read wrong.

ID is that of a figure or claim, or the beginning of it. The machine's answer is kept beside the correction.

\b
  reportedly correct ca7870f4 number=19 kind=injured      number= sets low, high and bound at once
  reportedly correct ca7870f4 low=200 high=300 bound=range
  reportedly correct ca7870f4 place=Teln as_of=2023-03-14 voice="Vesmark Coastguard"
  reportedly correct ca7870f4 high=                       nothing behind "=" clears a field

Figures have low, high, bound, unit, kind, counted, population, state, place, incident, as_of, counted_at, firmness,
background, sense, basis and voice; claims have stance, firmness, channel, quotation, said, days and voice. Days are
written as 2015-01-07, 2015-01, 2015, or two of them parted by a slash.

{EXIT_CODES}"""

MARK_HELP = f"""Mark an article as checked, corrected or retracted; printed takes a mark back.

ARTICLE is a path, an address, an id or the beginning of one. The accounts of a retracted article are shown as withdrawn
wherever they stand, and no estimate uses them.

\b
  reportedly mark saved/page.html retracted --note "the outlet took it down on 3 May"

{EXIT_CODES}"""

Settings = Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="What to set; FIELD= clears it.")]
ArticleName = Annotated[str, typer.Argument(metavar="ARTICLE", help="Its path, address, id or the beginning of one.")]
Mark = Annotated[Standing, typer.Argument(metavar="STANDING", help="checked, corrected, retracted or printed.")]


def accept(part: PartId, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER) -> None:
    """Say that an article says what was read from it."""
    _decide(JudgementKind.ACCEPT, part, note, by, ledger)


def reject(part: PartId, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER) -> None:
    """Say that an article does not say what was read from it."""
    _decide(JudgementKind.REJECT, part, note, by, ledger)


def correct(
    part: PartId, settings: Settings, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER
) -> None:
    """Correct a figure or a claim."""
    _decide(JudgementKind.CORRECT, part, note, by, ledger, read_settings(settings))


def mark(
    article: ArticleName, standing: Mark, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER
) -> None:
    """Mark an article as checked, corrected or retracted."""
    with open_desk(ledger, by, note) as desk:
        desk.decide(mark_article(desk.ledger, article, (Value("standing", standing),)))


def _decide(
    kind: JudgementKind, part: str, note: str | None, by: str | None, ledger: str, values: tuple[Value, ...] = ()
) -> None:
    with open_desk(ledger, by, note) as desk:
        desk.decide(judge_part(desk.ledger, kind, part, values))
