"""Localities: places on the map, each with how much is said to be there, and how well it is known where they are."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry, find_entries
from reportedly.annotate.places.names import fold
from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Wanted
from reportedly.domain.place import PlacePrecision
from reportedly.ledger import Ledger, Located
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
class Area:
    """Where on earth something is, and how far it reaches, as far as a map has to know before it shows it."""

    located: Located
    spot: Spot

    @property
    def id(self) -> str:
        """The same for the same place."""
        return self.located.locality

    @property
    def reach(self) -> float | None:
        """The kilometres from its middle to its ends, of a province; None where its extent is not known."""
        if self.located.precision is not PlacePrecision.REGION:
            return None
        return find_reach(self.located.country, self.spot.latitude, self.spot.longitude)

    @property
    def corners(self) -> list[Spot]:
        """Points that a map of it has to show."""
        match self.located.precision:
            case PlacePrecision.COUNTRY:
                return load_outlines().find_corners(self.located.country or "") or [self.spot]
            case PlacePrecision.REGION:
                around = (self.reach or 0.0) / _KILOMETRES
                ends = (max(-90.0, self.spot.latitude - around), min(90.0, self.spot.latitude + around))
                return [Spot(latitude, self.spot.longitude) for latitude in ends]
            case _:
                return [self.spot]


@dataclass(frozen=True, slots=True)
class Locality(Area):
    """Such a place with its name."""

    place: FiledPlace

    @property
    def kind(self) -> str:
        """What kind of place it is, in a word."""
        return KINDS[self.place.precision]

    @property
    def number(self) -> int:
        """How many claims and figures are there."""
        return self.located.number

    @property
    def order(self) -> tuple[int, str, str]:
        """What lists are ordered by: where most is, first."""
        return -self.number, self.place.name, self.id

    @property
    def layer(self) -> int:
        """What is drawn first, so that what is smaller lies over it."""
        return _DRAWN_FIRST.index(self.place.precision)


def find_areas(ledger: Ledger, wanted: Wanted) -> list[Area]:
    """Return where on earth something is as wanted, where most is first."""
    return [Area(one, Spot(one.latitude, one.longitude)) for one in ledger.chronicle.locate(wanted)]


def name_area(area: Area) -> Locality:
    """Return a place with the name that is used most, and all that texts say that it lies in."""
    named = [one.place for one in area.located.names if one.name == area.located.name]
    return Locality(area.located, area.spot, max(named, key=lambda one: len(one.containers)))


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


def tell_within(place: FiledPlace) -> str:
    """Return what a place lies in: as the text says, and in which country."""
    country = name_country(place.country) if place.precision is not PlacePrecision.COUNTRY else ""
    return ", ".join(dict.fromkeys(one for one in (*place.containers, country) if one and one != place.name))
