"""The page of what is placed: claims and figures on a map, as precisely as texts place them; then the unplaced."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportedly.domain.filed import FiledPlace
from reportedly.domain.place import PlacePrecision
from reportedly.export.happening_rows import tabulate_happenings
from reportedly.export.happenings import Happening, find_placed
from reportedly.export.phrases import word_days
from reportedly.export.table import write_csv
from reportedly.workbench.atlas.view import NARROWEST, WIDEST, View, fit_view, read_view
from reportedly.workbench.geojson import write_geojson
from reportedly.workbench.happened import Asked, Happened, Picks, gather_happened
from reportedly.workbench.localities import KINDS, Locality, find_doubt, find_localities, find_spot, name_country
from reportedly.workbench.plotting import MapPlot, is_in_view, plot_map
from reportedly.workbench.shelf import Contents, Shelf
from reportedly.workbench.shown import Answer, SaidLine

PATH, TABLE, GEOJSON = "/map", "/map.csv", "/map.geojson"
AT_ONCE = 100
MOST_PLACES, MOST_THERE, MOST_ELSEWHERE = 60, 6, 60
_MOVES = (("North", 0.0, 0.4), ("South", 0.0, -0.4), ("West", -0.4, 0.0), ("East", 0.4, 0.0))
_STEP = 2.0
_SHOWN = {
    PlacePrecision.COUNTRY: "Its whole extent is shaded: the texts do not tell where in it.",
    PlacePrecision.REGION: "The dashed circle is about its extent: the texts do not tell where in it.",
    PlacePrecision.DISTRICT: "The dashed ring is around its middle: how far it extends is not known.",
    PlacePrecision.CONTINENT: "Only its name stands on the map.",
}


@dataclass(frozen=True, slots=True)
class Framed:
    """Which part of the world is shown: the middle in degrees ("48.2,16.4") and the width in kilometres."""

    at: str = ""
    wide: str = ""


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
    `undated` claims and figures are not on the map because days were asked for that nothing says they fall into.
    `names` are those of places that nothing places, each with how often it is named and the address of what names it.
    """

    asked: Asked
    framed: Framed
    picks: Picks
    plot: MapPlot
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
    names: tuple[Answer, ...]
    left: tuple[UnplacedPart, ...]
    pages: int
    before: str
    after: str
    on_timeline: str
    table: str
    geojson: str


def gather_map(shelf: Shelf, asked: Asked, framed: Framed) -> MapPage:
    """Return what is placed and fits; raise BadOption for what cannot be asked, NotInLedger for no such question."""
    view = read_view(framed.at, framed.wide)
    return _Page(gather_happened(shelf, asked, find_placed), asked, view).build(framed)


def write_table(shelf: Shelf, asked: Asked) -> bytes:
    """Return what fits as CSV, a row for each place of a claim or figure, also where nothing places it."""
    return write_csv(tabulate_happenings(gather_happened(shelf, asked, find_placed).found))


def write_places(shelf: Shelf, asked: Asked) -> bytes:
    """Return what fits as GeoJSON, a feature for each place."""
    return write_geojson(gather_happened(shelf, asked, find_placed).found)


class _Page:
    """What was found, with what its parts are built from."""

    def __init__(self, happened: Happened, asked: Asked, view: View | None) -> None:
        self._contents: Contents = happened.contents
        self._picks, self._asked = happened.picks, asked
        self._found = happened.found
        days = asked.first or asked.last
        self._undated = [one for one in self._found if days and one.when is None and _is_placed(one)]
        undated = {id(one) for one in self._undated}
        self._placed = [one for one in self._found if _is_placed(one) and id(one) not in undated]
        unplaced = [one for one in self._found if not _is_placed(one)]
        self._named = Counter(one.places[0].name for one in unplaced if one.places)
        self._unplaced = sorted(unplaced, key=self._order_unplaced)
        self._localities = find_localities(self._placed)
        self._view = view or fit_view([corner for one in self._localities for corner in one.corners])

    def build(self, framed: Framed) -> MapPage:
        inside = [one for one in self._localities if is_in_view(one, self._view)]
        outside = [one for one in self._localities if one not in inside]
        drawn = inside[:MOST_PLACES]
        asked = self._asked
        pages = max(1, -(-len(self._unplaced) // AT_ONCE))
        page = min(max(1, asked.page), pages)
        frame = {"at": framed.at, "wide": framed.wide}
        return MapPage(
            asked=asked,
            framed=Framed(self._view.at, f"{self._view.wide:.5g}"),
            picks=self._picks,
            plot=plot_map(self._view, drawn),
            moves=tuple(self._list_moves()),
            whole=asked.find_address(PATH) if framed.at else "",
            places=tuple(map(self._build_place, drawn)),
            unmarked=len(inside) - len(drawn),
            elsewhere=tuple(map(self._lead_to, outside[:MOST_ELSEWHERE])),
            more_elsewhere=max(0, len(outside) - MOST_ELSEWHERE),
            total=len(self._found),
            placed=len(self._placed),
            unplaced=len(self._unplaced),
            undated=tuple(map(self._build_line, self._undated[:AT_ONCE])),
            names=tuple(map(self._lead_to_name, sorted(self._named, key=self._order_name)[:MOST_ELSEWHERE])),
            left=tuple(self._group_unplaced(self._unplaced[(page - 1) * AT_ONCE : page * AT_ONCE])),
            pages=pages,
            before=asked.find_address(PATH, page - 1, **frame) if page > 1 else "",
            after=asked.find_address(PATH, page + 1, **frame) if page < pages else "",
            on_timeline=asked.find_address("/timeline"),
            table=asked.find_address(TABLE),
            geojson=asked.find_address(GEOJSON),
        )

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
        name = f"{locality.place.name} ({len(locality.there)})"
        address = self._asked.find_address(PATH, at=view.at, wide=f"{view.wide:.5g}")
        return Answer(name, f"{address}#l-{locality.id}")

    def _order_name(self, name: str) -> tuple[int, str]:
        return -self._named[name], name

    def _order_unplaced(self, one: Happening) -> tuple[bool, tuple[int, str], str]:
        """Return what the unplaced are ordered by: names by how often they are named, and last what names none."""
        name, note = _name_unplaced(one)
        return not one.places, self._order_name(name), note

    def _lead_to_name(self, name: str) -> Answer:
        address = replace(self._asked, place=name, page=1).find_address(PATH)
        return Answer(f"{name} ({self._named[name]})", f"{address}#unplaced")

    def _build_place(self, locality: Locality) -> PlacePart:
        asked = replace(self._asked, place=locality.place.name, page=1)
        return PlacePart(
            id=f"l-{locality.id}",
            name=locality.place.name,
            kind=locality.kind,
            within=_tell_within(locality.place),
            note=_SHOWN.get(locality.place.precision, ""),
            doubt=find_doubt(locality),
            number=len(locality.there),
            there=tuple(map(self._build_line, locality.there[:MOST_THERE])),
            more=max(0, len(locality.there) - MOST_THERE),
            address=asked.find_address("/timeline"),
        )

    def _build_line(self, one: Happening) -> ThereLine:
        when = f"{word_days(one.when)} {one.dated_by or ''}".strip()
        return ThereLine(when, self._contents.leads.build_said(one.said, one.article, self._contents.denials))

    def _group_unplaced(self, found: Sequence[Happening]) -> Iterator[UnplacedPart]:
        for (name, note), run in groupby(found, key=_name_unplaced):
            yield UnplacedPart(name, note, tuple(map(self._build_line, run)))


def _is_placed(one: Happening) -> bool:
    return any(find_spot(place) is not None for place in one.places)


def _name_unplaced(one: Happening) -> tuple[str, str]:
    """Return under which name something without coordinates is listed, and why."""
    if not one.places:
        return "No place", "their texts name none"
    place = one.places[0]
    within = _tell_within(place)
    known = "no gazetteer has where it is" if place.precision is not PlacePrecision.UNKNOWN else "not in the gazetteer"
    kind = f"{KINDS[place.precision]}, " if place.precision is not PlacePrecision.UNKNOWN else ""
    return place.name, f"{kind}{known}{f'; in {within}, as the text says' if within else ''}"


def _tell_within(place: FiledPlace) -> str:
    """Return what a place lies in: as the text says, and in which country."""
    country = name_country(place.country) if place.precision is not PlacePrecision.COUNTRY else ""
    return ", ".join(dict.fromkeys(one for one in (*place.containers, country) if one and one != place.name))
