import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.quantity import Bound
from reportedly.reconcile.population import PEOPLE, Population, find_population, read_nouns
from tests.reconcile.handmade import MARCH_15, Told, report


def read(counted: str | None, head: str | None, *around: str) -> Population:
    (figure,) = report("Courier", MARCH_15, Told("Told of [2].", counted=counted, head=head)).figures
    return find_population(figure, frozenset(around))


@pytest.mark.parametrize(
    ("counted", "head", "noun", "narrowed"),
    [
        (None, None, PEOPLE, ()),
        ("people", "person", PEOPLE, ()),
        ("others", "other", PEOPLE, ()),
        ("more victims", "victim", PEOPLE, ()),
        ("policemen", "policeman", "officer", ()),
        ("El Centro officers", "officer", "officer", ("el", "centro")),
        ("men from Teln", "man", "man", ("teln",)),
        ("members of the choir", "member", PEOPLE, ("choir",)),
        ("injured passengers", "passenger", "passenger", ()),
        ("lorries", "lorry", "lorry", ()),
        ("Lorries", "lorry", "lorry", ()),
        ("Teln lorries", "lorry", "lorry", ("teln",)),
        ("", "officer", "officer", ()),
    ],
)
def test_who_is_counted_is_a_noun_and_what_narrows_it(
    counted: str | None, head: str | None, noun: str, narrowed: tuple[str, ...]
) -> None:
    assert read(counted, head) == Population(noun, frozenset(narrowed))


def test_where_all_of_the_matter_is_narrows_nothing() -> None:
    assert read("Teln officers", "officer", "teln") == Population("officer")


def test_people_and_others_are_general_and_officers_are_not() -> None:
    assert read("others", "other").is_general
    assert not read("officers", "officer").is_general
    assert not read("members of the choir", "member").is_general


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        (Population(PEOPLE), Population("officer")),
        (Population("officer"), Population("marshal")),
        (Population("officer"), Population("officer", frozenset({"teln"}))),
        (Population("officer", frozenset({"teln"})), Population("marshal", frozenset({"teln", "north"}))),
        (Population("child"), Population("girl")),
    ],
)
def test_a_wider_population_holds_a_narrower(wide: Population, narrow: Population) -> None:
    assert wide.holds(narrow)
    assert not narrow.holds(wide)
    assert wide.touches(narrow)
    assert narrow.touches(wide)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Population("officer"), Population("child")),
        (Population("officer", frozenset({"teln"})), Population("officer", frozenset({"varde"}))),
        (Population("officer", frozenset({"teln"})), Population("marshal")),
    ],
)
def test_populations_beside_each_other_do_not_touch(one: Population, other: Population) -> None:
    assert not one.touches(other)


populations = st.builds(
    Population,
    st.sampled_from([PEOPLE, "officer", "marshal", "child", "girl", "house", "pistol", "gun", "lorry"]),
    st.frozensets(st.sampled_from(["teln", "varde"])),
)


@given(populations, populations, populations)
def test_holding_is_an_order(one: Population, other: Population, third: Population) -> None:
    assert not one.holds(one)
    assert not (one.holds(other) and other.holds(one))
    assert third != one or not (one.holds(other) and other.holds(third))
    if one.holds(other) and other.holds(third):
        assert one.holds(third)


def test_no_noun_stands_above_itself() -> None:
    assert not [noun for noun in set(read_nouns().values()) if Population(noun).holds(Population(noun))]


def test_a_bound_changes_nothing_about_who_is_counted() -> None:
    (figure,) = report("Courier", MARCH_15, Told("At least [2].", bound=Bound.AT_LEAST, bounds=(2, None))).figures
    assert find_population(figure, frozenset()).is_general
