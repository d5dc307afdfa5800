"""From a plain text to an article: the text stays exactly as it is."""

from collections.abc import Iterator
from itertools import chain

from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.page import Page
from reportedly.intake.dateline import find_body_mark, read_credit, read_dateline, read_note
from reportedly.intake.dates import read_url_date, read_url_year
from reportedly.intake.document import Document, Hints, check_length, report
from reportedly.intake.lines import Paragraph, find_paragraphs
from reportedly.intake.metadata import Outlet, find_url_outlet
from reportedly.intake.outline import Outline, build_outline

_HEAD, _TAIL = 15, 6


def read_text(text: str, hints: Hints) -> Document:
    """Read a plain text: its blocks, and what it says of itself. `article.text` is `text`."""
    check_length(len(text), hints)
    paragraphs = find_paragraphs(text)
    outline = build_outline(paragraphs)
    blocks = tuple(chain.from_iterable(_build_blocks(*pair) for pair in zip(paragraphs, outline.kinds, strict=True)))
    outlet = _find_outlet(paragraphs, outline, hints)
    article = Article(
        text=text,
        blocks=blocks,
        title=hints.title
        or (" ".join(paragraphs[outline.title].text.split()).rstrip(" ;") if outline.title is not None else None),
        byline=_find_byline(paragraphs, outline),
        outlet=outlet.name if outlet else None,
        outlet_rule=outlet.rule if outlet else None,
        published=hints.read_published() or _find_published(paragraphs, outline, hints.url),
        url=hints.url,
    )
    problems = () if article.read_blocks else (report(_explain_nothing(text)),)
    return Document(article, Page.of_text(text), problems)


def _build_blocks(paragraph: Paragraph, kind: BlockKind) -> Iterator[Block]:
    """Yield the block of a paragraph; the header of a monitored report, up to "[TEXT]", is a block of its own."""
    start = paragraph.start
    mark = find_body_mark(paragraph.text)
    if kind is not BlockKind.FURNITURE and 0 < mark < len(paragraph.text):
        yield Block(BlockKind.FURNITURE, start, start + len(paragraph.text[:mark].rstrip()))
        start += mark
    yield Block(kind, start, paragraph.end)


def _find_byline(paragraphs: list[Paragraph], outline: Outline) -> str | None:
    notes = (read_note(line) for line in _find_notes(paragraphs, outline))
    return next((note.names for note in notes if note and note.names), None)


def _find_published(paragraphs: list[Paragraph], outline: Outline, url: str | None) -> Published | None:
    """Return the date by the firmest rule that tells one: address, date line, dateline."""
    from_url = read_url_date(url) if url else None
    if from_url and from_url.first == from_url.last:
        return from_url.published(DateRule.URL)
    for line in _find_notes(paragraphs, outline, below=False):
        if (note := read_note(line)) and note.published:
            return note.published.published(DateRule.BYLINE)
    year = read_url_year(url) if url else None
    for paragraph in paragraphs[: outline.body + 2]:
        dateline = read_dateline(paragraph.text)
        if dateline and dateline.date and (known := dateline.date.known(year)):
            return known.published(DateRule.DATELINE)
    return from_url.published(DateRule.URL) if from_url else None


def _find_outlet(paragraphs: list[Paragraph], outline: Outline, hints: Hints) -> Outlet | None:
    """Return the outlet that is given, that a dateline or a copyright line credits, or that the address names."""
    if hints.outlet:
        return Outlet(hints.outlet, OutletRule.GIVEN)
    for paragraph in paragraphs[: outline.body + 2]:
        dateline = read_dateline(paragraph.text)
        if dateline and dateline.agency:
            return Outlet(dateline.agency, OutletRule.CREDIT)
    for line in _find_notes(paragraphs, outline):
        if name := read_credit(line):
            return Outlet(name, OutletRule.CREDIT)
    return find_url_outlet(hints.url) if hints.url else None


def _find_notes(paragraphs: list[Paragraph], outline: Outline, below: bool = True) -> Iterator[str]:
    """Yield the lines above the text, and `below` it, that say something about the article and are not read."""
    head = min(outline.body + 3, _HEAD)
    for index, paragraph in enumerate(paragraphs):
        if outline.kinds[index] is BlockKind.FURNITURE and (
            index < head or (below and index >= len(paragraphs) - _TAIL)
        ):
            yield paragraph.text


def _explain_nothing(text: str) -> str:
    if not text.strip("\ufeff\x00 \t\r\n"):
        return "no article: the text is empty"
    return "no article: nothing in the text but page furniture"
