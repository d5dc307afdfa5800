import pytest

from reportedly.ledger.noun import find_head, make_singular


@pytest.mark.parametrize(
    ("counted", "head"),
    [
        ("Tajik citizens", "citizen"),
        ("police officers", "officer"),
        ("members of the crew", "member"),
        ("people", "person"),
        ("soldiers who had fled", "soldier"),
        ("passengers aboard", "passenger"),
        ("women and children", "woman"),
        ("people killed", "person"),
        ("wounded", None),
        ("others", None),
        ("are missing", None),
        ("firefighters, medics", "firefighter"),
        ("bodies", "body"),
        ("inspectors' letters", "letter"),
        ("by-standers", "by-stander"),
        ("", None),
        ("12", None),
    ],
)
def test_the_noun_of_what_is_counted(counted: str, head: str | None) -> None:
    assert find_head(counted) == head


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("policemen", "policeman"),
        ("houses", "house"),
        ("churches", "church"),
        ("boxes", "box"),
        ("buses", "bus"),
        ("crises", "crisis"),
        ("parties", "party"),
        ("wives", "wife"),
        ("class", "class"),
        ("status", "status"),
        ("gas", "gas"),
        ("ship", "ship"),
    ],
)
def test_the_singular_of_a_noun(plural: str, singular: str) -> None:
    assert make_singular(plural) == singular
    assert make_singular(singular) == singular
