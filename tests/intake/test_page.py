"""Pages become articles: the blocks that are the article, and nothing of what surrounds them."""

import gzip

import pytest

from reportedly.domain.article import OutletRule
from reportedly.domain.errors import InputTooLarge, UnsupportedInput
from reportedly.domain.span import Span
from reportedly.intake import Document, Hints, read_page

FIRST = "The harbour office said on Monday that two tugs had been sold to a buyer whom it would not name."
SECOND = "A clerk told the Courier that the buyer had paid in cash, and that nobody had asked him for a receipt."
THIRD = "The mayor denied it. He said that the tugs were still at their berth, and that anyone could go and look."
FOURTH = "By Tuesday evening a small crowd had gone to look. There were no tugs, only a man who was selling tea."
HEADLINE = "Two tugs are sold, and nobody knows to whom"


def page(body: str, head: str = "") -> str:
    return f"<!DOCTYPE html><html lang='en-GB'><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>"


def story(middle: str = "", head: str = "", below: str = "") -> str:
    paragraphs = f"<p>{FIRST}</p><p>{SECOND}</p>{middle}<p>{THIRD}</p><p>{FOURTH}</p>"
    nav = "<nav><a href='/'>Home</a> <a href='/sea'>Sea</a></nav>"
    return page(f"{nav}<main><article><h1>{HEADLINE}</h1>{paragraphs}</article></main>{below}", head)


def kinds_of(document: Document) -> list[tuple[str, str]]:
    article = document.article
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def middle_of(markup: str) -> list[tuple[str, str]]:
    """Return the blocks that come of `markup` in the middle of a story."""
    found = kinds_of(read_page(story(markup)))
    assert found[:3] == [("heading", HEADLINE), ("paragraph", FIRST), ("paragraph", SECOND)]
    assert found[-2:] == [("paragraph", THIRD), ("paragraph", FOURTH)]
    return found[3:-2]


QUOTED = "We sold nothing. We have never owned a tug, and we would not know how to sell one."
LINE = "The office, which opened in 1911, keeps its papers in a shed that has burned down twice since the war."


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        (f"<blockquote><p>{QUOTED}</p><p>{LINE}</p></blockquote>", [("quote", QUOTED), ("quote", LINE)]),
        (
            f"<blockquote>{QUOTED}<footer>The harbour office</footer></blockquote>",
            [("quote", QUOTED), ("quote", "The harbour office")],
        ),
        ("<h2>What the mayor says</h2>", [("heading", "What the mayor says")]),
        ("<p><b>What the mayor says</b></p>", [("heading", "What the mayor says")]),
        ("<figure><img src='x'><figcaption>The tug Bertha.</figcaption></figure>", [("caption", "The tug Bertha.")]),
        (
            "<div class='media'><span class='caption'>The tug Bertha. (Photo: Courier)</span></div>",
            [("caption", "The tug Bertha. (Photo: Courier)")],
        ),
        (f"<ul><li>{QUOTED}</li><li>{LINE}</li></ul>", [("list", QUOTED), ("list", LINE)]),
        (
            "<table><tr><th>Tug</th><th>Sold</th></tr><tr><td>Bertha</td><td>2015</td></tr></table>",
            [("table", "Tug\tSold\nBertha\t2015")],
        ),
        (f"<div>{QUOTED}<br><br>{LINE}</div>", [("paragraph", QUOTED), ("paragraph", LINE)]),
        (f"<aside><blockquote>{QUOTED}</blockquote></aside>", [("quote", QUOTED)]),
    ],
)
def test_the_structure_of_the_page_is_kept(markup: str, blocks: list[tuple[str, str]]) -> None:
    assert middle_of(markup) == blocks


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='share-bar'><span>Share</span> <a href='#'>Tweet</a></div>",
        "<p>Advertisement</p>",
        "<aside class='related-stories'><h3>Related</h3><p><a href='/1'>A crane falls on a crane</a></p></aside>",
        "<p>Read more: <a href='/1'>A crane falls on a crane</a></p>",
        f"<div class='newsletter-signup'><p>{LINE}</p></div>",
        "<form><p>Your name, your address and what you want to tell us about tugs.</p></form>",
        "<p>By Ann Quill</p>",
        "<p>Follow us on Twitter for the latest from the harbour.</p>",
    ],
)
def test_furniture_between_blocks_stays_and_is_not_read(markup: str) -> None:
    assert {kind for kind, _ in middle_of(markup)} == {"furniture"}


@pytest.mark.parametrize(
    "markup",
    [
        "<script>var tug = 'sold';</script>",
        "<style>p { color: red }</style>",
        "<noscript>Switch on your scripts to read about tugs.</noscript>",
        f"<p style='display: none'>{LINE}</p>",
        f"<p hidden>{LINE}</p>",
        f"<p class='sr-only'>{LINE}</p>",
        "<select><option>Tugs</option></select><textarea>Tugs</textarea>",
        "<!-- tugs -->",
    ],
)
def test_what_a_browser_does_not_show_is_not_there(markup: str) -> None:
    document = read_page(story(markup))
    assert middle_of(markup) == []
    assert LINE not in document.page.visible


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<p>The  mayor\n\tsaid\r\n no.</p>", "The mayor said no."),
        ("<p>The mayor<br>said no.</p>", "The mayor\nsaid no."),
        (
            "<p>Five&nbsp;tugs &amp; a caf&eacute; &#8220;Quay&#8221;, said the mayor &lt;Friday&gt;.</p>",
            "Five\xa0tugs & a café “Quay”, said the mayor <Friday>.",
        ),
        ("<p>The <i>may</i>or <a href='x'>said</a> no.</p>", "The mayor said no."),
        (
            "<p>The har&shy;bour said no, and nobody asked it twice.</p>",
            "The harbour said no, and nobody asked it twice.",
        ),
        (
            "<pre>The mayor  said no,\nand nobody asked him a second time.</pre>",
            "The mayor  said no,\nand nobody asked him a second time.",
        ),
    ],
)
def test_white_space_is_as_a_browser_shows_it(markup: str, shown: str) -> None:
    assert shown in read_page(story(markup)).article.text


def test_what_surrounds_the_article_is_left_out_of_its_text() -> None:
    below = f"<div id='comments'><p>{LINE}</p></div><footer><p>{QUOTED}</p></footer>"
    document = read_page(story(below=below))
    assert LINE not in document.article.text
    assert QUOTED not in document.article.text
    assert QUOTED in document.page.visible


def test_a_byline_under_the_headline_is_known_and_not_in_the_text() -> None:
    body = (
        f"<h1>{HEADLINE}</h1><div class='meta'>Posted on March 14, 2017 by <a href='/q'>Ann Quill</a> 12 Comments</div>"
    )
    document = read_page(page(f"<article>{body}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"))
    assert document.article.byline == "Ann Quill"
    assert document.article.published is not None
    assert (document.article.published.first.isoformat(), document.article.published.rule.value) == (
        "2017-03-14",
        "byline",
    )
    assert "Ann Quill" not in document.article.text


def test_the_day_that_the_masthead_prints_is_not_the_day_of_the_article() -> None:
    masthead = "<p>Friday, 31 March 2017</p><p>Home</p><p>News</p><p>Sea</p><p>Weather</p>"
    teaser = "<p>Cranes</p><p>1 January 2011</p>"
    text = f"<article><h1>{HEADLINE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p></article>"
    document = read_page(page(f"{masthead}{text}<p>Share</p><p>Save</p><p>Print</p>{teaser}"))
    assert document.article.published is None


def test_a_standfirst_and_a_picture_under_the_headline_are_part_of_the_article() -> None:
    top = f"<h1>{HEADLINE}</h1><p class='deck'>{QUOTED}</p><figcaption>The tug Bertha at her berth.</figcaption>"
    document = read_page(page(f"<div>{top}</div><div class='text'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"))
    assert [kind for kind, _ in kinds_of(document)][:3] == ["heading", "paragraph", "caption"]


def test_the_line_that_names_the_first_publisher_is_kept() -> None:
    below = "<p>This article was first published by the Harmouth Courier.</p>"
    assert "first published by" in read_page(story(below=below)).article.text


def test_a_page_without_article_markup_is_read_too() -> None:
    rows = "".join(f"<tr><td><font size=2>{text}</font></td></tr>" for text in (FIRST, SECOND, THIRD, FOURTH))
    document = read_page(page(f"<table width=600><tr><td><a href='/'>Home</a></td></tr></table><table>{rows}</table>"))
    assert [text for _, text in kinds_of(document)] == [FIRST, SECOND, THIRD, FOURTH]


def test_a_page_that_shows_itself_only_by_script_is_read() -> None:
    document = read_page(page(f"<div style='visibility:hidden'><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></div>"))
    assert [text for _, text in kinds_of(document)] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "shows no text"),
        ("<form><p>Please log in.</p><input type='password'></form>", "asks for a name and a password"),
        ("".join(f"<h2><a href='/{n}'>A crane falls on crane number {n}</a></h2>" for n in range(20)), "no article"),
        ("<p>Tugs</p><p>Cranes</p>", "no article"),
    ],
)
def test_a_page_that_is_no_article_says_so(body: str, reason: str) -> None:
    document = read_page(page(body))
    assert document.article.text == ""
    assert document.article.blocks == ()
    assert [problem.step for problem in document.problems] == ["intake"]
    assert reason in document.problems[0].message


def test_an_index_of_teasers_is_no_article() -> None:
    teasers = "".join(
        f"<div><h2><a href='/{n}'>A crane falls on crane {n}</a></h2><p>{LINE}</p></div>" for n in range(12)
    )
    assert "list of links" in read_page(page(f"<main>{teasers}</main>")).problems[0].message


@pytest.mark.parametrize("data", [b"", b"  \n"])
def test_an_empty_file_is_no_article(data: bytes) -> None:
    document = read_page(data)
    assert document.article.blocks == ()
    assert "empty" in document.problems[0].message


def test_what_has_no_markup_is_read_as_text() -> None:
    text = f"{FIRST}\r\n\r\n{SECOND}"
    assert read_page(text.encode()).article.text == text


def test_every_block_is_found_again_in_the_page() -> None:
    document = read_page(story(f"<p>{FIRST}</p>", below=f"<p>{SECOND}</p>"))
    for block in document.article.blocks:
        span = Span.of(document.article.text, block.start, block.end)
        selector = document.page.locate(span)
        assert selector.exact == span.text
        assert document.page.visible.count(selector.prefix + selector.exact + selector.suffix) == 1


def test_a_span_over_what_was_left_out_is_found_with_it() -> None:
    head = f"<h1>{HEADLINE}</h1><div class='share'>Share</div>"
    document = read_page(page(f"<article>{head}<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>"))
    span = Span.of(document.article.text, 4, len(HEADLINE) + 10)
    assert "Share" not in span.text
    assert "Share" in document.page.locate(span).exact


MHTML = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://quay.example/2015/01/07/tugs
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="edge"

--edge
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: quoted-printable

{story("<p>Caf=C3=A9 owners said =E2=80=9Cno=E2=80=9D to the mayor, who asked them.</p>").replace("lang=", "lang=3D")}
--edge
Content-Type: image/png
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--edge--
"""


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
def test_a_web_archive_is_opened(line_break: str) -> None:
    document = read_page(MHTML.replace("\n", line_break).encode("ascii"))
    assert "Café owners said “no”" in document.article.text
    assert document.article.url == "https://quay.example/2015/01/07/tugs"
    assert document.article.published is not None
    assert document.article.published.rule.value == "url"


def test_a_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(UnsupportedInput, match="without a page"):
        read_page(
            b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: image/png\n\n--x--\n"
        )


def test_a_page_with_its_pictures_inside_is_read() -> None:
    picture = "data:image/png;base64," + "A" * 200_000
    document = read_page(story(f"<img src='{picture}'><p style=\"background: url({picture})\">{LINE}</p>"))
    assert LINE in document.article.text


def test_xhtml_may_close_its_elements_at_once() -> None:
    text = f'<?xml version="1.0" encoding="utf-8"?>{story(LINE, head="<script src=chr.js/>")}'
    assert FIRST in read_page(text.replace("<script src=chr.js/>", '<script src="x.js" />').encode()).article.text


def test_a_compressed_page_is_unpacked() -> None:
    data = gzip.compress(story().encode())
    assert FIRST in read_page(data + gzip.compress(b"<p>And more.</p>")).article.text


@pytest.mark.parametrize("data", [gzip.compress(b"<p>tug</p>", mtime=0)[:-9], b"\x1f\x8b\x08" + b"tug" * 30])
def test_a_damaged_compressed_page_is_refused(data: bytes) -> None:
    with pytest.raises(UnsupportedInput, match="gzip"):
        read_page(data, Hints(path="tug.html.gz"))


def test_a_compressed_bomb_is_refused_before_it_unfolds() -> None:
    bomb = gzip.compress(bytes(60_000_000), 9)
    with pytest.raises(InputTooLarge, match=r"tug\.gz unfolds to more than 32 MB"):
        read_page(bomb, Hints(path="tug.gz"))


def test_fifty_megabytes_are_refused_with_advice() -> None:
    with pytest.raises(InputTooLarge, match="Save the page without its pictures"):
        read_page(bytes(50_000_000))


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG"),
        (b"GIF89a\x01\x00", "GIF"),
        (b"RIFF\x00\x00\x00\x00WEBP", "WebP"),
        (b"PK\x03\x04\x14\x00word/document.xml", "Word"),
        (b"PK\x03\x04\x14\x00a.txt", "zip"),
        (b"PK\x03\x04mimetypeapplication/epub+zip", "EPUB"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"{\\rtf1 tug}", "RTF"),
        (gzip.compress(gzip.compress(b"tug", mtime=0), mtime=0), "gzip file inside"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "RSS"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'/>", "Atom"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", "SVG"),
        (b"<?xml version='1.0'?><nitf><body/></nitf>", "<nitf>"),
        (b'{"tug": "Bertha"}', "JSON"),
        (bytes(range(256)) * 40, "binary"),
    ],
)
def test_what_is_neither_page_nor_text_is_named(data: bytes, name: str) -> None:
    with pytest.raises(UnsupportedInput, match="Supported are saved web pages") as refusal:
        read_page(data, Hints(path="tug.bin"))
    assert name in str(refusal.value)
    assert "tug.bin" in str(refusal.value)


def test_what_the_user_gives_wins() -> None:
    hints = Hints(title="Tugs", outlet="Radio Quay", published="2015-01-07", url="https://quay.example/t")
    head = "<meta property='og:site_name' content='The Courier'><meta name='date' content='2016-01-01'>"
    article = read_page(story(head=head), hints).article
    assert (article.title, article.outlet, article.outlet_rule, article.url) == (
        "Tugs",
        "Radio Quay",
        OutletRule.GIVEN,
        "https://quay.example/t",
    )
    assert article.published is not None
    assert article.published.rule.value == "given"
