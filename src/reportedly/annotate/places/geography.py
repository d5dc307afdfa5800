"""How places of the gazetteer lie to each other."""

import math

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.names import fold
from reportedly.domain.place import PlacePrecision

SIZES = {
    PlacePrecision.UNKNOWN: 0,
    PlacePrecision.CITY: 1,
    PlacePrecision.DISTRICT: 2,
    PlacePrecision.REGION: 3,
    PlacePrecision.COUNTRY: 4,
    PlacePrecision.CONTINENT: 5,
}
"""The kinds of place from the smallest to the largest."""

_KILOMETRES = 111.2
"""To a degree."""
_REACH = {PlacePrecision.CITY: 50.0, PlacePrecision.DISTRICT: 110.0, PlacePrecision.REGION: 450.0}
"""Kilometres from its middle within which a place can lie in one of which nothing but the middle is known."""


def measure_distance(one: Entry, other: Entry) -> float:
    """Return the distance in kilometres on a plane map, good enough to compare what is near; infinite if unknown."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return math.inf
    east = abs(one.longitude - other.longitude)
    narrow = math.cos(math.radians((one.latitude + other.latitude) / 2))
    return _KILOMETRES * math.hypot(one.latitude - other.latitude, min(east, 360 - east) * narrow)


def lies_in(place: Entry, container: Entry) -> bool:
    """Say whether a place lies in another, as far as the gazetteer can tell."""
    if SIZES[place.kind] > SIZES[container.kind] or place == container:
        return False
    if container.kind is PlacePrecision.CONTINENT:
        return place.kind is not PlacePrecision.CONTINENT
    if container.country and place.country != container.country:
        return False
    if container.kind is PlacePrecision.COUNTRY:
        return place.kind is not PlacePrecision.COUNTRY
    if is_province(container) and place.region:
        return place.region == container.region and not is_province(place)
    return measure_distance(place, container) < _REACH[container.kind]


def is_province(entry: Entry) -> bool:
    """Say whether places are filed in the gazetteer as lying in it."""
    return entry.kind is PlacePrecision.REGION and fold(entry.name) == fold(entry.region)
