"""`reportedly questions`: what several accounts answer, the contested ones first."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer
from rich.table import Table
from rich.text import Text

from reportedly.cli.compared import open_compared
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.marks import mark_verdict
from reportedly.cli.output import build_console
from reportedly.cli.progress import complain
from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.domain.figure import FigureKind
from reportedly.domain.folding import fold_name
from reportedly.domain.question import Question
from reportedly.export.phrases import word_answers
from reportedly.export.question_json import build_question_line
from reportedly.reconcile.pairs import compare_all
from reportedly.views.compared import load_heads

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, QuestionSummary

HELP = """List the questions that two or more accounts answer, the contested ones first.

A question is what several figures answer; an account is one voice's answer. "Origins" counts what the accounts trace
to, so that one report printed five times is one. Verdicts: conflict (numbers that cannot both hold), update (a later
count), agree. What a text only alleges or denies says so beside the number.

\b
  reportedly questions                          those that two or more accounts answer
  reportedly questions --all                    every one
  reportedly questions --kind killed --place Teln
  reportedly questions --json > questions.jsonl one line of JSON a question
  reportedly question q6d89995                  one of them whole

--json writes every question with two or more figures, and those that are narrower or wider than one of these.

\b
Exit codes: 0 the list is shown, also an empty one; 1 there is no such ledger; 2 wrong use.
"""

LISTED = 50
"""Questions that the table has, unless told otherwise."""
AT_ONCE = 100
"""Questions that are held in memory together."""

Limit = Annotated[int | None, typer.Option(metavar="N", min=1, help="How many to show at most.")]
PlaceName = Annotated[str | None, typer.Option(metavar="PLACE", help="Only in this place, or in what it holds.")]


def questions(
    as_json: Annotated[bool, typer.Option("--json", help="Print one line of JSON a question.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Show also what one account alone answers.")] = False,
    kind: Annotated[
        FigureKind | None, typer.Option(metavar="KIND", help=f"Only what counts this: {', '.join(FigureKind)}.")
    ] = None,
    place: PlaceName = None,
    limit: Limit = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """List questions, the contested ones first."""
    with ending_cleanly() as errors, open_compared(ledger, errors) as opened:
        least = 1 if every or as_json else 2
        listed = (one for one in opened.questions(least_accounts=least) if kind in (None, one.kind))
        if as_json:
            several = (one for one in listed if every or one.figures > 1)
            write_lines(sys.stdout.buffer, opened, islice(find_in_place(opened, several, place), limit))
            return
        found = find_in_place(opened, listed, place)
        shown = list(islice(found, limit or LISTED))
        if not shown:
            complain(errors, explain_empty(opened, narrowed=kind is not None or place is not None))
            return
        build_console().print(build_questions(shown))
        if next(found, None) is not None:
            complain(errors, f"these are the first {len(shown)}; --limit shows more.")


def find_in_place(ledger: "Ledger", listed: Iterable["QuestionSummary"], place: str | None) -> Iterator[Question]:
    """Yield the questions of a list that are about a place, or all, in its order."""
    return (one for one in load_in_order(ledger, listed) if is_in_place(one, place))


def load_in_order(ledger: "Ledger", listed: Iterable["QuestionSummary"]) -> Iterator[Question]:
    """Yield questions with their figures, in the order of the list."""
    waiting = iter(listed)
    while run := [one.id for one in islice(waiting, AT_ONCE)]:
        loaded = {question.id: question for question in ledger.load_questions(run)}
        yield from (loaded[id_] for id_ in run if id_ in loaded)


def is_in_place(question: Question, place: str | None) -> bool:
    """Say whether a question is about a place, or about one that lies in it; every one is where none is asked for."""
    if place is None:
        return True
    where = question.scope.place
    names = (where.name, *where.containers) if where else ()
    wanted = fold_name(place)
    return any(f" {wanted} " in f" {fold_name(name)} " for name in names)


def write_lines(stream: BinaryIO, ledger: "Ledger", found: Iterator[Question]) -> None:
    """Write questions as JSON, then those narrower or wider than one of them."""
    written: set[str] = set()
    linked: set[str] = set()
    while run := list(islice(found, AT_ONCE)):
        written.update(question.id for question in run)
        linked.update(id_ for question in run for id_ in (*question.narrower, *question.wider))
        _write_run(stream, ledger, run)
    rest = ledger.load_questions(sorted(linked - written))
    while run := list(islice(rest, AT_ONCE)):
        _write_run(stream, ledger, run)


def _write_run(stream: BinaryIO, ledger: "Ledger", run: Sequence[Question]) -> None:
    articles = load_heads(ledger, run)
    for question in run:
        stream.write(build_question_line(question, list(compare_all(question, articles)), articles).encode("ascii"))
    stream.flush()


def build_questions(found: Sequence[Question]) -> Table:
    """Return a table with a line for each question."""
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 1, 0, 0))
    table.add_column("id", no_wrap=True)
    table.add_column("verdict", no_wrap=True)
    table.add_column("question", ratio=3)
    table.add_column("answers", ratio=2)
    table.add_column("accounts", justify="right", no_wrap=True)
    table.add_column("origins", justify="right", no_wrap=True)
    for one in found:
        verdict = mark_verdict(one.verdict) if len(one.accounts) > 1 else Text("one account", "dim")
        wording, answers = Text(make_visible(one.wording)), Text(make_visible(word_answers(one.heading)))
        counts = (Text(str(len(one.accounts))), Text(str(len(one.origins))))
        table.add_row(Text(one.id[:ID_SHOWN]), verdict, wording, answers, *counts)
    return table


def explain_empty(ledger: "Ledger", *, narrowed: bool) -> str:
    """Return why there is nothing to show, and what to do."""
    if narrowed:
        return "no question fits; `reportedly questions --all` lists every one."
    if next(iter(ledger.list_articles()), None) is None:
        return "the ledger holds no article yet; `reportedly add FILE...` reads some into it."
    return "no two accounts answer one question yet; `reportedly questions --all` lists what single accounts answer."
