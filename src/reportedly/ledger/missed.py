"""What the machine missed and a person adds by quoting its words: a figure or a claim to set values in."""

import re
from collections.abc import Iterator

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import Chain, FiledArticle, FiledClaim, FiledFigure, FiledVoice, Link, make_id
from reportedly.domain.quantity import Bound
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind
from reportedly.ledger.filing import NO_OUTLET

_SENTENCE_END = re.compile(r"[.!?][\"”’)]*\s|\n")


def begin_figure(filed: FiledArticle, text: str, span: Span) -> FiledFigure:
    """Return the figure with these words, or a bare one; it stands in the claim whose content holds the words."""
    found = next((one for one in filed.figures if one.span == span), None)
    if found is not None:
        return found
    holding = [one for one in filed.claims if any(piece.holds(span) for piece in one.content)]
    claim = max(holding, key=lambda one: len(one.chain), default=None)
    return FiledFigure(
        id=make_id(filed.id, "figure", span.start, span.end),
        article=filed.id,
        span=span,
        sentence=_find_sentence(text, span),
        low=None,
        high=None,
        bound=Bound.EXACT,
        unit=None,
        kind=FigureKind.OTHER,
        counted=None,
        head=None,
        chain=claim.chain if claim else (_find_outlet(filed),),
        firmness=claim.firmness if claim else Firmness.ASSERTED,
        confidence=1.0,
        claim=claim.id if claim else None,
    )


def begin_claim(filed: FiledArticle, span: Span) -> FiledClaim:
    """Return the claim with this content, or a bare one with what stands in it."""
    found = next((one for one in filed.claims if one.content == (span,)), None)
    if found is not None:
        return found
    return FiledClaim(
        id=make_id(filed.id, "claim", span.start, span.end),
        article=filed.id,
        source=(),
        cue=(),
        content=(span,),
        chain=(_find_outlet(filed),),
        stance=Stance.STATE,
        firmness=Firmness.ASSERTED,
        channel=Channel.UNKNOWN,
        quotation=Quotation.INDIRECT,
        confidence=1.0,
        entities=tuple(one.id for one in filed.entities if one.name in span.text),
        figures=tuple(one.id for one in filed.figures if span.holds(one.span)),
    )


def list_chains(filed: FiledArticle) -> Iterator[Chain]:
    """Yield the chain of each claim and figure."""
    yield from (one.chain for one in filed.claims)
    yield from (one.chain for one in filed.figures)


def _find_outlet(filed: FiledArticle) -> Link:
    """Return the outermost link: that of any part, else one made of the outlet's name."""
    for chain in list_chains(filed):
        return chain[0]
    return Link((FiledVoice(VoiceKind.MEDIA, filed.outlet is not None, filed.outlet or NO_OUTLET),))


def _find_sentence(text: str, span: Span) -> Span:
    """Return the words around a span up to the ends of sentences or of the line."""
    start = max((found.end() for found in _SENTENCE_END.finditer(text, 0, span.start)), default=0)
    end = _SENTENCE_END.search(text, span.end)
    return Span.of(text, start, end.end() if end else len(text))
