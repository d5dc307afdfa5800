"""Groups the spots of an article that mean one place: one name, one place, unless the text says otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.geography import lies_in
from reportedly.annotate.places.spot import Spot, SpotKind

_SURE = (SpotKind.NAMED, SpotKind.PEOPLE)


@dataclass(frozen=True, slots=True)
class Sense:
    """What several spots mean: `spots` and `container` (another sense) are indices.

    `candidates` are what is left of `namesakes`, all places of the name, by what the text says of its container; `sure`
    says that at least one of the spots is a place beyond doubt, `divided` that the text calls one a part of a country.
    """

    key: str
    spots: tuple[int, ...]
    namesakes: tuple[Entry, ...]
    candidates: tuple[Entry, ...]
    container: int | None
    sure: bool
    divided: bool = False


def build_senses(spots: Sequence[Spot], containers: Mapping[int, int]) -> list[Sense]:
    """Group the spots by name, and those of one name by what the text says they lie in."""
    groups = _group(spots, containers)
    of_spot = {spot: number for number, group in enumerate(groups) for spot in group}
    senses = []
    for group in groups:
        holder = next((containers[spot] for spot in group if spot in containers), None)
        first = spots[group[0]]
        container = None if holder is None or of_spot[holder] == of_spot[group[0]] else of_spot[holder]
        divided = any(spots[i].divided for i in group)
        sure = any(spots[i].kind in _SURE for i in group)
        fewest = min((spots[i].candidates for i in group), key=len)
        senses.append(Sense(first.key, tuple(group), fewest, fewest, container, sure, divided))
    return _narrow(senses)


def _group(spots: Sequence[Spot], containers: Mapping[int, int]) -> list[list[int]]:
    """Put spots of one name together; one without a container means what it meant before, or will mean next."""
    by_name: dict[tuple[SpotKind | None, str], list[list[int]]] = {}
    loose: list[int] = []
    for i, spot in enumerate(spots):
        named = by_name.setdefault(_name(spot), [])
        if i not in containers:
            loose.append(i)
            continue
        holder = _name(spots[containers[i]])
        same = next((group for group in named if _name(spots[containers[group[0]]]) == holder), None)
        if same is None:
            named.append([i])
        else:
            same.append(i)
    for i in loose:
        named = by_name[_name(spots[i])]
        if not named:
            named.append([])
        before = [group for group in named if group and group[0] < i]
        (before or named)[-1 if before else 0].append(i)
    return sorted(sorted(group) for named in by_name.values() for group in named)


def _name(spot: Spot) -> tuple[SpotKind | None, str]:
    return (spot.kind if spot.kind is SpotKind.PEOPLE else None, spot.key)


def _narrow(senses: list[Sense]) -> list[Sense]:
    """Keep of each sense what lies in its container, and of each container what holds something of its own."""
    held: dict[int, list[Sense]] = {}
    for inner in senses:
        if inner.container is not None and inner.candidates:
            held.setdefault(inner.container, []).append(inner)
    for number, inside in held.items():
        sense = senses[number]
        holding = tuple(
            entry
            for entry in sense.candidates
            if all(any(lies_in(within, entry) for within in inner.candidates) for inner in inside)
        )
        if holding:
            senses[number] = _with_candidates(sense, holding)
    for number, sense in enumerate(senses):
        holders = senses[sense.container].candidates if sense.container is not None else ()
        if holders:
            kept = tuple(entry for entry in sense.candidates if any(lies_in(entry, holder) for holder in holders))
            senses[number] = _with_candidates(sense, kept)
    return senses


def _with_candidates(sense: Sense, candidates: tuple[Entry, ...]) -> Sense:
    return replace(sense, candidates=candidates)
