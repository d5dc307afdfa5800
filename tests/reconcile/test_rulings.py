import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import Ruling
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.rulings import apply_rulings
from tests.reconcile.handmade import Told, count

MOVE, SPLIT, JOIN = JudgementKind.MOVE, JudgementKind.SPLIT, JudgementKind.JOIN
ONE, TWO, THREE, FOUR = (count(Told(f"It is [{number}].")) for number in (1, 2, 3, 4))
GROUPS = ((ONE, TWO), (THREE,), (FOUR,))


def rule(kind: JudgementKind, *counted: Counted) -> Ruling:
    return Ruling(kind, tuple(one.figure.id for one in counted))


def apply(*rulings: Ruling) -> set[frozenset[int]]:
    """Return the numbers of each group after some rulings."""
    groups = apply_rulings(GROUPS, rulings)
    assert sum(map(len, groups)) == 4
    return {frozenset(int(one.figure.low or 0) for one in group) for group in groups}


@pytest.mark.parametrize(
    ("rulings", "groups"),
    [
        pytest.param([], [{1, 2}, {3}, {4}], id="none"),
        pytest.param([rule(JOIN, TWO, THREE)], [{1, 2, 3}, {4}], id="join brings whole questions together"),
        pytest.param([rule(JOIN, ONE, THREE, FOUR)], [{1, 2, 3, 4}], id="join of three"),
        pytest.param([rule(MOVE, TWO, THREE)], [{1}, {2, 3}, {4}], id="move takes one"),
        pytest.param([rule(SPLIT, TWO)], [{1}, {2}, {3}, {4}], id="split takes out"),
        pytest.param([rule(SPLIT, TWO, FOUR)], [{1}, {2, 4}, {3}], id="what is split off together stays together"),
        pytest.param([rule(SPLIT, TWO), rule(JOIN, ONE, TWO)], [{1, 2}, {3}, {4}], id="join after split"),
        pytest.param([rule(JOIN, ONE, TWO), rule(SPLIT, TWO)], [{1}, {2}, {3}, {4}], id="split after join"),
        pytest.param([rule(MOVE, TWO, THREE), rule(MOVE, TWO, FOUR)], [{1}, {3}, {2, 4}], id="the later move wins"),
        pytest.param([rule(MOVE, TWO, THREE), rule(JOIN, THREE, FOUR)], [{1}, {2, 3, 4}], id="a join takes along"),
        pytest.param([rule(SPLIT, ONE, TWO)], [{1, 2}, {3}, {4}], id="split of all"),
        pytest.param([rule(MOVE, ONE, ONE)], [{1, 2}, {3}, {4}], id="move to itself"),
    ],
)
def test_rulings_win_over_the_machine_and_later_ones_over_earlier(
    rulings: list[Ruling], groups: list[set[int]]
) -> None:
    assert apply(*rulings) == set(map(frozenset, groups))


@pytest.mark.parametrize("kind", [MOVE, SPLIT, JOIN])
@pytest.mark.parametrize("figures", [("gone",), ("gone", "lost"), ()])
def test_figures_that_are_not_there_change_nothing(kind: JudgementKind, figures: tuple[str, ...]) -> None:
    assert apply(Ruling(kind, figures)) == apply()


@pytest.mark.parametrize("figures", [("gone", THREE.figure.id), (THREE.figure.id, "gone"), (TWO.figure.id,)])
@pytest.mark.parametrize("kind", [MOVE, JOIN])
def test_a_ruling_of_which_one_figure_is_gone_changes_nothing(kind: JudgementKind, figures: tuple[str, ...]) -> None:
    assert apply(Ruling(kind, figures)) == apply()


def test_what_is_to_be_split_off_is_even_where_its_company_is_gone() -> None:
    assert apply(Ruling(SPLIT, (TWO.figure.id, "gone"))) == {frozenset({number}) for number in (1, 2, 3, 4)}


rulings = st.lists(
    st.builds(
        lambda kind, chosen: rule(kind, *chosen),
        st.sampled_from([MOVE, SPLIT, JOIN]),
        st.lists(st.sampled_from([ONE, TWO, THREE, FOUR]), max_size=3),
    ),
    max_size=5,
)


@given(rulings)
def test_nothing_is_lost_and_groups_are_in_order(drawn: list[Ruling]) -> None:
    groups = apply_rulings(GROUPS, drawn)
    assert sorted(one.figure.id for group in groups for one in group) == sorted(
        one.figure.id for one in (ONE, TWO, THREE, FOUR)
    )
    assert all(list(group) == sorted(group, key=lambda one: one.figure.id) for group in groups)
