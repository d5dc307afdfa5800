"""Chooses among the places of one name by the other places of the article, then by how many people live there.

Every name votes for the country, the province and the surroundings of what it can mean, in parts as likely as each is;
after some rounds the likeliest is taken. The weights are found by trial on half of two collections of news (see
`evaluation/places.py`).
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.annotate.places.gazetteer import NEIGHBOURS, Entry
from reportedly.annotate.places.sense import Sense
from reportedly.domain.place import PlacePrecision

_ROUNDS = 2
_HOPELESS = 6.0
"""Powers of ten of people by which a place must not fall behind the best known of its name to be thought of at all."""
_DIVIDED = 3.0
_SEAT = 1.5
_COUNTRY = 1.2
_REGION = 2.4
_NEAR = 1.5
_MOST_SUPPORT = 12.0
"""Powers of ten of people that all the rest of an article can be worth: a hamlet next door is no metropolis."""
_HINT = 0.4
_DOUBTFUL = 0.4
_SHARPNESS = 2.0
_LEAST_SHARE = 0.02
_SMALL = (PlacePrecision.CITY, PlacePrecision.DISTRICT)
_DIVISIONS = (PlacePrecision.DISTRICT, PlacePrecision.REGION)


class Ballot:
    """How much of the article speaks for each country, province and cell of the map."""

    def __init__(self) -> None:
        """Begin with no votes."""
        self._countries: defaultdict[str | None, float] = defaultdict(float)
        self._regions: defaultdict[tuple[str | None, str], float] = defaultdict(float)
        self._cells: defaultdict[int, float] = defaultdict(float)

    def count(self, entry: Entry, weight: float) -> None:
        """Let a place vote for where it lies: a small one also for what is near it."""
        if entry.country:
            self._countries[entry.country] += weight
            if entry.region:
                self._regions[entry.country, entry.region] += weight
        if entry.cell is not None and entry.kind in _SMALL:
            self._cells[entry.cell] += weight

    def find_support(self, entry: Entry) -> float:
        """Return how much speaks for a place."""
        support = _COUNTRY * _dampen(self._countries.get(entry.country, 0.0))
        if not support:
            return 0.0
        if entry.region:
            support += _REGION * _dampen(self._regions.get((entry.country, entry.region), 0.0))
        if entry.cell is not None and self._cells:
            cell, votes = entry.cell, self._cells
            support += _NEAR * _dampen(sum([votes[cell + step] for step in NEIGHBOURS if cell + step in votes]))
        return _MOST_SUPPORT * (1.0 - math.exp(-support / _MOST_SUPPORT))


def _dampen(votes: float) -> float:
    """Return less and less for each further vote; taking a name's own back can leave a little less than none."""
    return math.log1p(votes) if votes > 1e-9 else 0.0


def choose(senses: Sequence[Sense], hints: Sequence[tuple[Entry, ...]]) -> list[Entry | None]:
    """Return the place that each sense means, or None where the gazetteer has none.

    Each hint is all that a name can mean that is no place of the article and votes beside those that are.
    """
    elections = [Election.of(sense.candidates, _find_weight(sense), divided=sense.divided) for sense in senses]
    hinted = [Election.of(hint, _HINT) for hint in hints]
    for _ in range(_ROUNDS):
        ballot = Ballot()
        for election in (*hinted, *elections):
            election.vote(ballot, 1.0)
        elections = [election.repeat(ballot) for election in elections]
    return [election.find_winner() for election in elections]


@dataclass(frozen=True, slots=True)
class Election:
    """What one name can mean, what speaks for each, how likely each is so far, and how much the name counts."""

    options: tuple[Entry, ...]
    priors: tuple[float, ...]
    shares: tuple[float, ...]
    weight: float

    @classmethod
    def of(cls, candidates: Sequence[Entry], weight: float, *, divided: bool = False) -> "Election":
        """Return the state before anyone has voted; what can never win is left out.

        `divided` says that the text calls it a part of a country.
        """
        seats = [] if divided else [entry for entry in candidates if entry.kind is PlacePrecision.CITY]
        priors = [
            entry.prominence + _judge_division(entry, seats, divided=divided)
            if entry.kind in _DIVISIONS
            else entry.prominence
            for entry in candidates
        ]
        least = max(priors, default=0.0) - _HOPELESS
        hopeful = [(entry, prior) for entry, prior in zip(candidates, priors, strict=True) if prior >= least]
        priors = [prior for _, prior in hopeful]
        return cls(tuple([entry for entry, _ in hopeful]), tuple(priors), _find_shares(priors), weight)

    def vote(self, ballot: Ballot, sign: float) -> None:
        """Count the votes of this name, or take them back."""
        for entry, share in zip(self.options, self.shares, strict=True):
            if share > _LEAST_SHARE:
                ballot.count(entry, sign * self.weight * share)

    def repeat(self, ballot: Ballot) -> "Election":
        """Return what becomes of it when all others have voted."""
        if len(self.options) < 2:
            return self
        self.vote(ballot, -1.0)
        scores = [prior + ballot.find_support(entry) for entry, prior in zip(self.options, self.priors, strict=True)]
        self.vote(ballot, 1.0)
        return Election(self.options, self.priors, _find_shares(scores), self.weight)

    def find_winner(self) -> Entry | None:
        """Return the likeliest place, the first of several."""
        if not self.options:
            return None
        return self.options[max(range(len(self.shares)), key=self.shares.__getitem__)]


def _judge_division(entry: Entry, seats: Sequence[Entry], *, divided: bool) -> float:
    """Return what speaks for a province or district: it is called one; or against it: its seat has the same name."""
    if divided:
        return _DIVIDED
    named_so = any(
        seat.country == entry.country and seat.region == entry.region and seat.population > entry.population / 20
        for seat in seats
    )
    return -_SEAT if named_so else 0.0


def _find_shares(scores: Sequence[float]) -> tuple[float, ...]:
    """Turn scores into chances that sum to one."""
    if len(scores) == 1:
        return (1.0,)
    best = max(scores, default=0.0)
    weights = [math.exp(_SHARPNESS * (score - best)) for score in scores]
    whole = sum(weights)
    return tuple([weight / whole for weight in weights])


def _find_weight(sense: Sense) -> float:
    """Return how much a name counts: more where it comes often, less where it may be no place."""
    return (1.0 + math.log(len(sense.spots))) * (1.0 if sense.sure else _DOUBTFUL)
