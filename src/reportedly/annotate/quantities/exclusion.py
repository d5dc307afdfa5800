"""Numbers that are no quantity for what stands around them: ages, years, times, names, house numbers."""

import re

from reportedly.annotate.quantities.amount import Amount, Rule, holds_any, is_in_digits
from reportedly.annotate.quantities.line import Line
from reportedly.annotate.quantities.table import read_sections
from reportedly.domain.quantity import Bound

_OLDEST = 120
_LAST_DAY = 31
_BEFORE_HOUR = frozenset("at by after before until till from since around about".split())
# "At 6" is an hour unless one of the words before tells that a number is given.
_HOUR = re.compile(r"(?:[01]?\d|2[0-4])(?:[.:][0-5]\d)?")
_NEAR_HOUR = 8
_HOURS = 12
_CLOSELY = frozenset("shortly just soon little bit".split())
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_HOUR_WORDS = frozenset("one two three four five six seven eight nine ten eleven twelve noon midnight".split())
_MINUTES = frozenset("five ten twenty quarter half".split())
_BEFORE_MINUTES = frozenset("at before after until till".split())
_PEOPLE = frozenset("children people women men those anyone everyone kids".split())
_OPENERS = frozenset("(,")
_ENDS_AGE = frozenset({",", ".", ")", ";", ""})
_SUBJECTS = frozenset("he she i you who".split())
_OLD = frozenset({"old", "olds"})
_AGE_BEFORE = frozenset("age aged ages turn turned turns turning".split())
_GROUPS = frozenset("gang group class band".split())
_CALIBRES = frozenset(
    "pistol handgun gun rifle ammunition round rounds cartridge cartridges shell shells mortar".split()
)


def is_no_quantity(line: Line, amount: Amount) -> bool:
    """Say whether what stands around the number makes it an age, a year, a time, a name or a house number."""
    return holds_any(_CONTEXTS, line, amount)


def _is_age(line: Line, amount: Amount) -> bool:
    if amount.unit not in (None, "year", "month", "week", "day"):
        return False
    first, last = amount.first, amount.last
    if amount.unit and (line.word(last) in _OLD or line.word(last + 1) in _OLD or line.reads(last, "of", "age")):
        return True
    before = line.word(first - 1)
    if line.reads(first - 3, "as", "young", "as") or line.reads(first - 3, "as", "old", "as"):
        return True
    if before in _AGE_BEFORE or (before == "of" and line.word(first - 2) in ("age", "ages")):
        return True
    rules = (_is_age_aside, _is_age_limit, _is_age_of_subject)
    return amount.unit is None and any(rule(line, amount) for rule in rules)


def _is_age_of_subject(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "He is 58", "a woman of 67"."""
    if amount.low is None or amount.low != amount.high or not 0 < amount.low < _OLDEST:
        return False
    first = amount.first
    if line.word(first - 1) == "of" and line.word(first - 2) in ("man", "woman", "boy", "girl", "child"):
        return is_in_digits(line, amount)
    is_short = line.word(first - 1) in ("s", "m", "re") and line.word(first - 2) in ("'", "’")
    is_whole = line.word(first - 1) in ("is", "was", "am", "are")
    is_subject = is_whole or is_short
    who = line.word(first - 3 if is_short else first - 2)
    return is_subject and who in _SUBJECTS and line.pos(amount.last) not in ("NOUN", "ADJ", "ADV", "PROPN")


def _is_age_aside(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "Ann Lee, 34," and "Ann Lee (34)"."""
    if amount.bound is not Bound.EXACT or amount.low is None or not 0 < amount.low < _OLDEST:
        return False
    first = amount.first - 1 if line.word(amount.first - 1) == "then" else amount.first
    if line.word(first - 1) not in _OPENERS or line.word(amount.last) not in _ENDS_AGE:
        return False
    name = line.token(first - 2)
    if name is None or line.word(first - 2).isdecimal():
        return False
    return line.word(first - 2) == "age" or name.pos == "PROPN" or name.text[:1].isupper()


def _is_age_limit(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "children under 12", "people over 60"."""
    words = line.words[amount.first : amount.core]
    if not words or words[0] not in ("under", "over", "below", "above") or amount.core - amount.first > 1:
        return False
    number = amount.low or amount.high
    if number is None or number > _OLDEST or line.pos(amount.last) in ("NOUN", "ADJ", "PROPN"):
        return False
    people = line.word(amount.first - 1)
    return people in _PEOPLE or people.removesuffix("s") in read_sections()["person"]


def _is_year(line: Line, amount: Amount) -> bool:
    if amount.unit is not None or not _is_year_word(line.words[amount.core]):
        return False
    if line.word(amount.first - 1) in read_sections()["before year"]:
        return True
    if amount.bound is Bound.RANGE:
        return _is_year_word(line.words[amount.last - 1])
    return amount.is_plain and not _has_plural_after(line, amount)


def _is_year_word(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word[:2] in ("17", "18", "19", "20")


def _has_plural_after(line: Line, amount: Amount) -> bool:
    word = line.word(amount.last)
    return line.pos(amount.last) == "NOUN" and word.endswith(("s", "men", "people", "children"))


def _is_day(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "March 5", "Aug. 18", "5 March": dates that no rule of dates took."""
    if not amount.is_plain or not is_in_digits(line, amount) or amount.low is None or amount.low > _LAST_DAY:
        return False
    before = amount.first - 2 if line.word(amount.first - 1) == "." else amount.first - 1
    last = amount.last
    if line.word(last) in ("and", "or", "to", ",") and line.word(last + 1).isdecimal():
        # "20 and 21 November"
        last += 2
    return _is_month(line, before) or _is_month(line, last)


def _is_month(line: Line, index: int) -> bool:
    return line.word(index) in read_sections()["month"] and line.original(index)[0].isupper()


def _is_time(line: Line, amount: Amount) -> bool:
    last = amount.last
    word = line.word(last)
    if line.reads(last, "o", "’", "clock") or line.reads(last, "o", "'", "clock") or word == "oclock":
        return True
    if line.reads(last, "a", ".", "m") or line.reads(last, "p", ".", "m"):
        return True
    if word in ("am", "pm"):
        return True
    if word == "local" and line.word(last + 1) == "time":
        return True
    if line.word(amount.first - 1) in _BEFORE_HOUR and _is_part_of_day(line, last) and _can_be_hour(line, amount):
        return True
    if _is_past_hour(line, amount):
        return True
    digits = line.words[amount.core]
    if len(digits) == 4 and digits.isdecimal() and word in read_sections()["clock"]:
        return True
    is_noun_next = line.pos(last) in ("NOUN", "PROPN", "ADJ", "SYM", "NUM") or word == "of"
    if is_noun_next or not _can_be_hour(line, amount):
        return False
    if line.word(amount.first - 1) in ("after", "before") and line.word(amount.first - 2) in _CLOSELY:
        return True
    return line.word(amount.first - 1) == "at" and _HOUR.fullmatch(line.words[amount.core]) is not None


def _is_past_hour(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "half past eight", "ten to six", either number of the latter."""
    if amount.low is None or amount.low != amount.high:
        return False
    first, last = amount.core, amount.last
    if line.word(first - 1) in ("past", "to") and amount.low <= _HOURS and line.word(first - 2) in _MINUTES:
        return line.word(first - 1) == "past" or _is_clock_before(line, first - 2)
    is_before = line.word(last) == "to" and line.word(last + 1) in _HOUR_WORDS
    return is_before and line.words[first] in _MINUTES and _is_clock_before(line, first)


def _is_clock_before(line: Line, index: int) -> bool:
    """Say whether an hour may follow: "at ten to six", "at about ten to six", but not "from ten to six"."""
    before = index - 2 if line.word(index - 1) in ("about", "around", "nearly") else index - 1
    return line.word(before) in _BEFORE_MINUTES


def _can_be_hour(line: Line, amount: Amount) -> bool:
    """Say whether a bare number can be an hour: "left at 6", "sailed at 7.30", but not "put the toll at 6"."""
    word = line.words[amount.core]
    if not amount.is_plain or not (_HOUR.fullmatch(word) or word in _HOUR_WORDS):
        return False
    return read_sections()["given at"].isdisjoint(line.words[max(0, amount.first - _NEAR_HOUR) : amount.first])


def _is_part_of_day(line: Line, index: int) -> bool:
    if line.word(index) == "on" and line.word(index + 1) in _WEEKDAYS:
        return True
    return line.word(index) in ("this", "tonight", "today", "yesterday", "tomorrow") or line.reads(index, "in", "the")


def _is_named(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "Flight 17", "Resolution 2249", "number one", "Channel 4"."""
    if amount.unit is not None or amount.bound not in (Bound.EXACT, Bound.RANGE) or amount.scale > 1:
        return False
    if line.is_in_next_cell(amount.first):
        return False
    at = amount.first - 1
    if line.word(at) == "." and line.word(at - 1) in ("no", "nos", "art", "sec", "pp", "vol", "nr"):
        return True
    word = line.word(at)
    if word == "of" and line.word(at - 1) in _GROUPS and line.original(at - 1)[0].isupper():
        return True
    sections = read_sections()
    if word in sections["named by number"]:
        return word != "no" or is_in_digits(line, amount)
    if not word.isalpha() or amount.bound is Bound.RANGE:
        return False
    if word in sections["perhaps named by number"]:
        return not _has_noun_after(line, amount)
    return is_in_digits(line, amount) and _belongs_to_name(line, at)


def _has_noun_after(line: Line, amount: Amount) -> bool:
    return line.pos(amount.last) in ("NOUN", "ADJ", "PROPN", "VERB", "AUX", "ADV")


def _belongs_to_name(line: Line, at: int) -> bool:
    """Say whether the parse hangs the number on the name before it."""
    name, number = line.token(at), line.token(at + 1)
    if name is None or number is None or name.pos != "PROPN" or not name.text[0].isupper():
        return False
    place = line.places[line.starts[at]]
    return number.head == place or (number.head < place and number.head == name.head)


def _is_house(line: Line, amount: Amount) -> bool:
    """Say whether it reads as "12 Baker Street", "the 500 block of"."""
    if not amount.is_plain or not is_in_digits(line, amount):
        return False
    if line.reads(amount.last, "block", "of") or (
        line.word(amount.last) == "block" and len(line.words[amount.core]) > 2
    ):
        return True
    streets = read_sections()["street"]
    for at in range(amount.last, amount.last + 4):
        if not line.word(at).isalpha() or not line.original(at)[0].isupper():
            return False
        if at > amount.last and line.word(at) in streets:
            return True
    return False


def _is_calibre(line: Line, amount: Amount) -> bool:
    return amount.unit == "millimetre" and line.word(amount.last) in _CALIBRES


_CONTEXTS: tuple[Rule, ...] = (
    _is_age,
    _is_year,
    _is_day,
    _is_time,
    _is_named,
    _is_house,
    _is_calibre,
)
