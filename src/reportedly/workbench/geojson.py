"""Places as GeoJSON (RFC 7946): each is a feature that holds the claims and figures that are there.

Towns and districts are points. A province is the circle that it is about as large as. What is larger, or of an extent
that is not known, or in no gazetteer, has no geometry: GeoJSON writes null for that, and countries have their code.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from math import cos, pi, sin
from typing import TypeAlias

from reportedly.domain.filed import FiledPlace
from reportedly.domain.happening import Happening, find_locality
from reportedly.domain.place import PlacePrecision
from reportedly.export.happening_rows import tabulate_happenings
from reportedly.export.table import Cell, write_number
from reportedly.workbench.atlas.projection import Azimuthal, Spot
from reportedly.workbench.localities import Locality, find_doubt

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

_CORNERS = 48
_POINTS = (PlacePrecision.CITY, PlacePrecision.DISTRICT)
_OF_PLACE = ("place", "precision", "country", "latitude", "longitude", "within")
"""Columns that a feature has once and not in each of its rows."""


def write_geojson(localities: Iterable[Locality], found: Iterable[Happening]) -> bytes:
    """Return localities with what was found there, then what has none, in ASCII."""
    listed = list(found)
    there: dict[str, dict[str, Happening]] = {}
    for one in listed:
        for place in one.places:
            there.setdefault(find_locality(place), {})[one.said.id] = one
    features: list[Json] = [_build_feature(one, there.get(one.id, {}).values()) for one in localities]
    features += [_build_unplaced(place, one) for one in listed for place in _list_unplaced(one)]
    collection: Json = {"type": "FeatureCollection", "features": features}
    return json.dumps(collection, ensure_ascii=True, separators=(",", ":"), allow_nan=False).encode("ascii")


def _build_feature(locality: Locality, there: Collection[Happening]) -> Json:
    place = locality.place
    told: Json = list(_list_rows(there))
    properties: dict[str, Json] = {
        "place": place.name,
        "precision": place.precision.value,
        "country": place.country,
        "within": list(place.containers),
        "doubt": find_doubt(locality) or None,
        "number": len(there),
        "said": told,
    }
    return {"type": "Feature", "id": locality.id, "geometry": _draw(locality), "properties": properties}


def _draw(locality: Locality) -> Json:
    if locality.place.precision in _POINTS:
        return {"type": "Point", "coordinates": _write_spot(locality.spot)}
    return {"type": "Polygon", "coordinates": [_draw_circle(locality.spot, locality.reach)]} if locality.reach else None


def _draw_circle(middle: Spot, reach: float) -> Json:
    """Return a circle against the clock that ends where it begins; beyond the antimeridian its longitudes go on."""
    around = Azimuthal(middle)
    angles = (2 * pi * number / _CORNERS for number in range(_CORNERS))
    spots = [around.find_spot(reach * cos(angle), reach * sin(angle)) for angle in angles]
    near = [replace(one, longitude=_bring_near(one.longitude, middle.longitude)) for one in spots]
    return [_write_spot(one) for one in (*near, near[0])]


def _bring_near(longitude: float, other: float) -> float:
    return other + (longitude - other + 180.0) % 360.0 - 180.0


def _write_spot(spot: Spot) -> Json:
    return [round(spot.longitude, 5), round(spot.latitude, 5)]


def _list_unplaced(one: Happening) -> Iterator[FiledPlace | None]:
    yield from (place for place in one.places if not find_locality(place))
    if not one.places:
        yield None


def _build_unplaced(place: FiledPlace | None, one: Happening) -> Json:
    told: Json = list(_list_rows((one,)))
    properties: dict[str, Json] = {
        "place": place.name if place else None,
        "precision": place.precision.value if place else None,
        "country": place.country if place else None,
        "within": list(place.containers) if place else [],
        "doubt": None,
        "number": 1,
        "said": told,
    }
    return {"type": "Feature", "geometry": None, "properties": properties}


def _list_rows(there: Iterable[Happening]) -> Iterator[Json]:
    for row in tabulate_happenings(replace(one, places=()) for one in there).rows:
        yield {name: _write_cell(cell) for name, cell in row.items() if name not in _OF_PLACE}


def _write_cell(cell: Cell) -> Json:
    return write_number(cell) if isinstance(cell, Decimal) else cell
