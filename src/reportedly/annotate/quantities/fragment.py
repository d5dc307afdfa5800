"""Numbers that are a piece of something larger: of a word, a score, an address, a telephone number, a list."""

from reportedly.annotate.quantities.amount import Amount, Rule, holds_any, is_in_digits
from reportedly.annotate.quantities.ends import is_score
from reportedly.annotate.quantities.line import DASHES, HYPHENS, Line, is_in_address
from reportedly.annotate.quantities.table import read_sections

_NEAR_PHONE = 6
_NEAR_BRACKET = 30
_SLASHES = frozenset("/:\\")
_SUFFIXES = frozenset("st nd rd th s ' ’".split())
_NO_COUNT_JOINED = frozenset(
    "star way sided pronged dimensional fold faced on by off time times old caliber calibre gauge something one".split()
)


def is_part_of_other(line: Line, amount: Amount) -> bool:
    """Say whether the number is a piece of something larger: a word, a name, a time, a score, an address."""
    if not is_in_digits(line, amount):
        return _is_in_compound(line, amount) or is_score(line, amount)
    is_touched = line.is_glued(amount.core) or line.is_glued(amount.last)
    return _stands_in_chain(line, amount) or (is_touched and holds_any(_PARTS, line, amount))


def _touches_letters(line: Line, amount: Amount) -> bool:
    """Say whether letters touch it: "MH17", "21st", "1980s", "F-16", "mid-20s"."""
    first, last = amount.core, amount.last
    if line.is_glued(first) and amount.first == first:
        before = line.word(first - 1)
        if before.isalnum() or (before in HYPHENS and line.is_glued(first - 1) and line.word(first - 2).isalpha()):
            return True
    after = line.word(last)
    if line.is_glued(last) and amount.unit is None and (after.isalnum() or after == "_"):
        return True
    return after in ("'", "’") and line.is_glued(last) and line.word(last + 1) in _SUFFIXES


def _touches_slash(line: Line, amount: Amount) -> bool:
    """Say whether a slash or colon joins it to another: "9/11", "24/7", "12:30", "#5"."""
    before, after = amount.core - 1, amount.last
    is_after = line.word(after) in _SLASHES and line.is_glued(after) and line.is_glued(after + 1)
    if is_after and line.word(after + 1)[:1].isdecimal():
        return True
    is_before = line.word(before) in {"#", "№", *_SLASHES} and line.is_glued(amount.core)
    return is_before and (line.word(before) in ("#", "№") or line.word(before - 1)[:1].isdecimal())


def _stands_in_chain(line: Line, amount: Amount) -> bool:
    """Find three groups of digits, or a plus before them: "1-800-555-0199", "2015-01-07", "+992 37 221"."""
    if line.word(amount.core - 1) == "+" and line.is_glued(amount.core):
        return True
    own = _count_groups(line.words[amount.core])
    groups = own + _count_chain(line, amount.core, -1) + _count_chain(line, amount.core, 1)
    if groups == own:
        return False
    if groups == own + 1 == 2:
        near = line.words[max(0, amount.core - _NEAR_PHONE) : amount.core]
        return not read_sections()["phone"].isdisjoint(near)
    return groups > 2


def _count_chain(line: Line, at: int, step: int) -> int:
    """Count the groups of digits, three at most, that follow each other from `at` in the direction of `step`."""
    groups = 0
    while groups < 3 and not line.is_in_next_cell(max(at, at + step)):
        mark = line.word(at + step)
        if mark[:1].isdecimal():
            at += step
        elif (mark in DASHES or mark in (")", ".")) and line.word(at + 2 * step)[:1].isdecimal():
            if mark not in DASHES and not line.is_glued(max(at, at + 2 * step)):
                break
            at += 2 * step
        else:
            break
        groups += _count_groups(line.words[at])
    return groups


def _count_groups(word: str) -> int:
    """Count the groups of digits that a space parts: "37 221" has two."""
    return len(word.split())


def _is_list_number(line: Line, amount: Amount) -> bool:
    """Say whether it numbers a list: "1." or "2)" at the start of a line, "2)" without a "(" anywhere."""
    first, mark = amount.core, line.word(amount.last)
    if not amount.is_plain or len(line.words[first]) > 2 or mark not in (".", ")") or not line.is_glued(amount.last):
        return False
    if mark == ")":
        return "(" not in line.words[max(0, first - _NEAR_BRACKET) : first]
    return first == 0 and len(line.words) > 2


def _is_in_compound(line: Line, amount: Amount) -> bool:
    """Say whether it only looks like a number: "thirty-something", "two-star", "one-off"."""
    at = amount.last
    if line.word(at) in HYPHENS and line.is_glued(at) and line.is_glued(at + 1):
        return line.word(at + 1) in _NO_COUNT_JOINED
    return line.word(at) in ("caliber", "calibre", "gauge")


def _is_note(line: Line, amount: Amount) -> bool:
    """Say whether it is a note: "[3]"."""
    return line.word(amount.first - 1) == "[" and line.word(amount.last) == "]"


def _is_height(line: Line, amount: Amount) -> bool:
    """Say whether it is a height: "6'2"."""
    marks = ("'", "’", "′", "″")
    if line.word(amount.core - 1) in marks and line.is_glued(amount.core - 1) and line.is_glued(amount.core):
        return line.word(amount.core - 2).isdecimal()
    return line.word(amount.last) in marks and line.is_glued(amount.last) and line.word(amount.last + 1)[:1].isdecimal()


def _is_short_year(line: Line, amount: Amount) -> bool:
    """Say whether an apostrophe makes it a year: "the summer of ’16"."""
    mark = amount.core - 1
    if line.word(mark) not in ("'", "’", "‘") or not line.is_glued(amount.core) or line.is_glued(mark):
        return False
    return len(line.words[amount.core]) == 2 and line.word(amount.last) not in ("'", "’")


def _is_address(line: Line, amount: Amount) -> bool:
    return is_in_address(line, amount.core)


_PARTS: tuple[Rule, ...] = (
    _touches_letters,
    _touches_slash,
    _is_list_number,
    _is_in_compound,
    _is_note,
    _is_short_year,
    _is_height,
    is_score,
    _is_address,
)
