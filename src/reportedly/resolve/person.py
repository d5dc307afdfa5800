"""Names of persons: their words without titles and nicknames, and how two of them fit."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from reportedly.domain.folding import fold_words

NICKNAME = re.compile(r"[“\"‘'][^“”\"‘’']{1,30}[”\"’'](?=\s|$)|\([^)]*\)")
TITLES = frozenset(
    """mr mrs ms miss dr prof professor sir dame lord lady rev reverend father sister sheikh imam sen senator rep gov
    governor gen general col colonel lt lieutenant capt captain sgt sergeant maj major cpl corporal cmdr commander adm
    admiral pvt private det detective insp inspector supt superintendent judge justice president minister prime deputy
    chief king queen prince princess pope bishop archbishop cardinal ayatollah mullah hon""".split()
)
SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
SLIP = 5  # letters that a first name must have before one that differs by a letter is taken for it


class Fit(IntEnum):
    """How two names of persons fit, the best first."""

    FULL = 0
    FULLER = 1
    SLIP = 2
    INITIAL = 3
    APART = 4


SENTENCES = {
    Fit.FULL: "both are named “{}”",
    Fit.FULLER: "one of the names, “{}” and “{}”, is the other with a further name",
    Fit.SLIP: "the names “{}” and “{}” differ by a letter",
    Fit.INITIAL: "the names “{}” and “{}” have one surname, and the initial fits",
}


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in its folded words: the first, those between, the last."""

    first: str
    middle: tuple[str, ...]
    last: str

    @property
    def folded(self) -> str:
        """The name in one line."""
        return " ".join((self.first, *self.middle, self.last))

    @property
    def key(self) -> str:
        """Where names that may be of one person meet: the surname and the first letter."""
        return f"p:{self.last}:{self.first[0]}"


@lru_cache(maxsize=1 << 16)
def read_person(name: str) -> PersonName | None:
    """Return a name without its titles, suffixes and nicknames; None where it is a surname or first name alone."""
    words = [word for word in fold_words(NICKNAME.sub(" ", name)) if word not in SUFFIXES]
    while words and words[0] in TITLES:
        words = words[1:]
    return PersonName(words[0], tuple(words[1:-1]), words[-1]) if len(words) > 1 else None


def compare_names(one: PersonName, other: PersonName) -> Fit:
    """Return how two names of persons fit."""
    if one == other:
        return Fit.FULL
    if one.last != other.last or not _agree(one.middle, other.middle):
        return Fit.APART
    if one.first == other.first:
        return Fit.FULLER
    if len(one.first) == 1 or len(other.first) == 1:
        return Fit.INITIAL if one.first[0] == other.first[0] else Fit.APART
    near = min(len(one.first), len(other.first)) >= SLIP and OSA.distance(one.first, other.first) == 1
    return Fit.SLIP if near else Fit.APART


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether the names between fit: "Wade" and "W.", or none."""
    pairs = zip(one, other, strict=False)
    return all(left == right or (min(len(left), len(right)) == 1 and left[0] == right[0]) for left, right in pairs)
