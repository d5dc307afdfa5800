"""Read one article or many with the model loaded once."""

import os
import pathlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import BinaryIO, TypeAlias, TypedDict, TypeVar, Unpack

from reportedly.domain.errors import ReportedlyError
from reportedly.domain.reading import Reading
from reportedly.intake import Document, Hints, find_files, read_file, read_page, read_stream, read_text
from reportedly.pipeline import Annotator, Model, read_article

Path: TypeAlias = str | os.PathLike[str]
Item = TypeVar("Item")
Result = TypeVar("Result")

AHEAD = 2
"""Articles that are begun while one is finished, so that no thread of the encoder waits: a tenth less time for many."""


class Given(TypedDict, total=False):
    """What you know of an article; each value wins over what the page says.

    `published` is a date as ISO 8601 writes it: "2015-01-07", "2015-01" or "2015".
    """

    published: str | None
    outlet: str | None
    url: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Input:
    """One article to read: what it is called, and what opens it, which raises a ReportedlyError where it cannot."""

    path: str
    open: Callable[[], Document]


@dataclass(frozen=True, slots=True)
class FileReading:
    """What became of one file: its reading, or the error that kept it from being read; and its bytes as they were."""

    path: str
    result: Reading | ReportedlyError
    original: bytes = b""


def _know_nothing(path: str) -> Hints:
    return Hints(path=path)


class Reader:
    """Reads articles. Build it once: loading the model takes longer than reading an article.

        reader = reportedly.Reader()
        reading = reader.read_text(text, published="2015-01-07", outlet="Radio")
        for voice in reading.voices:
            print(voice.name)

    A reader has no state beside the model: the order in which articles are read changes nothing.
    """

    def __init__(self, annotator: Annotator | None = None, *, vague: Path | None = None) -> None:
        """Load the model inside the package, unless another `annotator` is given; raise BrokenModel if it cannot be.

        `vague` is a table of your own for "dozens" and the like; raise BadOption where it cannot be read.
        """
        table = None if vague is None else pathlib.Path(vague)
        self._annotator = annotator if annotator is not None else Model.load(vague=table)

    @property
    def annotator(self) -> Annotator:
        """What finds sentences, words, mentions and attributions."""
        return self._annotator

    def read_text(self, text: str, **given: Unpack[Given]) -> Reading:
        """Read plain text exactly as it is: `reading.article.text == text`."""
        return read_article(read_text(text, Hints(**given)), self._annotator)

    def read_page(self, page: str | bytes, **given: Unpack[Given]) -> Reading:
        """Read the HTML of a page; bytes are decoded as a browser would."""
        return read_article(read_page(page, Hints(**given)), self._annotator)

    def read_file(self, path: Path, *, as_text: bool = False, **given: Unpack[Given]) -> Reading:
        """Read a saved page or a text file; `as_text` takes its content exactly as it is, markup and all.

        Raise a ReportedlyError for a file that is not there, cannot be opened, or is neither page nor text.
        """
        hints = Hints(path=os.fspath(path), **given)
        return read_article(read_file(path, hints, as_text=as_text), self._annotator)

    def read_files(
        self, paths: Iterable[Path], *, as_text: bool = False, hints_of: Callable[[str], Hints] = _know_nothing
    ) -> Iterator[FileReading]:
        """Read files, and all files in folders, in order; a file that cannot be read stops nothing.

        `hints_of` returns what is known beforehand of the file of that path. While you use one reading the next are
        under way; files further on are not opened yet.
        """

        def describe(path: str) -> Input:
            return Input(path, partial(read_file, path, hints_of(path), as_text=as_text))

        return self.read_inputs(map(describe, find_files(paths)))

    def read_inputs(self, inputs: Iterable[Input]) -> Iterator[FileReading]:
        """Read articles from wherever they are, in order, as `read_files` does."""
        return _look_ahead(self._try, inputs)

    def read_stream(self, stream: BinaryIO, *, as_text: bool = False, hints: Hints | None = None) -> FileReading:
        """Read one article from standard input, to its end."""
        named = replace(hints or Hints(), path="standard input")
        return self._try(Input("-", partial(read_stream, stream, named, as_text=as_text)))

    def _try(self, one: Input) -> FileReading:
        try:
            document = one.open()
            return FileReading(one.path, read_article(document, self._annotator), document.original)
        except ReportedlyError as error:
            return FileReading(one.path, error)


def _look_ahead(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
    """Yield the results of `work` in the order of the items, with the next few under way on threads of their own."""
    threads = ThreadPoolExecutor(AHEAD, thread_name_prefix="reportedly-ahead")
    begun: deque[Future[Result]] = deque()
    try:
        for item in items:
            begun.append(threads.submit(work, item))
            if len(begun) > AHEAD:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        threads.shutdown(cancel_futures=True)


def read(path: Path, **given: Unpack[Given]) -> Reading:
    """Read one saved page or text file; for more than one, a `Reader` loads the model only once."""
    return Reader().read_file(path, **given)
