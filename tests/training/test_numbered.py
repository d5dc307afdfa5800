"""Our matters as examples to train on, and what was made of their numbers by trainings without them."""

import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from reportedly.domain.embedding import Embedding
from reportedly.domain.figure import FigureKind
from reportedly.pipeline import Model
from reportedly.reader import Reader
from training.held_out import HeldOut, name_number, read_held_out
from training.marks import FOLDS, MATTERS, MORE, find_fold, read_all_marks, read_marks
from training.numbered import read_examples

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
    (matter,) = read_marks(tmp_path)
    (example,) = read_examples(matter, model.encoder.pieces)
    assert [one.question for one in example.marked] == ["dead-quay", "share-harbour", None]
    assert [one.incident for one in example.marked] == ["quay", "harbour", None]
    assert [one.kind for one in example.marked] == [FigureKind.KILLED, FigureKind.PERCENT, None]
    read = example.window["pieces"][example.numbers["at"]].tolist()
    pieces = model.encoder.pieces
    runs = zip(example.numbers["firsts"], example.numbers["lasts"], strict=True)
    spelt = [read[first : last + 1] for first, last in runs]
    assert spelt == [[*pieces.find("seven")], [*pieces.find("a"), *pieces.find("third")], [*pieces.find("two")]]


@pytest.mark.parametrize("folder", [MATTERS, MORE])
def test_every_matter_can_be_learned_from(folder: Path) -> None:
    for matter in read_marks(folder):
        answers = Counter(mark.question for text in matter.texts for mark in text.marks)
        assert set(matter.kinds.values()) <= KINDS, matter.name
        assert answers.keys() <= {None, *matter.kinds}, matter.name
        assert sum(count > 1 for question, count in answers.items() if question) >= 15, matter.name
        assert all("[[" not in text.text and text.outlet for text in matter.texts), matter.name


def test_each_matter_is_left_out_once() -> None:
    names = list(read_all_marks())
    left_out = [name for fold in range(FOLDS) for name in find_fold(names, fold)]
    assert sorted(left_out) == names
    assert len(names) == len(set(names)) >= 240


def test_the_numbers_of_a_left_out_matter_are_embedded_by_a_training_without_it(model: Model) -> None:
    text = "A fire killed seven people. It burnt 12 boats."
    sure = Embedding(bytes(255 if kind is FigureKind.KILLED else 0 for kind in FigureKind), b"\x01" * 64, b"\x02" * 32)
    embeddings = {name_number("quay", 3, text.index("seven")): sure, name_number("quay", 4, text.index("12")): sure}
    reading = Reader(HeldOut(model, embeddings, "quay", 3)).read_text(text, published="2023-04-02")
    assert [one.embedding for one in reading.quantities] == [sure, None]


def test_every_matter_has_embeddings_of_its_own_numbers() -> None:
    embeddings = read_held_out()
    matters = read_all_marks()
    assert {name.split("/")[0] for name in embeddings} == set(matters)
    for name, one in embeddings.items():
        matter, number, start = name.split("/")
        assert re.match(r"\S", matters[matter].texts[int(number)].text[int(start) :]), name
        assert abs(sum(one.kinds) - 255) <= len(one.kinds)
    assert np.std([np.frombuffer(one.question, np.int8) for one in embeddings.values()]) > 1
