"""Input that was made to break the intake is read, or refused, in bounded time."""

import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from reportedly.domain.errors import ReportedlyError
from reportedly.domain.span import Span
from reportedly.intake import Document, Hints, read_page, read_text

pytestmark = pytest.mark.slow

SENTENCE = "The harbour office said on Monday that two tugs had been sold to a buyer whom it would not name."
PARAGRAPH = f"<p>{SENTENCE}</p>"
# Seconds; each takes under two on one core, and machines that run tests are often busy.
_LIMIT = 20


@pytest.fixture(autouse=True)
def _in_bounded_time() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < _LIMIT


def check_offsets(document: Document) -> None:
    article = document.article
    for block in article.blocks[:3] + article.blocks[-3:]:
        span = Span.of(article.text, block.start, block.end)
        selector = document.page.locate(span)
        wording = selector.prefix + selector.exact + selector.suffix
        start = document.page.visible.index(wording)
        assert document.page.visible.find(wording, start + 1) < 0


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "ul><li", "table><tr><td"])
def test_a_hundred_thousand_nested_tags_lose_nothing(tag: str) -> None:
    document = read_page(f"<body>{f'<{tag}>' * 100_000}{SENTENCE}")
    assert document.article.text == SENTENCE
    assert "nested" in document.problems[0].message


def test_what_follows_nested_tags_is_read() -> None:
    document = read_page(f"<body>{'<div>' * 50_000}{PARAGRAPH}{'</div>' * 50_000}<p>{SENTENCE} It rained.</p>")
    assert "It rained." in document.article.text


@pytest.mark.parametrize(
    "markup",
    [
        "<a>" * 100_000,
        "<" * 500_000,
        "<!--" * 100_000,
        "&amp" * 100_000,
        "<p " + " ".join(f"a{number}=1" for number in range(50_000)) + ">",
        f"<div class='{'share ' * 50_000}'>",
        "<p><span> a </span>" * 20_000,
        "<a href=x>A crane falls on a crane</a> " * 20_000,
        "a line of words<br>" * 20_000,
        "<tr><td>1</td><td>2</td></tr>" * 10_000,
        f"<script type='application/ld+json'>{'[' * 200_000}</script>",
        "<title>" * 10_000,
        "data:" * 100_000,
    ],
    ids=lambda markup: markup[:12],
)
def test_a_page_made_to_be_slow_is_read(markup: str) -> None:
    check_offsets(read_page(f"<html><body>{PARAGRAPH * 3}{markup}"))


@pytest.mark.parametrize(
    "text",
    [
        "x" * 1_000_000,
        "word " * 200_000,
        " " * 1_000_000 + "x",
        "\n" * 200_000 + "x",
        "a\n" * 50_000,
        "Share\n" * 10_000,
        "By " + "Ann " * 250_000,
        "HARMOUTH, " * 100_000,
        "[A] " * 250_000,
        '"' * 1_000_000,
        "- " * 500_000,
        "1 Jan " * 150_000,
        "A line of words that is here.\n" * 10_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_a_text_made_to_be_slow_is_read(text: str) -> None:
    document = read_text(text, Hints())
    assert document.article.text == text
    check_offsets(document)


def test_a_line_of_a_million_characters_in_a_page_is_one_block() -> None:
    document = read_page(f"<p>{'word ' * 200_000}ends.</p>")
    assert len(document.article.text) == 1_000_005
    check_offsets(document)


@pytest.mark.parametrize(
    "words",
    [
        "an \x1b[31mescape\x1b[0m and a bell\x07",
        "a lone surrogate \ud800 here",
        "emoji 😀 👩‍👩‍👧 and 𝔣𝔯𝔞𝔨𝔱𝔲𝔯",
        "עברית וערבית العربية",
        "\u202eoverride\u202c and \u2066isolate\u2069",
        "a line\u2028separator",
        "<b>markup</b> &amp; more",
        "zero\u200bwidth\ufeffmark",
        "a NUL \x00 in it",
    ],
)
def test_strange_characters_in_text_keep_their_places(words: str) -> None:
    text = f"{SENTENCE}\n\nThe mayor wrote {words}, and nobody asked him why he had done it.\n\n{SENTENCE}"
    document = read_text(text, Hints())
    assert document.article.text == text
    assert text[document.article.blocks[-1].start :] == SENTENCE
    check_offsets(document)


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("an \x1b[31mescape", "an \x1b[31mescape"),
        ("a surrogate &#xD800; here", "a surrogate \ufffd here"),
        ("a surrogate \ud800 here", "a surrogate ? here"),
        ("a NUL \x00 and &#0;", "a NUL \ufffd and \ufffd"),
        ("emoji 😀 &#x1F600;", "emoji 😀 😀"),
        ("עברית &rlm;العربية \u202eoverride", "עברית \u200fالعربية \u202eoverride"),
        ("&lt;script&gt;", "<script>"),
    ],
)
def test_strange_characters_in_a_page_are_shown_as_a_browser_would(markup: str, shown: str) -> None:
    document = read_page(f"<p>The mayor wrote {markup}, and nobody asked him why he had done it.</p>{PARAGRAPH}")
    assert shown in document.article.text
    check_offsets(document)


@pytest.mark.parametrize("seed", range(20))
def test_random_bytes_are_read_or_refused(seed: int) -> None:
    data = bytes((seed * 7 + index * index * (seed + 3)) % 251 for index in range(5_000))
    for start in (b"", b"<html><p>", b"\xff\xfe", b"\xef\xbb\xbf<p>"):
        with suppress(ReportedlyError):
            check_offsets(read_page(start + data))
