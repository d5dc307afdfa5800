"""Numbers in the cells of a table, whose rows and columns say what they count.

The text of a page has a table as lines whose cells are parted by tabs. A row is named by its first cell, a column by
the first line where no number stands in that. "Of whom children" names a part of what the column before it counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reportedly.claims.counted import Counted
from reportedly.claims.draft import Draft
from reportedly.claims.lexicon import read_idioms, read_kinds, read_words
from reportedly.claims.nouns import PERSONS, find_class
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

_LINE = re.compile(r"[^\n]+")
_PART = re.compile(r"(?:of (?:whom|which|them)|including|incl\.?|among them)\b", re.IGNORECASE)
_TOTALS = frozenset("total totals all number count sum overall together altogether".split())
_DIGIT = re.compile(r"\d")
_LEAST = 2
"""Lines that a table has at least."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with a number: where its words stand, those that name its row and its column, and the first of its row."""

    span: range
    row: range
    column: range | None
    first: range


class Tables:
    """The cells with numbers of the tables of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cells = list(_find_cells(text)) if "\t" in text else []
        self._starts = [cell.span.start for cell in self._cells]

    def find(self, span: Span) -> Cell | None:
        """Return the cell that a number fills alone, but for marks beside it."""
        place = bisect_right(self._starts, span.start) - 1
        if place < 0 or span.end > self._cells[place].span.stop:
            return None
        cell = self._cells[place].span
        beside = self._text[cell.start : span.start] + self._text[span.end : cell.stop]
        return None if any(letter.isalnum() for letter in beside) else self._cells[place]


def _find_cells(text: str) -> Iterator[Cell]:
    """Yield the cells with numbers, table by table."""
    rows: list[list[range]] = []
    last = -1
    for line in _LINE.finditer(text):
        cells = _cut(line.group(), line.start())
        if rows and (line.start() != last + 1 or cells is None):
            yield from _read_table(text, rows)
            rows = []
        if cells is not None:
            rows.append(cells)
        last = line.end()
    yield from _read_table(text, rows)


def _cut(line: str, start: int) -> list[range] | None:
    """Return where the cells of a line stand, empty ones too; None where it is no line of a table."""
    if "\t" not in line:
        return None
    cells, at = [], start
    for cell in line.split("\t"):
        cells.append(range(at, at + len(cell)))
        at += len(cell) + 1
    return cells


def _read_table(text: str, rows: Sequence[Sequence[range]]) -> Iterator[Cell]:
    if len(rows) < _LEAST:
        return
    is_headed = not any(_has_digit(text, cell) for cell in rows[0][1:])
    names = rows[0] if is_headed else ()
    for row in rows[1:] if is_headed else rows:
        numbers = [place for place in range(1, len(row)) if _has_digit(text, row[place])]
        if _has_digit(text, row[0]) or not row[0]:
            continue
        for place in numbers:
            column = names[place] if place < len(names) and names[place] else None
            yield Cell(row[place], row[0], column, row[numbers[0]])


def _has_digit(text: str, cell: range) -> bool:
    return _DIGIT.search(text, cell.start, cell.stop) is not None


def draft_cell(syntax: Syntax, quantity: Quantity, cell: Cell) -> Draft:
    """Return what the number of a cell counts, by the names of its row and column."""
    row = _cover(syntax, cell.row)
    column = range(0) if cell.column is None else _cover(syntax, cell.column)
    told = row if _is_total(syntax, column) else column
    anchor = syntax.cover(quantity.span).start
    noun = _find_noun(syntax, told)
    part = _PART.match(syntax.text, syntax.tokens[told.start].start)
    first = next((i for i in told if part is None or syntax.tokens[i].start >= part.end()), told.start)
    counted = Counted(noun, anchor, syntax.span(first, told.stop - 1), first=anchor)
    return Draft(
        quantity,
        counted,
        _find_kind(syntax, row) or _find_kind(syntax, column),
        None,
        part_of=cell.first if part and told is column and cell.first != cell.span else None,
    )


def _cover(syntax: Syntax, cell: range) -> range:
    return syntax.cover(Span.of(syntax.text, cell.start, cell.stop))


def _is_total(syntax: Syntax, label: range) -> bool:
    return not label or all(syntax.word(i) in _TOTALS or not syntax.word(i).isalpha() for i in label)


def _find_noun(syntax: Syntax, label: range) -> int:
    """Return the token that says who or what is counted: one for people, else a known noun, else the last word."""
    words = [i for i in label if syntax.word(i).isalpha()] or list(label)
    persons = (i for i in words if find_class(syntax.word(i)) in PERSONS)
    outcomes = (i for i in words if syntax.word(i) in read_kinds("nouns") or _is_state(syntax, i))
    return next((i for some in (persons, outcomes) for i in some), words[-1])


def _is_state(syntax: Syntax, i: int) -> bool:
    """Say whether a word of a label tells what people are counted as: "Total aboard (estimate)"."""
    return syntax.word(i) in read_words("aboard") or syntax.word(i) in read_words("rescued")


def _find_kind(syntax: Syntax, label: range) -> FigureKind | None:
    """Return the kind that a label tells: an outcome, what was done, a state ("still in hospital"), who they are."""
    words = [syntax.word(i) for i in label]
    for part in ("nouns", "verbs"):
        if kind := next((kind for word in words if (kind := read_kinds(part).get(word))), None):
            return kind
    if kind := next((kind for word in words if (kind := _read_states().get(word))), None):
        return kind
    if any(_is_state(syntax, i) for i in label):
        return FigureKind.PEOPLE
    return next((kind for word in words if (kind := find_class(word))), None)


@cache
def _read_states() -> dict[str, FigureKind]:
    """Return the kinds that places tell in which people are: hospitals, prisons."""
    return {word: idiom.kind for idiom in read_idioms("subject") if "are" in idiom.verbs for word in idiom.words}
