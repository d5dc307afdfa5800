"""How much speaks for two numbers of one kind and population answering one question."""

import math
from datetime import timedelta
from itertools import product

from reportedly.domain.figure import OUTCOMES, FigureKind
from reportedly.reconcile.counted import Counted, measure_overlap
from reportedly.reconcile.profile import EVENTFUL
from reportedly.reconcile.setting import Setting, are_apart
from reportedly.reconcile.telling import Telling

CASUALTIES = OUTCOMES | {FigureKind.CROWD}
"""Kinds that an incident has one number of for each population: two accounts of them are about the same."""
APART = -4.0
_HARDLY = 12
"""Numbers up to this are often equal by chance."""
NIGHT = timedelta(days=1)


def measure_likeness(one: Telling, other: Telling, setting: Setting) -> float:
    """Return how much speaks for two tellings being of one thing: above 0 they are taken to be."""
    if contradict(one, other):
        return APART
    score = _begin(one)
    score += _compare_numbers(one, other)
    score += _compare_places(one, other)
    score += _compare_days(one, other, setting)
    score += _compare_names(one, other, setting)
    score += 4.5 * measure_overlap(one.words, other.words)
    return score - 2.0 * (one.first.figure.background != other.first.figure.background)


def _begin(one: Telling) -> float:
    """Return what speaks for a kind and population of themselves: those killed are one number, objects are many."""
    if one.key.kind in CASUALTIES:
        return 2.2
    return -0.5 if one.key.population.is_general else 1.0


def contradict(one: Telling, other: Telling) -> bool:
    """Say whether one voice gives both numbers in one article, and they cannot be the same: they are of two things.

    Not where one is denied, or a word tells that one number is put in the place of the other.
    """
    if one.article != other.article:
        return False
    return any(_is_said_beside(a, b) for a, b in product(one.members, other.members))


def _is_said_beside(one: Counted, other: Counted) -> bool:
    if one.figure.voice.voices != other.figure.voice.voices or one.reach.meets(other.reach):
        return False
    return not (one.is_denied or other.is_denied or one.revises or other.revises)


def _compare_numbers(one: Telling, other: Telling) -> float:
    if one.is_equal(other):
        low = one.first.figure.low
        return 4.8 if low is not None and low > _HARDLY else 1.2
    if one.first.reach.meets(other.first.reach):
        return 0.7
    if one.key.kind in CASUALTIES:
        return 0.0
    return -1.5 if one.key.population.is_general else -0.5


def _compare_places(one: Telling, other: Telling) -> float:
    if not one.places or not other.places:
        return 0.0
    return -1.5 if all(are_apart(a, b) for a in one.places for b in other.places) else 0.0


def _compare_days(one: Telling, other: Telling, setting: Setting) -> float:
    """A day of its own tells two deaths apart; the days on which the missing are counted tell nothing."""
    if one.key.kind in EVENTFUL and one.days and other.days:
        near = any(abs(a - b) <= NIGHT for a in one.days for b in other.days)
        return 0.5 if near else -3.0
    home, away = setting.homes[one.article], setting.homes[other.article]
    if home is None or away is None:
        return 0.0
    return 0.0 if abs(home - away) <= NIGHT else -0.6


def _compare_names(one: Telling, other: Telling, setting: Setting) -> float:
    near = min(1.5, 0.8 * math.fsum(setting.weights.get(name, 0.0) for name in one.names & other.names))
    return near + setting.measure_kinship(one.article, other.article)
