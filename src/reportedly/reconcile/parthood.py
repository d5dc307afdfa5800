"""How much speaks for one group of figures being about a part of what another is about.

A network that learned from matters marked by hand (`training/parthood.py`) reads what is measured of two groups that
meet in an article: what and whom they count, how their numbers compare where both stand, and by which words.
"""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reportedly.domain.embedding import INCIDENT_STEPS, QUESTION_STEPS
from reportedly.domain.figure import OUTCOMES, UNTOLD, FigureKind, State
from reportedly.domain.filed import FiledFigure, FiledPlace
from reportedly.reconcile.counted import Counted, read_words
from reportedly.reconcile.meetings import Meeting, Place
from reportedly.reconcile.network import Floats, Measures, load_network
from reportedly.reconcile.population import Population
from reportedly.reconcile.scope import Group
from reportedly.reconcile.setting import are_apart

WEIGHTS = "parthood.npz"
ENOUGH = -2.4
"""The logarithm of odds from which on one is taken to be a part of the other. Below even odds: not all parts are marked
in the matters, and a link too many is sooner seen than one too few."""
_BADLY = read_words("critical critically surgery operated intensive ventilator")
_CARE = (_BADLY | read_words("hospital hospitals clinic infirmary admitted treated treatment ward patients"), _BADLY)
"""What tells that the injured are in care, and that they are badly hurt: each are a part of those before."""
_BEHIND = re.compile(r"\W*(?:of (?:them|these|those|whom|which|the)|among|were|was|are|is|included?)\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:including|among (?:them|the \w+)|of (?:whom|which|them)|of those|of the \w+)\W*(?:\w+ ){0,3}$", re.IGNORECASE
)
"""What stands behind and before the number of a part: "five of them", "including five"."""
_FAR = 7.0
_MANY = 10
_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class _Sight:
    """What a group of figures looks like beside others."""

    kind: FigureKind
    state: State | None
    populations: frozenset[Population]
    general: float
    articles: frozenset[str]
    days: frozenset[date]
    places: frozenset[FiledPlace | None]
    words: frozenset[str]
    incidents: frozenset[str]
    care: int
    behind: float
    before: float

    @classmethod
    def of(cls, group: Group) -> "_Sight":
        """Look at a group."""
        figures, members = group.figures, group.members
        return cls(
            kind=group.scope.kind,
            state=group.scope.state,
            populations=group.populations,
            general=sum(one.population.is_general for one in members) / len(members),
            articles=group.articles,
            days=group.days,
            places=frozenset(figure.place for figure in figures),
            words=frozenset[str]().union(*(one.words for one in members)),
            incidents=frozenset(figure.incident for figure in figures if figure.incident),
            care=_find_care(members),
            behind=sum(map(_opens_part, figures)) / len(figures),
            before=sum(map(_follows_whole, figures)) / len(figures),
        )


def _find_care(members: Sequence[Counted]) -> int:
    """Return by how many of `_CARE` most sentences of a group's figures tell that the injured are in care."""
    told = (sum(not words.isdisjoint(one.words) for one in members) for words in _CARE)
    return sum(2 * count > len(members) for count in told)


def _opens_part(figure: FiledFigure) -> bool:
    end = figure.span.end - figure.sentence.start
    return _BEHIND.match(figure.sentence.text, end) is not None


def _follows_whole(figure: FiledFigure) -> bool:
    return _BEFORE.search(figure.sentence.text[: figure.span.start - figure.sentence.start]) is not None


_MEASURES: Mapping[str, Callable[[_Sight, _Sight], float]] = {
    "kind: same": lambda whole, part: whole.kind is part.kind,
    "kind: killed": lambda whole, part: whole.kind is part.kind is FigureKind.KILLED,
    "kind: injured": lambda whole, part: whole.kind is part.kind is FigureKind.INJURED,
    "kind: detained": lambda whole, part: whole.kind is part.kind is FigureKind.DETAINED,
    "kind: whole untold": lambda whole, part: whole.kind in UNTOLD and part.kind in OUTCOMES,
    "kind: part untold": lambda whole, part: whole.kind in OUTCOMES and part.kind in UNTOLD,
    "kind: both untold": lambda whole, part: whole.kind in UNTOLD and part.kind in UNTOLD,
    "kind: two fates": lambda whole, part: whole.kind is not part.kind and {whole.kind, part.kind} <= OUTCOMES,
    "state: of the whole": lambda whole, _: whole.state is not None,
    "state: of the part": lambda _, part: part.state is not None,
    "state: same": lambda whole, part: whole.state is part.state,
    "people: held": lambda whole, part: _share_held(whole.populations, part.populations),
    "people: held, the other way": lambda whole, part: _share_held(part.populations, whole.populations),
    "people: same": lambda whole, part: not whole.populations.isdisjoint(part.populations),
    "people: in general, the whole": lambda whole, _: whole.general,
    "people: in general, the part": lambda _, part: part.general,
    "articles: of the part": lambda whole, part: len(whole.articles & part.articles) / len(part.articles),
    "articles: of the whole": lambda whole, part: len(whole.articles & part.articles) / len(whole.articles),
    "articles: more": lambda whole, part: float(np.log(len(whole.articles) / len(part.articles))),
    "day: same": lambda whole, part: not whole.days.isdisjoint(part.days),
    "day: apart": lambda whole, part: bool(whole.days and part.days) and whole.days.isdisjoint(part.days),
    "place: apart": lambda whole, part: all(are_apart(one, other) for one in whole.places for other in part.places),
    "incident: same": lambda whole, part: not whole.incidents.isdisjoint(part.incidents),
    "care: the part's": lambda whole, part: part.care > whole.care,
    "care: the whole's": lambda whole, part: whole.care > part.care,
    "words: of both": lambda whole, part: (
        len(whole.words & part.words) / max(1, min(len(whole.words), len(part.words)))
    ),
    "words: further": lambda whole, part: min(3.0, len(part.words - whole.words) / _MANY),
    "words: behind the whole": lambda whole, _: whole.behind,
    "words: behind the part": lambda _, part: part.behind,
    "words: before the whole": lambda whole, _: whole.before,
    "words: before the part": lambda _, part: part.before,
}
_MET: Mapping[str, Callable[[Meeting], float]] = {
    "number: less": lambda met: met.less / met.pairs,
    "number: more": lambda met: met.more / met.pairs,
    "number: how often": lambda met: met.ratios / met.pairs,
    "text: one sentence": lambda met: met.sentences / met.pairs,
    "text: behind": lambda met: met.behind / met.pairs,
    "text: how far": lambda met: float(np.log1p(met.nearest)) / _FAR,
}


def _share_held(outer: frozenset[Population], inner: frozenset[Population]) -> float:
    return sum(_holds(one, other) for one in outer for other in inner) / (len(outer) * len(inner))


@lru_cache(_REMEMBERED)
def _holds(one: Population, other: Population) -> bool:
    return one.holds(other)


def measure_parthood(groups: Sequence[Group], meetings: Mapping[Place, Meeting], told: Set[Place]) -> Measures:
    """Return the measures of the pairs that meet, in their order: one value a pair.

    `told` are those pairs of which the text calls the one a part of the other.
    """
    sights = [_Sight.of(group) for group in groups]
    pairs = [(sights[whole], sights[part]) for whole, part in meetings]
    seen = np.array([_is_seen(group) for group in groups])
    wholes, parts = (np.array(places, np.intp) for places in zip(*meetings, strict=True))
    both = seen[wholes] & seen[parts]
    measured = {name: _lay([measure(*pair) for pair in pairs]) for name, measure in _MEASURES.items()}
    measured |= {name: _lay([measure(met) for met in meetings.values()]) for name, measure in _MET.items()}
    measured |= {
        "told: a part": _lay([(whole, part) in told for whole, part in meetings]),
        "told: the whole": _lay([(part, whole) in told for whole, part in meetings]),
        "encoder: questions": both * _multiply(_gather(groups, "question", QUESTION_STEPS), wholes, parts),
        "encoder: incidents": both * _multiply(_gather(groups, "incident", INCIDENT_STEPS), wholes, parts),
        "encoder: one unseen": _lay(~both),
    }
    return measured


def judge_parthood(groups: Sequence[Group], meetings: Mapping[Place, Meeting], told: Set[Place]) -> Floats:
    """Return how much speaks for a part and its whole, of the pairs that meet: above 0 they are taken to be so."""
    if not meetings:
        return np.zeros(0)
    return load_network(WEIGHTS).judge(measure_parthood(groups, meetings, told)) - ENOUGH


def _lay(values: Sequence[float] | NDArray[np.bool_]) -> Floats:
    return np.array(values, np.float64)


def _is_seen(group: Group) -> bool:
    return any(figure.embedding for figure in group.figures)


def _gather(groups: Sequence[Group], part: str, steps: int) -> Floats:
    """Return the mean of what the encoder made of each group's figures, nothing where it saw none."""
    found = [[getattr(figure.embedding, part) for figure in group.figures if figure.embedding] for group in groups]
    size = max((len(row) for rows in found for row in rows), default=1)
    means = [
        np.mean([np.frombuffer(row, np.int8) for row in rows], axis=0) if rows else np.zeros(size) for rows in found
    ]
    gathered: Floats = np.array(means, np.float64) / steps
    return gathered


def _multiply(rows: Floats, wholes: NDArray[np.intp], parts: NDArray[np.intp]) -> Floats:
    products: Floats = (rows[wholes] * rows[parts]).sum(1)
    return products
