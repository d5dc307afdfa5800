"""The verdicts between all accounts of one question, as they are shown: made anew, for only the strongest is stored."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Account, Comparison, Question
from reportedly.reconcile.verdicts import Bench, compare_accounts, find_superseded

MOST_COMPARED = 300
"""Accounts that are compared each with each; of more, those that say what another says already are left out."""


def compare_all(question: Question, articles: Mapping[str, FiledArticle]) -> Iterator[Comparison]:
    """Yield how the accounts of a question stand to each other; `articles` are those of its figures, by id."""
    bench = build_bench(question, articles)
    for one, other in combinations(choose_compared(question.accounts), 2):
        yield compare_accounts(one, other, bench)


def build_bench(question: Question, articles: Mapping[str, FiledArticle]) -> Bench:
    """Return what the accounts of a question are judged by."""
    roots = {
        account.id: frozenset(
            number
            for number, origin in enumerate(question.origins)
            if not {figure.id for figure in account.figures}.isdisjoint(origin.figures)
        )
        for account in question.accounts
    }
    return Bench(articles, roots, find_superseded(question.figures, articles))


def choose_compared(accounts: Sequence[Account]) -> Sequence[Account]:
    """Return all accounts, or of very many the first of each that differs in number, day and firmness."""
    if len(accounts) <= MOST_COMPARED:
        return accounts
    different = {(one.low, one.high, one.bound, one.counted_at, one.firmness, one.withdrawn): one for one in accounts}
    kept = {one.id for one in different.values()}
    return [one for one in accounts if one.id in kept][:MOST_COMPARED]
