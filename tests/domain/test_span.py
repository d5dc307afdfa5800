import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.span import Span

TEXT = "Ali said 👍 it."


@given(st.text(min_size=1), st.data())
def test_a_span_is_the_slice_it_claims(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span.of(text, start, end).text == text[start:end]


@pytest.mark.parametrize(("start", "end", "text"), [(-1, 1, "ab"), (1, 1, ""), (2, 1, ""), (0, 3, "ab")])
def test_a_span_that_cannot_be_is_refused(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError, match="a span of"):
        Span(start, end, text)


@pytest.mark.parametrize(
    ("one", "other", "overlap", "holds"),
    [
        ((0, 3), (3, 5), False, False),
        ((0, 4), (3, 5), True, False),
        ((0, 5), (3, 5), True, True),
        ((0, 5), (0, 5), True, True),
        ((3, 5), (0, 8), True, False),
    ],
)
def test_spans_overlap_and_hold(one: tuple[int, int], other: tuple[int, int], overlap: bool, holds: bool) -> None:
    assert Span.of(TEXT, *one).overlaps(Span.of(TEXT, *other)) is overlap
    assert Span.of(TEXT, *one).holds(Span.of(TEXT, *other)) is holds


def test_spans_sort_by_their_place() -> None:
    spans = [Span.of(TEXT, 4, 8), Span.of(TEXT, 0, 8), Span.of(TEXT, 0, 3)]
    assert [(span.start, span.end) for span in sorted(spans)] == [(0, 3), (0, 8), (4, 8)]
