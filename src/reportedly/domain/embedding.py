"""What the encoder makes of a number by the words around it."""

from dataclasses import dataclass

from reportedly.domain.figure import FigureKind

_KINDS = tuple(FigureKind)
QUESTION_STEPS = 80
"""Steps of a signed byte of `question` that make one."""
INCIDENT_STEPS = 36
"""The same of `incident`."""


@dataclass(frozen=True, slots=True)
class Embedding:
    """What a number seems to count, and what else is told of it, in a form that is compared and not read.

    `kinds` has a byte for each member of `FigureKind`, in their order: its chance, in parts of 255. `question` and
    `incident` are vectors, in signed bytes: the greater the product of two numbers' vectors, the likelier they answer
    one question, or tell of one incident.
    """

    kinds: bytes
    question: bytes
    incident: bytes

    @property
    def likeliest(self) -> tuple[FigureKind, float]:
        """The kind of the greatest chance, the first of equals, and its chance, from 0 to 1."""
        chance = max(self.kinds)
        return _KINDS[self.kinds.index(chance)], chance / 255
