"""Who did what is counted."""

import pytest

from reportedly.claims.actor import find_actor, index_entities
from reportedly.domain.mention import Entity, MentionKind
from tests.claims.handmade import parse, place_of, span_of


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
        (
            "men/NOUN/nsubj>killed of/ADP/case>Ray Ray/PROPN/nmod>men killed/VERB/root 12/NUM/nummod>boys "
            "boys/NOUN/obj>killed",
            "e1",
        ),
        (
            "Ray/PROPN/nsubj>came came/VERB/root and/CCONJ/cc>killed killed/VERB/conj>came 12/NUM/nummod>men "
            "men/NOUN/obj>killed",
            "e1",
        ),
        (
            "Ray/PROPN/nsubj>claims claims/VERB/root to/PART/mark>killed killed/VERB/xcomp>claims 12/NUM/obj>killed",
            "e1",
        ),
        (
            "They/PRON/nsubj>accuse accuse/VERB/root Ray/PROPN/obj>accuse killed/VERB/advcl>accuse 12/NUM/obj>killed",
            "e1",
        ),
        (
            "Ray/PROPN/root who/PRON/nsubj>killed killed/VERB/acl:relcl>Ray 12/NUM/obj>killed",
            "e1",
        ),
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
    assert find_actor(syntax, place_of(syntax, "killed"), index_entities(syntax, entities)) == expected


def test_who_loses_or_has_something_did_not_do_it() -> None:
    syntax = parse("Ray/PROPN/nsubj>lost lost/VERB/root 2/NUM/nummod>sons sons/NOUN/obj>lost")
    entities = [Entity("e1", MentionKind.PERSON, "Ray", mentions=(span_of(syntax, "Ray"),))]
    assert find_actor(syntax, place_of(syntax, "lost"), index_entities(syntax, entities)) is None
