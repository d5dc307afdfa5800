"""Names beside the marks of a map, none over another."""

from dataclasses import dataclass, field

LETTER, LINE = 6.4, 14.0
"""Pixels: how wide a letter is, nearly, and how high a line."""
_AWAY = 4.0
_LONGEST = 28


@dataclass(frozen=True, slots=True)
class Label:
    """Words of a map: where they stand, and which of their ends (start, middle, end) stands there."""

    text: str
    x: float
    y: float
    anchor: str
    spot_x: float
    spot_y: float


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(slots=True)
class Labels:
    """What of a drawing is taken already."""

    width: int
    height: int
    _taken: list[_Box] = field(default_factory=list)

    def block(self, x: float, y: float, radius: float) -> None:
        """Keep words away from a mark."""
        self._taken.append(_Box(x - radius, y - radius, x + radius, y + radius))

    def put(self, text: str, x: float, y: float, gap: float) -> Label | None:
        """Return words beside a spot, or on it where there is no gap; None where they are too long or have no room."""
        if len(text) > _LONGEST:
            return None
        wide, away = len(text) * LETTER, gap + _AWAY
        ways = (
            [("middle", x, y + 4.0)]
            if not gap
            else [
                ("start", x + away, y + 4.0),
                ("end", x - away, y + 4.0),
                ("middle", x, y - away - 2.0),
                ("middle", x, y + away + 10.0),
            ]
        )
        for anchor, at, base in ways:
            left = at - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
            box = _Box(left, base - LINE + 3.0, left + wide, base + 3.0)
            if self._is_free(box):
                self._taken.append(box)
                return Label(text, round(at, 1), round(base, 1), anchor, x, y)
        return None

    def _is_free(self, box: _Box) -> bool:
        inside = box.left >= 0 and box.top >= 0 and box.right <= self.width and box.bottom <= self.height
        return inside and not any(box.meets(other) for other in self._taken)
