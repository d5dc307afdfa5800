"""The index is the same whether it was kept up or made anew, and an older ledger is given it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reportedly.domain.judgement import Anchor, JudgementKind, Value
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.reading import Reading
from reportedly.ledger import Identity, Ledger, build_judgement, index
from reportedly.ledger.derived import metadata
from reportedly.ledger.dialect import SAYING_WORDS
from tests.ledger.conftest import Add, find_profile
from tests.ledger.handmade import AT, build_reading, find_span

_NUMBERED = "SELECT {columns} FROM {table} ORDER BY {columns}"
_UNPLACED = "iif(unplaced = 0, 0, (SELECT p.place FROM places p WHERE p.number = unplaced))"
# Rows are told apart by what they are about: their numbers differ with the order in which they were made.
LINKS = {
    "given": "SELECT g.figure, s.id FROM given g JOIN sayings s ON s.number = g.saying ORDER BY 1, 2",
    "placed": "SELECT p.place, s.id, d.mapped FROM placed d JOIN places p ON p.number = d.place"
    " JOIN sayings s ON s.number = d.saying ORDER BY 1, 2, 3",
    "denied": "SELECT s.id, d.entity, d.key FROM denied d JOIN sayings s ON s.number = d.saying ORDER BY 1, 2, 3",
    "spoken": "SELECT h.article, h.name, p.passed, s.id FROM spoken p JOIN heard h ON h.number = p.heard"
    " JOIN sayings s ON s.number = p.saying ORDER BY 1, 2, 3, 4",
    SAYING_WORDS: f"SELECT s.id, w.words FROM {SAYING_WORDS} w LEFT JOIN sayings s ON s.number = w.rowid ORDER BY 1, 2",
}


def dump(path: Path) -> dict[str, list[Any]]:
    """Return all that the index holds."""
    rows = dict(LINKS)
    for table in metadata.sorted_tables:
        named = (one.name for one in table.columns if one.name != "number")
        columns = ", ".join(_UNPLACED if one == "unplaced" else one for one in named)
        rows.setdefault(table.name, _NUMBERED.format(columns=columns, table=table.name))
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(row).fetchall() for name, row in rows.items()}


def rebuild(ledger: Ledger) -> None:
    with ledger._database.writing() as connection:
        index.rebuild(connection)


@pytest.fixture
def path(tmp_path: Path, ledger: Ledger) -> Path:
    """The file of the ledger."""
    assert ledger is not None
    return tmp_path / "ledger.db"


def add_some(add: Add) -> list[str]:
    """Add articles of three voices."""
    told = (("Police said 14 people died.", "14", "Police"), ("Ann Lee said 15 people died.", "15", "Ann Lee"))
    articles = [add().article]
    for text, number, source in told:
        reading = build_reading(text, numbers=(number,), sources=(source,))
        articles.append(add(place(reading, number), f"{source}.txt").article)
    return articles


def place(reading: Reading, name: str) -> Reading:
    """Return a reading in which a number is also the name of a place that no gazetteer has."""
    span = find_span(reading.article.text, name)
    return replace(reading, places=(Place("p", span, name, None, None, None, PlacePrecision.UNKNOWN, None, "named"),))


def identify(ledger: Ledger, name: str) -> None:
    """Say that all entities are of one identity."""
    entities = [entity.id for article in ledger.articles() for entity in article.entities]
    ledger.store_identities(entities, [Identity(one, name, "the same") for one in entities])


def judge(ledger: Ledger) -> str:
    figure = next(one for article in ledger.articles() for one in article.figures)
    values = [Value("voice", "Somebody"), Value("low", "3"), Value("high", "3")]
    made = build_judgement(JudgementKind.CORRECT, [ledger.anchor(figure.id)], values, "Ann", AT)
    ledger.judge(made)
    return made.id


def test_kept_up_is_the_same_as_made_anew_after_each_change(ledger: Ledger, path: Path, add: Add) -> None:
    def check() -> None:
        kept = dump(path)
        rebuild(ledger)
        assert dump(path) == kept

    articles = add_some(add)
    assert any("14" in str(row) for row in dump(path)["placed"])
    check()
    before = dump(path)
    made = judge(ledger)
    assert dump(path) != before
    check()
    identify(ledger, "one")
    check()
    ledger.withdraw(made, "Ben", AT)
    check()
    whole = Anchor(articles[0])
    ledger.judge(build_judgement(JudgementKind.STANDING, [whole], [Value("standing", "retracted")], "Ann", AT))
    check()
    identify(ledger, "two")
    check()
    changed = build_reading("Ann Lee said 16 people died.", numbers=("16",), sources=("Ann Lee",))
    add(changed, "Ann Lee.txt")
    check()
    ledger.refile(replace(changed, entities=()), "Ann Lee.txt", AT)
    check()
    ledger.forget(articles[0], "Ann", AT)
    check()


def test_what_was_judged_and_withdrawn_leaves_the_index_as_it_was(ledger: Ledger, path: Path, add: Add) -> None:
    add_some(add)
    before = dump(path)
    ledger.withdraw(judge(ledger), "Ben", AT)
    assert dump(path) == before


def test_nothing_of_a_forgotten_article_is_left(ledger: Ledger, path: Path, add: Add) -> None:
    for article in add_some(add):
        ledger.forget(article, "Ann", AT)
    assert {name: rows for name, rows in dump(path).items() if rows} == {}


def test_an_older_ledger_is_given_its_index(ledger: Ledger, path: Path, add: Add) -> None:
    add_some(add)
    identify(ledger, "one")
    kept = dump(path)
    ledger.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in (SAYING_WORDS, *(one.name for one in metadata.sorted_tables)):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX articles_by_day")
        connection.execute("DROP INDEX undecided_by_other")
        connection.execute("DROP INDEX questions_by_facet")
        connection.execute("DROP TABLE changes")
        connection.execute("DELETE FROM migrations WHERE number >= 2")
    with Ledger.open(path, find_profile):
        assert dump(path) == kept
