"""A stretch of days, and how much of a date is known."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """The days from `first` to `last`, both included; `precision` says what the words named."""

    first: date
    last: date
    precision: Precision

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"an interval cannot run from {self.first} to {self.last}")

    def meets(self, other: "Interval") -> bool:
        """Say whether the two share a day."""
        return self.first <= other.last and other.first <= self.last
