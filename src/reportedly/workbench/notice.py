"""The line on top of a page that tells what was just kept, or taken back."""

from dataclasses import dataclass

from reportedly.domain.errors import NotInLedger
from reportedly.export.marks import MEANINGS
from reportedly.ledger import Ledger
from reportedly.workbench.history import word_values


@dataclass(frozen=True, slots=True)
class Notice:
    """A judgement that was just kept, or withdrawn: what was decided about which words."""

    id: str
    kind: str
    words: tuple[str, ...]
    meaning: str
    values: tuple[str, ...]
    is_withdrawn: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why what a form asked for was not kept: `action` is where the form was sent, `typed` what stood in it."""

    action: str
    message: str
    typed: dict[str, tuple[str, ...]]


def build_notice(ledger: Ledger, name: str) -> Notice | None:
    """Return what is told of a judgement; None where there is none of that id."""
    try:
        judgement = ledger.judgement(name)
    except NotInLedger:
        return None
    return Notice(
        id=judgement.id,
        kind=judgement.kind,
        words=tuple(one.exact for one in judgement.subjects if one.exact),
        meaning=MEANINGS[judgement.kind],
        values=tuple(word_values(judgement.values)),
        is_withdrawn=judgement.withdrawn_at is not None,
    )
