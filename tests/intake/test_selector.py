"""A page finds every span of its article again, whatever was left out between."""

import pytest

from reportedly.domain.page import Page, Selector, Stretch
from reportedly.domain.span import Span

VISIBLE = "Home\n\nTugs are sold\n\nShare\n\nThe mayor said no.\n\nThe mayor said no."
ARTICLE = "Tugs are sold\n\nThe mayor said no."
PAGE = Page(VISIBLE, (Stretch(0, 6, 13), Stretch(15, 28, 18)))


def span(wording: str) -> Span:
    start = ARTICLE.index(wording)
    return Span.of(ARTICLE, start, start + len(wording))


def test_a_selector_has_as_much_around_it_as_makes_it_unique() -> None:
    selector = PAGE.locate(span("The mayor"))
    assert selector.exact == "The mayor"
    assert selector.prefix.endswith("Share\n\n")


def test_context_grows_where_the_words_repeat() -> None:
    text = "the tug was sold and sold again; " * 40 + "at last it sank"
    selector = Page.of_text(text).locate(Span.of(text, 33, 36))
    assert text.count(selector.prefix + selector.exact + selector.suffix) == 1


def test_a_span_over_several_blocks_has_what_stands_between() -> None:
    assert PAGE.locate(span("sold\n\nThe")).exact == "sold\n\nShare\n\nThe"


def test_a_page_of_text_is_the_text() -> None:
    assert Page.of_text("tug").locate(Span(0, 3, "tug")) == Selector("tug", "", "")


def test_a_span_that_is_not_of_this_article_is_refused() -> None:
    with pytest.raises(ValueError, match="no character at 40"):
        PAGE.locate(Span(40, 41, "x"))
    with pytest.raises(ValueError, match="no character at 0"):
        Page("").locate(Span(0, 1, "x"))


def test_stretches_that_overlap_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        Page(VISIBLE, (Stretch(0, 6, 13), Stretch(5, 28, 18)))
