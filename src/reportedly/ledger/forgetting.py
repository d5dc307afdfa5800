"""Forgetting an article for good: its text, bytes, readings, index, and what was made of them; a tombstone stays."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from reportedly.domain.judgement import Anchor, Judgement
from reportedly.ledger import (
    blocks,
    copies,
    dialect,
    identities,
    index,
    judgements,
    matters,
    questions,
    records,
    schema,
    search,
)

_OF_AN_ARTICLE = (schema.filings, schema.readings, schema.originals, schema.parts, schema.article_keys)


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of an article that was forgotten: its id, who had it forgotten, and when."""

    article: str
    by: str
    at: datetime


def forget_version(connection: Connection, article: str, by: str, at: datetime) -> None:
    """Remove one version of an article with everything that holds its words.

    Questions that it had a part in go as a whole, for they quote it; their other articles await being compared again.
    Judgements stay with who and when, without its words.
    """
    others = questions.remove_questions_of(connection, article)
    copies.replace_copies(connection, (article,), ())
    matters.set_profile(connection, article, None)
    blocks.note_changed(connection, others)
    blocks.end_pending(connection, (article,))
    index.remove_article(connection, article)
    index.rekey(connection, identities.remove_article(connection, article))
    for judgement in judgements.find_made_on(connection, article):
        judgements.store_judgement(connection, _empty(judgement, article))
    connection.execute(delete(schema.judged).where(schema.judged.c.article == article))
    search.remove_article(connection, article)
    dialect.purge_indexes(connection)
    for table in _OF_AN_ARTICLE:
        connection.execute(delete(table).where(table.c.article == article))
    connection.execute(delete(schema.articles).where(schema.articles.c.id == article))
    connection.execute(insert(schema.tombstones).values(article=article, by=by, at=at.isoformat()))


def _empty(judgement: Judgement, article: str) -> Judgement:
    """Return a judgement without the words of an article: what it set and its note may repeat them."""
    subjects = tuple(Anchor(article) if one.article == article else one for one in judgement.subjects)
    return replace(judgement, subjects=subjects, values=(), note=None)


def list_tombstones(connection: Connection) -> list[Tombstone]:
    """Return what is left of the articles that were forgotten, the first forgotten first."""
    rows = select(schema.tombstones).order_by(schema.tombstones.c.at, schema.tombstones.c.article)
    found = connection.execute(rows).all()
    return [Tombstone(row.article, row.by, records.read_column(datetime.fromisoformat, row.at)) for row in found]
