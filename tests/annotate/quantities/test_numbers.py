import pytest

from tests.annotate.quantities.tokens_by_hand import shown


@pytest.mark.parametrize(
    ("wording", "value"),
    [
        ("1,234", "1234"),
        ("1 234 567", "1234567"),
        ("1 234", "1234"),
        ("1.234.567", "1234567"),
        ("1,23,456", "123456"),
        ("3.5", "3.5"),
        ("1.2 million", "1200000"),
        ("3m", "3000000"),
        ("3k", "3000"),
        ("2 lakh", "200000"),
        ("3 crore", "30000000"),
        ("one lakh crore", "1000000000000"),
        ("twenty-three", "23"),
        ("twenty three", "23"),
        ("a hundred and five", "105"),
        ("twelve hundred", "1200"),
        ("three hundred thousand", "300000"),
        ("two million three hundred thousand and six", "2300006"),
        ("one and a half million", "1500000"),
        ("two point five million", "2500000"),
        ("half a million", "500000"),
        ("three quarters of a million", "750000"),
        ("a dozen", "12"),
        ("half a dozen", "6"),
        ("a half-dozen", "6"),
        ("two dozen", "24"),
        ("a score", "20"),
        ("a pair", "2"),
        ("½", "0.5"),
        ("2½", "2.5"),
        ("٣٤", "34"),
        ("１２", "12"),
        ("minus 5", "-5"),
        ("99999999999999999999999", "99999999999999999999999"),
    ],
)
def test_a_number_is_read_as_its_value(wording: str, value: str) -> None:
    assert shown(f"with {wording} of them") == [f"{wording}: {value}..{value} exact"]


@pytest.mark.parametrize(
    ("wording", "percent"),
    [
        ("a third", "33.33"),
        ("two-thirds", "66.67"),
        ("two thirds", "66.67"),
        ("half", "50"),
        ("three-quarters", "75"),
        ("one in five", "20"),
        ("3 out of 10", "30"),
        ("one in every eight", "12.5"),
    ],
)
def test_a_share_is_percent_to_four_digits(wording: str, percent: str) -> None:
    assert shown(f"with {wording} of the boats") == [f"{wording}: {percent}..{percent} exact percent"]


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("dozens", "24.."),
        ("several", "3.."),
        ("several hundred", "300.."),
        ("a few dozen", "24.."),
        ("tens of thousands", "20000.."),
        ("hundreds of thousands", "200000.."),
        ("a number of", "3.."),
        ("scores", "40.."),
        ("multiple", "2.."),
    ],
)
def test_vague_wordings_have_the_numbers_of_the_table(wording: str, expected: str) -> None:
    after = "boats" if wording.endswith("of") else "of boats"
    assert shown(f"with {wording} {after}") == [f"{wording}: {expected} vague"]


def test_a_couple_is_about_two() -> None:
    assert shown("a couple of boats") == ["a couple: 2..2 about"]


@pytest.mark.parametrize(
    "wording",
    ["1,2,3", "1.2.3", "12٣", "007", "1,2345", "1/0", "9" * 400, "21st", "twenty-first", "F-16", "³", "Ⅷ", "1_000"],
)
def test_what_is_no_number_is_not_read(wording: str) -> None:
    assert shown(f"with {wording} there") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 per cent", "12 per cent: 12..12 exact percent"),
        ("3 percentage points", "3 percentage points: 3..3 exact percentage point"),
        ("-5C at noon", "-5C: -5..-5 exact degree Celsius"),
        ("four more days", "four more days: 4..4 exact day"),
        ("a 27-year war", "27-year: 27..27 exact year"),
        ("half an hour", "half an hour: 0.5..0.5 exact hour"),
        ("20 or more years", "20 or more years: 20.. at_least year"),
        ("about 300 square miles", "about 300 square miles: 300..300 about square mile"),
        ("hundreds of miles", "hundreds of miles: 200.. vague mile"),
        ("a couple of weeks", "a couple of weeks: 2..2 about week"),
        ("a 500m wall", "500m: 500..500 exact metre"),
        ("500m from it", "500m: 500..500 exact metre"),
        ("500m voters", "500m: 500000000..500000000 exact"),
    ],
)
def test_units_are_in_the_span_and_singular(text: str, expected: str) -> None:
    assert shown(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("£3m", "£3m: 3000000..3000000 exact GBP"),
        ("$2.5bn", "$2.5bn: 2500000000..2500000000 exact USD"),
        ("US$40", "US$40: 40..40 exact USD"),
        ("A$40", "A$40: 40..40 exact AUD"),
        ("€ 40", "€ 40: 40..40 exact EUR"),
        ("Rs 500", "Rs 500: 500..500 exact INR"),
        ("500 rupees", "500 rupees: 500..500 exact INR"),
        ("500 Canadian dollars", "500 Canadian dollars: 500..500 exact CAD"),
        ("EUR 500", "EUR 500: 500..500 exact EUR"),
        ("500 EUR", "500 EUR: 500..500 exact EUR"),
        ("a two million dollar bond", "two million dollar: 2000000..2000000 exact USD"),
        ("$100 thousand dollar bond", "$100 thousand dollar: 100000..100000 exact USD"),
        ("tens of millions of dollars", "tens of millions of dollars: 20000000.. vague USD"),
        ("they paid 500 pounds", "500 pounds: 500..500 exact GBP"),
        ("a 500-pound bomb", "500-pound: 500..500 exact pound"),
        ("500 pounds of salt", "500 pounds: 500..500 exact pound"),
        ("he paid 40 crowns", "40 crowns: 40..40 exact XXX"),
        ("2,500 crowns", "2,500 crowns: 2500..2500 exact XXX"),
        ("two crowns of gold", "two: 2..2 exact"),
        ("30 thalers", "30 thalers: 30..30 exact XXX"),
        ("a million marks", "a million marks: 1000000..1000000 exact XXX"),
        ("500 lempiras", "500 lempiras: 500..500 exact HNL"),
        ("2 million pounds", "2 million pounds: 2000000..2000000 exact GBP"),
    ],
)
def test_money_has_the_code_of_its_currency(text: str, expected: str) -> None:
    assert shown(text) == [expected]
