from dataclasses import replace

import pytest

from reportedly.claims.state import read_state
from reportedly.domain.figure import State
from tests.claims.handmade import draft, parse, place_of

FERRY = "The/DET/det>ferry ferry/NOUN/nsubj>left left/VERB/root\n"
BEHIND = "118/NUM/nummod>people people/NOUN/nsubj>were were/AUX/root"
SAID = "They/PRON/nsubj>said said/VERB/root"


@pytest.mark.parametrize(
    ("marked", "state"),
    [
        (f"{BEHIND} aboard/ADV/advmod>were", State.ABOARD),
        (f"{BEHIND} on/ADP/case>board board/NOUN/obl>were", State.ABOARD),
        (f"{BEHIND} on/ADP/case>bus the/DET/det>bus crowded/ADJ/amod>bus bus/NOUN/obl>were", State.ABOARD),
        (f"{BEHIND} on/ADP/case>stage the/DET/det>stage stage/NOUN/obl>were", None),
        (f"{BEHIND} in/ADP/case>town the/DET/det>town town/NOUN/obl>were by/ADP/case>bus bus/NOUN/obl>were", None),
        (f"{BEHIND} here/ADV/advmod>were ./PUNCT/punct>were aboard/ADV/advmod>were", None),
        ("Carrying/VERB/root 118/NUM/nummod>people people/NOUN/obj>Carrying", State.ABOARD),
        ("The/DET/det>manifest manifest/NOUN/nsubj>lists lists/VERB/root 118/NUM/obj>lists", State.ABOARD),
        ("An/DET/det>aboard estimated/ADJ/amod>aboard 118/NUM/nummod>aboard aboard/NOUN/root", State.ABOARD),
        ("118/NUM/nsubj:pass>rescued were/AUX/aux:pass>rescued rescued/VERB/root", State.RESCUED),
        ("Crews/NOUN/nsubj>saved saved/VERB/root 118/NUM/nummod>people people/NOUN/obj>saved", State.RESCUED),
        ("118/NUM/nsubj>survived survived/VERB/root", State.RESCUED),
        ("He/PRON/nsubj>survived survived/VERB/root 118/NUM/nummod>raids raids/NOUN/obj>survived", None),
        ("It/PRON/nsubj>licensed is/AUX/aux:pass>licensed licensed/VERB/root for/ADP/case>118 118/NUM/obl>licensed",
         State.ROOM),
        ("It/PRON/nsubj>is is/AUX/root licensed/VERB/xcomp>is to/PART/mark>carry carry/VERB/xcomp>licensed "
         "118/NUM/nummod>people people/NOUN/obj>carry", State.ROOM),
        ("118/NUM/nummod>people people/NOUN/nsubj>came came/VERB/root", None),
    ],
)  # fmt: skip
def test_people_are_counted_as_what_the_words_around_them_say(marked: str, state: State | None) -> None:
    syntax = parse(marked)
    assert read_state(syntax, draft(syntax, "118")) is state


@pytest.mark.parametrize(
    ("before", "behind", "state"),
    [
        (FERRY, "", State.ABOARD),
        (FERRY, "route/NOUN/obl>were", None),
        ("The/DET/det>parade parade/NOUN/nsubj>left left/VERB/root\n", "", None),
    ],
)
def test_on_a_name_is_aboard_where_the_text_tells_of_ships(before: str, behind: str, state: State | None) -> None:
    on = "on/ADP/case>Orla the/DET/det>Orla Saint/PROPN/compound>Orla Orla/PROPN/obl>were"
    syntax = parse(f"{before}{BEHIND} {on} {behind}")
    assert read_state(syntax, draft(syntax, "118")) is state


@pytest.mark.parametrize(("is_part", "state"), [(False, State.ABOARD), (True, None)])
def test_without_a_noun_it_is_the_state_of_those_that_the_text_named(is_part: bool, state: State | None) -> None:
    asked = "How/ADV/advmod>many many/ADJ/amod>people people/NOUN/nsubj>were were/AUX/root aboard/ADV/advmod>were"
    syntax = parse(f"{asked}\n161/NUM/ccomp>said {SAID}")
    bare = draft(syntax, "161")
    like = replace(bare, like=place_of(syntax, "people"))
    if is_part:
        like = replace(like, counted=replace(like.counted, whole=place_of(syntax, "They")))
    assert read_state(syntax, like) is state
    assert read_state(syntax, bare) is None
