"""When a figure holds, and when it was said."""

from datetime import date

import pytest

from reportedly.claims.scope import find_said, is_border, read_days
from reportedly.claims.syntax import Syntax
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from tests.claims.handmade import dated, on, parse, say, span_of

SAID = (
    "Ann/PROPN/nsubj>said said/VERB/root on/ADP/case>Friday Friday/PROPN/obl>said 12/NUM/nummod>men "
    "men/NOUN/nsubj>died died/VERB/ccomp>said on/ADP/case>Monday Monday/PROPN/obl>died"
)


def test_a_date_beside_the_cue_is_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Friday", "2016-03-11"), dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died on Monday", source="Ann"), dates) == on("2016-03-11")


def test_a_date_in_the_content_is_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died on Monday", source="Ann"), dates) is None


def test_a_date_that_opens_the_content_is_not_when_it_was_said() -> None:
    syntax = parse("Ann/PROPN/nsubj>said said/VERB/root Monday/PROPN/obl>hurt hurt/VERB/ccomp>said")
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "Monday hurt", source="Ann"), dates) is None


def test_a_date_of_the_next_sentence_is_not_when_it_was_said() -> None:
    syntax = parse(
        "It/PRON/nsubj>fell fell/VERB/ccomp>said Ann/PROPN/nsubj>said said/VERB/root ./PUNCT/punct>said\n"
        "On/ADP/case>Monday Monday/PROPN/obl>rose it/PRON/nsubj>rose rose/VERB/root"
    )
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "It fell", source="Ann"), dates) is None


def test_a_date_behind_the_content_is_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    dates = [dated(syntax, "Monday", "2016-03-07")]
    assert find_said(syntax.text, say(syntax, "12 men died", source="Ann"), dates) is None


def test_a_date_that_nothing_resolves_tells_not_when_it_was_said() -> None:
    syntax = parse(SAID)
    assert find_said(syntax.text, say(syntax, "12 men", source="Ann"), [dated(syntax, "Friday", None)]) is None


def test_a_date_far_from_the_cue_is_not_when_it_was_said() -> None:
    words = " ".join(f"word{i}/X/dep>said" for i in range(12))
    syntax = parse(f"Ann/PROPN/nsubj>said said/VERB/root {words} Friday/PROPN/obl>said it/PRON/obj>said")
    assert find_said(syntax.text, say(syntax, "it"), [dated(syntax, "Friday", "2016-03-11")]) is None


def since(syntax: Syntax, first: date) -> DateMention:
    return DateMention(
        "d1", span_of(syntax, "since 1987"), Interval(first, date(2021, 6, 9), Precision.INTERVAL), "told"
    )


@pytest.mark.parametrize(
    ("marked", "border"),
    [
        ("worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst ,/PUNCT/punct>worst killing/VERB/acl>worst", True),
        (
            "worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst ,/PUNCT/punct>sank when/ADV/advmod>sank "
            "sank/VERB/acl:relcl>1987",
            False,
        ),
    ],
)
def test_a_date_behind_since_only_bounds_unless_the_text_goes_on_to_tell_of_it(marked: str, border: bool) -> None:
    syntax = parse(marked)
    assert is_border(syntax, since(syntax, date(1987, 1, 1))) is border


@pytest.mark.parametrize(
    ("first", "last"), [(date(1987, 1, 1), date(1987, 12, 31)), (date(1987, 5, 3), date(1987, 5, 3))]
)
def test_what_was_since_a_date_was_on_that_date(first: date, last: date) -> None:
    syntax = parse("worst/ADJ/root since/ADP/case>1987 1987/NUM/nmod>worst")
    days = read_days(syntax, since(syntax, first))
    assert days is not None
    assert (days.first, days.last) == (first, last)
