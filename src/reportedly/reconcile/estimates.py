"""Estimates: named policies that read several accounts as one, and say which they used."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from reportedly.domain.attribution import Firmness
from reportedly.domain.estimate import Estimate, LeftOut, Policy
from reportedly.domain.question import Account, Question

_FIRM = frozenset((Firmness.ASSERTED, Firmness.PROBABLE))


def estimate(question: Question, policy: Policy) -> Estimate:
    """Return what a policy makes of a question's accounts; nothing is averaged.

    Left out are accounts that were withdrawn, numbers that are only denied, and those that the text does not assert.
    """
    left_out = [LeftOut(one.id, reason) for one in question.accounts if (reason := _find_fault(one))]
    faulty = {one.account for one in left_out}
    usable = [one for one in question.accounts if one.id not in faulty]
    if not usable:
        return Estimate(policy, None, None, None, (), tuple(left_out), "no account is left to estimate from")
    return _POLICIES[policy](question, usable, left_out)


def _find_fault(account: Account) -> str | None:
    if account.withdrawn:
        return "the article behind it was retracted"
    if account.firmness is Firmness.DENIED:
        return "it only denies a number"
    return None if account.firmness in _FIRM else f"the text gives it as {account.firmness}"


def _estimate_conservative(question: Question, usable: Sequence[Account], left_out: list[LeftOut]) -> Estimate:
    """ACLED takes the most conservative report where reports differ; "up to 40" reports no least number."""
    bounded = [one for one in usable if one.low is not None]
    left_out += [LeftOut(one.id, "it gives no least number") for one in usable if one.low is None]
    least = _find_lowest(bounded)
    used = [one for one in bounded if one.low == least]
    left_out += [LeftOut(one.id, "a lower number is reported") for one in bounded if one.low != least]
    rule = f"the lowest number reported, as ACLED does where reports differ ({question.verdict})"
    return Estimate(Policy.CONSERVATIVE, least, least, least, _ids(used), tuple(left_out), rule)


def _estimate_best_low_high(question: Question, usable: Sequence[Account], left_out: list[LeftOut]) -> Estimate:
    """UCDP gives a low, a best and a high estimate; the best is the one with most independent support."""
    support: dict[Decimal, set[int]] = {}
    order: dict[Decimal, int] = {}
    for at, one in enumerate(usable):
        if one.low is not None and one.low == one.high:
            support.setdefault(one.low, set()).update(_find_origins(question, one))
            order[one.low] = at
    best = max(support, key=lambda value: (len(support[value]), order[value]), default=None)
    high = _find_highest(usable)
    rule = "lowest and highest number reported, and as the best the one with most independent origins, as UCDP does"
    return Estimate(Policy.BEST_LOW_HIGH, _find_lowest(usable), best, high, _ids(usable), tuple(left_out), rule)


def _estimate_min_max(question: Question, usable: Sequence[Account], left_out: list[LeftOut]) -> Estimate:
    """Iraq Body Count prints the lowest and the highest number reported."""
    rule = f"lowest and highest of {len(usable)} accounts, as Iraq Body Count does ({question.verdict})"
    least = _find_lowest(usable)
    return Estimate(Policy.MIN_MAX, least, None, _find_highest(usable), _ids(usable), tuple(left_out), rule)


def _estimate_latest(question: Question, usable: Sequence[Account], left_out: list[LeftOut]) -> Estimate:
    """The last count alone, and all accounts of its day where there are several."""
    dated = [one for one in usable if one.counted_at]
    left_out += [LeftOut(one.id, "nothing tells when it was counted") for one in usable if not one.counted_at]
    if not dated:
        return Estimate(Policy.LATEST, None, None, None, (), tuple(left_out), "no account has a date")
    last = max(one.counted_at.last for one in dated if one.counted_at)
    used = [one for one in dated if one.counted_at and one.counted_at.last == last]
    earlier = [one for one in dated if one.counted_at and one.counted_at.last != last]
    left_out += [LeftOut(one.id, f"there is a later count, of {last}") for one in earlier]
    rule = f"the last count, of {last} ({question.verdict})"
    least, most = _find_lowest(used), _find_highest(used)
    return Estimate(Policy.LATEST, least, least if least == most else None, most, _ids(used), tuple(left_out), rule)


def _find_lowest(accounts: Sequence[Account]) -> Decimal | None:
    """Return the lowest number reported; None where each account leaves that side open."""
    lows = [one.low for one in accounts if one.low is not None]
    highs = [one.high for one in accounts if one.high is not None]
    return min((*lows, *highs)) if lows else None


def _find_highest(accounts: Sequence[Account]) -> Decimal | None:
    """Return the highest number reported; None where each account leaves that side open."""
    lows = [one.low for one in accounts if one.low is not None]
    highs = [one.high for one in accounts if one.high is not None]
    return max((*lows, *highs)) if highs else None


def _find_origins(question: Question, account: Account) -> set[int]:
    """Return the places of the origins that an account rests on, so that one behind two accounts counts once."""
    figures = {figure.id for figure in account.figures}
    return {at for at, origin in enumerate(question.origins) if not figures.isdisjoint(origin.figures)}


def _ids(accounts: Sequence[Account]) -> tuple[str, ...]:
    return tuple(one.id for one in accounts)


_POLICIES: Mapping[Policy, Callable[[Question, Sequence[Account], list[LeftOut]], Estimate]] = {
    Policy.CONSERVATIVE: _estimate_conservative,
    Policy.BEST_LOW_HIGH: _estimate_best_low_high,
    Policy.MIN_MAX: _estimate_min_max,
    Policy.LATEST: _estimate_latest,
}
