"""Agglomeration: the two likest clusters are joined again and again, by the mean likeness of their members."""

from collections.abc import Callable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Likeness = NDArray[np.float64]
_NEAR = 4
"""Members of a cluster that a newcomer is compared with, where there are too many to compare each with each."""


def agglomerate(likeness: Likeness) -> list[list[int]]:
    """Return items cluster by cluster: joined as long as the mean likeness of two clusters is above 0.

    `likeness` is items × items, the same from either side. The outcome depends on the order of the items only where
    likenesses are equal: give them in an order of their own.
    """
    clusters = [[item] for item in range(len(likeness))]
    sums = likeness.copy()
    ones, others = np.nonzero(np.triu(likeness > 0, 1))
    waiting = [_Pair(-float(sums[i, j]), int(i), int(j), 1, 1) for i, j in zip(ones, others, strict=True)]
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


def _merge(best: _Pair, clusters: list[list[int]], sums: Likeness) -> Iterator[_Pair]:
    """Put the second cluster of a pair into the first, and yield the pairs that are alike with what came of it."""
    i, j = best.one, best.other
    clusters[i] += clusters[j]
    clusters[j] = []
    sums[i] += sums[j]
    sums[:, i] = sums[i]
    sums[j] = sums[:, j] = 0
    for k in np.flatnonzero(sums[i] > 0):
        if k != i and clusters[k]:
            one, other = min(i, int(k)), max(i, int(k))
            sizes = len(clusters[one]), len(clusters[other])
            yield _Pair(-float(sums[i, k]) / (sizes[0] * sizes[1]), one, other, *sizes)


def take_in(items: int, measure: Callable[[int, Sequence[int]], Likeness]) -> list[list[int]]:
    """Return so many items cluster by cluster: each in turn goes where it is likest to the first members, above 0.

    `measure` returns the likeness of an item to others. That is what is done with very many, in place of `agglomerate`.
    """
    clusters: list[list[int]] = []
    for item in range(items):
        firsts = [member for cluster in clusters for member in cluster[:_NEAR]]
        starts = np.cumsum([0, *(min(_NEAR, len(cluster)) for cluster in clusters)])
        likeness = measure(item, firsts)
        means = [float(likeness[start:stop].mean()) for start, stop in pairwise(starts)]
        likest = max(range(len(means)), key=lambda place: (means[place], -place), default=None)
        if likest is not None and means[likest] > 0:
            clusters[likest].append(item)
        else:
            clusters.append([item])
    return clusters
