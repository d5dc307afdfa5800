"""Localities: places on the map, each with all that is said to be there, and how well it is known where they are."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry, find_entries
from reportedly.annotate.places.names import fold
from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledPlace, make_id
from reportedly.domain.place import PlacePrecision
from reportedly.export.happenings import Happening
from reportedly.workbench.atlas.outlines import load_outlines
from reportedly.workbench.atlas.projection import Spot
from reportedly.workbench.atlas.reach import find_reach

KINDS: Mapping[PlacePrecision, str] = {
    PlacePrecision.SITE: "street or building",
    PlacePrecision.CITY: "town",
    PlacePrecision.DISTRICT: "district",
    PlacePrecision.REGION: "province",
    PlacePrecision.COUNTRY: "country",
    PlacePrecision.CONTINENT: "part of the world",
    PlacePrecision.UNKNOWN: "place",
}
"""What a place of a precision is called."""

_DRAWN_FIRST = (
    PlacePrecision.CONTINENT,
    PlacePrecision.COUNTRY,
    PlacePrecision.REGION,
    PlacePrecision.DISTRICT,
    PlacePrecision.CITY,
)
_AS_LARGE = 0.1
"""What share of its people another place of the name has at least to be thought of as well."""
_APART = 0.3
"""Degrees that two entries of the gazetteer are apart at least where they are two places."""
_KILOMETRES = 111.2


@dataclass(frozen=True, slots=True)
class Locality:
    """A place with coordinates and what is there. `reach` is in kilometres, None where its extent is not known."""

    place: FiledPlace
    spot: Spot
    reach: float | None
    there: tuple[Happening, ...]

    @property
    def id(self) -> str:
        """The same for the same place."""
        return make_id("locality", self.place.precision, self.spot.latitude, self.spot.longitude)[:10]

    @property
    def kind(self) -> str:
        """What kind of place it is, in a word."""
        return KINDS[self.place.precision]

    @property
    def is_asserted(self) -> bool:
        """Whether anything there is asserted."""
        return any(one.said.firmness is Firmness.ASSERTED for one in self.there)

    @property
    def order(self) -> tuple[int, str, str]:
        """What lists are ordered by: where most is, first."""
        return -len(self.there), self.place.name, self.id

    @property
    def layer(self) -> int:
        """What is drawn first, so that what is smaller lies over it."""
        return _DRAWN_FIRST.index(self.place.precision)

    @property
    def corners(self) -> list[Spot]:
        """Points that a map of it has to show."""
        match self.place.precision:
            case PlacePrecision.COUNTRY:
                return load_outlines().find_corners(self.place.country or "") or [self.spot]
            case PlacePrecision.REGION:
                around = (self.reach or 0.0) / _KILOMETRES
                ends = (max(-90.0, self.spot.latitude - around), min(90.0, self.spot.latitude + around))
                return [Spot(latitude, self.spot.longitude) for latitude in ends]
            case _:
                return [self.spot]


def find_localities(found: Iterable[Happening]) -> list[Locality]:
    """Return the places that have coordinates, those where most is first."""
    together: dict[tuple[PlacePrecision, Spot], list[tuple[FiledPlace, Happening]]] = {}
    for one in found:
        for place in one.places:
            if (spot := find_spot(place)) is not None:
                together.setdefault((place.precision, spot), []).append((place, one))
    localities = (_build(spot, group) for (_, spot), group in together.items())
    return sorted(localities, key=lambda one: one.order)


def find_spot(place: FiledPlace) -> Spot | None:
    """Return where a place is; None where nothing tells, or what tells cannot be."""
    if place.precision not in _DRAWN_FIRST or place.latitude is None or place.longitude is None:
        return None
    known = abs(place.latitude) <= 90 and abs(place.longitude) <= 180
    return Spot(place.latitude, place.longitude) if known else None


def _build(spot: Spot, group: list[tuple[FiledPlace, Happening]]) -> Locality:
    names = Counter(place.name for place, _ in group)
    name = min(names, key=lambda one: (-names[one], one))
    named = [place for place, _ in group if place.name == name]
    place = max(named, key=lambda one: len(one.containers))
    is_province = place.precision is PlacePrecision.REGION
    reach = find_reach(place.country, spot.latitude, spot.longitude) if is_province else None
    there = {(one.article.id, one.said.id): one for _, one in group}
    return Locality(place, spot, reach, tuple(there.values()))


def find_doubt(locality: Locality) -> str:
    """Return why it may be elsewhere: the gazetteer has others of the name as large, and the text puts it nowhere."""
    place = locality.place
    if place.containers or place.precision in (PlacePrecision.COUNTRY, PlacePrecision.CONTINENT):
        return ""
    named = (one for one in find_entries(fold(place.name)) if one.kind is place.precision and not one.alternate)
    entries = [one for one in named if one.latitude is not None]
    own = [one for one in entries if _is_near(one, locality.spot)]
    people = max((one.population for one in own), default=0) * _AS_LARGE
    others = {(one.country, one.region) for one in entries if one not in own and one.population >= people}
    if not own or not others:
        return ""
    more = "another place" if len(others) == 1 else f"{len(others)} more places"
    return f"the gazetteer has {more} of this name that may be meant"


def _is_near(entry: Entry, spot: Spot) -> bool:
    latitude, longitude = entry.latitude or 0.0, entry.longitude or 0.0
    return abs(latitude - spot.latitude) < _APART and abs(longitude - spot.longitude) < _APART


def name_country(code: str | None) -> str:
    """Return the name of a country by its code; empty where the gazetteer has none."""
    return next((one.name for one in find_entries(f"iso {code.lower()}")), "") if code else ""
