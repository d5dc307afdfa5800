"""Agglomeration: the two likest clusters are joined again and again, by the mean likeness of their members."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")
Measure = Callable[[Item, Item], float]

MOST = 120
"""Items that are compared each with each; of more, each is put where it is likest to some of a cluster's members."""
_NEAR = 4


def agglomerate(items: Sequence[Item], measure: Measure[Item]) -> list[list[Item]]:
    """Return the items cluster by cluster: joined as long as the mean likeness of two clusters is above 0.

    The outcome depends on the order of the items only where likenesses are equal: give them in an order of their own.
    """
    if len(items) > MOST:
        return _take_in(items, measure)
    clusters: list[list[Item]] = [[item] for item in items]
    sums = {(i, j): measure(items[i], items[j]) for i, j in combinations(range(len(items)), 2)}
    waiting = [_Pair(-likeness, i, j, 1, 1) for (i, j), likeness in sums.items() if likeness > 0]
    heapify(waiting)
    while waiting:
        best = heappop(waiting)
        if (len(clusters[best.one]), len(clusters[best.other])) != (best.size, best.other_size):
            continue  # One of the two has grown, or gone into another, since this was measured.
        for pair in _merge(best, clusters, sums):
            heappush(waiting, pair)
    return [cluster for cluster in clusters if cluster]


class _Pair(NamedTuple):
    """Two clusters, by their places, and how unlike they were when they had these sizes; the likest comes first."""

    unlikeness: float
    one: int
    other: int
    size: int
    other_size: int


def _merge(best: _Pair, clusters: list[list[Item]], sums: dict[tuple[int, int], float]) -> Iterator[_Pair]:
    """Put the second cluster of a pair into the first, and yield the pairs that are alike with what came of it."""
    i, j = best.one, best.other
    clusters[i] += clusters[j]
    clusters[j] = []
    for k, cluster in enumerate(clusters):
        if k == i or not cluster:
            continue
        one, other = min(i, k), max(i, k)
        total = sums[one, other] = sums[one, other] + sums.pop((min(j, k), max(j, k)))
        if total > 0:
            sizes = len(clusters[one]), len(clusters[other])
            yield _Pair(-total / (sizes[0] * sizes[1]), one, other, *sizes)


def measure_mean(item: Item, cluster: Sequence[Item], measure: Measure[Item]) -> float:
    """Return the mean likeness of an item to the first members of a cluster."""
    near = cluster[:_NEAR]
    return sum(measure(item, other) for other in near) / len(near)


def _take_in(items: Sequence[Item], measure: Measure[Item]) -> list[list[Item]]:
    clusters: list[list[Item]] = []
    for item in items:
        fits = ((measure_mean(item, cluster, measure), -i) for i, cluster in enumerate(clusters))
        likest = max(fits, default=(0.0, 0))
        if likest[0] > 0:
            clusters[-likest[1]].append(item)
        else:
            clusters.append([item])
    return clusters
