"""Words and numbers that look like dates and are none."""

import pytest

from tests.annotate.dates.handmade import days, find


@pytest.mark.parametrize(
    "text",
    [
        "",
        "He may march on the capital.",
        "Theresa May said so.",
        "She told Mrs May so.",
        "June Carter spoke and April Jones left.",
        "Will Sun left.",
        "He sat in the sun.",
        "It was the second attempt.",
        "About 1,500 people marched.",
        "Some 2015 people marched.",
        "More than 2000 soldiers died.",
        "In all 2015 people died.",
        "He paid $1999 for it.",
        "They left at 3pm.",
        "They left at 1430 GMT.",
        "THEY MARCHED FROM 0400 UNTIL 1100, BEFORE 1700.",
        "He lived in room 2015.",
        "He spoke for two days before he left.",
        "They jailed Boeing 2010 and flight 1989.",
        "The score was 3/4.",
        "He was in his 80s.",
        "The Arab Spring began.",
        "After the fall of the city they left.",
        "She spoke on Black Friday of the Sunday Times.",
        "They meet every Tuesday.",
        "On the first attempt he fell, on the 14th floor.",
        "He spoke on “This Week”.",
        "The year 99999 or the year 0 or 0000.",
        "He ran in ２０１５ and ٢٠١٥ and ²⁰¹⁵.",
        "He ran on ١٢ May٢٠.",
        "Mау 2О15 in mixed letters.",
        "He ran for 99 days.",
        "The new year and the New Year party.",
        "USA TODAY said so.",
    ],
)
def test_it_is_no_date(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Theresa May spoke in May 2014.", ["May 2014"]),
        ("In May Mrs May will meet them.", ["May"]),
        ("IN MAY 2014 THE TALKS FELL.", ["MAY 2014"]),
        ("TWO MEN DIED ON TUESDAY IN APRIL.", ["TUESDAY", "APRIL"]),
        ("In August 1,500 people died.", ["August"]),
        ("In May 15 people died.", ["May"]),
        ("The 2014 elections fell in June.", ["2014", "June"]),
        ("Then-President Aldo died in then-peaceful 1987.", ["1987"]),
        ("He was killed on 12 May\u00a02015.", ["12 May\u00a02015"]),
        ("He was killed on 12\nMay.", ["May"]),
    ],
)
def test_only_the_dates_are_found(text: str, words: list[str]) -> None:
    assert [one.span.text for one in find(text)] == words


def test_dates_are_numbered_in_the_order_of_the_text() -> None:
    found = find("He died in 2012, she on Tuesday, they last week.")
    assert [(one.id, one.span.text) for one in found] == [("d1", "2012"), ("d2", "Tuesday"), ("d3", "last week")]


def test_a_month_that_is_a_name_elsewhere_is_one_beside_a_number() -> None:
    assert days("Theresa May left on May 12, 2014.") == "2014-05-12"
