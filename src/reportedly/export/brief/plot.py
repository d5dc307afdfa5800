"""The plot of a question: each voice's numbers with their ranges over the days on which they were counted.

The picture is drawn by the templates from a `Drawing`, twice: for a wide page and for a narrow one, so that letters
are never too small to read.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reportedly.export.brief.context import Plot
from reportedly.export.brief.drawing import Bar, Drawing, Label, Line, Mark, Tick
from reportedly.export.brief.placing import LabelPlacer
from reportedly.export.brief.ticks import Days, Values
from reportedly.export.phrases import print_decimal

_SHAPES = (
    "M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z",
    "M-4.5,-4.5H4.5V4.5H-4.5Z",
    "M0,-6L5.5,4.5H-5.5Z",
    "M0,-6.2L6.2,0L0,6.2L-6.2,0Z",
    "M0,6L5.5,-4.5H-5.5Z",
    "M-2,-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z",
)
"""A circle, a square, a triangle, a diamond, a triangle on its head, a cross: voice by voice."""
_WIDE, _NARROW = 720, 340
_TALL, _LOW, _FEW = 330, 230, 5
"""Widths of the two drawings; their height, with more than a few points and with a few."""
_LEFT, _TOP, _BOTTOM, _RIGHT = 58, 16, 34, 14
_ARROW = 26
_APART = 13
_UNDATED = 0.16
"""How much of the width the column of counts without a day takes."""


@dataclass(frozen=True, slots=True)
class Point:
    """One number of one voice: the letter of its account, its bounds, the day, how it is to be drawn."""

    key: str
    account: int
    low: Decimal | None
    high: Decimal | None
    day: date | None
    origin: int
    hollow: bool
    last: bool
    struck: bool
    title: str

    @property
    def value(self) -> Decimal:
        """The number at which the mark stands: the least that is known, else the most."""
        return self.low if self.low is not None else self.high or Decimal(0)


def build_plot(points: Sequence[Point], title: str, description: str) -> Plot | None:
    """Return the plot of the points; None where there are fewer than two numbers to compare."""
    if len({(point.low, point.high) for point in points}) < 2:
        return None
    scale = Values.of([float(end) for point in points for end in (point.low, point.high) if end is not None])
    note = " The scale is logarithmic." if scale.logarithmic else ""
    height = _TALL if len(points) > _FEW else _LOW
    wide, narrow = (_Draughtsman(points, scale, *size).draw() for size in ((_WIDE, height), (_NARROW, height)))
    return Plot(title, f"{description}{note}", wide, narrow)


class _Draughtsman:
    """Places the points of one question in a picture of one size."""

    def __init__(self, points: Sequence[Point], scale: Values, width: int, height: int) -> None:
        self._points, self._scale = points, scale
        self._width, self._height = width, height
        dated = sorted(point.day for point in points if point.day)
        undated = len(dated) < len(points)
        span = width - _LEFT - _RIGHT
        self._edge = width - _RIGHT - (span * (_UNDATED if dated else 1.0) if undated else 0.0)
        inner = 26.0 if width > 400 else 16.0
        self._days = Days(dated[0], dated[-1], _LEFT + inner, self._edge - inner) if dated else None
        self._undated = undated

    def draw(self) -> Drawing:
        """Return the drawing."""
        x_of = self._spread()
        labels = LabelPlacer(self._width, self._height - _BOTTOM)
        placed = [(point, x_of[at], self._up(point.value)) for at, point in enumerate(self._points)]
        for point, x, y in placed:
            labels.block(x, y)
            if bar := self._bar(point, x, y):
                labels.block_line(bar.x, bar.top, bar.bottom)
        marks = [self._mark(point, x, y, labels) for point, x, y in placed]
        # Marks that a voice replaced lie below the others.
        marks.sort(key=lambda mark: not mark.small)
        return Drawing(
            width=self._width,
            height=self._height,
            left=_LEFT,
            right=self._width - _RIGHT,
            top=_TOP,
            bottom=self._height - _BOTTOM,
            across=self._days.choose(58) if self._days else (),
            up=tuple(Tick(self._up(number), print_decimal(_tidy(number))) for number in self._scale.choose()),
            lines=tuple(self._join(placed)),
            marks=tuple(marks),
            undated=Tick(round(self._edge, 1), "no date") if self._undated else None,
        )

    def _up(self, number: Decimal | float) -> float:
        length = self._height - _TOP - _BOTTOM
        return round(self._height - _BOTTOM - self._scale.place(float(number)) * length, 1)

    def _spread(self) -> list[float]:
        """Return where each point stands across: by its day, side by side where several have one day and are close."""
        together: defaultdict[date | None, list[int]] = defaultdict(list)
        for at, point in enumerate(self._points):
            together[point.day].append(at)
        across = [0.0] * len(self._points)
        for day, members in together.items():
            middle, room = self._room(day)
            lanes = self._choose_lanes(members)
            number = max(lanes.values()) + 1
            step = min(_APART, room / number)
            for at in members:
                across[at] = round(middle + (lanes[at] - (number - 1) / 2) * step, 1)
        return across

    def _choose_lanes(self, members: Sequence[int]) -> dict[int, int]:
        """Give each point the first lane in which nothing stands close above or below it."""
        lanes: list[list[float]] = []
        chosen = {}
        for at in members:
            point = self._points[at]
            reach = [self._up(end) for end in (point.low, point.high) if end is not None]
            ends = (min(reach) - _APART, max(reach) + _APART)
            free = (i for i, taken in enumerate(lanes) if not any(ends[0] <= y <= ends[1] for y in taken))
            lane = next(free, len(lanes))
            if lane == len(lanes):
                lanes.append([])
            lanes[lane] += reach
            chosen[at] = lane
        return chosen

    def _room(self, day: date | None) -> tuple[float, float]:
        """Return where the points of a day stand, and how broad they may be together."""
        if day is None or self._days is None:
            return (self._edge + self._width - _RIGHT) / 2, self._width - _RIGHT - self._edge - _APART
        x = self._days.place(day)
        others = [abs(self._days.place(one.day) - x) for one in self._points if one.day and one.day != day]
        return x, min([*others, self._edge - _LEFT - _APART])

    def _mark(self, point: Point, x: float, y: float, labels: LabelPlacer) -> Mark:
        spot = labels.place(x, y, point.key) if point.last else None
        return Mark(
            x=x,
            y=y,
            path=_SHAPES[point.account % len(_SHAPES)],
            origin=point.origin,
            hollow=point.hollow,
            small=not point.last,
            struck=point.struck,
            title=point.title,
            bar=self._bar(point, x, y),
            label=Label(*spot, point.key) if spot else None,
        )

    def _bar(self, point: Point, x: float, y: float) -> Bar | None:
        if point.low == point.high:
            return None
        top = self._up(point.high) if point.high is not None else max(_TOP - 10.0, y - _ARROW)
        bottom = self._up(point.low) if point.low is not None else max(y, min(self._height - _BOTTOM - 1.0, y + _ARROW))
        return Bar(x, round(top, 1), round(bottom, 1), point.high is None, point.low is None)

    def _join(self, placed: Sequence[tuple[Point, float, float]]) -> Iterator[Line]:
        """Yield the way of each voice that gave more than one number, through those that have a day."""
        ways: defaultdict[int, list[tuple[Point, float, float]]] = defaultdict(list)
        for one in placed:
            if one[0].day is not None:
                ways[one[0].account].append(one)
        for way in ways.values():
            if len(way) > 1:
                yield Line(" ".join(f"{x},{y}" for _, x, y in way), way[-1][0].origin)


def _tidy(number: float) -> Decimal:
    return Decimal(f"{number:.6g}")
