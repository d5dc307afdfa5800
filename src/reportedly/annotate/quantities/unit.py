"""Units of measure and percent, as they stand after a number."""

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from reportedly.annotate.quantities.amount import Amount, is_in_digits
from reportedly.annotate.quantities.line import HYPHENS, Line
from reportedly.annotate.quantities.numeral import EXACT
from reportedly.annotate.quantities.table import Wording, read_table, read_wordings

TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year"})
# "four more days", "one full day"
_FILLERS = frozenset("more full whole additional extra further long straight consecutive solid entire working".split())
# Abbreviations and letters that are words or marks of other things unless digits stand before them.
_AFTER_DIGITS = frozenset(
    "m g min sec ha ft sq mm cm km kg mg ml db mb kb gb tb hz % ％ ٪ ° kw mw gw m² m³ km²".split()
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, how many of it the wording means ("decade" is 10 years), and its other pieces in the text."""

    name: str
    factor: int
    rest: Wording


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit in a sentence, and the index of the piece after it."""

    unit: Unit
    last: int


@cache
def _units() -> dict[str, tuple[Unit, ...]]:
    """Return the units by the first piece of their wordings, the longest first."""
    found: dict[str, list[Unit]] = {}
    for row in read_table("units.csv"):
        for first, *rest in read_wordings(row["forms"]):
            found.setdefault(first, []).append(Unit(row["unit"], int(row["factor"]), tuple(rest)))
    return {first: tuple(sorted(units, key=lambda unit: -len(unit.rest))) for first, units in found.items()}


def reads_unit(line: Line, at: int) -> UnitFound | None:
    """Read the unit whose wording starts at `at`."""
    for unit in _units().get(line.word(at), ()):
        if not unit.rest or line.reads(at + 1, *unit.rest):
            return UnitFound(unit, at + 1 + len(unit.rest))
    return None


def print_unit(name: str, *, is_one: bool) -> str:
    """Return the wording of a unit after a number; raise ValueError where the table has no such unit."""
    forms = [
        form for row in read_table("units.csv") if row["unit"] == name and row["factor"] == "1" for form in _split(row)
    ]
    if not forms:
        raise ValueError(f"{name!r} is neither a unit of the table of units nor the code of a currency")
    if is_one and name in forms:
        return name
    return next((form for form in forms if form.split()[0].endswith(("s", "feet"))), forms[0]).replace(" - ", "-")


def _split(row: dict[str, str]) -> list[str]:
    return row["forms"].split("|")


def attach_unit(line: Line, amount: Amount) -> Amount:
    """Return the amount with the unit that follows it, if one does."""
    if amount.unit:
        return amount
    at = amount.last
    is_joined = line.word(at) in HYPHENS and line.is_glued(at)
    if is_joined:
        at += 1
    found = reads_unit(line, at) or _read_past_filler(line, at)
    if found is None or not _is_unit_here(line, amount, at, is_joined):
        return amount
    unit = found.unit
    if unit.factor > 1:
        amount = replace(amount, low=_multiply(amount.low, unit.factor), high=_multiply(amount.high, unit.factor))
    return amount.with_unit(unit.name, found.last)


def _is_unit_here(line: Line, amount: Amount, at: int, is_joined: bool) -> bool:
    word = line.word(at)
    if word in _AFTER_DIGITS:
        return is_in_digits(line, amount)
    if word in ("c", "f"):
        return line.is_glued(at) and line.original(at).isupper() and is_in_digits(line, amount)
    if word == "second":
        return is_joined or amount.low == 1
    return True


def _read_past_filler(line: Line, at: int) -> UnitFound | None:
    for _ in range(2):
        if line.word(at) not in _FILLERS:
            return None
        at += 1
        found = reads_unit(line, at)
        if found:
            return found
    return None


def _multiply(end: Decimal | None, factor: int) -> Decimal | None:
    return None if end is None else EXACT.multiply(end, Decimal(factor))
