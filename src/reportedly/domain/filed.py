"""What the ledger holds of one article: a record for each thing that resolving and reconciling look at.

A reading's ids are positions (`f3`) and mean nothing outside it. Filed things carry ids that are the same for the same
words in the same article, whichever model found them, and everything that other articles are compared by stands in the
record itself.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.embedding import Embedding
from reportedly.domain.figure import Basis, FigureKind, Population, Sense, State
from reportedly.domain.interval import Interval
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.domain.quantity import Bound, Reach
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind

_DIGITS = 20
_PARTS = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"), default=str)
NOT_NAMED = "a source not named"
"""What a voice is called that the text leaves out: "he is believed to"."""


def make_id(*parts: object) -> str:
    """Return the id of what `parts` say: a hash of their JSON, 20 hexadecimal digits."""
    return hashlib.sha256(_PARTS.encode(parts).encode("ascii")).hexdigest()[:_DIGITS]


class Standing(StrEnum):
    """What became of an article after it appeared; a person says so."""

    PRINTED = "printed"
    CHECKED = "checked"
    CORRECTED = "corrected"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class FiledPlace:
    """A place that figures hold for: its name, the names of what it lies in from the nearest outwards, where it is."""

    name: str
    precision: PlacePrecision
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    containers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FiledVoice:
    """Who vouches. `entity` is the id of a `FiledEntity` of the same article, where the voice is one."""

    kind: VoiceKind
    named: bool
    name: str
    entity: str | None = None

    @property
    def is_left_out(self) -> bool:
        """Say whether the text leaves out who it is: "is believed to have died"."""
        return self.kind is VoiceKind.UNSPECIFIED and not self.named

    @property
    def called(self) -> str:
        """Its name, or words for a voice that the text leaves out."""
        return NOT_NAMED if self.is_left_out else self.name


@dataclass(frozen=True, slots=True)
class Link:
    """One link of a chain: the voices that said it together, and the stance of their cue (state for the outlet)."""

    voices: tuple[FiledVoice, ...]
    stance: Stance = Stance.STATE

    @property
    def name(self) -> str:
        """The names of the voices in one line, with words for one that the text leaves out."""
        return " and ".join(voice.called for voice in self.voices)


Chain = tuple[Link, ...]
"""From the outlet, which is always there, to the innermost voice."""


@dataclass(frozen=True, slots=True)
class FiledEntity:
    """A person, body or place as one article names it. `id` is made of the article and the name."""

    id: str
    article: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FiledIncident:
    """What happened, as one article names it: the word for it, where, on which days."""

    id: str
    article: str
    kind: str
    place: FiledPlace | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class FiledFigure:
    """A figure with all that it is compared by.

    `id` is made of the article and the words' place in it. `sentence` is where the words stand. `counted` are the words
    for what is counted, `head` their noun in lower case and the singular ("officer"), None where the text leaves it
    out. `incident`, `part_of` and `claim` are ids of filed things of the same article. `chain` runs from the outlet to
    the innermost voice. Values keep the unit of the text. `as_read` is what the number was before a person set it.
    """

    id: str
    article: str
    span: Span
    sentence: Span
    low: Decimal | None
    high: Decimal | None
    bound: Bound
    unit: str | None
    kind: FigureKind
    counted: str | None
    head: str | None
    chain: Chain
    firmness: Firmness
    confidence: float
    population: Population | None = None
    place: FiledPlace | None = None
    incident: str | None = None
    as_of: Interval | None = None
    counted_at: Interval | None = None
    background: bool = False
    part_of: str | None = None
    sense: Sense = Sense.UNKNOWN
    basis: Basis | None = None
    by: str | None = None
    claim: str | None = None
    as_read: Reach | None = None
    state: State | None = None
    embedding: Embedding | None = None

    @property
    def voice(self) -> Link:
        """The innermost link: who vouches for the number."""
        return self.chain[-1]

    def find_counted(self, article: "FiledArticle") -> Interval | None:
        """Return when it was counted or said, else when its article appeared; None where nothing tells."""
        return self.counted_at or article.published


@dataclass(frozen=True, slots=True)
class FiledClaim:
    """The content of one attribution.

    `source`, `cue` and `content` are its pieces in the article's text; `inside` is the id of the claim in whose content
    it stands. `entities` are those named in the content, `figures` and `places` those that stand in it.
    """

    id: str
    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    chain: Chain
    stance: Stance
    firmness: Firmness
    channel: Channel
    quotation: Quotation
    confidence: float
    inside: str | None = None
    said: Interval | None = None
    days: Interval | None = None
    entities: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    places: tuple[FiledPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph as copies are found by it: its place in the text, and hashes of its runs of words and quotations.

    `shingles` are 60-bit hashes of each five words in a row, folded to lower case without marks; `quotes` those of each
    quotation of five words or more.
    """

    start: int
    end: int
    shingles: frozenset[int]
    quotes: frozenset[int]


@dataclass(frozen=True, slots=True)
class FiledArticle:
    """One version of an article with everything in it that other articles are compared by.

    `id` is a hash of its text and of where that appeared, so that two outlets that print the same words are two
    articles; `sha256` is that of the text alone. `page` is the same for all versions of a page (its address, else the
    path that it was read from). `credits` are agencies and outlets that the text says it is from ("(NWA)",
    "additional reporting by"). `published` is None where nothing tells, and `inferred` says that it is a guess.
    """

    id: str
    page: str
    path: str
    outlet: str | None
    title: str | None
    byline: str | None
    url: str | None
    published: Interval | None
    inferred: bool
    credits: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    entities: tuple[FiledEntity, ...]
    incidents: tuple[FiledIncident, ...]
    claims: tuple[FiledClaim, ...]
    figures: tuple[FiledFigure, ...]
    standing: Standing = Standing.PRINTED
    sha256: str = ""

    @property
    def appeared(self) -> date | None:
        """The first day on which it can have appeared."""
        return self.published.first if self.published else None
