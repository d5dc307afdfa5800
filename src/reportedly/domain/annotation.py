"""What the encoder and its rules see in an article, before anything is resolved."""

from dataclasses import dataclass

from reportedly.domain.date_mention import DateMention
from reportedly.domain.mention import Mention
from reportedly.domain.place import Place
from reportedly.domain.problem import Problem
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark, split as the Universal Dependencies split English ("don't" is two).

    `sentence` is the index of its sentence, `head` the index of its governor among all tokens of the article (its own
    where it is the root of its sentence), `pos` the universal part of speech, `relation` the dependency relation.
    """

    start: int
    end: int
    text: str
    sentence: int
    pos: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Detection:
    """An attribution as the encoder found it.

    `source`, `cue` and `content` are its pieces, in order; source may be empty. `inside` is the index, among the
    detections, of the one in whose content this one was found.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    inside: int | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Annotation:
    """What stands in one article, each in the order of the text."""

    sentences: tuple[Span, ...]
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]
    detections: tuple[Detection, ...]
    dates: tuple[DateMention, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    problems: tuple[Problem, ...] = ()
