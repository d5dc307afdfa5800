from hypothesis import given
from hypothesis import strategies as st

from reportedly.reconcile.groups import Groups

pairs = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12)


def join(joins: list[tuple[int, int]]) -> Groups[int]:
    groups = Groups(range(10))
    for one, other in joins:
        groups.join(one, other)
    return groups


def test_what_is_not_joined_stands_alone() -> None:
    assert Groups("ba").sets() == (("a",), ("b",))


def test_sets_are_joined_through_others_and_go_by_their_least() -> None:
    groups = join([(9, 5), (5, 7), (1, 2)])
    assert groups.find(9) == 5
    assert (5, 7, 9) in groups.sets()
    assert (1, 2) in groups.sets()


@given(pairs.flatmap(lambda drawn: st.tuples(st.just(drawn), st.permutations(drawn))))
def test_the_order_of_joining_changes_nothing(orders: tuple[list[tuple[int, int]], list[tuple[int, int]]]) -> None:
    one, other = orders
    assert join(one).sets() == join(other).sets()
