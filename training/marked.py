"""Reads the matters that are marked by hand (`training/matters`), as the program reads articles."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.ledger import file_reading
from reportedly.reader import Reader
from training.held_out import HeldOut, read_held_out
from training.marks import MATTERS, Mark, read_marks


@dataclass(frozen=True, slots=True)
class MarkedMatter:
    """The articles of a matter as they were read, and the question of each figure that is marked, by the figure's id.

    A figure that is marked as answering nothing has a question of its own.
    """

    name: str
    articles: tuple[FiledArticle, ...]
    question_of: dict[str, str]


def read_matters(reader: Reader, folder: Path = MATTERS, names: Container[str] | None = None) -> Iterator[MarkedMatter]:
    """Yield each matter of a folder, or those of some names, read, its numbers embedded by a training without it."""
    embeddings = read_held_out()
    for matter in (one for one in read_marks(folder) if names is None or one.name in names):
        articles, question_of = [], {}
        for number, marked in enumerate(matter.texts):
            held_out = Reader(HeldOut(reader.annotator, embeddings, matter.name, number))
            reading = held_out.read_text(marked.text, published=marked.published, outlet=marked.outlet)
            article = file_reading(reading, f"{matter.name}-{number}")
            articles.append(article)
            question_of.update(_name(article.figures, marked.marks))
        yield MarkedMatter(matter.name, tuple(articles), question_of)


def hide_embeddings(article: FiledArticle) -> FiledArticle:
    """Return an article as if the encoder had not seen its numbers."""
    return replace(article, figures=tuple(replace(one, embedding=None) for one in article.figures))


def _name(figures: tuple[FiledFigure, ...], marks: Sequence[Mark]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        touched = (mark for mark in marks if mark.start < figure.span.end and figure.span.start < mark.end)
        if mark := next(touched, None):
            yield figure.id, mark.question or figure.id
