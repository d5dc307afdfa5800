"""Chains: which attribution stands in the content of which."""

from collections.abc import Sequence

from reportedly.domain.annotation import Detection


def link_chains(detections: Sequence[Detection]) -> tuple[int | None, ...]:
    """Return for each detection the index of the one it stands in, or None.

    What the encoder nested has to lie in the content of its parent; where it does not, the next one outward that
    holds it takes its place, and where none does the attribution is loosed. A circle is cut.
    """
    return tuple(_find_parent(detections, index) for index in range(len(detections)))


def _find_parent(detections: Sequence[Detection], index: int) -> int | None:
    seen = {index}
    parent = detections[index].inside
    while parent is not None and 0 <= parent < len(detections) and parent not in seen:
        seen.add(parent)
        if _holds(detections[parent], detections[index]) and not _leads_back(detections, parent, index):
            return parent
        parent = detections[parent].inside
    return None


def _holds(outer: Detection, inner: Detection) -> bool:
    return all(any(piece.holds(cue) for piece in outer.content) for cue in inner.cue) and any(
        piece.overlaps(words) for piece in outer.content for words in inner.content or inner.cue
    )


def _leads_back(detections: Sequence[Detection], parent: int, index: int) -> bool:
    """Say whether the way out from `parent` comes by `index`, which then is the outer one only if it is the longer."""
    seen = set()
    at: int | None = parent
    while at is not None and 0 <= at < len(detections) and at not in seen:
        if at == index:
            return True
        seen.add(at)
        at = detections[at].inside
    return False
