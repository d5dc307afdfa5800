"""What becomes of a file that is added to a ledger."""

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What adding an article did."""

    NEW = "new"
    UNCHANGED = "unchanged"
    VERSION = "version"
    REFILED = "refiled"
    FORGOTTEN = "forgotten"


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one file: what adding its article did, and the article's id.

    `outcome` is None of a file that could not be read or kept; `reason` says why, and there is no article.
    """

    path: str
    outcome: Outcome | None
    article: str = ""
    reason: str = ""
