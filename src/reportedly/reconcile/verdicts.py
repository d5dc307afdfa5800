"""Verdicts: how two accounts of one question stand to each other, each with its reason."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind, State
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.quantity import Reach
from reportedly.domain.question import Account, Comparison, Origin, Verdict
from reportedly.domain.standing import is_retracted, is_superseded
from reportedly.reconcile.counted import find_reach
from reportedly.reconcile.moments import find_counted

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
class Course:
    """The counts of a voice that came to another number on a later day: the steps from one to the next, and the last.

    A step runs from the day of the count before it to that of the count after it.
    """

    steps: tuple[tuple[tuple[date, Reach], tuple[date, Reach]], ...]
    last: Reach

    def holds(self, reach: Reach, day: date | None, is_repeated: bool) -> bool:
        """Say whether a number fits the course: it is the last, or one that was left behind, or one on the way.

        What was left behind may have been said before the day on which it was, or afterwards by who only repeats it.
        """
        if reach.meets(self.last):
            return True
        return any(
            (reach == before and (is_repeated or day is None or day <= last))
            or (_is_between(reach, before, after) and day is not None and first <= day <= last)
            for (first, before), (last, after) in self.steps
        )


def _is_between(reach: Reach, one: Reach, other: Reach) -> bool:
    return (reach.is_above(one) and other.is_above(reach)) or (one.is_above(reach) and reach.is_above(other))


@dataclass(frozen=True, slots=True)
class Bench:
    """What accounts are judged by.

    The articles that they stand in, the origins of each account by its id, the figures that their own text gives as no
    longer holding, by their ids, the numbers of these, with the last day on which one did, and the courses of voices
    that came to other numbers.
    """

    articles: Mapping[str, FiledArticle]
    roots: Mapping[str, frozenset[int]]
    taken_back: frozenset[str] = frozenset()
    superseded: Mapping[Number, date] = field(default_factory=dict)
    courses: tuple[Course, ...] = ()
    _held: dict[tuple[Reach, date | None, bool], frozenset[int]] = field(default_factory=dict)

    @classmethod
    def of(
        cls, accounts: Sequence[Account], origins: Sequence[Origin], articles: Mapping[str, FiledArticle]
    ) -> "Bench":
        """Return what the accounts of one question are judged by."""
        home = {figure: number for number, origin in enumerate(origins) for figure in origin.figures}
        roots = {
            account.id: frozenset(home[figure.id] for figure in account.figures if figure.id in home)
            for account in accounts
        }
        every = (figure for account in accounts for figure in account.figures)
        taken_back = {figure.id: figure for figure in every if is_superseded(figure)}
        bench = cls(articles, roots, frozenset(taken_back), find_superseded(taken_back.values(), articles))
        return replace(bench, courses=tuple(dict.fromkeys(find_courses(accounts, bench))))

    def has_passed(self, figure: FiledFigure) -> bool:
        """Say whether some text gives a figure's number as no longer holding, on the day it was counted or later.

        What an outlet says in its own voice it repeats, and may do so longer.
        """
        until = self.superseded.get(Number(figure.low, figure.high))
        counted = self.find_day(figure)
        return until is not None and (_is_repeated(figure) or counted is None or counted <= until)

    def share_course(self, one: FiledFigure, other: FiledFigure) -> bool:
        """Say whether two numbers fit the course of one voice's counts, so that one of them is the later."""
        return bool(self.courses) and not self._find_courses(one).isdisjoint(self._find_courses(other))

    def _find_courses(self, figure: FiledFigure) -> frozenset[int]:
        """Return which courses hold a figure's number, by their place; many figures are alike, so it is kept."""
        told = find_reach(figure), self.find_day(figure), _is_repeated(figure)
        held = self._held.get(told)
        if held is None:
            held = frozenset(place for place, course in enumerate(self.courses) if course.holds(*told))
            self._held[told] = held
        return held

    def share_root(self, one: Account, other: Account) -> bool:
        """Say whether two accounts trace to one origin."""
        return bool(self.roots.get(one.id, frozenset()) & self.roots.get(other.id, frozenset()))

    def find_day(self, figure: FiledFigure) -> date | None:
        """Return the day on which a figure was counted."""
        return find_counted(figure, self.articles)

    def find_standing(self, account: Account) -> list[FiledFigure]:
        """Return the figures of an account in articles that were not retracted."""
        return [one for one in account.figures if not is_retracted(one, self.articles)]


def _is_repeated(figure: FiledFigure) -> bool:
    """Say whether a figure stands in the outlet's own voice, which has it from somebody."""
    return len(figure.chain) == 1


def find_superseded(taken_back: Iterable[FiledFigure], articles: Mapping[str, FiledArticle]) -> dict[Number, date]:
    """Return the numbers of figures of which their text says that another took their place, each with the last day.

    What a retracted article says of them counts for nothing; where nothing tells the day it holds for all.
    """
    found: dict[Number, date] = {}
    for figure in taken_back:
        if not is_retracted(figure, articles):
            number = Number(figure.low, figure.high)
            found[number] = max(found.get(number, date.min), find_counted(figure, articles) or date.max)
    return found


def find_courses(accounts: Iterable[Account], bench: Bench) -> Iterator[Course]:
    """Yield the course of each voice that on a later day came to a number that cannot be the one before."""
    for account in accounts:
        if account.firmness is not Firmness.DENIED:
            counts = [(day, find_reach(figure)) for day, figure in _find_dated(account, bench)]
            steps = tuple(
                (one, other) for one, other in pairwise(counts) if one[0] < other[0] and not one[1].meets(other[1])
            )
            if steps:
                yield Course(steps, counts[-1][1])


def find_verdict(accounts: Sequence[Account], bench: Bench) -> Verdict:
    """Return the strongest verdict between the accounts of a question, and within the history of each."""
    found = {Verdict.UPDATE for account in accounts if has_changed(account, bench)}
    for one, other in combinations(_find_distinct(accounts, bench), 2):
        found.add(compare_accounts(one, other, bench).verdict)
        if Verdict.CONFLICT in found:
            break
    return max((one for one in found if one in _STRENGTH), key=_STRENGTH.index, default=Verdict.AGREE)


def _find_distinct(accounts: Sequence[Account], bench: Bench) -> list[Account]:
    """Return accounts of which no two say the same at the same times: the others add nothing to the verdict.

    Two are the same where nothing that `compare_accounts` looks at differs.
    """
    distinct: dict[tuple[object, ...], Account] = {}
    for account in accounts:
        history = [
            (
                find_reach(one),
                Number(one.low, one.high),
                (one.kind, one.state),
                bench.find_day(one),
                one.id in bench.taken_back,
                _is_repeated(one),
            )
            for one in bench.find_standing(account)
        ]
        roots = tuple(sorted(bench.roots.get(account.id, ())))
        key = (account.firmness is Firmness.DENIED, account.withdrawn, account.counted_at, roots, *history)
        distinct.setdefault(key, account)
    return list(distinct.values())


def has_changed(account: Account, bench: Bench) -> bool:
    """Say whether a voice gave, in articles that stand, two numbers that cannot be the same; a denial gives none."""
    if account.firmness is Firmness.DENIED:
        return False
    reaches = [find_reach(one) for one in bench.find_standing(account)]
    lows = [reach.low for reach in reaches if reach.low is not None]
    highs = [reach.high for reach in reaches if reach.high is not None]
    return bool(lows and highs) and max(lows) > min(highs)


def compare_accounts(one: Account, other: Account, bench: Bench) -> Comparison:
    """Return how two accounts of one question stand to each other, and why."""
    verdict, reason = _judge(one, other, bench)
    return Comparison(one.id, other.id, verdict, reason)


def _judge(one: Account, other: Account, bench: Bench) -> tuple[Verdict, str]:
    if one.withdrawn or other.withdrawn:
        gone = one if one.withdrawn else other
        return Verdict.NOT_COMPARABLE, f"the article behind the account of {gone.voice} was retracted"
    a, b = one.stated, other.stated
    meets = find_reach(a).meets(find_reach(b))
    passed = bench.has_passed(a), bench.has_passed(b)
    if Firmness.DENIED in (one.firmness, other.firmness):
        return _judge_denial(one, other, meets=meets, corrected=all(passed))
    words = _quote(one, a, other, b)
    if meets:
        return Verdict.AGREE, f"{words}: some number fits both"
    if any(passed) and not all(passed):
        return Verdict.UPDATE, f"{words}: one of the two is told as a number that no longer holds"
    if bench.share_course(a, b):
        return Verdict.UPDATE, f"{words}: both are in the course of one voice's counts"
    clash = None if bench.share_root(one, other) else _find_clash(one, other, bench)
    if clash:
        return Verdict.CONFLICT, f"{_quote(one, clash[0], other, clash[1])} on the same day, and no number fits both"
    return _judge_later(one, other, bench)


def _quote(one: Account, figure: FiledFigure, other: Account, another: FiledFigure) -> str:
    first, second = f"“{figure.span.text}”{_hedge(figure)}", f"“{another.span.text}”{_hedge(another)}"
    return f"{one.voice} says {first}, {other.voice} {second}"


def _hedge(figure: FiledFigure) -> str:
    """Return how firmly a number is given, where that is less than asserted."""
    return "" if figure.firmness is Firmness.ASSERTED else f" ({figure.firmness})"


def _judge_denial(one: Account, other: Account, *, meets: bool, corrected: bool) -> tuple[Verdict, str]:
    if one.firmness is other.firmness:
        return (Verdict.AGREE if meets else Verdict.NOT_COMPARABLE), "both only deny a number"
    denying, saying = (one, other) if one.firmness is Firmness.DENIED else (other, one)
    meets = meets and _is_given(find_reach(denying.stated), find_reach(saying.stated))
    if meets and corrected:
        return Verdict.UPDATE, f"{denying.voice} corrects the number that {saying.voice} gave"
    if meets:
        return Verdict.CONFLICT, f"{denying.voice} denies the number that {saying.voice} gives"
    return Verdict.NOT_COMPARABLE, f"{denying.voice} denies another number than {saying.voice} gives"


def _is_given(number: Reach, other: Reach) -> bool:
    """Say whether what is denied is what the other says: who says "at least four" has not said nine."""
    ends = [end for end in (other.low, other.high) if end is not None]
    return len(ends) == 2 or any(number.meets(Reach(end, end)) for end in ends)


def _judge_later(one: Account, other: Account, bench: Bench) -> tuple[Verdict, str]:
    """Judge two numbers that cannot be the same, and that nobody but one origin gave for the same day."""
    a, b = one.stated, other.stated
    first, second = (account.counted_at.last if account.counted_at else None for account in (one, other))
    words = _quote(one, a, other, b)
    if first is None or second is None:
        return Verdict.CONFLICT, f"{words}, no number fits both, and nothing tells which is the later count"
    if first > second:
        return _judge_later(other, one, bench)
    when = f"the first counted on {first}, the second on {second}"
    if bench.share_root(one, other):
        return Verdict.UPDATE, f"{words}: one origin counted again ({when})"
    if first < second and (_is_counted_on(a) or _is_counted_on(b)) and _is_higher(b, a):
        return Verdict.UPDATE, f"{words}: a later count ({when})"
    if first < second and FigureKind.MISSING in (a.kind, b.kind) and _is_higher(a, b):
        return Verdict.UPDATE, f"{words}: fewer are missing in the later count ({when})"
    return Verdict.CONFLICT, f"{words}, no number fits both, and neither is a later count of the same voice ({when})"


def _is_counted_on(figure: FiledFigure) -> bool:
    """Say whether a later number is the higher one in the course of things."""
    return figure.kind in _RISING or figure.state is State.RESCUED


def _is_higher(one: FiledFigure, other: FiledFigure) -> bool:
    return find_reach(one).is_above(find_reach(other))


def _find_clash(one: Account, other: Account, bench: Bench) -> tuple[FiledFigure, FiledFigure] | None:
    """Return figures that both gave for the same day and that cannot be the same, neither of them taken back."""
    days: defaultdict[date, list[FiledFigure]] = defaultdict(list)
    for day, figure in _find_dated(other, bench):
        days[day].append(figure)
    clashing = (
        (figure, at)
        for day, figure in _find_dated(one, bench)
        for at in days.get(day, ())
        if not (find_reach(figure).meets(find_reach(at)) or bench.share_course(figure, at))
    )
    return next(clashing, None)


def _find_dated(account: Account, bench: Bench) -> Iterator[tuple[date, FiledFigure]]:
    for figure in bench.find_standing(account):
        day = bench.find_day(figure)
        if day and figure.id not in bench.taken_back:
            yield day, figure
