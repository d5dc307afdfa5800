"""Our figure examples are read as they are written, and scored as they are read."""

import pytest

from evaluation.figure_examples import EXAMPLES, MarkedFigure, parse_figures, read_figure_examples
from evaluation.scoring import Stretch
from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind, Population

EXAMPLE = """published: 2031-03-04
<s1>The front</s1> <c1>claimed</c1> <t1>to have killed <f1>60</f1> soldiers</t1>. <f2>Two</f2> boys died.
f1: killed, combatant, alleged, by Harrow Front
f2: killed, child, part of f1, background"""


def test_an_example_is_text_figures_and_a_date() -> None:
    example = parse_figures(EXAMPLE)
    assert example.text == "The front claimed to have killed 60 soldiers. Two boys died."
    assert example.published == "2031-03-04"
    assert [one.id for one in example.attributions] == ["1"]
    assert example.figures == (
        MarkedFigure(
            "f1",
            (Stretch(33, 35),),
            "1",
            FigureKind.KILLED,
            Firmness.ALLEGED,
            population=Population.COMBATANT,
            by="Harrow Front",
        ),
        MarkedFigure(
            "f2",
            (Stretch(46, 49),),
            None,
            FigureKind.KILLED,
            background=True,
            population=Population.CHILD,
            part_of="f1",
        ),
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [("f2: killed", "lack a tag or a line"), ("f1: slain", "slain"), ("f1: killed, perhaps", "perhaps")],
)
def test_a_line_that_cannot_be_read_is_an_error(line: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_figures(f"<f1>Two</f1> boys died.\n{line}")


@pytest.mark.parametrize("half", ["dev", "kept"])
def test_every_example_is_well_formed(half: str) -> None:
    examples = list(read_figure_examples(EXAMPLES / half))
    assert len(examples) >= 40
    assert sum(len(example.figures) for example in examples) >= 100
    for example in examples:
        assert "<" not in example.text
        names = {figure.id for figure in example.figures}
        assert {figure.part_of for figure in example.figures} <= {*names, None}, example.text
        assert all(one.content for one in example.attributions), example.text
        assert all(figure.by is None or figure.by in example.text for figure in example.figures), example.text
