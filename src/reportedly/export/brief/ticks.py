"""Scales: where a number or a day stands on an axis, and which ones are written there."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reportedly.export.brief.drawing import Tick

_STEPS = (1, 2, 5, 10)
_WIDE = 50
"""How many times the least number the greatest is, from which on the scale is logarithmic."""
_DAYS = (1, 2, 7, 14, 28, 91, 182, 365, 730, 1825, 3650)
_MONTH, _YEAR = 28, 365
_NEAR_ZERO = 0.6
_MOST_UP = 6
_FEW_POWERS = 4


@dataclass(frozen=True, slots=True)
class Values:
    """An axis of numbers from `low` to `high`, evenly or by powers."""

    low: float
    high: float
    logarithmic: bool

    @classmethod
    def of(cls, numbers: Sequence[float]) -> "Values":
        """Return the axis for numbers: from zero unless they lie close together, by powers where they lie far apart."""
        least, most = min(numbers), max(numbers)
        if least > 0 and most >= _WIDE * least:
            return cls(least / 1.5, most * 1.5, logarithmic=True)
        low = 0.0 if 0 <= least <= _NEAR_ZERO * most else least - (most - least or abs(most) or 1) * 0.15
        room = (most - low or 1) * 0.12
        return cls(low, most + room, logarithmic=False)

    def place(self, number: float) -> float:
        """Return how far up the axis a number stands, from 0 to 1."""
        if self.logarithmic:
            return math.log(max(number, self.low) / self.low) / math.log(self.high / self.low)
        return (number - self.low) / (self.high - self.low)

    def choose(self) -> list[float]:
        """Return the numbers that are written on the axis."""
        if self.logarithmic:
            powers = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
            steps = (1,) if len(powers) > _MOST_UP else (1, 2, 5) if len(powers) < _FEW_POWERS else (1, 3)
            return [step * 10.0**power for power in powers for step in steps if self._holds(step * 10.0**power)]
        step = _choose_step((self.high - self.low) / (_MOST_UP - 1))
        first = math.ceil(self.low / step)
        return [step * number for number in range(first, math.floor(self.high / step) + 1)]

    def _holds(self, number: float) -> bool:
        return self.low <= number <= self.high


def _choose_step(rough: float) -> float:
    power = 10.0 ** math.floor(math.log10(rough))
    return power * next(step for step in _STEPS if step * power >= rough * 0.999)


@dataclass(frozen=True, slots=True)
class Days:
    """An axis of days, from `left` to `right` in the units of the picture."""

    first: date
    last: date
    left: float
    right: float

    def place(self, day: date) -> float:
        """Return where a day stands."""
        length = (self.last - self.first).days
        if not length:
            return (self.left + self.right) / 2
        return self.left + (day - self.first).days / length * (self.right - self.left)

    def choose(self, room: float) -> tuple[Tick, ...]:
        """Return the days that are written on the axis, each with `room` for its label."""
        length = (self.last - self.first).days
        most = max(1, int((self.right - self.left) / room))
        step = next((step for step in _DAYS if length / step <= most), _DAYS[-1])
        days = [self.first + timedelta(days=at) for at in range(0, length + 1, step)]
        return tuple(Tick(round(self.place(day), 1), _label(day, step)) for day in days)


def _label(day: date, step: int) -> str:
    if step >= _YEAR:
        return str(day.year)
    return f"{day:%b %Y}" if step > _MONTH else f"{day.day} {day:%b}"
