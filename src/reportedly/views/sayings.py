"""Claims and figures with what stands beside them wherever they are shown: whose words they are, what denies them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from reportedly.domain.denial import Denial, can_be_denied, choose_denials, list_accused, list_denied_marks
from reportedly.domain.saying import Said, Saying, Spot

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Denials:
    """What denies claims and figures, by the ids of these; `more` is how many further denials each has."""

    found: Mapping[str, Sequence[Denial]]
    more: Mapping[str, int]

    def find(self, said: Said) -> Sequence[Denial]:
        """Return what denies the number of a figure, or a claim that accuses, or a hedged one about people."""
        return self.found.get(said.id, ())

    def count_more(self, said: Said) -> int:
        """Return how many further denials there are."""
        return self.more.get(said.id, 0)


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
    keys = {mark.find_key(identity_of) for found in marks.values() for mark in found}
    kept = ledger.lookup.find_denied(keys)
    found = {one.said.id: choose_denials(one.said, marks[one.said.id], kept, identity_of) for one in said}
    shown = {id_: dict(islice(doubts.items(), most)) for id_, doubts in found.items()}
    spots = dict.fromkeys(spot for doubts in shown.values() for spot in doubts)
    loaded = {one.said.id: one for one in ledger.lookup.sayings(list(spots))}
    return Denials(
        {id_: tuple(_build(doubts, loaded)) for id_, doubts in shown.items()},
        {id_: len(found[id_]) - len(doubts) for id_, doubts in shown.items()},
    )


def _build(doubts: Mapping[Spot, str], loaded: Mapping[str, Saying]) -> Iterator[Denial]:
    for spot, doubt in doubts.items():
        if spot.id in loaded:
            yield Denial(loaded[spot.id].said, loaded[spot.id].article, doubt)
