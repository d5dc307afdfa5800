"""What is counted of places as articles are added is what looking at each claim and figure gives."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportedly.decisions import Wanted as Wish
from reportedly.decisions import build_decision
from reportedly.domain.errors import BrokenLedger
from reportedly.domain.happening import Shown, Wanted, find_locality
from reportedly.domain.judgement import JudgementKind
from reportedly.ledger import Ledger, Run
from reportedly.reconcile import build_profile
from tests.cli.newsroom import AT, MARCH_14, Told, killed, print_paper
from tests.workbench.world import AUSTRIA, PACIFIC, POLE, file_world

TWICE = print_paper(
    "Gazette",
    MARCH_14,
    [Told(("Ines Holt",), "Suva is the Suva of Nukualofa"), killed("9", "people died in Suva", place="Suva")],
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger with places on earth and nowhere."""
    path: Path = file_world(tmp_path_factory.mktemp("counted") / "world.db", [*AUSTRIA, *PACIFIC, *POLE, TWICE])
    with Ledger.open(path) as opened:
        yield opened


@pytest.mark.parametrize("shown", Shown)
def test_everything_is_the_same_counted_and_looked_at_row_by_row(ledger: Ledger, shown: Shown) -> None:
    counted = Wanted(shown)
    looked_at = replace(counted, first=date.min)
    assert counted.is_all
    assert not looked_at.is_all
    chronicle = ledger.chronicle
    assert len(chronicle.list_places(counted, limit=20)) > 4
    assert chronicle.list_places(counted, limit=20) == chronicle.list_places(looked_at, limit=20)
    assert {one.id for one in chronicle.list_voices(counted, limit=20)} >= {
        one.id for one in chronicle.list_voices(looked_at, limit=20)
    }


@pytest.mark.parametrize("placed", [None, True, False])
def test_places_of_a_map_are_the_same_counted_and_looked_at_row_by_row(ledger: Ledger, placed: bool | None) -> None:
    counted = Wanted(Shown.MAP, placed=placed)
    looked_at = replace(counted, first=date.min)
    chronicle = ledger.chronicle
    assert bool(chronicle.locate(counted)) is (placed is not False)
    assert sorted(chronicle.locate(counted), key=str) == sorted(chronicle.locate(looked_at), key=str)
    unplaced = {one.number: one for one in chronicle.list_unplaced(counted).groups}
    assert unplaced == {one.number: one for one in chronicle.list_unplaced(looked_at).groups}


@pytest.mark.parametrize(
    "wanted", [Wanted(Shown.MAP), Wanted(Shown.MAP, about="people"), Wanted(Shown.MAP, last=MARCH_14)]
)
def test_what_is_at_places_is_what_is_found_one_by_one(ledger: Ledger, wanted: Wanted) -> None:
    chronicle = ledger.chronicle
    located = chronicle.locate(wanted)
    every = chronicle.find(wanted, limit=-1)
    at = chronicle.find_on_earth(wanted, [one.locality for one in located], limit=100)
    assert len(located) > 1
    for one in located:
        there = [found for found in every if one.locality in map(find_locality, found.places)]
        assert at[one.locality] == there
        assert len(there) == one.number
        named = [place for found in there for place in found.places if find_locality(place) == one.locality]
        assert Counter(place.name for place in named)[one.name] == max(Counter(place.name for place in named).values())
        assert Counter({name.place: name.times for name in one.names}) == Counter(named)
        first = chronicle.find_on_earth(wanted, [one.locality], limit=1)
        assert first == {one.locality: there[:1]}


def test_what_is_nowhere_is_found_run_by_run(ledger: Ledger) -> None:
    chronicle, wanted = ledger.chronicle, Wanted(Shown.MAP)
    (teln,) = [one for one in chronicle.list_unplaced(wanted).groups if one.name == "Teln"]
    assert teln.place is not None
    assert teln.place.name == "Teln"
    whole = chronicle.find_nowhere(wanted, [Run(teln.number, 10, 0)])[teln.number]
    assert len(whole) == teln.times
    nowhere = [one for one in chronicle.find(replace(wanted, placed=False), limit=-1) if one in whole]
    assert nowhere == whole
    after = chronicle.find_nowhere(wanted, [Run(teln.number, 10, 1)])
    assert after == {teln.number: whole[1:]}


def test_what_a_map_has_is_counted_with_what_it_cannot_place_where_rows_are_named(ledger: Ledger) -> None:
    chronicle, wanted = ledger.chronicle, Wanted(Shown.MAP, about="people")
    found = chronicle.list_unplaced(wanted)
    assert found.placed == chronicle.count(replace(wanted, placed=True))
    assert found.number == chronicle.count(replace(wanted, placed=False))
    assert chronicle.list_unplaced(Wanted(Shown.MAP)).placed is None


def test_nothing_is_looked_for_at_no_places(ledger: Ledger) -> None:
    assert ledger.chronicle.find_on_earth(Wanted(Shown.MAP), [], limit=3) == {}
    assert ledger.chronicle.find_nowhere(Wanted(Shown.MAP), []) == {}


def test_what_was_counted_is_counted_anew_when_an_article_changed(tmp_path: Path) -> None:
    path, wanted = file_world(tmp_path / "world.db", AUSTRIA), Wanted(Shown.MAP)
    with Ledger.open(path, build_profile) as ledger, Ledger.open(path, create=False) as beside:
        before = [_count(one, wanted) for one in (ledger, beside)]
        assert before == [_count(ledger, wanted)] * 2
        (figure, *_) = [one for article in ledger.articles() for one in article.figures]
        ledger.judge(build_decision(ledger, Wish(JudgementKind.REJECT, (figure.id,))).sign("Ann", AT), ledger.look())
        after = [_count(one, wanted) for one in (ledger, beside)]
    assert after[0] == after[1]
    assert after[0] != before[0]


def _count(ledger: Ledger, wanted: Wanted) -> tuple[object, ...]:
    chronicle = ledger.chronicle
    return (
        chronicle.count(wanted),
        chronicle.locate(wanted),
        chronicle.list_unplaced(wanted),
        chronicle.list_places(wanted, limit=5),
        chronicle.measure(replace(wanted, shown=Shown.TIMELINE), 0.1),
    )


def test_a_damaged_place_is_told_as_a_damaged_ledger(tmp_path: Path) -> None:
    path = file_world(tmp_path / "world.db", AUSTRIA)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE places SET precision = 'galaxy'")
    with (
        Ledger.open(path, create=False) as ledger,
        pytest.raises(BrokenLedger, match="a column of the ledger is damaged"),
    ):
        ledger.chronicle.locate(Wanted(Shown.MAP))
