"""Numbers with their bounds as people type them: "at least 12", "200-300"."""

import re
from collections.abc import Iterator, Sequence

from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import Value
from reportedly.domain.quantity import Bound

_NUMBER = r"(\d[\d,]*(?:\.\d+)?)"
_FORMS = (
    (Bound.AT_LEAST, re.compile(rf"(?:at least|>=|≥)\s*{_NUMBER}|{_NUMBER}\s*(?:\+|or more)")),
    (Bound.AT_MOST, re.compile(rf"(?:at most|up to|<=|≤)\s*{_NUMBER}|{_NUMBER}\s*or (?:less|fewer)")),
    (Bound.ABOUT, re.compile(rf"(?:about|around|some|approx\.?|ca?\.|~|≈)\s*{_NUMBER}")),
    (Bound.RANGE, re.compile(rf"(?:between\s+)?{_NUMBER}\s*(?:-|–|to|and)\s*{_NUMBER}")),
    (Bound.EXACT, re.compile(_NUMBER)),
)


def set_field(name: str, value: str | None) -> Iterator[Value]:
    """Yield what setting a field sets: "number" sets both ends and the bound; an empty value clears the field."""
    if name == "number" and value:
        yield from read_number(value)
    else:
        yield Value(name, value or None)


def read_number(words: str) -> tuple[Value, Value, Value]:
    """Read a number with its bound: "12", "at least 12", "12+", "up to 40", "about 300", "200-300"."""
    wanted = " ".join(words.lower().split())
    for bound, form in _FORMS:
        if found := form.fullmatch(wanted):
            numbers = [one.replace(",", "") for one in found.groups() if one]
            low = None if bound is Bound.AT_MOST else numbers[0]
            high = None if bound is Bound.AT_LEAST else numbers[-1]
            return Value("low", low), Value("high", high), Value("bound", bound)
    raise BadJudgement(f"expected a number like 12, at least 12, up to 40, about 300 or 200-300; got {words!r}.")


def complete_bound(values: Sequence[Value]) -> tuple[Value, ...]:
    """Add the bound that low and high make, where none is given; an end that is not given is open."""
    given = {one.field: one.value for one in values}
    low, high = given.get("low"), given.get("high")
    if "bound" in given or (low is None and high is None):
        return tuple(values)
    if low is None or high is None:
        bound = Bound.AT_MOST if low is None else Bound.AT_LEAST
    else:
        bound = Bound.EXACT if low == high else Bound.RANGE
    ends = [Value(name, None) for name in ("low", "high") if name not in given]
    return (*values, *ends, Value("bound", bound))
