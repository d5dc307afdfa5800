"""Vague wordings and the table that gives each a number; the table is data and can be replaced."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from functools import cache
from importlib.resources import files
from pathlib import Path

from reportedly.annotate.quantities.cardinal import SCALES
from reportedly.annotate.quantities.line import Line
from reportedly.annotate.quantities.numeral import EXACT
from reportedly.domain.errors import BadOption

COLUMNS = ("word", "low", "high")
_MOST_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague wording: its words in lower case, the least it means, and the most where it has one."""

    words: tuple[str, ...]
    low: Decimal
    high: Decimal | None

    @property
    def key(self) -> str:
        """The word that tells quickest whether a sentence can hold the wording: "a few" is seldom, "a" often there."""
        return max(self.words[:2], key=len)


@dataclass(frozen=True, slots=True)
class VagueFound:
    """A vague wording in a sentence: what it means there, and the index of the piece after it."""

    low: Decimal
    high: Decimal | None
    last: int


@dataclass(frozen=True, slots=True)
class VagueTable:
    """What vague wordings mean.

    `rows` are as the file gives them, `starts` has them by their first word, `keys` holds one word of each.
    """

    rows: tuple[Vague, ...]
    starts: dict[str, tuple[Vague, ...]] = field(init=False, compare=False, repr=False)
    keys: frozenset[str] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        starts: dict[str, list[Vague]] = {}
        for row in sorted(self.rows, key=lambda row: -len(row.words)):
            starts.setdefault(row.words[0], []).append(row)
        object.__setattr__(self, "starts", {word: tuple(rows) for word, rows in starts.items()})
        object.__setattr__(self, "keys", frozenset(row.key for row in self.rows))

    @classmethod
    def load(cls, path: Path | None = None) -> "VagueTable":
        """Load the table at `path`, else the one inside the package; raise BadOption where it says nothing usable."""
        return _load_own() if path is None else cls(tuple(_read_rows(_read_lines(path), str(path))))

    def read(self, line: Line, index: int) -> VagueFound | None:
        """Read the vague wording that starts at `index`, with the scale after it ("several hundred")."""
        for row in self.starts.get(line.words[index], ()):
            if line.reads(index, *row.words):
                return self._multiply(line, VagueFound(row.low, row.high, index + len(row.words)))
        return None

    def _multiply(self, line: Line, found: VagueFound) -> VagueFound:
        """Multiply with "hundred", "of hundred" and "of thousands" as often as they follow, twice at most."""
        for _ in range(2):
            at = found.last + 1 if line.word(found.last) == "of" else found.last
            word = line.word(at)
            scale = SCALES.get(word) or (SCALES.get(word[:-1]) if at > found.last and word.endswith("s") else None)
            if scale is None:
                break
            low, high = (
                None if end is None else EXACT.multiply(end, Decimal(scale)) for end in (found.low, found.high)
            )
            found = VagueFound(low or found.low, high, at + 1)
        return found


@cache
def _load_own() -> VagueTable:
    lines = files("reportedly.annotate.quantities").joinpath("vague.csv").read_text("utf-8").splitlines()
    return VagueTable(tuple(_read_rows(lines, "vague.csv")))


def _read_lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadOption(
            f"the table of vague numbers {path} cannot be read ({error}): name a CSV file in UTF-8 with the columns "
            f"{', '.join(COLUMNS)}"
        ) from error


def _read_rows(lines: Iterable[str], name: str) -> Iterator[Vague]:
    """Yield the rows of a table; raise BadOption that names the line which cannot be used."""
    rows = csv.reader(lines)
    header = [cell.strip().lower() for cell in next(rows, [])]
    if header != list(COLUMNS):
        raise BadOption(f"{name}, line 1: expected the columns {','.join(COLUMNS)}, found {','.join(header)!r}")
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        vague = _read_row(row, f"{name}, line {rows.line_num}")
        if vague.words in seen:
            raise BadOption(f"{name}, line {rows.line_num}: {' '.join(vague.words)!r} stands there twice: keep one row")
        seen.add(vague.words)
        if len(seen) > _MOST_ROWS:
            raise BadOption(f"{name}: a table has at most {_MOST_ROWS} rows")
        yield vague
    if not seen:
        raise BadOption(f"{name}: expected at least one row under the columns, found none")


def _read_row(row: list[str], where: str) -> Vague:
    if len(row) != len(COLUMNS):
        raise BadOption(f"{where}: expected {len(COLUMNS)} columns ({','.join(COLUMNS)}), found {len(row)}")
    words = tuple(row[0].lower().split())
    if not words or not all(word.isalpha() for word in words):
        raise BadOption(f"{where}: expected a word or several parted by spaces, letters only, found {row[0]!r}")
    low, high = (_read_number(cell.strip(), where) for cell in row[1:])
    if low is None:
        raise BadOption(f"{where}: {row[0]!r} has no low: give the least that it means")
    if high is not None and low > high:
        raise BadOption(f"{where}: {row[0]!r} runs from {low} to {high}: low must not be above high")
    return Vague(words, low, high)


def _read_number(cell: str, where: str) -> Decimal | None:
    if not cell:
        return None
    try:
        number = Decimal(cell)
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number < Decimal(10) ** 30:
        raise BadOption(f"{where}: expected a number such as 24, or nothing for an open end, found {cell!r}")
    return number
