"""Where readings go, and in which form: JSON lines or trees, the terminal or a file for its owner alone."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from typing import BinaryIO, Protocol

from rich.console import Console

from reportedly.cli.tree import build_tree
from reportedly.domain.errors import BadOption
from reportedly.domain.reading import Reading
from reportedly.export import build_reading_line

OWNER_ONLY = 0o600
FILE_WIDTH = 100


class Writer(Protocol):
    """What writes readings one by one."""

    def write(self, path: str, reading: Reading) -> None:
        """Write the reading of the article at `path`."""


class JsonLines:
    """Writes one line of JSON an article, at once, so that the next program can begin."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, path: str, reading: Reading) -> None:
        """Write the reading as one line."""
        self._stream.write(build_reading_line(reading, path).encode("ascii"))
        self._stream.flush()


class Trees:
    """Writes each article as a tree of voices, an empty line between two."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._is_first = True

    def write(self, path: str, reading: Reading) -> None:
        """Write the reading as a tree."""
        if not self._is_first:
            self._console.print()
        self._is_first = False
        self._console.print(build_tree(reading, path))


@contextmanager
def open_output(path: str | None, option: str = "--output") -> Iterator[BinaryIO]:
    """Open the file at `path` with mode 0600, or standard output for None; raise BadOption where it cannot be."""
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.flush()
        return
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
        # A file that was there before keeps its old mode; a device such as /dev/null is nobody's.
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            os.chmod(path, OWNER_ONLY)
    except OSError as error:
        raise BadOption(f"cannot write {option} {path}: {error.strerror}") from error
    with open(descriptor, "wb") as stream:
        yield stream


def build_writer(stream: BinaryIO, *, as_json: bool, to_terminal: bool) -> Writer:
    """Return the writer of the wanted form."""
    if as_json:
        return JsonLines(stream)
    if to_terminal:
        return Trees(build_console())
    text = TextIOWrapper(stream, encoding="utf-8", errors="replace", newline="\n", write_through=True)
    return Trees(Console(file=text, width=FILE_WIDTH, color_system=None))


def build_console(*, stderr: bool = False) -> Console:
    """Return a console that shows text as it is: no markup, no emoji codes, no guessing at what to colour."""
    return Console(stderr=stderr, markup=False, emoji=False, highlight=False, soft_wrap=False)
