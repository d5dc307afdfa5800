import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reportedly.export.brief.markdown import escape_markdown

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "[here](https://example.com)",
        "![picture](x.png)",
        "<https://example.com>",
        "https://example.com/a?b=c&d=e",
        "**bold** _soft_ `code` ~~gone~~",
        "# heading",
        "1. first",
        "12) twelfth",
        "123456789. far",
        "- item",
        "+ item",
        "> quote",
        "---",
        "=== ",
        "a | b | c",
        "&lt;b&gt; &amp; &#60;",
        "[^1]: a note",
        "[a]: https://example.com",
        "back\\slash\\",
        "`` ` ``",
        ":smile: $x$ ^up^ @name",
        "=HYPERLINK(1)",
    ],
)
def test_nothing_that_a_stranger_writes_is_markup(text: str) -> None:
    for before in ("", "- ", "Words "):
        (inline,) = (one for one in READER.parse(before + escape_markdown(text)) if one.type == "inline")
        kinds = {child.type for child in inline.children or ()}
        assert kinds <= {"text"}, kinds
        assert inline.children is not None
        shown = "".join(child.content for child in inline.children)
        assert shown == f"{before.removeprefix('- ')}{text}".strip()


@given(
    st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1).map(
        lambda one: " ".join(one.split())
    )
)
def test_what_is_escaped_reads_as_it_was(text: str) -> None:
    tokens = READER.parse(f"Words {escape_markdown(text)}")
    assert [one.type for one in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} == {"text"}
    assert "".join(child.content for child in children) == f"Words {text}".strip()


@given(st.text(st.characters(exclude_categories=("C", "Z")), min_size=1))
def test_no_text_opens_a_block_or_leaves_its_cell(text: str) -> None:
    (item,) = (one for one in READER.parse(f"- {escape_markdown(text)}") if one.type == "inline")
    assert item.level == 3
    table = READER.parse(f"| a | b |\n|---|---|\n| {escape_markdown(text)} | end |\n")
    cells = [one.content for one in table if one.type == "inline"]
    assert len(cells) == 4
    assert cells[-1] == "end"
