"""Copies: which articles hold the report of another, and why that is thought."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink
from reportedly.ledger import Ledger
from reportedly.workbench.leads import build_article_line
from reportedly.workbench.shown import ArticleLine


@dataclass(frozen=True, slots=True)
class CopyLine:
    """Another article that holds the same report: whether it appeared before this one, and in a sentence why."""

    other: ArticleLine
    is_earlier: bool
    reason: str


def list_copies_of(ledger: Ledger, article: str) -> tuple[CopyLine, ...]:
    """Return the copies of an article and what it is a copy of."""
    links = list(ledger.copies((article,)))
    articles = ledger.lookup.heads({one for link in links for one in (link.earlier, link.later)})
    return tuple(build_copies(links, articles, article))


def build_copies(links: Iterable[CopyLink], articles: Mapping[str, FiledArticle], article: str) -> Iterator[CopyLine]:
    """Yield the other article of each link that one has."""
    for link in links:
        is_earlier = link.later == article
        other = link.earlier if is_earlier else link.later
        if other in articles:
            yield CopyLine(build_article_line(articles[other]), is_earlier, link.reason)
