"""The page of sources: outlets with their articles, and which of these hold another's report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink
from reportedly.ledger import Ledger, Outlet, Printed
from reportedly.workbench.addresses import add_query
from reportedly.workbench.copies import CopyLine, build_copies
from reportedly.workbench.leads import build_article_line
from reportedly.workbench.paging import Paging, count_page
from reportedly.workbench.shown import ArticleLine

PATH = "/sources"
AT_ONCE = 100
"""Articles on a page."""


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
    """An outlet: how many articles it has, how many of them hold an earlier report of another or are held by others.

    `articles` are those of this page; `is_continued` says that the page before begins with others of it.
    """

    name: str
    articles: tuple[SourceArticle, ...]
    total: int
    copied: int
    taken: int
    is_continued: bool


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """The outlets with the most articles first."""

    outlets: tuple[OutletPart, ...]
    total: int
    articles: int
    links: int
    paging: Paging


@dataclass(frozen=True, slots=True)
class _Slice:
    """The articles of an outlet that a page shows: so many from place `at` on."""

    outlet: Outlet
    at: int
    limit: int


def gather_sources(ledger: Ledger, page: int = 1) -> SourcesPage:
    """Return who printed what, and who copied whom."""
    outlets = ledger.lookup.list_outlets()
    articles = sum(one.articles for one in outlets)
    paging = Paging.of(page, articles, AT_ONCE, lambda other: add_query(PATH, {"page": count_page(other)}))
    shown = [
        (one, ledger.lookup.list_printed(one.outlet.name, limit=one.limit, at=one.at))
        for one in _slice(outlets, paging.skip(AT_ONCE))
    ]
    links = _find_links(ledger, [one.article.id for _, printed in shown for one in printed])
    return SourcesPage(
        outlets=tuple(_build_outlet(ledger, one, printed, links) for one, printed in shown),
        total=len(outlets),
        articles=articles,
        links=ledger.lookup.count_links(),
        paging=paging,
    )


def _slice(outlets: Iterable[Outlet], first: int) -> Iterator[_Slice]:
    """Yield which articles of which outlets are on the page that begins with article `first`."""
    start = 0
    for outlet in outlets:
        at, end = max(first - start, 0), min(first + AT_ONCE - start, outlet.articles)
        if at < end:
            yield _Slice(outlet, at, end - at)
        start += outlet.articles


@dataclass(frozen=True, slots=True)
class _Links:
    """The copy links of some articles, by each article that has one, and the articles at their ends."""

    by_article: Mapping[str, Sequence[CopyLink]]
    articles: Mapping[str, FiledArticle]


def _find_links(ledger: Ledger, articles: Sequence[str]) -> _Links:
    by_article: dict[str, list[CopyLink]] = {}
    for link in ledger.copies(articles):
        by_article.setdefault(link.earlier, []).append(link)
        by_article.setdefault(link.later, []).append(link)
    return _Links(by_article, ledger.lookup.heads(by_article))


def _build_outlet(ledger: Ledger, part: _Slice, printed: Sequence[Printed], links: _Links) -> OutletPart:
    copied = ledger.lookup.count_copies(part.outlet.name)
    return OutletPart(
        name=part.outlet.name or "outlet unknown",
        articles=tuple(_build_article(one, links) for one in printed),
        total=part.outlet.articles,
        copied=copied.copied,
        taken=copied.taken,
        is_continued=part.at > 0,
    )


def _build_article(one: Printed, links: _Links) -> SourceArticle:
    article = one.article
    copies = build_copies(links.by_article.get(article.id, ()), links.articles, article.id)
    return SourceArticle(build_article_line(article), one.claims, one.figures, article.credits, tuple(copies))
