import pytest

from tests.annotate.quantities.tokens_by_hand import Parse, find, shown


@pytest.mark.parametrize(
    "text",
    [
        "a 34-year-old baker",
        "a baker, 34 years old",
        "Ann Lee, 34, left",
        "Ann Lee (34) left",
        "a boy aged 7",
        "17-year-olds rowed",
        "boys aged 7 to 9",
        "at the age of 70",
        "children under 12",
        "boys as young as 10",
        "He is 58.",
        "Ann Lee, who was 20, left",
        "when you’re 55,",
        "Ann Lee, then 38, left",
        "a woman of 67",
    ],
)
def test_ages_are_no_quantities(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "in 2014",
        "from 2003 to 2007",
        "on March 5",
        "on Aug. 18",
        "on 20 and 21 November",
        "at 10.30pm",
        "at 6 p.m.",
        "at six o'clock",
        "the ferry left at 6",
        "it left at 6 with him",
        "it sailed at 7.30",
        "it sailed at 19:30",
        "at 14:30",
        "at 2300 GMT",
        "at six this evening",
        "it struck half past eight",
        "at ten to six",
        "at about ten to six",
        "a little after 10 on Thursday night",
        "he died shortly after two",
        "just before 7, they left",
        "the 1980s",
        "the summer of ’16",
        "on 2015-01-07",
    ],
)
def test_years_days_and_times_are_no_quantities(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "aboard MH17",
        "UPDATE 3 - Toll rises",
        "aboard Flight 17",
        "a Boeing 737",
        "at the G20",
        "Resolution 2249",
        "Unit 8200",
        "Article 5",
        "on page 12",
        "No 10",
        "No. 10",
        "#5",
        "number one",
        "World War Two",
        "the Gang of Eight",
        "in Room 101",
        "Battalion 3-16",
        "at 12 Baker Street",
        "the 500 block of it",
        "it burned again.[3]",
    ],
)
def test_numbers_that_name_are_no_quantities(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    ["9/11", "24/7", "50-50", "a 2-1 win", "a 6–4 win", "a 3-to-1 vote", "a two-star inn", "a .22-caliber gun", "6'2"],
)
def test_scores_odds_and_compounds_are_no_quantities(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "call 555-0199",
        "call 1-800-555-0199",
        "+992 37 221 00 00",
        "see https://salt.example/100-boats%20sunk",
        "as @boat12 wrote",
        'a boat id="771200"',
        "mail salt12@boats.example",
    ],
)
def test_telephone_numbers_and_addresses_are_no_quantities(text: str) -> None:
    assert shown(text) == []


def test_the_numbers_of_a_list_are_no_quantities() -> None:
    assert shown("1. Two boats") == ["Two: 2..2 exact"]
    assert shown("they 1) rowed and 2) sank") == []


def test_what_a_date_covers_is_no_quantity() -> None:
    assert shown("they left three days ago with two boats", dates=["three days ago"]) == ["two: 2..2 exact"]


@pytest.mark.parametrize(
    "text",
    [
        "no doubt about it",
        "no longer there",
        "he had no comment",
        "he said no",
        "no, he said",
        "second to none",
        "one of the boats",
        "no one knows",
        "one day they left",
        "one must row",
        "this one sank",
        "zero tolerance",
        "multiple sclerosis",
        "test scores fell",
        "cut in half",
        "a third man",
        "the third quarter",
    ],
)
def test_small_words_that_count_nothing_are_no_quantities(text: str) -> None:
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no injuries there", ["no: 0..0 exact"]),
        ("no one was hurt", ["no one: 0..0 exact"]),
        ("none of them rowed", ["none: 0..0 exact"]),
        ("both boats sank", ["both: 2..2 exact"]),
        ("both of them sank", ["both: 2..2 exact"]),
        ("one man died", ["one: 1..1 exact"]),
        ("killing one and wounding two", ["one: 1..1 exact", "two: 2..2 exact"]),
        ("at least one boat", ["at least one: 1.. at_least"]),
        ("a double murder", ["double: 2..2 exact"]),
    ],
)
def test_small_words_that_count_are_quantities(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_both_before_two_things_joined_is_no_quantity() -> None:
    parse: Parse = {"both": ("CCONJ", "rain", "cc:preconj")}
    assert shown("both rain and wind came", parse) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("They cut it from ten to six.", 2), ("It rose by ten to sixteen.", 1), ("Ten to six of them left", 2)],
)
def test_a_change_from_ten_to_six_is_no_hour(text: str, expected: int) -> None:
    assert len(shown(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The count stood at 29 this morning", "29"),
        ("The toll was put at 11 today", "11"),
        ("The count rose by 40 on Friday", "40"),
        ("The list grew to 29 yesterday", "29"),
        ("It fell shortly after two of them left", "two"),
        ("It fell shortly after 29 died", "29"),
    ],
)
def test_what_a_count_is_on_a_day_is_no_hour(text: str, expected: str) -> None:
    assert [quantity.span.text for quantity in find(text)] == [expected]
