"""`reportedly move`, `split` and `join`: which figures answer one question, as a person says."""

from typing import Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Desk, Note, open_desk
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.domain.errors import BadJudgement
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import Question

MOVE_HELP = f"""Move a figure to the question that it answers.

FIGURE is an id that `reportedly question` prints, QUESTION one that `reportedly questions` prints; the beginning of
each is enough.

\b
  reportedly move ca7870f4 q6d89995

{EXIT_CODES}"""

SPLIT_HELP = f"""Split a question: the figures named answer another one, together.

\b
  reportedly split q6d89995 ca7870f4 9b924fa6 --note "these are about the second ferry"

{EXIT_CODES}"""

JOIN_HELP = f"""Join questions that are one. The ids of all of them lead to it from then on.

\b
  reportedly join q6d89995 q10e0068

{EXIT_CODES}"""

QuestionId = Annotated[str, typer.Argument(metavar="QUESTION", help="The id of a question, or the beginning of it.")]
FigureId = Annotated[str, typer.Argument(metavar="FIGURE", help="The id of a figure, or the beginning of it.")]


def move(
    figure: FigureId,
    question: QuestionId,
    note: Note = None,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Move a figure to the question that it answers."""
    with open_desk(ledger, by, note) as desk:
        moved, target = desk.ledger.find_part(figure).id, desk.ledger.question(question)
        if moved in _list_figures(target):
            raise BadJudgement(f"the figure {figure} answers {target.id} already; there is nothing to move.")
        anchors = (desk.ledger.anchor(moved), desk.ledger.anchor(_choose_figure(target)))
        desk.decide(JudgementKind.MOVE, anchors)


def split(
    question: QuestionId,
    figures: Annotated[list[str], typer.Argument(metavar="FIGURE...", help="Ids of figures, or their beginnings.")],
    note: Note = None,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Split a question: the figures named answer another one."""
    with open_desk(ledger, by, note) as desk:
        whole = desk.ledger.question(question)
        inside = _list_figures(whole)
        taken = list(dict.fromkeys(desk.ledger.find_part(one).id for one in figures))
        foreign = [one for one in taken if one not in inside]
        if foreign:
            raise BadJudgement(f"{', '.join(foreign)} do not answer {whole.id}; `reportedly question` shows which do.")
        if len(taken) == len(inside):
            raise BadJudgement(f"these are all figures of {whole.id}; name those that answer another question.")
        desk.decide(JudgementKind.SPLIT, [desk.ledger.anchor(one) for one in taken])


def join(
    questions: Annotated[list[str], typer.Argument(metavar="QUESTION QUESTION...", help="Two questions or more.")],
    note: Note = None,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Join questions that are one."""
    with open_desk(ledger, by, note) as desk:
        found = _find_different(desk, questions)
        desk.decide(JudgementKind.JOIN, [desk.ledger.anchor(_choose_figure(one)) for one in found])


def _find_different(desk: Desk, names: list[str]) -> list[Question]:
    found = {one.id: one for one in map(desk.ledger.question, names)}
    if len(found) < 2:
        raise BadJudgement(f"expected two questions or more to join, got {', '.join(found)} alone.")
    return list(found.values())


def _list_figures(question: Question) -> set[str]:
    return {figure.id for figure in question.figures}


def _choose_figure(question: Question) -> str:
    """Return the figure that stands for a question: the first count of its first account."""
    return question.figures[0].id
