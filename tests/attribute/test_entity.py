"""Persons and bodies of an article, joined."""

import pytest

from reportedly.domain.mention import Entity
from tests.attribute.handmade import read


def entities(marked: str) -> dict[str, Entity]:
    return {entity.name: entity for entity in read(marked).entities}


@pytest.mark.parametrize(
    ("marked", "name", "alias"),
    [
        ("{P Ray} left. {P Bo Ray} came.", "Bo Ray", "Ray"),
        ("{P Bo Ray}, also known as {P Old Crow}, left.", "Bo Ray", "Old Crow"),
        ("{P Bo Ray} (nom de guerre {P Crow}) left.", "Bo Ray", "Crow"),
        ("{P Bo Ray}, a.k.a. {P Crow}, left.", "Bo Ray", "Crow"),
        ("The {O State Water Committee} ({O SWC}) met.", "State Water Committee", "SWC"),
        ("The {O State Water Committee} met. The {O SWC} fell.", "State Water Committee", "SWC"),
        ("The {O Orrin Harbour Gazette} closed. The {O Gazette} opened.", "Orrin Harbour Gazette", "Gazette"),
    ],
)
def test_short_forms_and_aliases_join_the_full_name(marked: str, name: str, alias: str) -> None:
    found = entities(marked)
    assert list(found) == [name]
    assert alias in found[name].aliases


@pytest.mark.parametrize(
    ("marked", "name", "role"),
    [
        ("Water Minister {P Bo Ray} left.", "Bo Ray", "Water Minister"),
        ("The group's leader, {P Bo Ray}, left.", "Bo Ray", "group's leader"),
        ("{P Bo Ray}, a lawyer for the family, left.", "Bo Ray", "a lawyer for the family"),
        ("{P Bo Ray}, 34, the mayor of Orrin, left.", "Bo Ray", "the mayor of Orrin"),
        ("Minister for Water {P Bo Ray} left.", "Bo Ray", "Minister for Water"),
    ],
)
def test_the_text_gives_roles(marked: str, name: str, role: str) -> None:
    assert role in entities(marked)[name].roles


@pytest.mark.parametrize(
    "marked",
    [
        "{P Bo Ray} met {P Ann Ray}. {P Ray} left.",
        "{P Bo Ray} and {P Cy Dow} and {O Dow Water} met.",
        "The {O Ministry of Water} and the {O Ministry of Roads} met the {O Ministry}.",
    ],
)
def test_what_could_be_either_is_kept_apart(marked: str) -> None:
    assert len(entities(marked)) == 3
