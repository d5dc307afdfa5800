"""Estimates in words: what each policy takes, and what it made of a question."""

from collections.abc import Mapping

from reportedly.domain.estimate import Estimate, Policy
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Question
from reportedly.export.phrases import print_decimal, word_number

POLICIES: Mapping[Policy, str] = {
    Policy.CONSERVATIVE: "the lowest number reported (ACLED)",
    Policy.BEST_LOW_HIGH: "lowest, highest, and the one with most independent origins (UCDP)",
    Policy.MIN_MAX: "lowest and highest number reported (Iraq Body Count)",
    Policy.LATEST: "the number that was counted last",
}


def word_estimate(question: Question, made: Estimate) -> str:
    """Return what a policy made of a question: one number, or its ends, and the best where it names one."""
    if not made.used:
        return "none"
    unit = next((figure.unit for figure in question.figures), None)
    if made.policy is Policy.CONSERVATIVE and made.low is not None:
        return word_number(made.low, made.low, Bound.EXACT, unit)
    ends = [f"low {print_decimal(made.low)}" if made.low is not None else "low open"]
    ends += [f"best {print_decimal(made.best)}"] if made.best is not None else []
    ends += [f"high {print_decimal(made.high)}" if made.high is not None else "high open"]
    return ", ".join(ends) + (f" {unit}" if unit else "")
