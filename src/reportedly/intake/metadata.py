"""What a page says about its article in metadata: title, byline, outlet, date, language."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from reportedly.domain.article import DateRule, OutletRule, Published
from reportedly.intake.dates import KnownDate, read_timestamp, read_url_date
from reportedly.intake.structured import StructuredArticle, read_structured

_TITLE_NAMES = tuple(
    """
    og:title twitter:title parsely-title sailthru.title dc.title dcterms.title citation_title title
    """.split()
)
_AUTHOR_NAMES = tuple(
    """
    author article:author parsely-author sailthru.author dc.creator dcterms.creator byl article.author
    citation_author cxenseparse:author
    """.split()
)
_OUTLET_NAMES = tuple(
    """
    og:site_name application-name dc.publisher dcterms.publisher publisher citation_publisher apple-mobile-
    web-app-title
    """.split()
)
_URL_NAMES = ("og:url", "twitter:url", "parsely-link")
_LANGUAGE_NAMES = ("language", "content-language", "dc.language", "og:locale")
# Firmest first: names for the first publication before names that some systems overwrite with each change.
_DATE_NAMES = tuple(
    """
    article:published_time article:published og:article:published_time og:published_time datepublished
    parsely-pub-date publish-date publish_date publishdate published_date publication_date publicationdate
    pubdate pub_date sailthru.date cxenseparse:recs:publishtime originalpublicationdate article.published
    citation_publication_date citation_date citation_online_date displaydate dc.date.issued dcterms.issued
    dc.date.created dcterms.created dc.date dcterms.date date.created dc.terms.created datecreated
    article_date_original article:created_time rnews:datepublished prism.publicationdate bt:pubdate
    publishtime timestamp date
    """.split()
)
_TITLE_MARKS = re.compile(r"\s+[|·–—«»:\-]{1,2}\s+")
_LONGEST_OUTLET_WORDS = 6
_NO_NAMES = frozenset(("no author", "admin", "administrator", "unknown", "none", "null", "undefined", "author"))
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outlet:
    """The name of an outlet, and what gave it."""

    name: str
    rule: OutletRule


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page declares, each None where it does not; `is_article` where it declares itself one."""

    title: str | None
    byline: str | None
    outlet: Outlet | None
    published: Published | None
    url: str | None
    language: str | None
    description: str | None
    structured: StructuredArticle
    is_article: bool


def read_metadata(root: HtmlElement, url: str | None) -> Metadata:
    """Read the metadata of a page; `url` is its address where that is known."""
    named = _read_named(root)
    structured = read_structured(root)
    url = url or _find_url(root, named, structured)
    whole = _page_title(root)
    title, tail = _split_title(root, whole, _pick(named, _TITLE_NAMES) or structured.headline)
    return Metadata(
        title=_choose_title(
            [structured.headline if structured.is_article else None, _pick(named, _TITLE_NAMES), title], whole
        ),
        byline=_join_names(structured.authors) or _join_names(_plain_names(named)) or _marked_author(root),
        outlet=_find_outlet(named, structured, tail, url),
        published=_find_published(root, named, structured, url),
        url=url,
        language=_find_language(root, named, structured),
        description=_pick(named, ("og:description", "description", "twitter:description")),
        structured=structured,
        is_article=structured.is_article
        or (_pick(named, ("og:type",)) or "").lower() in ("article", "news", "newsarticle"),
    )


def find_url_outlet(url: str) -> Outlet | None:
    """Return the host of an address as the name of the outlet."""
    host = _split_host(url)
    return Outlet(host, OutletRule.URL) if host else None


def _split_host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _read_named(root: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of the meta elements, by their name in lower case, in order."""
    named: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        if name and content:
            named.setdefault(name.strip().lower(), []).append(html.unescape(content))
    return named


def _pick(named: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((named[name][0] for name in names if name in named), None)


def _plain_names(named: dict[str, list[str]]) -> list[str]:
    for name in _AUTHOR_NAMES:
        values = [
            value for value in named.get(name, ()) if not value.startswith(("http", "@", "/")) and "@" not in value
        ]
        if values:
            return values
    return []


def _join_names(names: Iterable[str]) -> str | None:
    cleaned = [re.sub(r"^by:?\s+", "", " ".join(html.unescape(name).split()), flags=re.IGNORECASE) for name in names]
    return (
        ", ".join(dict.fromkeys(name for name in cleaned if 1 < len(name) <= 120 and name.lower() not in _NO_NAMES))
        or None
    )


def _marked_author(root: HtmlElement) -> str | None:
    marked = root.xpath(
        "//*[@rel='author' or @itemprop='author' or contains(concat(' ', @class, ' '), ' author-name ')]"
    )
    for element in marked if isinstance(marked, list) else ():
        name = " ".join(element.text_content().split())
        if 1 < len(name.split()) <= 8:
            return _join_names([name])
    return None


def _page_title(root: HtmlElement) -> str | None:
    element = next(root.iter("title"), None)
    return " ".join(element.text_content().split())[:500] or None if element is not None else None


def _choose_title(candidates: Iterable[str | None], whole: str | None) -> str | None:
    """Return the first candidate that shares words with the title element; some systems write their own name."""
    told = [" ".join(title.split()) for title in candidates if title and title.strip()]
    known = set((whole or "").casefold().split())
    shared = (title for title in told if 2 * len(known.intersection(title.casefold().split())) >= len(title.split()))
    return next(shared, told[0] if told else None)


def _shows(root: HtmlElement, words: str) -> bool:
    """Say whether an element of the page's body says just these words."""
    return any(" ".join((element.text or "").split()) == words for element in root.iter() if element.tag != "title")


def _split_title(root: HtmlElement, title: str | None, known: str | None) -> "tuple[str | None, str | None]":
    """Part "Ferry sinks - The Herald" into the title and the outlet; `known` is the title told elsewhere."""
    if title is None:
        return None, None
    parts = _TITLE_MARKS.split(title)
    last = parts[-1]
    if len(parts) == 2 and len(parts[0].split()) < len(parts[1].split()) and _shows(root, parts[1]):
        return parts[1], parts[0]
    if len(parts) < 2 or len(last.split()) > _LONGEST_OUTLET_WORDS or (known and last in known):
        return title, None
    marks = list(_TITLE_MARKS.finditer(title))
    head = title[: marks[-1].start()]
    return (head, last) if len(head.split()) > len(last.split()) or known else (title, None)


def _find_outlet(
    named: dict[str, list[str]], structured: StructuredArticle, tail: str | None, url: str | None
) -> Outlet | None:
    if structured.publisher:
        return Outlet(structured.publisher, OutletRule.JSON_LD)
    name = _pick(named, _OUTLET_NAMES)
    if name and not name.startswith(("http", "@")) and len(name.split()) <= _LONGEST_OUTLET_WORDS:
        return Outlet(name, OutletRule.META)
    if tail:
        return Outlet(tail, OutletRule.TITLE)
    return find_url_outlet(url) if url else None


def _find_url(root: HtmlElement, named: dict[str, list[str]], structured: StructuredArticle) -> str | None:
    links = [link.get("href") for link in root.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    candidates = (*links, *(named[name][0] for name in _URL_NAMES if name in named), structured.url)
    return next((url.strip() for url in candidates if url and _URL.fullmatch(url.strip())), None)


def _find_language(root: HtmlElement, named: dict[str, list[str]], structured: StructuredArticle) -> str | None:
    """Return the primary language ("en" of "en-GB")."""
    for value in (root.get("lang"), root.get("xml:lang"), structured.language, _pick(named, _LANGUAGE_NAMES)):
        if value and (found := _LANGUAGE.match(value.strip())):
            return found[0].lower()
    return None


def _find_published(
    root: HtmlElement, named: dict[str, list[str]], structured: StructuredArticle, url: str | None
) -> Published | None:
    """Return the date by the firmest rule that tells the day; one that tells the month only where none does."""
    told: list[Published] = []
    if structured.published and (known := read_timestamp(structured.published)):
        told.append(known.published(DateRule.JSON_LD))
    if known := _read_meta_date(root, named):
        told.append(known.published(DateRule.META))
    if url and (known := read_url_date(url)):
        told.append(known.published(DateRule.URL))
    return next((date for date in told if date.first == date.last), told[0] if told else None)


def _read_meta_date(root: HtmlElement, named: dict[str, list[str]]) -> KnownDate | None:
    values = [value for name in _DATE_NAMES for value in named.get(name, ())]
    values.extend(_marked_dates(root))
    return next((known for value in values if (known := read_timestamp(value))), None)


def _marked_dates(root: HtmlElement) -> list[str]:
    """Return the dates of elements that are marked as the date of publication; those at the page's side come last."""
    marked = root.xpath(
        "//*[@itemprop='datePublished' or @pubdate or contains(concat(' ', @class, ' '), ' dt-published ')]"
    )
    elements = sorted(marked, key=_stands_aside) if isinstance(marked, list) else []
    return [
        value
        for element in elements
        if (value := element.get("datetime") or element.get("content") or element.text_content().strip())
    ]


def _stands_aside(element: HtmlElement) -> bool:
    return next(element.iterancestors("aside", "nav", "footer"), None) is not None
