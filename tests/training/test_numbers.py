"""Our matters as a set to train on: what stands in them, and what the model labels there."""

from collections import Counter
from pathlib import Path

import pytest

from reportedly.domain.figure import FigureKind
from reportedly.pipeline import Model
from training.marks import MATTERS, MORE, read_marks
from training.numbers import read_numbers

MATTER = """! dead-quay | killed | How many people died at the quay? | conflict
! share-harbour | share | What part of the harbour burnt? | agree

== 2023-04-02 | Quay Post | Fire at the quay
Quay — A fire at the quay killed [[seven|dead-quay]] people on Saturday, police said. It burnt
[[a third|share-harbour]] of the harbour.

The quay has [[two|-]] cranes.
"""
KINDS = {*map(str, FigureKind), "share", "rate", "measure"}


@pytest.fixture(scope="module")
def model() -> Model:
    return Model.load()


def test_numbers_stand_where_they_are_marked_with_what_they_count(tmp_path: Path, model: Model) -> None:
    (tmp_path / "quay.txt").write_text(MATTER, "utf-8")
    (document,) = read_numbers(tmp_path, model)
    numbers = document.numbers or []
    assert [" ".join(document.words[one.first : one.last + 1]) for one in numbers] == ["seven", "a third", "two"]
    assert [one.kind for one in numbers] == ["killed", "percent", None]
    assert [one.incident for one in numbers] == ["of quay", "of harbour", None]
    assert document.matter == "quay"


def test_what_nobody_marked_is_labelled_by_the_model(tmp_path: Path, model: Model) -> None:
    (tmp_path / "quay.txt").write_text(MATTER, "utf-8")
    (document,) = read_numbers(tmp_path, model)
    assert document.pos is not None
    assert document.pos[document.words.index("killed")] == "VERB"
    (attribution,) = document.attributions[0]
    assert document.words[attribution.cue[0]] == "said"
    assert len(document.words) == len(document.pos) == len(document.mentions or []) == len(document.heads or [])


@pytest.mark.parametrize("folder", [MATTERS, MORE])
def test_every_matter_can_be_learned_from(folder: Path) -> None:
    for matter in read_marks(folder):
        answers = Counter(mark.question for text in matter.texts for mark in text.marks)
        assert set(matter.kinds.values()) <= KINDS, matter.name
        assert answers.keys() <= {None, *matter.kinds}, matter.name
        assert sum(count > 1 for question, count in answers.items() if question) >= 15, matter.name
        assert all("[[" not in text.text and text.outlet for text in matter.texts), matter.name
