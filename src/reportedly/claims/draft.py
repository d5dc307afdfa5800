"""A quantity on its way to a figure: what it counts, of which kind, and in which attribution it stands."""

from dataclasses import dataclass

from reportedly.claims.counted import Counted
from reportedly.domain.attribution import Attribution
from reportedly.domain.figure import FigureKind
from reportedly.domain.quantity import Quantity


@dataclass(frozen=True, slots=True)
class Draft:
    """What is known of a figure before it is bound to day, place and the other figures.

    `like` is the token of the noun that the text leaves out, where another figure names it: "killed 14 soldiers and
    wounded 30". `part_of` is where the number stands that this one is a part of, where a table says so.
    """

    quantity: Quantity
    counted: Counted
    kind: FigureKind | None
    attribution: Attribution | None
    like: int | None = None
    part_of: range | None = None
