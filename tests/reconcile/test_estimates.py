from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Firmness
from reportedly.domain.estimate import Policy
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledVoice, Link
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Account, Origin, Question, Scope, Verdict
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile import estimate
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, Told, on, report

CHAIN = (Link((FiledVoice(VoiceKind.MEDIA, True, "Courier"),)),)
SCOPE = Scope(FigureKind.KILLED, None, None, None, None, None)


def give(
    low: int | None,
    high: int | None = -1,
    day: date | None = MARCH_14,
    firmness: Firmness = Firmness.ASSERTED,
    *,
    withdrawn: bool = False,
) -> Account:
    """Return an account; where no `high` is given the number is exact."""
    top = low if high == -1 else high
    ends = (None if end is None else Decimal(end) for end in (low, top))
    return Account("?", "Police", CHAIN, *ends, Bound.EXACT, on(day), firmness, (), withdrawn)


def ask(*accounts: Account, origins: tuple[tuple[int, ...], ...] = ()) -> Question:
    """Return a question with these accounts, named a, b, c …; `origins` are their places."""
    figures = [report("Courier", MARCH_15, Told(f"The toll is [{at}].")).figures for at in range(len(accounts))]
    named = [replace(one, id=chr(97 + at), figures=figures[at]) for at, one in enumerate(accounts)]
    traced = origins or tuple((at,) for at in range(len(accounts)))
    roots = tuple(Origin((), "root", tuple(figures[at][0].id for at in one)) for one in traced)
    return Question("q", "How many?", SCOPE, tuple(named), Verdict.CONFLICT, roots)


@pytest.mark.parametrize(
    ("policy", "accounts", "expected", "used"),
    [
        pytest.param(Policy.CONSERVATIVE, [give(12), give(9), give(9)], (9, 9, 9), "bc", id="the lowest"),
        pytest.param(Policy.CONSERVATIVE, [give(12), give(9, None)], (9, 9, 9), "b", id="at least nine is nine"),
        pytest.param(Policy.CONSERVATIVE, [give(12), give(None, 40)], (12, 12, 12), "a", id="up to 40 is not none"),
        pytest.param(Policy.CONSERVATIVE, [give(None, 40)], (None, None, None), "", id="nothing but up to 40"),
        pytest.param(Policy.MIN_MAX, [give(12), give(9), give(20, 30)], (9, None, 30), "abc", id="lowest, highest"),
        pytest.param(Policy.MIN_MAX, [give(12), give(9, None)], (9, None, 12), "ab", id="an open end"),
        pytest.param(Policy.MIN_MAX, [give(12, None)], (12, None, None), "a", id="open upwards"),
        pytest.param(Policy.MIN_MAX, [give(None, 12)], (None, None, 12), "a", id="open downwards"),
        pytest.param(Policy.MIN_MAX, [give(12), give(None, 5)], (5, None, 12), "ab", id="at most five is less"),
        pytest.param(Policy.BEST_LOW_HIGH, [give(9), give(12), give(12)], (9, 12, 12), "abc", id="most support"),
        pytest.param(Policy.BEST_LOW_HIGH, [give(9), give(12)], (9, 12, 12), "ab", id="the later of equals"),
        pytest.param(Policy.BEST_LOW_HIGH, [give(9, 20)], (9, None, 20), "a", id="no exact number, no best"),
        pytest.param(
            Policy.LATEST, [give(12), give(21, day=MARCH_16), give(9, day=MARCH_15)], (21, 21, 21), "b", id="the last"
        ),
        pytest.param(
            Policy.LATEST, [give(21, day=MARCH_16), give(19, day=MARCH_16)], (19, None, 21), "ab", id="two last ones"
        ),
        pytest.param(Policy.LATEST, [give(12, day=None)], (None, None, None), "", id="no day"),
    ],
)
def test_a_policy_reads_several_accounts_as_one(
    policy: Policy, accounts: list[Account], expected: tuple[int | None, ...], used: str
) -> None:
    found = estimate(ask(*accounts), policy)
    assert (found.low, found.best, found.high) == expected
    assert found.used == tuple(used)


def test_the_best_number_is_the_one_with_the_most_origins_not_the_most_accounts() -> None:
    accounts = [give(9), give(9), give(9), give(12), give(12)]
    found = estimate(ask(*accounts, origins=((0, 1, 2), (3,), (4,))), Policy.BEST_LOW_HIGH)
    assert found.best == 12


@pytest.mark.parametrize("policy", list(Policy))
@pytest.mark.parametrize(
    ("account", "reason"),
    [
        (give(90, withdrawn=True), "the article behind it was retracted"),
        (give(90, firmness=Firmness.DENIED), "it only denies a number"),
        (give(90, firmness=Firmness.ALLEGED), "the text gives it as alleged"),
        (give(90, firmness=Firmness.HYPOTHETICAL), "the text gives it as hypothetical"),
    ],
)
def test_what_does_not_count_is_left_out_with_the_reason(policy: Policy, account: Account, reason: str) -> None:
    found = estimate(ask(account, give(12)), policy)
    assert found.used == ("b",)
    assert [(one.account, one.reason) for one in found.left_out] == [("a", reason)]


@pytest.mark.parametrize(
    ("policy", "accounts", "reason"),
    [
        (Policy.CONSERVATIVE, [give(12), give(9)], "a lower number is reported"),
        (Policy.CONSERVATIVE, [give(None, 40), give(9)], "it gives no least number"),
        (Policy.LATEST, [give(12), give(9, day=MARCH_16)], "there is a later count, of 2023-03-16"),
        (Policy.LATEST, [give(12, day=None), give(9)], "nothing tells when it was counted"),
    ],
)
def test_a_policy_says_why_it_passes_over_an_account(policy: Policy, accounts: list[Account], reason: str) -> None:
    assert [(one.account, one.reason) for one in estimate(ask(*accounts), policy).left_out] == [("a", reason)]


@pytest.mark.parametrize("policy", list(Policy))
@pytest.mark.parametrize("accounts", [[], [give(12, withdrawn=True), give(9, firmness=Firmness.DENIED)]])
def test_where_all_is_left_out_there_is_no_estimate(policy: Policy, accounts: list[Account]) -> None:
    found = estimate(ask(*accounts), policy)
    assert (found.low, found.best, found.high, found.used) == (None, None, None, ())
    assert len(found.left_out) == len(accounts)
    assert found.rule == "no account is left to estimate from"


@pytest.mark.parametrize(
    ("policy", "house"),
    [(Policy.CONSERVATIVE, "ACLED"), (Policy.BEST_LOW_HIGH, "UCDP"), (Policy.MIN_MAX, "Iraq Body Count")],
)
def test_a_rule_names_who_works_so(policy: Policy, house: str) -> None:
    assert house in estimate(ask(give(12)), policy).rule


accounts = st.lists(
    st.builds(
        lambda ends, day, firmness, withdrawn: give(*ends, day, firmness, withdrawn=withdrawn),
        st.tuples(st.none() | st.integers(0, 50), st.none() | st.integers(50, 10**30)).filter(any),
        st.sampled_from([None, MARCH_14, MARCH_15, MARCH_16]),
        st.sampled_from([Firmness.ASSERTED, Firmness.ASSERTED, Firmness.ALLEGED, Firmness.DENIED]),
        st.booleans(),
    ),
    max_size=6,
)


@given(accounts, st.sampled_from(Policy))
def test_nothing_is_averaged_and_nothing_is_lost(given_accounts: list[Account], policy: Policy) -> None:
    question = ask(*given_accounts)
    found = estimate(question, policy)
    reported = {end for one in question.accounts for end in (one.low, one.high)} | {None}
    assert {found.low, found.best, found.high} <= reported
    assert found.low is None or found.high is None or found.low <= found.high
    assert found.best is None or found.low is None or found.low <= found.best
    assert sorted([*found.used, *(one.account for one in found.left_out)]) == [one.id for one in question.accounts]
