"""What is sent to be read: taken in as it comes, within limits, into one file that has no name."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

from reportedly.domain.errors import BadOption, FullDisk, InputTooLarge, ReportedlyError
from reportedly.domain.kept import Kept
from reportedly.intake import LARGEST_INPUT, Hints, find_left_out, read_stream, refuse_beginning
from reportedly.ledger import UPLOAD
from reportedly.reader import Input

MOST_FILES = 5000
MEGABYTE = 1024 * 1024
MOST_BYTES = 512 * MEGABYTE
"""Of one request. Thirty pages saved with their pictures are a fifth of it."""


@dataclass(frozen=True, slots=True)
class Limits:
    """How many files one request may have, how many megabytes all of it, and how many one file."""

    files: int
    all_megabytes: int
    each_megabytes: int


LIMITS = Limits(MOST_FILES, MOST_BYTES // MEGABYTE, LARGEST_INPUT // MEGABYTE)
LONGEST_NAME = 200
PASTED = "pasted text"
_SIGNATURE = 4096
_MORE = "For more at once, `reportedly add FOLDER` on the command line has no such limit."


@dataclass(frozen=True, slots=True)
class Sent:
    """One article that was sent: what it is called, what is known of it, and where in the file its bytes stand."""

    name: str
    hints: Hints
    start: int
    size: int


class Upload:
    """What one request sent, in a file that only this program can reach and that is gone when it is closed.

    It lies in the folder of the ledger, since what is confidential may be meant to stay on that disk. A program that is
    killed leaves nothing of it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = tempfile.TemporaryFile(dir=folder, prefix="reportedly-")  # noqa: SIM115 - closed by `close`
        self._sent: list[Sent] = []
        self._refused: list[tuple[str, ReportedlyError]] = []
        self._open: Sent | None = None
        self._files = self._end = 0

    @property
    def sent(self) -> tuple[Sent, ...]:
        """What is there to be read."""
        return tuple(self._sent)

    @property
    def refused(self) -> tuple[Kept, ...]:
        """What is not, and why."""
        return tuple(Kept(UPLOAD + name, None, reason=str(error)) for name, error in self._refused)

    def begin(self, name: str, hints: Hints | None = None) -> None:
        """Begin a file; what is written from now on is its own. Raise InputTooLarge for one too many."""
        self._files += 1
        if self._files > MOST_FILES:
            raise InputTooLarge(f"more than {MOST_FILES:,} files were sent at once. Send them in parts. {_MORE}")
        cleaned = clean_name(name)
        self._open = Sent(cleaned, replace(hints or Hints(), path=cleaned), self._end, 0)

    def write(self, data: bytes) -> None:
        """Add bytes to the file that was begun; of one that is too large nothing more is kept."""
        if self._open is None:
            return
        size = self._open.size + len(data)
        if size > LARGEST_INPUT:
            self._refuse(self._open, _explain_size(self._open.name))
            return
        try:
            self._file.seek(self._end)
            self._file.write(data)
        except OSError as error:
            raise FullDisk(
                f"there is no room for what was sent ({error.strerror}); make some, and send it again."
            ) from error
        self._end += len(data)
        self._open = replace(self._open, size=size)

    def end(self) -> None:
        """End the file that was begun: keep it to be read, unless it shows that it is neither page nor text."""
        if self._open is None:
            return
        sent = self._open
        if refusal := refuse_beginning(self._read(sent.start, min(sent.size, _SIGNATURE)), sent.name):
            self._refuse(sent, refusal)
        else:
            self._sent.append(sent)
            self._open = None

    def finish(self) -> None:
        """Leave out what no folder's reading would take; raise the reason where nothing is left to be read."""
        left_out = find_left_out([one.name for one in self._sent] + [name for name, _ in self._refused])
        self._sent = [one for one in self._sent if one.name not in left_out]
        self._refused = [one for one in self._refused if one[0] not in left_out]
        if not self._sent:
            raise self._refused[0][1] if self._refused else BadOption(_explain_nothing(self._files))

    def open_inputs(self) -> Iterator[Input]:
        """Yield each article as the reader takes it, its bytes only when its turn has come."""
        for one in self._sent:
            data = BytesIO(self._read(one.start, one.size))
            yield Input(UPLOAD + one.name, partial(read_stream, data, one.hints))

    def close(self) -> None:
        """Let the file go."""
        self._file.close()

    def _read(self, start: int, size: int) -> bytes:
        self._file.seek(start)
        return self._file.read(size)

    def _refuse(self, sent: Sent, error: ReportedlyError) -> None:
        self._refused.append((sent.name, error))
        self._open, self._end = None, sent.start


def clean_name(name: str) -> str:
    """Return the name of a file that a stranger may have chosen, as it is shown: its end, with no way out of a folder.

    Nothing is opened by it. What in it would be obeyed instead of shown is replaced where it is shown.
    """
    parts = [one for one in name.replace("\\", "/").split("/") if one.strip() not in ("", ".", "..")]
    return "/".join(parts)[-LONGEST_NAME:] or "unnamed"


def _explain_size(name: str) -> InputTooLarge:
    return InputTooLarge(
        f"{name} has more than {LARGEST_INPUT // MEGABYTE} MB, the most that one article can have. "
        "Save the page without its pictures, or split the file into one file an article."
    )


def _explain_nothing(files: int) -> str:
    if files:
        return "what was sent are only hidden files, or what belongs to a saved page; choose the pages themselves."
    return "no file was chosen and no text pasted; go back and choose one, or paste a text."
