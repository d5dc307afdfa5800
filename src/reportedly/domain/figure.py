"""A quantity bound to what it counts, where, when, and who says so."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.domain.attribution import Firmness
from reportedly.domain.interval import Interval
from reportedly.domain.span import Span


class FigureKind(StrEnum):
    """What is counted."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    DETAINED = "detained"
    CHARGED = "charged"
    CONVICTED = "convicted"
    KIDNAPPED = "kidnapped"
    DISPLACED = "displaced"
    COMBATANTS = "combatants"
    CROWD = "crowd"
    PEOPLE = "people"
    ATTACKS = "attacks"
    OBJECTS = "objects"
    MONEY = "money"
    PERCENT = "percent"
    DISTANCE = "distance"
    DURATION = "duration"
    OTHER = "other"


OUTCOMES = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.MISSING,
        FigureKind.DETAINED,
        FigureKind.CHARGED,
        FigureKind.CONVICTED,
        FigureKind.KIDNAPPED,
        FigureKind.DISPLACED,
    )
)
"""Kinds that tell what became of those counted, and not who they are."""
UNTOLD = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.OTHER))
"""Kinds of which the text tells no more than that they are there."""
MEASURES = frozenset((FigureKind.MONEY, FigureKind.PERCENT, FigureKind.DISTANCE, FigureKind.DURATION))
"""Kinds that the unit tells, of what is measured and not counted."""


class Sense(StrEnum):
    """Whether a count is all so far or only what came on top."""

    CUMULATIVE = "cumulative"
    NEW = "new"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a count rests on."""

    CONFIRMED = "confirmed"
    ESTIMATED = "estimated"


class Population(StrEnum):
    """Which people are counted."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    CHILD = "child"
    WOMAN = "woman"
    MAN = "man"
    FOREIGN = "foreign"


class State(StrEnum):
    """What people are counted as of whom the kind tells no more than that they are people."""

    ABOARD = "aboard"
    RESCUED = "rescued"
    ROOM = "room"


LEFT_BEHIND = frozenset((State.ABOARD, State.RESCUED))
"""States that something that happened leaves behind; how many there is room for was so before it."""


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened at a place and time: every spot of the text that names it, the id of its place, its days."""

    id: str
    kind: str
    mentions: tuple[Span, ...]
    place: str | None = None
    interval: Interval | None = None

    def __post_init__(self) -> None:
        if not self.mentions:
            raise ValueError(f"incident {self.id} is named nowhere")


@dataclass(frozen=True, slots=True)
class Figure:
    """A count or measured amount of people or things.

    `quantity`, `incident`, `place`, `attribution`, `part_of` (another figure) and `by` (an entity) are ids. `as_of` is
    when what was counted happened or held, `counted_at` when the count was made or said. `attribution` is the innermost
    that the figure stands in, None where the article says it in its own voice. `background` marks a figure about an
    earlier, other event.
    """

    id: str
    quantity: str
    counted: Span | None
    kind: FigureKind
    attribution: str | None
    firmness: Firmness
    confidence: float
    incident: str | None = None
    place: str | None = None
    as_of: Interval | None = None
    counted_at: Interval | None = None
    background: bool = False
    state: State | None = None
    part_of: str | None = None
    sense: Sense = Sense.UNKNOWN
    basis: Basis | None = None
    by: str | None = None
    population: Population | None = None

    def __post_init__(self) -> None:
        if not 0.0 <= self.confidence <= 1.0:
            raise ValueError(f"figure {self.id} has confidence {self.confidence}, expected 0 to 1")
