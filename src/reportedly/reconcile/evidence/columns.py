"""Columns: one fact of each telling, as arrays that are compared many with many at once."""

import math
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from reportedly.reconcile.network import Floats

Flags = NDArray[np.bool_]
Codes = NDArray[np.intp]
Measured = dict[str, Floats | Flags]
"""Measures of a theme by name, each of the shape rows × columns."""
Value = TypeVar("Value", bound=Hashable)
Kind = TypeVar("Kind", np.float64, np.bool_, np.intp)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Which tellings are compared: each of `rows` with each of `columns`, by their places."""

    rows: Codes
    columns: Codes

    def lay(self, column: NDArray[Kind]) -> tuple[NDArray[Kind], NDArray[Kind]]:
        """Return a fact of both sides, so that an operation between the two gives one value a pair."""
        return column[self.rows][:, None], column[self.columns][None, :]

    def equal(self, column: NDArray[Kind]) -> Flags:
        """Say where both sides have the same."""
        one, other = self.lay(column)
        return np.equal(one, other)

    def both(self, column: Flags) -> Flags:
        """Say where it holds of both sides."""
        one, other = self.lay(column)
        return one & other

    def any(self, column: Flags) -> Flags:
        """Say where it holds of one side or both."""
        one, other = self.lay(column)
        return one | other

    def one(self, column: Flags) -> Flags:
        """Say where it holds of just one side."""
        one, other = self.lay(column)
        return one ^ other

    def are(self, related: Mapping[int, Sequence[int]]) -> Flags:
        """Say which of the pairs are related; `related` gives the places to which each is, where it is to any."""
        marks = np.zeros((len(self.rows), len(self.columns)), np.bool_)
        for row, place in enumerate(self.rows.tolist()):
            if place in related:
                marks[row] = np.isin(self.columns, related[place])
        return marks


class Theme(Protocol):
    """Facts of tellings that belong together, and the measures that are taken of them."""

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name; each is the same for a pair from either side."""
        ...


class Sets:
    """A set of words for each telling. `worth` is how much each word tells, 1 where it is not given.

    `among` are others whose words hold all of these: with them these can be compared.
    """

    def __init__(
        self, sets: Sequence[frozenset[str]], worth: Mapping[str, float] | None = None, among: "Sets | None" = None
    ) -> None:
        self._at: dict[str, int] = among._at if among else {}
        for word in () if among else sorted(frozenset[str]().union(*sets)):
            self._at[word] = len(self._at)
        self._marks = np.zeros((len(sets), len(self._at)), np.float32)
        for row, words in enumerate(sets):
            self._marks[row, [self._at[word] for word in words]] = 1
        worths = [1.0 if worth is None else worth.get(word, 0.0) for word in self._at]
        self._worth = np.array(worths, np.float32)
        self.totals: Floats = (self._marks @ self._worth).astype(np.float64)

    def share(self, pairs: Pairs, others: "Sets | None" = None) -> Floats:
        """Return the worth of what both sides of each pair have; the columns are of `others` where they are given."""
        marks = (others or self)._marks[pairs.columns]
        shared: Floats = ((self._marks[pairs.rows] * self._worth) @ marks.T).astype(np.float64)
        return shared


class Days:
    """The days of each telling, from the first to the last; some have none."""

    def __init__(self, days: Iterable[Iterable[date | None]]) -> None:
        numbers = [[day.toordinal() for day in inside if day] for inside in days]
        self._first: Floats = np.array([min(inside, default=math.nan) for inside in numbers], np.float64)
        self._last: Floats = np.array([max(inside, default=math.nan) for inside in numbers], np.float64)

    def measure_gap(self, pairs: Pairs) -> Floats:
        """Return how many days lie between both sides, 0 where they meet; not a number where one has none."""
        firsts, lasts = pairs.lay(self._first), pairs.lay(self._last)
        gap: Floats = np.maximum(0.0, np.maximum(firsts[0] - lasts[1], firsts[1] - lasts[0]))
        return gap


def code(values: Iterable[Hashable]) -> Codes:
    """Number values: the same number, the same value."""
    codes: dict[Hashable, int] = {}
    return np.array([codes.setdefault(value, len(codes)) for value in values], np.intp)


def relate(values: Sequence[Value], holds: Callable[[Value, Value], bool]) -> tuple[Codes, Flags]:
    """Number values, and say for each two different ones, by their numbers, whether something holds between them."""
    different = list(dict.fromkeys(values))
    relations = np.array([[holds(one, other) for other in different] for one in different], np.bool_)
    return code(values), relations.reshape(len(different), len(different))


def flag(values: Iterable[bool]) -> Flags:
    """Return what holds of each telling."""
    return np.array(list(values), np.bool_)


def divide(part: Floats, whole: Floats) -> Floats:
    """Return part of whole, 0 where the whole is nothing."""
    shares: Floats = np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)
    return shares
