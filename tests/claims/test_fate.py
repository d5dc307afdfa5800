"""What became of those counted: verbs, wherever the parse hangs them, and idioms."""

import pytest

from reportedly.claims.counted import find_counted
from reportedly.claims.kind import find_kind
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import count, parse


def find(marked: str) -> FigureKind | None:
    syntax = parse(marked)
    quantity = count(syntax, "12")
    return find_kind(syntax, quantity, find_counted(syntax, quantity))


MEN = "12/NUM/nummod>men men/NOUN/nsubj>{0}"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (f"{MEN.format('gave')} gave/VERB/root their/PRON/nmod:poss>lives lives/NOUN/obj>gave", FigureKind.KILLED),
        ("It/PRON/nsubj>cost cost/VERB/root 12/NUM/nummod>lives lives/NOUN/obj>cost", FigureKind.KILLED),
        (
            "It/PRON/nsubj>took took/VERB/root the/DET/det>lives lives/NOUN/obj>took of/ADP/case>men "
            "12/NUM/nummod>men men/NOUN/nmod>lives",
            FigureKind.KILLED,
        ),
        (
            f"{MEN.format('succumbed')} succumbed/VERB/root to/ADP/case>wounds wounds/NOUN/obl>succumbed",
            FigureKind.KILLED,
        ),
        (f"{MEN.format('lay')} lay/VERB/root in/ADP/case>hospital hospital/NOUN/obl>lay", None),
        (f"{MEN.format('stayed')} stayed/VERB/root in/ADP/case>hospital hospital/NOUN/obl>stayed", FigureKind.INJURED),
        (f"{MEN.format('sustained')} sustained/VERB/root burns/NOUN/obj>sustained", FigureKind.INJURED),
        (f"{MEN.format('left')} left/VERB/root their/PRON/nmod:poss>homes homes/NOUN/obj>left", FigureKind.DISPLACED),
        (f"{MEN.format('left')} left/VERB/root Orrin/PROPN/obj>left", FigureKind.DISPLACED),
        (f"{MEN.format('left')} left/VERB/root the/DET/det>choir choir/NOUN/obj>left", FigureKind.PEOPLE),
        (f"{MEN.format('went')} went/VERB/root free/ADJ/xcomp>went", FigureKind.PEOPLE),
        (f"{MEN.format('turned')} turned/VERB/root out/ADP/compound:prt>turned", FigureKind.CROWD),
    ],
)
def test_an_idiom_tells_what_its_subject_suffers(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) is (kind or FigureKind.PEOPLE)


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (
            "They/PRON/nsubj>led led/VERB/root 12/NUM/nummod>men men/NOUN/obj>led into/ADP/case>forest "
            "the/DET/det>forest "
            "forest/NOUN/obl>led",
            FigureKind.KIDNAPPED,
        ),
        (
            "They/PRON/nsubj>took took/VERB/root 12/NUM/nummod>men men/NOUN/obj>took into/ADP/case>custody "
            "custody/NOUN/obl>took",
            FigureKind.DETAINED,
        ),
        (
            "A/DET/det>flood flood/NOUN/nsubj>swept swept/VERB/root 12/NUM/nummod>men men/NOUN/obj>swept "
            "away/ADV/advmod>swept",
            FigureKind.MISSING,
        ),
        (
            "They/PRON/nsubj>beat beat/VERB/root 12/NUM/obj>beat to/ADP/case>death death/NOUN/obl>beat",
            FigureKind.KILLED,
        ),
        ("12/NUM/nsubj>taken taken/VERB/root hostage/NOUN/xcomp>taken", FigureKind.KIDNAPPED),
    ],
)
def test_an_idiom_tells_what_its_object_suffers(marked: str, kind: FigureKind) -> None:
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("noun", "kind"), [("militants", FigureKind.KILLED), ("lorries", FigureKind.OBJECTS), ("doubts", None)]
)
def test_some_verbs_kill_people_only(noun: str, kind: FigureKind | None) -> None:
    assert find(f"destroyed/VERB/root 12/NUM/nummod>{noun} {noun}/NOUN/obj>destroyed") is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        # The number hangs on another clause, but its verb follows at once.
        (
            "missing/ADJ/root and/CCONJ/cc>12 12/NUM/conj>missing had/AUX/aux>hurt been/AUX/aux:pass>hurt "
            "hurt/VERB/conj>missing",
            FigureKind.INJURED,
        ),
        (
            "shot/VERB/root men/NOUN/obj>shot 12/NUM/appos>men of/ADP/case>whom whom/PRON/nmod>12 died/VERB/acl>men",
            FigureKind.KILLED,
        ),
        ("12/NUM/dep>seen are/AUX/cop>dead now/ADV/advmod>dead dead/ADJ/dep>seen seen/VERB/root", FigureKind.KILLED),
        ("12/NUM/dep>seen are/AUX/dep>seen in/ADP/case>custody custody/NOUN/dep>seen seen/VERB/root", "detained"),
    ],
)
def test_the_verb_behind_a_number_tells_wherever_the_parse_hangs_it(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) == kind


def test_who_was_hurt_and_died_was_killed() -> None:
    marked = (
        "12/NUM/nummod>men men/NOUN/nsubj>died who/PRON/nsubj:pass>burned were/AUX/aux:pass>burned "
        "burned/VERB/acl:relcl>men died/VERB/root"
    )
    assert find(marked) is FigureKind.KILLED


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("12/NUM/dep>says died/VERB/dep>says says/VERB/root", FigureKind.KILLED),
        ("executed/VERB/root 12/NUM/nummod>prisoners prisoners/NOUN/obj>executed", FigureKind.KILLED),
        ("fed/VERB/root 12/NUM/nummod>prisoners prisoners/NOUN/obj>fed", FigureKind.DETAINED),
        (
            "killed/VERB/root 4/NUM/obj>killed ,/PUNCT/punct>nuns including/VERB/case>nuns 12/NUM/nummod>nuns "
            "nuns/NOUN/conj>4",
            FigureKind.PEOPLE,
        ),
        (
            "no/DET/det>trace trace/NOUN/nsubj:pass>found was/AUX/aux:pass>found found/VERB/root of/ADP/case>nuns "
            "12/NUM/nummod>nuns nuns/NOUN/obl>found",
            FigureKind.MISSING,
        ),
        (
            "12/NUM/nsubj:pass>found have/AUX/aux>found yet/ADV/advmod>found to/PART/mark>found be/AUX/aux:pass>found "
            "found/VERB/root",
            FigureKind.MISSING,
        ),
    ],
)
def test_what_a_bare_number_or_its_verb_tells(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("behind", "kind"),
    [
        ("be/AUX/aux:pass>reached reached/VERB/acl:relcl>men", FigureKind.MISSING),
        ("be/AUX/aux:pass>paid paid/VERB/acl:relcl>men", FigureKind.PEOPLE),
    ],
)
def test_a_number_beside_the_dead_is_of_those_whom_its_own_words_tell(behind: str, kind: FigureKind) -> None:
    verb = "reached" if "reached" in behind else "paid"
    marked = (
        "Told/VERB/root of/ADP/case>dead 8/NUM/nummod>dead dead/ADJ/obl>Told ,/PUNCT/punct>men 12/NUM/nummod>men "
        f"men/NOUN/conj>dead who/PRON/nsubj:pass>{verb} cannot/AUX/aux>{verb} {behind}"
    )
    assert find(marked) is kind


@pytest.mark.parametrize(("verb", "kind"), [("looked", FigureKind.MISSING), ("cared", FigureKind.PEOPLE)])
def test_who_is_looked_for_is_missing(verb: str, kind: FigureKind) -> None:
    marked = f"12/NUM/nummod>men men/NOUN/nsubj:pass>{verb} are/AUX/aux:pass>{verb} {verb}/VERB/root for/ADP/obl>{verb}"
    assert find(marked) is kind


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (
            "12/NUM/nummod>men men/NOUN/nsubj:pass>shot were/AUX/aux:pass>shot shot/VERB/root and/CCONJ/cc>killed "
            "killed/VERB/conj>shot",
            FigureKind.KILLED,
        ),
        (
            "12/NUM/nummod>men men/NOUN/nsubj:pass>shot were/AUX/aux:pass>shot shot/VERB/root and/CCONJ/cc>killed "
            "5/NUM/obj>killed killed/VERB/conj>shot",
            FigureKind.INJURED,
        ),
        ("The/DET/det>clinic clinic/NOUN/nsubj>admitted admitted/VERB/root 12/NUM/obj>admitted", FigureKind.INJURED),
        ("The/DET/det>choir choir/NOUN/nsubj>admitted admitted/VERB/root 12/NUM/obj>admitted", None),
        (f"{MEN.format('slept')} slept/VERB/root in/ADP/case>beds beds/NOUN/obl>slept", FigureKind.PEOPLE),
        (f"{MEN.format('slept')} slept/VERB/root in/ADP/case>shelters shelters/NOUN/obl>slept", FigureKind.DISPLACED),
        (f"{MEN.format('are')} are/VERB/root under/ADP/case>rubble rubble/NOUN/obl>are", FigureKind.MISSING),
    ],
)
def test_the_words_around_a_verb_tell_more_than_it(marked: str, kind: FigureKind | None) -> None:
    assert find(marked) is kind
