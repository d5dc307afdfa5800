"""Our matters as examples to train on: windows as they are read, and what is marked at the numbers in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.annotate.encoder import Inputs, build_inputs, build_number_inputs, count_pieces
from reportedly.annotate.numbers import find_inside, find_runs
from reportedly.annotate.pieces import Pieces
from reportedly.annotate.window import cut_windows
from reportedly.annotate.wording import find_wording
from reportedly.domain.figure import FigureKind
from reportedly.domain.span import Span
from reportedly.intake import Hints, read_text
from training.marks import MarkedFile, MarkedText

_KINDS = {"share": FigureKind.PERCENT, "rate": FigureKind.OTHER, "measure": FigureKind.OTHER}
"""The program's kinds for those of the matters that it has none of its own for."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked at a number: the question that it answers, the incident that it tells of, what it counts."""

    question: str | None
    incident: str | None
    kind: FigureKind | None


@dataclass(frozen=True, slots=True)
class Example:
    """One window with marked numbers: what it is read from, where they stand in it, and what is marked."""

    window: Inputs
    numbers: Inputs
    marked: tuple[Marked, ...]


def read_examples(matter: MarkedFile, pieces: Pieces) -> Iterator[Example]:
    """Yield the windows of a matter's articles, cut as in reading."""
    for text in matter.texts:
        yield from _read_article(text, matter.kinds, pieces)


def _read_article(text: MarkedText, kinds: Mapping[str, str], pieces: Pieces) -> Iterator[Example]:
    wording = find_wording(read_text(text.text, Hints(published=text.published, outlet=text.outlet)).article)
    runs = find_runs([Span.of(text.text, mark.start, mark.end) for mark in text.marks], wording.words)
    for window in cut_windows(wording, [len(pieces.find(word.text)) for word in wording.words]):
        if inside := find_inside(window, runs):
            inputs = build_inputs(window, pieces)
            numbers = build_number_inputs(window, count_pieces(inputs), list(inside.values()))
            yield Example(inputs, numbers, tuple(_read_mark(text.marks[place].question, kinds) for place in inside))


def _read_mark(question: str | None, kinds: Mapping[str, str]) -> Marked:
    """Return what is marked; the last part of a question's id, where it has several, names the incident."""
    if question is None:
        return Marked(None, None, None)
    before, _, incident = question.rpartition("-")
    kind = kinds[question]
    return Marked(question, incident if before else None, _KINDS.get(kind) or FigureKind(kind))
