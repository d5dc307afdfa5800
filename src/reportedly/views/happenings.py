"""Dated and placed claims and figures as they are shown, run by run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportedly.domain.filed import FiledClaim
from reportedly.domain.happening import Happening, Shown, Wanted, date_said
from reportedly.domain.saying import Saying, Spot
from reportedly.views.sayings import Told, complete_sayings

if TYPE_CHECKING:
    from reportedly.ledger import Found, Ledger

AT_ONCE, ALL = 100, -1


@dataclass(frozen=True, slots=True)
class Happenings:
    """Some happenings in the order of their dates, the undated ones last, and what stands beside them."""

    happenings: Sequence[Happening]
    told: Told


def gather_happenings(
    ledger: "Ledger", wanted: Wanted, *, limit: int, at: int = 0, most_denials: int | None = None
) -> Happenings:
    """Return what happened as is wanted, from place `at` on."""
    loaded = load_happenings(ledger, ledger.chronicle.find(wanted, limit=limit, at=at), wanted.shown)
    return complete_happenings(ledger, loaded, most_denials)


def iterate_happenings(ledger: "Ledger", wanted: Wanted) -> Iterator[Happenings]:
    """Yield all that happened as is wanted, run by run."""
    at = 0
    while (run := gather_happenings(ledger, wanted, limit=AT_ONCE, at=at)).happenings:
        yield run
        at += AT_ONCE


def load_all_happenings(ledger: "Ledger", wanted: Wanted) -> list[Happening]:
    """Return all that happened as is wanted, without what stands beside it."""
    return load_happenings(ledger, ledger.chronicle.find(wanted, limit=ALL), wanted.shown)


def complete_happenings(ledger: "Ledger", loaded: Sequence[Happening], most_denials: int | None = None) -> Happenings:
    """Return happenings that are loaded with what stands beside them."""
    return Happenings(loaded, complete_sayings(ledger, [Saying(one.said, one.article) for one in loaded], most_denials))


def load_happenings(ledger: "Ledger", found: Sequence["Found"], shown: Shown) -> list[Happening]:
    """Return what was found, without what stands beside it."""
    spots = dict.fromkeys(one.spot for one in found)
    # On a map a figure that has no days of its own has those of its claim.
    inside = [one for one in found if one.claim and shown is Shown.MAP]
    around = dict.fromkeys(Spot(one.spot.article, one.claim or "") for one in inside)
    loaded = {one.said.id: one for one in ledger.lookup.sayings([*spots, *around])}
    return [_build(one, loaded, shown) for one in found if one.spot.id in loaded]


def _build(found: "Found", loaded: Mapping[str, Saying], shown: Shown) -> Happening:
    saying = loaded[found.spot.id]
    around = loaded.get(found.claim or "")
    claim = around.said if around and isinstance(around.said, FiledClaim) else None
    happening = date_said(saying.said, saying.article, claim)
    if shown is Shown.TIMELINE:
        return happening
    return replace(happening, places=tuple(one for one in happening.places if one in found.places))
