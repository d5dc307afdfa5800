import pytest

from reportedly.reconcile.moments import find_counted
from tests.reconcile.handmade import MARCH_14, MARCH_15, Told, report


@pytest.mark.parametrize(
    ("counted_at", "published", "day"),
    [(MARCH_14, MARCH_15, MARCH_14), (None, MARCH_15, MARCH_15), (None, None, None), (MARCH_14, None, MARCH_14)],
)
def test_a_figure_is_counted_when_it_says_else_when_its_article_appeared(
    counted_at: object, published: object, day: object
) -> None:
    article = report("Courier", published, Told("Told of [4].", counted_at=counted_at))  # type: ignore[arg-type]
    assert find_counted(article.figures[0], {article.id: article}) == day


def test_a_figure_of_an_article_that_is_not_there_has_no_day() -> None:
    assert find_counted(report("Courier", MARCH_15, Told("Told of [4].")).figures[0], {}) is None
