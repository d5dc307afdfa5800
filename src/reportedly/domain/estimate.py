"""An estimate: one named way of reading several accounts as one, with what it used and what it left out."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Policy(StrEnum):
    """Named ways to estimate, after those who work so: ACLED, UCDP, Iraq Body Count; and the last count."""

    CONSERVATIVE = "conservative"
    BEST_LOW_HIGH = "best-low-high"
    MIN_MAX = "min-max"
    LATEST = "latest"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An account that an estimate does not use, by its id, and why."""

    account: str
    reason: str


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a policy makes of the accounts of a question.

    `low` to `high` is the range, None where that side is open; `best` is a single number where the policy gives one.
    `used` are the ids of the accounts that it rests on, `rule` says in a sentence how.
    """

    policy: Policy
    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    used: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    rule: str
