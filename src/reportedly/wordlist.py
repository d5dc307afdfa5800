"""Reads the word lists that steps keep beside their rules.

A line in brackets opens a section, "#" a comment line. Entries are parted by white space, or by commas where some are
of several words.
"""

from collections.abc import Iterator
from importlib.resources import files


def read_wordlist(package: str, path: str, *, separator: str | None = None) -> dict[str, tuple[str, ...]]:
    """Return the entries of a list in `package` by section, in the order of the file."""
    sections: dict[str, list[str]] = {}
    entries: list[str] = []
    for line in _read_lines(package, path):
        if line.startswith("["):
            entries = sections.setdefault(line.strip("[]"), [])
        else:
            entries.extend(entry for part in line.split(separator) if (entry := part.strip()))
    return {section: tuple(found) for section, found in sections.items()}


def _read_lines(package: str, path: str) -> Iterator[str]:
    lines = files(package).joinpath(path).read_text(encoding="utf-8").splitlines()
    return (stripped for line in lines if (stripped := line.strip()) and not stripped.startswith("#"))
