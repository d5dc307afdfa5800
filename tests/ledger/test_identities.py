from datetime import timedelta

import pytest

from reportedly.ledger import Identity, Ledger, Undecided
from tests.ledger.conftest import Add
from tests.ledger.handmade import AT, build_reading

WORDS = ("Police said 12 people died.", "Rescuers said 13 people died.", "Firemen said 14 people died.")


@pytest.fixture
def entities(ledger: Ledger, add: Add) -> list[str]:
    """One entity of each of three articles."""
    for words in WORDS:
        add(build_reading(words, numbers=(), sources=(words.split()[0],)), path=f"{words[:5]}.txt")
    found = {one.path: one.entities[0].id for one in ledger.articles()}
    return [found[f"{words[:5]}.txt"] for words in WORDS]


def find_article(ledger: Ledger, entity: str) -> str:
    return next(one.id for one in ledger.articles() if one.entities[0].id == entity)


def identify(*entities: str) -> list[Identity]:
    return sorted((Identity(one, entities[0], "same name and role") for one in entities), key=lambda one: one.entity)


def test_identities_come_back(ledger: Ledger, entities: list[str]) -> None:
    one, other, third = entities
    found, left_open = identify(one, other), [Undecided(*sorted((one, third)), "same name, nothing else")]
    ledger.store_identities(entities, found, left_open)
    assert (ledger.identities(), ledger.undecided()) == (found, left_open)
    assert ledger.identities([other, "e9"]) == [each for each in found if each.entity == other]


def test_what_was_found_of_the_same_entities_is_replaced_and_of_others_stays(
    ledger: Ledger, entities: list[str]
) -> None:
    one, other, third = entities
    ledger.store_identities([one, other], identify(one, other), [Undecided(*sorted((one, other)), "same name")])
    ledger.store_identities([third], identify(third))
    ledger.store_identities([one, other], [])
    assert (ledger.identities(), ledger.undecided()) == (identify(third), [])


def test_nothing_is_kept_that_has_a_part_in_an_article_that_was_forgotten(ledger: Ledger, entities: list[str]) -> None:
    one, other, third = entities
    ledger.forget(find_article(ledger, one), "Ann", AT)
    pairs = [Undecided(*sorted((one, third)), "same name"), Undecided(*sorted((other, third)), "same name")]
    ledger.store_identities(entities, [*identify(one, other), *identify(third)], pairs)
    assert (ledger.identities(), ledger.undecided()) == (identify(third), pairs[1:])


def test_nothing_is_kept_that_has_a_part_in_another_version(ledger: Ledger, entities: list[str]) -> None:
    one, other, third = entities
    again = build_reading("Police said more.", numbers=(), sources=("Police",))
    ledger.add(again, b"", f"{WORDS[0][:5]}.txt", AT + timedelta(1))
    ledger.store_identities(entities, [*identify(one, other), *identify(third)])
    assert ledger.identities() == identify(third)
