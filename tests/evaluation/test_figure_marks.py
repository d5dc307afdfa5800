"""What counts as right when a reading is set beside our figure examples."""

from collections.abc import Iterable

from evaluation.figure_examples import MarkedFigure
from evaluation.figure_marks import ComparedFigure
from evaluation.figure_pairs import pair_figures
from evaluation.scoring import Stretch, find_words
from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import Figure, FigureKind
from reportedly.domain.span import Span


def compare(rare: dict[str, tuple[str, str]], kind: FigureKind = FigureKind.KILLED) -> Iterable[str]:
    wanted = MarkedFigure("f1", (Stretch(0, 1),), None, FigureKind.KILLED)
    return list(
        ComparedFigure(wanted, Figure("f1", "q1", None, kind, None, Firmness.ASSERTED, 0.9), True, rare).count()
    )


def test_what_is_right_counts_as_gold_as_read_and_as_right() -> None:
    assert compare({"sense": ("new", "new")}) == ["kind", "own gold", "own", "sense gold", "sense read", "sense"]
    assert compare({"sense": ("", "new")}, FigureKind.INJURED) == ["own gold", "own", "sense read"]
    assert compare({"sense": ("new", "")}) == ["kind", "own gold", "own", "sense gold"]


def test_who_did_it_may_be_named_with_more_words() -> None:
    assert "by" in compare({"by": ("Harrow Front", "the Harrow Front, the front")})
    assert "by" not in compare({"by": ("Harrow Front", "Brisa")})


def test_a_figure_is_paired_with_the_one_that_shares_most_words_and_only_once() -> None:
    text = "At least two of the nine"
    read = [Span.of(text, 0, 12), Span.of(text, 20, 24)]
    wanted = [(Stretch(9, 12),), (Stretch(20, 24),), (Stretch(0, 8),)]
    assert pair_figures(find_words(text), wanted, read) == [0, 1, None]
