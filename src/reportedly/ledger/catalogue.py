"""The catalogue: which articles and versions there are, and by which names they go."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import Connection, RowMapping, func, or_, select

from reportedly.domain.errors import NotInLedger
from reportedly.domain.filed import Standing
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import bulk, dialect, records
from reportedly.ledger.judged import read_standing
from reportedly.ledger.schema import articles, judged, judgements, parts, question_figures
from reportedly.ledger.storable import make_storable

LEAST_PREFIX = 4
"""Characters of an id that may stand for it."""


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
    standing: Standing = Standing.PRINTED


def find_current(connection: Connection, ids: Collection[str] | None = None) -> list[str]:
    """Return the ids of the current versions, or of those among `ids`, in order."""
    rows = "SELECT id FROM articles WHERE current = 1"
    if ids is None:
        return sorted(one for (one,) in bulk.find_plain(connection, rows))
    return sorted(one for (one,) in bulk.find_plain_for(connection, f"{rows} AND id IN {{}}", ids))


def count_current(connection: Connection) -> int:
    """Return how many current versions there are."""
    return connection.scalar(select(func.count()).where(articles.c.current)) or 0


def find_versions(connection: Connection, article: str) -> list[str]:
    """Return the ids of all versions of the page that an article is a version of, the first added first."""
    page = select(articles.c.page).where(articles.c.id == article).scalar_subquery()
    return list(connection.scalars(select(articles.c.id).where(articles.c.page == page).order_by(articles.c.number)))


def find_article_of(connection: Connection, part: str) -> str | None:
    """Return the article that a figure, claim, entity or incident is of; one that a person added is in no filing."""
    filed: str | None = connection.scalar(select(parts.c.article).where(parts.c.id == part))
    if filed is not None:
        return filed
    return connection.scalar(select(question_figures.c.article).where(question_figures.c.figure == part))


def find_parts(connection: Connection, beginning: str) -> list[str]:
    """Return the ids of figures, claims, entities and incidents of current articles that begin so, in order."""
    filed = connection.execute(select(parts).where(dialect.begins_with(parts.c.id, beginning))).all()
    current = set(find_current(connection, {row.article for row in filed}))
    asked = select(question_figures.c.figure).where(dialect.begins_with(question_figures.c.figure, beginning))
    return sorted({*(row.id for row in filed if row.article in current), *connection.scalars(asked)})


def find_matching(connection: Connection, name: str) -> list[str]:
    """Return the versions that go by a name: an id or its beginning, a path, an address."""
    path = make_storable(name)
    named = or_(articles.c.path == path, articles.c.page == os.path.abspath(path), articles.c.url == path)
    found = list(connection.scalars(select(articles.c.id).where(named).order_by(articles.c.number)))
    if found or len(name) < LEAST_PREFIX or not name.isalnum():
        return found
    return list(connection.scalars(select(articles.c.id).where(dialect.begins_with(articles.c.id, name.lower()))))


def choose_matching(connection: Connection, name: str) -> str:
    """Return the one version that goes by a name, or the current one of its page; raise NotInLedger."""
    found = find_matching(connection, name)
    if len(found) > 1:
        found = find_current(connection, found) or found
    if len(found) == 1:
        return found[0]
    if found:
        raise NotInLedger(
            f"{len(found)} articles go by {name!r}; give the id of one (`reportedly articles` lists them)."
        )
    raise NotInLedger(f"no article goes by {name!r}; `reportedly articles` lists what the ledger holds.")


def choose_version(connection: Connection, name: str) -> str:
    """Return the one version whose id begins so; raise NotInLedger."""
    wanted = name.lower() if len(name) >= LEAST_PREFIX and name.isalnum() else ""
    ids = select(articles.c.id).where(dialect.begins_with(articles.c.id, wanted)).order_by(articles.c.id).limit(2)
    found: list[str] = list(connection.scalars(ids)) if wanted else []
    if len(found) != 1:
        many = "more than one article has" if found else "no article has"
        raise NotInLedger(f"{many} an id that begins with {name!r}; `reportedly articles` lists what the ledger holds.")
    return found[0]


def find_current_of(connection: Connection, article: str) -> list[str]:
    """Return the current version of the page that an article is a version of; empty where it is not there."""
    return find_current(connection, find_versions(connection, article))


def list_summaries(connection: Connection, *, every_version: bool) -> Iterator[ArticleSummary]:
    """Yield the articles by the first day on which they can have appeared, those without one last."""
    rows = select(articles).order_by(articles.c.first_day.is_(None), articles.c.first_day, articles.c.id)
    rows = rows if every_version else rows.where(articles.c.current)
    standings = find_standings(connection)
    found = connection.execute(rows).mappings().all()
    return (_read_summary(row, standings.get(row["page"], Standing.PRINTED)) for row in found)


def list_added(connection: Connection, since: datetime) -> list[ArticleSummary]:
    """Return the current articles that were added after a moment, the last added first."""
    rows = select(articles).where(articles.c.current, articles.c.added_at > since.astimezone(UTC).isoformat())
    found = connection.execute(rows.order_by(articles.c.added_at.desc(), articles.c.id)).mappings().all()
    return _read_summaries(connection, found)


def list_latest(connection: Connection, limit: int) -> list[ArticleSummary]:
    """Return current articles, those of the latest day first, those without a date last."""
    order = (articles.c.first_day.desc(), articles.c.outlet, articles.c.id)
    rows = select(articles).where(articles.c.current).order_by(*order).limit(limit)
    return _read_summaries(connection, connection.execute(rows).mappings().all())


def find_summaries(connection: Connection, ids: Iterable[str]) -> dict[str, ArticleSummary]:
    """Return article versions, and the current versions of their pages, by id."""
    found: dict[str, ArticleSummary] = {}
    for run in bulk.chunk(sorted(ids)):
        pages = select(articles.c.page).where(articles.c.id.in_(run))
        rows = select(articles).where(or_(articles.c.id.in_(run), articles.c.page.in_(pages) & articles.c.current))
        found |= {one.id: one for one in _read_summaries(connection, connection.execute(rows).mappings().all())}
    return found


def find_standings(connection: Connection, pages: Collection[str] | None = None) -> dict[str, Standing]:
    """Return what people say became of pages, of all or of some: the last that each was given and that stands."""
    rows = (
        select(articles.c.page, judgements.c.judgement)
        .join(judged, judged.c.article == articles.c.id)
        .join(judgements, judgements.c.id == judged.c.judgement)
        .where(judgements.c.kind == JudgementKind.STANDING, judgements.c.withdrawn_at.is_(None))
    )
    runs = (rows,) if pages is None else (rows.where(articles.c.page.in_(run)) for run in bulk.chunk(sorted(pages)))
    found = [(page, records.unpack_judgement(packed)) for run in runs for page, packed in connection.execute(run)]
    found.sort(key=lambda one: (one[1].at, one[1].id))
    return {page: read_standing(judgement) for page, judgement in found}


def _read_summaries(connection: Connection, rows: Sequence[RowMapping]) -> list[ArticleSummary]:
    standings = find_standings(connection, {row["page"] for row in rows})
    return [_read_summary(row, standings.get(row["page"], Standing.PRINTED)) for row in rows]


def _read_summary(row: RowMapping, standing: Standing) -> ArticleSummary:
    first_day = row["first_day"]
    return ArticleSummary(
        id=row["id"],
        page=row["page"],
        path=row["path"],
        url=row["url"],
        outlet=row["outlet"],
        title=row["title"],
        first_day=records.read_column(date.fromisoformat, first_day) if first_day else None,
        current=row["current"],
        added_at=records.read_column(datetime.fromisoformat, row["added_at"]),
        figures=row["figures"],
        claims=row["claims"],
        standing=standing,
    )
