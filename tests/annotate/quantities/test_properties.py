import time
from decimal import Decimal

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reportedly.annotate.quantities import find_quantities, print_quantity
from reportedly.domain.annotation import Token
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.span import Span
from tests.annotate.quantities.tokens_by_hand import build_tokens, find

UNITS = [
    None,
    "percent",
    "USD",
    "GEL",
    "kilometre",
    "hour",
    "foot",
    "degree Celsius",
    "percentage point",
    "INR",
    "pound",
]
PIECES = (
    "12 1,234 1.2 3m £ $ % - – to or and between from at least more than about nearly no one none both a an half third "
    "dozen hundred million twenty thousand several few number of in . , ( ) [ ] / : ½ ٣ １ ² İ people killed was man "
    "years old km per cent US Rs pounds dollars minus point , an unknown number or more + # @ _ ' ’ s th"
).split()

numbers = st.decimals(min_value=0, max_value=10**12, places=2, allow_nan=False)
texts = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from(PIECES), max_size=14).flatmap(
        lambda pieces: st.lists(st.sampled_from(["", " "]), min_size=len(pieces), max_size=len(pieces)).map(
            lambda gaps: "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=True))
        )
    ),
)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    """Draw a quantity that some wording has."""
    low, high = sorted([draw(numbers), draw(numbers)])
    bound = draw(st.sampled_from(Bound))
    ends: dict[Bound, tuple[Decimal | None, Decimal | None]] = {
        Bound.EXACT: (low, low),
        Bound.ABOUT: (low, low),
        Bound.AT_LEAST: (low, None),
        Bound.AT_MOST: (None, high),
        Bound.RANGE: (low, high),
        Bound.VAGUE: (low, draw(st.sampled_from([None, high]))),
    }
    return Quantity("q1", Span(0, 1, "x"), *ends[bound], bound, draw(st.sampled_from(UNITS)))


def meaning(quantity: Quantity) -> tuple[object, ...]:
    """Return what a quantity says, without where it stands."""
    return quantity.low, quantity.high, quantity.bound, quantity.unit


@given(quantities())
def test_a_printed_quantity_reads_back_the_same(quantity: Quantity) -> None:
    printed = print_quantity(quantity)
    found = find(printed)
    assert [meaning(one) for one in found] == [meaning(quantity)]
    assert found[0].span.text == printed


@given(texts)
@example("0£ONE")
@example("0-0.0")
@settings(max_examples=300)
def test_any_text_gives_ordered_spans_of_its_own_words(text: str) -> None:
    found = find(text)
    at = 0
    for number, quantity in enumerate(found, start=1):
        assert quantity.id == f"q{number}"
        assert at <= quantity.span.start < quantity.span.end
        assert text[quantity.span.start : quantity.span.end] == quantity.span.text
        at = quantity.span.end


@given(texts)
@example("10000000000000000000000000001")
@settings(max_examples=300)
def test_what_is_found_prints_and_reads_back_the_same(text: str) -> None:
    for quantity in find(text):
        assert [meaning(one) for one in find(print_quantity(quantity))] == [meaning(quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "1 " * 10_000,
        "1," * 5_000,
        "1" * 40_000,
        "1-" * 2_000,
        "one " * 10_000,
        "a hundred and " * 5_000,
        "million " * 10_000,
        "several of thousands of " * 5_000,
        "at least " * 10_000 + "12",
        "half a " * 10_000,
        "a.1" * 2_000,
        "₁½" * 2_000,
    ],
)
def test_a_hostile_sentence_takes_bounded_time(text: str) -> None:
    tokens = build_tokens(text)
    start = time.perf_counter()
    find_quantities(text, tokens, ())
    assert time.perf_counter() - start < 5


def test_a_parse_that_runs_in_circles_ends() -> None:
    words = [("A", "det", 1), ("man", "conj", 2), ("killed", "conj", 1)]
    tokens, at = [], 0
    for text, relation, head in words:
        tokens.append(Token(at, at + len(text), text, 0, "NOUN", head, relation))
        at += len(text) + 1
    find_quantities("A man killed", tokens, ())


def test_no_tokens_give_no_quantities() -> None:
    assert find_quantities("12 boats", (), ()) == ()


def test_what_no_wording_has_is_not_printed() -> None:
    odd = Quantity("q1", Span(0, 1, "x"), Decimal(1), Decimal(2), Bound.EXACT)
    with pytest.raises(ValueError, match="no wording"):
        print_quantity(odd)
    with pytest.raises(ValueError, match="neither a unit"):
        print_quantity(Quantity("q1", Span(0, 1, "x"), Decimal(1), Decimal(1), Bound.EXACT, "parsec"))


def test_ids_run_on_from_sentence_to_sentence() -> None:
    text = "Two boats sank. Three boats left."
    tokens = [
        Token(one.start, one.end, one.text, int(one.start > 14), one.pos, one.head, one.relation)
        for one in build_tokens(text)
    ]
    found = find_quantities(text, tokens, ())
    assert [(one.id, one.span.text) for one in found] == [("q1", "Two"), ("q2", "Three")]
