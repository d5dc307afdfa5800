"""Floors only rise."""

from pathlib import Path

from evaluation.floors import Floors, read_floors, write_floors


def test_a_score_below_its_floor_is_named() -> None:
    floors = Floors({"cue": 80.0, "source": 75.0})
    assert floors.find_below({"cue": 79.4, "source": 75.0}) == [("cue", 80.0, 79.4)]


def test_what_rounding_alone_can_move_is_not_below_the_floor() -> None:
    floors = Floors({"cue": 80.0, "ledger: nested right": 60.0})
    assert floors.find_below({"cue": 79.5, "ledger: nested right": 55.0}) == []
    assert floors.find_below({"cue": 79.5, "ledger: nested right": 54.9}) == [("ledger: nested right", 60.0, 54.9)]


def test_one_example_of_few_may_be_lost() -> None:
    floors = Floors({"our figures, kept: basis": 100.0, "our figures, kept: kind": 80.0})
    assert floors.find_below({"our figures, kept: basis": 50.0, "our figures, kept: kind": 75.0}) == []
    assert [name for name, _, _ in floors.find_below({"our figures, kept: kind": 74.9})] == list(floors.lowest)


def test_a_measure_that_is_gone_is_below_its_floor() -> None:
    assert Floors({"cue": 80.0}).find_below({}) == [("cue", 80.0, 0.0)]


def test_floors_are_raised_and_never_lowered() -> None:
    raised = Floors({"cue": 80.0, "source": 75.0, "old": 1.0}).raised({"cue": 82.5, "source": 70.0, "new": 3.0})
    assert raised == Floors({"cue": 82.5, "source": 75.0, "old": 1.0, "new": 3.0})


def test_floors_are_written_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    assert read_floors(path) == Floors({})
    write_floors(path, Floors({"cue": 80.0}))
    assert read_floors(path) == Floors({"cue": 80.0})
