"""What someone wants decided, by the names that pages and programs send, and the decision that it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.decisions.decision import Decision
from reportedly.decisions.grouping import join_questions, move_figure, split_question
from reportedly.decisions.identity import judge_names
from reportedly.decisions.number import complete_bound
from reportedly.decisions.parts import judge_part, mark_article
from reportedly.decisions.quoting import Quoted, add_quoted
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import JudgementKind, Value

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

ABOUT = {
    JudgementKind.MOVE: "a figure, then the question that it answers",
    JudgementKind.SAME: "two names",
    JudgementKind.DIFFERENT: "two names",
    JudgementKind.STANDING: "one article",
    JudgementKind.ADD: "one article",
    JudgementKind.SPLIT: "a question, then the figures that answer another",
}
_TWO = frozenset({JudgementKind.MOVE, JudgementKind.SAME, JudgementKind.DIFFERENT})
_MANY = frozenset({JudgementKind.SPLIT, JudgementKind.JOIN})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be decided. `about` are ids: what they are of is said by `ABOUT`, and of one figure or claim else.

    `words`, and a longer stretch around them (`within`), are those of an article to which something is added.
    """

    kind: JudgementKind
    about: tuple[str, ...]
    values: tuple[Value, ...] = ()
    words: str = ""
    within: str = ""


def build_decision(ledger: "Ledger", wanted: Wanted) -> Decision:
    """Return the decision; raise BadJudgement or NotInLedger where it is about nothing that is there."""
    first, *others = _check_count(wanted)
    match wanted.kind:
        case JudgementKind.MOVE:
            return move_figure(ledger, first, others[0])
        case JudgementKind.SPLIT:
            return split_question(ledger, first, others)
        case JudgementKind.JOIN:
            return join_questions(ledger, wanted.about)
        case JudgementKind.SAME | JudgementKind.DIFFERENT:
            return judge_names(ledger, wanted.kind, first, others[0])
        case JudgementKind.STANDING:
            return mark_article(ledger, first, wanted.values)
        case JudgementKind.ADD:
            return add_quoted(ledger, Quoted(first, wanted.words, wanted.within), complete_bound(wanted.values))
        case JudgementKind.ACCEPT | JudgementKind.REJECT | JudgementKind.CORRECT:
            return judge_part(ledger, wanted.kind, first, wanted.values)


def _check_count(wanted: Wanted) -> Sequence[str]:
    """Return what the decision is about; raise BadJudgement where that is too little or too much."""
    count = len(wanted.about)
    fits = count >= 1 if wanted.kind in _MANY else count == (2 if wanted.kind in _TWO else 1)
    if not fits:
        expected = ABOUT.get(wanted.kind, "one figure or claim")
        raise BadJudgement(f"expected for {wanted.kind} the ids of {expected}; got {count}.")
    return wanted.about
