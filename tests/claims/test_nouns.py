"""Who or what a noun names."""

import pytest

from reportedly.claims.nouns import find_class, read_class
from reportedly.domain.figure import FigureKind
from reportedly.wordlist import read_wordlist
from tests.claims.handmade import parse, place_of


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("beekeepers glaziers grandmothers ferrymen midwives ornithologists", FigureKind.PEOPLE),
        ("gendarmes infantrymen separatists policewomen", FigureKind.COMBATANTS),
        ("picketers concertgoers throngs", FigureKind.CROWD),
        ("handguns lorries goats kiosks ladders hamlets knives", FigureKind.OBJECTS),
        ("sorties salvoes ambushes", FigureKind.ATTACKS),
        ("appeals tonnes counties", FigureKind.OTHER),
        ("thoughts quarrels", None),
    ],
)
def test_a_noun_has_one_class_in_the_singular_and_the_plural(words: str, kind: FigureKind | None) -> None:
    assert {word: find_class(word) for word in words.split()} == dict.fromkeys(words.split(), kind)


@pytest.mark.parametrize("word", ["containers", "trailers", "men", "as", "s", ""])
def test_an_ending_alone_makes_nobody(word: str) -> None:
    assert find_class(word) is not FigureKind.COMBATANTS
    assert word == "men" or find_class(word) is not FigureKind.PEOPLE


@pytest.mark.parametrize(
    ("marked", "noun", "kind"),
    [
        (
            "saw/VERB/root men/NOUN/obj>saw carrying/VERB/acl>men rifles/NOUN/obj>carrying",
            "men",
            FigureKind.COMBATANTS,
        ),
        ("saw/VERB/root men/NOUN/obj>saw carrying/VERB/acl>men hymnals/NOUN/obj>carrying", "men", FigureKind.PEOPLE),
        ("armed/ADJ/amod>men men/NOUN/root", "men", FigureKind.COMBATANTS),
        ("The/DET/det>sheriff sheriff/NOUN/nsubj>sent sent/VERB/root deputies/NOUN/obj>sent", "deputies", "combatants"),
        ("Parliament/PROPN/nsubj>has has/VERB/root deputies/NOUN/obj>has", "deputies", FigureKind.PEOPLE),
        ("fired/VERB/root rounds/NOUN/obj>fired", "rounds", FigureKind.ATTACKS),
        ("found/VERB/root rounds/NOUN/obj>found", "rounds", FigureKind.OBJECTS),
        ("flood/NOUN/nsubj>left left/VERB/root patients/NOUN/obj>left", "patients", FigureKind.INJURED),
        ("trial/NOUN/nsubj>had had/VERB/root patients/NOUN/obj>had", "patients", FigureKind.PEOPLE),
        ("busloads/NOUN/root of/ADP/case>nuns nuns/NOUN/nmod>busloads", "busloads", FigureKind.PEOPLE),
    ],
)
def test_a_noun_is_read_where_it_stands(marked: str, noun: str, kind: FigureKind | str) -> None:
    syntax = parse(marked)
    assert read_class(syntax, place_of(syntax, noun)) == kind


def test_the_table_has_each_noun_once() -> None:
    words = [word for section in read_wordlist("reportedly.claims", "words/nouns.txt").values() for word in section]
    assert len(words) == len(set(words)) > 5000
    assert all(word.islower() and word.isalpha() for word in words)
