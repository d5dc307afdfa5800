"""The points of a question's plot: what is drawn of each account."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledArticle
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Account, Question
from reportedly.domain.standing import is_retracted
from reportedly.export.brief.answers import count_shared, find_day, is_used, name_keys
from reportedly.export.brief.context import Plot
from reportedly.export.brief.plot import Point, build_plot
from reportedly.export.brief.wording import count_things, print_teller, print_value, show_words, tell_chain


def draw_question(
    question: Question,
    accounts: Sequence[Account],
    articles: Mapping[str, FiledArticle],
    beside: str,
    keys: Mapping[str, str] | None = None,
) -> Plot | None:
    """Return the plot of a question, None where there is nothing to compare.

    `accounts` are its accounts in the order of their letters, or those of them that are drawn with the letters of all
    in `keys`; `beside` is what has each number by its letter.
    """
    points = _Points(question, accounts, articles, keys or name_keys(accounts))
    description = (
        f"{count_things(len(accounts), 'account')}{points.tell_ends()}, over the days on which they were counted. "
        f"{beside} has each number by its letter."
    )
    return build_plot([*points], show_words(question.wording), description)


class _Points:
    """All points of a question."""

    def __init__(
        self,
        question: Question,
        accounts: Sequence[Account],
        articles: Mapping[str, FiledArticle],
        keys: Mapping[str, str],
    ) -> None:
        self._accounts, self._articles = accounts, articles
        self._keys, self._shared = keys, count_shared(question)

    def tell_ends(self) -> str:
        """Return the lowest and the highest number that counts, within a sentence."""
        used = sorted((one for one in self._accounts if is_used(one)), key=find_ends)
        return f", from {self._print(used[0])} to {self._print(used[-1])}" if used else ""

    def _print(self, account: Account) -> str:
        stated = account.stated
        return print_value(stated.low, stated.high, stated.bound, stated.unit)

    def __iter__(self) -> Iterator[Point]:
        for number, account in enumerate(self._accounts):
            yield from self._find(account, number)

    def _find(self, account: Account, number: int) -> Iterator[Point]:
        """Yield what is drawn of an account: nothing of an article that was retracted."""
        stated, teller = account.stated, tell_chain(account.chain)
        seen = set()
        for figure in account.figures:
            day, same = find_day(figure, self._articles), (figure.low, figure.high)
            if is_retracted(figure, self._articles) or ((day, same) in seen and figure is not stated):
                continue
            seen.add((day, same))
            value = print_value(figure.low, figure.high, figure.bound, figure.unit)
            yield Point(
                key=self._keys[account.id],
                account=number,
                low=figure.low,
                high=figure.high,
                day=day,
                origin=self._shared[figure.id],
                hollow=figure.bound in (Bound.ABOUT, Bound.VAGUE) or figure.firmness is not Firmness.ASSERTED,
                last=figure is stated,
                struck=figure.firmness is Firmness.DENIED,
                title=f"{self._keys[account.id]}: {value} ({figure.firmness}), {print_teller(teller)}",
            )


def find_ends(account: Account) -> tuple[float, float, str]:
    """Return what accounts are ordered by: the lowest number first."""
    low = account.low if account.low is not None else account.high
    high = account.high if account.high is not None else account.low
    return float(low or 0), float(high or 0), account.id
