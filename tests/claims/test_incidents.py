from collections.abc import Sequence

import pytest

from reportedly.claims.incidents import build_named, find_incidents
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import build_landmarks
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Incident
from reportedly.domain.place import Place
from tests.claims.handmade import dated, located, on, parse, place_of

STORY = (
    "A/DET/det>blast blast/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit\n"
    "The/DET/det>explosion explosion/NOUN/nsubj>hurt hurt/VERB/root 12/NUM/nummod>men men/NOUN/obj>hurt\n"
    "A/DET/det>bombing bombing/NOUN/nsubj>shook shook/VERB/root Orrin/PROPN/obj>shook on/ADP/case>Friday "
    "Friday/PROPN/obl>shook after/ADP/case>fire a/DET/det>fire fire/NOUN/obl>shook"
)


def find(syntax: Syntax, dates: Sequence[DateMention] = (), places: Sequence[Place] = ()) -> tuple[Incident, ...]:
    landmarks = Landmarks(syntax, [(date.span, date) for date in dates])
    return find_incidents(syntax, landmarks, build_landmarks(syntax, places))


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


def test_without_days_all_namings_of_a_kind_are_one_incident() -> None:
    found = find(parse(STORY))
    assert [(one.kind, len(one.mentions), one.interval) for one in found] == [("bombing", 3, None), ("fire", 1, None)]


def test_an_incident_is_where_its_first_placed_naming_says() -> None:
    syntax = parse(STORY)
    found = find(syntax, places=[located(syntax, "Tavel"), located(syntax, "Orrin")])
    assert [one.place for one in found] == ["tavel", "orrin"]


def test_a_verb_names_no_incident() -> None:
    assert find(parse("They/PRON/nsubj>attack attack/VERB/root")) == ()


def test_a_figures_incident_is_named_in_its_sentence() -> None:
    syntax = parse(STORY)
    incidents = find(syntax, [dated(syntax, "Friday", "2016-03-11")])
    assert build_named(syntax, incidents).find_nearest(place_of(syntax, "men")) is incidents[0]


def test_a_sentence_that_names_no_incident_gives_none() -> None:
    syntax = parse(f"{STORY}\n5/NUM/nsubj>fled fled/VERB/root")
    assert build_named(syntax, find(syntax)).find_nearest(place_of(syntax, "fled")) is None
