"""The exact words of a figure or claim, with what stands around them."""

from dataclasses import dataclass

from reportedly.domain.filed import FiledClaim, FiledFigure

GAP = " … "
CUT = "…"
_LONGEST = 320
_CONTEXT = 140


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article, and what stands before and after them in their sentence."""

    before: str
    words: str
    after: str


def quote_figure(figure: FiledFigure) -> Quote:
    """Return the words of a figure in their sentence, which is cut where it is very long."""
    sentence, start = figure.sentence.text, figure.span.start - figure.sentence.start
    end = start + len(figure.span.text)
    if not 0 <= start < end <= len(sentence):
        return Quote("", figure.span.text, "")
    before, behind = sentence[:start], sentence[end:]
    if len(sentence) > _LONGEST:
        before = f"{CUT}{before[-_CONTEXT:]}" if len(before) > _CONTEXT else before
        behind = f"{behind[:_CONTEXT]}{CUT}" if len(behind) > _CONTEXT else behind
    return Quote(before.lstrip(), figure.span.text, behind.rstrip())


def quote_claim(claim: FiledClaim, longest: int) -> str:
    """Return the words of a claim's content, with a gap between its pieces, cut after `longest` characters."""
    words = GAP.join(piece.text for piece in claim.content)
    return words if len(words) <= longest else f"{words[:longest].rstrip()}{CUT}"
