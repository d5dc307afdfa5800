"""Decisions about which figures answer one question."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reportedly.decisions.decision import Decision
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import Anchor, JudgementKind
from reportedly.domain.question import Question

if TYPE_CHECKING:
    from reportedly.ledger import Ledger


def move_figure(ledger: "Ledger", figure: str, question: str) -> Decision:
    """Move a figure to the question that it answers; raise BadJudgement where it does already."""
    moved, target = ledger.find_part(figure).id, ledger.question(question)
    if moved in list_figures(target):
        raise BadJudgement(f"the figure {figure} answers {target.id} already; there is nothing to move.")
    return Decision(JudgementKind.MOVE, (ledger.anchor(moved), ledger.anchor(_choose_figure(target))))


def split_question(ledger: "Ledger", question: str, figures: Sequence[str]) -> Decision:
    """Take figures out of a question, together; raise BadJudgement where these are none or all of it."""
    whole = ledger.question(question)
    inside = list_figures(whole)
    taken = list(dict.fromkeys(ledger.find_part(one).id for one in figures))
    foreign = [one for one in taken if one not in inside]
    if foreign:
        raise BadJudgement(f"{', '.join(foreign)} do not answer {whole.id}; `reportedly question` shows which do.")
    if not taken:
        raise BadJudgement(f"no figure of {whole.id} is named that answers another question.")
    if len(taken) == len(inside):
        raise BadJudgement(f"these are all figures of {whole.id}; name those that answer another question.")
    return Decision(JudgementKind.SPLIT, tuple(map(ledger.anchor, taken)))


def join_questions(ledger: "Ledger", questions: Sequence[str]) -> Decision:
    """Join questions that are one; raise BadJudgement where they are no two."""
    found = {one.id: one for one in map(ledger.question, questions)}
    if len(found) < 2:
        raise BadJudgement(f"expected two questions or more to join, got {', '.join(found)} alone.")
    return Decision(JudgementKind.JOIN, tuple(ledger.anchor(_choose_figure(one)) for one in found.values()))


def place_figure(ledger: "Ledger", figure: Anchor, target: Question) -> Decision:
    """Say which question a figure answers that was just added at these words."""
    return Decision(JudgementKind.MOVE, (figure, ledger.anchor(_choose_figure(target))))


def list_figures(question: Question) -> set[str]:
    """Return the ids of the figures that answer a question."""
    return {figure.id for figure in question.figures}


def _choose_figure(question: Question) -> str:
    """Return the figure that stands for a question: the first count of its first account."""
    return question.figures[0].id
