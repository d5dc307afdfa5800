"""The geometry of a plot: where each mark, line and label stands, in the units of the picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis and what is written there."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A range, upright at one day: from `bottom` to `top`, with a cap or an arrow (open) at either end."""

    x: float
    top: float
    bottom: float
    open_top: bool
    open_bottom: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A letter beside a mark."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A number: its place and shape (a path around its middle), the origin whose colour it has, what a pointer shows.

    `hollow` marks numbers that are vague or that the text does not assert, `small` one that its voice replaced,
    `struck` one that is denied.
    """

    x: float
    y: float
    path: str
    origin: int
    hollow: bool
    small: bool
    struck: bool
    title: str
    bar: Bar | None = None
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The way of one voice from one number to the next, as points "x,y x,y"."""

    points: str
    origin: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plot of one width: axes, lines, marks; `undated` is where the column of counts without a day begins."""

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]
    undated: Tick | None
