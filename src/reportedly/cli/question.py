"""`reportedly question`: one question with its accounts, each with the exact words."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli.compared import open_compared
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.question_view import build_question
from reportedly.cli.questions import load_in_order
from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.domain.errors import NotInLedger
from reportedly.domain.folding import fold_words
from reportedly.domain.question import Question
from reportedly.views.question import gather_question

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, QuestionSummary

HELP = """Show one question: who answers it how, in which words, and how the answers stand to each other.

QUESTION is an id that `reportedly questions` lists, or the beginning of one; or words, and then the question that fits
them best is shown and the next ones are named. Each account has the number that its voice stands by, then every number
that it gave, the earliest first, with the exact words, the voices that passed it on, and the article. A denial follows
what it denies; an account whose article was retracted is marked as withdrawn.

\b
  reportedly question q6d89995
  reportedly question how many children killed
  reportedly question q6d89995 --full       all accounts, figures and verdicts, however many

Figures have ids for `reportedly accept`, `reject`, `correct`, `move` and `split`.

\b
Exit codes: 0 it is shown, 1 there is no such question, or no such ledger, 2 wrong use.
"""

NEXT_NAMED = 5
_CONSIDERED = 40
_STEM = 5
_SEVERAL = 2
_ID = re.compile(r"[Qq][0-9A-Fa-f]{3,}")

QuestionWords = Annotated[
    list[str], typer.Argument(metavar="QUESTION...", help="An id, the beginning of one, or words of the question.")
]


def question(
    wanted: QuestionWords,
    full: Annotated[bool, typer.Option("--full", help="Show all accounts, figures and verdicts.")] = False,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Show one question with its accounts."""
    with ending_cleanly() as errors, open_compared(ledger, errors) as opened:
        found, others = find_question(opened, " ".join(wanted))
        build_console().print(build_question(gather_question(opened, found, full=full)))
        if others:
            named = "; ".join(f"{one.id[:ID_SHOWN]} {make_visible(one.wording)}" for one in others)
            complain(errors, f"other questions with these words: {named}")


def find_question(ledger: "Ledger", wanted: str) -> tuple[Question, Sequence["QuestionSummary"]]:
    """Return the question of an id or the one that fits words best, and the next ones; raise NotInLedger.

    Of those that fit alike one that several accounts answer comes first.
    """
    if _ID.fullmatch(wanted.strip()):
        return ledger.question(wanted.strip()), ()
    words, fitting = fold_words(wanted), ledger.find_questions(wanted, limit=_CONSIDERED)
    if not fitting:
        raise NotInLedger(
            f"no question has any of the words {wanted!r}; try others (what is counted, where, what happened), "
            "or `reportedly questions --all` to see every one."
        )
    best, *others = sorted(fitting, key=lambda one: (-count_shared(words, one), one.accounts < _SEVERAL))
    return next(load_in_order(ledger, [best])), others[:NEXT_NAMED]


def count_shared(words: Sequence[str], listed: "QuestionSummary") -> int:
    """Return how many of the words, or of their forms, stand in what lists show of a question."""
    shown = " ".join(filter(None, (listed.wording, listed.kind, listed.place, listed.incident)))
    stems = {word[:_STEM] for word in fold_words(shown)}
    return sum(word[:_STEM] in stems for word in words)
