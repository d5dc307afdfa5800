"""How alike those are whom two tellings count."""

import math
from collections.abc import Sequence

import numpy as np

from reportedly.reconcile.counted import read_words
from reportedly.reconcile.evidence.columns import Measured, Pairs, Sets, divide, flag, relate
from reportedly.reconcile.population import PEOPLE, Population
from reportedly.reconcile.telling import Telling


class PeopleTheme:
    """The population of each telling, and the words for what is counted."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        people = [telling.key.population for telling in tellings]
        self._noun, self._holds = relate([one.noun for one in people], _is_held)
        self._narrowed = Sets([one.narrowed for one in people])
        self._general = flag(one.is_general for one in people)
        self._people = flag(one.noun == PEOPLE for one in people)
        self._headless = flag(telling.first.figure.head is None for telling in tellings)
        self._least = np.array([_find_least(telling) for telling in tellings], np.float64)
        self._most = np.array([_find_most(telling) for telling in tellings], np.float64)
        self._words = Sets([_read_counted(telling) for telling in tellings])

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        same_noun = pairs.equal(self._noun)
        nouns = pairs.lay(self._noun)
        shared, totals = self._narrowed.share(pairs), pairs.lay(self._narrowed.totals)
        wide, narrow = shared == totals[0], shared == totals[1]
        same = same_noun & wide & narrow
        holds = (self._holds[nouns] & wide & ~same, self._holds[nouns[::-1]] & narrow & ~same)
        general = pairs.lay(self._general)
        words, fewest = self._words.share(pairs), np.minimum(*pairs.lay(self._words.totals))
        least, most = pairs.lay(self._least), pairs.lay(self._most)
        more = (holds[0] & (least[0] > most[1])) | (holds[1] & (least[1] > most[0]))
        return {
            "people: same": same,
            "people: same, in general": same & general[0],
            "people: one holds the other": holds[0] | holds[1],
            "people: one holds the other, in general": (holds[0] & general[0]) | (holds[1] & general[1]),
            "people: one holds the other, and is more": more,
            "people: apart": ~(same | holds[0] | holds[1]),
            "people: same noun": same_noun & ~pairs.both(self._people),
            "people: one of no kind": pairs.one(self._people),
            "people: narrowed by words of one": np.minimum(2.0, totals[0] + totals[1] - 2 * shared),
            "people: narrowed by words of both": np.minimum(2.0, shared),
            "counted: words of both": divide(words, fewest),
            "counted: no words of both": (fewest > 0) & (words == 0),
            "counted: left out": fewest == 0,
            "counted: noun left out by one": pairs.one(self._headless),
            "counted: noun left out by both": pairs.both(self._headless),
        }


def _is_held(noun: str, other: str) -> bool:
    """Say whether a noun stands for the other's kind, or for a wider one."""
    return noun == other or Population(noun).holds(Population(other))


def _read_counted(telling: Telling) -> frozenset[str]:
    return frozenset[str]().union(*(read_words(one.figure.counted or "") for one in telling.members))


def _find_least(telling: Telling) -> float:
    low = telling.first.reach.low
    return -math.inf if low is None else float(low)


def _find_most(telling: Telling) -> float:
    high = telling.first.reach.high
    return math.inf if high is None else float(high)
