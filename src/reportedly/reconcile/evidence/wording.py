"""How alike the names and words are that two tellings stand among."""

from collections.abc import Mapping, Sequence

import numpy as np

from reportedly.reconcile.evidence.columns import Measured, Pairs, Sets, code, divide
from reportedly.reconcile.setting import Setting
from reportedly.reconcile.telling import Telling

_MOST, _MOST_OF_EACH = 3.0, 2.0
"""Worth of names beyond which more of them tell nothing."""


class WordTheme:
    """The names and words of the sentences of each telling, and the names of its article."""

    def __init__(self, tellings: Sequence[Telling], setting: Setting, rarity: Mapping[str, float]) -> None:
        articles = list(dict.fromkeys(telling.article for telling in tellings))
        self._article = code(telling.article for telling in tellings)
        self._held = Sets([setting.names[article] for article in articles], setting.weights)
        self._names = Sets([telling.names for telling in tellings], setting.weights, among=self._held)
        self._words = Sets([telling.words for telling in tellings])
        self._rare = Sets([telling.words for telling in tellings], rarity)

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        names, of_each = self._names.share(pairs), pairs.lay(self._names.totals)
        words, lengths = self._words.share(pairs), pairs.lay(self._words.totals)
        articles = Pairs(self._article[pairs.rows], self._article[pairs.columns])
        inside = self._names.share(Pairs(pairs.rows, articles.columns), self._held)
        around = self._names.share(Pairs(pairs.columns, articles.rows), self._held).T
        kinship = divide(self._held.share(articles), np.minimum(*articles.lay(self._held.totals)))
        rare = divide(self._rare.share(pairs), np.sqrt(np.multiply(*pairs.lay(self._rare.totals))))
        return {
            "names: of both": np.minimum(_MOST, names),
            "names: not in the other's article": np.minimum(_MOST, of_each[0] - inside + of_each[1] - around),
            "names: of each its own": np.minimum(_MOST_OF_EACH, np.minimum(of_each[0] - names, of_each[1] - names)),
            "names: of both articles": np.where(pairs.equal(self._article), 0.0, kinship),
            "words: of both, in the shorter": divide(words, np.minimum(*lengths)),
            "words: of both, in all": divide(words, lengths[0] + lengths[1] - words),
            "words: rare, of both": rare,
        }
