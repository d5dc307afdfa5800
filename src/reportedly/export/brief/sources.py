"""Every source: the articles by the day they appeared, with what became of them, and whose report they share."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.question import CopyLink
from reportedly.export.brief.claims import order_by_day
from reportedly.export.brief.context import SourceRow
from reportedly.export.brief.wording import name_outlet, print_published, show_words

_STANDING = {
    Standing.PRINTED: "as printed",
    Standing.CHECKED: "checked",
    Standing.CORRECTED: "corrected",
    Standing.RETRACTED: "retracted: withdrawn, not used",
}
_UNTITLED = "Untitled"


def number_sources(articles: Mapping[str, FiledArticle]) -> dict[str, int]:
    """Return the number of each article, by its id."""
    return {one.id: number for number, one in enumerate(order_by_day(articles.values()), start=1)}


def build_sources(
    articles: Mapping[str, FiledArticle], copies: Sequence[CopyLink], numbers: Mapping[str, int]
) -> tuple[SourceRow, ...]:
    """Return a row for each article, in the order of their numbers."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for link in sorted(copies, key=lambda one: (numbers.get(one.earlier, 0), one.later)):
        if link.earlier in numbers and link.later in numbers:
            reason = show_words(link.reason)
            told[link.later].append(f"shares its report with source {numbers[link.earlier]}: {reason}")
    ordered = sorted(articles.values(), key=lambda one: numbers[one.id])
    return tuple(_build(one, numbers[one.id], tuple(told[one.id])) for one in ordered)


def _build(article: FiledArticle, number: int, copies: tuple[str, ...]) -> SourceRow:
    return SourceRow(
        number=number,
        outlet=name_outlet(article),
        title=show_words(article.title or _UNTITLED).strip(),
        byline=show_words(article.byline or "").strip(),
        day=print_published(article),
        location=show_words(article.url or article.path).strip(),
        standing=_STANDING[article.standing],
        copies=copies,
    )
