"""How alike the names and words are that two tellings stand among."""

from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.reconcile.evidence.columns import Floats, Measured, Pairs, Sets, code, divide
from reportedly.reconcile.setting import Setting
from reportedly.reconcile.telling import Telling

_MOST, _MOST_OF_EACH = 3.0, 2.0
"""Worth of names beyond which more of them tell nothing."""


class WordTheme:
    """The names and words of the sentences of each telling, and the names of its article."""

    def __init__(self, tellings: Sequence[Telling], setting: Setting, rarity: Mapping[str, float]) -> None:
        self._names = Sets([telling.names for telling in tellings], setting.weights)
        self._words = Sets([telling.words for telling in tellings])
        self._rare = Sets([telling.words for telling in tellings], rarity)
        articles = list(dict.fromkeys(telling.article for telling in tellings))
        self._article = code(telling.article for telling in tellings)
        self._kinship = np.array([[setting.measure_kinship(a, b) for b in articles] for a in articles], np.float64)
        self._missing = _find_missing(tellings, articles, setting)

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        names, of_each = self._names.share(pairs), pairs.lay(self._names.totals)
        words, lengths = self._words.share(pairs), pairs.lay(self._words.totals)
        articles = pairs.lay(self._article)
        missing = self._missing[pairs.rows][:, articles[1][0]] + self._missing[pairs.columns][:, articles[0][:, 0]].T
        rare = divide(self._rare.share(pairs), np.sqrt(np.multiply(*pairs.lay(self._rare.totals))))
        return {
            "names: of both": np.minimum(_MOST, names),
            "names: not in the other's article": np.minimum(_MOST, missing),
            "names: of each its own": np.minimum(_MOST_OF_EACH, np.minimum(of_each[0] - names, of_each[1] - names)),
            "names: of both articles": np.where(np.equal(*articles), 0.0, self._kinship[articles]),
            "words: of both, in the shorter": divide(words, np.minimum(*lengths)),
            "words: of both, in all": divide(words, lengths[0] + lengths[1] - words),
            "words: rare, of both": rare,
        }


def _find_missing(tellings: Sequence[Telling], articles: Sequence[str], setting: Setting) -> Floats:
    """Return for each telling the worth of its names that each article does not have."""
    return np.array(
        [
            [
                sum(setting.weights.get(name, 0.0) for name in sorted(telling.names - setting.names[article]))
                for article in articles
            ]
            for telling in tellings
        ],
        np.float64,
    ).reshape(len(tellings), len(articles))
