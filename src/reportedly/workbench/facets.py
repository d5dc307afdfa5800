"""Facets: how a list can be narrowed; what is chosen stands in the address, so that a view can be passed on."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reportedly.workbench.addresses import add_query
from reportedly.workbench.shown import Choice, Facet

Item = TypeVar("Item")

MOST_CHOICES = 12


@dataclass(frozen=True, slots=True)
class Property(Generic[Item]):
    """A property of things in a list: the parameter that chooses it, its name, and what things have of it."""

    parameter: str
    name: str
    find: Callable[[Item], Iterable[str]]


def narrow(items: Iterable[Item], properties: Sequence[Property[Item]], asked: Mapping[str, str]) -> list[Item]:
    """Return the things that have all that is asked for."""
    return [one for one in items if all(_has(one, each, asked) for each in properties)]


def build_facets(
    items: Sequence[Item], properties: Sequence[Property[Item]], asked: Mapping[str, str], path: str
) -> tuple[Facet, ...]:
    """Return the facets of a list: each counts what would be left if it alone were chosen anew."""
    facets = []
    for each in properties:
        others = [one for one in properties if one is not each]
        counts = Counter(value for one in narrow(items, others, asked) for value in set(each.find(one)))
        facets.append(build_facet(each.parameter, each.name, counts, asked, path))
    return tuple(one for one in facets if one.choices)


def build_facet(parameter: str, name: str, counts: Mapping[str, int], asked: Mapping[str, str], path: str) -> Facet:
    """Return a facet: the values of which there are most, each with how many, and the one that is taken."""
    taken = asked.get(parameter, "")
    names = [value for value, _ in sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:MOST_CHOICES]]
    if taken and taken not in names:
        names.append(taken)
    choices = (Choice(one, counts.get(one, 0), _toggle(path, asked, parameter, one), one == taken) for one in names)
    return Facet(name, tuple(choices))


def _has(one: Item, each: Property[Item], asked: Mapping[str, str]) -> bool:
    wanted = asked.get(each.parameter, "")
    return not wanted or wanted in each.find(one)


def _toggle(path: str, asked: Mapping[str, str], parameter: str, name: str) -> str:
    """Return the address that takes a choice, or leaves it where it is taken."""
    return add_query(path, {**asked, parameter: "" if asked.get(parameter) == name else name})
