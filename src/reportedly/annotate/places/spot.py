"""One spot of the text that names a place, before it is known which."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from reportedly.annotate.places.gazetteer import Entry
from reportedly.annotate.places.known import find_named, load_known
from reportedly.annotate.places.names import LONGEST, STRUCTURES, fold, split_structure, without_possessive
from reportedly.domain.place import PlacePrecision

_BEFORE = 12
_TOWN_OF = re.compile(r"\b(?:city|town|village|port|capital) of $", re.IGNORECASE)
_WORD_AFTER = re.compile(r" (\w+)\b")
_SAYS_DIVISION = STRUCTURES | {"governor", "Governor", "Gov", "senator", "Senator", "Sen", "legislature", "Legislature"}
_REMEMBERED = 20_000


class SpotKind(Enum):
    """How sure it is that the spot names a place.

    NAMED was tagged so or stands where only a place can; DOUBTFUL was tagged otherwise and UNLIKELY as a person: they
    are places only if the rest of the article speaks for it. PEOPLE names a place by its people.
    """

    NAMED = auto()
    DOUBTFUL = auto()
    UNLIKELY = auto()
    PEOPLE = auto()


class Stretch(NamedTuple):
    """Where a name stands: code points `start` to `end` (exclusive)."""

    start: int
    end: int

    def overlaps(self, other: "Stretch") -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Spot:
    """A stretch of the text, its wording, the key of the name and what it can mean.

    `divided` says that the text calls it a part of a country: "Kunar province", "Levy County".
    """

    stretch: Stretch
    wording: str
    key: str
    kind: SpotKind
    candidates: tuple[Entry, ...]
    divided: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.stretch.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.stretch.end


def build_spot(text: str, stretch: Stretch, kind: SpotKind) -> Spot:
    """Look up what stands at a stretch."""
    wording = text[stretch.start : stretch.end]
    known = load_known()
    if kind is not SpotKind.UNLIKELY and (place := known.peoples.get(wording)):
        return Spot(stretch, wording, fold(place.name), SpotKind.PEOPLE, (place,))
    short = "".join(wording.split())
    key = short if short in known.abbreviations else fold(without_possessive(wording))
    after = _WORD_AFTER.match(text, stretch.end)
    divided = (after is not None and after[1] in _SAYS_DIVISION) or bool(split_structure(key)[1])
    candidates = find_candidates(wording)
    if _TOWN_OF.search(text, max(0, stretch.start - _BEFORE), stretch.start):
        candidates = tuple(entry for entry in candidates if entry.kind is PlacePrecision.CITY) or candidates
    return Spot(stretch, wording, key, kind, candidates, divided)


@lru_cache(_REMEMBERED)
def find_candidates(wording: str) -> tuple[Entry, ...]:
    """Return every place that some words can name: an abbreviation as printed, any other name by its key."""
    if len(wording) > LONGEST:
        return ()
    if short := load_known().abbreviations.get("".join(wording.split())):
        return (short,)
    return find_named(fold(without_possessive(wording)))
