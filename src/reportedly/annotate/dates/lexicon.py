"""The words that dates are made of, each with the symbol that the grammar knows it by and a value.

M month       W weekday     S season      x holiday (month and day, as 1225)
D 1 to 31     I number      N spelled     O ordinal     Y year      Z decade      C 27.1.2015     v vague count
d day   k week   e weekend   n month   q quarter   y year   j decade   c century   p period   (2 where plural)
T part of a day             K clock       R today, with its distance              V overnight     w now
L last, past  X next        t this        G following   Q previous  a that, same  r recent
A ago         E earlier     F later       B before      J after     P early, late, end …  h half
l the   o of   i in   f from   b between   & and, or   > to, until   s since   @ on, at   u for   ! attacks
    z eve, day of a feast   ' genitive   , - / marks
"""

import calendar
from typing import NamedTuple


class Entry(NamedTuple):
    """The symbol of a word, and what it counts for."""

    symbol: str
    value: int


_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties".split()

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
# With a full stop, or beside a number, they are months; alone they may be names.
MONTHS_SHORT = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
WEEKDAYS_SHORT = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
# Names of people, verbs and adjectives too.
AMBIGUOUS_MONTHS = frozenset({"april", "may", "june", "august", "march"})
SPELLED = {word: value for value, word in enumerate(_NUMBERS) if value} | {
    word: 10 * tens for tens, word in enumerate(_TENS, 2)
}
_UNITS = {"d": "day", "k": "week", "e": "weekend", "n": "month", "q": "quarter", "y": "year", "j": "decade"}

_WORDS: dict[str, dict[str, int]] = {
    "S": {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3},
    "x": {"christmas": 1225, "halloween": 1031, "new": 101},
    "O": {word: value for value, word in enumerate(_ORDINALS, 1)},
    "Z": {word: 1910 + 10 * value for value, word in enumerate(_DECADES, 1)},
    "N": SPELLED | {"a": 1, "an": 1, "hundred": 100, "thousand": 1000},
    "v": dict.fromkeys("few several many couple some".split(), 0),
    **{symbol: {word: 1, f"{word}s": 2} for symbol, word in _UNITS.items()},
    "c": {"century": 1, "centuries": 2},
    "p": {"period": 1},
    "T": dict.fromkeys("morning afternoon evening night midday dawn dusk lunchtime midnight".split(), 0),
    "K": dict.fromkeys("noon a.m. p.m. am pm o'clock o’clock gmt utc est edt pst pdt cst cdt bst cet".split(), 0),
    "R": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    "V": {"overnight": 0},
    "w": {"now": 0},
    # 1 where a count of units is meant even when none is written ("the past year").
    "L": {"last": 0, "latest": 0, "past": 1},
    "X": {"next": 0, "coming": 1, "upcoming": 1},
    "t": {"this": 0, "current": 0},
    "G": {"following": 1, "ensuing": 1, "subsequent": 1},
    "Q": {"previous": -1, "preceding": -1, "prior": -1},
    "a": {"that": 0, "same": 0},
    "r": {"recent": 0},
    "A": {"ago": 0},
    "E": {"earlier": -1},
    "F": {"later": 1},
    "B": {"before": -1},
    "J": {"after": 1},
    "P": dict.fromkeys("early late mid middle beginning end start close rest remainder".split(), 0),
    "h": {"half": 6},
    "z": {"eve": 0},
    "l": {"the": 0},
    "o": {"of": 0},
    "i": {"in": 0, "during": 0, "within": 0, "throughout": 0},
    "f": {"from": 0},
    "u": {"for": 0},
    "!": dict.fromkeys("attack attacks terror terrorist hijackings".split(), 0),
    "b": {"between": 0},
    "&": {"and": 0, "or": 0},
    ">": {"to": 0, "until": 0, "till": 0, "til": 0, "through": 0},
    "s": {"since": 0},
    "@": {"on": 0, "at": 0, "around": 0, "about": 0, "by": 0},
    "'": {"'s": 0, "’s": 0, "'": 0, "’": 0},
    ",": {",": 0},
    "-": {"-": 0, "–": 0},
    "/": {"/": 0},
}


def _with_stop(words: dict[str, int]) -> dict[str, int]:
    return words | {f"{word}.": value for word, value in words.items()}


_WORDS["M"] = _with_stop(MONTHS_SHORT) | MONTHS
_WORDS["W"] = _with_stop(WEEKDAYS_SHORT) | WEEKDAYS
LEXICON: dict[str, Entry] = {
    word: Entry(symbol, value) for symbol, words in _WORDS.items() for word, value in words.items()
}
CLOCK_WORDS = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "o'clock", "o’clock"})

_TRIGGERS = {word for word, entry in LEXICON.items() if entry.symbol in "MWSxZdkenqyjcTRV/"} | {*_NUMBERS[13:]}
# A sentence without any of these, and without a number like 2015, 14th or 1980s, holds no date. They stand here in
# lower case, capitalised and in capitals, for every word of every article is looked up, and lowering it costs more.
TRIGGERS = frozenset(form for word in _TRIGGERS - {"new"} for form in (word, word.capitalize(), word.upper()))
