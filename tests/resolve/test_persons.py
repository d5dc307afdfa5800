import pytest

from reportedly.resolve.person import Fit, compare_names, read_person


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Ines Holt", "ines holt"),
        ("Dr. Helle Rusk", "helle rusk"),
        ("Piet ‘Duke’ Hallam", "piet hallam"),
        ("Joren 'Kettle' Vask", "joren vask"),
        ("Brít Sandøy", "brit sandøy"),
        ("Martin O’Neill Jr.", "martin oneill"),
        ("Deputy Minister Kai Brandt", "kai brandt"),
    ],
)
def test_a_name_is_read_without_titles_and_nicknames(name: str, folded: str) -> None:
    read = read_person(name)
    assert read is not None
    assert read.folded == folded


@pytest.mark.parametrize("name", ["Rusk", "Mr. Rusk", "‘Duke’", "President"])
def test_a_surname_alone_is_no_full_name(name: str) -> None:
    assert read_person(name) is None


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        ("Ines Holt", "INES HOLT", Fit.FULL),
        ("Terrence Ostler", "Terrence Wade Ostler", Fit.FULLER),
        ("Terrence W. Ostler", "Terrence Wade Ostler", Fit.FULLER),
        ("Devonte Ocasio", "Devontee Ocasio", Fit.SLIP),
        ("J. Vask", "Joren Vask", Fit.INITIAL),
        ("John A. Smith", "John B. Smith", Fit.APART),
        ("Marten Rusk", "Helle Rusk", Fit.APART),
        ("Jan Berg", "Jon Berg", Fit.APART),
        ("N. Vask", "Joren Vask", Fit.APART),
    ],
)
def test_two_names_fit_or_are_of_two_persons(one: str, other: str, fit: Fit) -> None:
    first, second = read_person(one), read_person(other)
    assert first is not None
    assert second is not None
    assert compare_names(first, second) is compare_names(second, first) is fit
