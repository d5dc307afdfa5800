"""What goes into the intake beside the bytes, and what comes out."""

from dataclasses import dataclass

from reportedly.domain.article import Article, DateRule, Published
from reportedly.domain.errors import BadOption, InputTooLarge
from reportedly.domain.page import Page
from reportedly.domain.problem import Problem
from reportedly.intake.dates import read_timestamp

# An article's markup is 0.1 MB, with every picture inside it seldom above 20 MB.
LARGEST_INPUT = 32 * 1024 * 1024
# A book has a million characters.
LARGEST_TEXT = 5_000_000


@dataclass(frozen=True, slots=True)
class Hints:
    """What the user knows of an article; each value wins over what the page says.

    `published` is a date as ISO 8601 writes it: "2015-01-07", "2015-01" or "2015".
    """

    path: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    title: str | None = None

    def __post_init__(self) -> None:
        if self.published is not None and read_timestamp(self.published) is None:
            raise BadOption(f"expected a date like 2015-01-07 for {self.path or 'the article'}, got {self.published!r}")

    def read_published(self) -> Published | None:
        """Return the date that the user gave."""
        known = read_timestamp(self.published) if self.published is not None else None
        return known.published(DateRule.GIVEN) if known else None


@dataclass(frozen=True, slots=True)
class Document:
    """An article, the page that it stands in, what could not be read, and the bytes that all of it came from.

    `original` is empty where it was not read from a file or a stream.
    """

    article: Article
    page: Page
    problems: tuple[Problem, ...] = ()
    original: bytes = b""


def check_length(length: int, hints: Hints) -> None:
    """Raise InputTooLarge for more characters of text than one article can have."""
    if length > LARGEST_TEXT:
        raise InputTooLarge(
            f"{hints.path or 'the input'} has {length:,} characters of text and one article can have {LARGEST_TEXT:,}. "
            "Split it into one file an article."
        )


def report(message: str) -> Problem:
    """Return a problem of this step."""
    return Problem("intake", message)
