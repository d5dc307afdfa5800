"""How alike two tellings are to the encoder, which read the words around each number."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reportedly.domain.embedding import INCIDENT_STEPS, QUESTION_STEPS
from reportedly.reconcile.evidence.columns import Measured, Pairs, flag
from reportedly.reconcile.network import Floats
from reportedly.reconcile.telling import Telling

_MOST = 8.0
"""Products beyond this tell no more."""
_RARE = 3.0
"""What is taken off the products of questions: so rare it is that two numbers of a matter answer one question."""
_LEAST = 0.01
"""Chance of one kind below which no less is told."""
_WHOLE = 255
"""Parts of a chance."""

Rows = NDArray[np.float32]
"""Whole numbers, so that their products are exact in whichever order they are added up."""


class EmbeddingTheme:
    """What the encoder made of each telling's figures, in the mean. It has not seen what people added by hand."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        inside = [[one.figure.embedding for one in telling.members if one.figure.embedding] for telling in tellings]
        self._seen = flag(map(bool, inside))
        self._kinds = _average([[np.frombuffer(one.kinds, np.uint8) for one in each] for each in inside])
        self._roots = np.rint(np.sqrt(self._kinds * _WHOLE))
        self._questions = _average([[np.frombuffer(one.question, np.int8) for one in each] for each in inside])
        self._incidents = _average([[np.frombuffer(one.incident, np.int8) for one in each] for each in inside])

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name: no more than that where one was not seen."""
        seen = pairs.both(self._seen)
        questions = _multiply(self._questions, pairs) / QUESTION_STEPS**2 - _RARE
        incidents = _multiply(self._incidents, pairs) / INCIDENT_STEPS**2
        one_kind = np.log(np.maximum(_multiply(self._kinds, pairs) / _WHOLE**2, _LEAST))
        return {
            "encoder: questions": seen * np.clip(questions, -_MOST, _MOST),
            "encoder: incidents": seen * np.clip(incidents, -_MOST, _MOST),
            "encoder: kinds": seen * _multiply(self._roots, pairs) / _WHOLE**2,
            "encoder: one kind": seen * one_kind,
            "encoder: one unseen": ~seen,
        }


def _average(inside: Sequence[Sequence[NDArray[np.integer]]]) -> Rows:
    """Return the mean of what each telling has, in whole numbers; nothing where it has none."""
    size = max((len(row) for rows in inside for row in rows), default=1)
    means = [np.rint(np.mean(rows, 0)) if rows else np.zeros(size) for rows in inside]
    return np.array(means, np.float32).reshape(len(inside), size)


def _multiply(rows: Rows, pairs: Pairs) -> Floats:
    """Return the product of both sides' rows."""
    products: Floats = (rows[pairs.rows] @ rows[pairs.columns].T).astype(np.float64)
    return products
