"""The policy switch of a question: which policies there are, and what the chosen one used and left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from reportedly.domain.estimate import Policy
from reportedly.domain.question import Question
from reportedly.export.policies import POLICIES, word_estimate
from reportedly.reconcile import estimate
from reportedly.workbench import addresses


@dataclass(frozen=True, slots=True)
class PolicyChoice:
    """A policy that can be chosen; the empty name chooses none, and no number is singled out."""

    name: str
    rule: str
    address: str
    is_taken: bool


@dataclass(frozen=True, slots=True)
class LeftOutLine:
    """An account that a policy leaves out, by its letter, and why."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class EstimatePart:
    """What a policy makes of a question, from which accounts, by their letters."""

    policy: str
    result: str
    rule: str
    used: tuple[str, ...]
    left_out: tuple[LeftOutLine, ...]


def list_policies(question: str, taken: Policy | None) -> tuple[PolicyChoice, ...]:
    """Return the policies of which one can be chosen for a question, no policy first."""
    none = PolicyChoice("", "no number singled out", addresses.find_question(question), taken is None)
    named = (
        PolicyChoice(policy, rule, addresses.find_question(question, policy=policy), policy is taken)
        for policy, rule in POLICIES.items()
    )
    return (none, *named)


def build_estimate(question: Question, policy: Policy, keys: Mapping[str, str]) -> EstimatePart:
    """Return what a policy makes of a question; `keys` are the letters of its accounts."""
    made = estimate(question, policy)
    return EstimatePart(
        policy=policy,
        result=word_estimate(question, made),
        rule=made.rule,
        used=tuple(keys[one] for one in made.used),
        left_out=tuple(LeftOutLine(keys[one.account], one.reason) for one in made.left_out),
    )
