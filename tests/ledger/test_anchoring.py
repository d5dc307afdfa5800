import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.span import Span
from reportedly.ledger import file_reading
from reportedly.ledger.anchoring import anchor_part, find_anchored, find_part, find_subject, make_anchor
from tests.ledger.handmade import FERRY, build_reading, find_span


@given(st.text(min_size=1, max_size=60), st.data())
def test_in_the_same_version_an_anchor_finds_its_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span.of(text, start, data.draw(st.integers(start + 1, len(text))))
    assert find_anchored(make_anchor("v1", text, span), "v1", text) == span


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("Update. " + FERRY, True),
        (FERRY.replace("Some 40", "About 41"), True),
        (FERRY.replace("12", "13"), False),
        ("12 trees fell. " + FERRY, True),
        ("It took 12 days.", False),
        (FERRY + "\n" + FERRY, False),
    ],
    ids=["moved", "changed elsewhere", "gone", "there twice", "elsewhere only", "all twice"],
)
def test_in_a_new_version_an_anchor_finds_the_one_place_that_fits(after: str, expected: bool) -> None:
    found = find_anchored(make_anchor("v1", FERRY, find_span(FERRY, "12")), "v2", after)
    assert (found is not None and after[found.end :].startswith(" people died on")) == expected


def test_every_part_of_an_article_is_found_by_its_anchor() -> None:
    filed = file_reading(build_reading(), "a")
    for part in (*filed.figures, *filed.claims, *filed.entities):
        assert find_subject(anchor_part(part, FERRY), filed, FERRY) == part


def test_words_that_only_overlap_a_figure_are_taken_for_it() -> None:
    filed = file_reading(build_reading(), "a")
    assert find_part(filed, find_span(FERRY, "12 people")) == filed.figures[0]
    assert find_part(filed, find_span(FERRY, "hurt")) is None
