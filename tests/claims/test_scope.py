"""Where and when a figure holds, when it was said, and who did it."""

from dataclasses import replace
from datetime import date

import pytest

from reportedly.claims.scope import (
    choose_nearest,
    choose_place,
    find_actor,
    find_said,
    is_border,
    is_where,
    measure_path,
    read_days,
)
from reportedly.claims.syntax import Syntax
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.place import PlacePrecision
from tests.claims.handmade import dated, located, on, parse, place_of, say, span_of

KILLED = (
    "Ann/PROPN/nsubj>said said/VERB/root in/ADP/case>Tavel Tavel/PROPN/obl>said it/PRON/nsubj>killed "
    "killed/VERB/ccomp>said 12/NUM/nummod>men men/NOUN/obj>killed in/ADP/case>Orrin Orrin/PROPN/obl>killed "
    "when/ADV/advmod>hit rain/NOUN/nsubj>hit hit/VERB/advcl>killed Lund/PROPN/obj>hit\n"
    "It/PRON/nsubj>left left/VERB/root Brome/PROPN/obj>left"
)


def test_the_place_nearest_in_the_parse_is_the_figures() -> None:
    syntax = parse(KILLED)
    places = [located(syntax, name) for name in ("Tavel", "Orrin", "Lund", "Brome")]
    chosen = choose_place(syntax, place_of(syntax, "men"), places, None)
    assert chosen is places[1]


def test_a_place_in_the_clause_goes_before_a_nearer_one_in_another() -> None:
    syntax = parse(
        "fled/VERB/root 12/NUM/nummod>men men/NOUN/nsubj>fled held/VERB/acl>men in/ADP/case>Lund Lund/PROPN/obl>held "
        "quietly/ADV/advmod>fled to/ADP/case>coast the/DET/det>coast coast/NOUN/obl>fled of/ADP/case>Orrin "
        "Orrin/PROPN/nmod>coast"
    )
    names = ["Lund", "Orrin"]
    nearest = choose_nearest(syntax, place_of(syntax, "men"), [span_of(syntax, name) for name in names], None)
    assert nearest is not None
    assert names[nearest] == "Orrin"


def test_of_a_place_and_what_holds_it_the_place_is_chosen() -> None:
    syntax = parse(
        "12/NUM/nummod>men men/NOUN/nsubj>fled fled/VERB/root Ardland/PROPN/obl>fled ,/PUNCT/punct>Orrin "
        "Orrin/PROPN/appos>Ardland"
    )
    holder = located(syntax, "Ardland", PlacePrecision.REGION)
    held = replace(located(syntax, "Orrin"), container=holder.id)
    assert choose_place(syntax, place_of(syntax, "men"), [holder, held], None) is held
    assert choose_place(syntax, place_of(syntax, "men"), [holder], None) is holder


def test_a_place_outside_the_content_is_where_it_was_said() -> None:
    syntax = parse(KILLED)
    content = span_of(syntax, "it killed 12 men")
    assert choose_place(syntax, place_of(syntax, "men"), [located(syntax, "Tavel")], content) is None


def test_a_place_of_another_sentence_is_not_the_figures() -> None:
    syntax = parse(KILLED)
    assert choose_place(syntax, place_of(syntax, "men"), [located(syntax, "Brome")], None) is None


@pytest.mark.parametrize(
    ("marked", "name", "expected"),
    [
        ("They/PRON/nsubj>fled fled/VERB/root to/ADP/case>Chile Chile/PROPN/obl>fled", "Chile", True),
        ("Chile/PROPN/nsubj>won won/VERB/root", "Chile", False),
        ("Chile/PROPN/compound>police police/NOUN/root", "Chile", False),
        ("Chile/PROPN/nmod:poss>army 's/PART/case>Chile army/NOUN/root", "Chile", False),
    ],
)
def test_a_country_that_acts_or_owns_tells_not_where(marked: str, name: str, expected: bool) -> None:
    syntax = parse(marked)
    assert is_where(syntax, located(syntax, name, PlacePrecision.COUNTRY)) is expected


def test_a_town_tells_where_even_as_a_subject() -> None:
    syntax = parse("Tavel/PROPN/nsubj>burned burned/VERB/root")
    assert is_where(syntax, located(syntax, "Tavel"))


def test_a_people_is_no_place() -> None:
    syntax = parse("They/PRON/nsubj>fled fled/VERB/root with/ADP/case>Danes Danes/PROPN/obl>fled")
    assert not is_where(syntax, located(syntax, "Danes", PlacePrecision.COUNTRY, demonym=True))


def test_a_path_counts_the_steps_up_and_down() -> None:
    syntax = parse("12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root there/ADV/advmod>died")
    assert measure_path(syntax, place_of(syntax, "12"), place_of(syntax, "there")) == 3
    assert measure_path(syntax, 0, 0) == 0


SAID = (
    "Ann/PROPN/nsubj>said said/VERB/root on/ADP/case>Friday Friday/PROPN/obl>said 12/NUM/nummod>men "
    "men/NOUN/nsubj>died died/VERB/ccomp>said on/ADP/case>Monday Monday/PROPN/obl>died"
)


def test_a_date_beside_the_cue_is_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Friday", "2016-03-11"), dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died on Monday", source="Ann"), dates) == on("2016-03-11")


def test_a_date_in_the_content_is_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died on Monday", source="Ann"), dates) is None


def test_a_date_that_opens_the_content_is_not_when_it_was_said() -> None:
    syntax = parse("Ann/PROPN/nsubj>said said/VERB/root Monday/PROPN/obl>hurt hurt/VERB/ccomp>said")
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "Monday hurt", source="Ann"), dates) is None


def test_a_date_of_the_next_sentence_is_not_when_it_was_said() -> None:
    syntax = parse(
        "It/PRON/nsubj>fell fell/VERB/ccomp>said Ann/PROPN/nsubj>said said/VERB/root ./PUNCT/punct>said\n"
        "On/ADP/case>Monday Monday/PROPN/obl>rose it/PRON/nsubj>rose rose/VERB/root"
    )
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "It fell", source="Ann"), dates) is None


def test_a_date_behind_the_content_is_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died", source="Ann"), dates) is None


def test_a_date_that_nothing_resolves_tells_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    assert find_said(syntax.text, say(syntax, "12 men", source="Ann"), [dated(syntax, "Friday", None)]) is None


def test_a_date_far_from_the_cue_is_not_when_it_was_said() -> None:
    words = " ".join(f"word{i}/X/dep>said" for i in range(12))
    syntax = parse(f"Ann/PROPN/nsubj>said said/VERB/root {words} Friday/PROPN/obl>said it/PRON/obj>said")
    assert find_said(syntax.text, say(syntax, "it"), [dated(syntax, "Friday", "2016-03-11")]) is None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ray/PROPN/nsubj>killed killed/VERB/root 12/NUM/nummod>men men/NOUN/obj>killed", "e1"),
        (
            "12/NUM/nummod>men men/NOUN/nsubj:pass>killed were/AUX/aux:pass>killed killed/VERB/root by/ADP/case>Ray "
            "Ray/PROPN/obl:agent>killed",
            "e1",
        ),
        ("Ray/PROPN/nsubj>killed killed/VERB/root", None),
        ("She/PRON/nsubj>killed killed/VERB/root Ray/PROPN/obj>killed", None),
        (
            "Ray/PROPN/nsubj:pass>killed killed/VERB/root by/ADP/case>gas gas/NOUN/obl:agent>killed",
            None,
        ),
    ],
)
def test_the_actor_is_the_entity_that_did_it(marked: str, expected: str | None) -> None:
    syntax = parse(marked)
    entities = [
        Entity("e0", MentionKind.PERSON, "Someone"),
        Entity("e1", MentionKind.PERSON, "Ray", mentions=(span_of(syntax, "Ray"),)),
    ]
    assert find_actor(syntax, place_of(syntax, "killed"), entities) == expected


def since(syntax: Syntax, first: date) -> DateMention:
    return DateMention(
        "d1", span_of(syntax, "since 1987"), Interval(first, date(2021, 6, 9), Precision.INTERVAL), "told"
    )


@pytest.mark.parametrize(
    ("marked", "border"),
    [
        ("worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst ,/PUNCT/punct>worst killing/VERB/acl>worst", True),
        (
            "worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst ,/PUNCT/punct>sank when/ADV/advmod>sank "
            "sank/VERB/acl:relcl>1987",
            False,
        ),
    ],
)
def test_a_date_behind_since_only_bounds_unless_the_text_goes_on_to_tell_of_it(marked: str, border: bool) -> None:
    syntax = parse(marked)
    assert is_border(syntax, since(syntax, date(1987, 1, 1))) is border


@pytest.mark.parametrize(
    ("first", "last"), [(date(1987, 1, 1), date(1987, 12, 31)), (date(1987, 5, 3), date(1987, 5, 3))]
)
def test_what_was_since_a_date_was_on_that_date(first: date, last: date) -> None:
    syntax = parse("worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst")
    days = read_days(syntax, since(syntax, first))
    assert days is not None
    assert (days.first, days.last) == (first, last)
