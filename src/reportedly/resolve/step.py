"""Resolve the entities of many articles: candidates by keys, compared with reasons, clustered conservatively."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.domain.filed import FiledArticle, make_id
from reportedly.domain.folding import fold_name
from reportedly.domain.identity import Bond, EntityRuling, Identity, Relation, Resolution
from reportedly.domain.mention import MentionKind
from reportedly.domain.question import CopyLink
from reportedly.resolve.appearance import Appearance, Family, find_appearances, find_family
from reportedly.resolve.bodies import find_thing_keys, is_acronym, join_things
from reportedly.resolve.clusters import Clusters
from reportedly.resolve.copied import find_originals, join_copied
from reportedly.resolve.generic import is_generic
from reportedly.resolve.people import find_person_keys, join_people

JUDGED = 9.0
"""The score of a bond that a person made."""


def find_entity_keys(article: FiledArticle) -> frozenset[str]:
    """Return the keys under which the entities of an article meet those of others."""
    return frozenset(key for appearance in find_appearances(article) for key in _find_keys(appearance))


def resolve_entities(
    articles: Sequence[FiledArticle], copies: Sequence[CopyLink], rulings: Sequence[EntityRuling]
) -> Resolution:
    """Return who and what the entities of the articles are across them.

    Entities meet only under keys (`find_entity_keys`) or in copies. Rulings win over what is found; `different` wins
    over `same` where they cannot both be followed. The order of articles, links and rulings changes nothing.
    """
    appearances = {one.entity.id: one for article in articles for one in find_appearances(article)}
    by_article: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances.values():
        by_article[appearance.entity.article].append(appearance)
    bonds = _find_bonds(appearances.values(), by_article, copies)
    bonds.update((_pair(bond), bond) for bond in _judge(rulings, appearances))
    clusters = Clusters(appearances, rulings)
    followed = clusters.join(bonds.values())
    identities = _build_identities(clusters, followed, appearances)
    identity_of = {member: identity.id for identity in identities for member in identity.members}
    return Resolution(
        identities,
        identity_of,
        _find_undecided(bonds.values(), identity_of, rulings),
        _name_bodies(identities),
        find_originals({article.id: article for article in articles}, copies),
        _name_judged(followed, appearances),
    )


def _find_keys(appearance: Appearance) -> frozenset[str]:
    return find_person_keys(appearance) if appearance.family is Family.PERSON else find_thing_keys(appearance)


def _pair(bond: Bond) -> tuple[str, str]:
    return bond.one, bond.other


def _find_bonds(
    appearances: Iterable[Appearance], by_article: Mapping[str, Sequence[Appearance]], copies: Sequence[CopyLink]
) -> dict[tuple[str, str], Bond]:
    """Return the bonds by the two that they are between, of several the one for which most speaks."""
    blocks: defaultdict[str, list[Appearance]] = defaultdict(list)
    for appearance in appearances:
        for key in _find_keys(appearance):
            blocks[key].append(appearance)
    bonds: dict[tuple[str, str], Bond] = {}
    for bond in (*_join_blocks(blocks), *join_copied(by_article, copies)):
        known = bonds.get(_pair(bond))
        if known is None or (known.score, known.reasons) < (bond.score, bond.reasons):
            bonds[_pair(bond)] = bond
    return bonds


def _join_blocks(blocks: Mapping[str, Sequence[Appearance]]) -> Iterator[Bond]:
    for key, block in blocks.items():
        if len(block) > 1:
            yield from join_people(block) if key.startswith("p:") else join_things(key, block)


def _judge(rulings: Iterable[EntityRuling], appearances: Mapping[str, Appearance]) -> Iterator[Bond]:
    for ruling in sorted(rulings, key=lambda one: (one.relation is Relation.DIFFERENT, one.one, one.other)):
        if ruling.one in appearances and ruling.other in appearances:
            first, second = sorted((ruling.one, ruling.other))
            yield Bond(first, second, ruling.relation, JUDGED, ("A person decided it.",), judged=True)


def _name_judged(followed: Iterable[Bond], appearances: Mapping[str, Appearance]) -> dict[str, frozenset[str]]:
    """Return the folded names of the entities that a person said are one with another."""
    judged = [appearances[one].entity for bond in followed if bond.judged for one in (bond.one, bond.other)]
    return {entity.id: frozenset(map(fold_name, (entity.name, *entity.aliases))) for entity in judged}


def _build_identities(
    clusters: Clusters, followed: Iterable[Bond], appearances: Mapping[str, Appearance]
) -> tuple[Identity, ...]:
    bonds: defaultdict[str, list[Bond]] = defaultdict(list)
    for bond in followed:
        bonds[clusters.find(bond.one)].append(bond)
    built = (
        _build_identity([appearances[member] for member in members], bonds[clusters.find(members[0])])
        for members in clusters.sets()
    )
    return tuple(sorted(built, key=lambda identity: identity.id))


def _build_identity(members: Sequence[Appearance], bonds: Sequence[Bond]) -> Identity:
    """Return the identity of a cluster: named by the name of most words, then the one that most articles use."""
    ordered = sorted(members, key=lambda one: one.order)
    entities = [one.entity for one in ordered]
    used = Counter(entity.name for entity in entities)
    name = max(used, key=lambda one: (len(one.split()), used[one], one))
    names = [*used, *(alias for entity in entities for alias in entity.aliases)]
    kinds = Counter(entity.kind for entity in entities)
    return Identity(
        id=make_id("identity", entities[0].id),
        kind=max(kinds, key=lambda kind: (kinds[kind], kind is not MentionKind.OTHER, kind)),
        name=name,
        aliases=tuple(dict.fromkeys(one for one in names if one != name)),
        roles=tuple(dict.fromkeys(role for entity in entities for role in entity.roles)),
        members=tuple(entity.id for entity in entities),
        bonds=tuple(sorted(bonds, key=_pair)),
    )


def _name_bodies(identities: Iterable[Identity]) -> dict[str, str]:
    """Return the bodies by the names that only one of them has: the full ones and acronyms."""
    named: defaultdict[str, set[str]] = defaultdict(set)
    for identity in identities:
        if find_family(identity.kind) is Family.BODY:
            for name in (identity.name, *identity.aliases):
                if " " in name or is_acronym(name):
                    named[fold_name(name)].add(identity.id)
    return {name: min(found) for name, found in named.items() if len(found) == 1 and not is_generic(name)}


def _find_undecided(
    bonds: Iterable[Bond], identity_of: Mapping[str, str], rulings: Sequence[EntityRuling]
) -> tuple[Bond, ...]:
    """Return for two identities that may be one the bond for which most speaks, unless a person decided about them."""
    decided = {frozenset((identity_of.get(one.one), identity_of.get(one.other))) for one in rulings}
    open_: dict[frozenset[str | None], Bond] = {}
    for bond in sorted(bonds, key=lambda bond: (-bond.score, bond.one, bond.other)):
        pair = frozenset((identity_of.get(bond.one), identity_of.get(bond.other)))
        if len(pair) == 2 and pair not in decided and bond.relation is not Relation.DIFFERENT:
            open_.setdefault(pair, bond)
    return tuple(open_.values())
