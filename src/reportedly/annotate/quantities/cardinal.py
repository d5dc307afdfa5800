"""Whole numbers and decimals as the news writes them: "1.2 million", "3m", "twenty-three", "a hundred and five"."""

from dataclasses import dataclass
from decimal import Decimal

from reportedly.annotate.quantities.line import HYPHENS, Line
from reportedly.annotate.quantities.numeral import EXACT, read_numeral

SMALL = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: number * 10
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
HUNDRED = 100
SCALES = {
    "hundred": HUNDRED,
    "dozen": 12,
    "thousand": 10**3,
    "lakh": 10**5,
    "lac": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
# What stands at a numeral without a space, or after a sum of money.
LETTERS = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "cr": 10**7,
    "b": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth thirtieth hundredth thousandth".split()
)
# "500m from the border" is metres; "500m people" is not.
METRES_BEFORE = frozenset("away from high tall long wide deep off below above north south east west up down".split())
_STARTS = SMALL.keys() | TENS.keys()


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A value, the index of the piece after it, and the scale ("million") that it was multiplied with."""

    value: Decimal
    last: int
    scale: int = 1


def read_cardinal(line: Line, index: int) -> Cardinal | None:
    """Read the number that starts with the piece at `index`."""
    word = line.words[index]
    if word[0].isdecimal() or (word[0].isnumeric() and not word[0].isalpha()):
        return _read_digits(line, index)
    if word in _STARTS or (word in ("a", "an") and line.word(index + 1) in SCALES) or word in ("dozen", "hundred"):
        return _read_spelled(line, index)
    return None


def _read_digits(line: Line, index: int) -> Cardinal | None:
    value = read_numeral(line.words[index])
    if value is None:
        return None
    last = index + 1
    if value == value.to_integral_value() and line.reads(last + 1, "/", "2") and line.word(last) == "1":
        value, last = EXACT.add(value, Decimal("0.5")), last + 3
    half = _read_half(line, last)
    if half:
        value, last = EXACT.add(value, half.value), half.last
    return _multiply(line, Cardinal(value, last))


def _multiply(line: Line, number: Cardinal) -> Cardinal:
    """Multiply with the scales that follow: "million", "lakh crore", and the letter of "3m" once."""
    for _ in range(2):
        at = _skip_hyphen(line, number.last)
        scale = SCALES.get(line.word(at)) or (_read_letter(line, number.last) if number.scale == 1 else None)
        if scale is None:
            break
        last = at + 1 if line.word(at) in SCALES else number.last + 1
        number = Cardinal(EXACT.multiply(number.value, Decimal(scale)), last, number.scale * scale)
    return number


def _read_letter(line: Line, at: int) -> int | None:
    """Return the scale that a letter gives to the numeral before it."""
    letter = line.word(at)
    if letter not in LETTERS or (line.word(at + 1) == "." and line.is_glued(at + 1) and line.is_glued(at + 2)):
        return None
    is_money = _is_money_before(line, at)
    if not line.is_glued(at) and not (is_money and letter in ("m", "bn", "mn", "tn", "k")):
        return None
    if letter == "b" and not is_money:
        return None
    return None if letter == "m" and not is_money and _is_metre(line, at) else LETTERS[letter]


def _is_metre(line: Line, at: int) -> bool:
    """Tell "a 500m wall" and "500m from the border" from "500m people"."""
    return line.word(at + 1) in METRES_BEFORE or line.word(at + 1) in HYPHENS or line.word(at - 2) in ("a", "the")


def _is_money_before(line: Line, at: int) -> bool:
    return line.word(at - 2) in ("$", "£", "€", "¥", "₹", "rs")


def _read_half(line: Line, at: int) -> Cardinal | None:
    """Read "and a half" after a number."""
    if line.word(at) != "and":
        return None
    for words, value in (
        (("and", "a", "half"), "0.5"),
        (("and", "one", "half"), "0.5"),
        (("and", "a", "quarter"), "0.25"),
        (("and", "three", "quarters"), "0.75"),
    ):
        if line.reads(at, *words):
            return Cardinal(Decimal(value), at + len(words))
    return None


def _read_spelled(line: Line, index: int) -> Cardinal | None:
    """Read number words: groups below a thousand, each with its scale, the scales falling."""
    with_and = line.word(index - 1) != "between"
    total, at, last_scale, below = Decimal(0), index, 1, None
    while True:
        start = at + 1 if below is not None and with_and and line.word(at) == "and" else at
        group = _read_group(line, start, with_and)
        if group is None or (below is not None and (start == at + 1) and group.value >= HUNDRED):
            break
        whole = _multiply(line, group)
        if below is not None and whole.scale >= below:
            break
        total, at, last_scale = EXACT.add(total, whole.value), whole.last, whole.scale
        if whole.scale < SCALES["thousand"]:
            break
        below = whole.scale
    if at == index or _is_ordinal(line, at):
        return None
    half = _read_half(line, at) if last_scale >= HUNDRED and total == last_scale else None
    if half:
        total, at = EXACT.add(total, EXACT.multiply(half.value, Decimal(last_scale))), half.last
    return Cardinal(total, at, last_scale)


def _read_group(line: Line, at: int, with_and: bool) -> Cardinal | None:
    """Read a number below a thousand, "twelve hundred" or the "a" before a scale."""
    if line.word(at) in ("a", "an") and line.word(at + 1) in SCALES:
        number = Cardinal(Decimal(1), at + 1)
    elif line.word(at) in ("dozen", "hundred"):
        number = Cardinal(Decimal(1), at)
    else:
        tens = _read_below_hundred(line, at)
        if tens is None:
            return None
        number = tens
    hundred = _skip_hyphen(line, number.last)
    if line.word(hundred) != "hundred":
        half = _read_half(line, number.last) or _read_point(line, number.last)
        return Cardinal(number.value + half.value, half.last) if half else number
    value, last = number.value * HUNDRED, hundred + 1
    rest = _read_below_hundred(line, last + 1 if with_and and line.word(last) == "and" else last)
    if rest and rest.value > 0 and not _is_ordinal(line, rest.last):
        return Cardinal(value + rest.value, rest.last)
    return Cardinal(value, last, HUNDRED)


def _read_below_hundred(line: Line, at: int) -> Cardinal | None:
    word = line.word(at)
    if word in SMALL:
        return Cardinal(Decimal(SMALL[word]), at + 1)
    if word not in TENS:
        return None
    unit = SMALL.get(line.word(_skip_hyphen(line, at + 1)), 0)
    if 0 < unit < 10:
        return Cardinal(Decimal(TENS[word] + unit), _skip_hyphen(line, at + 1) + 1)
    return Cardinal(Decimal(TENS[word]), at + 1)


def _read_point(line: Line, at: int) -> Cardinal | None:
    """Read "point five" after a number."""
    digits = ""
    last = at + 1
    while line.word(at) == "point" and SMALL.get(line.word(last), 10) < 10 and len(digits) < 10:
        digits += str(SMALL[line.word(last)])
        last += 1
    return Cardinal(Decimal(f"0.{digits}"), last) if digits else None


def _is_ordinal(line: Line, at: int) -> bool:
    """Say whether an ordinal ends the number: "twenty-first", "one hundred third"."""
    at = _skip_hyphen(line, at)
    return line.word(at) in ORDINALS and line.is_glued(at)


def _skip_hyphen(line: Line, at: int) -> int:
    """Return the index of the next piece that is no hyphen inside a word."""
    return at + 1 if line.word(at) in HYPHENS and line.is_glued(at) and line.is_glued(at + 1) else at
