"""The values that a judgement sets, read from the words in which people give them."""

import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeVar

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.errors import BadJudgement
from reportedly.domain.figure import Basis, FigureKind, Population, Sense, State
from reportedly.domain.filed import FiledArticle, FiledPlace, Standing
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.judgement import Judgement
from reportedly.domain.place import PlacePrecision
from reportedly.domain.quantity import Bound

Choice = TypeVar("Choice", bound=StrEnum)

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

CHOICES: Mapping[str, type[StrEnum]] = {
    "bound": Bound,
    "kind": FigureKind,
    "firmness": Firmness,
    "sense": Sense,
    "basis": Basis,
    "population": Population,
    "state": State,
    "stance": Stance,
    "channel": Channel,
    "quotation": Quotation,
    "standing": Standing,
}
NUMBERS = ("low", "high")
MOST_DIGITS = 24
"""Digits of a number before or behind its point: "1e999999999" would fill the memory once it is printed."""

DAYS = ("as_of", "counted_at", "said", "days")
WORDS = ("unit", "counted", "voice")
CLEARABLE = frozenset(("low", "high", "basis", "population", "state", "place", "incident", *DAYS, *WORDS))


def get_value(judgement: Judgement, field: str) -> str | None:
    """Return what a judgement sets a field to; None where it clears it or says nothing of it."""
    return next((one.value for one in judgement.values if one.field == field), None)


def read_value(field: str, value: str | None, filed: FiledArticle) -> object:
    """Return a value as the domain has it; raise BadJudgement, with what was expected, where it is none.

    None clears a field, where it may be empty.
    """
    if value is None:
        if field not in CLEARABLE:
            raise BadJudgement(f"{field} cannot be empty; give a value for it.")
        return None
    if field in CHOICES:
        return _read_choice(field, value)
    reader = _READERS.get(field)
    if reader is None:
        known = ", ".join(sorted((*CHOICES, *_READERS)))
        raise BadJudgement(f"there is no field {field!r} to set; there are {known}.")
    return reader(field, value, filed)


def read_days(field: str, value: str) -> Interval:
    """Read a day, a month, a year, or two of them parted by a slash; raise BadJudgement for anything else."""
    first, slash, last = value.partition("/")
    start, end = _read_period(field, first), _read_period(field, last if slash else first)
    if start.first > end.last:
        raise BadJudgement(f"{field} cannot run from {first} to {last}: the first day comes first.")
    return Interval(start.first, end.last, Precision.INTERVAL if slash else start.precision)


def _read_period(field: str, value: str) -> Interval:
    found = _DAY.fullmatch(value.strip())
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        if day and month and year:
            return Interval(date(year, month, day), date(year, month, day), Precision.DAY)
        if month and year:
            return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)
        return Interval(date(year or 0, 1, 1), date(year or 0, 12, 31), Precision.YEAR)
    except ValueError as error:
        raise BadJudgement(
            f"expected days for {field} like 2015-01-07, 2015-01, 2015 or 2015-01-07/2015-01-09, got {value!r}."
        ) from error


def _read_choice(field: str, value: str) -> StrEnum:
    try:
        return CHOICES[field](value)
    except ValueError as error:
        known = ", ".join(CHOICES[field])
        raise BadJudgement(f"expected for {field} one of {known}; got {value!r}.") from error


def read_number(field: str, value: str) -> Decimal:
    """Read a number, with commas or without; raise BadJudgement for anything else, and for what is not finite."""
    try:
        number = Decimal(value.replace(",", ""))
    except InvalidOperation as error:
        raise BadJudgement(f"expected a number for {field}, got {value!r}.") from error
    if not number.is_finite():
        raise BadJudgement(f"expected a number for {field}, got {value!r}; an open end is given as empty.")
    if len(number.as_tuple().digits) > MOST_DIGITS or abs(number.adjusted()) > MOST_DIGITS:
        raise BadJudgement(
            f"expected for {field} a number of at most {MOST_DIGITS} digits, got {value[:MOST_DIGITS]!r}."
        )
    return number


def _read_number(field: str, value: str, _filed: FiledArticle) -> Decimal:
    return read_number(field, value)


def _read_days(field: str, value: str, _filed: FiledArticle) -> Interval:
    return read_days(field, value)


def _read_words(field: str, value: str, _filed: FiledArticle) -> str:
    words = " ".join(value.split())
    if not words:
        raise BadJudgement(f"expected words for {field}, got none.")
    return words


def _read_truth(field: str, value: str, _filed: FiledArticle) -> bool:
    if value not in ("true", "false"):
        raise BadJudgement(f"expected true or false for {field}, got {value!r}.")
    return value == "true"


def _read_place(field: str, value: str, filed: FiledArticle) -> FiledPlace:
    """Return a place that the article names so, else one of which only the name is known."""
    name = _read_words(field, value, filed)
    figured = (one.place for one in filed.figures if one.place)
    claimed = (place for one in filed.claims for place in one.places)
    known = {place.name.casefold(): place for place in (*claimed, *figured)}
    return known.get(name.casefold()) or FiledPlace(name, PlacePrecision.UNKNOWN)


def _read_incident(field: str, value: str, filed: FiledArticle) -> str:
    """Return the id of the article's one incident of that name."""
    found = [one.id for one in filed.incidents if value.casefold() in (one.id, one.kind.casefold())]
    if len(found) != 1:
        kinds = ", ".join(sorted({one.kind for one in filed.incidents})) or "none"
        raise BadJudgement(
            f"expected for {field} one incident of the article ({kinds}); {len(found)} are called {value!r}."
        )
    return found[0]


_READERS: Mapping[str, Callable[[str, str, FiledArticle], object]] = {
    **dict.fromkeys(NUMBERS, _read_number),
    **dict.fromkeys(DAYS, _read_days),
    **dict.fromkeys(WORDS, _read_words),
    "background": _read_truth,
    "place": _read_place,
    "incident": _read_incident,
}
