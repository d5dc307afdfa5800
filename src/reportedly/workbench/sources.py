"""The page of sources: outlets with their articles, and which of these hold another's report."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink
from reportedly.workbench.copies import CopyLine, build_copies
from reportedly.workbench.leads import build_article_line
from reportedly.workbench.shelf import Shelf
from reportedly.workbench.shown import ArticleLine


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article of an outlet: how much was read from it, whom it says it is from, what it is a copy of and why."""

    line: ArticleLine
    claims: int
    figures: int
    credits: tuple[str, ...]
    copies: tuple[CopyLine, ...]


@dataclass(frozen=True, slots=True)
class OutletPart:
    """An outlet: how many of its articles hold an earlier report of another, and how many of them others hold later."""

    name: str
    articles: tuple[SourceArticle, ...]
    copied: int
    taken: int


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The outlets with the most articles first."""

    outlets: tuple[OutletPart, ...]
    articles: int
    links: int


def gather_sources(shelf: Shelf) -> SourcesPage:
    """Return who printed what, and who copied whom."""
    articles = shelf.open().articles
    links = list(shelf.ledger.copies())
    by_article: dict[str, list[CopyLink]] = {}
    for link in links:
        by_article.setdefault(link.earlier, []).append(link)
        by_article.setdefault(link.later, []).append(link)
    outlets: dict[str, list[SourceArticle]] = {}
    for one in sorted(articles.values(), key=_order):
        copies = tuple(build_copies(iter(by_article.get(one.id, ())), articles, one.id))
        built = SourceArticle(build_article_line(one), len(one.claims), len(one.figures), one.credits, copies)
        outlets.setdefault(built.line.outlet, []).append(built)
    parts = [_build_outlet(name, own) for name, own in outlets.items()]
    parts.sort(key=lambda one: (-len(one.articles), one.name))
    return SourcesPage(tuple(parts), len(articles), len(links))


def _order(article: FiledArticle) -> tuple[bool, str, str]:
    return article.appeared is None, article.appeared.isoformat() if article.appeared else "", article.id


def _build_outlet(name: str, articles: Sequence[SourceArticle]) -> OutletPart:
    return OutletPart(
        name=name,
        articles=tuple(articles),
        copied=sum(any(copy.is_earlier for copy in one.copies) for one in articles),
        taken=sum(any(not copy.is_earlier for copy in one.copies) for one in articles),
    )
