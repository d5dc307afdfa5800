"""Judgements in the ledger: kept with who and when, withdrawn and never deleted, found by the page they are about."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from reportedly.domain.errors import BadJudgement, NotInLedger
from reportedly.domain.filed import make_id
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind, Value
from reportedly.ledger import records
from reportedly.ledger.bulk import chunk, find_plain_for
from reportedly.ledger.derived import orphans
from reportedly.ledger.schema import articles, judged, judgements

_ABOUT = """
SELECT DISTINCT articles.id, judgements.judgement
FROM articles JOIN articles version ON version.page = articles.page
JOIN judged ON judged.article = version.id
JOIN judgements ON judgements.id = judged.judgement
WHERE articles.id IN {} AND judgements.withdrawn_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A judgement that stands and whose words are found no more in the current version of an article."""

    judgement: Judgement
    article: str


def build_judgement(
    kind: JudgementKind,
    subjects: Iterable[Anchor],
    values: Iterable[Value],
    by: str,
    at: datetime,
    note: str | None = None,
) -> Judgement:
    """Return a judgement with the id that its parts make."""
    about, sets = tuple(subjects), tuple(values)
    parts = [[one.article, one.start, one.end, one.exact] for one in about], [[one.field, one.value] for one in sets]
    return Judgement(make_id("judgement", kind, *parts, by, at.isoformat(), note), kind, about, sets, by, at, note)


def is_held(connection: Connection, judgement: Judgement) -> bool:
    """Say whether a judgement is in the ledger."""
    return connection.scalar(select(judgements.c.number).where(judgements.c.id == judgement.id)) is not None


def insert_judgement(connection: Connection, judgement: Judgement) -> None:
    """Keep a judgement that is new; raise BadJudgement for one by nobody, about nothing, or without a time zone."""
    if judgement.at.tzinfo is None:
        raise BadJudgement("a judgement needs its time with a zone, as in 2015-01-07T12:00:00+00:00.")
    if not judgement.by.strip():
        raise BadJudgement("a judgement needs the name of who makes it; give one with --as.")
    if not judgement.subjects:
        raise BadJudgement("a judgement has to be about something; it is about nothing.")
    connection.execute(
        insert(judgements).values(
            id=judgement.id,
            kind=judgement.kind,
            by=judgement.by,
            at=judgement.at.isoformat(),
            judgement=records.pack_record(judgement),
        )
    )
    about = sorted({anchor.article for anchor in judgement.subjects})
    connection.execute(insert(judged), [{"judgement": judgement.id, "article": article} for article in about])


def withdraw_judgement(connection: Connection, judgement: str, by: str, at: datetime) -> Judgement:
    """Note that a judgement stands no more; return it as it stood. Raise NotInLedger, or BadJudgement if it is done."""
    held = find_judgement(connection, judgement)
    if held.withdrawn_at is not None:
        raise BadJudgement(f"the judgement {judgement} was withdrawn by {held.withdrawn_by} at {held.withdrawn_at}.")
    store_judgement(connection, replace(held, withdrawn_at=at, withdrawn_by=by))
    return held


def store_judgement(connection: Connection, judgement: Judgement) -> None:
    """Put a judgement in the place of the one with its id."""
    connection.execute(
        update(judgements)
        .where(judgements.c.id == judgement.id)
        .values(
            withdrawn_at=judgement.withdrawn_at.isoformat() if judgement.withdrawn_at else None,
            judgement=records.pack_record(judgement),
        )
    )


def find_judgement(connection: Connection, judgement: str) -> Judgement:
    """Return a judgement by its id; raise NotInLedger."""
    packed = connection.scalar(select(judgements.c.judgement).where(judgements.c.id == judgement))
    if packed is None:
        raise NotInLedger(f"no judgement goes by the id {judgement!r}.")
    return records.unpack_judgement(packed)


def list_judgements(connection: Connection) -> list[Judgement]:
    """Return all judgements, also withdrawn ones, in the order in which they were made."""
    rows = connection.scalars(select(judgements.c.judgement)).all()
    return sorted(map(records.unpack_judgement, rows), key=lambda one: (one.at, one.id))


def find_about(connection: Connection, current: Sequence[str]) -> dict[str, list[Judgement]]:
    """Return the judgements that stand about these current articles, also those made on earlier versions."""
    found: dict[str, list[Judgement]] = {}
    for article, packed in find_plain_for(connection, _ABOUT, current):
        found.setdefault(article, []).append(records.unpack_judgement(packed))
    return found


def list_on_pages(connection: Connection, versions: Iterable[str]) -> list[Judgement]:
    """Return the judgements made on any version of the pages of some articles, also withdrawn ones, in their order."""
    version = articles.alias()
    rows = (
        select(judgements.c.id, judgements.c.judgement)
        .join(judged)
        .join(version, version.c.id == judged.c.article)
        .join(articles, articles.c.page == version.c.page)
    )
    runs = (connection.execute(rows.where(articles.c.id.in_(run))) for run in chunk(sorted(set(versions))))
    found = {id_: packed for run in runs for id_, packed in run}
    return sorted(map(records.unpack_judgement, found.values()), key=lambda one: (one.at, one.id))


def list_orphans(connection: Connection, ids: Collection[str] | None = None) -> list[Orphan]:
    """Return the judgements that stand and find no place in the current version of an article, of all or of `ids`."""
    rows = (
        select(orphans.c.article, judgements.c.judgement)
        .join(judgements, judgements.c.id == orphans.c.judgement)
        .order_by(orphans.c.article, orphans.c.place)
    )
    runs = [rows] if ids is None else [rows.where(orphans.c.article.in_(run)) for run in chunk(sorted(ids))]
    found = (row for run in runs for row in connection.execute(run).all())
    return [Orphan(records.unpack_judgement(row.judgement), row.article) for row in found]


def find_made_on(connection: Connection, article: str) -> Iterator[Judgement]:
    """Yield the judgements that are anchored to one version, also withdrawn ones."""
    rows = select(judgements.c.judgement).join(judged).where(judged.c.article == article).order_by(judgements.c.id)
    return map(records.unpack_judgement, connection.scalars(rows).all())


def find_added_to(connection: Connection) -> list[str]:
    """Return the current versions to which a person added what the machine missed."""
    added = [one for one in list_judgements(connection) if one.kind is JudgementKind.ADD]
    return sorted({article for one in added for article in find_judged_articles(connection, one)})


def find_judged_articles(connection: Connection, judgement: Judgement) -> list[str]:
    """Return the current versions of the pages that a judgement is about."""
    version = articles.alias()
    about = {anchor.article for anchor in judgement.subjects}
    rows = (
        select(articles.c.id)
        .join(version, version.c.page == articles.c.page)
        .where(version.c.id.in_(about), articles.c.current)
        .distinct()
        .order_by(articles.c.id)
    )
    return list(connection.scalars(rows))
