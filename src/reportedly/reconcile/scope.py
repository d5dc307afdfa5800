"""Scopes: what a group of figures is about, as most of them have it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.domain.question import Scope
from reportedly.reconcile.counted import Counted
from reportedly.reconcile.population import Population
from reportedly.reconcile.profile import read_day

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Group:
    """The figures that answer one question, in the order of their ids, and what it is about."""

    id: str
    scope: Scope
    members: tuple[Counted, ...]

    @property
    def figures(self) -> tuple[FiledFigure, ...]:
        """The figures, in the order of their ids."""
        return tuple(one.figure for one in self.members)

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles that it has figures in."""
        return frozenset(one.figure.article for one in self.members)

    @property
    def populations(self) -> frozenset[Population]:
        """Whom its figures count."""
        return frozenset(one.population for one in self.members)

    @property
    def days(self) -> frozenset[date]:
        """The days for which its figures hold, of those that hold for one."""
        return frozenset(day for one in self.members if (day := read_day(one.figure.as_of)))


def find_scope(members: Sequence[Counted], articles: Mapping[str, FiledArticle]) -> Scope:
    """Return what figures are about: of each part what most of them have, of equals the least."""
    figures = [one.figure for one in members]
    incidents = (
        incident.kind
        for figure in figures
        for incident in articles[figure.article].incidents
        if incident.id == figure.incident
    )
    populations = (
        None if one.population.is_general else " ".join((*sorted(one.population.narrowed), one.population.noun))
        for one in members
    )
    kind = _choose(Counter(figure.kind for figure in figures)) or FigureKind.OTHER
    states = (figure.state for figure in figures if figure.state and kind is FigureKind.PEOPLE)
    return Scope(
        kind=kind,
        unit=_choose(Counter(figure.unit for figure in figures)),
        population=_choose(Counter(populations)),
        place=_choose(Counter(figure.place for figure in figures if figure.place)),
        incident=_choose(Counter(incidents)),
        days=_choose(Counter(figure.as_of for figure in figures if figure.as_of)),
        state=_choose(Counter(states)),
    )


def _choose(counts: Counter[Item]) -> Item | None:
    return min(counts, key=lambda item: (-counts[item], str(item)), default=None)
