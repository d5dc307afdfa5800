"""What a number is the number of, by what stands before or behind it."""

import pytest

from reportedly.claims.totals import Told, find_told, find_topic
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import count, parse


def read(marked: str, *, topic: bool = False) -> tuple[str | None, FigureKind | None] | None:
    """Return the word that names what "12" is the number of, and its kind."""
    syntax = parse(marked)
    places = syntax.cover(count(syntax, "12").span)
    told: Told | None = find_topic(syntax, places) if topic else find_told(syntax, places)
    return None if told is None else (None if told.noun is None else syntax.word(told.noun), told.kind)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "The/DET/det>number number/NOUN/nsubj>rose of/ADP/case>pilots pilots/NOUN/nmod>number rose/VERB/root "
            "to/ADP/case>12 12/NUM/obl>rose",
            ("pilots", FigureKind.PEOPLE),
        ),
        (
            "its/PRON/nmod:poss>count count/NOUN/obj>cut of/ADP/case>pilots pilots/NOUN/nmod>count "
            "killed/VERB/acl>pilots to/ADP/case>12 12/NUM/obl>cut cut/VERB/root",
            ("pilots", FigureKind.KILLED),
        ),
        ("the/DET/det>toll toll/NOUN/nsubj>is is/VERB/root 12/NUM/obj>is", (None, FigureKind.KILLED)),
        (
            "They/PRON/nsubj>put put/VERB/root the/DET/det>number number/NOUN/obj>put at/ADP/case>12 12/NUM/obl>put",
            (None, None),
        ),
        (
            "The/DET/det>wounded wounded/NOUN/nsubj>numbered numbered/VERB/root 12/NUM/obj>numbered",
            ("wounded", FigureKind.INJURED),
        ),
        (
            "Those/PRON/nsubj>12 injured/VERB/acl>Those are/AUX/cop>12 now/ADV/advmod>12 12/NUM/root",
            ("injured", FigureKind.INJURED),
        ),
        (
            "put/VERB/root the/DET/det>crowd crowd/NOUN/obj>put at/ADP/case>12 12/NUM/obl>put",
            ("crowd", FigureKind.CROWD),
        ),
        (
            "bringing/VERB/root to/ADP/case>12 12/NUM/obl>bringing the/DET/det>dead dead/NOUN/obj>bringing",
            ("dead", FigureKind.KILLED),
        ),
        (
            "goats/NOUN/nsubj>rose rose/VERB/root from/ADP/case>9 9/NUM/obl>rose to/ADP/case>12 12/NUM/obl>rose",
            ("goats", FigureKind.OBJECTS),
        ),
        (
            "The/DET/det>dead dead/NOUN/nsubj>lay lay/VERB/root where/ADV/advmod>sat they/PRON/nsubj>sat "
            "sat/VERB/advcl>lay by/ADP/case>12 12/NUM/obl>sat",
            None,
        ),
    ],
)
def test_the_words_beside_a_number_say_what_it_is_the_number_of(
    marked: str, expected: tuple[str | None, FigureKind | None] | None
) -> None:
    assert read(marked) == expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("The/DET/det>goats goats/NOUN/root ./PUNCT/punct>goats", ("goats", FigureKind.OBJECTS)),
        ("Dead/ADJ/amod>rebels rebels/NOUN/root ?/PUNCT/punct>rebels", ("rebels", FigureKind.KILLED)),
        ("How/ADV/advmod>many many/ADJ/amod>nuns nuns/NOUN/nsubj>came came/VERB/root", ("nuns", FigureKind.PEOPLE)),
        (
            "How/ADV/advmod>many many/ADJ/nsubj>missing are/AUX/cop>missing still/ADV/advmod>missing missing/ADJ/root",
            ("missing", FigureKind.MISSING),
        ),
        ("How/ADV/advmod>many many/ADJ/nsubj>happy are/AUX/cop>happy still/ADV/advmod>happy happy/ADJ/root", None),
        ("The/DET/det>goats goats/NOUN/nsubj>slept slept/VERB/root", None),
    ],
)
def test_the_sentence_before_may_name_the_topic(before: str, expected: tuple[str, FigureKind] | None) -> None:
    assert read(f"{before}\n12/NUM/ccomp>says she/PRON/nsubj>says says/VERB/root", topic=True) == expected
