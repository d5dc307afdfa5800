"""Reads the matters that are marked by hand (`training/matters`, whose README tells the form)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.ledger import file_reading
from reportedly.reader import Reader

MATTERS = Path(__file__).parent / "matters"
_MARK = re.compile(r"\[\[([^|\]\[]+)\|([^\]\[]+)\]\]")
_NONE = "-"


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a number, by where they stand, and the question that it answers."""

    start: int
    end: int
    question: str


@dataclass(frozen=True, slots=True)
class MarkedMatter:
    """The articles of a matter as they were read, and the question of each figure that is marked, by the figure's id.

    A figure that is marked as answering nothing has a question of its own.
    """

    name: str
    articles: tuple[FiledArticle, ...]
    question_of: dict[str, str]


def read_matters(reader: Reader, folder: Path = MATTERS) -> Iterator[MarkedMatter]:
    """Yield each matter of a folder, read."""
    for path in sorted(folder.glob("*.txt")):
        articles, question_of = [], {}
        for number, (head, lines) in enumerate(_part(path.read_text("utf-8"))):
            published, outlet, title = (part.strip() for part in head.split("|"))
            text, marks = _unmark(f"{title}\n\n{lines.strip()}")
            article = file_reading(reader.read_text(text, published=published, outlet=outlet), f"{path.stem}-{number}")
            articles.append(article)
            question_of.update(_name(article.figures, marks))
        yield MarkedMatter(path.stem, tuple(articles), question_of)


def _part(text: str) -> Iterator[tuple[str, str]]:
    """Yield the head and the text of each article of a file."""
    for part in text.split("\n== ")[1:]:
        head, _, lines = part.partition("\n")
        yield head, lines


def _unmark(text: str) -> tuple[str, list[Mark]]:
    """Return a text without its marks, and what they said."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append(Mark(len(plain), len(plain) + len(match[1]), match[2]))
        plain += match[1]
        at = match.end()
    return plain + text[at:], marks


def _name(figures: tuple[FiledFigure, ...], marks: list[Mark]) -> Iterator[tuple[str, str]]:
    for figure in figures:
        touched = (mark for mark in marks if mark.start < figure.span.end and figure.span.start < mark.end)
        if mark := next(touched, None):
            yield figure.id, figure.id if mark.question == _NONE else mark.question
