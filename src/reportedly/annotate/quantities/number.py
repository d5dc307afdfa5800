"""The numbers of a sentence, from left to right, each with its unit."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from reportedly.annotate.quantities import determiner, fraction
from reportedly.annotate.quantities.amount import Amount, exact
from reportedly.annotate.quantities.cardinal import SCALES, SMALL, TENS, read_cardinal
from reportedly.annotate.quantities.line import VULGAR, Line
from reportedly.annotate.quantities.modifier import read_after
from reportedly.annotate.quantities.money import attach_currency
from reportedly.annotate.quantities.numeral import is_countable
from reportedly.annotate.quantities.unit import TIMES, attach_unit, reads_unit
from reportedly.annotate.quantities.vague import VagueTable
from reportedly.domain.quantity import Bound

_MINUS = frozenset({"minus", "negative"})
ARTICLES = frozenset({"a", "an"})
_SIGNS = frozenset("-−–")
# "A decade" counts only where something bounds it: "nearly a decade", "more than a year".
_BEFORE_PERIOD = frozenset("nearly almost about than over around under least roughly approximately within".split())


@cache
def number_words() -> frozenset[str]:
    """Return the words that open a number, beside digits and the words of the vague table."""
    pairs = {"pair", "score", *ARTICLES}
    return frozenset(SMALL) | TENS.keys() | SCALES.keys() | fraction.STARTS | determiner.STARTS | pairs


def find_numbers(line: Line, table: VagueTable) -> Iterator[Amount]:
    """Yield the numbers of a sentence in order; none overlaps another."""
    starts, vague, taken = number_words(), table.starts, 0
    for index, word in enumerate(line.words):
        # In the order of what it costs, for this is asked of every word of the sentence.
        if word not in starts and word not in vague and (word.isalpha() or not _is_digit(word[0])):
            continue
        found = _read_number(line, index, table) if index >= taken else None
        if found is not None:
            # In "5 £ 6" the sign goes with the first of the two.
            yield found if found.first >= taken else replace(found, first=taken)
            taken = found.last


def _is_digit(letter: str) -> bool:
    return letter.isdecimal() or letter in VULGAR


def _read_number(line: Line, index: int, table: VagueTable) -> Amount | None:
    """Read the number that starts with the piece at `index`, with its unit."""
    found = None if line.words[index][0].isdecimal() else _read_wording(line, index, table)
    if found is None:
        number = read_cardinal(line, index)
        if number is None or not is_countable(number.value):
            return None
        found = fraction.read_one_in(line, index, number) or exact(index, number.last, number.value, scale=number.scale)
    measured = _measure(line, read_after(line, found))
    if measured.unit is None and found.bound in (Bound.VAGUE, Bound.ABOUT) and line.word(found.last) == "of":
        measured = _measure(line, replace(found, last=found.last + 1))
        measured = measured if measured.unit else found
    return _read_sign(line, read_after(line, measured) if measured.unit else measured)


def _read_wording(line: Line, index: int, table: VagueTable) -> Amount | None:
    """Read what is neither in digits nor a number word alone: vague, small words that count, parts of a whole."""
    return (
        _read_vague(line, index, table)
        or determiner.read_determiner(line, index)
        or _read_pair(line, index)
        or fraction.read_fraction(line, index)
        or _read_period(line, index)
    )


def _measure(line: Line, amount: Amount) -> Amount:
    return attach_unit(line, attach_currency(line, amount))


def _read_vague(line: Line, index: int, table: VagueTable) -> Amount | None:
    found = table.read(line, index)
    if found is None or not _is_vague_here(line, index, found.last):
        return None
    bound = Bound.ABOUT if found.low == found.high else Bound.VAGUE
    return Amount(index, found.last, found.low, found.high, bound, None, 1, index)


def _is_vague_here(line: Line, index: int, last: int) -> bool:
    """Say whether the words count here: not "test scores", "multiple sclerosis", "a couple" of two people."""
    word = line.words[index]
    if word == "scores":
        return line.word(last) in ("of", "more", "were", "have", "killed", "dead", "injured", "wounded", "arrested")
    if line.reads(index, "a", "couple") and last == index + 2:
        return line.word(last) == "of" or line.word(last) in ("more",)
    return not line.reads(index, "multiple", "sclerosis")


def _read_pair(line: Line, index: int) -> Amount | None:
    """Read "a pair of" and "a score of"."""
    if line.word(index) != "a" or line.word(index + 2) != "of":
        return None
    if line.word(index + 1) == "pair":
        return exact(index, index + 2, Decimal(2))
    is_twenty = line.word(index + 1) == "score" and line.pos(index + 3) in ("NOUN", "ADJ", "PROPN", "PRON", "DET")
    return exact(index, index + 2, Decimal(20)) if is_twenty else None


def _read_period(line: Line, index: int) -> Amount | None:
    """Read the "a" of "nearly a decade"."""
    if line.word(index) not in ("a", "an") or line.word(index - 1) not in _BEFORE_PERIOD:
        return None
    found = reads_unit(line, index + 1)
    if found is None or found.unit.name not in TIMES or line.word(found.last) == "ago":
        return None
    return exact(index, index + 1, Decimal(1))


def _read_sign(line: Line, amount: Amount) -> Amount:
    """Return the amount below zero after "minus", and after a hyphen where it is a temperature or a share."""
    before = line.word(amount.first - 1)
    is_minus = before in _MINUS and line.word(amount.first - 2) != "or"
    is_sign = before in _SIGNS and line.is_glued(amount.first) and not line.is_glued(amount.first - 1)
    if not is_minus and not (is_sign and (amount.unit or "").startswith(("degree", "percent"))):
        return amount
    if amount.low is None or amount.high is None or amount.low != amount.high or amount.low <= 0:
        return amount
    return replace(amount, first=amount.first - 1, low=-amount.low, high=-amount.low)
