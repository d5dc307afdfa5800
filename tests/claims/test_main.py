"""The day and the place that an article is about in the first place."""

from datetime import date

import pytest

from reportedly.claims.main import MainEvent, find_main_event
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import gather_places
from reportedly.domain.article import Article, DateRule, Published
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Precision
from reportedly.domain.place import Place, PlacePrecision
from tests.claims.handmade import dated, located, parse

PUBLISHED = Published(date(2021, 6, 9), date(2021, 6, 9), Precision.DAY, DateRule.GIVEN)


def find(syntax: Syntax, dates: tuple[DateMention, ...] = (), places: tuple[Place, ...] = ()) -> MainEvent:
    article = Article(syntax.text, published=PUBLISHED)
    return find_main_event(syntax, article, dates, gather_places(syntax, places), ())


@pytest.mark.parametrize(
    ("marked", "places", "chosen"),
    [
        (
            "in/ADP/case>Ardland Ardland/PROPN/obl>fell near/ADP/case>Orrin Orrin/PROPN/obl>fell fell/VERB/root",
            ("Ardland country", "Orrin city"),
            "Orrin",
        ),
        (
            "ORRIN/PROPN/dep>fell —/PUNCT/punct>fell Nine/NUM/nsubj>fell fell/VERB/root in/ADP/case>Tavel "
            "Tavel/PROPN/obl>fell",
            ("ORRIN city", "Tavel city"),
            "Tavel",
        ),
        (
            "the/DET/det>Maud Maud/PROPN/nsubj>sank sank/VERB/root off/ADP/case>Tavel Tavel/PROPN/obl>sank",
            ("Maud unknown", "Tavel unknown"),
            "Tavel",
        ),
        (
            "Maud/PROPN/nsubj>sank sank/VERB/root near/ADP/case>Tavel Tavel/PROPN/obl>sank",
            ("Maud city", "Tavel city"),
            "Tavel",
        ),
        ("ferry/NOUN/compound>Maud Maud/PROPN/nsubj>burned burned/VERB/root", ("Maud city",), None),
        ("the/DET/det>Hague Hague/PROPN/nsubj>slept slept/VERB/root", ("Hague city",), "Hague"),
        ("aboard/ADP/case>Maud Maud/PROPN/obl>died Nine/NUM/nsubj>died died/VERB/root", ("Maud unknown",), None),
    ],
)
def test_the_place_is_small_no_dateline_and_no_ship(marked: str, places: tuple[str, ...], chosen: str | None) -> None:
    syntax = parse(marked)
    built = tuple(located(syntax, name, PlacePrecision(kind)) for name, kind in map(str.split, places))
    found = find(syntax, places=built).place
    assert found == (chosen.lower() if chosen else None)


@pytest.mark.parametrize(
    ("days", "chosen"),
    [
        ({"Monday": "2021-06-07"}, "2021-06-07"),
        ({"Monday": "2019-06-07"}, None),
        ({"Monday": "2021-07-07"}, None),
        ({"Monday": None}, None),
    ],
)
def test_the_day_is_of_the_weeks_before_the_article(days: dict[str, str | None], chosen: str | None) -> None:
    syntax = parse("Nine/NUM/nsubj>died died/VERB/root on/ADP/case>Monday Monday/PROPN/obl>died")
    dates = tuple(dated(syntax, wording, day) for wording, day in days.items())
    interval = find(syntax, dates=dates).interval
    assert (interval and interval.first.isoformat()) == chosen
