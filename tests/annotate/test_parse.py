"""Governors that were chosen one by one become trees."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.parse import find_relation, mend_trees


@pytest.mark.parametrize(
    ("heads", "mended"),
    [
        ([1, 1, 1], [1, 1, 1]),
        ([0, 1, 1], [0, 0, 1]),
        ([1, 2, 0], [0, 2, 0]),
        ([0, 2, 1], [0, 0, 1]),
        ([9, 0, 0], [0, 0, 0]),
    ],
)
def test_roots_and_circles_are_mended(heads: list[int], mended: list[int]) -> None:
    assert mend_trees(heads, [0, 0, 0], 0) == mended


@given(st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=40), st.integers(0, 5))
def test_every_word_leads_to_the_one_root_of_its_sentence(drawn: list[tuple[int, bool]], base: int) -> None:
    sentences = [0] * base + [0]
    for before, _ in pairwise(drawn):
        sentences.append(sentences[-1] + before[1])
    heads = mend_trees([head for head, _ in drawn], sentences, base)
    for start in range(base, base + len(heads)):
        at = start
        for _ in heads:
            at = heads[at - base]
        assert heads[at - base] == at
        assert sentences[at] == sentences[start]


def test_only_a_root_is_called_one() -> None:
    assert find_relation("root", is_root=False) == "dep"
    assert find_relation("nsubj", is_root=True) == "root"
