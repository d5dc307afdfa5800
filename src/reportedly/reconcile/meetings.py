"""Meetings: where two groups of figures stand in one article, and how their numbers and places compare there."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from reportedly.domain.figure import MEASURES, FigureKind
from reportedly.domain.filed import FiledFigure
from reportedly.reconcile.scope import Group

Place = tuple[int, int]
"""The places of two groups among all: of the one that may be the whole, and of the one that may be its part."""
NEIGHBOURS = 60
_UNPARTED = MEASURES - {FigureKind.MONEY}
_MOST = 3.0
"""Natural logarithm of how often a number is another beyond which it tells no more."""


@dataclass(slots=True)
class Meeting:
    """All pairs of a figure of the whole and one of the part in one article, counted.

    In how many the part's number is less, and more; the sum of the logarithms of how often the whole's it is; in how
    many both stand in one sentence, and the part behind the whole; and the least distance, in code points.
    """

    pairs: int = 0
    less: int = 0
    more: int = 0
    ratios: float = 0.0
    sentences: int = 0
    behind: int = 0
    nearest: int = 1_000_000

    def count(self, whole: FiledFigure, part: FiledFigure) -> None:
        """Add two figures of one article."""
        self.pairs += 1
        self.sentences += whole.sentence.start == part.sentence.start
        self.behind += whole.span.start < part.span.start
        self.nearest = min(self.nearest, abs(whole.span.start - part.span.start))
        least, most = _find_ends(whole)[0], _find_ends(part)[1]
        if least is not None and most is not None:
            self.less += most < least
            self.more += most > least
            self.ratios += _measure_ratio(most, least)


def find_meetings(groups: Sequence[Group]) -> dict[Place, Meeting]:
    """Return the meetings of groups of which one may be a part of the other, by the places of whole and part.

    They have one unit, and somewhere the part's number is less than the whole's; of distances, times and percentages
    none is a part. A figure meets those next to it, `NEIGHBOURS` to either side: an article has seldom more.
    """
    of_article: defaultdict[str, list[tuple[int, FiledFigure]]] = defaultdict(list)
    for at, group in enumerate(groups):
        for figure in group.figures if group.scope.kind not in _UNPARTED else ():
            of_article[figure.article].append((at, figure))
    found: defaultdict[Place, Meeting] = defaultdict(Meeting)
    for inside in of_article.values():
        inside.sort(key=lambda one: (one[1].span, one[1].id))
        for place, (one, figure) in enumerate(inside):
            for other, neighbour in inside[place + 1 : place + 1 + NEIGHBOURS]:
                if one != other and groups[one].scope.unit == groups[other].scope.unit:
                    found[one, other].count(figure, neighbour)
                    found[other, one].count(neighbour, figure)
    return {pair: met for pair, met in found.items() if met.less}


def _find_ends(figure: FiledFigure) -> tuple[Decimal | None, Decimal | None]:
    """Return the ends of a number, the other where one is open."""
    return (
        figure.high if figure.low is None else figure.low,
        figure.low if figure.high is None else figure.high,
    )


def _measure_ratio(one: Decimal, other: Decimal) -> float:
    if one < 0 or other < 0:
        return 0.0
    return min(_MOST, max(-_MOST, math.log((float(one) + 0.5) / (float(other) + 0.5))))
