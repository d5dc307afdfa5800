"""The package's own data files: CSV tables of wordings, and word lists in sections."""

import csv
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from reportedly.wordlist import read_wordlist

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
    """Return the word lists of `words.txt`, and unions of them that rules ask for."""
    listed = read_wordlist("reportedly.annotate.quantities", "words.txt")
    sections = {section: frozenset(entries) for section, entries in listed.items()}
    # Unions are made here, once: rules ask for them at every number.
    sections["before year"] |= sections["month"]
    sections["harm"] = sections["casualty verbs"] | sections["casualty subjects"]
    sections["found body"] = sections["found"] | sections["casualty verbs"]
    return sections
