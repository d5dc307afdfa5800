"""From the characters of a page to a tree of elements, in bounded time and depth."""

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from reportedly.domain.problem import Problem
from reportedly.intake.document import report

# News pages are 20 to 60 elements deep; libxml2 itself stops reading at 2,048.
_DEEPEST = 250
_DATA_URI = re.compile(r"data:[\w/+.\-]*(?:;[\w=.\-]*)*,[^\s\"'<>)]{200,}", re.IGNORECASE)
# libxml2 takes time in the square of the number of attributes.
_LONG_TAG = re.compile(r"<([a-z][\w:\-]*)\s[^<>]{20000,}>", re.IGNORECASE)
_CLOSED = re.compile(
    r"<((?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)[a-z][\w:\-]*)((?:\s[^<>]*)?)/>",
    re.IGNORECASE,
)
_SCRIPT = re.compile(
    r"<(script|style|noscript|template)\b[^<>]*>(?:(?!</\1)[^<]|<(?!/\1))*(?:</\1\s*>|$)", re.IGNORECASE
)
_ANY_TAG = re.compile(r"</?([a-z][\w:\-]*)[^<>]*>", re.IGNORECASE)
_EMPTY = re.compile(r"(?:<p>\s*){2,}")
_KEPT_WHEN_FLAT = frozenset("html head title meta body p br h1 h2 h3 h4 h5 h6 li blockquote figcaption".split())
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code del em font i ins kbd mark q s small span strong sub sup time tt u var wbr".split()
)


@dataclass(frozen=True, slots=True)
class Markup:
    """The tree of a page, None where there is nothing in it; and what was wrong with the markup."""

    root: HtmlElement | None
    problems: tuple[Problem, ...] = ()


def parse_markup(text: str) -> Markup:
    """Parse a page; one that is nested beyond all reason is read without its containers."""
    text = _LONG_TAG.sub(r"<\1>", _DATA_URI.sub("data:,", text.replace("\x00", "\ufffd")))
    if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
        text = _CLOSED.sub(r"<\1\2></\1>", text)
    root = _parse(text)
    if root is None or measure_depth(root) <= _DEEPEST:
        return Markup(root)
    flat = _parse(_flatten(text))
    return Markup(
        flat, (report(f"the page is nested more than {_DEEPEST} elements deep; its containers were ignored"),)
    )


def measure_depth(root: HtmlElement) -> int:
    """Return how deep the deepest element stands."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _parse(text: str) -> HtmlElement | None:
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        return document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


def _flatten(text: str) -> str:
    """Return the page without its containers: each becomes the beginning of a paragraph."""
    return _EMPTY.sub("<p>", _ANY_TAG.sub(_flatten_tag, _SCRIPT.sub(" ", text)))


def _flatten_tag(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    if name in _INLINE:
        return ""
    if name == "blockquote" or name not in _KEPT_WHEN_FLAT:
        return "<p>"
    return tag[0]
