from dataclasses import replace
from datetime import date

import pytest

from reportedly.domain.attribution import Stance
from reportedly.domain.date_mention import DateMention
from reportedly.domain.filed import FiledArticle
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.ledger import file_reading
from reportedly.ledger.filing import find_address, hash_text, make_article_id
from tests.ledger.handmade import FERRY, build_article, build_reading, find_span


@pytest.fixture
def filed() -> FiledArticle:
    return file_reading(build_reading(), "a.txt")


def test_a_chain_runs_from_the_outlet_to_the_innermost_voice(chain: Reading) -> None:
    claims = file_reading(chain, "a.txt").claims
    names = ["Valley Blog", "the radio", "militants", "their leader"]
    assert [link.name for link in claims[2].chain] == names
    assert [link.stance for link in claims[2].chain] == [Stance.STATE, Stance.STATE, Stance.STATE, Stance.DEMAND]
    assert [one.inside for one in claims[:3]] == [None, claims[0].id, claims[1].id]


def test_an_article_without_voices_has_its_outlet_in_the_chain() -> None:
    reading = replace(build_reading(article=build_article(FERRY), sources=()), voices=())
    (link,) = file_reading(reading, "a.txt").figures[0].chain
    assert (link.voices[0].kind, link.voices[0].named, link.name) == (VoiceKind.MEDIA, False, "this article")


@pytest.mark.parametrize(
    ("stance", "is_named", "voices"),
    [
        (Stance.STATE, False, ["Police"]),
        (Stance.DENY, False, ["Police", "they"]),
        (Stance.STATE, True, ["Police", "they"]),
    ],
)
def test_who_says_what_nobody_named_says_vouches_for_it(stance: Stance, is_named: bool, voices: list[str]) -> None:
    reading = build_reading()
    said = next(one for one in reading.attributions if one.id == reading.figures[0].attribution)
    left_out = Voice("v9", VoiceKind.UNSPECIFIED, is_named, "they")
    inner = replace(said, id="a9", inside=said.id, voices=("v9",))
    figure = replace(reading.figures[0], attribution="a9")
    nested = replace(
        reading,
        voices=(*reading.voices, left_out),
        attributions=(replace(said, stance=stance), inner),
        figures=(figure,),
    )
    (filed,) = file_reading(nested, "a.txt").figures
    assert [link.voices[0].name for link in filed.chain[1:]] == voices


def test_a_figure_names_its_claim_and_the_claim_its_figures(filed: FiledArticle) -> None:
    claims, figures = filed.claims, filed.figures
    assert [one.claim for one in figures] == [one.id for one in claims]
    assert [one.figures for one in claims] == [(one.id,) for one in figures]
    assert [one.voice.name for one in figures] == ["Police", "The owner"]


def test_a_reread_keeps_the_ids_of_the_same_words(filed: FiledArticle) -> None:
    reading = build_reading()
    moved = replace(reading, figures=type(reading.figures)([replace(one, id=f"x{one.id}") for one in reading.figures]))
    assert [one.id for one in file_reading(moved, "a.txt").figures] == [one.id for one in filed.figures]


def test_two_entities_of_one_name_are_two() -> None:
    father, son = (Entity(name, MentionKind.PERSON, "Pieter Rusk") for name in ("e8", "e9"))
    one, other = file_reading(replace(build_reading(sources=()), entities=(father, son)), "a").entities
    assert one.id != other.id


def test_a_place_has_what_it_lies_in_from_the_nearest_outwards() -> None:
    text = "Police said 12 people died on the ferry off Skarn in Harmouth in Teln."
    reading = build_reading(text, numbers=("12",), sources=("Police",))
    names = ("Skarn", "Harmouth", "Teln")
    containers = ("p2", "p3", "p2")
    places = tuple(
        Place(f"p{n}", find_span(text, name), name, None, None, None, PlacePrecision.CITY, container, "")
        for n, (name, container) in enumerate(zip(names, containers, strict=True), start=1)
    )
    figures = type(reading.figures)([replace(reading.figures[0], place="p1")])
    place = file_reading(replace(reading, places=places, figures=figures), "a").figures[0].place
    assert place is not None
    assert (place.name, place.containers) == ("Skarn", ("Harmouth", "Teln"))


def test_a_claim_has_the_day_that_its_content_names() -> None:
    text = "Police said 12 people died on Tuesday."
    day = Interval(date(2024, 4, 30), date(2024, 4, 30), Precision.DAY)
    dates = (DateMention("d1", find_span(text, "Tuesday"), day, ""),)
    reading = replace(build_reading(text, numbers=("12",), sources=("Police",)), dates=dates)
    assert file_reading(reading, "a").claims[0].days == day
    other = DateMention("d2", find_span(text, "12"), replace(day, first=date(2024, 4, 1)), "")
    assert file_reading(replace(reading, dates=(*dates, other)), "a").claims[0].days is None


def test_the_same_words_in_two_outlets_are_two_articles() -> None:
    radio, blog = (build_article(FERRY, outlet=outlet) for outlet in ("Radio", "Blog"))
    assert make_article_id(radio) != make_article_id(blog)
    assert make_article_id(build_article(FERRY)) == build_article(FERRY).id


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://a.example/x#top", "https://a.example/x"),
        ("https://a.example/?p=3", "https://a.example/?p=3"),
        ("https://a.example/", None),
        ("https://a.example", None),
        ("https://[broken", None),
        (None, None),
    ],
)
def test_the_address_of_a_whole_site_is_that_of_no_page(url: str | None, address: str | None) -> None:
    assert find_address(url) == address


def test_the_hash_of_the_text_is_that_of_its_bytes(filed: FiledArticle) -> None:
    assert filed.sha256 == hash_text(FERRY)


def test_what_is_read_from_standard_input_is_a_page_of_its_own() -> None:
    one, other = (file_reading(build_reading(article=build_article(text)), "-") for text in (FERRY, FERRY + " "))
    assert one.page != other.page


def test_spans_of_what_is_filed_slice_to_their_words(filed: FiledArticle) -> None:
    spans = [one.span for one in filed.figures] + [piece for one in filed.claims for piece in (*one.cue, *one.content)]
    assert all(span == Span.of(FERRY, span.start, span.end) for span in spans)
