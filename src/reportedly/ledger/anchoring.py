"""Anchors: how a person's words about a stretch of text find that stretch again after a reread or in a new version."""

import re
from collections.abc import Iterator

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity, FiledFigure
from reportedly.domain.judgement import Anchor
from reportedly.domain.span import Span

CONTEXT = 48
"""Characters before and after the words that an anchor keeps."""

_LEAST_CONTEXT = 12
_TELLING = 24
"""Words as long as this are found again by themselves; shorter ones ("12") need what stood around them."""

Subject = FiledFigure | FiledClaim | FiledEntity


def make_anchor(article: str, text: str, span: Span) -> Anchor:
    """Return the anchor of a stretch of an article version's text."""
    prefix, suffix = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    return Anchor(article, span.start, span.end, text[span.start : span.end], prefix, suffix)


def find_anchored(anchor: Anchor, article: str, text: str) -> Span | None:
    """Return where an anchor's words stand in a version: at their place, or in the one place that they fit.

    None where they are gone, or where several places fit alike.
    """
    if not anchor.exact:
        return None
    if anchor.article == article and text[anchor.start : anchor.end] == anchor.exact:
        return Span.of(text, anchor.start, anchor.end)
    fits = [(_measure_fit(anchor, text, start), start) for start in _find_all(anchor.exact, text)]
    if not fits:
        return None
    best = max(fits)[0]
    starts = [start for fit, start in fits if fit == best]
    least = min(_LEAST_CONTEXT, len(anchor.prefix) + len(anchor.suffix))
    if len(starts) > 1 or (best < least and len(anchor.exact) < _TELLING):
        return None
    return Span.of(text, starts[0], starts[0] + len(anchor.exact))


def anchor_part(part: Subject, text: str) -> Anchor:
    """Return the anchor of a figure (its number), a claim (its cue, else its content) or an entity (its name)."""
    match part:
        case FiledFigure():
            return make_anchor(part.article, text, part.span)
        case FiledClaim():
            return make_anchor(part.article, text, (*part.cue, *part.content)[0])
        case FiledEntity():
            start = max(0, text.find(part.name))
            return Anchor(part.article, start, start + len(part.name), part.name)


def find_subject(anchor: Anchor, filed: FiledArticle, text: str) -> Subject | None:
    """Return the figure, claim or entity of an article that an anchor is about; None where there is none now."""
    entity = next((one for one in filed.entities if anchor.exact in (one.name, *one.aliases)), None)
    if entity is not None and not anchor.prefix and not anchor.suffix:
        return entity
    span = find_anchored(anchor, filed.id, text)
    return find_part(filed, span) if span is not None else None


def find_part(filed: FiledArticle, span: Span) -> FiledFigure | FiledClaim | None:
    """Return the figure with these words, else the claim with this cue or content, else what overlaps the words."""
    exact = [one for one in filed.figures if one.span == span]
    claims = [one for one in filed.claims if span in one.cue or one.content == (span,)]
    near = [one for one in filed.figures if one.span.overlaps(span)]
    cued = [one for one in filed.claims if any(piece.overlaps(span) for piece in one.cue)]
    parts: list[FiledFigure | FiledClaim] = [*exact, *claims, *near, *cued]
    return parts[0] if parts else None


def _find_all(words: str, text: str) -> Iterator[int]:
    return (found.start() for found in re.finditer(re.escape(words), text))


def _measure_fit(anchor: Anchor, text: str, start: int) -> int:
    """Return how many characters around a place are as they were around the anchor's words."""
    end = start + len(anchor.exact)
    before = zip(reversed(anchor.prefix), reversed(text[max(0, start - CONTEXT) : start]), strict=False)
    behind = zip(anchor.suffix, text[end : end + CONTEXT], strict=False)
    return _count_equal(before) + _count_equal(behind)


def _count_equal(pairs: "zip[tuple[str, str]]") -> int:
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count
