"""Which figures of one matter answer one question."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import combinations

import numpy as np

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.reconcile.affinity import compare_all, measure_likeness
from reportedly.reconcile.agglomeration import Likeness, agglomerate, take_in
from reportedly.reconcile.counted import Counted, measure_overlap, read_counted
from reportedly.reconcile.evidence import Evidence, Pairs, find_rarity
from reportedly.reconcile.groups import Groups
from reportedly.reconcile.profile import EVENTFUL, read_day
from reportedly.reconcile.setting import Setting, build_setting
from reportedly.reconcile.telling import CASUALTIES, Telling

_UNTOLD = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS))
"""Kinds of people of whom the text tells no more than that they are there."""
_ALIKE = 0.5
"""Share of the words of one sentence that must stand in the other before equal numbers are the same telling."""
_NIGHT = timedelta(days=1)
MOST = 400
"""Tellings that are compared each with each; of more, only those of one kind are, then only those of one population."""
_Part = Callable[[Telling], object]
_PARTS: tuple[_Part, ...] = (
    lambda telling: telling.key.unit,
    lambda telling: telling.key.kind,
    lambda telling: telling.key.population,
)


def group_figures(articles: Sequence[FiledArticle]) -> tuple[tuple[Counted, ...], ...]:
    """Return the figures of one matter question by question, in an order that does not depend on that of the articles.

    First, within each article, equal numbers of the same or a wider population are taken together. Then they join
    across articles as far as they are alike (`affinity.py`), if they have one unit.
    """
    setting = build_setting(articles)
    tellings = find_all_tellings(articles, setting)
    return tuple(
        tuple(sorted((one for telling in cluster for one in telling.members), key=lambda one: one.figure.id))
        for cluster in _cluster(tellings, setting)
    )


def find_all_tellings(articles: Iterable[FiledArticle], setting: Setting) -> list[Telling]:
    """Return the figures of articles telling by telling, in an order that does not depend on that of the articles."""
    return [
        telling
        for article in sorted(articles, key=lambda article: article.id)
        for telling in find_tellings([read_counted(figure, setting.around) for figure in article.figures], setting)
    ]


def find_tellings(counted: Sequence[Counted], setting: Setting) -> Iterator[Telling]:
    """Yield the figures of one article telling by telling: those that give the same number for the same thing."""
    by_id = {one.figure.id: one for one in counted}
    groups = Groups(by_id)
    for one, other in combinations(counted, 2):
        if _tell_the_same(one, other):
            groups.join(one.figure.id, other.figure.id)
    for ids in groups.sets():
        yield Telling.of(sorted((by_id[id_] for id_ in ids), key=lambda one: one.figure.span), setting)


def _tell_the_same(one: Counted, other: Counted) -> bool:
    """Say whether two figures of one article give the same number for the same thing."""
    a, b = one.figure, other.figure
    if (a.low, a.high, a.unit) != (b.low, b.high, b.unit) or one.is_denied != other.is_denied:
        return False
    if a.part_of == b.id or b.part_of == a.id or not one.population.touches(other.population):
        return False
    if a.background != b.background or _are_days_apart(a, b) or _are_states_apart(a, b):
        return False
    if a.kind is b.kind:
        is_tolled = a.kind in CASUALTIES or (a.state is not None and a.state is b.state)
        return is_tolled or _name_the_same(one, other) or measure_overlap(one.words, other.words) >= _ALIKE
    return not _UNTOLD.isdisjoint((a.kind, b.kind)) and _name_the_same(one, other)


def _are_days_apart(one: FiledFigure, other: FiledFigure) -> bool:
    """Say whether two figures are of things that happened on days of their own."""
    days = read_day(one.as_of), read_day(other.as_of)
    return one.kind in EVENTFUL and days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > _NIGHT


def _are_states_apart(one: FiledFigure, other: FiledFigure) -> bool:
    """Say whether people are counted as different things: those aboard are not those rescued."""
    return one.state is not None and other.state is not None and one.state is not other.state


def _name_the_same(one: Counted, other: Counted) -> bool:
    """Say whether two figures name the same kind of people or things, and not just people."""
    return one.population.noun == other.population.noun and not one.population.is_general


def _cluster(tellings: Sequence[Telling], setting: Setting) -> Iterator[list[Telling]]:
    rarity = find_rarity(tellings, len(setting.articles))
    for part in _part(tellings):
        evidence = Evidence(part, setting, rarity)
        few = len(part) <= MOST
        clusters = agglomerate(compare_all(evidence, len(part))) if few else _take_in(evidence, len(part))
        yield from ([part[place] for place in cluster] for cluster in clusters)


def _take_in(evidence: Evidence, tellings: int) -> list[list[int]]:
    def measure(one: int, others: Sequence[int]) -> Likeness:
        likeness: Likeness = measure_likeness(evidence, Pairs(np.array([one]), np.array(others, np.intp)))[0]
        return likeness

    return take_in(tellings, measure)


def _part(tellings: Sequence[Telling], parts: Sequence[_Part] = _PARTS) -> Iterator[list[Telling]]:
    """Yield tellings that are compared with each other: those of one unit, of very many also of one kind, people."""
    part, *finer = parts
    inside: defaultdict[object, list[Telling]] = defaultdict(list)
    for telling in tellings:
        inside[part(telling)].append(telling)
    for _, together in sorted(inside.items(), key=lambda one: str(one[0])):
        if len(together) > MOST and finer:
            yield from _part(together, finer)
        else:
            yield together
