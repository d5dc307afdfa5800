"""Sentences with a parse made by hand: enough of one for the rules of dates."""

import re
from collections.abc import Iterator
from datetime import date

from reportedly.annotate.dates import find_dates
from reportedly.annotate.words import find_words
from reportedly.domain.annotation import Token
from reportedly.domain.article import DateRule, Published
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision

WEDNESDAY = date(2015, 1, 7)
_HELPERS = frozenset("will was had has have is are were would".split())
_VERBS = frozenset(
    "killed died said meet open opens fell march marched told vote be resign rose ran bury held may sank begin freed "
    "jailed arrested left scheduled expected spoke".split()
)
_NOUNS = frozenset("people soldiers elections cases floor attempt school votes war talks amendment".split())
_SENTENCE = re.compile(r"[^.!?\n]+(?:\.(?=\w|\s[a-z\d,)])[^.!?\n]*)*[.!?]?")


def published(day: date = WEDNESDAY) -> Published:
    """Return a date of publication known to the day."""
    return Published(day, day, Precision.DAY, DateRule.GIVEN)


def parse(text: str) -> tuple[Token, ...]:
    """Split a text at line ends and full stops; all words of a sentence hang on its last known verb."""
    return tuple(_parse(text))


def _parse(text: str) -> Iterator[Token]:
    base = 0
    for number, sentence in enumerate(_SENTENCE.finditer(text)):
        words = find_words(text, sentence.start(), sentence.end())
        verbs = [i for i, word in enumerate(words) if word.text.lower() in _VERBS]
        root = verbs[-1] if verbs else 0
        for i, word in enumerate(words):
            pos = _find_pos(word.text, i)
            relation = "root" if i == root else "aux" if pos == "AUX" else "mark" if word.text == "to" else "dep"
            head = i + 1 if _counts([word.text for word in words], i) else root
            yield Token(
                word.start,
                word.end,
                word.text,
                number,
                pos,
                base + head,
                "nummod" if head == i + 1 and head != root else relation,
            )
        base += len(words)


def _counts(words: list[str], i: int) -> bool:
    return words[i].isdigit() and i + 1 < len(words) and words[i + 1].lower() in _NOUNS


def _find_pos(word: str, i: int) -> str:
    lower = word.lower()
    if lower in _HELPERS or word == "may":
        return "AUX"
    if lower in _VERBS:
        return "VERB"
    if lower in _NOUNS:
        return "NOUN"
    if word[0].isdigit():
        return "NUM"
    return "PROPN" if i and word[0].isupper() else "X" if word[0].isalpha() else "PUNCT"


def find(text: str, day: date | None = WEDNESDAY) -> tuple[DateMention, ...]:
    """Find the dates of a text that appeared on `day`, or that is undated."""
    return find_dates(text, parse(text), published(day) if day else None)


def find_interval(text: str, day: date | None = WEDNESDAY) -> Interval | None:
    """Return the days of the last date in a text."""
    return find(text, day)[-1].interval


def days(text: str, day: date | None = WEDNESDAY) -> str | None:
    """Return the days of the last date in a text as "2015-01-01/2015-01-31", or one day alone."""
    interval = find_interval(text, day)
    if interval is None:
        return None
    return str(interval.first) if interval.first == interval.last else f"{interval.first}/{interval.last}"
