"""The verdicts between all accounts of one question, as they are shown: made anew, for only the strongest is stored."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Account, Comparison, Question
from reportedly.reconcile.verdicts import Bench, compare_accounts

MOST_COMPARED = 300
"""Accounts that are compared each with each; of more, those that say what another says already are left out."""


def compare_all(
    question: Question, articles: Mapping[str, FiledArticle], accounts: Sequence[Account] | None = None
) -> Iterator[Comparison]:
    """Yield how the accounts of a question, or some of them, stand to each other.

    `articles` are those of its figures, by id.
    """
    bench = build_bench(question, articles)
    for one, other in combinations(choose_compared(question.accounts if accounts is None else accounts), 2):
        yield compare_accounts(one, other, bench)


def build_bench(question: Question, articles: Mapping[str, FiledArticle]) -> Bench:
    """Return what the accounts of a question are judged by."""
    return Bench.of(question.accounts, question.origins, articles)


def choose_compared(accounts: Sequence[Account]) -> Sequence[Account]:
    """Return all accounts, or of very many the first of each that differs in number, day and firmness."""
    if len(accounts) <= MOST_COMPARED:
        return accounts
    different = {(one.low, one.high, one.bound, one.counted_at, one.firmness, one.withdrawn): one for one in accounts}
    kept = {one.id for one in different.values()}
    return [one for one in accounts if one.id in kept][:MOST_COMPARED]
