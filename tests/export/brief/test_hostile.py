"""What strangers write stays text: in the page, in Markdown, in a terminal that shows either."""

import re
from dataclasses import replace

from lxml import html
from markdown_it import MarkdownIt

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import CopyLink, Verdict
from reportedly.export.brief import Material, Selection, build_brief, render_html, render_markdown
from tests.export.brief.newsroom import Number, Page, Saying, ask, bring, print_article

EVIL = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(2)>\x1b[31m\x07\u202e\"' onload=x "
    "[a](https://evil.example) ![p](https://evil.example/p.png) <https://evil.example> "
    "| `x` **b** =HYPERLINK(1)\n\n# H\n"
)


def build_hostile() -> Material:
    """Return material in which every text of a stranger is hostile."""
    first, second = (_build_article(outlet, number) for outlet, number in (("A", 12), ("B", 30)))
    conflict = ask([first, second], wording=f"How many {EVIL} were killed?")
    update = replace(ask([first, second], Verdict.UPDATE, wording=f"Update {EVIL}"), id="q2")
    agree = replace(ask([first, second], Verdict.AGREE, wording=f"Agree {EVIL}", together=[(0, 1)]), id="q3")
    single = replace(ask([first], Verdict.AGREE, wording=f"Single {EVIL}"), id="q4")
    roots = tuple(replace(origin, root=EVIL) for origin in agree.origins)
    return bring(
        [first, second],
        [conflict, update, replace(agree, origins=roots), single],
        topic=EVIL,
        copies=[CopyLink(first.id, second.id, EVIL)],
        selection=Selection(told=(EVIL,), articles_left=2, questions_left=1, dated_elsewhere=1, figures_left={"x": 3}),
    )


def _build_article(outlet: str, number: int) -> FiledArticle:
    name = f"{EVIL}{outlet}"
    text = f"{name} said {number} {EVIL} died. {name} accused {EVIL} of it. {name} denied that."
    page = Page(name, 14 if outlet == "A" else None, title=name)
    sayings = (
        Saying("", "said", f"{number} {EVIL} died", (name,)),
        Saying("", "accused", f"{EVIL} of it", (f"X {name}",), Stance.ACCUSE, Firmness.ALLEGED),
        Saying("", "denied", "that", (f"Y {name}",), Stance.DENY, Firmness.DENIED),
    )
    article = print_article(text, page, [Number(f"{number} {EVIL}", number, None, (name,))], sayings)
    figures = tuple(replace(one, counted=EVIL, unit=EVIL) for one in article.figures)
    return replace(article, path=EVIL, url=EVIL if outlet == "A" else None, byline=EVIL, figures=figures)


def test_a_page_holds_no_script_no_picture_and_no_link_that_leaves_it() -> None:
    page = render_html(build_brief(build_hostile()))
    tree = html.document_fromstring(page)
    tags = {one.tag for one in tree.iter() if isinstance(one.tag, str)}
    assert not tags & {"script", "img", "iframe", "object", "embed", "form", "link", "base", "video", "audio", "input"}
    assert all(one.startswith("#") for one in tree.xpath("//@href"))
    assert not tree.xpath("//@src | //@srcset | //@style | //@action")
    assert not [name for one in tree.iter() for name in getattr(one, "attrib", ()) if name.startswith("on")]
    assert "alert(1)" in tree.text_content()


def test_a_page_asks_for_nothing() -> None:
    page = render_html(build_brief(build_hostile()))
    style = page[page.index("<style>") : page.index("</style>")]
    assert not re.search(r"url\(|@import|https?:|expression", style)
    assert "default-src 'none'" in page


def test_a_page_ends_its_style_where_it_means_to() -> None:
    page = render_html(build_brief(build_hostile()))
    assert page.count("</style>") == 1
    assert page.count("<title>") == len(re.findall(r"<title>[^<]*</title>", page))


def test_markdown_holds_no_link_no_picture_no_html_and_no_heading_of_strangers() -> None:
    written = render_markdown(build_brief(build_hostile()))
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(written)
    kinds = {one.type for one in tokens} | {child.type for one in tokens for child in one.children or ()}
    assert not kinds & {"html_block", "html_inline", "link_open", "image", "fence", "code_block", "blockquote_open"}
    plain = re.sub(r"\\.", "", written)
    assert not re.search(r"<|https?:|\]\(", plain)


def test_markdown_headings_are_those_of_the_brief() -> None:
    written = render_markdown(build_brief(build_hostile()))
    tokens = MarkdownIt("commonmark").parse(written)
    top = [tokens[at + 1].content for at, one in enumerate(tokens) if one.type == "heading_open" and one.tag == "h2"]
    assert top == [
        "Contested numbers",
        "What changed",
        "What agrees",
        "Told by one voice alone",
        "What each voice holds",
        "Timeline",
        "Sources",
        "Left out",
    ]


def test_every_row_of_a_markdown_table_has_the_cells_of_its_head() -> None:
    written = render_markdown(build_brief(build_hostile()))
    tables = re.findall(r"(?:^\|.*\n)+", written, re.MULTILINE)
    assert len(tables) == 4
    for table in tables:
        cells = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(cells) == 1


def test_no_control_character_is_left_in_either_form() -> None:
    brief = build_brief(build_hostile())
    for written in (render_html(brief), render_markdown(brief)):
        assert not {one for one in written if one != "\n" and not one.isprintable()}
        assert "␛[31m" in written.replace("\\", "")


def test_a_formula_is_text() -> None:
    written = render_markdown(build_brief(build_hostile()))
    assert not re.search(r"(?<!\\)=", written)
