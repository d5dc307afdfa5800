"""Claims and figures with what stands beside them wherever they are shown: whose words they are, what denies them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reportedly.domain.denial import Denial, can_be_denied, choose_denials, list_accused, list_denied_marks
from reportedly.domain.saying import Said, Saying, Spot

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

MOST_LOOKED_UP = 30
"""Denials under one key that are looked up where few of them are shown: in 4,000 articles one key had 1,719."""


@dataclass(frozen=True, slots=True)
class Denials:
    """What denies claims and figures, by the ids of these; `more` is how many further denials each has.

    Those in `cut` may have more than that: not all were looked up.
    """

    found: Mapping[str, Sequence[Denial]]
    more: Mapping[str, int]
    cut: frozenset[str] = frozenset()

    def find(self, said: Said) -> Sequence[Denial]:
        """Return what denies the number of a figure, or a claim that accuses, or a hedged one about people."""
        return self.found.get(said.id, ())

    def count_more(self, said: Said) -> int:
        """Return how many further denials there are."""
        return self.more.get(said.id, 0)

    def is_cut(self, said: Said) -> bool:
        """Say whether there may be more denials than are counted."""
        return said.id in self.cut


@dataclass(frozen=True, slots=True)
class Told:
    """Claims and figures; `identity_of` tells whom the voices of them and of their denials are across articles."""

    sayings: Sequence[Saying]
    denials: Denials
    identity_of: Mapping[str, str]


def gather_sayings(ledger: "Ledger", spots: Collection[Spot], most_denials: int | None = None) -> Told:
    """Return claims and figures with what denies them; of many denials the first in the order of their articles."""
    return complete_sayings(ledger, ledger.lookup.sayings(spots), most_denials)


def complete_sayings(ledger: "Ledger", sayings: Sequence[Saying], most_denials: int | None = None) -> Told:
    """Return claims and figures that are loaded with what denies them."""
    denials = find_denials(ledger, sayings, most_denials)
    against = (denial.said for found in denials.found.values() for denial in found)
    said = (one for saying in sayings for one in (saying.said, *saying.figures))
    return Told(sayings, denials, find_identities(ledger, (*said, *against)))


def find_identities(ledger: "Ledger", said: Iterable[Said], more: Iterable[str] = ()) -> dict[str, str]:
    """Return who the voices of claims and figures, and more entities, are across articles, by the ids of entities."""
    voices = (voice.entity for one in said for link in one.chain for voice in link.voices)
    return {one.entity: one.identity for one in ledger.identities({*more, *filter(None, voices)})}


def find_denials(ledger: "Ledger", sayings: Sequence[Saying], most: int | None) -> Denials:
    """Return what denies claims and figures, of each at most so many."""
    said = [one for one in sayings if can_be_denied(one.said)]
    marks = {one.said.id: tuple(list_denied_marks(one.said, list_accused(one.article))) for one in said}
    named = {mark.entity for found in marks.values() for mark in found if mark.entity}
    identity_of = find_identities(ledger, (one.said for one in said), named)
    keys = {id_: {mark.find_key(identity_of) for mark in found} for id_, found in marks.items()}
    looked = None if most is None else max(MOST_LOOKED_UP, most)
    kept = ledger.lookup.find_denied(set[str]().union(*keys.values()), looked)
    cut = {key for key, found in kept.items() if len(found) == looked}
    found = {one.said.id: choose_denials(one.said, marks[one.said.id], kept, identity_of) for one in said}
    # Those that were looked up may all be of its own voice, so that none is a denial of it: then all have to be.
    few = [one for one in said if cut & keys[one.said.id] and len(found[one.said.id]) < (most or 0)]
    kept |= ledger.lookup.find_denied({key for one in few for key in cut & keys[one.said.id]})
    found |= {one.said.id: choose_denials(one.said, marks[one.said.id], kept, identity_of) for one in few}
    cut -= {key for one in few for key in keys[one.said.id]}
    shown = {id_: dict(islice(doubts.items(), most)) for id_, doubts in found.items()}
    spots = dict.fromkeys(spot for doubts in shown.values() for spot in doubts)
    loaded = {one.said.id: one for one in ledger.lookup.sayings(list(spots))}
    return Denials(
        {id_: tuple(_build(doubts, loaded)) for id_, doubts in shown.items()},
        {id_: len(found[id_]) - len(doubts) for id_, doubts in shown.items()},
        frozenset(id_ for id_ in found if cut & keys[id_]),
    )


def _build(doubts: Mapping[Spot, str], loaded: Mapping[str, Saying]) -> Iterator[Denial]:
    for spot, doubt in doubts.items():
        if spot.id in loaded:
            yield Denial(loaded[spot.id].said, loaded[spot.id].article, doubt)
