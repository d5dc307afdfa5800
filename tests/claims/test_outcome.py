"""Outcomes told by nouns: among the dead, the wounded by name, shot in a headline."""

import pytest

from reportedly.claims.counted import find_counted
from reportedly.claims.outcome import read_outcome
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import count, parse


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        (
            "12/NUM/nummod>nuns nuns/NOUN/nsubj>dead are/AUX/cop>dead among/ADP/case>dead the/DET/det>dead "
            "dead/NOUN/root",
            FigureKind.KILLED,
        ),
        (
            "counts/VERB/root 12/NUM/nummod>nuns nuns/NOUN/obj>counts among/ADP/case>those those/PRON/obl>counts "
            "wounded/VERB/acl>those",
            FigureKind.INJURED,
        ),
        (
            "The/DET/det>wounded wounded/NOUN/nsubj>slept ,/PUNCT/punct>nuns 12/NUM/nummod>nuns "
            "nuns/NOUN/appos>wounded "
            ",/PUNCT/punct>nuns slept/VERB/root",
            FigureKind.INJURED,
        ),
        (
            "12/NUM/nsubj>nuns of/ADP/case>dead the/DET/det>dead dead/NOUN/nmod>12 were/AUX/cop>nuns nuns/NOUN/root",
            FigureKind.KILLED,
        ),
        (
            "Among/ADP/case>dead the/DET/det>dead dead/NOUN/root are/AUX/cop>dead 12/NUM/nummod>nuns "
            "nuns/NOUN/nsubj>dead",
            FigureKind.KILLED,
        ),
        ("12/NUM/nummod>shot shot/NOUN/root at/ADP/case>fete fete/NOUN/nmod>shot", FigureKind.INJURED),
        ("12/NUM/nummod>shot shot/NOUN/root dead/ADJ/amod>shot", FigureKind.KILLED),
        ("12/NUM/nummod>lives lives/NOUN/root lost/VERB/acl>lives", FigureKind.KILLED),
        ("12/NUM/nummod>lives lives/NOUN/root saved/VERB/acl>lives", None),
        (
            "Searches/NOUN/root go/VERB/acl>Searches on/ADP/compound:prt>go for/ADP/case>nuns 12/NUM/nummod>nuns "
            "nuns/NOUN/nmod>Searches",
            FigureKind.MISSING,
        ),
        ("Search/NOUN/root for/ADP/case>suspects 12/NUM/nummod>suspects suspects/NOUN/nmod>Search", None),
        ("Search/NOUN/root for/ADP/case>guns 12/NUM/nummod>guns guns/NOUN/nmod>Search", None),
        ("fired/VERB/root 12/NUM/nummod>shot shot/NOUN/obj>fired", None),
        ("12/NUM/nummod>victims burn/NOUN/compound>victims victims/NOUN/root", FigureKind.INJURED),
        (
            "12/NUM/nummod>nuns nuns/NOUN/nsubj>prayed prayed/VERB/root for/ADP/case>dead the/DET/det>dead "
            "dead/NOUN/obl>prayed",
            None,
        ),
    ],
)
def test_a_noun_tells_what_became_of_those_counted(marked: str, kind: FigureKind | None) -> None:
    syntax = parse(marked)
    assert read_outcome(syntax, find_counted(syntax, count(syntax, "12"))) is kind
