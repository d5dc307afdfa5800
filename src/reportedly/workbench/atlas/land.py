"""Land as paths of SVG: only what stands on the drawing, and no finer than its pixels."""

from collections.abc import Iterator
from functools import lru_cache
from math import ceil, cos, floor, radians

import numpy as np
import numpy.typing as npt

from reportedly.workbench.atlas.canvas import Canvas
from reportedly.workbench.atlas.outlines import load_outlines
from reportedly.workbench.atlas.projection import DEGREE, Floats

TENTHS = 10
"""Paths are in tenths of pixels."""
_FINEST = 1.2
"""Pixels: of points that are nearer than about this only one is drawn."""
_SMALLEST = 2.0
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30)
_FEWEST_LINES = 8
_LINE_POINTS = 40
_KEPT = 64
_POLE = 90.0

Whole = npt.NDArray[np.int64]


@lru_cache(_KEPT)
def trace_land(canvas: Canvas) -> str:
    """Return the path of all countries that are in a drawing."""
    return "".join(path for _, path in _trace_countries(canvas))


@lru_cache(_KEPT)
def trace_country(canvas: Canvas, code: str) -> str:
    """Return the path of one country; empty where it is not in the drawing, or no outline of it is there."""
    return "".join(path for country, path in _trace_countries(canvas) if country == code) if code else ""


@lru_cache(_KEPT)
def _trace_countries(canvas: Canvas) -> tuple[tuple[str, str], ...]:
    """Return the code and the path of each ring that is in a drawing."""
    outlines = load_outlines()
    found = []
    for turn in canvas.view.projection.turns:
        x, y = canvas.draw(outlines.longitudes + turn, outlines.latitudes)
        for ring in _find_rings(canvas, x, y, outlines.starts):
            inside = slice(int(outlines.starts[ring]), int(outlines.ends[ring]))
            path = _write_ring(*_clear(canvas, x[inside], y[inside]))
            if path:
                found.append((outlines.codes[int(outlines.countries[ring])], path))
    return tuple(found)


def _find_rings(canvas: Canvas, x: Floats, y: Floats, starts: Whole) -> Iterator[int]:
    """Yield the rings that may be seen; those that lie wholly on the far side are all NaN, and never are."""
    left, right = (pick.reduceat(x, starts) for pick in (np.fmin, np.fmax))
    top, bottom = (pick.reduceat(y, starts) for pick in (np.fmin, np.fmax))
    seen = (left < canvas.width) & (right > 0) & (top < canvas.height) & (bottom > 0)
    large = (right - left > _SMALLEST) | (bottom - top > _SMALLEST)
    yield from np.flatnonzero(seen & large).tolist()


def _clear(canvas: Canvas, x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Return a ring without points that change nothing: the far side, and what has neighbours beyond the same edge."""
    seen = ~np.isnan(x)
    x, y = x[seen], y[seen]
    for axis, edge in enumerate((canvas.width, canvas.height)):
        for sign, least in ((-1, 0), (1, edge)):
            out = sign * (x, y)[axis] > least
            kept = ~(out & np.roll(out, 1) & np.roll(out, -1))
            x, y = x[kept], y[kept]
    return x, y


def _write_ring(x: Floats, y: Floats) -> str:
    """Return a path of whole tenths of pixels, each point by its step from the last."""
    if len(x) < 3:
        return ""
    coarse = np.stack((np.round(x / _FINEST), np.round(y / _FINEST)), axis=1)
    moved = np.append(True, (np.diff(coarse, axis=0) != 0).any(axis=1))
    points = np.round(np.stack((x[moved], y[moved]), axis=1) * TENTHS).astype(np.int64)
    if len(points) < 3:
        return ""
    steps = np.diff(points, axis=0).tolist()
    return f"M{points[0][0]},{points[0][1]}l{' '.join(f'{across},{down}' for across, down in steps)}z"


@lru_cache(_KEPT)
def trace_graticule(canvas: Canvas) -> str:
    """Return the path of meridians and parallels, each so many degrees from the next that some are seen."""
    middle, reach = canvas.view.middle, canvas.view.wide / DEGREE
    low, high = max(-_POLE, middle.latitude - reach), min(_POLE, middle.latitude + reach)
    nearest = max(abs(low), abs(high))
    wide = 180.0 if nearest == _POLE else min(180.0, reach / cos(radians(nearest)))
    left, right = middle.longitude - wide, middle.longitude + wide
    across, up = np.linspace(left, right, _LINE_POINTS), np.linspace(low, high, _LINE_POINTS)
    paths = [_write_line(canvas, np.full_like(up, one), up) for one in _list_lines(left, right)]
    paths += [_write_line(canvas, across, np.full_like(across, one)) for one in _list_lines(low, high)]
    return "".join(paths)


def _list_lines(first: float, last: float) -> Iterator[float]:
    """Yield round degrees from the first to the last, some eight or more."""
    step = max((one for one in _STEPS if one <= (last - first) / _FEWEST_LINES), default=_STEPS[0])
    yield from (number * step for number in range(ceil(first / step), floor(last / step) + 1))


def _write_line(canvas: Canvas, longitudes: Floats, latitudes: Floats) -> str:
    x, y = canvas.draw(longitudes, latitudes)
    near = (x > -canvas.width) & (x < 2 * canvas.width) & (y > -canvas.height) & (y < 2 * canvas.height)
    points = np.round(np.stack((x[near], y[near]), axis=1) * TENTHS).astype(np.int64).tolist()
    return f"M{' '.join(f'{across},{down}' for across, down in points)}" if len(points) > 1 else ""
