"""Why a name means this place and no other, in a sentence."""

from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import Entry, find_entries
from reportedly.annotate.places.geography import SIZES, lies_in
from reportedly.annotate.places.names import fold, without_possessive
from reportedly.annotate.places.sense import Sense
from reportedly.annotate.places.spot import Spot, SpotKind
from reportedly.domain.place import PlacePrecision

_LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)
_THE = (
    "United ",
    "Democratic ",
    "Dominican ",
    "Central African",
    "Netherlands",
    "Philippines",
    "Palestinian ",
    "Republic ",
)
_SHORTEST_SHOUTED = 4


@dataclass(frozen=True, slots=True)
class Case:
    """A sense, what was chosen for it, what that lies in as the text has it, and all that the article surely names."""

    sense: Sense
    entry: Entry | None
    holder: Entry | None
    others: tuple[Entry, ...]


def name_place(spot: Spot, entry: Entry) -> str:
    """Return the name of a place: the gazetteer's, but as printed where the gazetteer has it in another language."""
    return print_name(spot) if spot.kind is not SpotKind.PEOPLE and entry.alternate else entry.name


def print_name(spot: Spot) -> str:
    """Return the name as the article prints it, but not in capitals."""
    printed = " ".join(without_possessive(spot.wording).split())
    return printed.title() if printed.isupper() and len(printed) >= _SHORTEST_SHOUTED else printed


def explain(spot: Spot, case: Case) -> str:
    """Return the reason for a place."""
    entry, sense = case.entry, case.sense
    if entry is None:
        return _explain_unknown(case)
    if spot.kind is SpotKind.PEOPLE:
        return f"named by its people: “{spot.wording}”"
    if fold(spot.wording) != fold(entry.name) and (entry.preferred or sense.key == spot.wording):
        return f"“{spot.wording}” is {_name_fully(entry)}"
    if len(sense.namesakes) == 1:
        return "the only place of that name in the gazetteer"
    if case.holder is not None:
        only = "only " if len(sense.candidates) == 1 else ""
        return f"the {only}{name_place(spot, entry)} in {_put_article(case.holder.name)}, where the text puts it"
    return _explain_choice(name_place(spot, entry), entry, case)


def _explain_unknown(case: Case) -> str:
    where = f" in {_put_article(case.holder.name)}" if case.holder else ""
    if case.sense.namesakes:
        return f"the gazetteer has no place of that name{where}, where the text puts it"
    return f"not in the gazetteer; the text puts it{where}" if where else "not in the gazetteer"


def _explain_choice(name: str, entry: Entry, case: Case) -> str:
    """Say why one of several: what it is, how large, or what else the article names."""
    namesakes = [other for other in case.sense.namesakes if other.kind is entry.kind and not other.alternate]
    count = f"{len(case.sense.namesakes)} places of that name"
    if entry.kind in (PlacePrecision.COUNTRY, PlacePrecision.CONTINENT):
        return f"the {entry.kind} among {count}"
    if entry.preferred:
        return f"what is commonly meant among {count}"
    around = min(
        (other for other in case.others if _can_tell(other, entry)),
        key=lambda other: SIZES[other.kind],
        default=None,
    )
    same = [other for other in namesakes if around is not None and lies_in(other, around)]
    largest = entry.population >= max((other.population for other in namesakes), default=0)
    if around is not None and not (largest and len(same) > 1):
        return f"the {'only ' if len(same) == 1 else ''}{name} in {_put_article(around.name)}, which the article names"
    if largest:
        return f"the largest of {count}"
    return _explain_company(entry, case, count)


def _can_tell(other: Entry, entry: Entry) -> bool:
    """Say whether a place is a province or country that holds the entry, as far as the gazetteer is sure."""
    return other.kind in _LARGE and SIZES[other.kind] > SIZES[entry.kind] and lies_in(entry, other)


def _explain_company(entry: Entry, case: Case, count: str) -> str:
    """Say which places of the article lie in the same province, or at least in the same country."""
    for same in ("region", "country"):
        company = [
            other.name
            for other in dict.fromkeys(case.others)
            if other != entry and other.country == entry.country and getattr(other, same) == getattr(entry, same)
        ]
        if company:
            return f"of {count} the one in {_name_around(entry, same)}, like {' and '.join(company[:2])} in the article"
    return f"of {count} the likeliest by size and by what else the article and its outlet name"


def _put_article(name: str) -> str:
    """Return a name with the article that it has within a sentence."""
    return f"the {name}" if name.startswith(_THE) else name


def _name_around(entry: Entry, kind: str) -> str:
    if kind == "region" and entry.region:
        return entry.region
    countries = find_entries(f"iso {(entry.country or '').lower()}")
    return next((_put_article(country.name) for country in countries), "the same country")


def _name_fully(entry: Entry) -> str:
    """Return a place with its province, where that is not the same."""
    if entry.kind is PlacePrecision.CITY and entry.region and entry.region != entry.name:
        return f"{entry.name} in {entry.region}"
    return entry.name
