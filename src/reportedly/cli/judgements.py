"""`reportedly judgements` and `withdraw`: what people decided, and what of it they took back."""

from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

import reportedly
from reportedly.cli.deciding import EXIT_CODES, open_desk
from reportedly.cli.judgement_view import build_judgement
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.visible import make_visible
from reportedly.domain.errors import BadJudgement, NotInLedger
from reportedly.domain.judgement import Judgement

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

JUDGEMENTS_HELP = """List what people decided, the earliest first, with who and when; also what was withdrawn.

A judgement whose words are found no more in the article, after it changed or was read again, is an orphan: it is kept,
does nothing, and says so here.

\b
  reportedly judgements
  reportedly judgements --orphans

\b
Exit codes: 0 the list is shown, also an empty one; 1 there is no such ledger; 2 wrong use.
"""

WITHDRAW_HELP = f"""Withdraw a judgement. It is kept, with who withdrew it and when, and does nothing from then on.

ID is one that `reportedly judgements` prints, or the beginning of it.

\b
  reportedly withdraw 3f0c9a1e

{EXIT_CODES}"""


def judgements(
    orphans: Annotated[bool, typer.Option("--orphans", help="Only those whose words are found no more.")] = False,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """List what people decided."""
    with ending_cleanly() as errors, reportedly.Ledger.open(ledger, create=False) as opened:
        lost = {one.judgement.id for one in opened.orphans()}
        names = {one.id: one.outlet or one.path for one in opened.list_articles(every_version=True)}
        listed = [one for one in opened.judgements() if not orphans or one.id in lost]
        console = build_console()
        for one in listed:
            console.print(build_judgement(one))
            articles = dict.fromkeys(names[anchor.article] for anchor in one.subjects if anchor.article in names)
            orphaned = " · ORPHAN: its words are found no more" if one.id in lost else ""
            console.print(Text(f"            in {make_visible(', '.join(articles))}{orphaned}", "dim"))
        if not listed:
            complain(errors, "no judgement is orphaned." if orphans else "nobody decided anything yet.")


def withdraw(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="The id of a judgement, or the beginning of it.")],
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Withdraw a judgement."""
    with open_desk(ledger, by) as desk:
        found = find_judgement(desk.ledger, judgement)
        if found.withdrawn_at:
            raise BadJudgement(f"{found.id} was withdrawn by {found.withdrawn_by} already.")
        desk.ledger.withdraw(found.id, desk.by, desk.at)
        build_console().print(build_judgement(find_judgement(desk.ledger, found.id)))


def find_judgement(ledger: "Ledger", name: str) -> Judgement:
    """Return the judgement whose id begins so; raise NotInLedger where there is none, or several."""
    wanted = name.strip().lower()
    found = [one for one in ledger.judgements() if wanted and one.id.startswith(wanted)]
    if len(found) != 1:
        many = f"{len(found)} judgements have an id that begins" if found else "no judgement has an id that begins"
        raise NotInLedger(f"{many} with {name!r}; `reportedly judgements` lists them.")
    return found[0]
