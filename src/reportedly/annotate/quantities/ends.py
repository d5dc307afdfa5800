"""Two numbers that are the ends of one: "between 200 and 300", "20 to 30", "two or three", "200-300"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from reportedly.annotate.quantities.amount import Amount, is_in_digits
from reportedly.annotate.quantities.line import DASHES, HYPHENS, Line
from reportedly.annotate.quantities.numeral import EXACT
from reportedly.annotate.quantities.table import read_sections
from reportedly.domain.quantity import Bound

_CHANGE_WITHIN = 8


def join_ranges(line: Line, amounts: Sequence[Amount]) -> Iterator[Amount]:
    """Yield the amounts in order, each pair that is a range as one."""
    waiting: Amount | None = None
    for amount in amounts:
        joined = _join(line, waiting, amount) if waiting else None
        if joined:
            yield joined
            waiting = None
            continue
        if waiting:
            yield waiting
        waiting = amount
    if waiting:
        yield waiting


def _join(line: Line, one: Amount, other: Amount) -> Amount | None:
    gap = line.words[one.last : other.first]
    if not 1 <= len(gap) <= 2 or one.bound is not Bound.EXACT or other.bound is not Bound.EXACT:
        return None
    first = _find_start(line, one, gap)
    ends = _lend(one, other)
    if first is None or ends is None:
        return None
    one, other = ends
    if one.low is None or other.high is None or one.low > other.high:
        return None
    if one.low == other.high and line.words[first] != "between":
        return None
    return replace(other, first=first, low=one.low, bound=Bound.RANGE, core=one.core)


def _find_start(line: Line, one: Amount, gap: Sequence[str]) -> int | None:
    """Return where the range starts; None where the words between are not those of a range."""
    before = line.word(one.first - 1)
    if gap == ["and"] or gap == ["to"]:
        if before == "between":
            return one.first - 1
        if gap == ["and"]:
            return None
        if before == "from":
            return None if _is_change(line, one.first - 1) else one.first - 1
        return one.first
    if gap == ["or"]:
        return one.first
    is_joined = len(gap) == 1 and gap[0] in DASHES and line.is_glued(one.last) == line.is_glued(one.last + 1)
    if is_joined or (len(gap) == 2 and gap[0] in HYPHENS and gap[1] == "to"):
        return one.first
    return None


def _is_change(line: Line, at: int) -> bool:
    """Say whether the words before "from 20 to 30" tell of a rise, a fall or another change."""
    before = line.words[max(0, at - _CHANGE_WITHIN) : at]
    return not read_sections()["change"].isdisjoint(before)


def _lend(one: Amount, other: Amount) -> tuple[Amount, Amount] | None:
    """Return both with one unit and one scale; None where their units differ."""
    if one.unit and other.unit is None and one.core > one.first:
        other = replace(other, unit=one.unit)
    if one.unit is not None and one.unit != other.unit:
        return None
    if one.scale == 1 < other.scale and one.low is not None and other.low is not None:
        scale = Decimal(other.scale)
        if one.low < EXACT.divide(other.low, scale):
            one = replace(one, low=EXACT.multiply(one.low, scale))
    return one, other


def is_score(line: Line, amount: Amount) -> bool:
    """Say whether the number is a side of "2-1", "50-50" or "3-to-1"; wider gaps that rise ("200-300") are ranges."""
    if _is_ratio(line, amount.last) or _is_ratio(line, amount.core - 3):
        return True
    return _is_side(line, amount, amount.last, amount.last + 1) or _is_side(
        line, amount, amount.core - 1, amount.core - 2
    )


def _is_ratio(line: Line, dash: int) -> bool:
    """Say whether "-to-" stands at `dash` with a number after it, as in "a 3-to-1 majority"."""
    is_joined = line.word(dash) in HYPHENS and line.reads(dash + 1, "to") and line.word(dash + 2) in HYPHENS
    left, right = line.word(dash - 1), line.word(dash + 3)
    if not is_joined or not right:
        return False
    return not (left.isdecimal() and right.isdecimal() and len(left) <= len(right) and left < right)


def _is_side(line: Line, amount: Amount, dash: int, other: int) -> bool:
    if line.word(dash) not in DASHES or not line.is_glued(dash) or not line.is_glued(dash + 1):
        return False
    word = line.word(other)
    if not is_in_digits(line, amount) or not word.isdecimal() or not word.isascii() or amount.scale > 1 or amount.unit:
        return False
    left, right = (line.words[min(dash - 1, dash + 1)], line.words[max(dash - 1, dash + 1)])
    return _is_no_range(line, left, right, dash + 2)


def _is_no_range(line: Line, left: str, right: str, after: int) -> bool:
    if not left.isdecimal() or not right.isdecimal() or len(left) > 20 or len(right) > 20:
        return True
    if int(left) >= int(right):
        return True
    return int(right) <= 10 and line.word(after) not in ("%", "percent", "per") and line.pos(after) != "NOUN"
