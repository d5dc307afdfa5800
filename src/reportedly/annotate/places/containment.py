"""Which place the text says another one lies in."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reportedly.annotate.places.geography import lies_in
from reportedly.annotate.places.spot import Spot, SpotKind
from reportedly.domain.place import PlacePrecision

_LARGEST_GAP = 60
_KIND = (
    r"(?:capital|city|town|village|hamlet|suburb|neighbou?rhood|district|province|region|governorate|state|county"
    r"|parish|prefecture|oblast|department|municipality|township|borough|island|port|area|part|parts|outskirts|valley)"
)
_SIDE = r"(?:(?:the|its|[a-z]+ern|central|coastal|remote|rural|mountainous|restive|neighbou?ring|capital|[a-z\-]+ly) )*"
_HOLDS_LATER = re.compile(
    rf"(?:,? ?(?:an? |the )?{_SIDE}{_KIND},? )?(?:(?:located |situated )?(?:in|within|inside|of) )"
    rf"(?:{_SIDE}{_KIND} (?:of|in) )?{_SIDE}"
)
"""Between a place and what it lies in: "Samsolik *in the* Nurobod district", "Of, *a town in northern* Turkey"."""
_OFFICE = re.compile(
    r"\b(?:embassy|consulate|government|president|king|queen|people|parliament|army|bank|university|leader|ministry"
    r"|minister|ambassador|citizens?|nationals?|natives?)(?: [a-z]+)? (?:of|to|from) (?:the )?$",
    re.IGNORECASE,
)
"""Before a place that is not where it happened: "the consulate of Chad in Nice"."""
_APPOSED = re.compile(r", ?| ?\(")
_HOLDS_EARLIER = re.compile(rf"(?:['’]s?)? (?:{_SIDE}(?:{_KIND} (?:of )?)?)")
"""Between what holds a place and the place: "Tajikistan*'s* Rasht Valley", "the Syrian *city of* Aleppo"."""
_LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)
_MANY_TIMES = 20
"""A country or province must be so much larger than any town of its name to be what an unknown place lies in."""
_WELL_KNOWN = 100_000
"""People: a name of so large a place before a comma and a country is rather one of a list."""


def find_containers(text: str, spots: Sequence[Spot]) -> dict[int, int]:
    """Return, by index, the spot that the text says each spot lies in; nothing lies in itself, however far one goes."""
    containers: dict[int, int] = {}
    for (i, first), (j, second) in pairwise(enumerate(spots)):
        between = text[first.end : second.start]
        if len(between) > _LARGEST_GAP or "\n" in between:
            continue
        if _is_in(first, second, between) and not _OFFICE.search(text, max(0, first.start - _LARGEST_GAP), first.start):
            containers.setdefault(i, j)
        elif _is_possessed(first, second, between):
            containers[j] = i
            _move_inwards(containers, spots, i, j)
    return containers


def _move_inwards(containers: dict[int, int], spots: Sequence[Spot], outer: int, inner: int) -> None:
    """Put into "Chad's Lac region" what "in Chad's" seemed to put into Chad alone."""
    for place in (outer - 1, outer - 2):
        if containers.get(place) == outer and _can_hold(spots[inner], spots[place]):
            containers[place] = inner


def _is_in(place: Spot, container: Spot, between: str) -> bool:
    """Say whether "Leeds, England" or "Leeds in England" says that one lies in the other."""
    if SpotKind.PEOPLE in (place.kind, container.kind):
        return False
    if _APPOSED.fullmatch(between):
        return _can_be_apposed(place, container)
    return bool(_HOLDS_LATER.fullmatch(between.lstrip())) and _can_hold(container, place)


def _can_be_apposed(place: Spot, container: Spot) -> bool:
    """Say whether a larger place after a comma is where the smaller one lies, and not the next of a list."""
    large = [entry for entry in container.candidates if entry.kind in _LARGE]
    if not large or any(lies_in(entry, holder) for entry in place.candidates for holder in large):
        return bool(large)
    known = [entry for entry in place.candidates if entry.kind in _LARGE or entry.population > _WELL_KNOWN]
    towns = [entry for entry in container.candidates if entry.kind is PlacePrecision.CITY and not entry.alternate]
    return not known and max(e.population for e in large) > _MANY_TIMES * max((e.population for e in towns), default=0)


def _is_possessed(container: Spot, place: Spot, between: str) -> bool:
    """Say whether "Chad's Lac region" or "the Syrian city of Aleppo" says that one lies in the other."""
    if place.kind is SpotKind.PEOPLE or not _HOLDS_EARLIER.fullmatch(between):
        return False
    told = "'" in between or "’" in between or (container.kind is SpotKind.PEOPLE and between.endswith(" of "))
    return told and _can_hold(container, place)


def _can_hold(container: Spot, place: Spot) -> bool:
    """Say whether nothing that is known speaks against one place lying in the other."""
    if not container.candidates or not place.candidates:
        return True
    return any(lies_in(entry, holder) for entry in place.candidates for holder in container.candidates)
