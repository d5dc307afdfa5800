import pytest

from tests.annotate.quantities.tokens_by_hand import shown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at least 12 people fled", "at least 12: 12.. at_least"),
        ("no fewer than 12 people fled", "no fewer than 12: 12.. at_least"),
        ("12 or more people fled", "12 or more: 12.. at_least"),
        ("300+ people fled", "300+: 300.. at_least"),
        ("20-plus people fled", "20-plus: 20.. at_least"),
        ("upwards of 40 boats", "upwards of 40: 40.. at_least"),
        ("a minimum of 9 boats", "a minimum of 9: 9.. at_least"),
        ("more than 1,000 people", "more than 1,000: 1001.. at_least"),
        ("well over 200 people", "well over 200: 201.. at_least"),
        ("a little more than 5 boats", "a little more than 5: 6.. at_least"),
        ("in excess of 200 people", "in excess of 200: 201.. at_least"),
        ("over 25% of the island", "over 25%: 25.. at_least percent"),
        ("more than 2.5 tonnes of salt", "more than 2.5 tonnes: 2.5.. at_least tonne"),
        ("more than a dozen boats", "more than a dozen: 13.. at_least"),
        ("more than half of the boats", "more than half: 50.. at_least percent"),
        ("up to 40 boats", "up to 40: ..40 at_most"),
        ("as many as 40 boats", "as many as 40: ..40 at_most"),
        ("no more than 40 boats", "no more than 40: ..40 at_most"),
        ("a maximum of 40 boats", "a maximum of 40: ..40 at_most"),
        ("40 boats or fewer; 40 or fewer boats", "40 or fewer: ..40 at_most"),
        ("within 7.5 kilometers of the dam", "within 7.5 kilometers: ..7.5 at_most kilometre"),
        ("fewer than 50 people", "fewer than 50: ..49 at_most"),
        ("less than 2.5 tonnes of salt", "less than 2.5 tonnes: ..2.5 at_most tonne"),
        ("nearly 300 people", "nearly 300: 300..300 about"),
        ("some 300 people", "some 300: 300..300 about"),
        ("an estimated 300 people", "an estimated 300: 300..300 about"),
        ("300 or so people", "300 or so: 300..300 about"),
        ("300-odd people", "300-odd: 300..300 about"),
        ("nearly a decade of work", "nearly a decade: 10..10 about year"),
        ("exactly 300 people", "exactly 300: 300..300 exact"),
        ("a total of four boats", "a total of four: 4..4 exact"),
        ("an additional 125 boats", "an additional 125: 125..125 exact"),
        ("another 12 boats", "another 12: 12..12 exact"),
        ("256 more boats", "256 more: 256..256 exact"),
        ("up to four more boats", "up to four more: ..4 at_most"),
        ("at least some 300 people", "at least some 300: 300.. at_least"),
        ("an unknown number, perhaps dozens", "an unknown number, perhaps dozens: 24.. vague"),
    ],
)
def test_words_around_a_number_bound_it(text: str, expected: str) -> None:
    assert expected in shown(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("between 200 and 300 people", ["between 200 and 300: 200..300 range"]),
        ("between a hundred and two hundred people", ["between a hundred and two hundred: 100..200 range"]),
        ("200 to 300 people", ["200 to 300: 200..300 range"]),
        ("200-300 people", ["200-300: 200..300 range"]),
        ("200–300 people", ["200–300: 200..300 range"]),
        ("from 20 to 30 people", ["from 20 to 30: 20..30 range"]),
        ("20 or 30 people", ["20 or 30: 20..30 range"]),
        ("two or three hundred people", ["two or three hundred: 200..300 range"]),
        ("2 to 3 million people", ["2 to 3 million: 2000000..3000000 range"]),
        ("15 to 20 percent", ["15 to 20 percent: 15..20 range percent"]),
        ("$3-5 million", ["$3-5 million: 3000000..5000000 range USD"]),
        ("two to three-year terms", ["two to three-year: 2..3 range year"]),
        ("the toll rose from 20 to 30", ["20: 20..20 exact", "30: 30..30 exact"]),
        ("it was cut from $5 to $3", ["$5: 5..5 exact USD", "$3: 3..3 exact USD"]),
        ("they lost 43% to 41%", ["43%: 43..43 exact percent", "41%: 41..41 exact percent"]),
        ("5 km and 3 tonnes", ["5 km: 5..5 exact kilometre", "3 tonnes: 3..3 exact tonne"]),
    ],
)
def test_two_numbers_are_one_range_unless_something_changed(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they talked about two boats", ["two: 2..2 exact"]),
        ("the boat turned over some three kilometres off", ["some three kilometres: 3..3 about kilometre"]),
        ("the storm came over three days", ["three days: 3..3 exact day"]),
        ("the storm raged for over three days", ["over three days: 3.. at_least day"]),
        ("20 percent more than before", ["20 percent: 20..20 exact percent"]),
    ],
)
def test_prepositions_of_topic_place_and_time_bound_nothing(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def test_upper_case_reads_the_same() -> None:
    assert shown("AT LEAST TWELVE PEOPLE, NEARLY £3M") == [
        "AT LEAST TWELVE: 12.. at_least",
        "NEARLY £3M: 3000000..3000000 about GBP",
    ]
