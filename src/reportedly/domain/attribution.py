"""Who vouches for what, in which words, how firmly."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.domain.interval import Interval
from reportedly.domain.span import Span


class Stance(StrEnum):
    """What the cue does."""

    STATE = "state"
    CLAIM = "claim"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    WARN = "warn"
    DEMAND = "demand"
    PROMISE = "promise"
    ESTIMATE = "estimate"
    BELIEVE = "believe"
    DECLINE = "decline"


class Firmness(StrEnum):
    """How the text commits itself to the content."""

    ASSERTED = "asserted"
    PROBABLE = "probable"
    POSSIBLE = "possible"
    ALLEGED = "alleged"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    PLANNED = "planned"


FROM_FIRMEST = (
    Firmness.ASSERTED,
    Firmness.PROBABLE,
    Firmness.POSSIBLE,
    Firmness.ALLEGED,
    Firmness.PLANNED,
    Firmness.HYPOTHETICAL,
    Firmness.DENIED,
)


def find_weaker(*degrees: Firmness) -> Firmness:
    """Return the least firm of several."""
    return max(degrees, key=FROM_FIRMEST.index)


class Channel(StrEnum):
    """How it was said."""

    STATEMENT = "statement"
    QUOTE = "quote"
    INTERVIEW = "interview"
    PRESS_REPORT = "press_report"
    DOCUMENT = "document"
    VIDEO = "video"
    SOCIAL_MEDIA = "social_media"
    COURT = "court"
    LAW = "law"
    POLL = "poll"
    OBSERVATION = "observation"
    DECLINED = "declined"
    UNKNOWN = "unknown"


class Quotation(StrEnum):
    """Whether the words are the source's own."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue and content, each of one or more pieces (source may have none).

    `inside` is the id of the attribution in whose content this one stands. `voices` are ids, one for each source, the
    first the one that comes first in the text. `resolved_by` says in a sentence why a pronoun or a description was
    taken for its voice, or is None where the source names it itself. `said` is when it was said, where the text tells.
    """

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    inside: str | None
    voices: tuple[str, ...]
    stance: Stance
    firmness: Firmness
    channel: Channel
    quotation: Quotation
    confidence: float
    resolved_by: str | None = None
    said: Interval | None = None

    def __post_init__(self) -> None:
        if not self.cue:
            raise ValueError(f"attribution {self.id} has no cue")
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"attribution {self.id} has confidence {self.confidence}, expected 0 to 1")
