"""Blocks: which articles share a key and so may hold answers to one question, and which await being compared."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, Table, delete, func, select

from reportedly.ledger.bulk import chunk, find_number, find_plain, find_plain_for, insert_rows, run_each, run_for
from reportedly.ledger.schema import article_keys, changes, pending


def set_keys(connection: Connection, article: str, keys: Iterable[str]) -> None:
    """Give an article its keys; it awaits being compared, and so does who shared a key with it that it lost."""
    wanted = set(keys)
    held = {key for (key,) in find_plain(connection, "SELECT key FROM article_keys WHERE article = ?", article)}
    lost, gained = sorted(held - wanted), sorted(wanted - held)
    note_changed(connection, {article, *_find_neighbours(connection, article, lost)})
    run_each(connection, "DELETE FROM article_keys WHERE article = ? AND key = ?", ((article, key) for key in lost))
    insert_rows(connection, article_keys, [{"article": article, "key": key} for key in gained])


def note_changed(connection: Connection, articles: Collection[str]) -> None:
    """Note that articles changed or went since questions were last made, and that this is the last change."""
    number = count_changes(connection) + 1
    run_for(connection, "DELETE FROM changes WHERE article IN {}", articles)
    insert_rows(connection, changes, [{"article": article, "number": number} for article in sorted(articles)])
    await_comparison(connection, articles)


def await_comparison(connection: Connection, articles: Iterable[str]) -> None:
    """Note that articles are to be compared."""
    fresh = set(articles)
    held = find_plain_for(connection, "SELECT article FROM pending WHERE article IN {}", fresh)
    fresh.difference_update(article for (article,) in held)
    insert_rows(connection, pending, [{"article": article} for article in sorted(fresh)])


def find_pending(connection: Connection) -> frozenset[str]:
    """Return the articles that await being compared."""
    return frozenset(connection.scalars(select(pending.c.article)))


def count_pending(connection: Connection) -> int:
    """Return how many articles await being compared."""
    return connection.scalar(select(func.count()).select_from(pending)) or 0


def count_changes(connection: Connection) -> int:
    """Return the number of the last change that comparisons hang on."""
    return find_number(connection, "SELECT max(number) FROM changes")


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
    for key in keys:
        other = "SELECT article FROM article_keys WHERE key = ? AND article <> ? LIMIT 1"
        yield from (one for (one,) in find_plain(connection, other, key, article))
