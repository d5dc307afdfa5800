"""What reports say about themselves in prose: datelines, bylines, date lines, credits."""

import re
from dataclasses import dataclass

from reportedly.intake.dates import MONTH, KnownDate, WrittenDate, find_date, find_numeric_date, remove_dates

_BEGINNING = 200
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?"
_DATE = (
    rf"(?i:(?:{_WEEKDAY},? )?(?:\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|{MONTH} \d{{1,2}})"
    r"(?:,? (?:\d{4}|\d\d))?)"
)
_DATELINE = re.compile(
    rf"(?P<place>[^\W\d_a-zß-ÿ][^\n()–—:;!?\"“”]{{0,70}}?)?(?:,? ?(?P<date>(?<![A-Za-z]){_DATE}))?"
    r" ?(?:[(/](?P<agency>[^()/\n]{2,40})[)/])? ?(?:--|[–—\-])(?:\s|$)"
)
_DASH = re.compile(r"[\w.)/] ?(?:--|[–—\-])(?:\s|$)")
_BODY_MARK = re.compile(r"(?:\[[^\[\]]{1,200}\]\s*)*\[TEXT\]\s*")
_AGENCY = re.compile(r"[A-Z][\w.&' /\-]{1,38}")
_BYLINE = re.compile(
    r"(?:(?:(?:story|text|words|reported|written|posted|published|article) )?by:?"
    r"|(?:words|text|author|writer) ?:) (?P<names>.+)",
    re.IGNORECASE,
)
_IN_NOTE = re.compile(r"(?:^|[\s|·•,])by:? (?P<names>[^|·•\n]+)", re.IGNORECASE)
_COUNT = re.compile(r"\b\d+ ?(?:comments?|shares?|min(?:ute)?s?(?: read)?|views?|replies)?(?=$|\s)", re.IGNORECASE)
_LONGEST_NOTE = 140
_NAME_WORD = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w.'’\-]*|\d+|and|&|of|de|del|der|van|von|bin|al|al-\w+|la|le|in|for|at|the)[,;|]?"
)
_SIGN_OFF = re.compile(r"(?:--|[–—])\s*(?P<names>[^\W\d_a-zß-ÿ][^.!?:\n\"“”]{2,60})")
_CLOCK = re.compile(r"[,|·•]?\s(?:at )?\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?", re.IGNORECASE)
_MOST_ODD = 3
_DATE_WORDS = re.compile(
    r"\b(?:first|last|originally|published|updated|posted|created|modified|date|on|at|by|time|local|the|of"
    rf"|{_WEEKDAY}|wed|thu|thur|tue|am|pm|a\.m|p\.m"
    r"|gmt|utc|est|edt|cst|cdt|pst|pdt|bst|cet|cest|eat|ist|et|pt"
    r"|\d{1,2}[:.h]\d\d(?::\d\d)?|\d{4} ?(?=gmt|utc|hrs|est)|noon|midnight|hours?|hrs)\b"
    r"|[+\-]\d\d:?\d\d|[|•·,.:;()\[\]@\-–—]",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"(?i:(?:copyright|©|\(c\))(?: ?(?:copyright|©|\(c\)))*(?: by)?),? (?:\d{4}(?:[\-–]\d{4})?,? )?(?:by )?"
    r"(?P<outlet>[A-Z][\w&'’.\- ]{2,60}?)"
    r"(?:,? \d{4})?(?:[.,]|\.? (?i:all rights).*|$)"
)
_NOT_AGENCY = re.compile(
    r"(?:local time|age|aged|left|right|center|file|photo|video|updated|part|see|above|below)\b|\d", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What opens a report ("HARMOUTH, 14 March (NWA) —"): where it ends, its date and the agency it credits."""

    end: int
    date: WrittenDate | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Note:
    """What a line under a headline says of the article: who wrote it, when it appeared."""

    names: str | None
    published: KnownDate | None


def read_dateline(paragraph: str) -> Dateline | None:
    """Read the dateline at the beginning of a paragraph; a place alone is none."""
    beginning = " ".join(paragraph[:_BEGINNING].splitlines())
    found = _DATELINE.match(beginning) if _DASH.search(beginning) else None
    if found is None or not (found["date"] or _is_agency(found["agency"])):
        return None
    if found["place"] and not _is_place(found["place"]):
        return None
    agency = found["agency"].strip() if _is_agency(found["agency"]) else None
    return Dateline(found.end(), find_date(found["date"]) if found["date"] else None, agency)


def find_body_mark(paragraph: str) -> int:
    """Return where the words of a monitored report start, behind "[TEXT]"; 0 where there is no such mark."""
    beginning = paragraph[: 3 * _BEGINNING]
    mark = _BODY_MARK.search(beginning)
    if mark is None:
        return 0
    head = beginning[: mark.start()].strip()
    return mark.end() if not head or re.search(r"(?:--|[–—\-])$", head) else 0


def read_byline(line: str) -> str | None:
    """Return the names in a line like "By Ann Smith and Ben Okoro" or "-- Ann Smith"."""
    if len(line) > 120:
        return None
    found = _BYLINE.fullmatch(line)
    names = found["names"] if found else None
    if names is None:
        found = _SIGN_OFF.fullmatch(line)
        names = found["names"] if found and len(line.split()) <= 8 else None
    if names is None:
        return None
    words = names.split()
    named = len(words) <= 14 and all(_NAME_WORD.fullmatch(word) for word in words) and words[0][0].isupper()
    return names.strip(" ,;|") if named else None


def read_note(line: str) -> Note | None:
    """Read a line under a headline that only says who wrote the article, and when, in whatever order.

    "By Ann Smith 8 January 2015, 3:51 pm 11", "Posted on March 14, 2023 by Ann Smith 87 Comments".
    """
    if len(line) > _LONGEST_NOTE:
        return None
    written = find_date(line)
    published = (written.known() if written else None) or find_numeric_date(line)
    rest = _COUNT.sub(" ", _CLOCK.sub(" ", remove_dates(line))) if published else line
    named = _IN_NOTE.search(rest)
    names = read_byline(f"by {named['names'].strip(' ,;|-–—')}") if named else read_byline(rest.strip())
    # Where a date was taken out, what stands behind the gap is no name but a button ("Edit").
    names = names and re.split(r"\s{2,}", names)[0]
    outside = rest[: named.start()] + rest[named.end() :] if named else "" if names else rest
    told = published is not None or names is not None
    return Note(names, published) if told and len("".join(_DATE_WORDS.sub(" ", outside).split())) <= _MOST_ODD else None


def read_credit(line: str) -> str | None:
    """Return the outlet that a copyright line names."""
    found = _CREDIT.match(line.strip()) if len(line) <= 200 else None
    return found["outlet"].strip(" .") if found else None


def _is_agency(words: str | None) -> bool:
    return bool(words) and _AGENCY.fullmatch(words or "") is not None and _NOT_AGENCY.match(words or "") is None


def _is_place(words: str) -> bool:
    """Say whether words look like "HARMOUTH, Norland": every one capitalised, in at most eight."""
    names = words.replace(",", " ").split()
    return len(names) <= 8 and all(name[0].isupper() or name in ("of", "de", "al", "the") for name in names)
