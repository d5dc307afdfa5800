"""The gazetteer and the tables beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.places.gazetteer import PATH, load_gazetteer
from reportedly.annotate.places.geography import measure_distance
from reportedly.annotate.places.known import load_known
from reportedly.annotate.places.names import fold, split_structure, without_possessive


@pytest.fixture(scope="module")
def keys() -> list[str]:
    return [line.partition("\t")[0] for line in PATH.read_text("utf-8").splitlines()]


def test_every_key_is_found_and_what_is_no_key_is_not(keys: list[str]) -> None:
    gazetteer = load_gazetteer()
    for key in (keys[0], *keys[:: len(keys) // 2000], keys[-1]):
        assert gazetteer.find(key)
        assert not gazetteer.find(f"{key}#")
        assert not gazetteer.find(f"!{key}")


def test_keys_are_as_names_are_folded(keys: list[str]) -> None:
    assert [key for key in keys[::50] if fold(key) != key] == []


def test_keys_are_sorted_as_they_are_searched(keys: list[str]) -> None:
    assert keys == sorted(keys, key=lambda key: f"{key}\t".encode())


@given(st.text())
def test_any_key_can_be_looked_up(key: str) -> None:
    assert isinstance(load_gazetteer().find(key), tuple)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("St. Étienne", "saint etienne"),
        ("the Hague", "hague"),
        ("Queen Anne’s County", "queen annes county"),
        ("Łódź", "lodz"),
        ("Aust-Agder", "aust agder"),
        ("MÜNCHEN", "munchen"),
        ("Fort  Worth", "fort worth"),
        ("", ""),
    ],
)
def test_a_name_is_folded_to_its_key(name: str, key: str) -> None:
    assert fold(name) == key


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name) or "the" in fold(name)


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("nurobod district", ("nurobod", "district")),
        ("county kerry", ("kerry", "county")),
        ("republic of mali", ("mali", "republic")),
        ("state", ("state", "")),
        ("lima", ("lima", "")),
    ],
)
def test_the_word_for_what_it_is_is_split_from_a_name(key: str, parts: tuple[str, str]) -> None:
    assert split_structure(key) == parts


@pytest.mark.parametrize(("wording", "name"), [("Chad's", "Chad"), ("Cyprus’", "Cyprus"), ("Chad", "Chad")])
def test_a_possessive_is_no_part_of_a_name(wording: str, name: str) -> None:
    assert without_possessive(wording) == name


def test_every_country_has_a_people() -> None:
    countries = {entry.country for entry in load_known().peoples.values()}
    lines = (line for line in PATH.read_text("utf-8").splitlines() if line.startswith("iso "))
    large = {line[4:6].upper() for line in lines if int(line.rpartition("|")[2]) > 1_000_000}
    # Congolese are read as of the larger of the two Congos.
    assert large - countries == {"CG"}


def test_distances_run_over_the_date_line() -> None:
    fiji, samoa = (load_gazetteer().find(f"iso {code}")[0] for code in ("fj", "ws"))
    assert measure_distance(fiji, samoa) < 1500
