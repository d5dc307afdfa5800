"""Decisions about one figure, claim or article: it is read right, read wrong, to be read so; what became of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.decisions.decision import Decision
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import Anchor, JudgementKind, Value

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


def judge_part(ledger: "Ledger", kind: JudgementKind, name: str, values: Sequence[Value] = ()) -> Decision:
    """Accept, reject or correct the figure or claim whose id begins so; raise NotInLedger, BadJudgement."""
    if kind is JudgementKind.CORRECT and not values:
        raise BadJudgement("a correction that sets nothing corrects nothing; name a field and its value.")
    return Decision(kind, (ledger.anchor(ledger.find_part(name).id),), tuple(values))


def mark_article(ledger: "Ledger", name: str, values: Sequence[Value]) -> Decision:
    """Give a standing to the article of a path, an address, an id or the beginning of one; raise NotInLedger."""
    return Decision(JudgementKind.STANDING, (Anchor(ledger.find_article(name)),), tuple(values))
