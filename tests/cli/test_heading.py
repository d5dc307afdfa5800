from datetime import date

import pytest

from reportedly.cli.heading import DATE_RULES, OUTLET_RULES, format_date, format_outlet, format_published
from reportedly.domain.article import Article, DateRule, OutletRule, Published
from reportedly.domain.interval import Precision


@pytest.mark.parametrize(
    ("first", "last", "precision", "shown"),
    [
        ("2015-01-07", "2015-01-07", Precision.DAY, "2015-01-07"),
        ("2015-01-01", "2015-01-31", Precision.MONTH, "2015-01"),
        ("2015-01-01", "2015-12-31", Precision.YEAR, "2015"),
        ("2015-01-05", "2015-01-11", Precision.WEEK, "2015-01-05 to 2015-01-11"),
    ],
)
def test_no_more_of_a_date_is_shown_than_is_known(first: str, last: str, precision: Precision, shown: str) -> None:
    published = Published(date.fromisoformat(first), date.fromisoformat(last), precision, DateRule.GIVEN)
    assert format_date(published) == shown
    assert format_published(published) == f"{shown} (given)"


def test_what_is_unknown_is_called_unknown() -> None:
    assert format_outlet(Article("x")) == "outlet unknown"
    assert format_published(None) == "date unknown"


def test_every_rule_has_words() -> None:
    assert set(DATE_RULES) == set(DateRule)
    assert set(OUTLET_RULES) == set(OutletRule)
