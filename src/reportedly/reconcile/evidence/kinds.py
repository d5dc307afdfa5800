"""How alike the kinds are of what two tellings count."""

from collections.abc import Sequence

from reportedly.domain.figure import MEASURES, UNTOLD, FigureKind
from reportedly.reconcile.evidence.columns import Measured, Pairs, code, flag
from reportedly.reconcile.telling import Telling

_LEGAL = frozenset((FigureKind.DETAINED, FigureKind.CHARGED, FigureKind.CONVICTED))
_APART = (
    FigureKind.KILLED,
    FigureKind.INJURED,
    FigureKind.CROWD,
    FigureKind.OBJECTS,
    FigureKind.OTHER,
    FigureKind.PEOPLE,
    FigureKind.MONEY,
    FigureKind.DURATION,
    FigureKind.ATTACKS,
)
"""Kinds of which two tellings have a measure of their own: there are enough of them to learn from."""


class KindTheme:
    """The kind of what each telling counts."""

    def __init__(self, tellings: Sequence[Telling]) -> None:
        kinds = [telling.key.kind for telling in tellings]
        self._kind = code((telling.key.kind, telling.key.state) for telling in tellings)
        self._casualties = flag(telling.key.is_tolled for telling in tellings)
        self._untold = flag(telling.key.kind in UNTOLD and not telling.key.state for telling in tellings)
        self._measured = flag(kind in MEASURES for kind in kinds)
        self._legal = flag(kind in _LEGAL for kind in kinds)
        self._general = flag(telling.key.population.is_general for telling in tellings)
        self._each = {kind: flag(kind is one for one in kinds) for kind in _APART}

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        same = pairs.equal(self._kind)
        casualties = pairs.lay(self._casualties)
        untold = pairs.lay(self._untold)
        return {
            "kind: same": same,
            "kind: same, of casualties": same & casualties[0],
            "kind: same, of people or things in general": same & ~casualties[0] & pairs.both(self._general),
            "kind: one untold": untold[0] ^ untold[1],
            "kind: told apart": ~same & ~untold[0] & ~untold[1],
            "kind: casualties and untold": (casualties[0] & untold[1]) | (casualties[1] & untold[0]),
            "kind: measured": pairs.both(self._measured),
            "kind: of the law": pairs.both(self._legal),
            **{f"kind: {kind}": pairs.both(column) for kind, column in self._each.items()},
        }
