"""Which appearances are of one body or place: one full name is enough, unless many have it or the country differs."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.domain.folding import fold_name
from reportedly.domain.identity import Bond, Relation
from reportedly.domain.mention import MentionKind
from reportedly.resolve.agreement import compare_persons, compare_places
from reportedly.resolve.appearance import Appearance, Family
from reportedly.resolve.generic import is_generic, is_local
from reportedly.resolve.people import build_bond

ACRONYM = re.compile(r"[A-Z][A-Z.&]{1,7}")
ALONE = (MentionKind.ORGANIZATION, MentionKind.FACILITY, MentionKind.GROUP, MentionKind.PLACE)
"""Kinds of which one word is a full name; of another kind it is often a day or a piece of a name."""
BEFORE = 8
"""Appearances of a name that each town has with which each is compared, those just before it."""


def find_thing_keys(appearance: Appearance) -> frozenset[str]:
    """Return the keys under which a body or place meets others: its full name, and acronyms that it goes by."""
    names = [appearance.folded] if " " in appearance.folded or appearance.entity.kind in ALONE else []
    short = [fold_name(name) for name in (appearance.entity.name, *appearance.entity.aliases) if is_acronym(name)]
    acronyms = () if appearance.family is Family.PLACE else short
    prefix = "l:" if appearance.family is Family.PLACE else "b:"
    return frozenset(prefix + " ".join(sorted(name.split())) for name in (*names, *acronyms) if name)


def is_acronym(name: str) -> bool:
    """Say whether a name is made of initials."""
    return ACRONYM.fullmatch(name) is not None


def join_things(key: str, block: Sequence[Appearance]) -> Iterator[Bond]:
    """Yield what is found of the appearances under one key, the earliest first."""
    ordered = sorted(block, key=lambda one: one.order)
    spelled = [one for one in ordered if " " in one.folded and " " not in key]
    if spelled:
        yield from _join_acronyms(ordered, spelled)
    elif is_local(ordered[0].folded):
        yield from _join_local(ordered)
    else:
        yield from _join_named(ordered)


def _join_acronyms(block: Sequence[Appearance], spelled: Sequence[Appearance]) -> Iterator[Bond]:
    """Yield the bonds of an acronym with the full name that articles give with it, if it is only one."""
    names = {one.folded for one in spelled}
    full = {one.entity.id for one in spelled}
    relation = Relation.SAME if len(names) == 1 else Relation.UNDECIDED
    first = spelled[0]
    for one in block:
        if one is not first and (one.entity.id not in full or relation is Relation.SAME):
            told = f"an article gives “{one.entity.name}” and “{first.entity.name}” for one body"
            doubt = () if relation is Relation.SAME else (f"the letters stand for {len(names)} names",)
            yield build_bond(first, one, relation, 1.0, (told, *doubt))


def _join_local(block: Sequence[Appearance]) -> Iterator[Bond]:
    """Yield the bonds of a name that each town has: a place or a person has to be shared."""
    for at, other in enumerate(block):
        for one in block[max(0, at - BEFORE) : at]:
            findings = [found for found in (compare_places(one, other), compare_persons(one, other)) if found]
            score = sum(finding.score for finding in findings)
            apart = one.country and other.country and one.country != other.country
            if not apart:
                reasons = (_name(other), *(finding.sentence for finding in findings))
                yield build_bond(one, other, Relation.SAME if score >= 0.5 else Relation.UNDECIDED, score, reasons)


def _join_named(block: Sequence[Appearance]) -> Iterator[Bond]:
    """Yield the bonds of one full name: all are one, but for what lies in different countries."""
    bound = block[0].family is Family.PLACE or is_generic(block[0].folded)
    by_country: defaultdict[str | None, list[Appearance]] = defaultdict(list)
    for one in block:
        by_country[one.country if bound else None].append(one)
    countries = [country for country in by_country if country]
    for country in countries:
        yield from _join_all(by_country[country], by_country[country][0])
    homes = [by_country[country][0] for country in countries]
    unknown = by_country[None]
    if len(homes) < 2:
        yield from _join_all(unknown, (homes or unknown or [block[0]])[0])
        return
    for one in unknown:
        for home in homes[:BEFORE]:
            yield build_bond(home, one, Relation.UNDECIDED, 0.5, (_name(one), f"it may be the one in {home.country}"))


def _join_all(block: Sequence[Appearance], first: Appearance) -> Iterator[Bond]:
    where = f", in {first.country}" if first.country and first.family is Family.PLACE else ""
    for one in block:
        if one is not first:
            yield build_bond(first, one, Relation.SAME, 1.0, (f"{_name(one)}{where}",))


def _name(one: Appearance) -> str:
    return f"both are named “{one.entity.name}”"
