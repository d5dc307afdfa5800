"""`reportedly same` and `different`: whether two names are one and the same, as a person says."""

from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Desk, Note, open_desk
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.cli.sections import ID_SHOWN
from reportedly.domain.errors import BadJudgement, NotInLedger
from reportedly.domain.filed import FiledEntity
from reportedly.domain.folding import fold_name
from reportedly.domain.judgement import JudgementKind

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

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

NAMED_AT_MOST = 6
One = Annotated[str, typer.Argument(metavar="ONE", help="An id, the beginning of one, or a name.")]
Other = Annotated[str, typer.Argument(metavar="OTHER", help="An id, the beginning of one, or a name.")]


def same(one: One, other: Other, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER) -> None:
    """Say that two names are one and the same."""
    with open_desk(ledger, by, note) as desk:
        _decide(desk, JudgementKind.SAME, one, other)


def different(
    one: One, other: Other, note: Note = None, by: ByName = None, ledger: LedgerFile = DEFAULT_LEDGER
) -> None:
    """Say that two names are not the same."""
    with open_desk(ledger, by, note) as desk:
        _decide(desk, JudgementKind.DIFFERENT, one, other)


def _decide(desk: Desk, kind: JudgementKind, one: str, other: str) -> None:
    entities = [find_entity(desk.ledger, name) for name in (one, other)]
    if entities[0].id == entities[1].id:
        raise BadJudgement(f"{one} and {other} are one name of one article; name two.")
    desk.decide(kind, [desk.ledger.anchor(entity.id) for entity in entities])


def find_entity(ledger: "Ledger", name: str) -> FiledEntity:
    """Return the entity of an id, of its beginning, or of a name that only one bears; raise NotInLedger."""
    try:
        part = ledger.find_part(name)
    except NotInLedger as error:
        return _find_named(ledger, name, error)
    if not isinstance(part, FiledEntity):
        raise NotInLedger(f"{name!r} is the id of a figure or claim; `reportedly voices NAME` shows those of names.")
    return part


def _find_named(ledger: "Ledger", name: str, error: NotInLedger) -> FiledEntity:
    wanted = fold_name(name)
    named = [
        entity
        for article in ledger.articles()
        for entity in article.entities
        if wanted in map(fold_name, (entity.name, *entity.aliases))
    ]
    if not named:
        raise error if name.isalnum() and name.islower() else NotInLedger(f"nobody in the ledger is called {name!r}.")
    identity_of = {one.entity: one.identity for one in ledger.identities([entity.id for entity in named])}
    bearers = {identity_of.get(entity.id, entity.id): entity for entity in reversed(named)}
    if len(bearers) > 1:
        told = "; ".join(f"{one.id[:ID_SHOWN]} {one.name}" for one in list(bearers.values())[:NAMED_AT_MOST])
        raise NotInLedger(f"{len(bearers)} in the ledger are called {name!r}: {told}. Give the id of one.")
    return next(iter(bearers.values()))
