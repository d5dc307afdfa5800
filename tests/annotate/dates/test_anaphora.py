"""Dates that count from another date of the text."""

import pytest

from tests.annotate.dates.handmade import days, find


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The next day", "2014-05-13"),
        ("The following day", "2014-05-13"),
        ("A day later", "2014-05-13"),
        ("Three days after the attack", "2014-05-15"),
        ("Two days earlier", "2014-05-10"),
        ("The day before", "2014-05-11"),
        ("The previous month", "2014-04-01/2014-04-30"),
        ("The following Friday", "2014-05-16"),
        ("The previous Friday", "2014-05-09"),
        ("That day", "2014-05-12"),
        ("That same day", "2014-05-12"),
        ("That evening", "2014-05-12"),
        ("The same month", "2014-05-01/2014-05-31"),
        ("That year", "2014-01-01/2014-12-31"),
        ("A week later", "2014-05-19/2014-05-25"),
    ],
)
def test_it_counts_from_the_nearest_earlier_date(words: str, expected: str) -> None:
    text = f"He was arrested on 12 May 2014. {words} his brother died."
    assert days(text) == expected
    assert days(text, None) == expected


def test_the_reason_names_the_date_it_counts_from() -> None:
    assert "2014-05-12" in find("He was arrested on 12 May 2014. A day later he died.")[-1].reason


def test_without_an_earlier_date_it_stays_open() -> None:
    (found,) = find("Three days after the attack his brother died.")
    assert found.interval is None
    assert "earlier date" in found.reason


def test_days_do_not_count_from_a_year() -> None:
    found = find("He was arrested in 2012. Two days later he died.")
    assert found[-1].interval is None
    assert "year" in found[-1].reason


def test_a_date_right_behind_it_goes_before_an_earlier_one() -> None:
    assert days("He was arrested on 1 May 2014. He died two days before Christmas 2013.") == "2013-12-23"


def test_what_describes_a_date_is_that_date() -> None:
    assert days("He died on 12 May 2014, two days after the vote.") == "2014-05-12"


def test_what_would_come_after_the_article_stays_open() -> None:
    assert days("He died this year. Three years after the war his brother died.") is None


def test_a_year_earlier_than_a_quarter_is_a_quarter() -> None:
    assert days("Sales rose in the third quarter of 2014. A year earlier they fell.") == "2013-07-01/2013-09-30"


def test_a_comparison_does_not_move_the_story() -> None:
    text = "Sales rose in the third quarter of 2014. A year earlier they fell. A year earlier jobs fell."
    assert days(text) == "2013-07-01/2013-09-30"


def test_the_quarter_is_the_one_named_before() -> None:
    assert days("Sales rose in the second quarter of 2014. Jobs fell in the quarter.") == "2014-04-01/2014-06-30"


@pytest.mark.parametrize("words", ["the same march", "the same May"])
def test_the_same_month_by_name_is_read_by_its_name_or_not_at_all(words: str) -> None:
    found = find(f"It rained in April 2014. They were there on {words}.")
    assert found[0].span.text == "April 2014"
    assert not any("same" in one.span.text for one in found)
