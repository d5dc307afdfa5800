"""Evidence: how alike two tellings of one matter are, in the measures that weights are learned for (`affinity.py`)."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.reconcile.evidence.columns import Pairs, Theme
from reportedly.reconcile.evidence.embeddings import EmbeddingTheme
from reportedly.reconcile.evidence.kinds import KindTheme
from reportedly.reconcile.evidence.numbers import NumberTheme
from reportedly.reconcile.evidence.occasions import OccasionTheme
from reportedly.reconcile.evidence.people import PeopleTheme
from reportedly.reconcile.evidence.voices import VoiceTheme
from reportedly.reconcile.evidence.wording import WordTheme
from reportedly.reconcile.network import Measures
from reportedly.reconcile.setting import Setting
from reportedly.reconcile.telling import Telling

__all__ = ["Evidence", "Pairs", "find_rarity"]

_LEAST = 0.05
"""Worth of a word that every article has."""


class Evidence:
    """Tellings of one matter, ready to be compared many with many. `rarity` is what each word is worth in it."""

    def __init__(self, tellings: Sequence[Telling], setting: Setting, rarity: Mapping[str, float]) -> None:
        self._themes: tuple[Theme, ...] = (
            NumberTheme(tellings),
            KindTheme(tellings),
            PeopleTheme(tellings),
            OccasionTheme(tellings, setting),
            WordTheme(tellings, setting, rarity),
            VoiceTheme(tellings, setting),
            EmbeddingTheme(tellings),
        )

    def measure(self, pairs: Pairs) -> Measures:
        """Return the measures of pairs by name, always in the same order, each of the shape rows × columns."""
        themes = (theme.measure(pairs) for theme in self._themes)
        return {name: values.astype(np.float64) for measured in themes for name, values in measured.items()}


def find_rarity(tellings: Sequence[Telling], articles: int) -> dict[str, float]:
    """Return what each word is worth among tellings of so many articles: 1 where one article has it, little where all.

    It is the inverse document frequency, as a part of its greatest.
    """
    words: dict[str, set[str]] = {}
    for telling in tellings:
        words.setdefault(telling.article, set()).update(telling.words)
    having = Counter(word for inside in words.values() for word in inside)
    most = math.log(articles + 1)
    return {word: max(_LEAST, math.log((articles + 1) / (count + 0.5)) / most) for word, count in having.items()}
