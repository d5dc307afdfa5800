"""Copies: the same report in several outlets, whole, trimmed or rewritten, each with the reason in a sentence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink
from reportedly.reconcile.likeness import Likeness, Report, compare_reports
from reportedly.reconcile.reasons import explain_copy
from reportedly.reconcile.shingles import find_boilerplate, find_copy_keys, find_long, find_paragraph_keys

FIRST = 2
"""The earliest articles under a key that each later one is compared with: the original is among them."""
BEFORE = 6
"""The articles just before it under a key that each one is compared with."""


def find_copies(articles: Sequence[FiledArticle]) -> tuple[CopyLink, ...]:
    """Return the links between articles that hold one report, in the order of their ids.

    Only articles that share a key (`find_copy_keys`) are compared, and each with a few of those before it, so that the
    time taken grows with their number. The order in which they are given changes nothing.
    """
    ordered = sorted(articles, key=_order)
    blocks = _find_blocks(ordered)
    boilerplate = find_boilerplate(blocks)
    reports: dict[str, Report] = {}
    links: dict[tuple[str, str], CopyLink] = {}
    compared: set[tuple[str, str]] = set()
    for key, block in blocks.items():
        if key in boilerplate:
            continue
        for earlier, later in _find_pairs(block):
            pair = (earlier.id, later.id)
            if pair in compared:
                continue
            compared.add(pair)
            likeness = _compare(*(_find_report(article, boilerplate, reports) for article in (earlier, later)))
            if likeness.is_copy:
                links[pair] = CopyLink(likeness.earlier.id, likeness.later.id, explain_copy(likeness))
    return tuple(sorted(links.values(), key=lambda link: (link.earlier, link.later)))


def _order(article: FiledArticle) -> tuple[date, str]:
    return article.appeared or date.max, article.id


def _find_blocks(ordered: Iterable[FiledArticle]) -> dict[str, list[FiledArticle]]:
    """Return the articles of each key that more than one has."""
    blocks: defaultdict[str, list[FiledArticle]] = defaultdict(list)
    for article in ordered:
        for key in find_copy_keys(article):
            blocks[key].append(article)
    return {key: block for key, block in blocks.items() if len(block) > 1}


def _find_pairs(block: Sequence[FiledArticle]) -> Iterator[tuple[FiledArticle, FiledArticle]]:
    for at, later in enumerate(block):
        before = max(0, at - BEFORE)
        for earlier in (*block[: min(FIRST, before)], *block[before:at]):
            yield earlier, later


def _find_report(article: FiledArticle, boilerplate: frozenset[str], known: dict[str, Report]) -> Report:
    """Return the report in an article, without what is boilerplate."""
    if article.id not in known:
        counting = [one for one in find_long(article) if not boilerplate.issuperset(find_paragraph_keys(one))]
        quotes = frozenset(quote for paragraph in article.paragraphs for quote in paragraph.quotes)
        known[article.id] = Report(
            article, tuple(counting), frozenset(quote for quote in quotes if f"q:{quote:015x}" not in boilerplate)
        )
    return known[article.id]


def _compare(one: Report, other: Report) -> Likeness:
    """Compare two reports, the one that goes back to the other last: it credits the other, or appeared later.

    Where neither tells, one with an agency's credit is nearer to the original, then the longer one.
    """
    if _rank(other, one) < _rank(one, other):
        one, other = other, one
    return compare_reports(one, other)


def _rank(report: Report, other: Report) -> tuple[bool, date, bool, int, str]:
    article = report.article
    credits_it = report.credits.find(other.credits) is not None
    day = article.appeared if article.appeared and other.article.appeared else date.max
    return credits_it, day, not article.credits, -len(report.shingles), article.id
