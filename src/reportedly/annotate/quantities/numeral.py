"""A number in digits: separators, Indian groups, fractions in one character, digits of other scripts."""

import re
import unicodedata
from decimal import Context, Decimal

from reportedly.annotate.quantities.line import VULGAR

# Larger or finer numbers are no count of anything; below these bounds sums and products stay exact.
_LARGEST = Decimal(10) ** 60
_MOST_DECIMALS = 30
_LONGEST = 200
EXACT = Context(prec=2 * _LONGEST)
_SHAPE = re.compile(
    r"""
      (?:0|[1-9]\d*)(?:\.\d+)?
    | [1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?        # 1,234
    | [1-9]\d?(?:,\d\d)+,\d{3}(?:\.\d+)?       # 1,23,456
    | [1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?     # 1.234.567; a single group is a decimal fraction
    | [1-9]\d{0,2}(?:[ ]\d{3})+(?:\.\d+)?
    """,
    re.VERBOSE,
)
_SEPARATORS = str.maketrans("\u066b\u066c\uff0c\uff0e\u00a0\u2009\u202f", ".,,.   ")


def read_numeral(wording: str) -> Decimal | None:
    """Read digits; None where they are no number: "1,2,3", "007", "14:30", digits of two scripts."""
    if len(wording) > _LONGEST:
        return None
    fraction = Decimal(0)
    if wording[-1] in VULGAR:
        fraction = read_vulgar(wording[-1])
        wording = wording[:-1]
        if not wording:
            return fraction
    plain = wording if wording.isascii() and wording.isdigit() else _without_separators(wording)
    if not plain or (plain[0] == "0" and plain[1:2].isdigit()):
        return None
    return EXACT.add(Decimal(plain), fraction)


def _without_separators(wording: str) -> str:
    """Return the number as Decimal writes it, or nothing where it is none."""
    plain = wording.translate(_SEPARATORS)
    if not plain.isascii():
        digits = [letter for letter in plain if letter.isdecimal()]
        if len({ord(letter) - unicodedata.decimal(letter) for letter in digits}) > 1:
            return ""
        plain = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in plain)
    if not _SHAPE.fullmatch(plain):
        return ""
    if plain.count(".") > 1:
        return plain.replace(".", "").replace(",", ".")
    return plain.replace(",", "").replace(" ", "")


def is_countable(value: Decimal) -> bool:
    """Say whether the number is within what is read: below 10 to the 60, with at most 30 decimals."""
    return value.copy_abs() < _LARGEST and int(value.as_tuple().exponent) >= -_MOST_DECIMALS


def tidy_number(value: Decimal) -> Decimal:
    """Return an equal number without zeros after the point: 1200000 for 1200000.0."""
    return Decimal(int(value)) if value == value.to_integral_value() else EXACT.normalize(value)


def read_vulgar(letter: str) -> Decimal:
    """Read a fraction in one character: "½" is 0.5, "⅓" 0.3333."""
    return Decimal(str(round(unicodedata.numeric(letter), 4)))
