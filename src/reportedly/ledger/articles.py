"""Articles in the ledger: versions of pages, each with its bytes, its text, its readings and what is filed of it."""

import hashlib
import os
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, delete, insert, or_, select, update

from reportedly.domain.filed import FiledArticle
from reportedly.domain.reading import ModelCard, Reading
from reportedly.ledger import blocks, records, search
from reportedly.ledger.filing import RULES, STDIN, find_address
from reportedly.ledger.schema import articles, filings, originals, parts, readings, tombstones


class Outcome(StrEnum):
    """What adding an article did."""

    NEW = "new"
    UNCHANGED = "unchanged"
    VERSION = "version"
    REFILED = "refiled"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an article did, and its id."""

    article: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """One version of an article, as lists show it."""

    id: str
    page: str
    path: str
    url: str | None
    outlet: str | None
    title: str | None
    first_day: date | None
    current: bool
    added_at: datetime
    figures: int
    claims: int


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
        if find_address(filed.url) is None and filed.path != STDIN:
            page = make_storable(os.path.abspath(filed.path))
        return cls(replace(filed, page=page), reading.article.text, written.encode("utf-8"), reading.model, at)


def make_storable(words: str) -> str:
    """Return a path as it can be kept: file names may hold bytes that are no text."""
    return words.encode("utf-8", "replace").decode("utf-8")


def insert_article(connection: Connection, entry: Entry, original: bytes) -> Outcome:
    """Keep an article that is not there yet: as the current version of its page, unless a later one is there."""
    filed = entry.filed
    current = connection.execute(
        select(articles.c.id, articles.c.first_day).where(articles.c.page == filed.page, articles.c.current)
    ).first()
    is_current = current is None or not _appeared_before(filed, current[1])
    if current is not None and is_current:
        retire_version(connection, current[0])
    connection.execute(insert(articles).values(**_describe(filed), current=is_current, added_at=entry.at.isoformat()))
    connection.execute(
        insert(originals).values(
            article=filed.id, sha256=hashlib.sha256(original).hexdigest(), data=records.pack(original)
        )
    )
    insert_filing(connection, entry, is_current=is_current)
    return Outcome.NEW if current is None else Outcome.VERSION


def replace_filing(connection: Connection, entry: Entry) -> None:
    """Keep another reading of an article that is there, and file that one."""
    filed = entry.filed
    is_current = connection.scalar(select(articles.c.current).where(articles.c.id == filed.id))
    connection.execute(update(articles).where(articles.c.id == filed.id).values(**_describe(filed)))
    connection.execute(delete(filings).where(filings.c.article == filed.id))
    connection.execute(delete(parts).where(parts.c.article == filed.id))
    search.remove_article(connection, filed.id)
    insert_filing(connection, entry, is_current=bool(is_current))


def insert_filing(connection: Connection, entry: Entry, *, is_current: bool) -> None:
    """Keep a reading and what is filed of it."""
    filed, model = entry.filed, entry.model
    connection.execute(
        insert(readings).values(
            article=filed.id,
            model=model.name if model else None,
            model_version=model.version if model else None,
            model_sha256=model.sha256 if model else None,
            rules=entry.rules,
            read_at=entry.at.isoformat(),
            reading=records.pack(entry.written),
        )
    )
    connection.execute(
        insert(filings).values(article=filed.id, filed=records.pack_record(filed), text=records.pack_text(entry.text))
    )
    if rows := [{"id": one, "article": filed.id} for one in _list_parts(filed)]:
        connection.execute(insert(parts), rows)
    if is_current:
        search.add_article(connection, filed, entry.text)


def retire_version(connection: Connection, article: str) -> None:
    """Make a version one that was: it is kept whole, but no longer compared and found."""
    connection.execute(update(articles).where(articles.c.id == article).values(current=False))
    search.remove_article(connection, article)
    blocks.set_keys(connection, article, ())


def find_filed(connection: Connection, ids: Sequence[str]) -> Iterator[FiledArticle]:
    """Yield what is filed of these versions, in the order of their ids."""
    rows = select(filings.c.filed).where(filings.c.article.in_(ids)).order_by(filings.c.article)
    return map(records.unpack_article, connection.scalars(rows).all())


def find_text(connection: Connection, article: str) -> str | None:
    """Return the text of a version."""
    packed = connection.scalar(select(filings.c.text).where(filings.c.article == article))
    return None if packed is None else records.unpack_text(packed)


def find_original(connection: Connection, article: str) -> bytes | None:
    """Return the bytes that a version was read from."""
    packed = connection.scalar(select(originals.c.data).where(originals.c.article == article))
    return None if packed is None else records.unpack(packed)


def find_current(connection: Connection, ids: Collection[str] | None = None) -> list[str]:
    """Return the ids of the current versions, or of those among `ids`, in order."""
    rows = select(articles.c.id).where(articles.c.current).order_by(articles.c.id)
    if ids is None:
        return list(connection.scalars(rows))
    return sorted(one for run in blocks.chunk(ids) for one in connection.scalars(rows.where(articles.c.id.in_(run))))


def find_versions(connection: Connection, article: str) -> list[str]:
    """Return the ids of all versions of the page that an article is a version of, the first added first."""
    page = select(articles.c.page).where(articles.c.id == article).scalar_subquery()
    return list(connection.scalars(select(articles.c.id).where(articles.c.page == page).order_by(articles.c.number)))


def find_article_of(connection: Connection, part: str) -> str | None:
    """Return the article that a figure, claim, entity or incident is of."""
    return connection.scalar(select(parts.c.article).where(parts.c.id == part))


def find_matching(connection: Connection, name: str) -> list[str]:
    """Return the versions that go by a name: an id or its beginning, a path, an address."""
    path = make_storable(name)
    named = or_(articles.c.path == path, articles.c.page == os.path.abspath(path), articles.c.url == name)
    found = list(connection.scalars(select(articles.c.id).where(named).order_by(articles.c.number)))
    if found or len(name) < 4 or not name.isalnum():
        return found
    return list(connection.scalars(select(articles.c.id).where(articles.c.id.startswith(name.lower()))))


def list_summaries(connection: Connection, *, every_version: bool) -> Iterator[ArticleSummary]:
    """Yield the articles by the first day on which they can have appeared, those without one last."""
    rows = select(articles).order_by(articles.c.first_day.is_(None), articles.c.first_day, articles.c.id)
    rows = rows if every_version else rows.where(articles.c.current)
    return map(_read_summary, connection.execute(rows).mappings().all())


def is_forgotten(connection: Connection, article: str) -> bool:
    """Say whether a version was forgotten."""
    return connection.scalar(select(tombstones.c.article).where(tombstones.c.article == article)) is not None


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


def _read_summary(row: RowMapping) -> ArticleSummary:
    first_day = row["first_day"]
    return ArticleSummary(
        id=row["id"],
        page=row["page"],
        path=row["path"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        first_day=date.fromisoformat(first_day) if first_day else None,
        current=row["current"],
        added_at=datetime.fromisoformat(row["added_at"]),
        figures=row["figures"],
        claims=row["claims"],
    )
