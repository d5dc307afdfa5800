"""Dates that need no other: days, months, years, decades, centuries."""

from datetime import date

import pytest

from tests.annotate.dates.handmade import days, find


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 May 2015", "2015-05-12"),
        ("12th May, 2015", "2015-05-12"),
        ("the 12th of May 2015", "2015-05-12"),
        ("May 12, 2015", "2015-05-12"),
        ("Sept. 3rd, 2012", "2012-09-03"),
        ("Sept 3 2012", "2012-09-03"),
        ("Tuesday, May 12, 2015", "2015-05-12"),
        ("March eighth, 2014", "2014-03-08"),
        ("2015-05-12", "2015-05-12"),
        ("27/01/2014", "2014-01-27"),
        ("01/27/2014", "2014-01-27"),
        ("27.1.2014", "2014-01-27"),
        ("12-May-2015", "2015-05-12"),
        ("MAY 12, 2015", "2015-05-12"),
        ("3 JAN 90", "1990-01-03"),
        ("Christmas Eve 2013", "2013-12-24"),
        ("New Year's Eve 2013", "2013-12-31"),
        ("3pm on 12 May 2015", "2015-05-12"),
        ("12 May 2015 at 10.30 a.m.", "2015-05-12"),
    ],
)
def test_a_day_is_read(words: str, expected: str) -> None:
    (found,) = find(f"The roof fell on {words}", None)
    assert found.interval is not None
    assert str(found.interval.first) == expected
    assert found.interval.first == found.interval.last


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("May 2015", "2015-05-01/2015-05-31"),
        ("mid-May 2015", "2015-05-01/2015-05-31"),
        ("November, 2014", "2014-11-01/2014-11-30"),
        ("May of 2013", "2013-05-01/2013-05-31"),
        ("January nineteen ninety-seven", "1997-01-01/1997-01-31"),
        ("2014-05", "2014-05-01/2014-05-31"),
        ("summer 2013", "2013-06-01/2013-08-31"),
        ("the winter of 2014", "2013-12-01/2014-02-28"),
        ("2014's third quarter", "2014-07-01/2014-09-30"),
        ("the third quarter of 2014", "2014-07-01/2014-09-30"),
        ("the first half of 2014", "2014-01-01/2014-06-30"),
        ("2014", "2014-01-01/2014-12-31"),
        ("early 2014", "2014-01-01/2014-12-31"),
        ("late in 2014", "2014-01-01/2014-12-31"),
        ("1848", "1848-01-01/1848-12-31"),
        ("nineteen seventy-nine", "1979-01-01/1979-12-31"),
        ("the 1980s", "1980-01-01/1989-12-31"),
        ("the '90s", "1990-01-01/1999-12-31"),
        ("the late 90s", "1990-01-01/1999-12-31"),
        ("the nineties", "1990-01-01/1999-12-31"),
        ("the 19th century", "1800-01-01/1899-12-31"),
        ("the nineteenth century", "1800-01-01/1899-12-31"),
        ("the 1800s", "1800-01-01/1899-12-31"),
    ],
)
def test_a_stretch_is_read(words: str, expected: str) -> None:
    assert days(f"It rose in {words}", None) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("from 3 to 5 June 2014", "2014-06-03/2014-06-05"),
        ("12-14 May 2014", "2014-05-12/2014-05-14"),
        ("May 12-14, 2014", "2014-05-12/2014-05-14"),
        ("between 5 and 8 March 2014", "2014-03-05/2014-03-08"),
        ("between May and July 2014", "2014-05-01/2014-07-31"),
        ("from December to February 2014", "2013-12-01/2014-02-28"),
        ("from 30 December to 2 January 2014", "2013-12-30/2014-01-02"),
        ("from 2003 to 2007", "2003-01-01/2007-12-31"),
        ("2003-2007", "2003-01-01/2007-12-31"),
        ("2012-13", "2012-01-01/2013-12-31"),
        ("from May 2012 until June 2013", "2012-05-01/2013-06-30"),
    ],
)
def test_two_ends_make_one_stretch(words: str, expected: str) -> None:
    (found,) = find(f"It rose {words}", None)
    assert days(f"It rose {words}", None) == expected
    assert found.span.text == words


def test_a_year_written_for_a_list_goes_for_all_of_it() -> None:
    found = find("It fell in March, May and June 2013, and on 3 May and 5 May 2012.", None)
    assert [str(one.interval.first) for one in found if one.interval] == [
        "2013-03-01",
        "2013-05-01",
        "2013-06-01",
        "2012-05-03",
        "2012-05-05",
    ]


@pytest.mark.parametrize(("day", "expected"), [("2015-05-20", "2015-05-12"), ("2015-12-01", "2015-12-05")])
def test_the_article_tells_which_number_is_the_month(day: str, expected: str) -> None:
    assert days("It fell on 12/05/2015", date.fromisoformat(day)) == expected


def test_a_date_in_figures_that_can_be_two_days_stays_open() -> None:
    (found,) = find("It fell on 12/05/2015", None)
    assert found.interval is None
    assert "two days" in found.reason


@pytest.mark.parametrize(
    "words", ["31 February 2015", "February 30, 2014", "29 February 2015", "May 99th, 2015", "31/02/2014"]
)
def test_a_day_that_no_calendar_has_stays_open_with_its_reason(words: str) -> None:
    (found,) = find(f"It fell on {words}")
    assert found.interval is None
    assert "no calendar has" in found.reason


def test_the_attacks_known_by_their_day_are_of_2001() -> None:
    assert days("He spoke of the Sept. 11 attacks") == "2001-09-11"
    assert days("He spoke of 9/11") == "2001-09-11"
