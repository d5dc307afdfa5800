"""A quantity in plain words and digits, which the step reads back to the same."""

from decimal import Decimal

from reportedly.annotate.quantities.money import print_currency
from reportedly.annotate.quantities.unit import print_unit
from reportedly.domain.quantity import Bound, Quantity

_VAGUE = "an unknown number, "


def print_quantity(quantity: Quantity) -> str:
    """Return plain English for a quantity: "at least 12", "between 200 and 300 kilometres", "3000000 EUR".

    Raise ValueError for ends that no wording has: an exact number with two values, "at least" without a low.
    """
    low, high = quantity.low, quantity.high
    if quantity.bound is Bound.VAGUE and low is not None:
        return _VAGUE + (
            f"{_measure(low, quantity.unit)} or more" if high is None else _between(low, high, quantity.unit)
        )
    if quantity.bound is Bound.RANGE and low is not None and high is not None:
        return _between(low, high, quantity.unit)
    if quantity.bound is Bound.AT_LEAST and low is not None and high is None:
        return f"at least {_measure(low, quantity.unit)}"
    if quantity.bound is Bound.AT_MOST and low is None and high is not None:
        return f"up to {_measure(high, quantity.unit)}"
    if quantity.bound in (Bound.EXACT, Bound.ABOUT) and low is not None and low == high:
        return ("about " if quantity.bound is Bound.ABOUT else "") + _measure(low, quantity.unit)
    raise ValueError(f"no wording has the bound {quantity.bound} and runs from {low} to {high}")


def _between(low: Decimal, high: Decimal, unit: str | None) -> str:
    return f"between {print_number(low)} and {_measure(high, unit)}"


def _measure(value: Decimal, unit: str | None) -> str:
    number = print_number(value)
    if unit is None:
        return number
    return f"{number} {print_currency(unit) or print_unit(unit, is_one=value == 1)}"


def print_number(value: Decimal) -> str:
    """Return digits with separators, so that no number reads as a year, after "minus" where it is below zero."""
    digits = f"{value.copy_abs():,f}"
    return f"minus {digits}" if value < 0 else digits
