"""Articles in the ledger: versions of pages, each with its bytes, its text, its readings and what is filed of it."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from reportedly.domain.filed import FiledArticle
from reportedly.domain.kept import Outcome
from reportedly.domain.reading import ModelCard, Reading
from reportedly.ledger import identities, index, matters, records, search
from reportedly.ledger.bulk import find_number, find_plain, find_plain_for, insert_rows
from reportedly.ledger.filing import RULES, find_address, is_place
from reportedly.ledger.schema import articles, filings, originals, parts, readings
from reportedly.ledger.storable import make_storable


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an article did, and its id."""

    article: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that a version was read from, with their SHA-256 and path, and its last reading as JSON."""

    path: str
    sha256: str
    data: bytes
    written: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """All that is kept of one reading: what is filed, the text, the reading as JSON, what made it and when."""

    filed: FiledArticle
    text: str
    written: bytes
    model: ModelCard | None
    at: datetime
    rules: str = RULES

    @classmethod
    def of(cls, filed: FiledArticle, reading: Reading, written: str, at: datetime) -> "Entry":
        """Return the entry of a reading; a page that has no address is known by its place in the file system."""
        page = filed.page
        if find_address(filed.url) is None and is_place(filed.path):
            page = make_storable(os.path.abspath(filed.path))
        return cls(replace(filed, page=page), reading.article.text, written.encode("utf-8"), reading.model, at)


def insert_article(connection: Connection, entry: Entry, original: bytes) -> Outcome:
    """Keep an article that is not there yet: as the current version of its page, unless a later one is there."""
    filed = entry.filed
    current = find_plain(connection, "SELECT id, first_day FROM articles WHERE page = ? AND current = 1", filed.page)
    is_current = not any(_appeared_before(filed, first_day) for _, first_day in current)
    for before, _ in current if is_current else ():
        retire_version(connection, before)
    row = {**_describe(filed), "current": is_current, "added_at": entry.at.isoformat()}
    insert_rows(connection, articles, [row])
    sha256 = hashlib.sha256(original).hexdigest()
    insert_rows(connection, originals, [{"article": filed.id, "sha256": sha256, "data": records.pack(original)}])
    insert_filing(connection, entry, is_current=is_current)
    return Outcome.VERSION if current else Outcome.NEW


def replace_filing(connection: Connection, entry: Entry) -> Outcome:
    """Keep another reading of an article that is there, and file that one."""
    filed = entry.filed
    is_current = connection.scalar(select(articles.c.current).where(articles.c.id == filed.id))
    connection.execute(update(articles).where(articles.c.id == filed.id).values(**_describe(filed)))
    connection.execute(delete(filings).where(filings.c.article == filed.id))
    index.rekey(connection, identities.remove_article(connection, filed.id))
    connection.execute(delete(parts).where(parts.c.article == filed.id))
    search.remove_article(connection, filed.id)
    insert_filing(connection, entry, is_current=bool(is_current))
    return Outcome.REFILED


def insert_filing(connection: Connection, entry: Entry, *, is_current: bool) -> None:
    """Keep a reading and what is filed of it."""
    filed, model = entry.filed, entry.model
    row = {
        "article": filed.id,
        "model": model.name if model else None,
        "model_version": model.version if model else None,
        "model_sha256": model.sha256 if model else None,
        "rules": entry.rules,
        "read_at": entry.at.isoformat(),
        "reading": records.pack(entry.written),
    }
    insert_rows(connection, readings, [row])
    packed = {"article": filed.id, "filed": records.pack_record(filed), "text": records.pack_text(entry.text)}
    insert_rows(connection, filings, [packed])
    insert_rows(connection, parts, [{"id": one, "article": filed.id} for one in _list_parts(filed)])
    if is_current:
        search.add_article(connection, filed, entry.text)


def retire_version(connection: Connection, article: str) -> None:
    """Make a version one that was: it is kept whole, but no longer compared and found."""
    connection.execute(update(articles).where(articles.c.id == article).values(current=False))
    search.remove_article(connection, article)
    index.remove_article(connection, article)
    index.rekey(connection, identities.remove_article(connection, article))
    matters.set_profile(connection, article, None)


def find_filed(connection: Connection, ids: Sequence[str]) -> Iterator[FiledArticle]:
    """Yield what is filed of these versions, in the order of their ids."""
    rows = "SELECT filed FROM filings WHERE article IN {} ORDER BY article"
    return (records.unpack_article(filed) for (filed,) in find_plain_for(connection, rows, ids))


def find_text(connection: Connection, article: str) -> str | None:
    """Return the text of a version."""
    packed = connection.scalar(select(filings.c.text).where(filings.c.article == article))
    return None if packed is None else records.unpack_text(packed)


def find_original(connection: Connection, article: str) -> Original | None:
    """Return what a version was read from, with its last reading."""
    rows = (
        select(articles.c.path, originals.c.sha256, originals.c.data, readings.c.reading)
        .join(originals, originals.c.article == articles.c.id)
        .join(readings, readings.c.article == articles.c.id)
        .where(articles.c.id == article)
        .order_by(readings.c.number.desc())
        .limit(1)
    )
    found = connection.execute(rows).first()
    if found is None:
        return None
    return Original(found.path, found.sha256, records.unpack(found.data), records.unpack(found.reading))


def find_made_otherwise(connection: Connection, model: ModelCard | None, rules: str = RULES) -> list[str]:
    """Return the versions whose last reading other weights or rules made, in the order in which they were added."""
    last = select(func.max(readings.c.number)).group_by(readings.c.article)
    columns = (readings.c.model, readings.c.model_version, readings.c.model_sha256, readings.c.rules)
    rows = select(readings.c.article, *columns).where(readings.c.number.in_(last)).order_by(readings.c.number)
    made = (model.name, model.version, model.sha256) if model else (None, None, None)
    return [row[0] for row in connection.execute(rows) if tuple(row[1:]) != (*made, rules)]


def is_made_by(connection: Connection, article: str, model: ModelCard | None, rules: str = RULES) -> bool:
    """Say whether the last reading of a version was made by these weights and rules."""
    columns = (readings.c.model, readings.c.model_version, readings.c.model_sha256, readings.c.rules)
    rows = select(*columns).where(readings.c.article == article).order_by(readings.c.number.desc()).limit(1)
    made = (model.name, model.version, model.sha256) if model else (None, None, None)
    last = connection.execute(rows).first()
    return last is not None and tuple(last) == (*made, rules)


def is_forgotten(connection: Connection, article: str) -> bool:
    """Say whether a version was forgotten."""
    return bool(find_number(connection, "SELECT 1 FROM tombstones WHERE article = ?", article))


def _list_parts(filed: FiledArticle) -> list[str]:
    figures, claims = (one.id for one in filed.figures), (one.id for one in filed.claims)
    entities, incidents = (one.id for one in filed.entities), (one.id for one in filed.incidents)
    return sorted({*figures, *claims, *entities, *incidents})


def _appeared_before(filed: FiledArticle, first_day: str | None) -> bool:
    day = _first_day(filed)
    return day is not None and first_day is not None and day < first_day


def _first_day(filed: FiledArticle) -> str | None:
    return filed.appeared.isoformat() if filed.appeared and not filed.inferred else None


def _describe(filed: FiledArticle) -> dict[str, str | int | None]:
    return {
        "id": filed.id,
        "page": filed.page,
        "path": filed.path,
        "url": filed.url,
        "outlet": filed.outlet,
        "title": filed.title,
        "first_day": _first_day(filed),
        "figures": len(filed.figures),
        "claims": len(filed.claims),
    }
