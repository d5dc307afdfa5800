"""The paragraphs of articles by which copies are found: which count, and under which keys articles meet."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations

from reportedly.domain.filed import FiledArticle, FiledFigure, Paragraph
from reportedly.domain.quantity import Bound

SHORT = 8
"""Runs of five words that a paragraph must have before it tells anything: twelve words."""
SAMPLE = 2
"""The smallest hashes of a paragraph that are keys: two versions that share four fifths share one in 24 of 25 cases."""
RARE = 8
"""The numbers of an article, the largest first, whose pairs are keys."""
WEEKS = 5
"""A paragraph that stands in articles of so many weeks is boilerplate: a report is reprinted within a week or two."""
UNDATED = 100
"""A paragraph in so many articles without a date is boilerplate too."""


def find_long(article: FiledArticle) -> tuple[Paragraph, ...]:
    """Return the paragraphs that are long enough to be told from others."""
    return tuple(paragraph for paragraph in article.paragraphs if len(paragraph.shingles) >= SHORT)


def find_paragraph_keys(paragraph: Paragraph) -> tuple[str, ...]:
    """Return the keys of a paragraph: the smallest hashes, so that two copies of it have the same."""
    return tuple(f"s:{shingle:015x}" for shingle in sorted(paragraph.shingles)[:SAMPLE])


def find_copy_keys(article: FiledArticle) -> frozenset[str]:
    """Return the keys under which an article meets all those that it can be a copy of, or they of it."""
    return frozenset(
        (
            *(key for paragraph in find_long(article) for key in find_paragraph_keys(paragraph)),
            *(f"q:{quote:015x}" for paragraph in article.paragraphs for quote in paragraph.quotes),
            *_find_number_keys(article),
        )
    )


def find_numbers(figure: FiledFigure) -> tuple[Decimal, ...]:
    """Return the ends of a figure's range that are known; "more than 60" is 61, which others give as 60 or more."""
    ends = {end for end in (figure.low, figure.high) if end is not None}
    if figure.bound is Bound.AT_LEAST and figure.low and figure.low % 10 == 1:
        ends.add(figure.low - 1)
    return tuple(sorted(ends))


def _find_number_keys(article: FiledArticle) -> Iterator[str]:
    """Yield pairs of the article's large numbers that are not round, which is what a rewritten report keeps."""
    numbers = {number for figure in article.figures for number in find_numbers(figure) if _is_telling(number)}
    for less, more in combinations(sorted(sorted(numbers)[-RARE:]), 2):
        yield f"n:{less}:{more}"


def _is_telling(number: Decimal) -> bool:
    return number >= 10 and len(number.normalize().as_tuple().digits) > 1


def find_boilerplate(blocks: Mapping[str, Sequence[FiledArticle]]) -> frozenset[str]:
    """Return the keys of stretches that return week after week, and so are no report that was copied."""
    return frozenset(
        key
        for key, articles in blocks.items()
        if len(articles) >= WEEKS and not key.startswith("n:") and _is_recurring(articles)
    )


def _is_recurring(articles: Sequence[FiledArticle]) -> bool:
    days = [article.appeared for article in articles]
    weeks = {day.toordinal() // 7 for day in days if day}
    return len(weeks) >= WEEKS or days.count(None) >= UNDATED
