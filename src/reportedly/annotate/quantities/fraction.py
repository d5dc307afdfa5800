"""Parts of a whole: "a third", "two-thirds", "half", "one in five" as percent; "half a million" as a number."""

from decimal import Context, Decimal

from reportedly.annotate.quantities.amount import PERCENT, Amount, exact
from reportedly.annotate.quantities.cardinal import SCALES, SMALL, Cardinal, read_cardinal
from reportedly.annotate.quantities.line import HYPHENS, Line
from reportedly.annotate.quantities.unit import reads_unit

# "One in three" is 33.33 percent: four significant digits are more than the wording has.
_ROUND = Context(prec=4)
_SINGULAR = {"half": 2} | {
    word: number for number, word in enumerate("third quarter fifth sixth seventh eighth ninth tenth".split(), start=3)
}
_SINGULAR |= {"fourth": 4, "hundredth": 100}
_PLURAL = {word + "s": number for word, number in _SINGULAR.items()} | {"halves": 2}
STARTS = frozenset({"half"})
PARTS = _SINGULAR.keys() | _PLURAL.keys()
# After these, "half" and "a third" are shares without an "of".
_BEFORE_SHARE = frozenset("by about almost nearly over around roughly than least most under approximately".split())
# "The second half of July"
_PART_OF_GAME = frozenset("first second other latter better former top bottom upper lower".split())
_AFTER_A_HALF = frozenset({"of", "a", "an", *HYPHENS, *SCALES})
_AFTER_HALF = frozenset("of the its their his her our your these those that this all a an".split())


def read_fraction(line: Line, index: int) -> Amount | None:
    """Read the part of a whole that starts with the piece at `index`."""
    word = line.words[index]
    if word == "half":
        return _read_half(line, index)
    if word in ("a", "one") and line.word(index + 1) == "half" and line.word(index + 2) in _AFTER_A_HALF:
        return _read_half(line, index + 1, index)
    share = _read_share(line, index)
    return (_read_part_of_scale(line, share) or share) if share else None


def _read_half(line: Line, index: int, first: int | None = None) -> Amount | None:
    first = index if first is None else first
    after = index + 2 if line.word(index + 1) in ("a", "an", *HYPHENS) else index + 1
    scale = SCALES.get(line.word(after))
    if scale:
        return exact(first, after + 1, Decimal(scale) / 2, scale=scale)
    if after == index + 2 and reads_unit(line, after):
        return exact(first, after, Decimal("0.5"))
    if line.word(index - 1) in _PART_OF_GAME:
        return None
    share = exact(first, index + 1, Decimal(50), PERCENT)
    if line.word(index + 1) == "of":
        return _read_part_of_scale(line, share) or share
    if line.word(index + 1) in HYPHENS or line.word(index - 1) in ("-", "in", "the", "this", "and"):
        return None
    before = _BEFORE_SHARE | {"a", "one"} if line.word(index - 1) not in ("a", "one") else _BEFORE_SHARE
    return share if line.word(index + 1) in _AFTER_HALF or line.word(index - 1) in before else None


def _read_share(line: Line, index: int) -> Amount | None:
    """Read "a third", "two-thirds", "three quarters"."""
    word = line.words[index]
    over = 1 if word in ("a", "an") else SMALL.get(word, 0)
    if not over:
        return None
    at = index + 1
    is_joined = line.word(at) in HYPHENS
    if is_joined:
        at += 1
    under = (_SINGULAR if over == 1 else _PLURAL).get(line.word(at))
    if under is None or over >= under:
        return None
    has_whole = line.word(at + 1) == "of"
    if word in ("a", "an") and not has_whole and line.word(index - 1) not in _BEFORE_SHARE:
        return None
    if under == 4 and not (has_whole or is_joined or line.word(index - 1) in _BEFORE_SHARE):
        return None
    return exact(index, at + 1, _percent(Decimal(over), Decimal(under)), PERCENT)


def _read_part_of_scale(line: Line, share: Amount) -> Amount | None:
    """Read "three-quarters of a million" as a number."""
    scale = SCALES.get(line.word(share.last + 2), 0)
    if share.low is None or scale < HUNDRED_THOUSAND or not line.reads(share.last, "of", "a"):
        return None
    return exact(share.first, share.last + 3, share.low * scale / 100, scale=scale)


HUNDRED_THOUSAND = 10**5


def read_one_in(line: Line, index: int, over: Cardinal) -> Amount | None:
    """Read "one in five", "3 out of 10", "one in every four", of which `over` is the first number."""
    at = over.last
    if line.word(at) == "in":
        at += 2 if line.word(at + 1) == "every" else 1
    elif line.reads(at, "out", "of"):
        at += 3 if line.word(at + 2) == "every" else 2
    else:
        return None
    under = read_cardinal(line, at) if line.word(at) and line.word(at) not in ("a", "an") else None
    if under is None or not 0 < over.value < under.value or under.value > 10**6:
        return None
    if reads_unit(line, under.last) or _is_year(line.words[at]):
        return None
    return exact(index, under.last, _percent(over.value, under.value), PERCENT)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word.startswith(("19", "20"))


def _percent(over: Decimal, under: Decimal) -> Decimal:
    return _ROUND.divide(over * 100, under)
