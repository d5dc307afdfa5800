from datetime import date
from decimal import Decimal

import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.quantity import Bound
from reportedly.export.brief.answers import _name_key
from reportedly.export.brief.wording import (
    HEDGES,
    count_things,
    join_words,
    mark_firmness,
    print_interval,
    print_value,
    quote,
    show_words,
)


def test_a_value_keeps_its_bounds_and_shows_no_control_character() -> None:
    assert print_value(Decimal(161), None, Bound.AT_LEAST, "bo\x1bat") == "at least 161 bo␛ats"


@pytest.mark.parametrize(
    ("number", "unit", "expected"),
    [
        (1, "hour", "1 hour"),
        (3, "hour", "3 hours"),
        (3, "foot", "3 feet"),
        (38, "percent", "38 percent"),
        (9, "EUR", "9 EUR"),
        (9, "XXX", "9"),
        (9, "kilometre per hour", "9 kilometre per hour"),
        (9, "square foot", "9 square feet"),
    ],
)
def test_a_unit_is_worded(number: int, unit: str, expected: str) -> None:
    assert print_value(Decimal(number), Decimal(number), Bound.EXACT, unit) == expected


@pytest.mark.parametrize(
    ("first", "last", "precision", "expected"),
    [
        (date(2023, 3, 14), date(2023, 3, 14), Precision.DAY, "14 March 2023"),
        (date(2023, 3, 1), date(2023, 3, 31), Precision.MONTH, "March 2023"),
        (date(2023, 1, 1), date(2023, 12, 31), Precision.YEAR, "2023"),
        (date(2023, 3, 13), date(2023, 3, 19), Precision.WEEK, "13 March 2023 to 19 March 2023"),
    ],
)
def test_no_more_of_a_date_is_printed_than_is_known(
    first: date, last: date, precision: Precision, expected: str
) -> None:
    assert print_interval(Interval(first, last, precision)) == expected


@pytest.mark.parametrize("firmness", list(Firmness))
def test_every_firmness_but_one_has_a_mark_and_a_hedge(firmness: Firmness) -> None:
    assert bool(mark_firmness(firmness)) is (firmness is not Firmness.ASSERTED)
    assert bool(HEDGES[firmness]) is (firmness is not Firmness.ASSERTED)


def test_who_denies_needs_no_mark_that_it_is_denied() -> None:
    assert mark_firmness(Firmness.DENIED, Stance.DENY) == ""
    assert mark_firmness(Firmness.DENIED, Stance.BELIEVE) == "denied"


@pytest.mark.parametrize(
    ("words", "expected"), [("a b", "“a b”"), ("“a b”", "“a b”"), ('"a"', '"a"'), ("“", "““”"), ("", "“”")]
)
def test_words_are_quoted_once(words: str, expected: str) -> None:
    assert quote(words) == expected


def test_blanks_at_the_ends_of_words_are_kept_as_one() -> None:
    assert show_words("  a\n\nb\t") == " a b "


@pytest.mark.parametrize(("number", "key"), [(0, "A"), (25, "Z"), (26, "AA"), (27, "AB"), (701, "ZZ"), (702, "AAA")])
def test_accounts_are_lettered(number: int, key: str) -> None:
    assert _name_key(number) == key


def test_lists_and_numbers_of_things_read_as_english() -> None:
    assert [join_words(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]
    assert [count_things(number, "article") for number in (0, 1, 1200)] == ["0 articles", "1 article", "1,200 articles"]
