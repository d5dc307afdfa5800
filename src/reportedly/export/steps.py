"""The history of an account: its figures step by step, a step for each number that its voice gave."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.interval import Interval
from reportedly.domain.quantity import Reach
from reportedly.domain.question import Account


@dataclass(frozen=True, slots=True)
class Step:
    """Figures of one account that give one number, one after the other; `counted` is when the first was counted."""

    figures: tuple[FiledFigure, ...]
    counted: Interval | None

    @property
    def first(self) -> FiledFigure:
        """The figure that gave the number first."""
        return self.figures[0]


def find_steps(account: Account, articles: Mapping[str, FiledArticle]) -> Iterator[Step]:
    """Yield the numbers that a voice gave, the earliest count first."""
    for _, run in groupby(account.figures, key=lambda one: (one.low, one.high, one.bound, one.firmness)):
        figures = tuple(run)
        yield Step(figures, figures[0].find_counted(articles[figures[0].article]))


def order_accounts(accounts: Sequence[Account]) -> list[Account]:
    """Return accounts with each denial behind the one that gives the number that it denies."""
    ordered = [one for one in accounts if one.firmness is not Firmness.DENIED]
    for denial in (one for one in accounts if one.firmness is Firmness.DENIED):
        at = _find_denied(denial, ordered)
        while at + 1 < len(ordered) and ordered[at + 1].firmness is Firmness.DENIED:
            at += 1
        ordered.insert(at + 1, denial)
    return ordered


def _find_denied(denial: Account, accounts: Sequence[Account]) -> int:
    """Return the place of the account that gave just the number denied, else of one that it can mean, else the last."""
    saying = [(i, one) for i, one in enumerate(accounts) if one.firmness is not Firmness.DENIED]
    equal = (i for i, one in saying if any((f.low, f.high) == (denial.low, denial.high) for f in one.figures))
    denied = Reach(denial.low, denial.high)
    meeting = (i for i, one in saying if denied.meets(Reach(one.low, one.high)))
    return next(equal, next(meeting, len(accounts) - 1))
