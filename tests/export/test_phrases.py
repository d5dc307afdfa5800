from datetime import date
from decimal import Decimal

import pytest

from reportedly.domain.filed import FiledVoice, Link
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.quantity import Bound
from reportedly.domain.voice import VoiceKind
from reportedly.export.phrases import word_days, word_number


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "words"),
    [
        ("12", "12", Bound.EXACT, None, "12"),
        ("1200", "1200", Bound.ABOUT, None, "about 1,200"),
        ("12", None, Bound.AT_LEAST, None, "at least 12"),
        (None, "40", Bound.AT_MOST, None, "at most 40"),
        ("200", "300", Bound.RANGE, None, "200 to 300"),
        ("200", "300", Bound.ABOUT, None, "about 200 to 300"),
        ("24", None, Bound.VAGUE, None, "24 or more (vague)"),
        ("24", "99", Bound.VAGUE, None, "24 to 99 (vague)"),
        ("2.50", "2.50", Bound.EXACT, "USD", "2.5 USD"),
        ("30000000", "30000000", Bound.EXACT, "NOK", "30,000,000 NOK"),
        ("12", None, Bound.EXACT, None, "at least 12"),
    ],
)
def test_a_bound_is_told_in_words(
    low: str | None, high: str | None, bound: Bound, unit: str | None, words: str
) -> None:
    assert word_number(*(Decimal(one) if one else None for one in (low, high)), bound, unit) == words


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (None, "undated"),
        (Interval(date(2015, 1, 7), date(2015, 1, 7), Precision.DAY), "2015-01-07"),
        (Interval(date(2015, 1, 1), date(2015, 1, 31), Precision.MONTH), "2015-01"),
        (Interval(date(2015, 1, 1), date(2015, 12, 31), Precision.YEAR), "2015"),
        (Interval(date(2015, 1, 5), date(2015, 1, 11), Precision.WEEK), "2015-01-05 to 2015-01-11"),
    ],
)
def test_no_more_of_a_date_is_told_than_is_known(interval: Interval | None, words: str) -> None:
    assert word_days(interval) == words


def test_a_voice_that_no_text_names_is_called_that() -> None:
    nobody = FiledVoice(VoiceKind.UNSPECIFIED, False, "unspecified")
    added = FiledVoice(VoiceKind.UNSPECIFIED, True, "Ines Holt")
    assert Link((nobody,)).name == "a source not named"
    assert Link((added,)).name == "Ines Holt"
