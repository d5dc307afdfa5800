"""Dates that count from the article's: Wednesday, 7 January 2015."""

from datetime import date

import pytest

from reportedly.annotate.dates import find_dates
from reportedly.domain.article import DateRule, Published
from reportedly.domain.interval import Precision
from tests.annotate.dates.handmade import WEDNESDAY, days, find, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died on Tuesday.", "2015-01-06"),
        ("Two men died on Wednesday.", "2015-01-07"),
        ("Two men died Thursday.", "2015-01-01"),
        ("The talks will open on Tuesday.", "2015-01-13"),
        ("The talks are scheduled for Tuesday.", "2015-01-13"),
        ("We bury him on Friday.", "2015-01-09"),
        ("The fair opens on Friday.", "2015-01-09"),
        ("Two men died last Wednesday.", "2014-12-31"),
        ("They will meet next Wednesday.", "2015-01-14"),
        ("Two men died on Tuesday at 3pm.", "2015-01-06"),
        ("Two men died at noon on Tuesday.", "2015-01-06"),
        ("Two men died early Tuesday.", "2015-01-06"),
        ("Two men died on Tuesday night.", "2015-01-06"),
        ("Two men died on Tuesday of last week.", "2014-12-30"),
    ],
)
def test_a_weekday_follows_the_verb(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He died in November.", "2014-11-01/2014-11-30"),
        ("They will meet in November.", "2015-11-01/2015-11-30"),
        ("He died in January.", "2015-01-01/2015-01-31"),
        ("He died in mid-December.", "2014-12-01/2014-12-31"),
        ("He died last May.", "2014-05-01/2014-05-31"),
        ("They will meet next March.", "2015-03-01/2015-03-31"),
        ("He died in March last year.", "2014-03-01/2014-03-31"),
        ("He died on Nov. 3.", "2014-11-03"),
        ("They will meet on Feb. 3.", "2015-02-03"),
        ("He died on the 5th.", "2015-01-05"),
        ("He died on the 14th.", "2014-12-14"),
        ("They will meet on the 14th.", "2015-01-14"),
        ("He died on the 14th of last month.", "2014-12-14"),
        ("He died in the third quarter.", "2014-07-01/2014-09-30"),
        ("He died last summer.", "2014-06-01/2014-08-31"),
        ("He died in the spring.", "2014-03-01/2014-05-31"),
        ("They ran from Monday to Tuesday.", "2015-01-05/2015-01-06"),
        ("It rose from November to December.", "2014-11-01/2014-12-31"),
    ],
)
def test_a_date_without_a_year_follows_the_verb(text: str, expected: str) -> None:
    assert days(text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("today", "2015-01-07"),
        ("yesterday", "2015-01-06"),
        ("late yesterday", "2015-01-06"),
        ("yesterday morning", "2015-01-06"),
        ("this morning", "2015-01-07"),
        ("last night", "2015-01-06"),
        ("overnight", "2015-01-06/2015-01-07"),
        ("the day before yesterday", "2015-01-05"),
        ("last week", "2014-12-29/2015-01-04"),
        ("late last week", "2014-12-29/2015-01-04"),
        ("this week", "2015-01-05/2015-01-11"),
        ("last month", "2014-12-01/2014-12-31"),
        ("earlier this month", "2015-01-01/2015-01-31"),
        ("late last year", "2014-01-01/2014-12-31"),
        ("earlier this year", "2015-01-01/2015-12-31"),
        ("the end of last year", "2014-01-01/2014-12-31"),
        ("over the weekend", "2015-01-03/2015-01-04"),
        ("last quarter", "2014-10-01/2014-12-31"),
        ("two weeks ago", "2014-12-22/2014-12-28"),
        ("10 days ago", "2014-12-28"),
        ("a month ago", "2014-12-01/2014-12-31"),
        ("twenty-one years ago", "1994-01-01/1994-12-31"),
        ("half a year ago", "2014-07-01/2014-07-31"),
        ("a year and a half ago", "2013-07-01/2013-07-31"),
        ("a decade ago", "2005-01-01/2005-12-31"),
        ("in the past three weeks", "2014-12-17/2015-01-07"),
        ("over the last two years", "2013-01-07/2015-01-07"),
        ("over the past year", "2014-01-07/2015-01-07"),
        ("since 2012", "2012-01-01/2015-01-07"),
        ("since March", "2014-03-01/2015-01-07"),
        ("since last week", "2014-12-29/2015-01-07"),
        ("since the start of the year", "2015-01-01/2015-01-07"),
        ("since Monday", "2015-01-05/2015-01-07"),
        ("a year from now", "2016-01-01/2016-12-31"),
    ],
)
def test_words_that_count_from_the_article_are_resolved(words: str, expected: str) -> None:
    assert days(f"Two men died {words}.") == expected


@pytest.mark.parametrize("words", ["in recent weeks", "several days ago", "in the coming months", "a few years ago"])
def test_words_that_do_not_say_how_many_stay_open(words: str) -> None:
    (found,) = find(f"Two men died {words}.")
    assert found.interval is None
    assert "how many" in found.reason


RELATIVE = (
    "Tuesday, in November, on 3 May, on the 14th, today, last week, this year, two weeks ago, since March, "
    "earlier this month, last summer, in the third quarter, over the weekend, in recent weeks, overnight"
).split(", ")


@pytest.mark.parametrize("words", RELATIVE)
def test_an_undated_article_never_resolves_a_relative_date(words: str) -> None:
    found = find(f"Two men died {words}.", None)
    assert found
    assert all(one.interval is None for one in found)
    assert all("article's date" in one.reason for one in found)


def test_a_year_is_not_borrowed_where_the_article_is_undated() -> None:
    found = find("He was arrested on 3 May 2012. He was freed on 12 May.", None)
    assert [one.interval is None for one in found] == [False, True]


def test_a_year_just_written_goes_for_the_next_date_of_the_paragraph() -> None:
    assert days("He was arrested on 3 May 2012. He was freed on 12 May.") == "2012-05-12"
    assert days("He was arrested on 3 May 2012.\n\nHe was freed on 12 May.") == "2014-05-12"


@pytest.mark.parametrize(
    ("words", "expected"), [("last year", 2014), ("in November", 2014), ("Tuesday", None), ("yesterday", None)]
)
def test_where_only_the_month_of_the_article_is_known_what_every_day_of_it_means_is_resolved(
    words: str, expected: int | None
) -> None:
    text = f"Two men died {words}."
    month = Published(date(2015, 1, 1), date(2015, 1, 31), Precision.MONTH, DateRule.URL)
    (found,) = find_dates(text, parse(text), month)
    assert (found.interval and found.interval.first.year) == expected


def test_the_reason_names_the_day_and_the_tense() -> None:
    (found,) = find("Two men died on Tuesday.")
    assert found.reason == f"Tuesday before {WEDNESDAY}, for the verb is past"


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("words", ["last century", "10 years ago", "next year", "last week", "tomorrow", "in May"])
def test_what_runs_out_of_the_calendar_raises_nothing(words: str, day: date) -> None:
    find(f"Two men died {words}.", day)
