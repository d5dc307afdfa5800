from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Firmness
from reportedly.domain.quantity import Bound
from reportedly.reconcile.counted import Reach, find_reach, measure_overlap
from tests.reconcile.handmade import MARCH_15, Told, count, report

HUGE = 10**40


def reach(bound: Bound, low: int | None, high: int | None) -> Reach:
    (figure,) = report("Courier", MARCH_15, Told("Told of [some].", bound=bound, bounds=(low, high))).figures
    return find_reach(figure)


@pytest.mark.parametrize(
    ("bound", "low", "high", "expected"),
    [
        (Bound.EXACT, 12, 12, (12, 12)),
        (Bound.ABOUT, 300, 300, (270, 330)),
        (Bound.ABOUT, 0, 0, (0, 0)),
        (Bound.ABOUT, -10, -10, (-11, -9)),
        (Bound.AT_LEAST, 12, None, (12, None)),
        (Bound.AT_MOST, None, 40, (None, 40)),
        (Bound.RANGE, 200, 300, (200, 300)),
        (Bound.VAGUE, 24, None, (24, 360)),
        (Bound.VAGUE, 24, 99, (24, 99)),
        (Bound.VAGUE, None, 99, (None, 99)),
        (Bound.ABOUT, HUGE, HUGE, (HUGE * 9 // 10, HUGE * 11 // 10)),
        (Bound.VAGUE, HUGE, None, (HUGE, 15 * HUGE)),
    ],
)
def test_a_number_reaches_as_far_as_its_bound_lets_it(
    bound: Bound, low: int | None, high: int | None, expected: tuple[int | None, int | None]
) -> None:
    assert reach(bound, low, high) == Reach(*(None if end is None else Decimal(end) for end in expected))


@pytest.mark.parametrize(
    ("words", "least", "most"), [("about a dozen", 9, 15), ("nearly two decades", 9, 15), ("about 12", 10, 14)]
)
def test_round_words_reach_further_than_figures(words: str, least: int, most: int) -> None:
    reach = count(Told(f"It took [{words}].", bound=Bound.ABOUT, bounds=(12, 12))).reach
    assert reach.low is not None
    assert reach.high is not None
    assert least < reach.low < 12 < reach.high < most


@pytest.mark.parametrize("bound", [Bound.ABOUT, Bound.VAGUE])
def test_a_number_of_a_million_digits_has_a_reach(bound: Bound) -> None:
    (figure,) = report("Courier", MARCH_15, Told("Told of [some].", bound=bound, bounds=(1, None))).figures
    large = Decimal("9E+999999")
    assert find_reach(type(figure)(**{**_fields(figure), "low": large, "high": large})).high is not None


def _fields(figure: object) -> dict[str, object]:
    return {name: getattr(figure, name) for name in figure.__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ((12, 12), (12, 12), True),
        ((12, 12), (13, 13), False),
        ((12, None), (40, 40), True),
        ((12, None), (11, 11), False),
        ((None, 40), (12, 12), True),
        ((None, 40), (41, None), False),
        ((None, 40), (None, 3), True),
        ((12, None), (9, None), True),
        ((200, 300), (300, 400), True),
    ],
)
def test_two_numbers_meet_where_both_can_mean_the_same(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None], meets: bool
) -> None:
    a, b = (Reach(*(None if end is None else Decimal(end) for end in ends)) for ends in (one, other))
    assert a.meets(b) is b.meets(a) is meets


bounds = st.tuples(st.none() | st.integers(-50, 50), st.none() | st.integers(-50, 50)).filter(
    lambda ends: ends != (None, None) and (None in ends or ends[0] <= ends[1])  # type: ignore[operator]
)


@given(st.sampled_from(Bound), bounds)
def test_a_reach_holds_the_number_itself(bound: Bound, ends: tuple[int | None, int | None]) -> None:
    found = reach(bound, *ends)
    assert found.meets(Reach(*(None if end is None else Decimal(end) for end in ends)))
    assert found.low is None or found.high is None or found.low <= found.high


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [((), (), 0), (("a",), (), 0), (("a",), ("a", "b"), 1), (("a", "c"), ("a", "b", "d"), 0.5)],
)
def test_overlap_is_the_share_of_the_smaller(one: tuple[str, ...], other: tuple[str, ...], share: float) -> None:
    assert measure_overlap(one, other) == share


def test_a_denial_and_a_revision_are_seen() -> None:
    assert count(Told("He denied that [12] died.", firmness=Firmness.DENIED)).is_denied
    assert count(Told("The toll was revised to [12].")).revises
    assert not count(Told("It is said that [12] died.")).revises


def test_forms_of_a_word_are_one_and_small_words_none() -> None:
    assert count(Told("[3] were charged")).words == count(Told("[3] charges")).words
    assert count(Told("the [3] of them")).words == frozenset()
