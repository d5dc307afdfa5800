"""The form of the matters that are marked by hand (`training/matters`, whose README tells it), without reading them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

MATTERS = Path(__file__).parent / "matters"
MORE = MATTERS / "more"
"""Matters that the reading of numbers is learned from too, and a part of them likeness."""
FOLDS = 4
_MARK = re.compile(r"\[\[([^|\]\[]+)\|([^\]\[]+)\]\]")
_NONE = "-"
_PART = "part of "


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a number, by where they stand in a text, and the question that it answers, None for none."""

    start: int
    end: int
    question: str | None


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One article: when and where it appeared, title and text together, and the marks in it."""

    published: str
    outlet: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MarkedFile:
    """A matter: its name, its articles, the kind of what each question counts, and what question it is a part of."""

    name: str
    texts: tuple[MarkedText, ...]
    kinds: dict[str, str]
    wholes: dict[str, str]

    def find_wholes(self, question: str) -> set[str]:
        """Return the questions that a question is about a part of, near or far."""
        found: set[str] = set()
        while (whole := self.wholes.get(question)) and whole not in found:
            found.add(whole)
            question = whole
        return found


def read_marks(folder: Path = MATTERS) -> Iterator[MarkedFile]:
    """Yield each matter of a folder, in the order of their names."""
    for path in sorted(folder.glob("*.txt")):
        questions, *articles = path.read_text("utf-8").split("\n== ")
        lines = (line[2:] for line in questions.splitlines() if line[:2] == "! ")
        rows = [[part.strip() for part in line.split("|")] for line in lines]
        wholes = {row[0]: part.removeprefix(_PART) for row in rows for part in row if part.startswith(_PART)}
        yield MarkedFile(path.stem, tuple(map(_read_article, articles)), {row[0]: row[1] for row in rows}, wholes)


def read_all_marks() -> dict[str, MarkedFile]:
    """Return the matters of both folders by their names, in order."""
    return {matter.name: matter for matter in sorted([*read_marks(), *read_marks(MORE)], key=lambda one: one.name)}


def find_fold(names: Iterable[str], fold: int) -> list[str]:
    """Return the names of the matters that are left out of a fold, one in `FOLDS` of all."""
    return sorted(names)[fold::FOLDS]


def _read_article(article: str) -> MarkedText:
    head, _, lines = article.partition("\n")
    published, outlet, title = (part.strip() for part in head.split("|"))
    return MarkedText(published, outlet, *_unmark(f"{title}\n\n{lines.strip()}"))


def _unmark(text: str) -> tuple[str, tuple[Mark, ...]]:
    """Return a text without its marks, and what they said."""
    plain, marks, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        marks.append(Mark(len(plain), len(plain) + len(match[1]), None if match[2] == _NONE else match[2]))
        plain += match[1]
        at = match.end()
    return plain + text[at:], tuple(marks)
