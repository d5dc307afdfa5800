"""Decides whether what was not tagged as a place is one after all."""

from collections.abc import Sequence

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.sense import Sense
from reportedly.annotate.places.spot import Spot, SpotKind
from reportedly.domain.place import PlacePrecision

_LARGE_CITY = 100_000
_SHORTEST_SHOUTED = 6
_LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY, PlacePrecision.CONTINENT)


def find_accepted(spots: Sequence[Spot], senses: Sequence[Sense], chosen: Sequence[Entry | None]) -> set[int]:
    """Return the indices of the spots that are places."""
    homes = {
        (entry.country, entry.region)
        for sense, entry in zip(senses, chosen, strict=True)
        if sense.sure and entry is not None and entry.region
    }
    accepted: set[int] = set()
    for sense, entry in zip(senses, chosen, strict=True):
        kinds = [spots[i].kind for i in sense.spots]
        named = len(kinds) - kinds.count(SpotKind.DOUBTFUL) - kinds.count(SpotKind.UNLIKELY)
        likely = bool(named) or sense.container is not None or (entry is not None and _is_likely(entry, sense, homes))
        person = kinds.count(SpotKind.UNLIKELY) > named and sense.container is None
        if person and not (entry is not None and entry.kind in _LARGE):
            continue
        accepted.update(
            i
            for i in sense.spots
            if (spots[i].kind in (SpotKind.NAMED, SpotKind.PEOPLE) and not _is_acronym(spots[i], sense))
            or (spots[i].kind is SpotKind.DOUBTFUL and likely)
            or (spots[i].kind is SpotKind.UNLIKELY and likely and not person)
        )
    return accepted


def _is_likely(entry: Entry, sense: Sense, homes: set[tuple[str | None, str]]) -> bool:
    """Say whether a name that may be a body's is rather the place's: large, a county, or near others of the article."""
    if entry.alternate:
        return False
    large = entry.kind in _LARGE or entry.population >= _LARGE_CITY or entry.preferred
    return large or sense.divided or (entry.country, entry.region) in homes


def _is_acronym(spot: Spot, sense: Sense) -> bool:
    """Say whether what was tagged as a place is rather letters that stand for a body: no gazetteer has it."""
    word = spot.wording
    return not sense.namesakes and sense.container is None and word.isupper() and len(word) < _SHORTEST_SHOUTED
