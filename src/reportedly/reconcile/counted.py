"""A figure made ready for comparison: whom it counts, how far its number reaches, what its sentence is about."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, Context, Decimal
from functools import cache

from reportedly.domain.attribution import Firmness
from reportedly.domain.filed import FiledFigure
from reportedly.domain.quantity import Bound, Reach
from reportedly.reconcile.population import Population, find_population
from reportedly.wordlist import read_wordlist

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 6
"""Letters by which two forms of one word are taken for the same: "charged", "charges"."""
_ABOUT = Decimal("0.1")
"""How far "about 300" reaches to either side: to 270 and 330."""
_COARSELY = Decimal("0.2")
"""The same of "about a dozen" and "nearly a decade": to a fifth, for such words are rounder than figures."""
_COARSE = re.compile(r"\b(?:dozen|score|decade|centur(?:y|ie))s?\b", re.IGNORECASE)
_VAGUE = Decimal(15)
"""How often its least a vague number may be: "several" may be dozens, and "dozens" are not thousands."""
_WIDE = Context(Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
"""Arithmetic that no number of a text overflows."""
_STOP = frozenset(
    "the and that was were has have had his her their its they them this with from for who which what when where been "
    "are not but said say says told according also after before about over more than some other another into out all "
    "one two three four five six seven eight nine ten people".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure, who or what it counts, what its number can stand for, and the words around it."""

    figure: FiledFigure
    population: Population
    reach: Reach
    words: frozenset[str]
    revises: bool

    @property
    def is_denied(self) -> bool:
        """Say whether the number is given only to be denied."""
        return self.figure.firmness is Firmness.DENIED


def read_counted(figure: FiledFigure, around: frozenset[str]) -> Counted:
    """Return a figure ready for comparison; `around` are names that narrow nothing in its matter."""
    words = _cut(figure.sentence.text)
    return Counted(
        figure=figure,
        population=find_population(figure, around),
        reach=find_reach(figure),
        words=_stem(words),
        revises=not _read_revisions().isdisjoint(words),
    )


def read_words(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, in lower case and cut to where their forms are the same."""
    return _stem(_cut(text))


def _cut(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _stem(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in words if word not in _STOP)


def find_reach(figure: FiledFigure) -> Reach:
    """Return what a figure's number can stand for.

    "About 300" reaches a tenth to either side, "about a dozen" a fifth, "dozens" to fifteen times its least; other
    bounds reach what they say.
    """
    low, high = figure.low, figure.high
    if figure.bound is Bound.ABOUT and low is not None and high is not None:
        about = _COARSELY if _COARSE.search(figure.span.text) else _ABOUT
        below, above = (_WIDE.multiply(end.copy_abs(), about) for end in (low, high))
        return Reach(_WIDE.subtract(low, below), _WIDE.add(high, above))
    if figure.bound is Bound.VAGUE and high is None and low is not None:
        return Reach(low, max(low, _WIDE.multiply(low, _VAGUE)))
    return Reach(low, high)


def measure_overlap(one: Iterable[str], other: Iterable[str]) -> float:
    """Return how much of the smaller set of words the other has, from 0 to 1."""
    one, other = frozenset(one), frozenset(other)
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


@cache
def _read_revisions() -> frozenset[str]:
    return frozenset(read_wordlist("reportedly.reconcile", "words/revisions.txt")["revisions"])
