"""Files and folders: which are read, and why one cannot be."""

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from reportedly.domain.errors import MissingFile, ReportedlyError, UnreadableFile, UnsupportedInput
from reportedly.intake.document import LARGEST_INPUT, Document, Hints
from reportedly.intake.encoding import decode_text
from reportedly.intake.envelope import GZIP, check_size, decompress
from reportedly.intake.formats import is_binary, name_format, refuse
from reportedly.intake.page import read_page
from reportedly.intake.text import read_text

# What browsers call the folder of pictures and scripts beside a page that they saved.
_COMPANIONS = (
    "_files",
    ".files",
    "_file",
    "_Dateien",
    "-Dateien",
    "_fichiers",
    "_archivos",
    "_ficheiros",
    "_bestanden",
)
_PAGE_ENDS = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".HTML", ".HTM")
_SPECIAL = (
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


def read_file(path: str | os.PathLike[str], hints: Hints | None = None, *, as_text: bool = False) -> Document:
    """Read one file: a page, or with `as_text` a plain text exactly as it is.

    Raise MissingFile, UnreadableFile, UnsupportedInput or InputTooLarge, with what to do about it.
    """
    where = os.fspath(path)
    hints = hints or Hints()
    hints = hints if hints.path else replace(hints, path=where)
    return _read(_read_bytes(Path(path)), hints, as_text)


def read_stream(stream: BinaryIO, hints: Hints | None = None, *, as_text: bool = False) -> Document:
    """Read one article from a stream, such as standard input, to its end; raise as `read_file` does."""
    hints = hints or Hints()
    hints = hints if hints.path else replace(hints, path="standard input")
    data = stream.read(LARGEST_INPUT + 1)
    check_size(len(data), hints.path or "")
    return _read(data, hints, as_text)


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Iterator[str]:
    """Yield the files at `paths` in the order given, those of a folder and the folders in it sorted by name.

    Hidden files, and the `*_files/` folder beside a saved page, are left out. What cannot be read (no such file, a
    pipe, a folder without permission, a link that leads back) is yielded like the rest: `read_file` says why.
    """
    for path in paths:
        if _is_folder(Path(path)):
            yield from _walk(Path(path))
        else:
            yield os.fspath(path)


def refuse_beginning(beginning: bytes, where: str) -> UnsupportedInput | None:
    """Return why a file of which only the beginning is known is not read; what is packed does not show what it is."""
    name = None if beginning.startswith(GZIP) else name_format(beginning)
    return refuse(name, where) if name else None


def find_left_out(paths: Iterable[str]) -> frozenset[str]:
    """Return which of some files in folders `find_files` would leave out; their paths are parted by "/"."""
    listed = list(paths)
    pages = {path for path in listed if path.endswith(_PAGE_ENDS)}
    return frozenset(path for path in listed if _is_left_out(path, pages))


def _is_left_out(path: str, pages: set[str]) -> bool:
    folders, name = path.split("/")[:-1], path.rpartition("/")[2]
    if any(one.startswith(".") for one in (*folders, name)):
        return True
    return any(_is_companion("/".join(folders[: depth + 1]), pages) for depth in range(len(folders)))


def _read(data: bytes, hints: Hints, as_text: bool) -> Document:
    document = _read_plain(data, hints) if as_text else read_page(data, hints)
    return replace(document, original=data)


def _read_plain(data: bytes, hints: Hints) -> Document:
    where = hints.path or "the input"
    data = decompress(data, where)
    if name := name_format(data):
        raise refuse(name, where)
    decoded = decode_text(data)
    if is_binary(decoded.text):
        raise refuse("binary data", where)
    document = read_text(decoded.text, hints)
    return replace(document, problems=(*decoded.problems, *document.problems))


def _read_bytes(path: Path) -> bytes:
    try:
        status = path.stat()
        if refusal := _refuse_special(path, status.st_mode):
            raise refusal
        check_size(status.st_size, str(path))
        with path.open("rb") as file:
            data = file.read(LARGEST_INPUT + 1)
    except (OSError, ValueError) as error:
        raise _explain(path, error) from error
    check_size(len(data), str(path))
    return data


def _walk(root: Path) -> Iterator[str]:
    """Yield what a folder holds, without recursion; a link to a folder is followed where it leads outside, and once."""
    top = root.resolve()
    seen: set[Path] = set()
    waiting = [root]
    while waiting:
        path = waiting.pop()
        if not _is_folder(path):
            yield str(path)
            continue
        target = path.resolve()
        if path.is_symlink() and path != root:
            if target in seen or target.is_relative_to(top) or top.is_relative_to(target):
                yield str(path)
                continue
            seen.add(target)
        try:
            waiting.extend(reversed(_list_folder(path)))
        except OSError:
            yield str(path)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _list_folder(folder: Path) -> list[Path]:
    names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    pages = {name for name in names if name.endswith(_PAGE_ENDS)}
    return [folder / name for name in names if not _is_companion(name, pages)]


def _is_companion(name: str, pages: set[str]) -> bool:
    """Say whether a folder belongs to a page that was saved beside it."""
    stems = [name.removesuffix(end) for end in _COMPANIONS if name.endswith(end)]
    return any(stem + end in pages for stem in stems for end in _PAGE_ENDS)


def _refuse_special(path: Path, mode: int) -> ReportedlyError | None:
    """Return why what stands at `path` is not read: reading a pipe or a device could wait for ever."""
    if stat.S_ISDIR(mode):
        return _refuse_folder(path)
    name = next((name for is_kind, name in _SPECIAL if is_kind(mode)), None)
    if name is None:
        return None
    return UnreadableFile(
        f"{path} is {name}, and a file was expected; save what it gives to a file, or pass it to standard input with -."
    )


def _refuse_folder(path: Path) -> ReportedlyError:
    try:
        os.listdir(path)
    except OSError as error:
        return _explain(path, error)
    if path.is_symlink():
        return UnreadableFile(
            f"{path} is a link to the folder {path.resolve()}, which is read in its own place, or was."
        )
    return UnreadableFile(f"{path} is a folder, and a file was expected; name the files in it.")


def _explain(path: Path, error: Exception) -> ReportedlyError:
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not path.is_symlink():
        return MissingFile(f"there is no file or folder {path}; check the name.")
    if isinstance(error, PermissionError):
        return UnreadableFile(f"{path} may not be read by you; change its rights, or copy it.")
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return UnreadableFile(f"{path} cannot be read ({reason}); see where it leads.")
