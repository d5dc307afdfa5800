"""Which entities of different articles are one and the same, as resolving last found, and which pairs it left open."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Connection, delete, or_, select

from reportedly.ledger.bulk import chunk, find_rows, insert_rows
from reportedly.ledger.schema import identities, parts, undecided


@dataclass(frozen=True, slots=True)
class Identity:
    """An entity of an article belongs to an identity, and in a sentence why."""

    entity: str
    identity: str
    reason: str


@dataclass(frozen=True, slots=True)
class Undecided:
    """Two entities that may be one and the same, and in a sentence what speaks for and against it."""

    one: str
    other: str
    reason: str


def replace_identities(
    connection: Connection, entities: Iterable[str], found: Iterable[Identity], left_open: Iterable[Undecided]
) -> set[str]:
    """Put identities in the place of all that some entities had; return the entities whose identity that may change.

    What has an entity that is in no current article by now is left out whole: its reasons may repeat words of an
    article that was forgotten while it was compared, and nothing would lead from that article to them any more.
    """
    changed = remove_entities(connection, entities)
    members = {one.entity: one for one in found}
    pairs = {(one.one, one.other): one for one in left_open}
    there = _find_current(connection, {*members, *(entity for pair in pairs for entity in pair)})
    broken = {one.identity for one in members.values() if one.entity not in there}
    kept = [one for one in members.values() if one.identity not in broken]
    insert_rows(connection, identities, [asdict(one) for one in kept])
    insert_rows(connection, undecided, [asdict(one) for pair, one in pairs.items() if there.issuperset(pair)])
    return changed.union(one.entity for one in kept)


def _find_current(connection: Connection, entities: Iterable[str]) -> set[str]:
    """Return those of some entities that are in current articles."""
    rows = (
        "SELECT parts.id FROM parts JOIN articles ON articles.id = parts.article AND articles.current"
        " WHERE parts.id IN {}"
    )
    return {row.id for row in find_rows(connection, rows, entities)}


def list_identities(connection: Connection, entities: Iterable[str] | None = None) -> list[Identity]:
    """Return what each entity, or each of some, belongs to."""
    rows = select(identities.c.entity, identities.c.identity, identities.c.reason).order_by(identities.c.entity)
    if entities is None:
        return [Identity(*row) for row in connection.execute(rows)]
    runs = (connection.execute(rows.where(identities.c.entity.in_(run))) for run in chunk(entities))
    return [Identity(*row) for run in runs for row in run]


def list_undecided(connection: Connection, entities: Iterable[str] | None = None) -> list[Undecided]:
    """Return the pairs that are left open, all or those with one of some entities."""
    rows = select(undecided.c.one, undecided.c.other, undecided.c.reason).order_by(undecided.c.one, undecided.c.other)
    if entities is None:
        return [Undecided(*row) for row in connection.execute(rows)]
    columns = (undecided.c.one, undecided.c.other)
    runs = (rows.where(column.in_(run)) for run in chunk(entities) for column in columns)
    found = {(row.one, row.other): Undecided(*row) for run in runs for row in connection.execute(run)}
    return [found[pair] for pair in sorted(found)]


def remove_entities(connection: Connection, entities: Iterable[str]) -> set[str]:
    """Remove all that was found out about entities, with every reason that may name them; return who had one."""
    gone: set[str] = set()
    for run in chunk(sorted(entities)):
        touched = connection.scalars(select(identities.c.identity).where(identities.c.entity.in_(run)).distinct()).all()
        for some in chunk(touched):
            together = identities.c.identity.in_(some)
            gone.update(connection.scalars(select(identities.c.entity).where(together)))
            connection.execute(delete(identities).where(together))
        connection.execute(delete(undecided).where(or_(undecided.c.one.in_(run), undecided.c.other.in_(run))))
    return gone


def remove_article(connection: Connection, article: str) -> set[str]:
    """Remove all that was found out about the entities of an article; comparing it and its matter finds them anew.

    Return the entities that had an identity.
    """
    return remove_entities(connection, connection.scalars(select(parts.c.id).where(parts.c.article == article)).all())
