"""Labels beside marks, so that none lies on another or on a mark."""

_HALF = 6.0
_LETTER = 7.5
_LINE = 11.0
_OFFSETS = ((0.0, -10.0), (11.0, 4.0), (-11.0, 4.0), (0.0, 18.0), (10.0, -7.0), (-10.0, -7.0), (10.0, 14.0))
"""Where a label may stand to its mark, the best place first: above, right, left, below, at the corners."""


class LabelPlacer:
    """Finds room for labels in a picture."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._taken: list[tuple[float, float, float, float]] = []

    def block(self, x: float, y: float) -> None:
        """Keep labels off a mark."""
        self._taken.append((x - _HALF, y - _HALF, x + _HALF, y + _HALF))

    def block_line(self, x: float, top: float, bottom: float) -> None:
        """Keep labels off an upright line."""
        self._taken.append((x - _HALF / 2, top, x + _HALF / 2, bottom))

    def place(self, x: float, y: float, text: str) -> tuple[float, float] | None:
        """Return where a label is written, in its middle and on its base line; None where there is no room."""
        half = len(text) * _LETTER / 2
        for right, down in _OFFSETS:
            shift = right + (half - _LETTER / 2) * (right > 0) - (half - _LETTER / 2) * (right < 0)
            at_x, at_y = x + shift, y + down
            box = (at_x - half, at_y - _LINE + 2, at_x + half, at_y + 1)
            if self._fits(box):
                self._taken.append(box)
                return round(at_x, 1), round(at_y, 1)
        return None

    def _fits(self, box: tuple[float, float, float, float]) -> bool:
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self._width or bottom > self._height:
            return False
        return not any(left < x2 and x1 < right and top < y2 and y1 < bottom for x1, y1, x2, y2 in self._taken)
