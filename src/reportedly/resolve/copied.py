"""Entities of copied text: the same words stand for the same, a surname alone and "two officials" as well."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from reportedly.domain.filed import FiledArticle
from reportedly.domain.folding import fold_words
from reportedly.domain.identity import Bond, Relation
from reportedly.domain.question import CopyLink
from reportedly.resolve.appearance import Appearance, Family
from reportedly.resolve.people import build_bond

COPIED = 2.0
"""The score of a bond between the same name in an article and a copy of it."""


def join_copied(by_article: Mapping[str, Sequence[Appearance]], copies: Sequence[CopyLink]) -> Iterator[Bond]:
    """Yield the bonds of entities of one name, or a person's surname, in an article and a copy of it."""
    for link in copies:
        earlier, later = by_article.get(link.earlier, ()), by_article.get(link.later, ())
        named = _index(earlier)
        for other in later:
            for name in _find_names(other):
                one = named.get((other.family, name))
                if one is not None:
                    reason = link.reason.rstrip(".")
                    yield build_bond(one, other, Relation.SAME, COPIED, ("the text was copied", reason))
                    break


def _index(appearances: Sequence[Appearance]) -> dict[tuple[Family, str], Appearance | None]:
    """Return the entities by their names; None under a name that two have."""
    named: dict[tuple[Family, str], Appearance | None] = {}
    for one in appearances:
        for name in dict.fromkeys(_find_names(one)):
            named[one.family, name] = None if (one.family, name) in named else one
    return named


def _find_names(appearance: Appearance) -> tuple[str, ...]:
    """Return the name, and of a person the surname."""
    words = fold_words(appearance.entity.name)
    surname = words[-1:] if appearance.family is Family.PERSON else ()
    return (appearance.folded, *surname)


def find_originals(articles: Mapping[str, FiledArticle], copies: Sequence[CopyLink]) -> dict[str, str]:
    """Return for each article that is a copy, or was copied, the earliest of those that hold its report."""
    above: dict[str, str] = {}

    def find(article: str) -> str:
        while above.setdefault(article, article) != article:
            article = above[article]
        return article

    def order(article: str) -> tuple[date, str]:
        known = articles.get(article)
        return (known.appeared if known else None) or date.max, article

    for link in copies:
        first, second = sorted((find(link.earlier), find(link.later)), key=order)
        above[second] = first
    return {article: find(article) for article in list(above) if article in articles}
