"""The map as it is drawn: land, and over it each place as precisely as it is known, leading to what is said there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from reportedly.domain.place import PlacePrecision
from reportedly.ledger import Located
from reportedly.workbench.atlas.canvas import Canvas
from reportedly.workbench.atlas.land import trace_country, trace_graticule, trace_land
from reportedly.workbench.atlas.outlines import CREDIT
from reportedly.workbench.atlas.towns import find_towns
from reportedly.workbench.atlas.view import View
from reportedly.workbench.labels import Label, Labels
from reportedly.workbench.localities import Area, Locality, find_doubt

WIDE, NARROW, NARROW_WORLD = (1000, 500), (360, 400), (360, 190)
_DOT, _GROWTH, _LARGEST = 4.0, 2.2, 22.0
_RING = 11.0
_ROUND = (1, 2, 5)
_LONGEST_BAR = 0.28
_CROWDED = 16.0
_MOST_TOWNS = {WIDE: 14, NARROW: 5, NARROW_WORLD: 0}


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on the map. `shape` is how it is known: dot, ring (its extent is not known), circle, outline, name.

    `hollow` says that nothing there is asserted; `anchor` is where what is said there stands below the map.
    """

    anchor: str
    title: str
    shape: str
    x: float
    y: float
    radius: float
    path: str
    hollow: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Bar:
    """How long a distance is on the map."""

    length: float
    words: str


@dataclass(frozen=True, slots=True)
class MapDrawing:
    """One size of a map. `land` and `graticule` are paths in tenths of pixels."""

    name: str
    width: int
    height: int
    land: str
    graticule: str
    towns: tuple[Label, ...]
    marks: tuple[Mark, ...]
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class MapPlot:
    """A map for wide and for narrow screens, and what it shows in words."""

    title: str
    description: str
    projection: str
    credit: str
    wide: MapDrawing
    narrow: MapDrawing


def find_in_view(areas: Sequence[Area], view: View) -> set[str]:
    """Return the ids of the places that a wide map of a view shows."""
    canvas = Canvas(view, *WIDE)
    margins = [(one.reach or 0.0) * canvas.scale for one in areas]
    held = canvas.hold([one.spot for one in areas], margins)
    return {one.id for one, is_held in zip(areas, held, strict=True) if is_held or _touches(canvas, one.located)}


def _touches(canvas: Canvas, located: Located) -> bool:
    """Say whether a part of a country is on a drawing."""
    return located.precision is PlacePrecision.COUNTRY and bool(trace_country(canvas, located.country or ""))


def plot_map(view: View, localities: Sequence[Locality]) -> MapPlot:
    """Return the map of a view with places in it."""
    return MapPlot(
        title="Map of claims and figures",
        description=_describe(localities),
        projection=view.projection.name,
        credit=CREDIT,
        wide=_draw("wide", WIDE, view, localities),
        narrow=_draw("narrow", NARROW_WORLD if view.is_world else NARROW, view, localities),
    )


def _describe(localities: Sequence[Locality]) -> str:
    if not localities:
        return "No place is in this part of the map."
    named = "; ".join(f"{one.place.name}, {one.kind}: {one.number}" for one in localities[:12])
    more = f"; and {len(localities) - 12} more" if len(localities) > 12 else ""
    return f"Places with how many claims and figures each has: {named}{more}. The list below the map has all of them."


def _draw(name: str, size: tuple[int, int], view: View, localities: Sequence[Locality]) -> MapDrawing:
    canvas, labels = Canvas(view, *size), Labels(*size)
    drawn = sorted(localities, key=lambda one: (one.layer, one.order))
    spots = canvas.locate([one.spot for one in drawn])
    marks = {one.id: _build_mark(one, canvas, *spot) for one, spot in zip(drawn, spots, strict=True)}
    for mark in marks.values():
        if mark.shape == "dot":
            labels.block(mark.x, mark.y, mark.radius)
    first = sorted(localities, key=lambda one: (one.order[0], -one.layer, one.order))
    named = {one.id: labels.put(_name(one), marks[one.id].x, marks[one.id].y, _find_gap(marks[one.id]))
             for one in first}  # fmt: skip
    return MapDrawing(
        name=name,
        width=size[0],
        height=size[1],
        land=trace_land(canvas),
        graticule=trace_graticule(canvas),
        towns=tuple(_name_towns(canvas, labels, {one.place.name for one in localities}, _MOST_TOWNS[size])),
        marks=tuple(replace(marks[one.id], label=named[one.id]) for one in drawn),
        bar=_build_bar(canvas),
    )


def _build_mark(locality: Locality, canvas: Canvas, x: float, y: float) -> Mark:
    precision, path = locality.place.precision, ""
    shape, radius = "ring", _RING
    if precision is PlacePrecision.CITY:
        shape, radius = "dot", min(_LARGEST, _DOT + _GROWTH * sqrt(locality.number - 1))
    elif precision is PlacePrecision.COUNTRY:
        path = trace_country(canvas, locality.place.country or "")
        shape = "outline" if path else "ring"
    elif precision is PlacePrecision.CONTINENT:
        shape = "name"
    elif locality.reach:
        shape, radius = "circle", max(_RING, locality.reach * canvas.scale)
    # It begins with the words that are seen, so that who speaks to a browser can name the mark.
    counted = "claim or figure" if locality.number == 1 else "claims and figures"
    title = f"{_name(locality)} {counted}, {locality.kind}"
    return Mark(f"l-{locality.id}", title, shape, x, y, round(radius, 1), path, not locality.located.is_asserted, None)


def _name(locality: Locality) -> str:
    """Return what stands beside a mark: name, number, and a question mark where it may be elsewhere."""
    return f"{locality.place.name}{' ?' if find_doubt(locality) else ''} {locality.number}"


def _find_gap(mark: Mark) -> float:
    """Return how far from its middle the label of a mark stands; that of an area stands in it."""
    return mark.radius if mark.shape in ("dot", "ring") else 0.0


def _name_towns(canvas: Canvas, labels: Labels, taken: set[str], most: int) -> Iterator[Label]:
    """Yield the largest towns around, as far as there is room."""
    named = 0
    for town in find_towns(canvas):
        if named == most:
            return
        if town.name not in taken and (label := labels.put(town.name, town.x, town.y, 3.0)):
            named += 1
            labels.block(town.x, town.y, _CROWDED)
            yield label


def _build_bar(canvas: Canvas) -> Bar | None:
    """Return a round distance; None for a map of the world, on which distances are not alike everywhere."""
    if canvas.view.is_world:
        return None
    longest = canvas.width * _LONGEST_BAR / canvas.scale
    lengths = (first * 10**power for power in range(5) for first in _ROUND)
    length = max((one for one in lengths if one <= longest), default=1)
    return Bar(round(length * canvas.scale, 1), f"{length:,} km")
