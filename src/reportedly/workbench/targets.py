"""Questions that a figure may be moved to, or that may be one with another: those worded alike."""

from collections.abc import Collection
from dataclasses import dataclass

from reportedly.domain.question import Heading
from reportedly.ledger import Ledger
from reportedly.workbench import addresses

MOST_TARGETS = 12


@dataclass(frozen=True, slots=True)
class Target:
    """A question to choose."""

    id: str
    wording: str
    address: str


def find_targets(ledger: Ledger, words: str, own: Collection[Heading] = ()) -> tuple[Target, ...]:
    """Return the questions that fit words best, but those given, and what is narrower and wider than these first."""
    left_out = {one.id for one in own}
    beside = ledger.load_headings(id_ for one in own for id_ in (*one.narrower, *one.wider))
    found = {one.id: one.wording for one in beside}
    found |= {one.id: one.wording for one in ledger.find_questions(words, limit=MOST_TARGETS)}
    targets = (Target(id_, wording, addresses.find_question(id_)) for id_, wording in found.items())
    return tuple(one for one in targets if one.id not in left_out)[:MOST_TARGETS]
