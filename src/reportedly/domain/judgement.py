"""What a person decided, when, and what it is anchored to; it stands beside the machine's answer, never over it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JudgementKind(StrEnum):
    """What was decided. Accept means "the article says this", never "this is true"."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ADD = "add"
    MOVE = "move"
    SPLIT = "split"
    JOIN = "join"
    SAME = "same"
    DIFFERENT = "different"
    STANDING = "standing"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of an article version, so that a reread finds them again: offsets, the words, and what stands around them.

    `article` is the version's id. Without words (`exact` empty) it is the article as a whole.
    """

    article: str
    start: int = 0
    end: int = 0
    exact: str = ""
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """One field that a judgement sets: "low" to "12", "kind" to "injured"; None clears it."""

    field: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision.

    `subjects` are what it is about: the words of a figure or claim; both entities of `same` and `different`; the
    figures that `join` brings together or `split` takes out; the figure that `move` takes away and one of where it
    goes. `values` are what `correct` and `add` set, and the standing. `by` said so at `at` (with a time zone);
    `withdrawn_at` is None while it stands.
    """

    id: str
    kind: JudgementKind
    subjects: tuple[Anchor, ...]
    values: tuple[Value, ...]
    by: str
    at: datetime
    note: str | None = None
    withdrawn_at: datetime | None = None
    withdrawn_by: str | None = None
