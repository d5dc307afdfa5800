"""The text of a block cut into runs: each with the claims, cues and figures that it stands in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.domain.filed import FiledClaim, FiledFigure
from reportedly.domain.span import Span
from reportedly.workbench.addresses import anchor_said


@dataclass(frozen=True, slots=True)
class Layer:
    """A claim in whose content a run stands: its id, the number of its voice's colour, how firmly it is put."""

    claim: str
    colour: int
    firmness: str


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in which nothing changes: the claims around it from the outermost to the innermost.

    `role` is "source" or "cue" for the words that name who vouches or signal it, of the claim `owner`; `figure` is the
    id of the figure whose number it is. `anchors` are those of what begins here.
    """

    text: str
    layers: tuple[Layer, ...] = ()
    role: str = ""
    owner: Layer | None = None
    figure: str = ""
    anchors: tuple[str, ...] = ()


class Marking:
    """All that is marked in the text of an article."""

    def __init__(
        self, claims: Sequence[FiledClaim], figures: Sequence[FiledFigure], colours: Mapping[str, int]
    ) -> None:
        self._claims = sorted(claims, key=lambda one: (_count_outer(one, claims), one.id))
        self._figures = figures
        self._layers = {one.id: Layer(one.id, colours.get(one.id, 0), one.firmness) for one in claims}
        self._anchors: dict[int, list[str]] = {}
        for claim in claims:
            self._anchors.setdefault(find_first(claim), []).append(anchor_said(claim))
        for figure in figures:
            self._anchors.setdefault(figure.span.start, []).append(anchor_said(figure))

    def cut(self, text: str, start: int, end: int) -> Iterator[Run]:
        """Yield the runs of a stretch of the article's text."""
        edges = sorted({start, end, *(edge for edge in self._list_edges() if start < edge < end)})
        for first, last in pairwise(edges):
            yield self._build(Span.of(text, first, last))

    def _list_edges(self) -> Iterator[int]:
        for claim in self._claims:
            for piece in (*claim.source, *claim.cue, *claim.content):
                yield from (piece.start, piece.end)
        for figure in self._figures:
            yield from (figure.span.start, figure.span.end)

    def _build(self, span: Span) -> Run:
        layers = tuple(self._layers[one.id] for one in self._claims if _hold(one.content, span))
        role, owner = self._find_role(span)
        figure = next((one.id for one in self._figures if one.span.holds(span)), "")
        return Run(span.text, layers, role, owner, figure, tuple(self._anchors.get(span.start, ())))

    def _find_role(self, span: Span) -> tuple[str, Layer | None]:
        """Return what the words do for the innermost claim that they are source or cue of."""
        for claim in reversed(self._claims):
            if _hold(claim.cue, span):
                return "cue", self._layers[claim.id]
            if _hold(claim.source, span):
                return "source", self._layers[claim.id]
        return "", None


def find_first(claim: FiledClaim) -> int:
    """Return where the first word of a claim stands, be it source, cue or content."""
    return min(piece.start for piece in (*claim.source, *claim.cue, *claim.content))


def _hold(pieces: Sequence[Span], span: Span) -> bool:
    return any(piece.holds(span) for piece in pieces)


def _count_outer(claim: FiledClaim, claims: Sequence[FiledClaim]) -> int:
    """Return in how many others a claim stands."""
    by_id = {one.id: one for one in claims}
    seen: set[str] = set()
    inside = claim.inside
    while inside in by_id and inside not in seen:
        seen.add(inside)
        inside = by_id[inside].inside
    return len(seen)
