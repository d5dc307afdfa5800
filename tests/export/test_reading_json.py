import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.article import Article
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.export import build_reading_line


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
