"""A number on its way to a quantity: pieces of a line, with what is known of it so far."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeAlias

from reportedly.annotate.quantities.line import Line
from reportedly.domain.quantity import Bound

PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Amount:
    """The pieces from `first` to `last` (exclusive) and what they mean.

    `scale` is what the number was multiplied with ("million"), which "2 to 3 million" lends to the 2. `core` is where
    the number itself starts, before which modifiers and currency signs may stand.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str | None
    scale: int
    core: int

    @property
    def is_plain(self) -> bool:
        """Say whether this is one value of things that are counted, with nothing said around it."""
        return self.bound is Bound.EXACT and self.unit is None

    def with_unit(self, unit: str, last: int) -> "Amount":
        """Return it with a unit that ends before `last`."""
        return replace(self, unit=unit, last=last)


def exact(first: int, last: int, value: Decimal, unit: str | None = None, scale: int = 1) -> Amount:
    """Return an amount of one value."""
    return Amount(first, last, value, value, Bound.EXACT, unit, scale, first)


def is_in_digits(line: Line, amount: Amount) -> bool:
    """Say whether the number starts with digits."""
    return line.words[amount.core][0].isdecimal()


Rule: TypeAlias = Callable[[Line, Amount], bool]


def holds_any(rules: tuple[Rule, ...], line: Line, amount: Amount) -> bool:
    """Say whether one of the rules holds."""
    # A loop: any() over a generator costs twice as much, and this runs at every number.
    for rule in rules:  # noqa: SIM110
        if rule(line, amount):
            return True
    return False
