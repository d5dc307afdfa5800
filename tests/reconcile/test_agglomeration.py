import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reconcile.agglomeration import MOST, agglomerate, measure_mean


def measure(one: int, other: int) -> float:
    """Take numbers for alike that are less than three apart."""
    return 3 - abs(one - other)


@pytest.mark.parametrize(
    ("items", "clusters"),
    [
        ([], []),
        ([7], [[7]]),
        ([1, 2, 9], [[1, 2], [9]]),
        ([1, 9, 2, 8], [[1, 2], [8, 9]]),
        ([1, 4], [[1], [4]]),
        ([1, 3, 5], [[1, 3], [5]]),
    ],
)
def test_the_likest_are_joined_as_long_as_their_mean_likeness_is_above_nothing(
    items: list[int], clusters: list[list[int]]
) -> None:
    assert [sorted(one) for one in agglomerate(items, measure)] == clusters or {
        frozenset(one) for one in agglomerate(items, measure)
    } == {frozenset(one) for one in clusters}


def test_one_bond_does_not_hold_two_clusters_that_are_unlike() -> None:
    def chain(one: int, other: int) -> float:
        return 1.0 if abs(one - other) == 1 else -3.0

    assert max(map(len, agglomerate([1, 2, 3, 4], chain))) == 2


def test_of_many_each_is_put_where_it_is_likest() -> None:
    items = [number % 3 * 100 for number in range(MOST + 30)]
    assert sorted(map(len, agglomerate(items, measure))) == [50, 50, 50]


def test_the_mean_is_that_to_the_first_of_a_cluster() -> None:
    assert measure_mean(1, [1, 1, 1, 1, 99, 99], measure) == 3


@given(st.lists(st.integers(0, 30), max_size=12))
def test_nothing_is_lost_or_doubled(items: list[int]) -> None:
    assert sorted(item for cluster in agglomerate(items, measure) for item in cluster) == sorted(items)


@given(
    st.lists(st.integers(0, 10**6), max_size=10, unique=True).flatmap(
        lambda i: st.tuples(st.just(i), st.permutations(i))
    )
)
def test_order_changes_nothing_where_no_likenesses_are_equal(orders: tuple[list[int], list[int]]) -> None:
    def measure_unequal(one: int, other: int) -> float:
        low, high = sorted((one, other))
        return 50_000.3 - (high - low) + low / 10**7

    one, other = ({frozenset(cluster) for cluster in agglomerate(items, measure_unequal)} for items in orders)
    assert one == other
