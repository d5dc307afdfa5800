"""What stands in a content: the same things that looking at each one finds."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.span import Span
from reportedly.ledger.placed import Placed

spans = st.tuples(st.integers(0, 20), st.integers(1, 8)).map(lambda one: Span(one[0], one[0] + one[1], "x" * one[1]))


@given(st.lists(spans, max_size=12), st.lists(spans, max_size=3))
def test_what_stands_in_a_content_is_found_in_the_order_given(things: list[Span], content: list[Span]) -> None:
    placed = Placed((span, number) for number, span in enumerate(things))
    expected = [number for number, span in enumerate(things) if any(piece.holds(span) for piece in content)]
    assert placed.find(content) == expected
