"""Rows of a spreadsheet as notes by hand: which column is which field, and what is wrong with a row."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import StringIO

from reportedly.cli.note import Note, read_day
from reportedly.decisions.number import complete_bound, read_number
from reportedly.domain.errors import BadJudgement, BadOption
from reportedly.domain.judgement import Value
from reportedly.domain.voice import VoiceKind

FIGURE_FIELDS = (
    "low high bound unit kind counted population place as_of counted_at firmness background sense basis".split()
)
FIELDS = (*FIGURE_FIELDS, "number", "voice", "voice_kind", "source", "words", "date")
"""What a column can be."""
_DAYS = ("as_of", "counted_at", "date")
_DELIMITERS = ",;\t|"


class DateOrder(StrEnum):
    """How a spreadsheet writes days."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a spreadsheet holds which field, what stands for all rows, and how days are written."""

    column_of: Mapping[str, str]
    fixed: Mapping[str, str]
    dates: DateOrder = DateOrder.YMD

    @classmethod
    def choose(
        cls, headings: Sequence[str], mapped: Mapping[str, str], fixed: Mapping[str, str], dates: DateOrder
    ) -> "Columns":
        """Return the columns that are mapped, and those that are called like a field; raise BadOption."""
        for field in (*mapped, *fixed):
            if field not in FIELDS:
                raise BadOption(f"there is no field {field!r}; there are {', '.join(FIELDS)}.")
        for field, column in mapped.items():
            if column not in headings:
                there = ", ".join(repr(one) for one in headings)
                raise BadOption(f"--map {field}={column}: there is no column {column!r}; there are {there}.")
        named = {one.strip().lower().replace(" ", "_").replace("-", "_"): one for one in headings}
        found = {field: named[field] for field in FIELDS if field in named and field not in fixed} | dict(mapped)
        if not {"number", "low", "high"} & {*found, *fixed}:
            raise BadOption("no column gives the numbers; name it, as in --map number=Deaths (or low and high).")
        if "voice" not in {*found, *fixed}:
            raise BadOption("no column gives the voice; name it, as in --map voice=Source, or give --set voice=NAME.")
        return cls(found, dict(fixed), dates)

    def read_note(self, row: Mapping[str, str], source: str) -> Note:
        """Return the note of a row; `source` stands where it has none. Raise BadJudgement with what is wrong."""
        cells = {field: row.get(column, "").strip() for field, column in self.column_of.items()}
        given = dict(self.fixed) | {field: cell for field, cell in cells.items() if cell}
        for field in _DAYS:
            if field in given:
                given[field] = self._read_days(field, given[field])
        number = read_number(given["number"]) if "number" in given else ()
        values = [Value(field, given[field]) for field in FIGURE_FIELDS if field in given]
        if not given.get("voice"):
            raise BadJudgement("expected a voice, who says so; the cell is empty.")
        return Note(
            voice=" ".join(given["voice"].split()),
            source=given.get("source") or source,
            values=complete_bound((*number, *values)),
            voice_kind=_read_voice_kind(given.get("voice_kind")),
            day=read_day(given["date"]) if "date" in given else None,
            words=given.get("words"),
        )

    def _read_days(self, field: str, cell: str) -> str:
        """Return days in the form of ISO 8601; "03/05/2023" means what --dates says."""
        parts = cell.replace(".", "/").replace("-", "/").split("/")
        if self.dates is DateOrder.YMD or len(parts) != 3 or not all(part.strip().isdecimal() for part in parts):
            return cell
        day, month, year = parts if self.dates is DateOrder.DMY else (parts[1], parts[0], parts[2])
        try:
            return date(int(year), int(month), int(day)).isoformat()
        except ValueError as error:
            raise BadJudgement(f"expected a day for {field} as {self.dates}, got {cell!r} ({error}).") from error


def _read_voice_kind(kind: str | None) -> VoiceKind:
    if kind is None:
        return VoiceKind.PERSON
    try:
        return VoiceKind(kind.lower())
    except ValueError as error:
        raise BadJudgement(f"expected for voice_kind one of {', '.join(VoiceKind)}; got {kind!r}.") from error


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its headings, and the line of the file on which it ends."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A spreadsheet: its headings and its rows."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(data: bytes, path: str) -> Sheet:
    """Read a spreadsheet that was saved as CSV, in whatever delimiter; raise BadOption where it is none."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadOption(f"{path}: expected text in UTF-8 ({error}); save the sheet as “CSV UTF-8”.") from error
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        headings = tuple(cell.strip() for cell in next(reader, []))
        rows = tuple(_read_rows(reader, headings))
    except csv.Error as error:
        raise BadOption(f"{path}, line {reader.line_num}: this is no CSV ({error}); save the sheet as CSV.") from error
    if not any(headings):
        raise BadOption(f"{path}: expected a first line with the names of the columns; it is empty.")
    if len(set(headings)) < len(headings):
        raise BadOption(f"{path}: two columns have one name; give each its own.")
    return Sheet(headings, rows)


def _read_rows(reader: "Iterator[list[str]]", headings: Sequence[str]) -> Iterator[Row]:
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield Row(reader.line_num, dict(zip(headings, cells, strict=False)))  # type: ignore[attr-defined]
