"""A sentence as the grammar of dates sees it: one symbol a piece, with its value and its tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.annotate.dates.doubt import is_day_number, is_month, is_season, is_weekday, is_year
from reportedly.annotate.dates.lexicon import CLOCK_WORDS, LEXICON, Entry
from reportedly.annotate.dates.names import Names
from reportedly.annotate.dates.spelled import read_spelled
from reportedly.domain.annotation import Token

_NOTHING = Entry(".", 0)
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)", re.IGNORECASE | re.ASCII)
_DECADE = re.compile(r"(\d\d(?:\d\d)?)s", re.IGNORECASE | re.ASCII)
_CLOCK = re.compile(r"\d{1,2}:\d\d|\d{1,2}(?:[.:]\d\d)?[ap]m", re.IGNORECASE | re.ASCII)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)
_OWN = frozenset("his her their my your our its".split())
_BEFORE_SHORT_DECADE = frozenset({"the", "early", "late", "mid", "-", "'", "’", "‘"})
_FEAST_DAYS = {"eve": -1, "day": 0}


@dataclass(slots=True)
class Line:
    """The pieces of one sentence: `symbols` has one character each, `firsts` and `lasts` (exclusive) are tokens."""

    symbols: str = ""
    values: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    lasts: list[int] = field(default_factory=list)


def can_stand_in_date(text: str) -> bool:
    """Say whether a word can be part of a date at all."""
    return text[0].isdigit() or text.lower() in LEXICON


def build_line(tokens: Sequence[Token], first: int, last: int, named: Names) -> Line:
    """Return the pieces of the tokens `first` to `last`; `named` are the months that are names in this text."""
    line = Line()
    symbols: list[str] = []
    at = first
    while at < last:
        word = tokens[at].text.lower()
        entry = LEXICON.get(word, _NOTHING)
        end = at + 1
        if word[0].isdigit():
            entry, end = _read_number(tokens, at, last)
        elif entry.symbol in _DOUBTFUL:
            entry, end = _read_doubtful(tokens, at, last, entry, named)
        symbols.append(entry.symbol)
        line.values.append(entry.value)
        line.firsts.append(at)
        line.lasts.append(end)
        at = end
    line.symbols = "".join(symbols)
    return line


def _read_doubtful(tokens: Sequence[Token], at: int, last: int, entry: Entry, named: Names) -> tuple[Entry, int]:
    if entry.symbol == "N":
        alone = entry.value == 1 and tokens[at].text.lower() in ("a", "an")
        hundred = at + 1 < last and tokens[at + 1].text.lower() == "hundred"
        return (entry, at + 1) if alone and not hundred else read_spelled(tokens, at, last)
    if entry.symbol == "x":
        return _read_feast(tokens, at, last, entry)
    doubt = _DOUBTS.get(entry.symbol)
    holds = is_month(tokens, at, named) if doubt is None else doubt(tokens, at)
    return (entry if holds else _NOTHING), at + 1


def _read_feast(tokens: Sequence[Token], at: int, last: int, entry: Entry) -> tuple[Entry, int]:
    words = [token.text.lower() for token in tokens[at : min(last, at + 4)]]
    if words[0] == "new":
        whole = words[1:2] == ["year"] and words[2:3] in (["'s"], ["’s"]) and words[-1] in _FEAST_DAYS
        return (Entry("x", 1231 if words[-1] == "eve" else 101), at + 4) if whole else (_NOTHING, at + 1)
    if words[1:2] and words[1] in _FEAST_DAYS:
        return Entry("x", entry.value + _FEAST_DAYS[words[1]]), at + 2
    alone = at == 0 or tokens[at - 1].text.lower() in ("at", "before", "after", "since", "last", "next", "this")
    return (entry if alone else _NOTHING), at + 1


def _is_joining(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a hyphen has white space on both sides or on neither."""
    if not 0 < at < len(tokens) - 1:
        return False
    return (tokens[at - 1].end < tokens[at].start) == (tokens[at].end < tokens[at + 1].start)


_DOUBTS = {"W": is_weekday, "S": is_season, "-": _is_joining}
_DOUBTFUL = frozenset("MNx").union(_DOUBTS)


def _read_number(tokens: Sequence[Token], at: int, last: int) -> tuple[Entry, int]:
    text = tokens[at].text
    following = tokens[at + 1].text.lower() if at + 1 < last else ""
    if following in CLOCK_WORDS and len(text) <= 5:
        return Entry("K", 0), at + 2
    if text.isdigit():
        return (_read_digits(tokens, at) if text.isascii() else _NOTHING), at + 1
    if found := _ORDINAL.fullmatch(text):
        return Entry("O", int(found[1])), at + 1
    if found := _DECADE.fullmatch(text):
        return _read_decade(tokens, at, int(found[1])), at + 1
    if found := _DOTTED.fullmatch(text):
        return Entry("C", int(found[3]) * 10000 + int(found[2]) * 100 + int(found[1])), at + 1
    return (Entry("K", 0) if _CLOCK.fullmatch(text) else _NOTHING), at + 1


def _read_digits(tokens: Sequence[Token], at: int) -> Entry:
    text = tokens[at].text
    value = int(text) if len(text) <= 6 else 0
    if len(text) == 4:
        return Entry("Y" if is_year(tokens, at) else "I", value)
    if 1 <= value <= 31 and len(text) <= 2:
        return Entry("D" if is_day_number(tokens, at) else "I", value)
    if len(text) == 2 and _ends_wire_date(tokens, at):
        return Entry("Y", 1900 + value)
    return Entry("I", value) if value else _NOTHING


def _ends_wire_date(tokens: Sequence[Token], at: int) -> bool:
    """Say whether two figures close a date as news agencies wrote it, "3 JAN 90"."""
    if at < 2 or not tokens[at - 2].text.isdigit():
        return False
    month = tokens[at - 1].text
    return month.isupper() and len(month) == 3 and LEXICON.get(month.lower(), _NOTHING).symbol == "M"


def _read_decade(tokens: Sequence[Token], at: int, value: int) -> Entry:
    if value >= 1000:
        return Entry("Z", value) if value % 10 == 0 and value < 2200 else _NOTHING
    before = [token.text.lower() for token in tokens[max(0, at - 4) : at]]
    if value % 10 or value < 20 or not before or before[-1] not in _BEFORE_SHORT_DECADE or _OWN & set(before):
        return _NOTHING
    return Entry("Z", 1900 + value)
