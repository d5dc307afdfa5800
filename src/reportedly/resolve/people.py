"""Which appearances are of one person: a name alone never tells."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from reportedly.domain.identity import Bond, Relation
from reportedly.resolve.agreement import find_agreement
from reportedly.resolve.appearance import Appearance
from reportedly.resolve.person import SENTENCES, Fit, PersonName, compare_names

NEEDED = {Fit.FULL: 1.0, Fit.FULLER: 1.0, Fit.SLIP: 1.5, Fit.INITIAL: 1.5}
"""What has to speak for two names being of one person, beside the names."""
CHARGED = 0.5
"""How much more where the one or the other is accused of something."""
ALL_PAIRS = 12
"""Appearances under one key up to which all are compared with each other."""
BEFORE = 8
"""Else each is compared with those before it, in the order of names and then of days: so many, or to the first same."""


def find_person_keys(appearance: Appearance) -> frozenset[str]:
    """Return the keys under which a person meets others of the name: none for a surname alone."""
    return frozenset(name.key for name in appearance.names)


def join_people(block: Sequence[Appearance]) -> Iterator[Bond]:
    """Yield what is found of the appearances under one key."""
    ordered = sorted(block, key=lambda one: (min(name.folded for name in one.names), one.order))
    few = len(ordered) <= ALL_PAIRS
    for at, other in enumerate(ordered):
        for one in reversed(ordered[max(0, at - (ALL_PAIRS if few else BEFORE)) : at]):
            bond = compare_people(one, other)
            if bond:
                yield bond
                if bond.relation is Relation.SAME and not few:
                    break


def compare_people(one: Appearance, other: Appearance) -> Bond | None:
    """Return whether two appearances are of one person, as far as can be told; None where nothing suggests it."""
    fit, names = _find_fit(one.names, other.names)
    if fit is Fit.APART or one.entity.article == other.entity.article:
        return None
    findings = find_agreement(one, other)
    score = sum(finding.score for finding in findings)
    needed = NEEDED[fit] + CHARGED * (one.charged or other.charged)
    if score < needed and fit in (Fit.SLIP, Fit.INITIAL) and not score:
        return None
    reasons = (
        SENTENCES[fit].format(*(name.folded.title() for name in names)),
        *(finding.sentence for finding in findings),
    )
    return build_bond(one, other, Relation.SAME if score >= needed else Relation.UNDECIDED, score, reasons)


def _find_fit(ones: Iterable[PersonName], others: Sequence[PersonName]) -> tuple[Fit, tuple[PersonName, PersonName]]:
    """Return the best fit of two persons' names, and the two that fit so."""
    return min(((compare_names(one, other), (one, other)) for one in ones for other in others), key=itemgetter(0))


def build_bond(one: Appearance, other: Appearance, relation: Relation, score: float, reasons: Iterable[str]) -> Bond:
    """Return a bond between two entities, the lesser id first, with its reasons as sentences."""
    first, second = sorted((one.entity.id, other.entity.id))
    told = tuple(f"{reason[0].upper()}{reason[1:]}." for reason in reasons)
    return Bond(first, second, relation, score, told)
