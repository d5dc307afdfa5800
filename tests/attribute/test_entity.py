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


def test_an_alias_joins_past_an_of_that_stands_before_the_name() -> None:
    found = entities("It was the coat of {P Emil Tarr}, also known as {P Emil Hask}.")
    assert found["Emil Tarr"].aliases == ("Emil Hask",)


@pytest.mark.parametrize("slipped", ["Baghari", "Bagdhari", "Bagghdari", "Baghtari"])
def test_a_slip_of_the_pen_is_the_same_person(slipped: str) -> None:
    assert list(entities(f"{{P Anton Baghdari}} left. {{P {slipped}}} came.")) == ["Anton Baghdari"]


@pytest.mark.parametrize(
    "marked",
    [
        "{P Omar Keller} and {P Mara Keller} left. {P Kellar} came.",
        "{P Bo Lunde} left. {P Lunda} came.",
        "{P Bo Hanssen} left. {P Ansen} came.",
    ],
)
def test_a_slip_that_could_be_two_or_a_short_name_is_left_alone(marked: str) -> None:
    assert len(entities(marked)) > 1
    assert not any(entity.aliases for entity in entities(marked).values())


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("{P Piet} ‘{P Crow}’ {P Hallam} left.", ["Piet ‘Crow’ Hallam"]),
        ("{P Abu} {P Orrin} left.", ["Abu Orrin"]),
        ("The {O State Committee for the} {O Waters of} {L Orrin} met.", ["State Committee for the Waters of Orrin"]),
        ("The {O Ministry} of Water met.", ["Ministry of Water"]),
        ("{O Teln} {P Line}, which owns it, fell.", ["Teln Line"]),
        ("{O Reuters}'s {O Orrin} service closed.", ["Reuters's Orrin service"]),
        ("The {O Friends of} the 14th met.", ["Friends of the 14th"]),
        ("{P Emil Tarr}, a seaman from {P Tolv} who is also known as {P Emil Hask}, left.", ["Emil Tarr", "Tolv"]),
    ],
)
def test_a_torn_name_is_one(marked: str, names: list[str]) -> None:
    assert list(entities(marked)) == names


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("{P Kaldria} fell. They live in {P Kaldria}.", "place"),
        ("{P Orrin Packing}, which owns it, fell.", "organization"),
        ("The {P Tajik} fell.", "group"),
    ],
)
def test_the_text_sets_a_kind_right(marked: str, kind: str) -> None:
    assert {entity.kind.value for entity in read(marked).entities} == {kind}


def test_each_role_is_told_once() -> None:
    found = entities("The ferry's captain, {P Bo Ray}, left. The captain, {P Bo Ray}, and Captain {P Ray} came.")
    assert found["Bo Ray"].roles == ("the ferry's captain",)


@pytest.mark.parametrize(
    ("marked", "name", "role"),
    [
        ("Water Minister {P Bo Ray} left.", "Bo Ray", "Water Minister"),
        ("The group's leader, {P Bo Ray}, left.", "Bo Ray", "the group's leader"),
        ("{P Bo Ray}, a lawyer for the family, left.", "Bo Ray", "a lawyer for the family"),
        ("{P Bo Ray}, 34, the mayor of Orrin, left.", "Bo Ray", "the mayor of Orrin"),
        ("Minister for Water {P Bo Ray} left.", "Bo Ray", "Minister for Water"),
        ("The sheriff there, {P Bo Ray}, left.", "Bo Ray", "the sheriff"),
    ],
)
def test_the_text_gives_roles(marked: str, name: str, role: str) -> None:
    assert role in entities(marked)[name].roles


@pytest.mark.parametrize(
    "marked",
    [
        "{P Bo Ray} and {P Cy Dow} and {O Dow Water} met.",
        "The {O Ministry of Water} and the {O Ministry of Roads} met the {O Ministry}.",
    ],
)
def test_what_could_be_either_is_kept_apart(marked: str) -> None:
    assert len(entities(marked)) == 3
