"""Clusters: what is joined by bonds, and kept apart by people's rulings and by standing in one article."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.domain.identity import Bond, EntityRuling, Relation
from reportedly.resolve.appearance import Appearance, Family


class Clusters:
    """Entities on their way into identities. Bonds are taken in the order of their weight, never that of arrival."""

    def __init__(self, appearances: Mapping[str, Appearance], rulings: Iterable[EntityRuling]) -> None:
        self._above = {entity: entity for entity in appearances}
        self._members = {entity: [entity] for entity in appearances}
        self._articles = {
            entity: {one.entity.article} for entity, one in appearances.items() if one.family is Family.PERSON
        }
        self._foes: dict[str, set[str]] = {}
        for ruling in rulings:
            if ruling.relation is Relation.DIFFERENT:
                self._foes.setdefault(ruling.one, set()).add(ruling.other)
                self._foes.setdefault(ruling.other, set()).add(ruling.one)

    def find(self, entity: str) -> str:
        """Return the entity that stands for the cluster of another."""
        while self._above[entity] != entity:
            self._above[entity] = self._above[self._above[entity]]
            entity = self._above[entity]
        return entity

    def join(self, bonds: Iterable[Bond]) -> tuple[Bond, ...]:
        """Join by the bonds that say "same", as far as nothing keeps apart; return those that were followed."""
        ordered = sorted(bonds, key=lambda bond: (not bond.judged, -bond.score, bond.one, bond.other))
        return tuple(bond for bond in ordered if bond.relation is Relation.SAME and self._follow(bond))

    def sets(self) -> Sequence[Sequence[str]]:
        """Return the clusters."""
        return [members for entity, members in self._members.items() if self._above[entity] == entity]

    def _follow(self, bond: Bond) -> bool:
        one, other = self.find(bond.one), self.find(bond.other)
        if one == other:
            return True
        if len(self._members[one]) < len(self._members[other]):
            one, other = other, one
        if not self._may_join(one, other, judged=bond.judged):
            return False
        self._above[other] = one
        self._members[one].extend(self._members.pop(other))
        self._articles.get(one, set()).update(self._articles.pop(other, set()))
        self._foes.setdefault(one, set()).update(self._foes.pop(other, set()))
        return True

    def _may_join(self, one: str, other: str, *, judged: bool) -> bool:
        """Say whether no ruling keeps two clusters apart, nor, unless ruled to be one, an article with both."""
        if one in self._find_foes(other):
            return False
        return judged or not self._articles.get(one, set()) & self._articles.get(other, set())

    def _find_foes(self, cluster: str) -> set[str]:
        return {self.find(foe) for foe in self._foes.get(cluster, ()) if foe in self._above}
