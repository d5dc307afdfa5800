"""Our own figure examples: texts with attributions and figures marked by tags, and a line that tells of each figure.

`examples/figures/README.md` says what the lines hold.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from evaluation.nested import build_scored, read_examples
from evaluation.scoring import Scored, Stretch
from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import Basis, FigureKind, Population, Sense
from training.examples.markup import find_holder, parse_example, read_tags

EXAMPLES = Path(__file__).parent / "examples" / "figures"
_LINE = re.compile(r"f(\d+): (.+)")
_PUBLISHED = re.compile(r"\Apublished: (\S+)\n")


@dataclass(frozen=True, slots=True)
class MarkedFigure:
    """A figure as its line tells of it; `attribution` and `part_of` are ids, `by` words of a name."""

    id: str
    span: tuple[Stretch, ...]
    attribution: str | None
    kind: FigureKind
    firmness: Firmness = Firmness.ASSERTED
    background: bool = False
    population: Population | None = None
    sense: Sense = Sense.UNKNOWN
    basis: Basis | None = None
    part_of: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its date, and the attributions and figures marked in it."""

    text: str
    published: str | None
    attributions: tuple[Scored, ...]
    figures: tuple[MarkedFigure, ...]


def read_figure_examples(folder: Path) -> Iterator[Example]:
    """Yield the examples in the files of `folder`; raise ValueError for a line that cannot be read."""
    yield from map(parse_figures, read_examples(folder))


def parse_figures(example: str) -> Example:
    """Return an example: its text without tags, and what they and the lines below it tell."""
    published = _PUBLISHED.match(example)
    lines = example[published.end() if published else 0 :].split("\n")
    told = {f"f{found[1]}": found[2] for line in lines if (found := _LINE.fullmatch(line))}
    marked = "\n".join(line for line in lines if not _LINE.fullmatch(line)).strip()
    text, tags = read_tags(marked)
    _, parts = parse_example(marked)
    spans = {f"f{number}": stretches for (letter, number), stretches in tags.items() if letter == "f"}
    if spans.keys() != told.keys():
        raise ValueError(f"figures {sorted(spans.keys() ^ told.keys())} lack a tag or a line in: {text[:80]}…")
    figures = (
        _read_line(name, told[name], tuple(Stretch(*one) for one in spans[name]), find_holder(spans[name], parts))
        for name in sorted(told, key=spans.__getitem__)
    )
    return Example(text, published[1] if published else None, build_scored(parts), tuple(figures))


def _read_line(name: str, line: str, span: tuple[Stretch, ...], holder: int | None) -> MarkedFigure:
    kind, *entries = line.split(", ")
    figure = MarkedFigure(name, span, None if holder is None else str(holder), FigureKind(kind))
    for entry in entries:
        figure = _add(figure, entry)
    return figure


def _add(figure: MarkedFigure, entry: str) -> MarkedFigure:
    """Return the figure with what one entry of its line tells."""
    if entry == "background":
        return replace(figure, background=True)
    if entry.startswith("part of "):
        return replace(figure, part_of=entry.removeprefix("part of "))
    if entry.startswith("by "):
        return replace(figure, by=entry.removeprefix("by "))
    if entry in set(Firmness):
        return replace(figure, firmness=Firmness(entry))
    if entry in set(Population):
        return replace(figure, population=Population(entry))
    if entry in set(Sense):
        return replace(figure, sense=Sense(entry))
    return replace(figure, basis=Basis(entry))
