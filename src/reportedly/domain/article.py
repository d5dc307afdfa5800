"""An article as read: its text never changes and every span points into it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.domain.interval import Precision

BY_HAND = "by-hand:"
"""What the address begins with of an article that a person made: a note of what a voice said elsewhere."""


class BlockKind(StrEnum):
    """What a stretch of the page is; furniture is everything that is not the article."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """One block of the text, from `start` to `end` (exclusive); blocks are in order and do not overlap."""

    kind: BlockKind
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a block cannot run from {self.start} to {self.end}")


class DateRule(StrEnum):
    """What gave an article its date, the firmest first."""

    GIVEN = "given"
    JSON_LD = "json-ld"
    META = "meta"
    URL = "url"
    BYLINE = "byline"
    DATELINE = "dateline"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True)
class Published:
    """When an article appeared: first and last possible day, and the rule that told."""

    first: date
    last: date
    precision: Precision
    rule: DateRule

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"an article cannot appear between {self.first} and {self.last}")


class OutletRule(StrEnum):
    """What gave the name of the outlet."""

    GIVEN = "given"
    JSON_LD = "json-ld"
    META = "meta"
    TITLE = "title"
    CREDIT = "credit"
    URL = "url"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as read. `title`, `byline`, `outlet`, `published` and `url` are None where nothing tells them."""

    text: str
    blocks: tuple[Block, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    outlet_rule: OutletRule | None = None
    published: Published | None = None
    url: str | None = None
    language: str | None = None

    @property
    def id(self) -> str:
        """The version's id: a SHA-256 over the text, so that a page that changed is another version."""
        parts = json.dumps([self.text], ensure_ascii=True)
        return hashlib.sha256(parts.encode("ascii")).hexdigest()

    @property
    def is_by_hand(self) -> bool:
        """Say whether a person made it, and no outlet printed it."""
        return self.url is not None and self.url.startswith(BY_HAND)

    @property
    def read_blocks(self) -> tuple[Block, ...]:
        """The blocks that are read: all but the furniture."""
        return tuple(block for block in self.blocks if block.kind is not BlockKind.FURNITURE)
