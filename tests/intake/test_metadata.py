"""Metadata are taken from the firmest rule that tells them, and the rule is named."""

import json

import pytest

from reportedly.domain.article import Article, OutletRule
from reportedly.intake import Hints, read_page

TEXT = "".join(
    f"<p>{sentence}</p>"
    for sentence in (
        "The harbour office said on Monday that two tugs had been sold to a buyer whom it would not name.",
        "A clerk told the Courier that the buyer had paid in cash, and that nobody had asked for a receipt.",
        "The mayor denied it, and said that the tugs were still at their berth and could be looked at.",
    )
)
HEADLINE = "Two tugs are sold, and nobody knows to whom"


def read(head: str, above: str = "", url: str | None = None) -> Article:
    markup = f"<html><head>{head}</head><body><article><h1>{HEADLINE}</h1>{above}{TEXT}</article></body></html>"
    return read_page(markup, Hints(url=url)).article


def told(article: Article) -> tuple[str, str, str] | None:
    published = article.published
    return (published.first.isoformat(), published.precision.value, published.rule.value) if published else None


def json_ld(**fields: object) -> str:
    article = {"@type": "NewsArticle", "headline": HEADLINE} | fields
    return f'<script type="application/ld+json">{json.dumps(article)}</script>'


META = '<meta property="article:published_time" content="2015-01-08T23:30:00Z">'
LINK = '<link rel="canonical" href="https://www.quay.example/2015/01/09/tugs">'


@pytest.mark.parametrize(
    ("head", "above", "date"),
    [
        (json_ld(datePublished="2015-01-07T23:59:00-05:00") + META + LINK, "", ("2015-01-07", "day", "json-ld")),
        (META + LINK, "<p>10 January 2015</p>", ("2015-01-08", "day", "meta")),
        (LINK, "<p>10 January 2015</p>", ("2015-01-09", "day", "url")),
        ("", "<p>Published: Saturday, 10 January 2015, 10:22 GMT</p>", ("2015-01-10", "day", "byline")),
        ("", "<p>By Ann Quill | January 10, 2015 3:51 pm</p>", ("2015-01-10", "day", "byline")),
        (
            "",
            "<p>HARMOUTH, Jan. 11, 2015 (NWA) -- Two tugs were sold on Monday, the harbour office said.</p>",
            ("2015-01-11", "day", "dateline"),
        ),
        ("", "<p>HARMOUTH, 11 January (NWA) — Two tugs were sold on Monday, the harbour office said.</p>", None),
        ('<meta itemprop="datePublished" content="20150112">', "", ("2015-01-12", "day", "meta")),
        (
            "",
            '<p><time itemprop="datePublished" datetime="2015-01-13">Tuesday</time></p>',
            ("2015-01-13", "day", "meta"),
        ),
        ('<meta name="pubdate" content="1970-01-01T00:00:00Z">', "", None),
        ('<meta name="date" content="03/04/2015">', "", None),
        ('<link rel="canonical" href="https://quay.example/2015/01/tugs">', "", ("2015-01-01", "month", "url")),
        ("", "<footer>Copyright 2019 Harmouth Courier</footer>", None),
    ],
)
def test_the_date_comes_from_the_firmest_rule(head: str, above: str, date: tuple[str, str, str] | None) -> None:
    assert told(read(head, above)) == date


def test_a_rule_that_tells_the_day_beats_one_that_tells_the_month() -> None:
    head = '<link rel="canonical" href="https://quay.example/2015/01/tugs">'
    assert told(read(head, "<p>By Ann Quill, 14 January 2015</p>")) == ("2015-01-14", "day", "byline")


def test_a_dateline_takes_its_year_from_the_address() -> None:
    above = "<p>HARMOUTH, 11 January (NWA) — Two tugs were sold on Monday, the harbour office said.</p>"
    assert told(read("", above, url="https://quay.example/news/2016/tugs")) == ("2016-01-11", "day", "dateline")


@pytest.mark.parametrize(
    ("head", "above", "outlet"),
    [
        (json_ld(publisher={"@type": "Organization", "name": "The Courier"}), "", ("The Courier", OutletRule.JSON_LD)),
        ('<meta property="og:site_name" content="The Courier">', "", ("The Courier", OutletRule.META)),
        (f"<title>{HEADLINE} - The Courier</title>", "", ("The Courier", OutletRule.TITLE)),
        (f"<title>The Courier – {HEADLINE}</title>", "", ("The Courier", OutletRule.TITLE)),
        (LINK, "", ("quay.example", OutletRule.URL)),
        (
            "",
            "<p>HARMOUTH (NWA) - Two tugs were sold on Monday, the harbour office said.</p>",
            ("NWA", OutletRule.CREDIT),
        ),
        ("", "", (None, None)),
    ],
)
def test_the_outlet_comes_from_the_firmest_rule(
    head: str, above: str, outlet: tuple[str | None, OutletRule | None]
) -> None:
    article = read(head, above)
    assert (article.outlet, article.outlet_rule) == outlet


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (json_ld(author=[{"@type": "Person", "name": "Ann Quill"}, {"name": "Ben Okoro"}]), "Ann Quill, Ben Okoro"),
        (json_ld(author="By Ann Quill"), "Ann Quill"),
        ('<meta name="author" content="Ann Quill">', "Ann Quill"),
        ('<meta name="author" content="https://quay.example/ann">', None),
        ('<meta name="author" content="admin">', None),
    ],
)
def test_the_byline_is_read(head: str, byline: str | None) -> None:
    assert read(head).byline == byline


def test_an_author_may_be_named_elsewhere_in_the_graph() -> None:
    graph = [
        {"@type": "NewsArticle", "headline": "T", "author": {"@id": "#a"}},
        {"@id": "#a", "@type": "Person", "name": "Ann Quill"},
    ]
    script = f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>'
    assert read(script).byline == "Ann Quill"


@pytest.mark.parametrize(
    "head",
    [
        json_ld(headline="Two tugs are sold, and nobody knows to whom &amp; why"),
        f'<meta property="og:title" content="{HEADLINE} | The Courier">',
        f"<title>{HEADLINE} - The Courier</title>",
        json_ld(headline="publisher-engine") + f"<title>{HEADLINE}</title>",
        "",
    ],
)
def test_the_title_is_the_headline_that_the_page_shows(head: str) -> None:
    assert read(head).title == HEADLINE


@pytest.mark.parametrize(
    ("tag", "language"),
    [("<html lang='en-GB'>", "en"), ("<html xml:lang='fr'>", "fr"), ("<html>", None), ("<html lang=''>", None)],
)
def test_the_language_is_that_of_the_page(tag: str, language: str | None) -> None:
    assert read_page(f"{tag}<body>{TEXT}</body></html>").article.language == language


@pytest.mark.parametrize(
    "script",
    [
        "{",
        "[" * 100_000,
        '{"@type": 7, "headline": {"a": []}}',
        "null",
        '"x"',
        '{"@type": "Article", "author": [[null]]}',
    ],
)
def test_broken_json_ld_is_passed_over(script: str) -> None:
    assert read(f'<script type="application/ld+json">{script}</script>').title == HEADLINE


OTHER = {"@type": "NewsArticle", "headline": "Three barges are bought in Tavel", "datePublished": "2014-03-02"}
OWN = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2015-01-07"}
ASIDE = (
    '<aside><h2>Three barges are bought</h2><time itemprop="datePublished" datetime="2014-03-02">2 March</time></aside>'
)


@pytest.mark.parametrize(
    ("head", "before", "above", "after"),
    [
        (f'<script type="application/ld+json">{json.dumps([OWN, OTHER])}</script>', "", "", ""),
        (f'<script type="application/ld+json">{json.dumps([OTHER, OWN])}</script>', "", "", ""),
        ("", ASIDE, '<time itemprop="datePublished" datetime="2015-01-07">Wednesday</time>', ""),
        ("", "", '<time itemprop="datePublished" datetime="2015-01-07">Wednesday</time>', ASIDE),
        ("", "", "<p>7 January 2015</p>", "<article><h2>Three barges are bought</h2><p>2 March 2014</p></article>"),
    ],
)
def test_of_two_articles_dates_in_one_page_the_articles_own_is_taken(
    head: str, before: str, above: str, after: str
) -> None:
    body = f"{before}<article><h1>{HEADLINE}</h1>{above}{TEXT}</article>{after}"
    article = read_page(f"<html><head>{head}</head><body>{body}</body></html>", Hints()).article
    assert article.published is not None
    assert article.published.first.isoformat() == "2015-01-07"
    assert article.title == HEADLINE
