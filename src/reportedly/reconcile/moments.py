"""When a figure was counted."""

from collections.abc import Mapping
from datetime import date

from reportedly.domain.filed import FiledArticle, FiledFigure


def find_counted(figure: FiledFigure, articles: Mapping[str, FiledArticle]) -> date | None:
    """Return the day on which a figure was counted or said, else on which its article appeared; None if nothing tells.

    Of a time longer than a day that is its last day: a count for a month is not done before its end.
    """
    if figure.counted_at:
        return figure.counted_at.last
    article = articles.get(figure.article)
    return article.published.last if article and article.published else None
