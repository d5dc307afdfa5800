"""What people did to the figures and claims of an article, in a few words beside each."""

from collections.abc import Iterable, Mapping

from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Judgement
from reportedly.export.marks import DEEDS
from reportedly.ledger.anchoring import find_subject

Deeds = Mapping[str, tuple[str, ...]]
"""By the id of a figure or claim: "accepted by Ann"."""


def find_deeds(judgements: Iterable[Judgement], article: FiledArticle, text: str) -> Deeds:
    """Return what stands of the judgements on an article, by what they are about."""
    found: dict[str, dict[str, None]] = {}
    for judgement in judgements:
        if judgement.kind in DEEDS and judgement.withdrawn_at is None:
            for anchor in judgement.subjects[: 1 if judgement.kind == "move" else None]:
                subject = find_subject(anchor, article, text)
                if subject is not None:
                    found.setdefault(subject.id, {})[f"{DEEDS[judgement.kind]} by {judgement.by}"] = None
    return {part: tuple(deeds) for part, deeds in found.items()}
