"""How two tellings stand to each other in their texts: whose they are, and whether they are of one breath."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations, product

import numpy as np

from reportedly.domain.filed import FiledFigure
from reportedly.domain.standing import is_superseded
from reportedly.reconcile.accounts import name_by_words
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.evidence.columns import Measured, Pairs, Sets, code, flag
from reportedly.reconcile.setting import Setting
from reportedly.reconcile.telling import Telling, contradict

_FAR = 1500
"""Code points between two numbers of one article beyond which it tells no more how far apart they stand."""


class VoiceTheme:
    """The article, voices, sentences and incident of each telling, and what it is a part of."""

    def __init__(self, tellings: Sequence[Telling], setting: Setting) -> None:
        first = [telling.first.figure for telling in tellings]
        incidents = [setting.incidents.get(figure.incident or "") for figure in first]
        self._article = code(telling.article for telling in tellings)
        self._start = np.array([figure.span.start for figure in first], np.float64)
        self._background = flag(figure.background for figure in first)
        self._revised = flag(any(map(_is_revised, telling.members)) for telling in tellings)
        self._voices = _gather(tellings, lambda figure: (_name_voices(figure, setting),))
        self._sentences = _gather(tellings, lambda figure: (f"{figure.article} {figure.sentence.start}",))
        self._wholes = _gather(tellings, lambda figure: (figure.part_of,) if figure.part_of else ())
        self._happened = code(incidents)
        self._incident = code(figure.incident for figure in first)
        self._placed = flag(incident is not None for incident in incidents)
        self._contradictions = _relate_beside(tellings, contradict)
        self._parts = _relate_beside(tellings, _is_part)

    def measure(self, pairs: Pairs) -> Measured:
        """Return the measures of pairs by name."""
        beside = pairs.equal(self._article)
        revised = pairs.any(self._revised)
        one_voice = self._voices.share(pairs) > 0
        starts = pairs.lay(self._start)
        return {
            "telling: one of what was before": pairs.one(self._background),
            "telling: both of what was before": pairs.both(self._background),
            "telling: revised": revised,
            "telling: one voice in two articles": one_voice & ~beside,
            "beside: part and whole": pairs.are(self._parts),
            "beside: parts of one whole": self._wholes.share(pairs) > 0,
            "incident: same kind": pairs.equal(self._happened) & pairs.both(self._placed),
            "incident: one left out": ~pairs.both(self._placed),
            "beside: one article": beside,
            "beside: one sentence": self._sentences.share(pairs) > 0,
            "beside: one voice": beside & one_voice,
            "beside: contradicts": pairs.are(self._contradictions),
            "beside: revised": beside & revised,
            "beside: another incident": beside & ~pairs.equal(self._incident),
            "beside: how far": np.where(beside, np.minimum(np.abs(starts[0] - starts[1]), _FAR) / 1000, 0.0),
        }


def _gather(tellings: Sequence[Telling], find: Callable[[FiledFigure], Iterable[str]]) -> Sets:
    return Sets([frozenset(found for one in telling.members for found in find(one.figure)) for telling in tellings])


def _name_voices(figure: FiledFigure, setting: Setting) -> str:
    return " & ".join(name_by_words(voice, setting.articles[figure.article]) for voice in figure.voice.voices)


def _is_revised(one: Counted) -> bool:
    """Say whether a number is denied, put in the place of another, or another in its place."""
    return one.is_denied or one.revises or is_superseded(one.figure)


def _relate_beside(
    tellings: Sequence[Telling], holds: Callable[[Telling, Telling], bool]
) -> Mapping[int, Sequence[int]]:
    """Return for each telling, by its place, the others of its article to which something holds, either way round."""
    beside: defaultdict[str, list[int]] = defaultdict(list)
    for place, telling in enumerate(tellings):
        beside[telling.article].append(place)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for one, other in (pair for places in beside.values() for pair in combinations(places, 2)):
        if holds(tellings[one], tellings[other]):
            found[one].append(other)
            found[other].append(one)
    return found


def _is_part(one: Telling, other: Telling) -> bool:
    """Say whether the text counts one among the other."""
    figures = ([member.figure for member in telling.members] for telling in (one, other))
    return any(a.part_of == b.id or b.part_of == a.id for a, b in product(*figures))
