"""`reportedly move`, `split` and `join`: which figures answer one question, as a person says."""

from typing import Annotated

import typer

from reportedly.cli.deciding import EXIT_CODES, Note, open_desk
from reportedly.cli.ledger_file import DEFAULT_LEDGER, ByName, LedgerFile
from reportedly.decisions.grouping import join_questions, move_figure, split_question

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
        desk.decide(move_figure(desk.ledger, figure, question))


def split(
    question: QuestionId,
    figures: Annotated[list[str], typer.Argument(metavar="FIGURE...", help="Ids of figures, or their beginnings.")],
    note: Note = None,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Split a question: the figures named answer another one."""
    with open_desk(ledger, by, note) as desk:
        desk.decide(split_question(desk.ledger, question, figures))


def join(
    questions: Annotated[list[str], typer.Argument(metavar="QUESTION QUESTION...", help="Two questions or more.")],
    note: Note = None,
    by: ByName = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Join questions that are one."""
    with open_desk(ledger, by, note) as desk:
        desk.decide(join_questions(desk.ledger, questions))
