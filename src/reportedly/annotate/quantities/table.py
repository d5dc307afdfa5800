"""The package's own data files: CSV tables of wordings, and word lists in sections."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

Wording = tuple[str, ...]


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of one of the package's CSV files."""
    lines = files("reportedly.annotate.quantities").joinpath(name).read_text("utf-8").splitlines()
    return list(csv.DictReader(lines))


def read_wordings(cell: str) -> Iterator[Wording]:
    """Yield the wordings of a cell: parted by bars, their pieces by spaces."""
    for wording in cell.split("|"):
        if wording:
            yield tuple(wording.split())


@cache
def read_sections() -> Mapping[str, frozenset[str]]:
    """Return the word lists of `words.txt`: entries are parted by white space, `#` opens a comment line."""
    sections: dict[str, set[str]] = {}
    entries: set[str] = set()
    lines = files("reportedly.annotate.quantities").joinpath("words.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), set())
        elif not line.startswith("#"):
            entries.update(line.split())
    # Unions are made here, once: rules ask for them at every number.
    sections["before year"] |= sections["month"]
    sections["harm"] = sections["casualty verbs"] | sections["casualty subjects"]
    sections["found body"] = sections["found"] | sections["casualty verbs"]
    return {section: frozenset(found) for section, found in sections.items()}
