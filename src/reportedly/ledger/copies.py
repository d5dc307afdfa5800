"""Copies in the ledger: pairs of articles of which one holds the other's report, each with why."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, insert, or_, select

from reportedly.domain.question import CopyLink
from reportedly.ledger.blocks import delete_where
from reportedly.ledger.bulk import chunk
from reportedly.ledger.schema import copies


def replace_copies(connection: Connection, touched: Iterable[str], found: Iterable[CopyLink]) -> None:
    """Put copy links in the place of all that one of the articles `touched` had."""
    articles = set(touched)
    delete_where(connection, copies, "earlier", articles)
    delete_where(connection, copies, "later", articles)
    rows = {(link.earlier, link.later): link.reason for link in found}
    if rows:
        connection.execute(
            insert(copies), [{"earlier": one, "later": other, "reason": why} for (one, other), why in rows.items()]
        )


def list_copies(connection: Connection, articles: Iterable[str] | None = None) -> Iterator[CopyLink]:
    """Yield copy links, all or those that an article has, in order."""
    rows = select(copies).order_by(copies.c.earlier, copies.c.later)
    if articles is None:
        found = connection.execute(rows).all()
    else:
        found = sorted(
            {
                row
                for run in chunk(articles)
                for row in connection.execute(rows.where(or_(copies.c.earlier.in_(run), copies.c.later.in_(run)))).all()
            }
        )
    return (CopyLink(row.earlier, row.later, row.reason) for row in found)
