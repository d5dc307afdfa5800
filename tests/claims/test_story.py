from collections.abc import Sequence

import pytest

from reportedly.claims.incidents import find_incidents
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.story import Story
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import build_landmarks
from reportedly.domain.figure import Incident
from reportedly.domain.place import Place
from tests.claims.handmade import dated, located, on, parse, place_of

BLAST = "A/DET/det>blast blast/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit"
FIRE = "A/DET/det>fire fire/NOUN/nsubj>hit hit/VERB/root Orrin/PROPN/obj>hit on/ADP/case>Friday Friday/PROPN/obl>hit"
HURT = "12/NUM/nummod>men men/NOUN/nsubj>hurt were/AUX/aux:pass>hurt hurt/VERB/root"
DAYS = {"Monday": "2016-03-07", "Friday": "2016-03-11"}


def tell(marked: str) -> tuple[Syntax, Story]:
    syntax = parse(marked)
    dates = [dated(syntax, word, day) for word, day in DAYS.items() if word in syntax.text]
    where = build_landmarks(syntax, [located(syntax, word) for word in ("Tavel", "Orrin") if word in syntax.text])
    return syntax, Story(syntax, find_incidents(syntax, Landmarks(syntax, [(one.span, one) for one in dates]), where))


def find(marked: str, day: str | None = None, place: Place | None = None) -> Incident | None:
    syntax, story = tell(marked)
    return story.find_told(place_of(syntax, "men"), on(day) if day else None, place)


def test_where_nothing_happened_no_incident_is_told() -> None:
    assert find(HURT) is None


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        ((BLAST, HURT), "bombing"),
        ((BLAST, FIRE, HURT), "bombing"),
        ((BLAST, FIRE, HURT.replace("men/", "men/NOUN/conj>fire fire/", 1)), "fire"),
    ],
)
def test_a_number_belongs_to_what_its_sentence_names_else_to_the_main_incident(lines: Sequence[str], kind: str) -> None:
    incident = find("\n".join(lines))
    assert incident is not None
    assert incident.kind == kind


def test_in_one_paragraph_the_text_goes_on_about_what_it_named_last() -> None:
    syntax, story = tell("\n".join((BLAST, FIRE, HURT)))
    one_paragraph = Syntax(syntax.text.replace("\n", " "), syntax.tokens)
    dates = [dated(one_paragraph, word, day) for word, day in DAYS.items()]
    places = build_landmarks(one_paragraph, [located(one_paragraph, word) for word in ("Tavel", "Orrin")])
    landmarks = Landmarks(one_paragraph, [(one.span, one) for one in dates])
    going_on = Story(one_paragraph, find_incidents(one_paragraph, landmarks, places))
    men = place_of(syntax, "men")
    told = [one.find_told(men, None, None) for one in (story, going_on)]
    assert [one.kind for one in told if one] == ["bombing", "fire"]


def test_a_day_and_a_place_tell_which_incident() -> None:
    lines = "\n".join((BLAST, FIRE, HURT))
    orrin = located(parse(lines), "Orrin")
    told = [find(lines, day="2016-03-11"), find(lines, place=orrin), find(lines, day="2016-03-07")]
    assert [one.kind for one in told if one] == ["fire", "fire", "bombing"]


def test_a_name_of_one_incident_alone_tells_which() -> None:
    incident = find(f"{BLAST}\n{FIRE}\nIn/ADP/case>Orrin Orrin/PROPN/obl>hurt {HURT}")
    assert incident is not None
    assert incident.kind == "fire"


def test_only_what_the_sentence_names_is_named() -> None:
    syntax, story = tell(f"{BLAST}\n{HURT}")
    assert story.find_named(place_of(syntax, "men")) is None
    named = story.find_named(place_of(syntax, "hit"))
    assert named is not None
    assert named.kind == "bombing"
