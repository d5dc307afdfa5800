"""The forms that dates take, as patterns over the symbols of `lexicon`, the longest first."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

_COUNT = r"[NDIvC]"
_UNIT = "[dkenqyjc]"
_PART = r"(?:l?P-?[io]?l?)?"
_AT = r"(?:,?@?(?:l?T|K+))?"
_LEAD = rf"{_PART}(?:[lt]?(?:K+|T),?[@o]?)?(?:[EF])?"
_OF_YEAR = r"o?(?:Y|[LXt]y)"
_DAY_MONTH = r"l?[DO]-?o?l?M"
_DATED = rf"(?:{_DAY_MONTH}(?:[,-]?{_OF_YEAR})?|M,?l?[DO](?:,?{_OF_YEAR})?|x(?:,?{_OF_YEAR})?)"
_MONTH = rf"(?:[LXt]?{_PART}M(?:,?{_OF_YEAR})?)"
_POINT = rf"(?:W,?{_DATED}|{_DATED}|{_MONTH}|(?:[LXt]|l[GQX])?W|{_PART}Y)"

FORMS: tuple[tuple[str, str], ...] = (
    ("duration", rf"[uO]{_COUNT}{{1,2}}{_UNIT}[BJEF]"),
    ("named_attack", rf"(?:{_DAY_MONTH}|M,?[DO]|D/D)(?=!)|D/D(?!/)"),
    ("iso", r"Y-[DI]-[DI]|Y/[DI]/[DI]"),
    ("numeric", r"[DI]/[DI]/Y|C"),
    ("hyphenated", r"[DO]-M-Y"),
    ("days_then_month", rf"(?:f?l?[DO][->]|bl?[DO]&)l?[DO]o?M(?:,?{_OF_YEAR})?"),
    ("month_then_days", rf"(?:f?M[DO][->]|bM[DO]&)[DO](?![M/-])(?:,?{_OF_YEAR})?"),
    ("years", r"Y[-/][DI]"),
    ("span", rf"(?:f?{_POINT}(?:->?|>)|b{_POINT}&){_POINT}"),
    ("since", rf"s{_PART}(?:{_POINT}|l?'?Z|R|l?[LXt][knyq]|lPol[kny])"),
    ("beside_date", rf"(?:[NDI]|l)[dkny](?:[BJ])(?:l?{_POINT}|R)"),
    ("quarter", rf"{_PART}(?:l?O-?q(?:{_OF_YEAR}|ol?y)?|l?YO-?q|(?:[LXt]y|Y)'?O-?q|l?y-[AE]O-?q)"),
    ("half", r"l?[OL]ho(?:Y|[LXt]y|l?y|l?'?Z)"),
    ("weekday_of_week", rf"{_LEAD}W,?o?[LXt]k"),
    ("dated", rf"{_LEAD}(?:W,?)?{_DATED}{_AT}"),
    ("century", rf"{_PART}l?O-?c"),
    ("decade", rf"{_PART}l?'?Z"),
    ("season", rf"l?[LXt]{{1,2}}{_PART}S|l?{_PART}S,?{_OF_YEAR}|(?<=i)l?S(?!o)|l?P-?[io]?l?S"),
    ("month", _MONTH),
    ("weekday", rf"{_LEAD}(?:[LXt]{{1,2}}|l[GQX])?W{_AT}"),
    ("deictic_day", r"(?:P-?|[EF])?(?:T?RT?|V)|(?:P-?)?[Lt]T"),
    ("around_today", r"ldBR|ldJR"),
    ("ago", rf"h?{_COUNT}{_UNIT}(?:&Nh)?A|l?y-[AE][qp]?"),
    ("ahead", rf"{_COUNT}{_UNIT}fw|i{_COUNT}{_UNIT}'"),
    ("stretch", rf"l?[LX]{_COUNT}{{1,2}}{_UNIT}|l?[LX][knyqejc](?!o)"),
    ("recent", rf"r{_UNIT}"),
    ("same", r"aa?(?:[dknyqjce]|T)|laT"),
    ("neighbour", r"l[GQ](?:[dknyqjce]|T)|lX[dT]"),
    ("offset", rf"(?:{_COUNT}|(?<!>)l)[dknyqj][EFBJ]|lT[BJ]"),
    ("unit", rf"(?:{_PART}|[EF]i?)l?t{_UNIT}|lPo?l[knyqe]"),
    ("part_of_unit", r"(?:lPol|Foil?|Fil|Eil)[ny]|y-?P|y'P"),
    ("weekend", r"le"),
    ("quarter_named", r"l[LX]?q(?!o)|lY[qp]|lLp|[LXt]y'[qp]"),
    ("day_alone", r"(?<=@)lO(?:ota?[n]|oLn|oan)?"),
    ("year", rf"{_PART}Y"),
)
PATTERN = re.compile("|".join(f"(?P<{name}>{form})" for name, form in FORMS))
POINT = re.compile(_POINT)


class Match(NamedTuple):
    """Where a form stands among symbols, `last` exclusive."""

    form: str
    first: int
    last: int


# The same few strings of symbols come again and again; matching takes ten times as long as looking them up.
@lru_cache(maxsize=4096)
def match_forms(symbols: str) -> tuple[Match, ...]:
    """Return the forms in a string of symbols, from the left, none overlapping."""
    return tuple(Match(match.lastgroup or "", *match.span()) for match in PATTERN.finditer(symbols))


@dataclass(frozen=True, slots=True)
class Found:
    """An expression of one form: its symbols and their values."""

    form: str
    symbols: str
    values: Sequence[int]

    def value(self, symbols: str) -> int | None:
        """Return the value of the first piece that is one of `symbols`."""
        for symbol, value in zip(self.symbols, self.values, strict=True):
            if symbol in symbols:
                return value
        return None

    def unit_symbol(self) -> str:
        """Return the symbol of the first unit of time."""
        return next(symbol for symbol in self.symbols if symbol in "dkenqyjcT")

    def cut(self, first: int, last: int) -> "Found":
        """Return the pieces `first` to `last` (exclusive) alone."""
        return Found(self.form, self.symbols[first:last], self.values[first:last])
