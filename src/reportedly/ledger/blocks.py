"""Blocks: which articles share a key and so may hold answers to one question, and which await being compared."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, delete, func, insert, select

from reportedly.ledger.schema import article_keys, changes, pending

Value = TypeVar("Value")

CHUNK = 500
"""Values that one statement looks for: SQLite takes at most 999 in older versions."""
_LAST = "\U0010ffff"


def chunk(values: Iterable[Value]) -> Iterator[Sequence[Value]]:
    """Yield values in runs that fit one statement."""
    waiting = iter(values)
    while run := tuple(islice(waiting, CHUNK)):
        yield run


def begins_with(column: Column[str], beginning: str) -> ColumnElement[bool]:
    """Return the condition that a column begins so; an index serves it, which it does not serve LIKE."""
    return and_(column >= beginning, column < beginning + _LAST)


def set_keys(connection: Connection, article: str, keys: Iterable[str]) -> None:
    """Give an article its keys; it awaits being compared, and so does who shared a key with it that it lost."""
    wanted = set(keys)
    held = set(connection.scalars(select(article_keys.c.key).where(article_keys.c.article == article)))
    note_changed(connection, {article, *_find_neighbours(connection, article, held - wanted)})
    for lost in chunk(sorted(held - wanted)):
        connection.execute(delete(article_keys).where(article_keys.c.article == article, article_keys.c.key.in_(lost)))
    if gained := sorted(wanted - held):
        connection.execute(insert(article_keys), [{"article": article, "key": key} for key in gained])


def note_changed(connection: Connection, articles: Collection[str]) -> None:
    """Note that articles changed or went since questions were last made, and that this is the last change."""
    number = count_changes(connection) + 1
    for run in chunk(sorted(articles)):
        connection.execute(delete(changes).where(changes.c.article.in_(run)))
        connection.execute(insert(changes), [{"article": article, "number": number} for article in run])
    await_comparison(connection, articles)


def await_comparison(connection: Connection, articles: Iterable[str]) -> None:
    """Note that articles are to be compared."""
    for run in chunk(sorted(articles)):
        held = set(connection.scalars(select(pending.c.article).where(pending.c.article.in_(run))))
        if fresh := [{"article": article} for article in run if article not in held]:
            connection.execute(insert(pending), fresh)


def find_pending(connection: Connection) -> frozenset[str]:
    """Return the articles that await being compared."""
    return frozenset(connection.scalars(select(pending.c.article)))


def count_pending(connection: Connection) -> int:
    """Return how many articles await being compared."""
    return connection.scalar(select(func.count()).select_from(pending)) or 0


def count_changes(connection: Connection) -> int:
    """Return the number of the last change that comparisons hang on."""
    return connection.scalar(select(func.max(changes.c.number))) or 0


def find_changed(connection: Connection, since: int) -> frozenset[str]:
    """Return the articles that changed or went after the change of a number."""
    return frozenset(connection.scalars(select(changes.c.article).where(changes.c.number > since)))


def end_pending(connection: Connection, articles: Iterable[str]) -> None:
    """Note that articles were compared."""
    delete_where(connection, pending, "article", articles)


def delete_where(connection: Connection, table: Table, column: str, values: Iterable[str]) -> None:
    """Delete the rows of a table with one of the values in a column."""
    for run in chunk(sorted(values)):
        connection.execute(delete(table).where(table.c[column].in_(run)))


def _find_neighbours(connection: Connection, article: str, keys: Iterable[str]) -> Iterator[str]:
    """Yield for each key one other article with it: the rest share that key with it."""
    for key in sorted(keys):
        neighbour = connection.scalar(
            select(article_keys.c.article).where(article_keys.c.key == key, article_keys.c.article != article).limit(1)
        )
        if neighbour is not None:
            yield neighbour
