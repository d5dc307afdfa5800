import pytest

from reportedly.claims.counted import find_counted
from reportedly.claims.kind import find_kind
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import count, parse


def find(marked: str, number: str = "12", unit: str | None = None) -> FigureKind | None:
    syntax = parse(marked)
    quantity = count(syntax, number, unit)
    return find_kind(syntax, quantity, find_counted(syntax, quantity))


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("USD", FigureKind.MONEY),
        ("percent", FigureKind.PERCENT),
        ("percentage point", FigureKind.PERCENT),
        ("hour", FigureKind.DURATION),
        ("kilometre", FigureKind.DISTANCE),
        ("tonne", FigureKind.OTHER),
    ],
)
def test_a_unit_tells_the_kind_whatever_the_verb(unit: str, kind: FigureKind) -> None:
    assert find("killed/VERB/root 12/NUM/obj>killed", unit=unit) is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("saw/VERB/root 12/NUM/nummod>deaths deaths/NOUN/obj>saw", FigureKind.KILLED),
        ("left/VERB/root 12/NUM/nummod>wounded wounded/ADJ/obj>left", FigureKind.INJURED),
        ("saw/VERB/root 12/NUM/nummod>men wounded/ADJ/amod>men men/NOUN/obj>saw", FigureKind.INJURED),
        (
            "mourned/VERB/root deaths/NOUN/obj>mourned of/ADP/case>men 12/NUM/nummod>men men/NOUN/nmod>deaths",
            FigureKind.KILLED,
        ),
        ("freed/VERB/root 12/NUM/nummod>hostages hostages/NOUN/obj>freed", FigureKind.KIDNAPPED),
    ],
)
def test_an_outcome_that_is_counted_tells_the_kind(marked: str, kind: FigureKind) -> None:
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("12/NUM/nummod>men men/NOUN/nsubj:pass>shot were/AUX/aux:pass>shot shot/VERB/root", FigureKind.INJURED),
        (
            "12/NUM/nummod>men men/NOUN/nsubj:pass>shot were/AUX/aux:pass>shot shot/VERB/root dead/ADJ/xcomp>shot",
            FigureKind.KILLED,
        ),
        ("12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root", FigureKind.KILLED),
        ("They/PRON/nsubj>held held/VERB/root 12/NUM/nummod>men men/NOUN/obj>held", FigureKind.PEOPLE),
        ("They/PRON/nsubj>arrested arrested/VERB/root 12/NUM/obj>arrested", FigureKind.DETAINED),
        ("saw/VERB/root 12/NUM/nummod>men men/NOUN/obj>saw killed/VERB/acl>men", FigureKind.KILLED),
        (
            "left/VERB/root 12/NUM/nummod>men men/NOUN/obj>left homeless/ADJ/xcomp>left",
            FigureKind.DISPLACED,
        ),
        ("It/PRON/nsubj>drew drew/VERB/root 12/NUM/nummod>people people/NOUN/obj>drew", FigureKind.CROWD),
        (
            "12/NUM/nummod>men men/NOUN/nsubj>lost lost/VERB/root their/PRON/nmod:poss>lives lives/NOUN/obj>lost",
            FigureKind.KILLED,
        ),
        ("12/NUM/nummod>lives lives/NOUN/nsubj:pass>lost were/AUX/aux:pass>lost lost/VERB/root", FigureKind.KILLED),
        (
            "12/NUM/nummod>men men/NOUN/nsubj>lost lost/VERB/root their/PRON/nmod:poss>jobs jobs/NOUN/obj>lost",
            FigureKind.PEOPLE,
        ),
    ],
)
def test_what_was_done_to_those_counted_tells_the_kind(marked: str, kind: FigureKind) -> None:
    assert find(marked) is kind


def test_those_who_do_it_do_not_suffer_it() -> None:
    marked = "12/NUM/nummod>gunmen gunmen/NOUN/nsubj>killed killed/VERB/root a/DET/det>guard guard/NOUN/obj>killed"
    assert find(marked) is FigureKind.COMBATANTS


def test_those_in_a_list_suffer_what_its_first_member_does() -> None:
    marked = (
        "killed/VERB/root a/DET/det>nurse nurse/NOUN/obj>killed and/CCONJ/cc>boys 12/NUM/nummod>boys "
        "boys/NOUN/conj>nurse"
    )
    assert find(marked) is FigureKind.KILLED


def test_things_are_things_whatever_was_done_to_them() -> None:
    assert find("hit/VERB/root 12/NUM/nummod>tunnels tunnels/NOUN/obj>hit") is FigureKind.OBJECTS


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("toll/NOUN/nsubj>rose rose/VERB/root to/ADP/case>12 12/NUM/obl>rose", FigureKind.KILLED),
        (
            "number/NOUN/nsubj>rose of/ADP/case>hurt hurt/ADJ/nmod>number rose/VERB/root "
            "to/ADP/case>12 12/NUM/obl>rose",
            FigureKind.INJURED,
        ),
        ("price/NOUN/nsubj>rose rose/VERB/root to/ADP/case>12 12/NUM/obl>rose", None),
    ],
)
def test_a_subject_that_is_a_count_tells_what_its_number_counts(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("noun", "pos", "kind"),
    [
        ("nurses", "NOUN", FigureKind.PEOPLE),
        ("troops", "NOUN", FigureKind.COMBATANTS),
        ("mourners", "NOUN", FigureKind.CROWD),
        ("ambushes", "NOUN", FigureKind.ATTACKS),
        ("lorries", "NOUN", FigureKind.OBJECTS),
        ("votes", "NOUN", FigureKind.OTHER),
        ("Danes", "PROPN", FigureKind.PEOPLE),
        ("SMS", "PROPN", None),
        ("thoughts", "NOUN", None),
    ],
)
def test_who_or_what_is_counted_tells_the_kind_where_nothing_became_of_it(
    noun: str, pos: str, kind: FigureKind | None
) -> None:
    assert find(f"saw/VERB/root 12/NUM/nummod>{noun} {noun}/{pos}/obj>saw") is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("taken/VERB/root 12/NUM/nsubj:pass>taken hostage/NOUN/xcomp>taken", FigureKind.KIDNAPPED),
        ("driven/VERB/root 12/NUM/nsubj:pass>driven from/ADP/case>homes homes/NOUN/obl>driven", FigureKind.DISPLACED),
        ("driven/VERB/root 12/NUM/nsubj:pass>driven from/ADP/case>town town/NOUN/obl>driven", None),
        ("treated/VERB/root 12/NUM/nummod>men men/NOUN/obj>treated", FigureKind.INJURED),
        (
            "treated/VERB/root 12/NUM/nummod>men men/NOUN/obj>treated with/ADP/case>it it/PRON/obl>treated",
            FigureKind.PEOPLE,
        ),
        ("came/VERB/root 12/NUM/nsubj>came with/ADP/case>burns burns/NOUN/obl>came", FigureKind.INJURED),
        ("put/VERB/root the/DET/det>crowd crowd/NOUN/obj>put at/ADP/case>12 12/NUM/obl>put", FigureKind.CROWD),
        ("charged/VERB/root 12/NUM/nummod>men men/NOUN/iobj>charged", FigureKind.CHARGED),
    ],
)  # fmt: skip
def test_a_verb_tells_with_what_hangs_on_it(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("noun", "kind"),
    [("vintners", FigureKind.PEOPLE), ("arsonists", FigureKind.PEOPLE), ("numbers", None), ("ledgers", None)],
)
def test_a_noun_of_doers_names_people(noun: str, kind: FigureKind | None) -> None:
    assert find(f"saw/VERB/root 12/NUM/nummod>{noun} {noun}/NOUN/obj>saw") is kind
