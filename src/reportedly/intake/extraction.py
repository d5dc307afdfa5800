"""What trafilatura takes for the main content of a page."""

import logging

import trafilatura
from lxml.html import HtmlElement

# It logs each page that it gives up; the selection reports that itself, as a Problem.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())

# Some of its steps take time in the square of what they read; beyond this the selection decides by itself.
_MOST_ELEMENTS = 20_000
_MOST_CHARACTERS = 1_500_000


def extract_lines(root: HtmlElement) -> list[str]:
    """Return the lines of text, a paragraph or item each, that trafilatura finds in the page; it may find none."""
    if not _is_bearable(root):
        return []
    text = trafilatura.extract(root, include_comments=False)
    return [line for line in (text or "").splitlines() if line.strip()]


def _is_bearable(root: HtmlElement) -> bool:
    """Say whether the page is of a size that trafilatura reads in seconds."""
    elements = characters = 0
    for element in root.iter():
        elements += 1
        if element.tag not in ("script", "style"):
            characters += len(element.text or "") + len(element.tail or "")
    return elements <= _MOST_ELEMENTS and characters <= _MOST_CHARACTERS
