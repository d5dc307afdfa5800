"""How alike the places and days are of what two tellings count."""

from collections.abc import Sequence
from datetime import date

import numpy as np

from reportedly.domain.filed import FiledPlace
from reportedly.reconcile.evidence.columns import Days, Flags, Measured, Pairs, Sets, flag, relate
from reportedly.reconcile.profile import fold
from reportedly.reconcile.setting import Setting, are_apart
from reportedly.reconcile.telling import Telling

_NIGHT = 1
"""Days between two tellings of what happened in one night."""
_LONG = 20
"""Days between two that are not of one thing that went on for some days."""
_YEAR = 400
"""Days beyond which it tells no more how much later an article appeared."""


class OccasionTheme:
    """Where and when: the places and days of each telling, the day of what its article is about and of its printing."""

    def __init__(self, tellings: Sequence[Telling], setting: Setting) -> None:
        self._place, self._apart = relate([telling.places for telling in tellings], _are_all_apart)
        self._places = Sets([frozenset(fold(place.name) for place in telling.places) for telling in tellings])
        self._eventful = flag(telling.key.is_eventful for telling in tellings)
        self._day = Days(telling.days for telling in tellings)
        self._as_of = Days(_list_ends(telling) for telling in tellings)
        self._home = Days([setting.homes[telling.article]] for telling in tellings)
        self._printed = Days([setting.articles[telling.article].appeared] for telling in tellings)

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        between = self._day.measure_gap(pairs)
        near, apart = _part(between)
        counted_near, counted_apart = _part(self._as_of.measure_gap(pairs))
        home_near, home_apart = _part(self._home.measure_gap(pairs))
        eventful = pairs.any(self._eventful)
        return {
            "place: apart": self._apart[pairs.lay(self._place)],
            "place: same": self._places.share(pairs) > 0,
            "place: left out": np.minimum(*pairs.lay(self._places.totals)) == 0,
            "day: near": near,
            "day: apart": apart,
            "day: near, of events": near & eventful,
            "day: apart, of events": apart & eventful,
            "day: long apart": between > _LONG,
            "day: counted for near": counted_near,
            "day: counted for apart": counted_apart,
            "day: articles about near": home_near,
            "day: articles about apart": home_apart,
            "day: printed": np.log1p(np.minimum(np.nan_to_num(self._printed.measure_gap(pairs)), _YEAR)) / 3,
        }


def _list_ends(telling: Telling) -> list[date]:
    """Return the first and last days for which a telling's numbers hold."""
    intervals = (one.figure.as_of for one in telling.members)
    return [day for interval in intervals if interval for day in (interval.first, interval.last)]


def _are_all_apart(one: tuple[FiledPlace, ...], other: tuple[FiledPlace, ...]) -> bool:
    return bool(one and other) and all(are_apart(a, b) for a in one for b in other)


def _part(gap: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[Flags, Flags]:
    """Say where two are of one night, and where they are not; neither holds where a day is not known."""
    return gap <= _NIGHT, gap > _NIGHT
