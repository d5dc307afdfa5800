"""A telling: the figures of one article that give one number for one thing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from reportedly.domain.figure import LEFT_BEHIND, OUTCOMES, FigureKind, Sense, State
from reportedly.domain.filed import FiledFigure, FiledPlace
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.population import Population
from reportedly.reconcile.profile import EVENTFUL, names_in, read_day
from reportedly.reconcile.setting import Setting

CASUALTIES = OUTCOMES | {FigureKind.CROWD}
"""Kinds that an incident has one number of for each population."""


@dataclass(frozen=True, slots=True)
class Key:
    """What the figures of one question have in common."""

    kind: FigureKind
    unit: str | None
    population: Population
    state: State | None = None

    @property
    def is_tolled(self) -> bool:
        """Say whether an incident has one number of it for each population: two accounts of it are about the same."""
        return self.kind in CASUALTIES or self.state in LEFT_BEHIND

    @property
    def is_eventful(self) -> bool:
        """Say whether something that happened leaves it behind, so that its day is that of what happened."""
        return self.kind in EVENTFUL or self.state in LEFT_BEHIND


@dataclass(frozen=True, slots=True)
class Telling:
    """Figures of one article that give one number for one thing, in the order of the text."""

    members: tuple[Counted, ...]
    key: Key
    words: frozenset[str]
    names: frozenset[str]
    places: tuple[FiledPlace, ...]
    days: frozenset[date]

    @classmethod
    def of(cls, members: Sequence[Counted], setting: Setting) -> "Telling":
        """Join figures of one article."""
        figures = [one.figure for one in members]
        known = setting.names[figures[0].article]
        return cls(
            members=tuple(members),
            key=_find_key(members),
            words=frozenset().union(*(one.words for one in members)),
            names=frozenset().union(*(names_in(figure, known) for figure in figures)),
            places=tuple(dict.fromkeys(figure.place for figure in figures if figure.place)),
            days=frozenset(day for figure in figures for day in _find_days(figure, setting)),
        )

    @property
    def first(self) -> Counted:
        """The one that stands first in the text."""
        return self.members[0]

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.first.figure.article

    @property
    def number(self) -> tuple[Decimal | None, Decimal | None]:
        """The number that it gives, by its bounds."""
        return self.first.figure.low, self.first.figure.high

    @property
    def is_on_top(self) -> bool:
        """Say whether it counts only what came on top of others."""
        return any(one.figure.sense is Sense.NEW for one in self.members)

    def is_equal(self, other: "Telling") -> bool:
        """Say whether both give the same number."""
        return self.number == other.number


def _find_days(figure: FiledFigure, setting: Setting) -> Iterator[date]:
    """Yield the first and last day of what a figure counts, none where it may be no more than the day of writing."""
    if figure.as_of is None:
        return
    day = read_day(figure.as_of)
    if day is None or day in setting.past or day != setting.articles[figure.article].appeared:
        yield from (figure.as_of.first, figure.as_of.last)


def _find_key(members: Sequence[Counted]) -> Key:
    """Return what a telling is about: of several kinds the one that says what became of them, the narrowest people."""
    kinds = [one.figure.kind for one in members]
    kind = next((kind for kind in kinds if kind not in (FigureKind.PEOPLE, FigureKind.OTHER)), kinds[0])
    populations = [one.population for one in members]
    narrowest = min(populations, key=lambda one: (one.is_general, -len(one.narrowed), one.noun))
    states = (one.figure.state for one in members if kind is FigureKind.PEOPLE)
    return Key(kind, members[0].figure.unit, narrowest, next((state for state in states if state), None))


def contradict(one: Telling, other: Telling) -> bool:
    """Say whether an article gives both numbers, and they cannot be the same: they are of two things.

    So it is with those of one voice, but not where one is denied, or a word tells that one number is put in the place
    of the other; and with one that counts only what came on top ("one shot, and four more").
    """
    if one.article != other.article:
        return False
    if one.is_on_top != other.is_on_top and not one.is_equal(other):
        return True
    return any(_is_said_beside(a, b) for a, b in product(one.members, other.members))


def _is_said_beside(one: Counted, other: Counted) -> bool:
    if one.figure.voice.voices != other.figure.voice.voices or one.reach.meets(other.reach):
        return False
    return not (one.is_denied or other.is_denied or one.revises or other.revises)
