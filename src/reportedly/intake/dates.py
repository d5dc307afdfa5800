"""Dates of publication, as metadata, addresses, bylines and datelines write them."""

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime

from reportedly.domain.article import DateRule, Published
from reportedly.domain.interval import Precision

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name} | {
    name.lower(): number for number, name in enumerate(calendar.month_abbr) if name
}
_MONTHS["sept"] = 9
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY_FIRST = (
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ \-](?:of )?(?P<month>{MONTH})(?:,? ?-?(?P<year>\d{{4}}\b|'?\d\d\b(?!:)))?"
)
_MONTH_FIRST = rf"\b(?P<month>{MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,? (?P<year>\d{{4}}\b))?"
_PROSE = tuple(re.compile(pattern, re.IGNORECASE) for pattern in (_DAY_FIRST, _MONTH_FIRST))
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d?)(?:-(?P<day>\d\d?))?(?!\d)")
_COMPACT = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{0,6}Z?)?\s*$")
_SLASHED = re.compile(r"(?P<year>\d{4})/(?P<month>\d\d?)/(?P<day>\d\d?)(?!\d)")
_NUMERIC = re.compile(r"\b(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})\b")
_IN_FIGURES = re.compile(r"\b\d{1,4}([\-/.])\d{1,2}\1\d{1,4}(?:T[\d:.+Z\-]*)?")
_YEAR = re.compile(r"(?P<year>\d{4})\s*$")
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3})?\s*$")
_URL_DAY = re.compile(
    rf"[/_\-](?P<year>(?:19|20)\d\d)(?P<mark>[/_\-]?)(?P<month>0[1-9]|1[0-2]|{MONTH})(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    re.IGNORECASE,
)
_URL_MONTH = re.compile(rf"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2]|{MONTH})(?:/|$)", re.IGNORECASE)
_URL_YEAR = re.compile(r"/(?P<year>(?:19|20)\d\d)/")
# Clocks that were never set write these; no news article read here is older than the printed newspaper.
_UNSET = frozenset({date(1970, 1, 1), date(1900, 1, 1), date(2000, 1, 1)})
_FIRST_YEAR, _LAST_YEAR = 1600, 2100


@dataclass(frozen=True, slots=True)
class KnownDate:
    """What a piece of writing tells of a date: the first and the last day that it can mean."""

    first: date
    last: date
    precision: Precision

    def published(self, rule: DateRule) -> Published:
        """Return it as the date of an article, told by `rule`."""
        return Published(self.first, self.last, self.precision, rule)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date found in prose at `start` to `end`; without a year where the words name none."""

    start: int
    end: int
    month: int
    day: int
    year: int | None

    def known(self, year: int | None = None) -> KnownDate | None:
        """Return the day, in `year` where the words name none; None where there is no such day or no year."""
        chosen = self.year if self.year is not None else year
        return build_date(chosen, self.month, self.day) if chosen is not None else None


def build_date(year: int, month: int | None = None, day: int | None = None) -> KnownDate | None:
    """Return the day, month or year; None for one that no calendar has, or that an unset clock writes."""
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (month is not None and not 1 <= month <= 12):
        return None
    if month is None:
        return KnownDate(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    length = calendar.monthrange(year, month)[1]
    if day is None:
        return KnownDate(date(year, month, 1), date(year, month, length), Precision.MONTH)
    if not 1 <= day <= length:
        return None
    moment = date(year, month, day)
    return None if moment in _UNSET else KnownDate(moment, moment, Precision.DAY)


def read_timestamp(value: str) -> KnownDate | None:
    """Read a date as metadata write it: ISO 8601, RFC 2822, seconds since 1970, or prose.

    The day is the one that is written, in whatever time zone; 03/04/2015 tells nothing, since it can be two days.
    """
    value = value.strip()[:100]
    if found := _EPOCH.match(value):
        moment = datetime.fromtimestamp(int(found["seconds"]), UTC)
        return build_date(moment.year, moment.month, moment.day)
    for pattern in (_ISO, _SLASHED, _COMPACT, _YEAR):
        if found := pattern.match(value):
            return _build_from(found)
    if found := _NUMERIC.search(value):
        return _build_numeric(found)
    written = find_date(value)
    return written.known() if written else None


def read_url_date(url: str) -> KnownDate | None:
    """Read the day, or the month, that stands in the path of an address."""
    path = url.split("?", 1)[0].split("#", 1)[0]
    for pattern in (_URL_DAY, _URL_MONTH):
        if (found := pattern.search(path)) and (known := _build_from(found)):
            return known
    return None


def read_url_year(url: str) -> int | None:
    """Read the year that stands in the path of an address."""
    known = read_url_date(url)
    if known:
        return known.first.year
    found = _URL_YEAR.search(url)
    return int(found["year"]) if found else None


def find_date(text: str) -> WrittenDate | None:
    """Find the first date with a day and a month that `text` writes in words."""
    found = [match for pattern in _PROSE if (match := pattern.search(text))]
    # At the same place the longer one has the year ("7 January 2015" against "January 20").
    match = min(found, key=lambda match: (match["year"] is None, match.start()), default=None)
    if match is None:
        return None
    year = _read_year(match["year"]) if match["year"] else None
    return WrittenDate(match.start(), match.end(), _read_month(match["month"]), int(match["day"]), year)


def find_numeric_date(text: str) -> KnownDate | None:
    """Find the first date in figures (2015-01-07, 27/01/2015) that can mean one day only."""
    if found := _ISO.search(text):
        return _build_from(found)
    found = _NUMERIC.search(text)
    return _build_numeric(found) if found else None


def remove_dates(text: str) -> str:
    """Return `text` without the dates in it."""
    for pattern in (*_PROSE, _IN_FIGURES):
        text = pattern.sub(" ", text)
    return text


def _build_from(found: re.Match[str]) -> KnownDate | None:
    parts = found.groupdict()
    month, day = parts.get("month"), parts.get("day")
    return build_date(int(parts["year"]), _read_month(month) if month else None, int(day) if day else None)


def _build_numeric(found: re.Match[str]) -> KnownDate | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    # With full stops, the day comes first wherever it is written so.
    if one == two or one > 12 or found["mark"] == ".":
        return build_date(year, two, one)
    return build_date(year, one, two) if two > 12 else None


def _read_month(value: str) -> int:
    return int(value) if value.isdigit() else _MONTHS[value.rstrip(".").lower()]


def _read_year(value: str) -> int:
    """Return the year; of two figures, one of this century up to 49 ("3 JAN 90" is 1990)."""
    year = int(value.lstrip("'"))
    if year >= 100:
        return year
    return year + (2000 if year < 50 else 1900)
