"""The page of what is dated: claims and figures in order, and apart from them what no text dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from itertools import groupby

from reportedly.domain.errors import BadOption
from reportedly.export.happenings import Happening, Wanted, find_happenings
from reportedly.export.phrases import word_days
from reportedly.export.speakers import find_key
from reportedly.workbench.addresses import add_query, identify_voice
from reportedly.workbench.shelf import Contents, Shelf
from reportedly.workbench.shown import SaidLine

PATH = "/timeline"
AT_ONCE = 100
SCALE = 1000
"""Units across the strip that shows when within all days something is dated."""
_LEAST = 8
_FAR = 0.03
"""Which share of what is dated may lie beyond the strips at either end."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the timeline is narrowed to; all of it stands in the address. `page` counts from 1."""

    place: str = ""
    about: str = ""
    voice: str = ""
    question: str = ""
    first: str = ""
    last: str = ""
    page: int = 1

    def address(self, page: int) -> str:
        """Return the address of another page of the same."""
        given = {one.name: str(getattr(self, one.name)) for one in fields(self)}
        return add_query(PATH, {**given, "page": str(page) if page > 1 else ""})


@dataclass(frozen=True, slots=True)
class Strip:
    """Where on a strip of `SCALE` units something stands: a month is a bar; what lies beyond its days is at an edge."""

    start: int
    length: int
    is_beyond: bool


@dataclass(frozen=True, slots=True)
class WhenPart:
    """What is dated alike: the days as precisely as texts give them, and what date it is ("happened", "said" …)."""

    when: str
    dated_by: str
    strip: Strip | None
    said: tuple[SaidLine, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """The dated things of one page, then the undated; `before` and `after` are addresses of the pages around it.

    `first` and `last` are the days between which all that is dated stands, `strip_first` and `strip_last` those that
    the strips show: the few things that are far from the rest would leave no room for it.
    """

    asked: Asked
    times: tuple[WhenPart, ...]
    first: str
    last: str
    strip_first: str
    strip_last: str
    total: int
    undated: int
    pages: int
    before: str
    after: str
    scale: int


def gather_timeline(shelf: Shelf, asked: Asked) -> TimelinePage:
    """Return what is dated and fits; raise BadOption for a day that is none, NotInLedger for no such question."""
    contents = shelf.open()
    wanted = Wanted(asked.place or None, asked.about or None, _read_day(asked.first), _read_day(asked.last))
    found = find_happenings(contents.articles.values(), wanted)
    if asked.question:
        figures = {one.id for one in shelf.ledger.question(asked.question).figures}
        found = [one for one in found if _answers(one, figures)]
    if asked.voice:
        found = [one for one in found if asked.voice in _list_voices(one, contents)]
    found.sort(key=_order)
    pages = max(1, -(-len(found) // AT_ONCE))
    page = min(max(1, asked.page), pages)
    shown = found[(page - 1) * AT_ONCE : page * AT_ONCE]
    days, strip = _Days.of(found), _Days.of(found, _FAR)
    return TimelinePage(
        asked=asked,
        times=tuple(_group(shown, contents, strip)),
        first=days.first.isoformat() if days else "",
        last=days.last.isoformat() if days else "",
        strip_first=strip.first.isoformat() if strip else "",
        strip_last=strip.last.isoformat() if strip else "",
        total=len(found),
        undated=sum(one.when is None for one in found),
        pages=pages,
        before=asked.address(page - 1) if page > 1 else "",
        after=asked.address(page + 1) if page < pages else "",
        scale=SCALE,
    )


@dataclass(frozen=True, slots=True)
class _Days:
    """Days in a row."""

    first: date
    last: date

    @classmethod
    def of(cls, found: Sequence[Happening], far: float = 0) -> "_Days | None":
        """Return the days between which all that is dated stands, or all but a share of it at either end."""
        dated = [one.when for one in found if one.when]
        if not dated:
            return None
        firsts, lasts = sorted(one.first for one in dated), sorted(one.last for one in dated)
        left = int(len(dated) * far)
        return cls(firsts[left], max(firsts[left], lasts[-1 - left]))

    def place(self, one: Happening) -> Strip | None:
        """Return where on a strip of these days something stands."""
        if one.when is None:
            return None
        unit = SCALE / ((self.last - self.first).days + 1)
        is_beyond = one.when.last < self.first or one.when.first > self.last
        start = min(max(round((one.when.first - self.first).days * unit), 0), SCALE - _LEAST)
        end = min(max(round(((one.when.last - self.first).days + 1) * unit), start + _LEAST), SCALE)
        return Strip(start, end - start, is_beyond)


def _read_day(day: str) -> date | None:
    try:
        return date.fromisoformat(day) if day else None
    except ValueError as error:
        raise BadOption(f"expected a day like 2023-03-14, got {day!r}.") from error


def _order(one: Happening) -> tuple[bool, date, date, str]:
    """Return what happenings are ordered by, so that all that is dated alike stands together."""
    first, last = (one.when.first, one.when.last) if one.when else (date.max, date.max)
    return one.when is None, first, last, one.dated_by or ""


def _name_day(one: Happening) -> tuple[str, str]:
    return word_days(one.when) if one.when else "Without a date", one.dated_by or ""


def _answers(one: Happening, figures: set[str]) -> bool:
    own = {one.said.id, *getattr(one.said, "figures", ())}
    return not own.isdisjoint(figures)


def _list_voices(one: Happening, contents: Contents) -> set[str]:
    voices = one.said.chain[-1].voices
    return {identify_voice(find_key(voice, one.article.id, contents.identity_of)) for voice in voices}


def _group(shown: Sequence[Happening], contents: Contents, days: _Days | None) -> Iterator[WhenPart]:
    for (when, dated_by), run in groupby(shown, key=_name_day):
        happenings = list(run)
        said = (contents.leads.build_said(one.said, one.article, contents.denials) for one in happenings)
        strip = days.place(happenings[0]) if days else None
        yield WhenPart(when, dated_by, strip, tuple(said))
