"""The page of what is dated: claims and figures in order, and apart from them what no text dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from reportedly.domain.happening import Extent, Happening, Shown
from reportedly.export.happening_rows import tabulate_happenings
from reportedly.export.phrases import word_days
from reportedly.export.table import write_csv
from reportedly.ledger import Ledger
from reportedly.views.happenings import Happenings, gather_happenings, load_all_happenings
from reportedly.workbench.happened import Asked, Picks, gather_picks
from reportedly.workbench.leads import MOST_DENIALS, Leads
from reportedly.workbench.paging import Paging
from reportedly.workbench.shown import SaidLine

PATH, TABLE = "/timeline", "/timeline.csv"
AT_ONCE = 60
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
    """The dated things of one page, then the undated.

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
    paging: Paging
    scale: int
    picks: Picks
    on_map: str
    table: str


def gather_timeline(ledger: Ledger, asked: Asked) -> TimelinePage:
    """Return what is dated and fits; raise BadOption for a day that is none, NotInLedger for no such question."""
    wanted = asked.want(ledger, Shown.TIMELINE)
    extent = ledger.chronicle.measure(wanted, _FAR)
    paging = Paging.of(asked.page, extent.total, AT_ONCE, lambda other: asked.find_address(PATH, other))
    shown = gather_happenings(ledger, wanted, limit=AT_ONCE, at=paging.skip(AT_ONCE), most_denials=MOST_DENIALS)
    return TimelinePage(
        asked=asked,
        times=tuple(_group(shown, _Days.of(extent))),
        first=_write(extent.first),
        last=_write(extent.last),
        strip_first=_write(extent.near_first),
        strip_last=_write(extent.near_last),
        total=extent.total,
        undated=extent.undated,
        paging=paging,
        scale=SCALE,
        picks=gather_picks(ledger, asked, wanted, extent.total),
        on_map=asked.find_address("/map"),
        table=asked.find_address(TABLE),
    )


def write_timeline(ledger: Ledger, asked: Asked) -> bytes:
    """Return what is dated and fits as CSV, a row for each place of a claim or figure."""
    wanted = asked.want(ledger, Shown.TIMELINE)
    return write_csv(tabulate_happenings(load_all_happenings(ledger, wanted)))


def _write(day: date | None) -> str:
    return day.isoformat() if day else ""


@dataclass(frozen=True, slots=True)
class _Days:
    """Days in a row."""

    first: date
    last: date

    @classmethod
    def of(cls, extent: Extent) -> "_Days | None":
        """Return the days between which all that is dated stands, but for the few things that are far."""
        if extent.near_first is None or extent.near_last is None:
            return None
        return cls(extent.near_first, extent.near_last)

    def place(self, one: Happening) -> Strip | None:
        """Return where on a strip of these days something stands."""
        if one.when is None:
            return None
        unit = SCALE / ((self.last - self.first).days + 1)
        is_beyond = one.when.last < self.first or one.when.first > self.last
        start = min(max(round((one.when.first - self.first).days * unit), 0), SCALE - _LEAST)
        end = min(max(round(((one.when.last - self.first).days + 1) * unit), start + _LEAST), SCALE)
        return Strip(start, end - start, is_beyond)


def _name_day(one: Happening) -> tuple[str, str]:
    return word_days(one.when) if one.when else "Without a date", one.dated_by or ""


def _group(shown: Happenings, days: _Days | None) -> Iterator[WhenPart]:
    leads = Leads(shown.told.identity_of)
    for (when, dated_by), run in groupby(shown.happenings, key=_name_day):
        happenings = list(run)
        said = (leads.build_said(one.said, one.article, shown.told.denials) for one in happenings)
        strip = days.place(happenings[0]) if days else None
        yield WhenPart(when, dated_by, strip, tuple(said))
