"""Which figures of one matter answer one question."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledFigure
from reportedly.reconcile.affinity import CASUALTIES, NIGHT, contradict, measure_likeness
from reportedly.reconcile.agglomeration import agglomerate, measure_mean
from reportedly.reconcile.counted import Counted, measure_overlap, read_counted
from reportedly.reconcile.groups import Groups
from reportedly.reconcile.profile import EVENTFUL, read_day
from reportedly.reconcile.setting import Setting, build_setting
from reportedly.reconcile.telling import Key, Telling

_UNTOLD = frozenset((FigureKind.PEOPLE, FigureKind.COMBATANTS))
"""Kinds of people of whom the text tells no more than that they are there."""
_ALIKE = 0.5
"""Share of the words of one sentence that must stand in the other before equal numbers are the same telling."""


def group_figures(articles: Sequence[FiledArticle]) -> tuple[tuple[Counted, ...], ...]:
    """Return the figures of one matter question by question, in an order that does not depend on that of the articles.

    First, within each article, equal numbers of the same or a wider population are taken together. Then those of one
    kind, unit and population join across articles as far as they are alike (`affinity.py`). Last, a narrower population
    joins a wider one where they are the same people.
    """
    setting = build_setting(articles)
    tellings = [
        telling
        for article in sorted(articles, key=lambda article: article.id)
        for telling in find_tellings([read_counted(figure, setting.around) for figure in article.figures], setting)
    ]
    return tuple(
        tuple(sorted((one for telling in cluster for one in telling.members), key=lambda one: one.figure.id))
        for cluster in _cluster(tellings, setting)
    )


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
    if a.background != b.background or _are_days_apart(a, b):
        return False
    if a.kind is b.kind:
        return a.kind in CASUALTIES or _name_the_same(one, other) or measure_overlap(one.words, other.words) >= _ALIKE
    return not _UNTOLD.isdisjoint((a.kind, b.kind)) and _name_the_same(one, other)


def _are_days_apart(one: FiledFigure, other: FiledFigure) -> bool:
    """Say whether two figures are of things that happened on days of their own."""
    days = read_day(one.as_of), read_day(other.as_of)
    return one.kind in EVENTFUL and days[0] is not None and days[1] is not None and abs(days[0] - days[1]) > NIGHT


def _name_the_same(one: Counted, other: Counted) -> bool:
    """Say whether two figures name the same kind of people or things, and not just people."""
    return one.population.noun == other.population.noun and not one.population.is_general


def _cluster(tellings: Sequence[Telling], setting: Setting) -> list[list[Telling]]:
    keyed: defaultdict[Key, list[Telling]] = defaultdict(list)
    for telling in tellings:
        keyed[telling.key].append(telling)
    clusters = [
        cluster
        for _, inside in sorted(keyed.items(), key=str)
        for cluster in agglomerate(inside, lambda one, other: measure_likeness(one, other, setting))
    ]
    return _absorb(clusters, setting)


def _absorb(clusters: list[list[Telling]], setting: Setting) -> list[list[Telling]]:
    """Join each cluster with one that has the same number and is about the same, told wider or with what became of it.

    Only clusters that share a number are looked at.
    """
    having: defaultdict[tuple[Decimal | None, Decimal | None], list[int]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        for number in {one.number for one in cluster}:
            having[number].append(i)
    joined: dict[int, int] = {}
    for i, narrow in enumerate(clusters):
        sharing = sorted({j for one in narrow for j in having[one.number] if j != i})
        fits = [
            (measure_mean(narrow[0], clusters[j], lambda one, other: measure_likeness(one, other, setting)), -j)
            for j in sharing
            if _is_same(narrow, clusters[j])
        ]
        if fits and max(fits)[0] > 0:
            joined[i] = -max(fits)[1]
    merged: defaultdict[int, list[Telling]] = defaultdict(list)
    for i, cluster in enumerate(clusters):
        at = i
        while at in joined:  # ends: each step leads to a population that holds the one before
            at = joined[at]
        merged[at].extend(cluster)
    return [merged[i] for i in sorted(merged)]


def _is_same(narrow: Sequence[Telling], wide: Sequence[Telling]) -> bool:
    """Say whether two clusters that share a number are about the same, the first of them told with less.

    That is a narrower population told wider ("a man was killed", "one person was killed"), and people of whom nothing
    was told ("two marshals and an agent") who were harmed ("two marshals were hurt"). No voice may give two numbers for
    the two in one article. Of things and of people to whom nothing happened the noun must be the same.
    """
    a, b = narrow[0].key, wide[0].key
    same_noun = a.population.noun == b.population.noun
    if a.unit != b.unit or any(contradict(one, other) for one in narrow for other in wide):
        return False
    if a.kind is b.kind:
        return b.population.holds(a.population) and (a.kind in CASUALTIES or same_noun)
    told = a.kind in _UNTOLD and b.kind in CASUALTIES
    return told and same_noun and not a.population.is_general and a.population.touches(b.population)
