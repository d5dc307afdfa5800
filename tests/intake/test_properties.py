"""What holds for every text and every page."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.page import Page
from reportedly.domain.span import Span
from reportedly.intake import Document, Hints, read_page, read_text

WORDS = st.sampled_from(
    (
        "The mayor said that two tugs were sold.",
        "By Ann Quill",
        "Share",
        "7 January 2015",
        "HARMOUTH, 3 JAN 90 (NWA) -- [TEXT] ",
        "- an item",
        "> quoted",
        "Latest Posts",
        "MORE",
        "a",
        "A Heading In The Middle",
        "“No,” he said.",
        "\t",
        "\ufeff",
        "😀",
        "\u202e",
    )
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", " ", "\u2028", "\n \n", "\f", "   ", "\x00"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.one_of(WORDS, BREAKS), max_size=40).map("".join))
TAGS = st.sampled_from(
    "<p> </p> <div> </div> <br> <blockquote> </blockquote> <ul> <li> </ul> <h1> </h1> <b> </b> <a> </a> <table> <tr> "
    "<td> </table> <pre> </pre> <article> </article> <aside> </aside> <figcaption> </figcaption> &amp; &#0; <".split()
)
PAGES = st.lists(st.one_of(WORDS, BREAKS, TAGS), max_size=60).map("".join)


def check_blocks(document: Document) -> None:
    text, blocks = document.article.text, document.article.blocks
    end = 0
    for block in blocks:
        assert end <= block.start < block.end <= len(text)
        wording = text[block.start : block.end]
        assert wording == wording.strip()
        end = block.end


@given(TEXTS)
def test_a_text_is_kept_and_its_blocks_are_in_order(text: str) -> None:
    document = read_text(text, Hints())
    assert document.article.text == text
    check_blocks(document)


@given(TEXTS)
def test_every_character_that_shows_stands_in_a_block(text: str) -> None:
    blocks = read_text(text, Hints()).article.blocks
    inside = {index for block in blocks for index in range(block.start, block.end)}
    assert all(index in inside for index, char in enumerate(text) if char.isprintable() and not char.isspace())


@given(TEXTS)
def test_two_line_breaks_at_the_end_change_no_block(text: str) -> None:
    assert read_text(text, Hints()).article.blocks == read_text(text + "\n\n", Hints()).article.blocks


@given(TEXTS)
def test_reading_is_deterministic(text: str) -> None:
    assert read_text(text, Hints()) == read_text(text, Hints())


@given(PAGES)
def test_the_blocks_of_a_page_are_in_order_and_found_again(body: str) -> None:
    document = read_page(
        f"<html><body>{body}<p>The mayor said on Monday that two tugs had been sold to a buyer from the north.</p>"
    )
    check_blocks(document)
    for block in document.article.blocks:
        span = Span.of(document.article.text, block.start, block.end)
        selector = document.page.locate(span)
        assert selector.exact == span.text
        assert document.page.visible.count(selector.prefix + selector.exact + selector.suffix) == 1


@given(st.text(alphabet="ab \n", min_size=1, max_size=300), st.data())
def test_a_selector_is_unique_however_often_the_words_stand_there(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    selector = Page.of_text(text).locate(Span.of(text, start, end))
    wording = selector.prefix + selector.exact + selector.suffix
    assert selector.exact == text[start:end]
    assert [i for i in range(len(text)) if text.startswith(wording, i)] == [start - len(selector.prefix)]
