"""When an undated text appeared, as far as its dates tell."""

from datetime import date

from reportedly.annotate.dates import infer_published
from reportedly.domain.article import DateRule, Published
from reportedly.domain.interval import Precision
from tests.annotate.dates.handmade import find


def test_the_days_of_the_latest_year_give_an_interval() -> None:
    found = find("He was arrested on 3 May 2012. He was freed on 2 June 2014 and died on 9 June 2014.", None)
    assert infer_published(found) == Published(
        date(2014, 6, 2), date(2014, 6, 9), Precision.INTERVAL, DateRule.INFERRED
    )


def test_days_go_before_years() -> None:
    inferred = infer_published(find("By 2030 it will be open. He died on 9 June 2014.", None))
    assert inferred is not None
    assert inferred.last == date(2014, 6, 9)


def test_nothing_is_inferred_from_dates_that_stay_open() -> None:
    assert infer_published(find("He died on Tuesday, in November.", None)) is None


def test_nothing_is_inferred_from_nothing() -> None:
    assert infer_published(()) is None
