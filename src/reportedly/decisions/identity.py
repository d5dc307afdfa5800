"""Decisions about who is who: two names are one and the same, or are not."""

from typing import TYPE_CHECKING

from reportedly.decisions.decision import Decision
from reportedly.domain.errors import BadJudgement, NotInLedger
from reportedly.domain.filed import FiledEntity
from reportedly.domain.folding import fold_name
from reportedly.domain.judgement import JudgementKind

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

ID_SHOWN = 8
NAMED_AT_MOST = 6


def judge_names(ledger: "Ledger", kind: JudgementKind, one: str, other: str) -> Decision:
    """Say that two names are the same, or different; raise NotInLedger, or BadJudgement where they are one name."""
    entities = [find_entity(ledger, name) for name in (one, other)]
    if entities[0].id == entities[1].id:
        raise BadJudgement(f"{one} and {other} are one name of one article; name two.")
    return Decision(kind, tuple(ledger.anchor(entity.id) for entity in entities))


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
