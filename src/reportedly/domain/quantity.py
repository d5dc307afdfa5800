"""A number in the text, with its bounds."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reportedly.domain.embedding import Embedding
from reportedly.domain.span import Span


class Bound(StrEnum):
    """How a number bounds what it counts."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True)
class Reach:
    """The numbers from `low` to `high`, None where that side is open."""

    low: Decimal | None
    high: Decimal | None

    def meets(self, other: "Reach") -> bool:
        """Say whether some number is in both."""
        return not (self.is_above(other) or other.is_above(self))

    def is_above(self, other: "Reach") -> bool:
        """Say whether every number in it is higher than all of the other."""
        return self.low is not None and other.high is not None and self.low > other.high


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity: the words, `low` to `high` (None where that side is open), the bound, and the unit.

    `unit` is None for things that are counted, "percent", an ISO 4217 code for money, else the singular of a unit of
    measure ("kilometre", "hour", "tonne"). Values keep the unit of the text: "3 km" is 3, not 3,000.
    `embedding` is what the encoder makes of it, None where it did not look.
    """

    id: str
    span: Span
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str | None = None
    embedding: Embedding | None = None

    def __post_init__(self) -> None:
        if self.low is None and self.high is None:
            raise ValueError(f"quantity {self.id} has no bound on either side")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"quantity {self.id} cannot run from {self.low} to {self.high}")
