"""What speaks for two appearances of one name being one: each comparison returns a score and a sentence, or nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reportedly.domain.folding import fold_name
from reportedly.resolve.appearance import Appearance

DAYS = 7
"""Days within which two articles that name one place are taken to be about one matter."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How much a comparison says for the two being one (1 is enough beside a full name), and in which sentence."""

    score: float
    sentence: str


def compare_roles(one: Appearance, other: Appearance) -> Finding | None:
    """Compare roles: one of two words or more says much ("transport minister"), one of a single word little."""
    shared = [small & large for small in one.roles for large in other.roles if small <= large or large <= small]
    if not shared:
        return None
    role = max(shared, key=lambda words: (len(words), sorted(words)))
    told = min(
        (written for written in (*one.entity.roles, *other.entity.roles) if role <= set(fold_name(written).split())),
        key=lambda written: (len(written), written),
        default=" ".join(sorted(role)),
    )
    return Finding(1.0 if len(role) > 1 else 0.5, f"both are called “{told}”")


def compare_employers(one: Appearance, other: Appearance) -> Finding | None:
    """Compare the body in the role of the one with the bodies that the other's article names."""
    for left, right in ((one, other), (other, one)):
        for role in sorted((role for role in left.roles if len(role) > 1), key=sorted):
            body = next((name for name in sorted(right.company.bodies) if role >= set(name.split())), None)
            if body:
                return Finding(0.5, f"the role of the one is in {body.title()}, which both articles name")
    return None


def compare_aliases(one: Appearance, other: Appearance) -> Finding | None:
    """Compare by-names that are no part of the full name."""
    by_names = [
        {fold_name(alias): alias for alias in side.entity.aliases if not _is_part(alias, side)} for side in (one, other)
    ]
    shared = sorted(by_names[0].keys() & by_names[1].keys())
    return Finding(1.0, f"both are also called “{by_names[0][shared[0]]}”") if shared else None


def _is_part(alias: str, appearance: Appearance) -> bool:
    return set(fold_name(alias).split()) <= set(appearance.folded.split())


def compare_persons(one: Appearance, other: Appearance) -> Finding | None:
    """Compare the other persons whom both articles give full names: two are enough."""
    own = {name.folded for side in (one, other) for name in side.names}
    shared = sorted((one.company.persons & other.company.persons) - own)
    return Finding(min(1.0, 0.5 * len(shared)), f"both stand beside {_list(shared)}") if shared else None


def compare_bodies(one: Appearance, other: Appearance) -> Finding | None:
    """Compare the bodies that both articles name, generic names left out: two are enough."""
    own = {one.folded, other.folded}
    shared = sorted((one.company.bodies & other.company.bodies) - own)
    return Finding(min(1.0, 0.5 * len(shared)), f"both articles name {_list(shared)}") if shared else None


def compare_places(one: Appearance, other: Appearance) -> Finding | None:
    """Compare the places that both articles name, countries left out; within a few days they tell more."""
    own = {one.folded, other.folded}
    shared = sorted((one.company.places & other.company.places) - own)
    if not shared:
        return None
    near = one.day is not None and other.day is not None and abs((one.day - other.day).days) <= DAYS
    told = f"both articles are about {_list(shared)}"
    return Finding(0.5, f"{told}, within {DAYS} days") if near else Finding(0.25, told)


def _list(names: Iterable[str]) -> str:
    shown = [name.title() for name in names][:3]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}"


Comparison = Callable[[Appearance, Appearance], Finding | None]
COMPARISONS: tuple[Comparison, ...] = (
    compare_roles,
    compare_employers,
    compare_aliases,
    compare_persons,
    compare_bodies,
    compare_places,
)


def find_agreement(one: Appearance, other: Appearance) -> tuple[Finding, ...]:
    """Return all that speaks for the two being one."""
    return tuple(finding for compare in COMPARISONS if (finding := compare(one, other)))
