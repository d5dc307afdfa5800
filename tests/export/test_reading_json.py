import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.article import Article
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.export import build_reading_line
from reportedly.export.reading_json import build_number
from tests.claims.handmade import build_ledger


def parse(reading: Reading, path: str | None = None) -> dict[str, list[dict[str, object]]]:
    return json.loads(build_reading_line(reading, path))  # type: ignore[no-any-return]


def test_the_article_tells_what_gave_its_date_and_outlet(chain: Reading) -> None:
    text = chain.article.text
    assert parse(chain, "saved/blog.html")["article"] == {
        "id": chain.article.id,
        "path": "saved/blog.html",
        "url": None,
        "title": "Told to wait",
        "byline": None,
        "outlet": "Valley Blog",
        "outlet_rule": "meta",
        "published": {"from": "2015-01-07", "to": "2015-01-07", "precision": "day", "rule": "json-ld"},
        "language": None,
        "text": text,
        "blocks": [{"kind": "paragraph", "start": 0, "end": len(text)}],
    }


def test_an_attribution_has_every_field(chain: Reading) -> None:
    assert parse(chain)["attributions"][0] == {
        "id": "a1",
        "source": [{"start": 0, "end": 9, "text": "The radio"}],
        "cue": [{"start": 10, "end": 18, "text": "reported"}],
        "content": [{"start": 19, "end": 68, "text": "that militants said their leader told them “wait”"}],
        "inside": None,
        "voices": ["v2"],
        "stance": "state",
        "firmness": "asserted",
        "channel": "press_report",
        "quotation": "indirect",
        "said": None,
        "confidence": 0.9123,
        "resolved_by": None,
    }


def test_chains_and_sources_that_are_not_there(chain: Reading) -> None:
    attributions = parse(chain)["attributions"]
    assert [one["inside"] for one in attributions] == [None, "a1", "a2", None, None]
    assert attributions[3]["source"] == []
    assert [span["text"] for span in attributions[3]["content"]] == ["He", "left"]  # type: ignore[attr-defined]


def test_mentions_are_numbered_and_lead_to_their_entity(chain: Reading) -> None:
    reading = parse(chain)
    assert [(one["id"], one["kind"], one["entity"]) for one in reading["mentions"]] == [
        ("m1", "person", "e1"),
        ("m2", "group", None),
    ]
    assert reading["entities"] == [
        {"id": "e1", "kind": "person", "name": "Ali", "aliases": [], "roles": ["the spokesman"]}
    ]
    assert reading["voices"][4] == {"id": "v5", "kind": "person", "named": True, "name": "Ali", "entity": "e1"}


def test_problems_and_the_model(chain: Reading) -> None:
    reading = parse(chain)
    assert reading["problems"][0]["step"] == "dates"
    assert reading["problems"][0]["message"] == "No year for this day."
    assert reading["model"] == {"name": "fake", "version": "0", "sha256": "0" * 64}


def test_what_later_steps_will_find_is_there_and_empty() -> None:
    reading = parse(Reading(Article("")))
    assert all(reading[name] == [] for name in ("dates", "places", "quantities", "incidents", "figures"))
    assert all(reading[name] == [] for name in ("sentences", "mentions", "entities", "voices", "attributions"))
    assert reading["model"] is None


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | st.just("half \ud83d, \u2028 and \x00"))
def test_any_text_comes_back_and_stays_on_one_ascii_line(text: str) -> None:
    line = build_reading_line(Reading(Article(text), sentences=(Span.of(text, 0, len(text)),)))
    assert line.isascii()
    assert line.endswith("\n")
    assert len(line.splitlines()) == 1
    reading = json.loads(line)
    assert reading["article"]["text"] == text
    assert reading["sentences"] == [{"start": 0, "end": len(text)}]


def test_the_same_reading_gives_the_same_line(chain: Reading) -> None:
    assert build_reading_line(chain) == build_reading_line(replace(chain))


def test_a_path_that_is_no_unicode_survives(chain: Reading) -> None:
    assert parse(chain, "caf\udce9.html")["article"]["path"] == "caf\udce9.html"  # type: ignore[call-overload]


def test_a_figure_has_every_field() -> None:
    assert parse(build_ledger())["figures"][0] == {
        "id": "f1",
        "quantity": "q1",
        "counted": {"start": 34, "end": 40, "text": "miners"},
        "kind": "killed",
        "incident": "i1",
        "place": "p1",
        "as_of": {"from": "2016-03-01", "to": "2016-03-05"},
        "counted_at": {"from": "2016-03-06", "to": "2016-03-06"},
        "attribution": "a2",
        "firmness": "alleged",
        "background": True,
        "part_of": None,
        "sense": "cumulative",
        "basis": "confirmed",
        "by": "e1",
        "population": "civilian",
        "state": None,
        "confidence": 0.9123,
    }


def test_what_the_text_does_not_tell_of_a_figure_is_null() -> None:
    figure = parse(build_ledger())["figures"][2]
    unknown = {
        "counted",
        "incident",
        "place",
        "as_of",
        "counted_at",
        "attribution",
        "part_of",
        "basis",
        "by",
        "population",
        "state",
    }
    assert {name for name, value in figure.items() if value is None} == unknown


def test_a_part_names_its_whole() -> None:
    assert [one["part_of"] for one in parse(build_ledger())["figures"]] == [None, "f1", None]


def test_a_quantity_has_its_words_bounds_and_unit() -> None:
    quantities = parse(build_ledger())["quantities"]
    assert quantities[1] == {
        "id": "q2",
        "span": {"start": 53, "end": 55, "text": "3½"},
        "low": 3.5,
        "high": None,
        "bound": "at_least",
        "unit": None,
    }
    assert (quantities[2]["low"], quantities[2]["unit"]) == (1.5, "EUR")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "null"),
        (Decimal(0), "0"),
        (Decimal("12.00"), "12"),
        (Decimal("1E+3"), "1000"),
        (Decimal("33.33"), "33.33"),
        (Decimal("-0.5"), "-0.5"),
        (Decimal(2**64 + 1), "18446744073709551617"),
        (Decimal("1" * 40), "1" * 40),
        (Decimal("9" * 30 + ".00"), "9" * 30),
    ],
)
def test_a_whole_number_stays_exact_however_large_and_a_fraction_is_one(value: Decimal | None, expected: str) -> None:
    assert json.dumps(build_number(value)) == expected


@given(st.integers(-(10**60), 10**60))
def test_any_whole_number_comes_back(value: int) -> None:
    assert json.loads(json.dumps(build_number(Decimal(value)))) == value


def test_a_date_has_its_days_or_none() -> None:
    assert parse(build_ledger())["dates"] == [
        {
            "id": "d1",
            "span": {"start": 18, "end": 25, "text": "6 March"},
            "from": "2016-03-06",
            "to": "2016-03-06",
            "precision": "day",
            "reason": "The year of the article.",
        },
        {
            "id": "d2",
            "span": {"start": 82, "end": 84, "text": "It"},
            "from": None,
            "to": None,
            "precision": None,
            "reason": "Nothing tells which.",
        },
    ]


def test_a_place_has_its_coordinates_and_container_or_none() -> None:
    known, unknown = parse(build_ledger())["places"]
    assert known == {
        "id": "p1",
        "span": {"start": 75, "end": 80, "text": "Tavel"},
        "name": "Tavel",
        "country": "FR",
        "latitude": 44.0118,
        "longitude": 4.6991,
        "precision": "city",
        "container": "p2",
        "demonym": False,
        "reason": "The only one of the name.",
    }
    assert (unknown["country"], unknown["latitude"], unknown["longitude"]) == (None, None, None)
    assert unknown["precision"] == "unknown"


def test_an_incident_has_its_namings_place_and_days() -> None:
    assert parse(build_ledger())["incidents"] == [
        {
            "id": "i1",
            "kind": "crash",
            "mentions": [{"start": 67, "end": 71, "text": "died"}],
            "place": "p1",
            "from": "2016-03-05",
            "to": "2016-03-05",
        }
    ]


def test_an_attribution_tells_when_it_was_said() -> None:
    assert [one["said"] for one in parse(build_ledger())["attributions"]] == [
        {"from": "2016-03-06", "to": "2016-03-06"},
        None,
    ]
