"""The page of what is placed: claims and figures on a map, as precisely as texts place them; then the unplaced."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from pydantic import Field, WithJsonSchema

from reportedly.domain.happening import Happening, Shown
from reportedly.domain.place import PlacePrecision
from reportedly.export.happening_rows import tabulate_happenings
from reportedly.export.phrases import word_days
from reportedly.export.table import write_csv
from reportedly.ledger import Found, Ledger, Often, Run
from reportedly.views.happenings import complete_happenings, load_all_happenings, load_happenings
from reportedly.workbench.atlas.view import NARROWEST, WIDEST, View, fit_view, read_view
from reportedly.workbench.geojson import write_geojson
from reportedly.workbench.happened import Asked, Picks, gather_picks
from reportedly.workbench.leads import MOST_DENIALS, Leads
from reportedly.workbench.localities import Locality, find_areas, find_doubt, name_area, tell_within
from reportedly.workbench.paging import Paging
from reportedly.workbench.plotting import MapPlot, find_in_view, plot_map
from reportedly.workbench.shown import Answer, SaidLine
from reportedly.workbench.unplaced import Listing, name_unplaced

PATH, TABLE, GEOJSON = "/map", "/map.csv", "/map.geojson"
AT_ONCE, MOST_UNDATED = 20, 10
MOST_PLACES, MOST_TOLD, MOST_THERE, MOST_ELSEWHERE = 40, 6, 3, 40
"""Places with a mark and a line, those of them whose first claims stand there, how many of each; places elsewhere."""

_MOVES = (("North", 0.0, 0.4), ("South", 0.0, -0.4), ("West", -0.4, 0.0), ("East", 0.4, 0.0))
_STEP = 2.0
_SHOWN = {
    PlacePrecision.COUNTRY: "Its whole extent is shaded: the texts do not tell where in it.",
    PlacePrecision.REGION: "The dashed circle is about its extent: the texts do not tell where in it.",
    PlacePrecision.DISTRICT: "The dashed ring is around its middle: how far it extends is not known.",
    PlacePrecision.CONTINENT: "Only its name stands on the map.",
}


_AT = r"^(-?[0-9]{1,2}(\.[0-9]+)?,-?[0-9]{1,3}(\.[0-9]+)?)?$"
_WIDE = r"^([1-9][0-9]{0,4}(\.[0-9]+)?)?$"
"""How the middle and the width of a map are written; one without the other shows nothing."""


@dataclass(frozen=True, slots=True)
class Framed:
    """Which part of the world is shown: the middle in degrees ("48.2,16.4") and the width in kilometres."""

    at: Annotated[str, WithJsonSchema({"type": "string", "pattern": _AT})] = ""
    wide: Annotated[str, WithJsonSchema({"type": "string", "pattern": _WIDE})] = ""


@dataclass(frozen=True, slots=True)
class ThereLine:
    """A claim or figure with its date as precisely as the text gives it."""

    when: str
    said: SaidLine


@dataclass(frozen=True, slots=True)
class PlacePart:
    """A place on the map and what is there; `note` says how precisely it is shown, `doubt` why it may be elsewhere.

    `more` are not shown here; `address` is where all of them are in the order of their dates.
    """

    id: str
    name: str
    kind: str
    within: str
    note: str
    doubt: str
    number: int
    there: tuple[ThereLine, ...]
    more: int
    address: str


@dataclass(frozen=True, slots=True)
class UnplacedPart:
    """What names this place, of which nothing tells where on earth it is, or names none; `note` is why."""

    name: str
    note: str
    there: tuple[ThereLine, ...]


@dataclass(frozen=True, slots=True)
class MapPage:
    """What is placed, in the part of the world that is shown and elsewhere; then what is not, page by page.

    `framed` is the part that is shown, `moves` lead to others. `unmarked` places are in view without a mark, being
    too many.
    `undated` claims and figures are not on the map because days were asked for that nothing says they fall into, and
    `more_undated` besides are not shown.
    `names` are those of places that nothing places, each with how often it is named and the address of what names it.
    """

    asked: Asked
    framed: Framed
    picks: Picks
    plot: Annotated[MapPlot, Field(exclude=True)]
    moves: tuple[Answer, ...]
    whole: str
    places: tuple[PlacePart, ...]
    unmarked: int
    elsewhere: tuple[Answer, ...]
    more_elsewhere: int
    total: int
    placed: int
    unplaced: int
    undated: tuple[ThereLine, ...]
    more_undated: int
    names: tuple[Answer, ...]
    left: tuple[UnplacedPart, ...]
    paging: Paging
    on_timeline: str
    table: str
    geojson: str


def gather_map(ledger: Ledger, asked: Asked, framed: Framed) -> MapPage:
    """Return what is placed and fits; raise BadOption for what cannot be asked, NotInLedger for no such question."""
    view = read_view(framed.at, framed.wide)
    return _Page(ledger, asked, view).build(framed)


def write_table(ledger: Ledger, asked: Asked) -> bytes:
    """Return what fits as CSV, a row for each place of a claim or figure, also where nothing places it."""
    return write_csv(tabulate_happenings(load_all_happenings(ledger, asked.want(ledger, Shown.MAP))))


def write_places(ledger: Ledger, asked: Asked) -> bytes:
    """Return what fits as GeoJSON, a feature for each place."""
    wanted = asked.want(ledger, Shown.MAP)
    localities = map(name_area, find_areas(ledger, wanted))
    return write_geojson(localities, load_all_happenings(ledger, wanted))


@dataclass(frozen=True, slots=True)
class _Found:
    """What the lists of a page show: at the first places drawn, without a date, and by what the unplaced goes by."""

    there: Sequence[Sequence[Found]]
    undated: Sequence[Found]
    unplaced: Mapping[tuple[str, str], Sequence[Found]]

    @property
    def all(self) -> list[Found]:
        """All of it."""
        return [one for run in (*self.there, self.undated, *self.unplaced.values()) for one in run]


class _Lines:
    """Lines of what was found."""

    def __init__(self, ledger: Ledger, found: Sequence[Found]) -> None:
        happened = complete_happenings(ledger, load_happenings(ledger, found, Shown.MAP), MOST_DENIALS)
        leads = Leads(happened.told.identity_of)
        self._lines = {
            one.said.id: ThereLine(_word_when(one), leads.build_said(one.said, one.article, happened.told.denials))
            for one in happened.happenings
        }

    def list(self, found: Sequence[Found]) -> tuple[ThereLine, ...]:
        """Return the lines of some of it."""
        return tuple(self._lines[one.spot.id] for one in found if one.spot.id in self._lines)


def _word_when(one: Happening) -> str:
    return f"{word_days(one.when)} {one.dated_by or ''}".strip()


class _Page:
    """What is wanted, and where it is."""

    def __init__(self, ledger: Ledger, asked: Asked, view: View | None) -> None:
        self._ledger, self._asked = ledger, asked
        self._wanted = asked.want(ledger, Shown.MAP)
        days = asked.first or asked.last
        self._placed = replace(self._wanted, placed=True, undated=False if days else None)
        self._undated = replace(self._wanted, placed=True, undated=True) if days else None
        self._areas = find_areas(ledger, self._placed)
        self._nowhere = ledger.chronicle.list_unplaced(self._wanted)
        self._unplaced = Listing.of(self._nowhere)
        self._view = view or fit_view([corner for one in self._areas for corner in one.corners])

    def build(self, framed: Framed) -> MapPage:
        shown = find_in_view(self._areas, self._view)
        inside = [one for one in self._areas if one.id in shown]
        outside = [one for one in self._areas if one.id not in shown]
        drawn = list(map(name_area, inside[:MOST_PLACES]))
        asked, frame = self._asked, {"at": framed.at, "wide": framed.wide}
        unplaced = self._nowhere.number
        paging = Paging.of(asked.page, unplaced, AT_ONCE, lambda other: asked.find_address(PATH, other, **frame))
        found = self._find(drawn, paging)
        lines = _Lines(self._ledger, found.all)
        total = self._count()
        there = [*map(lines.list, found.there), *((),) * (len(drawn) - len(found.there))]
        return MapPage(
            asked=asked,
            framed=Framed(self._view.at, f"{self._view.wide:.5g}"),
            picks=gather_picks(self._ledger, asked, self._wanted, total),
            plot=plot_map(self._view, drawn),
            moves=tuple(self._list_moves()),
            whole=asked.find_address(PATH) if framed.at else "",
            places=tuple(map(self._build_place, drawn, there)),
            unmarked=len(inside) - len(drawn),
            elsewhere=tuple(map(self._lead_to, map(name_area, outside[:MOST_ELSEWHERE]))),
            more_elsewhere=max(0, len(outside) - MOST_ELSEWHERE),
            total=total,
            placed=self._count_placed(total),
            unplaced=unplaced,
            undated=lines.list(found.undated),
            more_undated=self._count_undated() - len(found.undated),
            names=tuple(map(self._lead_to_name, self._unplaced.names[:MOST_ELSEWHERE])),
            left=tuple(UnplacedPart(name, note, lines.list(there)) for (name, note), there in found.unplaced.items()),
            paging=paging,
            on_timeline=asked.find_address("/timeline"),
            table=asked.find_address(TABLE),
            geojson=asked.find_address(GEOJSON),
        )

    def _count(self) -> int:
        placed = self._nowhere.placed
        return self._ledger.chronicle.count(self._wanted) if placed is None else placed + self._nowhere.number

    def _count_placed(self, total: int) -> int:
        """Return how much is on the map: all but the unplaced, or what of that has a date where days are asked for."""
        return self._ledger.chronicle.count(self._placed) if self._undated else total - self._nowhere.number

    def _count_undated(self) -> int:
        return self._ledger.chronicle.count(self._undated) if self._undated else 0

    def _find(self, drawn: Sequence[Locality], paging: Paging) -> _Found:
        """Return what is shown in the lists of a page."""
        chronicle = self._ledger.chronicle
        at = chronicle.find_on_earth(self._placed, [one.id for one in drawn[:MOST_TOLD]], limit=MOST_THERE)
        undated = chronicle.find(self._undated, limit=MOST_UNDATED) if self._undated else []
        stretches = list(self._unplaced.slice(paging.skip(AT_ONCE), AT_ONCE))
        runs = [Run(one.group.number, one.limit, one.at) for one in stretches]
        found, unplaced = chronicle.find_nowhere(self._wanted, runs), dict[tuple[str, str], list[Found]]()
        for one in stretches:
            unplaced.setdefault(name_unplaced(one.group), []).extend(found[one.group.number])
        return _Found([at[one.id] for one in drawn[:MOST_TOLD]], undated, unplaced)

    def _list_moves(self) -> Iterator[Answer]:
        view = self._view
        if view.wide > NARROWEST:
            yield self._move("Closer", view.zoom(1 / _STEP))
        if view.wide < WIDEST:
            yield self._move("Farther", view.zoom(_STEP))
        for name, east, north in _MOVES:
            yield self._move(name, view.move(east, north))

    def _move(self, name: str, view: View) -> Answer:
        return Answer(name, self._asked.find_address(PATH, at=view.at, wide=f"{view.wide:.5g}"))

    def _lead_to(self, locality: Locality) -> Answer:
        view = fit_view(locality.corners)
        name = f"{locality.place.name} ({locality.number})"
        address = self._asked.find_address(PATH, at=view.at, wide=f"{view.wide:.5g}")
        return Answer(name, f"{address}#l-{locality.id}")

    def _lead_to_name(self, one: Often) -> Answer:
        address = replace(self._asked, place=one.name, page=1).find_address(PATH)
        return Answer(f"{one.name} ({one.times})", f"{address}#unplaced")

    def _build_place(self, locality: Locality, there: tuple[ThereLine, ...]) -> PlacePart:
        asked = replace(self._asked, place=locality.place.name, page=1)
        return PlacePart(
            id=f"l-{locality.id}",
            name=locality.place.name,
            kind=locality.kind,
            within=tell_within(locality.place),
            note=_SHOWN.get(locality.place.precision, ""),
            doubt=find_doubt(locality),
            number=locality.number,
            there=there,
            more=max(0, locality.number - len(there)),
            address=asked.find_address("/timeline"),
        )
