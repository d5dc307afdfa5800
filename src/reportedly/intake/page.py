"""From the bytes of a page to an article."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate, chain

from lxml.html import HtmlElement

from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.page import Page, Stretch
from reportedly.domain.problem import Problem
from reportedly.intake.dateline import Note, read_dateline, read_note
from reportedly.intake.dates import read_url_year
from reportedly.intake.document import Document, Hints, check_length, report
from reportedly.intake.encoding import Decoded, decode_page
from reportedly.intake.envelope import Contents, unwrap
from reportedly.intake.extraction import extract_lines
from reportedly.intake.formats import has_markup, is_binary, name_format, name_markup, refuse
from reportedly.intake.layout import Piece, find_pieces
from reportedly.intake.markup import parse_markup
from reportedly.intake.metadata import Metadata, Outlet, read_metadata
from reportedly.intake.selection import Wording, is_prose_piece, says_title, select_article
from reportedly.intake.text import read_text

_TEXT_ENDS = (".txt", ".text", ".md", ".txt.gz")
_GAP = "\n\n"
_NEAR = 3
_OPENING = 4
_LEAST_WORDS = 12
_LEAST_LINKED_HEADINGS = 6


@dataclass(frozen=True, slots=True)
class _Assembled:
    """The article's text, put together from the pieces of its page."""

    text: str
    blocks: tuple[Block, ...]
    page: Page


def read_page(data: bytes | str, hints: Hints | None = None) -> Document:
    """Read a page: HTML, XHTML, MHTML, gzip'ed or not; what has no markup, or a text's name, is read as plain text.

    Raise UnsupportedInput for bytes that are neither, InputTooLarge for more than one article can have.
    """
    hints = hints or Hints()
    where = hints.path or "the input"
    contents = Contents(data.encode("utf-8", "replace"), "utf-8") if isinstance(data, str) else unwrap(data, where)
    decoded = _decode(contents, where)
    if where.lower().endswith(_TEXT_ENDS) or not has_markup(decoded.text):
        document = read_text(decoded.text, hints)
        return replace(document, problems=(*decoded.problems, *document.problems))
    hints = hints if hints.url else replace(hints, url=contents.url)
    document = _read_markup(decoded.text, hints)
    return replace(document, problems=(*decoded.problems, *document.problems))


def _decode(contents: Contents, where: str) -> Decoded:
    if name := name_format(contents.data):
        raise refuse(name, where)
    decoded = decode_page(contents.data, contents.charset)
    if is_binary(decoded.text):
        raise refuse("binary data", where)
    if name := name_markup(decoded.text):
        raise refuse(name, where)
    return decoded


def _read_markup(text: str, hints: Hints) -> Document:
    markup = parse_markup(text)
    if markup.root is None:
        return Document(Article(""), Page(""), (*markup.problems, report("no article: the page is empty")))
    metadata = read_metadata(markup.root, hints.url)
    lines = extract_lines(markup.root)
    pieces = _find_shown_pieces(markup.root, lines)
    check_length(sum(len(piece.text) for piece in pieces), hints)
    chosen = select_article(pieces, lines, metadata.title, metadata.description)
    refusal = _explain_no_article(pieces, chosen, markup.root, metadata)
    assembled = _assemble(pieces, [] if refusal else chosen)
    article = _describe(assembled, pieces, chosen, metadata, hints)
    return Document(article, assembled.page, (*markup.problems, *refusal))


def _find_shown_pieces(root: HtmlElement, lines: list[str]) -> list[Piece]:
    """Return what the page shows, or, where it shows nothing of its article before a script runs, what it holds."""
    pieces = find_pieces(root)
    if not lines:
        return pieces
    shown = Wording.of(piece.text for piece in pieces)
    if sum(len(line) for line in lines if shown.holds(line)) * 2 >= sum(len(line) for line in lines):
        return pieces
    return find_pieces(root, with_unshown=True)


def _assemble(pieces: list[Piece], chosen: list[int]) -> _Assembled:
    """Put the article's text together.

    Furniture between two blocks of the body stays in, as a block that is not read; what stands between the headline and
    the body (bylines, share bars, at times the whole navigation) is left out like the rest of the page.
    """
    kept = set(chosen)
    starts = list(accumulate((len(piece.text) + len(_GAP) for piece in pieces), initial=0))
    body = next((index for index in chosen if pieces[index].kind is not BlockKind.HEADING), 0)
    taken = [index for index in range(chosen[0], chosen[-1] + 1) if index in kept or index > body] if chosen else []
    blocks: list[Block] = []
    stretches: list[Stretch] = []
    start = 0
    for index in taken:
        end = start + len(pieces[index].text)
        blocks.append(Block(pieces[index].kind if index in kept else BlockKind.FURNITURE, start, end))
        stretches.append(Stretch(start, starts[index], end - start))
        start = end + len(_GAP)
    text = _GAP.join(pieces[index].text for index in taken)
    return _Assembled(text, tuple(blocks), Page(_GAP.join(piece.text for piece in pieces), tuple(stretches)))


def _describe(
    assembled: _Assembled, pieces: list[Piece], chosen: list[int], metadata: Metadata, hints: Hints
) -> Article:
    """Return the article with what is known of it: what the user gave, then what the page says."""
    notes = _find_notes(pieces, chosen)
    opening = [pieces[index].text for index in chosen[:_OPENING]]
    outlet = Outlet(hints.outlet, OutletRule.GIVEN) if hints.outlet else metadata.outlet or _find_credit(opening)
    title = hints.title or _choose_title(pieces, chosen, metadata.title)
    return Article(
        text=assembled.text,
        blocks=assembled.blocks,
        title=title,
        byline=metadata.byline or next((note.names for note in notes if note.names), None),
        outlet=outlet.name if outlet else None,
        outlet_rule=outlet.rule if outlet else None,
        published=hints.read_published() or _find_published(metadata, notes, opening),
        url=hints.url or metadata.url,
        language=metadata.language,
    )


def _find_published(metadata: Metadata, notes: Iterable[Note], opening: Iterable[str]) -> Published | None:
    """Return the date of the metadata; where they tell no day, that of the line under the headline, or the dateline."""
    told = metadata.published
    if told and told.first == told.last:
        return told
    for note in notes:
        if note.published:
            return note.published.published(DateRule.BYLINE)
    year = told.first.year if told else read_url_year(metadata.url) if metadata.url else None
    for text in opening:
        dateline = read_dateline(text)
        if dateline and dateline.date and (known := dateline.date.known(year)):
            return known.published(DateRule.DATELINE)
    return told


def _find_notes(pieces: list[Piece], chosen: list[int]) -> list[Note]:
    """Return what lines outside the article say of it: those under the headline, then just above it, then at the end.

    Farther up stands the day on which the page was made or saved, farther down the dates of other articles.
    """
    if not chosen:
        return []
    first, last = chosen[0], chosen[-1]
    under = range(first, chosen[min(_OPENING, len(chosen)) - 1])
    above, below = range(first - 1, max(-1, first - 1 - _NEAR), -1), range(last + 1, min(last + 1 + _NEAR, len(pieces)))
    kept = set(chosen)
    found = (read_note(" ".join(pieces[i].text.split())) for i in chain(under, above, below) if i not in kept)
    return [note for note in found if note]


def _find_credit(opening: Iterable[str]) -> Outlet | None:
    datelines = (read_dateline(text) for text in opening)
    return next((Outlet(line.agency, OutletRule.CREDIT) for line in datelines if line and line.agency), None)


def _choose_title(pieces: list[Piece], chosen: list[int], title: str | None) -> str | None:
    """Return the headline as the page shows it, where it says the title of the metadata or there is none."""
    headings = (" ".join(pieces[index].text.split()) for index in chosen if pieces[index].kind is BlockKind.HEADING)
    headline = next(headings, None)
    return headline if headline and (title is None or says_title(headline, title)) else title


def _explain_no_article(
    pieces: list[Piece], chosen: list[int], root: HtmlElement, metadata: Metadata
) -> tuple[Problem, ...]:
    """Say why a page is no article: empty, a form to log in with, a list of links; nothing where it is one."""
    prose = [index for index in chosen if is_prose_piece(pieces[index])]
    words = sum(len(pieces[index].text.split()) for index in prose)
    if not pieces:
        return (report("no article: the page shows no text"),)
    asks = any((field.get("type") or "").lower() == "password" for field in root.iter("input"))
    if asks and words < 100 and not metadata.is_article:
        return (report("no article: the page asks for a name and a password; save it again after logging in"),)
    linked = [index for index in chosen if pieces[index].kind is BlockKind.HEADING and pieces[index].linked > 0.9]
    if len(linked) >= _LEAST_LINKED_HEADINGS and len(linked) * 2 >= len(prose) and not metadata.is_article:
        return (report(f"no article: the page is a list of links to {len(linked)} others; save those"),)
    if words >= _LEAST_WORDS:
        return ()
    links = sum(1 for _ in root.iter("a"))
    return (
        report(f"no article: the page has {links} links and {words} words in sentences; save the page of an article"),
    )
