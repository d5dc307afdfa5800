"""How alike the numbers of two tellings are."""

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal

import numpy as np

from reportedly.reconcile.evidence.columns import Measured, Pairs, flag
from reportedly.reconcile.network import Floats
from reportedly.reconcile.telling import Telling

_HARDLY = 12
"""Numbers up to this are often equal by chance."""
_NEAR, _FAR, _MOST = 0.5, 1.5, 4.0
"""Natural logarithms of how often a number is another: near it, of another size, beyond telling."""


class NumberTheme:
    """The number of each telling: its ends, what it can stand for, its size.

    One that a person set can stand for all from what was read to what was set: it is still of what it was of.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        first = [telling.first for telling in tellings]
        self._low = _lay((one.figure.low for one in first), -1)
        self._high = _lay((one.figure.high for one in first), -1)
        reaches, read = [one.reach for one in first], [one.figure.as_read or one.reach for one in first]
        self._least = np.minimum(*(_lay((one.low for one in part), -math.inf) for part in (reaches, read)))
        self._most = np.maximum(*(_lay((one.high for one in part), math.inf) for part in (reaches, read)))
        self._is_set = flag(one.figure.as_read is not None for one in first)
        self._size = np.log1p(np.maximum(0, np.where(self._low < 0, self._high, self._low)))
        self._on_top = flag(telling.is_on_top for telling in tellings)
        self._casualties = flag(telling.key.is_tolled for telling in tellings)

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        large = np.maximum(*pairs.lay(np.maximum(self._low, self._high))) > _HARDLY
        equal = pairs.equal(self._low) & pairs.equal(self._high)
        least, most = pairs.lay(self._least), pairs.lay(self._most)
        meets = (least[0] <= most[1]) & (least[1] <= most[0])
        sizes = pairs.lay(self._size)
        gap = np.where(meets & pairs.any(self._is_set), 0.0, np.abs(sizes[0] - sizes[1]))
        casualties = pairs.both(self._casualties)
        return {
            "number: equal, small": equal & ~large,
            "number: equal, large": equal & large,
            "number: meets": meets & ~equal,
            "number: gap": np.minimum(gap, _MOST) / 2,
            "number: near": (gap < _NEAR) & ~meets,
            "number: of another size": gap > _FAR,
            "number: one of what came on top": pairs.one(self._on_top),
            "number: equal, of casualties": equal & casualties,
            "number: apart, not of casualties": ~meets & ~casualties,
            "number: equal, not of casualties": equal & ~casualties,
        }


def _lay(ends: Iterable[Decimal | None], missing: float) -> Floats:
    return np.array([missing if end is None else float(end) for end in ends], np.float64)
