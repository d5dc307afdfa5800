"""Clean edges: whole pieces, no trailing comma, no half of a pair of quotation marks."""

import re
from collections.abc import Iterable, Iterator

from reportedly.attribute.quotes import Quote, Quotes
from reportedly.domain.span import Span

OPENING = {"“": "”", '"': '"', "«": "»", "„": "“”"}
SPACE = " \t\r\n\v\f\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u200b\ufeff"
LEADING = re.compile(r"(?:[\s,;:\u200b\ufeff]|[–—-]+\s)+")
TRAILING = re.compile(r"(?:[\s,;\u200b\ufeff]|\s[–—-]+)+\Z")
APPOSITION_END = re.compile(r"\s*(?P<mark>,|—|–|--|(?<=\s)-)")
CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b\.?)?[\s:|–—-]+(?=\w)", re.I)
BETWEEN = re.compile(r"\s*[,.?!;:…]*\s*")
ABBREVIATION = re.compile(
    r"(?:\b\w\.|\.\w\.|\b(?:inc|corp|ltd|co|jr|sr|no|st|mr|mrs|ms|dr|gov|sen|rep|etc|vs)\.)\Z", re.I
)


def clean_pieces(text: str, pieces: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    """Return the pieces that are not empty as spans, in order, those that meet made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(piece for piece in pieces if piece[0] < piece[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(Span.of(text, start, end) for start, end in joined)


def clean_cue(text: str, cue: tuple[Span, ...]) -> tuple[Span, ...]:
    """Return the cue without space and commas around it; a colon or a dash can be the cue and stays."""
    return clean_pieces(text, (_strip(text, piece.start, piece.end, SPACE + ",") for piece in cue))


def clean_source(text: str, source: tuple[Span, ...], quotes: Quotes) -> tuple[Span, ...]:
    """Return the source without commas around it, but for the comma or dash that closes an apposition inside it.

    PolNeAR's annotators keep that one ("Ann Lee, the mayor, said") in eleven cases of twelve, and no other. The time at
    which a line of a live page opens is no part of it: "10:10 Police say".
    """
    return clean_pieces(text, (_clean_source_piece(text, piece, quotes) for piece in source))


def clean_content(text: str, content: tuple[Span, ...], quotes: Quotes) -> tuple[Span, ...]:
    """Return the content with both marks of a quote or neither, and without comma or full stop outside the marks."""
    return clean_pieces(text, (_clean_content_piece(text, piece, content, quotes) for piece in content))


def _strip(text: str, start: int, end: int, marks: str) -> tuple[int, int]:
    while start < end and text[start] in marks:
        start += 1
    while start < end and text[end - 1] in marks:
        end -= 1
    return start, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Drop space, commas and loose dashes at both ends, and colons before."""
    leading = LEADING.match(text, start, end)
    start = leading.end() if leading else start
    if start < end and (text[end - 1] in SPACE or text[end - 1] in ",;–—-"):
        trailing = TRAILING.search(text[start:end])
        end = start + trailing.start() if trailing else end
    return start, end


def _clean_source_piece(text: str, piece: Span, quotes: Quotes) -> tuple[int, int]:
    start, end = _trim(text, piece.start, piece.end)
    clock = CLOCK.match(text, start, end) if start == 0 or text[start - 1] == "\n" else None
    start = clock.end() if clock else start
    closing = APPOSITION_END.match(text, end, piece.end)
    if closing and closing["mark"] in text[start:end]:
        end = closing.end()
    for quote in _torn(quotes, start, end):
        if quote.end - quote.closing <= start or quote.start == start:
            start = quote.end if quote.start < start else quote.start + quote.opening
        if quote.start + quote.opening >= end or quote.end == end:
            end = quote.start if quote.end > end else quote.end - quote.closing
    return _strip(text, start, end, SPACE)


def _clean_content_piece(text: str, piece: Span, content: tuple[Span, ...], quotes: Quotes) -> tuple[int, int]:
    start, end = _trim(text, piece.start, piece.end)
    others = [other for other in content if other is not piece]
    for quote in _torn(quotes, start, end):
        if not any(other.start <= quote.start < other.end or other.start < quote.end <= other.end for other in others):
            start, end = _mend(text, start, end, quote)
    start, end = _trim(text, start, end)
    if end - start > 1 and text[end - 1] == "." and not _keeps_stop(text, start, end):
        end -= 1
    return _trim(text, start, end)


def _keeps_stop(text: str, start: int, end: int) -> bool:
    """Say whether the full stop before `end` is part of a word, of an ellipsis, or of a quote that runs on."""
    runs_on = text[start] in OPENING and not any(mark in text[start + 1 : end] for mark in OPENING[text[start]])
    return runs_on or text[end - 2] == "." or ABBREVIATION.search(text, max(start, end - 6), end) is not None


def _torn(quotes: Quotes, start: int, end: int) -> Iterator[Quote]:
    """Yield the closed quotes of which a part, but not the whole, lies between `start` and `end`."""
    for quote in quotes.around(start, end):
        if quote.closed and not (start <= quote.start and quote.end <= end):
            yield quote


def _mend(text: str, start: int, end: int, quote: Quote) -> tuple[int, int]:
    """Take in the marks of `quote` that are a step away, or else leave out the one at the edge."""
    opening_near = not text[quote.start + quote.opening : start].strip(SPACE)
    closing_near = (
        BETWEEN.fullmatch(text, end, quote.end - quote.closing) is not None or end > quote.end - quote.closing
    )
    if quote.start < start and end < quote.end:
        return (quote.start, quote.end) if opening_near and closing_near else (start, end)
    if start <= quote.start:
        if closing_near:
            return start, quote.end
        return (quote.start + quote.opening if quote.start == start else start), end
    if opening_near:
        return quote.start, end
    at_edge = not text[quote.end : end].strip(SPACE + ".,")
    return start, (quote.end - quote.closing if at_edge else end)
