"""The story of an article: which of its incidents the text is about at each of its numbers."""

from collections.abc import Sequence

from reportedly.claims.incidents import NamedIncident, are_apart
from reportedly.claims.landmarks import Landmarks
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import Incident
from reportedly.domain.interval import Interval
from reportedly.domain.place import Place

_NAMED_NEAREST, _NAMED_BESIDE, _ITS_NAME = 2.0, 1.0, 1.5
_ITS_DAY, _ANOTHER_DAY = 1.5, -3.0
_ITS_PLACE, _ANOTHER_PLACE = 1.0, -1.0
_GOES_ON, _GOES_ON_FURTHER, _MAIN = 1.2, 0.5, 0.8
"""How much speaks for an incident: it is named in the sentence, nearest or beside, or by a name that no other has; day
and place; it was the last that the text named, in this paragraph or before it; it is the article's first."""


class Story:
    """The incidents of an article in the order of their naming, and where the text goes on about which."""

    def __init__(self, syntax: Syntax, named: Sequence[NamedIncident]) -> None:
        self._syntax = syntax
        self._all = named
        namings = sorted(((span, one) for one in named for span in one.incident.mentions), key=lambda naming: naming[0])
        self._nearest = Landmarks(syntax, [(span, one.incident) for span, one in namings])
        self._beside: dict[int, list[NamedIncident]] = {}
        for span, incident in namings:
            self._beside.setdefault(syntax.tokens[syntax.cover(span).start].sentence, []).append(incident)
        self._own_names = {one.incident.id: _find_own_names(one, named) for one in named}
        self._last = self._follow()

    def find_named(self, anchor: int) -> Incident | None:
        """Return the incident that the sentence of a token names, the nearest of them."""
        return self._nearest.find_nearest(anchor)

    def find_told(self, anchor: int, day: Interval | None, place: Place | None) -> Incident | None:
        """Return the incident that left behind what a token counts; `day` and `place` are what its sentence tells.

        None where the article names no incident.
        """
        if not self._all:
            return None
        named, context = self.find_named(anchor), self._weigh_context(anchor)
        weights = [
            weight + _weigh_setting(one, day, place) + (_NAMED_NEAREST if one.incident is named else 0.0)
            for one, weight in zip(self._all, context, strict=True)
        ]
        return self._all[max(range(len(weights)), key=lambda at: weights[at])].incident

    def _weigh_context(self, anchor: int) -> list[float]:
        """Return how much the sentence of a token and the text before it speak for each incident."""
        syntax = self._syntax
        sentence = syntax.tokens[anchor].sentence
        names = {syntax.word(i) for i in syntax.sentence(anchor) if syntax.tokens[i].pos == "PROPN"}
        last, is_paragraphs = self._last[sentence]
        goes_on = _GOES_ON if is_paragraphs else _GOES_ON_FURTHER
        return [
            (_MAIN if at == 0 else 0.0)
            + (_NAMED_BESIDE if one in self._beside.get(sentence, ()) else 0.0)
            + (goes_on if one is last else 0.0)
            + (0.0 if names.isdisjoint(self._own_names[one.incident.id]) else _ITS_NAME)
            for at, one in enumerate(self._all)
        ]

    def _follow(self) -> dict[int, tuple[NamedIncident | None, bool]]:
        """Return for each sentence the incident that was named last before it, and whether in its own paragraph."""
        followed: dict[int, tuple[NamedIncident | None, bool]] = {}
        last: NamedIncident | None = None
        is_paragraphs, end = False, 0
        for token in self._syntax.tokens:
            if token.sentence in followed:
                end = token.end
                continue
            is_paragraphs = is_paragraphs and "\n" not in self._syntax.text[end : token.start]
            followed[token.sentence] = last, is_paragraphs
            if named := self._beside.get(token.sentence):
                last, is_paragraphs = named[-1], True
            end = token.end
        return followed


def _weigh_setting(one: NamedIncident, day: Interval | None, place: Place | None) -> float:
    """Return how much a day and a place speak for an incident, or against it."""
    weight = 0.0
    if day is not None and one.incident.interval is not None:
        weight += _ITS_DAY if day.meets(one.incident.interval) else _ANOTHER_DAY
    if place is not None and one.places:
        weight += _ANOTHER_PLACE if all(are_apart(place, its) for its in one.places) else _ITS_PLACE
    return weight


def _find_own_names(one: NamedIncident, named: Sequence[NamedIncident]) -> frozenset[str]:
    """Return the words of the names that stand with an incident and with no other."""
    return one.names - frozenset[str]().union(*(other.names for other in named if other is not one))
