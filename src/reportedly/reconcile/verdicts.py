"""Verdicts: how two accounts of one question stand to each other, each with its reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure, Standing
from reportedly.domain.question import Account, Comparison, Verdict
from reportedly.reconcile.counted import find_reach
from reportedly.reconcile.moments import find_counted, is_superseded

_RISING = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.DETAINED,
        FigureKind.CHARGED,
        FigureKind.CONVICTED,
        FigureKind.DISPLACED,
        FigureKind.ATTACKS,
        FigureKind.MONEY,
    )
)
"""Kinds that are counted on: a later number that is higher is a later count."""
_STRENGTH = (Verdict.AGREE, Verdict.UPDATE, Verdict.CONFLICT)


@dataclass(frozen=True, slots=True)
class Number:
    """A number by its bounds."""

    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Bench:
    """What accounts are judged by.

    The articles that they stand in, the origins of each account by its id, and the numbers that some text gives as no
    longer holding, with the last day on which one did.
    """

    articles: Mapping[str, FiledArticle]
    roots: Mapping[str, frozenset[int]]
    superseded: Mapping[Number, date] = field(default_factory=dict)

    def has_passed(self, figure: FiledFigure) -> bool:
        """Say whether some text gives a figure's number as no longer holding, on the day it was counted or later."""
        until = self.superseded.get(Number(figure.low, figure.high))
        counted = find_counted(figure, self.articles)
        return until is not None and (counted is None or counted <= until)

    def share_root(self, one: Account, other: Account) -> bool:
        """Say whether two accounts trace to one origin."""
        return bool(self.roots.get(one.id, frozenset()) & self.roots.get(other.id, frozenset()))


def find_superseded(figures: Iterable[FiledFigure], articles: Mapping[str, FiledArticle]) -> dict[Number, date]:
    """Return the numbers of which a text says that another took their place, with the last day on which one did."""
    found: dict[Number, date] = {}
    for figure in figures:
        if is_superseded(figure):
            number = Number(figure.low, figure.high)
            found[number] = max(found.get(number, date.min), find_counted(figure, articles) or date.max)
    return found


def find_verdict(accounts: Sequence[Account], bench: Bench) -> Verdict:
    """Return the strongest verdict between the accounts of a question, and within the history of each."""
    found = {Verdict.UPDATE for account in accounts if has_changed(account, bench)}
    for one, other in combinations(_find_distinct(accounts, bench), 2):
        found.add(compare_accounts(one, other, bench).verdict)
        if Verdict.CONFLICT in found:
            break
    return max((one for one in found if one in _STRENGTH), key=_STRENGTH.index, default=Verdict.AGREE)


def _find_distinct(accounts: Sequence[Account], bench: Bench) -> list[Account]:
    """Return accounts of which no two say the same at the same times: the others add nothing to the verdict."""
    distinct: dict[tuple[object, ...], Account] = {}
    for account in accounts:
        history = [(one.low, one.high, find_counted(one, bench.articles)) for one in account.figures]
        roots = tuple(sorted(bench.roots.get(account.id, ())))
        distinct.setdefault((account.firmness, account.withdrawn, roots, *history), account)
    return list(distinct.values())


def has_changed(account: Account, bench: Bench) -> bool:
    """Say whether a voice gave, in articles that stand, two numbers that cannot be the same."""
    figures = [one for one in account.figures if _stands(one, bench)]
    return any(not find_reach(one).meets(find_reach(other)) for one, other in pairwise(figures))


def compare_accounts(one: Account, other: Account, bench: Bench) -> Comparison:
    """Return how two accounts of one question stand to each other, and why."""
    verdict, reason = _judge(one, other, bench)
    return Comparison(one.id, other.id, verdict, reason)


def _judge(one: Account, other: Account, bench: Bench) -> tuple[Verdict, str]:
    if one.withdrawn or other.withdrawn:
        gone = one if one.withdrawn else other
        return Verdict.NOT_COMPARABLE, f"the article behind the account of {gone.voice} was retracted"
    a, b = _last(one, bench), _last(other, bench)
    meets = find_reach(a).meets(find_reach(b))
    corrected = bench.has_passed(a) != bench.has_passed(b)
    if Firmness.DENIED in (one.firmness, other.firmness):
        return _judge_denial(one, other, meets=meets, corrected=bench.has_passed(a) and bench.has_passed(b))
    words = f"{one.voice} says “{a.span.text}”{_hedge(a)}, {other.voice} “{b.span.text}”{_hedge(b)}"
    if meets:
        return Verdict.AGREE, f"{words}: some number fits both"
    if corrected:
        return Verdict.UPDATE, f"{words}: one of the two is told as a number that no longer holds"
    if _clash(one, other, bench):
        return Verdict.CONFLICT, f"{words} on the same day, and no number fits both"
    return _judge_later(one, other, bench, words)


def _hedge(figure: FiledFigure) -> str:
    """Return how firmly a number is given, where that is less than asserted."""
    return "" if figure.firmness is Firmness.ASSERTED else f" ({figure.firmness})"


def _judge_denial(one: Account, other: Account, *, meets: bool, corrected: bool) -> tuple[Verdict, str]:
    if one.firmness is other.firmness:
        return (Verdict.AGREE if meets else Verdict.NOT_COMPARABLE), "both only deny a number"
    denying, saying = (one, other) if one.firmness is Firmness.DENIED else (other, one)
    if meets and corrected:
        return Verdict.UPDATE, f"{denying.voice} corrects the number that {saying.voice} gave"
    if meets:
        return Verdict.CONFLICT, f"{denying.voice} denies the number that {saying.voice} gives"
    return Verdict.NOT_COMPARABLE, f"{denying.voice} denies another number than {saying.voice} gives"


def _judge_later(one: Account, other: Account, bench: Bench, words: str) -> tuple[Verdict, str]:
    """Judge two numbers that cannot be the same and were not counted on one day."""
    a, b = _last(one, bench), _last(other, bench)
    first, second = find_counted(a, bench.articles), find_counted(b, bench.articles)
    if first is None or second is None:
        return Verdict.CONFLICT, f"{words}, no number fits both, and nothing tells which is the later count"
    early, late = (a, b) if first < second else (b, a)
    when = f"the second was counted on {max(first, second)}, the first on {min(first, second)}"
    if bench.share_root(one, other):
        return Verdict.UPDATE, f"{words}: one origin counted again ({when})"
    if a.kind in _RISING and _is_higher(late, early):
        return Verdict.UPDATE, f"{words}: a later count ({when})"
    if a.kind is FigureKind.MISSING and _is_higher(early, late):
        return Verdict.UPDATE, f"{words}: fewer are missing in the later count ({when})"
    return Verdict.CONFLICT, f"{words}, no number fits both, and neither is a later count of the same voice"


def _is_higher(one: FiledFigure, other: FiledFigure) -> bool:
    low, high = find_reach(one).low, find_reach(other).high
    return low is not None and high is not None and low > high


def _clash(one: Account, other: Account, bench: Bench) -> bool:
    """Say whether both gave, for the same day, numbers that cannot be the same, and neither took its own back."""
    days: dict[date, list[FiledFigure]] = {}
    for figure in other.figures:
        day = find_counted(figure, bench.articles)
        if day and not is_superseded(figure) and _stands(figure, bench):
            days.setdefault(day, []).append(figure)
    for figure in one.figures:
        day = find_counted(figure, bench.articles)
        if day is None or is_superseded(figure) or not _stands(figure, bench):
            continue
        if any(not find_reach(figure).meets(find_reach(at)) for at in days.get(day, ())):
            return not bench.share_root(one, other)
    return False


def _last(account: Account, bench: Bench) -> FiledFigure:
    return next((one for one in reversed(account.figures) if _stands(one, bench)), account.figures[-1])


def _stands(figure: FiledFigure, bench: Bench) -> bool:
    return bench.articles[figure.article].standing is not Standing.RETRACTED
