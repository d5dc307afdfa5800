"""How much speaks for two tellings answering one question: weights learned from matters that were marked by hand.

A network of one hidden layer reads the measures of `evidence` (`training/affinity.py` trains it). To it comes a part of
what was weighed by hand for tellings of one kind and population, for few matters are marked, and most reports are
plainer than those; and something is taken off where the texts themselves tell two apart.
"""

import numpy as np

from reportedly.reconcile.evidence import Evidence, Pairs
from reportedly.reconcile.network import Floats, Measures, load_network

WEIGHTS = "affinity.npz"
ENOUGH = -0.9
"""What is learned, the logarithm of odds, from which on two are taken to be of one thing. Below even odds, for they are
those of a single pair, and groups are joined by the mean of many."""
BY_HAND = 0.4
"""The part of what is weighed by hand that comes to what is learned."""
MOST_BY_HAND = 6.0
TOLD_APART = 4.0
_ROWS = 64
"""Tellings that are compared with all at once: it bounds the memory."""
_WEIGHED = {
    "number: equal, large": 4.8,
    "number: equal, small": 1.2,
    "number: meets": 0.7,
    "number: apart, not of casualties": -0.5,
    "kind: same": 1.0,
    "kind: same, of casualties": 1.2,
    "kind: same, of people or things in general": -2.0,
    "place: apart": -1.5,
    "day: near, of events": 0.5,
    "day: apart, of events": -3.0,
    "day: articles about apart": -0.6,
    "names: of both": 0.8,
    "names: of both articles": 1.0,
    "words: of both, in the shorter": 4.5,
    "telling: one of what was before": -2.0,
    "beside: one article": 1.0,
    "beside: contradicts": -12.0,
}
"""What each measure weighs by hand, of tellings of one kind and population."""


def weigh_by_hand(measured: Measures) -> Floats:
    """Return what speaks for one thing by weights that were set, 0 for tellings of other kinds or populations."""
    weighed: Floats = np.sum([weight * measured[name] for name, weight in _WEIGHED.items()], axis=0)
    alike = measured["kind: same"] * measured["people: same"]
    return alike * np.clip(weighed, -MOST_BY_HAND, MOST_BY_HAND)


def add_by_hand(measured: Measures) -> Floats:
    """Return what comes to what is learned: what is weighed by hand, less what is taken off where texts tell apart.

    They do so by the kinds, by one article that gives both numbers, and where a narrower population is fewer: it is a
    part of the other.
    """
    part = measured["kind: same"] * measured["people: one holds the other, and is more"]
    apart = np.maximum.reduce([part, measured["beside: contradicts"], measured["kind: told apart"]])
    added: Floats = BY_HAND * weigh_by_hand(measured) - TOLD_APART * apart
    return added


def measure_likeness(evidence: Evidence, pairs: Pairs) -> Floats:
    """Return how much speaks for each row's telling being of one thing with each column's: above 0 they are."""
    measured = evidence.measure(pairs)
    likeness: Floats = load_network(WEIGHTS).judge(measured) - ENOUGH + add_by_hand(measured)
    return likeness


def compare_all(evidence: Evidence, tellings: int) -> Floats:
    """Return the likeness of so many tellings each with each, the same from either side."""
    every = np.arange(tellings)
    rows = [measure_likeness(evidence, Pairs(every[at : at + _ROWS], every)) for at in range(0, tellings, _ROWS)]
    likeness = np.concatenate(rows)
    return (likeness + likeness.T) / 2
