"""`reportedly estimate`: the accounts of a question read as one by a named policy, which says what it used."""

from collections.abc import Iterator
from typing import Annotated

import typer
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.cli.compared import open_compared
from reportedly.cli.ledger_file import DEFAULT_LEDGER, LedgerFile, ending_cleanly
from reportedly.cli.output import build_console
from reportedly.cli.question import QuestionWords, find_question
from reportedly.cli.sections import ID_SHOWN
from reportedly.cli.visible import make_visible
from reportedly.domain.estimate import Estimate, Policy
from reportedly.domain.question import Account, Question
from reportedly.export.phrases import (
    UNDATED,
    name_account,
    qualify,
    word_account,
    word_answers,
    word_days,
)
from reportedly.export.policies import POLICIES, word_estimate
from reportedly.reconcile import estimate as make_estimate

HELP = """Read the accounts of one question as one, by a named policy; nothing is ever averaged.

QUESTION is an id that `reportedly questions` lists, the beginning of one, or words. Without --policy the range of all
accounts is shown and no single number. With it come the rule, the result, the accounts that it rests on, and each that
was left out, with the reason: withdrawn accounts, numbers that are only denied, and those that no text asserts.

\b
  reportedly estimate q6d89995                           the range
  reportedly estimate q6d89995 --policy conservative     the lowest number reported, as ACLED does
  reportedly estimate q6d89995 --policy best-low-high    low, best and high, as UCDP does
  reportedly estimate q6d89995 --policy min-max          lowest and highest, as Iraq Body Count does
  reportedly estimate q6d89995 --policy latest           the last count

An estimate is a way of reading reports, never a finding of its own.

\b
Exit codes: 0 it is shown, 1 there is no such question, or no such ledger, 2 wrong use.
"""


def estimate(
    wanted: QuestionWords,
    policy: Annotated[
        Policy | None, typer.Option(metavar="POLICY", help=f"By which rule: {', '.join(Policy)}.")
    ] = None,
    ledger: LedgerFile = DEFAULT_LEDGER,
) -> None:
    """Read the accounts of one question as one."""
    with ending_cleanly() as errors, open_compared(ledger, errors) as opened:
        found, _ = find_question(opened, " ".join(wanted))
        shown = build_estimate(found, make_estimate(found, policy)) if policy else build_range(found)
        build_console().print(shown)


def build_range(question: Question) -> RenderableType:
    """Return the range of all accounts, and by which policies one can read them."""
    lines = [*_build_heading(question), Text(f"Range: {make_visible(word_answers(question.heading))}", "bold")]
    lines += [Text(), Text("No policy was asked for, so no number is singled out. --policy can be:")]
    lines += [Text(f"  {policy:<14} {rule}") for policy, rule in POLICIES.items()]
    return Group(*lines)


def build_estimate(question: Question, made: Estimate) -> RenderableType:
    """Return what a policy makes of a question, with the accounts that it used and those that it left out."""
    accounts = {account.id: account for account in question.accounts}
    reasons = {one.account: one.reason for one in made.left_out}
    parts: list[RenderableType] = [*_build_heading(question)]
    parts += [Text(f"Policy {made.policy}: {made.rule}"), Text(f"Result: {word_estimate(question, made)}", "bold")]
    parts += [Text(), Text(f"Used ({len(made.used)})", "bold")]
    parts += [_build_account(accounts[one]) for one in made.used]
    if reasons:
        parts += [Text(), Text(f"Left out ({len(reasons)})", "bold")]
        parts += [_build_account(accounts[one], reason) for one, reason in reasons.items()]
    return Group(*parts)


def _build_heading(question: Question) -> Iterator[Text]:
    yield Text(make_visible(question.wording), "bold underline")
    yield Text(f"{question.id[:ID_SHOWN]} · {len(question.accounts)} accounts · {len(question.origins)} origins")


def _word_counted(account: Account) -> str:
    return f"counted {word_days(account.counted_at)}" if account.counted_at else UNDATED


def _build_account(account: Account, reason: str | None = None) -> RenderableType:
    line = Text(f"{make_visible(qualify(word_account(account), account.firmness))}", "bold")
    line.append(f"  {make_visible(name_account(account))} · {_word_counted(account)}", "not bold")
    if reason:
        line.append(f" · left out: {make_visible(reason)}", "not bold italic")
    return Padding(line, (0, 0, 0, 2), expand=False)
