"""Whether content is the source's own words: direct, indirect or mixed."""

import re
from collections.abc import Iterator

from reportedly.attribute.quotes import Quote, Quotes
from reportedly.domain.attribution import Quotation
from reportedly.domain.span import Span

WORD = re.compile(r"\w")


def read_quotation(text: str, cue: tuple[Span, ...], content: tuple[Span, ...], quotes: Quotes) -> Quotation:
    """Say how much of `content` stands in quotation marks; marks that hold the cue too do not count."""
    quoted = unquoted = False
    for piece in content:
        own = [quote for quote in quotes.around(piece.start, piece.end) if not _holds(quote, cue)]
        quoted = quoted or bool(own)
        unquoted = unquoted or any(WORD.search(text, start, end) for start, end in _outside(piece, own))
    if not quoted:
        return Quotation.INDIRECT
    return Quotation.MIXED if unquoted else Quotation.DIRECT


def _holds(quote: Quote, cue: tuple[Span, ...]) -> bool:
    return any(quote.start <= piece.start and piece.end <= quote.end for piece in cue)


def _outside(piece: Span, quotes: list[Quote]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of `piece` that none of the quotes covers."""
    at = piece.start
    for quote in sorted(quotes, key=lambda quote: quote.start):
        if quote.start > at:
            yield at, min(quote.start, piece.end)
        at = max(at, quote.end)
    if at < piece.end:
        yield at, piece.end
