from pathlib import Path

import pytest

from reportedly.pipeline import Model
from reportedly.reader import Reader
from training.marked import read_matters
from training.marks import MATTERS, read_marks

MATTER = """! dead | killed | How many people died at the quay? | conflict
! boats | objects | How many boats burnt? | agree

== 2023-04-02 | Quay Post | Fire at the quay
Quay — A fire at the quay killed [[seven|dead]] people on Saturday, police said. It burnt [[12|boats]] boats.

The quay opened in [[1990|-]].

== 2023-04-03 | Harbour Herald | Toll of fire rises
The fire killed [[nine|dead]] people, the mayor said.
"""


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Model.load())


def test_marks_are_taken_out_and_tell_what_a_figure_answers(tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "quay.txt").write_text(MATTER, "utf-8")
    (matter,) = read_matters(reader, tmp_path)
    figures = {figure.span.text: figure.id for article in matter.articles for figure in article.figures}
    assert matter.name == "quay"
    assert [article.outlet for article in matter.articles] == ["Quay Post", "Harbour Herald"]
    assert all("[[" not in figure.sentence.text for article in matter.articles for figure in article.figures)
    assert {text: matter.question_of[id_] for text, id_ in figures.items()} == {
        "seven": "dead",
        "12": "boats",
        "nine": "dead",
    }


def test_every_mark_of_the_matters_names_a_question_of_its_file() -> None:
    paths = sorted(MATTERS.rglob("*.txt"))
    assert len(paths) >= 240
    for path in paths:
        text = path.read_text("utf-8")
        asked = {line[2:].split("|")[0].strip() for line in text.splitlines() if line.startswith("! ")}
        marked = {part.split("]]")[0] for part in text.split("|") if "]]" in part}
        assert marked - {"-"} <= asked, path.name


def test_a_question_is_a_part_of_its_whole_and_of_what_holds_that(tmp_path: Path) -> None:
    questions = ["! dead | killed | How many died?", "! young | killed | Children? | agree | part of dead"]
    questions.append("! girls | killed | Girls? | agree | part of young")
    (tmp_path / "quay.txt").write_text("\n".join((*questions, "", "== 2023-04-02 | Post | Fire", "[[7|dead]] died.")))
    (matter,) = read_marks(tmp_path)
    assert matter.wholes == {"young": "dead", "girls": "young"}
    assert matter.find_wholes("girls") == {"young", "dead"}
    assert matter.find_wholes("dead") == set()
