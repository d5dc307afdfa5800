"""The index by which pages find things, kept up in the transactions that change articles, judgements or identities."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection, delete

from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.ledger import catalogue, decided, derived, questions, records
from reportedly.ledger.bulk import (
    chunk,
    find_number,
    find_plain,
    find_plain_for,
    find_rows,
    insert_rows,
    run_each,
    run_for,
    run_once,
)
from reportedly.ledger.derived import NEVER, denied, given, heads, orphans, placed, sayings, spoken
from reportedly.ledger.deriving import Listed, count_heard, list_sayings
from reportedly.ledger.dialect import SAYING_WORDS
from reportedly.ledger.heard import find_identities, rekey_heard, replace_heard
from reportedly.ledger.judged import Judged

_OWN = "(SELECT number FROM sayings WHERE article = ?)"
_ADD_WORDS = f"INSERT INTO {SAYING_WORDS} (rowid, words) VALUES (?, ?)"
_ADD_PLACE = (
    "INSERT INTO places (place, name, names, locality, precision, country, latitude, longitude, named, mapped, own,"
    " asserted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0) ON CONFLICT (place) DO NOTHING"
)
_COUNT_PLACES = """
SELECT sum(s.on_timeline) AS named, sum(d.mapped) AS mapped, sum(d.own) AS own,
    sum(d.mapped AND s.firmness = 'asserted') AS asserted, d.place
FROM sayings s CROSS JOIN placed d ON d.saying = s.number
WHERE s.article = ? GROUP BY d.place
"""
_ADD_COUNTS = (
    "UPDATE places SET named = named + ?, mapped = mapped + ?, own = own + ?, asserted = asserted + ? WHERE number = ?"
)
_REMOVE_PLACES = (
    "DELETE FROM places WHERE NOT EXISTS (SELECT 1 FROM placed WHERE placed.place = places.number) AND number IN {}"
)


def index_article(connection: Connection, judged: Judged) -> None:
    """Put what a current article is found by in the place of what it was."""
    article = judged.article
    _remove(connection, article.id)
    lost = [{"article": article.id, "place": place, "judgement": one.id} for place, one in enumerate(judged.orphans)]
    insert_rows(connection, orphans, lost)
    numbers = replace_heard(connection, article.id, count_heard(article).values())
    _insert_head(connection, article)
    _insert_sayings(connection, list(list_sayings(article)), numbers)
    _count_places(connection, article.id, +1)


def remove_article(connection: Connection, article: str) -> None:
    """Remove all that an article is found by."""
    _remove(connection, article)
    replace_heard(connection, article, ())


def _remove(connection: Connection, article: str) -> None:
    """Remove all but the voices, with the places that no other article names."""
    if not find_number(connection, "SELECT 1 FROM heads WHERE article = ?", article):
        return
    left = _count_places(connection, article, -1)
    for table in ("placed", "given", "spoken", "denied"):
        run_once(connection, f"DELETE FROM {table} WHERE saying IN {_OWN}", article)
    run_once(connection, f"DELETE FROM {SAYING_WORDS} WHERE rowid IN {_OWN}", article)
    for table in ("sayings", "heads", "orphans"):
        run_once(connection, f"DELETE FROM {table} WHERE article = ?", article)
    run_for(connection, _REMOVE_PLACES, left)


def rekey(connection: Connection, entities: Collection[str]) -> None:
    """Note that the identities of some entities may have changed."""
    rekey_heard(connection, entities)
    found = find_rows(connection, "SELECT number, entity, key FROM denied WHERE entity IN {}", entities)
    identity_of = find_identities(connection, {row.entity for row in found})
    now = ((identity_of.get(row.entity, row.entity), row) for row in found)
    moved = ((key, row.number) for key, row in now if key != row.key)
    run_each(connection, "UPDATE denied SET key = ? WHERE number = ?", moved)


def rebuild(connection: Connection, report: Callable[[int, int], None] = lambda _done, _all: None) -> None:
    """Make the whole index anew from the articles; `report` is told how many of how many are done."""
    for table in reversed(derived.metadata.sorted_tables):
        connection.execute(delete(table))
    connection.exec_driver_sql(f"DELETE FROM {SAYING_WORDS}")
    current, done = catalogue.find_current(connection), 0
    for run in chunk(current):
        for judged in decided.judge_articles(connection, run):
            index_article(connection, judged)
        done += len(run)
        report(done, len(current))
    questions.write_headings(connection)


def _insert_head(connection: Connection, article: FiledArticle) -> None:
    head = replace(article, paragraphs=(), entities=(), incidents=(), claims=(), figures=())
    row = {
        "article": article.id,
        "outlet": article.outlet or "",
        "appeared": article.appeared.isoformat() if article.appeared else NEVER,
        "claims": len(article.claims),
        "figures": len(article.figures),
        "head": records.pack_head(head),
    }
    insert_rows(connection, heads, [row])


def _insert_sayings(connection: Connection, listed: Sequence[Listed], heard: Mapping[FiledVoice, int]) -> None:
    # Who writes is alone, so that the next numbers are free.
    first = 1 + find_number(connection, "SELECT max(number) FROM sayings")
    numbered = list(enumerate(listed, start=first))
    numbers = _number_places(connection, listed)
    rows = [
        {"number": at, **one.row, "unplaced": numbers[one.unplaced] if one.unplaced is not None else None}
        for at, one in numbered
    ]
    insert_rows(connection, sayings, rows)
    insert_rows(connection, given, [{"figure": one, "saying": at} for at, said in numbered for one in said.given])
    own = [{"heard": heard[one], "passed": False, "saying": at} for at, said in numbered for one in said.voices]
    passed = [{"heard": heard[one], "passed": True, "saying": at} for at, said in numbered for one in said.through]
    insert_rows(connection, spoken, own + passed)
    run_each(connection, _ADD_WORDS, ((number, one.words) for number, one in numbered if one.words))
    places = [
        {"saying": at, "place": numbers[one.record], "mapped": one.mapped, "own": one.own}
        for at, said in numbered
        for one in said.places
    ]
    insert_rows(connection, placed, places)
    _insert_denied(connection, numbered)


def _number_places(connection: Connection, listed: Sequence[Listed]) -> dict[str, int]:
    """Return the numbers of the places that are named, new ones among them; no place has 0."""
    named = {place.record: place for said in listed for place in said.places}
    run_each(connection, _ADD_PLACE, (place.row for _, place in sorted(named.items())))
    found = find_plain_for(connection, "SELECT place, number FROM places WHERE place IN {}", named)
    return {"": 0, **dict(found)}


def _count_places(connection: Connection, article: str, sign: int) -> set[int]:
    """Add what an article says to what is counted of places, or take it away; return the places."""
    rows = find_plain(connection, _COUNT_PLACES, article)
    run_each(connection, _ADD_COUNTS, ((*(sign * number for number in counts), place) for *counts, place in rows))
    return {row[-1] for row in rows}


def _insert_denied(connection: Connection, numbered: Sequence[tuple[int, Listed]]) -> None:
    marks = [(at, said.row, mark) for at, said in numbered for mark in said.denies]
    identity_of = find_identities(connection, {mark.entity for _, _, mark in marks if mark.entity})
    rows = [
        {
            "saying": at,
            "entity": mark.entity,
            "key": mark.find_key(identity_of),
            "article": row["article"],
            "position": row["position"],
        }
        for at, row, mark in marks
    ]
    insert_rows(connection, denied, rows)
