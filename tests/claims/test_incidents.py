from collections.abc import Sequence

import pytest

from reportedly.claims.incidents import find_incidents
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import build_landmarks
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Incident
from reportedly.domain.place import Place, PlacePrecision
from tests.claims.handmade import dated, located, on, parse

STORY = (
    "A/DET/det>blast blast/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit\n"
    "The/DET/det>explosion explosion/NOUN/nsubj>hurt hurt/VERB/root 12/NUM/nummod>men men/NOUN/obj>hurt\n"
    "A/DET/det>bombing bombing/NOUN/nsubj>shook shook/VERB/root Orrin/PROPN/obj>shook on/ADP/case>Friday "
    "Friday/PROPN/obl>shook after/ADP/case>fire a/DET/det>fire fire/NOUN/obl>shook"
)


def find(syntax: Syntax, dates: Sequence[DateMention] = (), places: Sequence[Place] = ()) -> tuple[Incident, ...]:
    landmarks = Landmarks(syntax, [(date.span, date) for date in dates])
    return tuple(one.incident for one in find_incidents(syntax, landmarks, build_landmarks(syntax, places)))


@pytest.mark.parametrize(("behind", "incidents"), [("brigade", 0), ("bill", 1)])
def test_who_deals_with_such_things_opens_no_incident(behind: str, incidents: int) -> None:
    syntax = parse(f"The/DET/det>{behind} fire/NOUN/compound>{behind} {behind}/NOUN/nsubj>came came/VERB/root")
    assert len(find(syntax)) == incidents


def test_namings_of_one_kind_are_one_incident_unless_their_days_differ() -> None:
    syntax = parse(STORY)
    dates = [dated(syntax, "Monday", "2016-03-07"), dated(syntax, "Friday", "2016-03-11")]
    found = find(syntax, dates)
    assert [(one.id, one.kind, [span.text for span in one.mentions], one.interval) for one in found] == [
        ("i1", "bombing", ["blast", "explosion"], on("2016-03-07")),
        ("i2", "bombing", ["bombing"], on("2016-03-11")),
        ("i3", "fire", ["fire"], on("2016-03-11")),
    ]


def test_without_days_the_names_that_stand_with_namings_part_them() -> None:
    found = find(parse(STORY))
    assert [(one.kind, len(one.mentions)) for one in found] == [("bombing", 2), ("bombing", 1), ("fire", 1)]
    nowhere = find(parse(STORY.replace("Orrin/PROPN", "homes/NOUN").replace(">Orrin", ">homes")))
    assert [(one.kind, len(one.mentions)) for one in nowhere] == [("bombing", 3), ("fire", 1)]


def test_an_incident_is_where_its_first_placed_naming_says() -> None:
    syntax = parse(STORY)
    found = find(syntax, places=[located(syntax, "Tavel")])
    assert [one.place for one in found] == ["tavel", None, None]


def test_namings_of_two_places_are_two_incidents() -> None:
    syntax = parse(STORY)
    found = find(syntax, places=[located(syntax, "Tavel"), located(syntax, "Orrin")])
    assert [(one.kind, [span.text for span in one.mentions], one.place) for one in found] == [
        ("bombing", ["blast", "explosion"], "tavel"),
        ("bombing", ["bombing"], "orrin"),
        ("fire", ["fire"], "orrin"),
    ]


@pytest.mark.parametrize("large", [PlacePrecision.COUNTRY, PlacePrecision.REGION])
def test_large_places_part_nothing(large: PlacePrecision) -> None:
    blast = (
        "The/DET/det>blast blast/NOUN/nsubj>hit hit/VERB/root homes/NOUN/obj>hit in/ADP/case>{0} {0}/PROPN/nmod>homes"
    )
    syntax = parse(f"{blast.format('Tavel')}\n{blast.format('Orrin')}")
    city = PlacePrecision.CITY
    for precision, incidents in ((large, 1), (city, 2)):
        found = find(syntax, places=[located(syntax, "Tavel", precision), located(syntax, "Orrin", precision)])
        assert len(found) == incidents


@pytest.mark.parametrize("word", ["another", "second", "previous"])
def test_what_is_called_another_opens_an_incident(word: str) -> None:
    first = "A/DET/det>blast blast/NOUN/nsubj>hurt hurt/VERB/root men/NOUN/obj>hurt"
    more = f"{word}/ADJ/amod>blast blast/NOUN/nsubj>hurt hurt/VERB/root others/NOUN/obj>hurt"
    assert [len(one.mentions) for one in find(parse(f"{first}\n{more}"))] == [1, 1]


@pytest.mark.parametrize(
    ("named", "kinds"),
    [
        ("accident/NOUN/nsubj>hurt", ["sinking"]),
        ("capsize/NOUN/nsubj>hurt", ["sinking"]),
        ("disaster/NOUN/nsubj>hurt", ["sinking"]),
        ("fire/NOUN/nsubj>hurt", ["sinking", "fire"]),
        ("mayor/NOUN/nsubj>hurt", ["sinking"]),
    ],
)
def test_a_wider_word_goes_on_about_what_was_named(named: str, kinds: list[str]) -> None:
    syntax = parse(
        "The/DET/det>ferry ferry/NOUN/nsubj>sank sank/VERB/root\n"
        f"The/DET/det>{named.partition('/')[0]} {named} hurt/VERB/root 12/NUM/obj>hurt"
    )
    assert [one.kind for one in find(syntax)] == kinds


def test_a_narrower_word_tells_what_a_wider_one_was() -> None:
    syntax = parse(
        "The/DET/det>disaster disaster/NOUN/nsubj>hurt hurt/VERB/root 12/NUM/obj>hurt\n"
        "The/DET/det>ferry ferry/NOUN/nsubj>capsized capsized/VERB/root"
    )
    assert [(one.kind, len(one.mentions)) for one in find(syntax)] == [("sinking", 2)]


def test_ships_of_two_names_sink_in_two_incidents() -> None:
    syntax = parse(
        "The/DET/det>Orla Orla/PROPN/nsubj>sank sank/VERB/root\nA/DET/det>sinking sinking/NOUN/nsubj>hurt "
        "of/ADP/case>Maud Maud/PROPN/nmod>sinking hurt/VERB/root 12/NUM/obj>hurt"
    )
    assert len(find(syntax)) == 2


@pytest.mark.parametrize(("what", "found"), [("fire", ["shooting"]), ("shops", [])])
def test_who_opens_fire_shoots(what: str, found: list[str]) -> None:
    syntax = parse(f"Men/NOUN/nsubj>opened opened/VERB/root {what}/NOUN/obj>opened")
    assert [one.kind for one in find(syntax) if one.kind != "fire"] == found


def test_a_verb_of_something_else_names_no_incident() -> None:
    assert find(parse("They/PRON/nsubj>slept slept/VERB/root")) == ()
