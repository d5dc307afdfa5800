"""Dates are read from what metadata, addresses and prose write, and not guessed."""

import pytest

from reportedly.intake.dates import find_date, read_timestamp, read_url_date, read_url_year


@pytest.mark.parametrize(
    ("value", "first", "precision"),
    [
        ("2015-01-07", "2015-01-07", "day"),
        ("2015-01-07T23:59:59-08:00", "2015-01-07", "day"),
        ("20150107T101500Z", "2015-01-07", "day"),
        ("2015/1/7 10:15", "2015-01-07", "day"),
        ("Wed, 07 Jan 2015 10:00:00 GMT", "2015-01-07", "day"),
        ("January 7, 2015 3:30pm", "2015-01-07", "day"),
        ("7th of January 2015", "2015-01-07", "day"),
        ("Sept. 7, 2015", "2015-09-07", "day"),
        ("27/01/2015", "2015-01-27", "day"),
        ("01/27/2015", "2015-01-27", "day"),
        ("10.06.2013", "2013-06-10", "day"),
        ("1420588800", "2015-01-07", "day"),
        ("1420588800000", "2015-01-07", "day"),
        ("2015-02", "2015-02-01", "month"),
        ("2015", "2015-01-01", "year"),
    ],
)
def test_a_timestamp_is_read(value: str, first: str, precision: str) -> None:
    known = read_timestamp(value)
    assert known is not None
    assert (known.first.isoformat(), known.precision.value) == (first, precision)


@pytest.mark.parametrize(
    "value", ["", "yesterday", "03/04/2015", "2015-02-30", "0001-01-01", "1970-01-01", "99999999", "7 January"]
)
def test_what_tells_no_day_is_no_date(value: str) -> None:
    assert read_timestamp(value) is None


@pytest.mark.parametrize(
    ("url", "first"),
    [
        ("https://quay.example/2015/01/07/tugs", "2015-01-07"),
        ("https://quay.example/news/2015-01-07-tugs.html", "2015-01-07"),
        ("https://quay.example/news/20150107/tugs", "2015-01-07"),
        ("https://quay.example/news/2015/jan/07/tugs", "2015-01-07"),
        ("https://quay.example/2015/01/tugs", "2015-01-01"),
        ("https://quay.example/tugs-201501071234567", None),
        ("https://quay.example/tugs?date=2015/01/07", None),
        ("https://quay.example/2015/13/45/tugs", None),
    ],
)
def test_an_address_may_hold_a_date(url: str, first: str | None) -> None:
    known = read_url_date(url)
    assert (known.first.isoformat() if known else None) == first


def test_an_address_may_hold_a_year_alone() -> None:
    assert read_url_year("https://quay.example/2015/tugs") == 2015
    assert read_url_year("https://quay.example/tugs/2015") is None


@pytest.mark.parametrize("text", ["He may 12 times over", "a march 20 long", "on 3 tugs"])
def test_words_that_only_look_like_months_are_left_alone_where_no_year_stands(text: str) -> None:
    written = find_date(text)
    assert written is None or written.year is None


def test_two_figures_are_a_year_of_this_century_or_the_last() -> None:
    dates = [find_date(text) for text in ("3 JAN 90", "3 Jan '07")]
    assert [date.year for date in dates if date] == [1990, 2007]
