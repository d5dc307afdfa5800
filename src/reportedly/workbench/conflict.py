"""The page that is shown where others decided about the same meanwhile: what they did, and what one may do now."""

from dataclasses import dataclass

from reportedly.decisions import Wanted
from reportedly.domain.errors import DecidedMeanwhile
from reportedly.domain.judgement import JudgementKind
from reportedly.export.marks import MEANINGS
from reportedly.ledger import Ledger
from reportedly.workbench.history import build_judgements, word_values
from reportedly.workbench.sent import Sent
from reportedly.workbench.shown import JudgementLine

INSTEAD, SEEN = "instead", "seen"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A field of a form that is sent again as it was."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class ConflictPage:
    """What others decided, and what was to be decided: nothing of it is kept yet.

    `action` and `fields` send it again, now that theirs has been seen; `instead` counts rejections that are then
    withdrawn, without which there would be nothing to decide about. `back` is the page that the form stood on.
    """

    judgements: tuple[JudgementLine, ...]
    kind: str
    meaning: str
    values: tuple[str, ...]
    action: str
    fields: tuple[Hidden, ...]
    instead: int
    back: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """What JSON says of the same: what others decided, and how far the judgements go with that."""

    detail: str
    judgements: tuple[JudgementLine, ...]
    seen: str


def build_conflict(ledger: Ledger, error: DecidedMeanwhile) -> Conflict:
    """Return what is told to a program."""
    return Conflict(str(error), build_judgements(ledger, error.judgements), str(ledger.look()))


def build_conflict_page(
    ledger: Ledger, error: DecidedMeanwhile, wanted: Wanted, sent: Sent, action: str
) -> ConflictPage:
    """Return what is told to a person, with the form to send again."""
    now = str(ledger.look())
    rejections = [one.id for one in error.judgements if one.kind is JudgementKind.REJECT and not one.withdrawn_at]
    kept = [Hidden(name, value) for name, values in sent.fields.items() for value in values if name != SEEN]
    return ConflictPage(
        judgements=build_judgements(ledger, error.judgements),
        kind=wanted.kind,
        meaning=MEANINGS[wanted.kind],
        values=tuple(word_values(wanted.values)),
        action=action,
        fields=(*kept, Hidden(SEEN, now), *(Hidden(INSTEAD, one) for one in rejections)),
        instead=len(rejections),
        back=sent.find_back(),
    )
