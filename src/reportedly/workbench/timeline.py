"""The page of what is dated: claims and figures in order, and apart from them what no text dates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from reportedly.export.happening_rows import tabulate_happenings
from reportedly.export.happenings import Happening, find_happenings
from reportedly.export.phrases import word_days
from reportedly.export.table import write_csv
from reportedly.workbench.happened import Asked, Picks, gather_happened
from reportedly.workbench.shelf import Contents, Shelf
from reportedly.workbench.shown import SaidLine

PATH, TABLE = "/timeline", "/timeline.csv"
AT_ONCE = 100
SCALE = 1000
"""Units across the strip that shows when within all days something is dated."""
_LEAST = 8
_FAR = 0.03
"""Which share of what is dated may lie beyond the strips at either end."""


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
    the strips show: the few things that are far from the rest would leave no room for it. `on_map` is where the same is
    on the map, `table` where it is as CSV.
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
    picks: Picks
    on_map: str
    table: str


def gather_timeline(shelf: Shelf, asked: Asked) -> TimelinePage:
    """Return what is dated and fits; raise BadOption for a day that is none, NotInLedger for no such question."""
    happened = gather_happened(shelf, asked, find_happenings)
    found = happened.found
    found.sort(key=_order)
    pages = max(1, -(-len(found) // AT_ONCE))
    page = min(max(1, asked.page), pages)
    shown = found[(page - 1) * AT_ONCE : page * AT_ONCE]
    days, strip = _Days.of(found), _Days.of(found, _FAR)
    return TimelinePage(
        asked=asked,
        times=tuple(_group(shown, happened.contents, strip)),
        first=days.first.isoformat() if days else "",
        last=days.last.isoformat() if days else "",
        strip_first=strip.first.isoformat() if strip else "",
        strip_last=strip.last.isoformat() if strip else "",
        total=len(found),
        undated=sum(one.when is None for one in found),
        pages=pages,
        before=asked.find_address(PATH, page - 1) if page > 1 else "",
        after=asked.find_address(PATH, page + 1) if page < pages else "",
        scale=SCALE,
        picks=happened.picks,
        on_map=asked.find_address("/map"),
        table=asked.find_address(TABLE),
    )


def write_timeline(shelf: Shelf, asked: Asked) -> bytes:
    """Return what is dated and fits as CSV, a row for each place of a claim or figure."""
    found = gather_happened(shelf, asked, find_happenings).found
    return write_csv(tabulate_happenings(sorted(found, key=_order)))


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


def _order(one: Happening) -> tuple[bool, date, date, str]:
    """Return what happenings are ordered by, so that all that is dated alike stands together."""
    first, last = (one.when.first, one.when.last) if one.when else (date.max, date.max)
    return one.when is None, first, last, one.dated_by or ""


def _name_day(one: Happening) -> tuple[str, str]:
    return word_days(one.when) if one.when else "Without a date", one.dated_by or ""


def _group(shown: Sequence[Happening], contents: Contents, days: _Days | None) -> Iterator[WhenPart]:
    for (when, dated_by), run in groupby(shown, key=_name_day):
        happenings = list(run)
        said = (contents.leads.build_said(one.said, one.article, contents.denials) for one in happenings)
        strip = days.place(happenings[0]) if days else None
        yield WhenPart(when, dated_by, strip, tuple(said))
