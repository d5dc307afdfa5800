"""What is counted of places as articles are added is what looking at each claim and figure gives."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from reportedly.domain.happening import Shown, Wanted
from reportedly.ledger import Ledger
from tests.cli.newsroom import MARCH_14, Told, killed, print_paper
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
    unplaced = {one.number: one for one in chronicle.list_unplaced(counted)}
    assert unplaced == {one.number: one for one in chronicle.list_unplaced(looked_at)}
