"""Agglomeration: the two likest clusters are joined again and again, by the mean likeness of their members."""

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import TypeVar

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

    def mean(pair: tuple[int, int]) -> float:
        return sums[pair] / (len(clusters[pair[0]]) * len(clusters[pair[1]]))

    while sums:
        best = max(sums, key=lambda pair: (mean(pair), -pair[0], -pair[1]))
        if sums[best] <= 0:
            break
        _merge(best, clusters, sums)
    return [cluster for cluster in clusters if cluster]


def _merge(best: tuple[int, int], clusters: list[list[Item]], sums: dict[tuple[int, int], float]) -> None:
    i, j = best
    clusters[i] += clusters[j]
    clusters[j] = []
    del sums[best]
    for k in range(len(clusters)):
        gone = (min(j, k), max(j, k))
        if gone in sums:
            sums[min(i, k), max(i, k)] += sums.pop(gone)


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
