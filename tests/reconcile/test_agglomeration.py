from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reconcile.agglomeration import Likeness, agglomerate, take_in


def compare(items: Sequence[int]) -> Likeness:
    """Take numbers for alike that are less than three apart."""
    numbers = np.array(items, np.float64)
    return 3 - np.abs(numbers[:, None] - numbers[None, :])


def cluster(items: Sequence[int]) -> list[list[int]]:
    return sorted(sorted(items[place] for place in cluster) for cluster in agglomerate(compare(items)))


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
    assert cluster(items) == clusters


def test_one_bond_does_not_hold_two_clusters_that_are_unlike() -> None:
    chain = np.where(np.abs(np.subtract.outer(range(4), range(4))) == 1, 1.0, -3.0)
    assert max(map(len, agglomerate(chain))) == 2


def test_the_likeness_that_is_given_stays_as_it_was() -> None:
    likeness = compare([1, 2, 3, 9])
    agglomerate(likeness)
    assert np.array_equal(likeness, compare([1, 2, 3, 9]))


def take(items: Sequence[int]) -> list[list[int]]:
    numbers = np.array(items)
    clusters = take_in(len(items), lambda one, others: 3.0 - np.abs(numbers[one] - numbers[np.array(others, int)]))
    return [[items[place] for place in cluster] for cluster in clusters]


def test_of_many_each_is_put_where_it_is_likest() -> None:
    assert sorted(map(len, take([number % 3 * 100 for number in range(150)]))) == [50, 50, 50]


def test_a_newcomer_is_compared_with_the_first_of_a_cluster_by_their_mean() -> None:
    assert take([1, 2, 3, 3, 6, 0, 5]) == [[1, 2, 3, 3, 0], [6, 5]]
    assert take([]) == []


@given(st.lists(st.integers(0, 30), max_size=12))
def test_nothing_is_lost_or_doubled(items: list[int]) -> None:
    for clusters in (cluster(items), take(items)):
        assert sorted(item for inside in clusters for item in inside) == sorted(items)


@given(
    st.lists(st.integers(0, 10**6), max_size=10, unique=True).flatmap(
        lambda i: st.tuples(st.just(i), st.permutations(i))
    )
)
def test_order_changes_nothing_where_no_likenesses_are_equal(orders: tuple[list[int], list[int]]) -> None:
    def compare_unequal(items: Sequence[int]) -> Likeness:
        numbers = np.array(items, np.float64)
        return 50_000.3 - np.abs(numbers[:, None] - numbers) + np.minimum(numbers[:, None], numbers) / 10**7

    one, other = (
        {frozenset(items[place] for place in inside) for inside in agglomerate(compare_unequal(items))}
        for items in orders
    )
    assert one == other
