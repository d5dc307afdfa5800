"""What the user knows of the articles: the options for all of them, and the lines of a --meta file for each."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import reportedly
from reportedly.domain.errors import BadOption

if TYPE_CHECKING:
    from reportedly.intake import Hints

FIELDS = ("url", "published", "outlet", "title")


@dataclass(frozen=True, slots=True)
class Metadata:
    """Hints for every file: its line in the --meta file, and `given` for what the line leaves out."""

    given: "Hints"
    lines: Mapping[str, "Hints"]

    @classmethod
    def read(cls, given: "Hints", path: str | None) -> "Metadata":
        """Read the --meta file; raise BadOption, with file and line, for one that says something impossible."""
        if path is None:
            return cls(given, {})
        try:
            with open(path, encoding="utf-8-sig") as stream:
                return cls(given, _index(path, (_read_line(f"{path}:{n}", line) for n, line in _number(stream))))
        except (OSError, UnicodeDecodeError) as error:
            raise BadOption(f"cannot read --meta {path}: {error}") from error

    def find(self, path: str) -> "Hints":
        """Return what is known of the file at `path`."""
        line = self.lines.get(os.path.abspath(path))
        if line is None:
            return replace(self.given, path=path)
        told = {field: getattr(line, field) for field in FIELDS if getattr(line, field) is not None}
        return replace(self.given, path=path, **told)


def _number(stream: Iterator[str]) -> Iterator[tuple[int, str]]:
    return ((number, line) for number, line in enumerate(stream, start=1) if line.strip())


def _index(meta: str, lines: Iterator["Hints"]) -> dict[str, "Hints"]:
    """Index the lines by absolute path; a relative one counts from here, or from the folder of the --meta file."""
    from_here: dict[str, Hints] = {}
    from_meta: dict[str, Hints] = {}
    folder = os.path.dirname(meta)
    for line in lines:
        path = line.path or ""
        from_here[os.path.abspath(path)] = line
        from_meta[os.path.abspath(os.path.join(folder, path))] = line
    return from_meta | from_here


def _read_line(place: str, line: str) -> "Hints":
    try:
        record = json.loads(line)
    except ValueError as error:
        raise BadOption(f"{place}: expected a JSON object, got {line.strip()[:60]!r} ({error})") from error
    if not isinstance(record, dict) or not isinstance(record.get("path"), str):
        raise BadOption(f'{place}: expected a JSON object with a "path", got {line.strip()[:60]!r}')
    for field in FIELDS:
        if not isinstance(record.get(field), str | None):
            raise BadOption(f'{place}: expected text or null for "{field}", got {json.dumps(record[field])[:60]}')
    try:
        return reportedly.Hints(path=record["path"], **{field: record.get(field) for field in FIELDS})
    except BadOption as error:
        raise BadOption(f"{place}: {error}") from error
