"""Words around a number that say how it bounds what it counts: "at least", "nearly", "or more"."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from reportedly.annotate.quantities.amount import Amount, is_in_digits
from reportedly.annotate.quantities.line import Line
from reportedly.annotate.quantities.numeral import EXACT
from reportedly.annotate.quantities.table import Wording, read_sections, read_table
from reportedly.annotate.quantities.unit import TIMES
from reportedly.domain.quantity import Bound

_LONGEST = 5
# "At least some 300", "an additional 125 at the very least": more than these in a row are no news prose.
_MOST_IN_A_ROW = 3
_PLACES = frozenset({"over", "above", "below", "under", "within", "north of", "south of", "around", "about"})


@cache
def _modifiers(place: str) -> Mapping[Wording, str]:
    return {tuple(row["words"].split()): row["effect"] for row in read_table("modifiers.csv") if row["place"] == place}


@cache
def _edges(place: str) -> frozenset[str]:
    """Return the pieces that touch the number, for a quick look."""
    return frozenset(words[-1] if place == "before" else words[0] for words in _modifiers(place))


def read_before(line: Line, amount: Amount, floor: int) -> Amount:
    """Return the amount with the modifiers before it, from the nearest to the farthest, none from before `floor`."""
    for _ in range(_MOST_IN_A_ROW):
        start = amount.first
        if line.word(start - 1) not in _edges("before"):
            is_vague = start - 4 >= floor and line.reads(start - 4, "an", "unknown", "number", ",")
            return replace(EFFECTS["vague"](amount), first=start - 4) if is_vague else amount
        for length in range(min(_LONGEST, start - floor), 0, -1):
            words = tuple(line.words[start - length : start])
            effect = _modifiers("before").get(words)
            if effect and _is_modifier(line, amount, start - length, " ".join(words)):
                amount = replace(EFFECTS[effect](amount), first=start - length)
                break
        else:
            return amount
    return amount


def _is_modifier(line: Line, amount: Amount, at: int, words: str) -> bool:
    """Say whether the words bound the number, and are no preposition of place, time or topic."""
    if words == "some":
        return line.word(at - 1) != "the"
    if words in ("mere", "further", "additional", "estimated", "total of", "minimum of", "maximum of", "record"):
        return line.word(at - 1) != "no"
    if words not in _PLACES:
        return True
    before = line.word(at - 1)
    if words == "about":
        return before not in read_sections()["about what"]
    if words == "around":
        return True
    if words == "within":
        return amount.unit is not None
    if amount.bound is Bound.ABOUT:
        # "The boat turned over some three kilometres off": nobody writes "over about" of one number.
        return False
    if amount.unit in TIMES:
        return words == "under" or before in read_sections()["duration of"]
    return amount.unit is not None or is_in_digits(line, amount) or words == "over"


def read_after(line: Line, amount: Amount) -> Amount:
    """Return the amount with the modifier after it, if one stands there."""
    at = amount.last
    if line.word(at) not in _edges("after"):
        return amount
    for length in range(_LONGEST, 0, -1):
        words = tuple(line.words[at : at + length])
        effect = _modifiers("after").get(words) if len(words) == length else None
        if effect and _is_modifier_after(line, at, length, effect):
            return replace(EFFECTS[effect](amount), last=at + length)
    return amount


def _is_modifier_after(line: Line, at: int, length: int, effect: str) -> bool:
    if effect == "glued":
        return line.is_glued(at) and not line.word(at + 1)[:1].isdecimal()
    if effect == "more_of":
        return line.word(at + length) != "than"
    if effect == "plus":
        return line.pos(at + 1) in ("NOUN", "ADJ")
    if line.word(at) == "at":
        return not line.word(at + length)[:1].isdecimal()
    return True


def _at_least(amount: Amount) -> Amount:
    if amount.low is None:
        return amount
    return replace(amount, high=None, bound=Bound.AT_LEAST)


def _at_most(amount: Amount) -> Amount:
    if amount.high is None:
        return amount
    return replace(amount, low=None, bound=Bound.AT_MOST)


def _more(amount: Amount) -> Amount:
    return _at_least(replace(amount, low=_step(amount, amount.low, 1)))


def _less(amount: Amount) -> Amount:
    return _at_most(replace(amount, high=_step(amount, amount.high, -1)))


def _step(amount: Amount, end: Decimal | None, by: int) -> Decimal | None:
    """Return the next whole number where things are counted: more than 12 people are 13 or more."""
    is_counted = amount.unit is None and amount.bound is not Bound.VAGUE
    if end is None or not is_counted or end != end.to_integral_value():
        return end
    return EXACT.add(end, Decimal(by))


def _about(amount: Amount) -> Amount:
    return replace(amount, bound=Bound.ABOUT) if amount.bound is Bound.EXACT else amount


def _vague(amount: Amount) -> Amount:
    return replace(amount, bound=Bound.VAGUE)


def _nothing(amount: Amount) -> Amount:
    return amount


EFFECTS: Mapping[str, Callable[[Amount], Amount]] = {
    "at_least": _at_least,
    "more": _more,
    "at_most": _at_most,
    "less": _less,
    "about": _about,
    "vague": _vague,
    "none": _nothing,
    "plus": _at_least,
    "glued": _at_least,
    "more_of": _nothing,
}
