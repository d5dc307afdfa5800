"""Who and what entities of many articles are: which are one, which are not, and which cannot be told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from reportedly.domain.mention import MentionKind


class Relation(StrEnum):
    """How two entities stand to each other; undecided is an answer."""

    SAME = "same"
    DIFFERENT = "different"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class EntityRuling:
    """What a person decided about two entities, by their ids: that they are one, or that they are not."""

    one: str
    other: str
    relation: Relation

    def __post_init__(self) -> None:
        if self.relation is Relation.UNDECIDED:
            raise ValueError(f"a person decides that {self.one} and {self.other} are the same or different, or nothing")


@dataclass(frozen=True, slots=True)
class Bond:
    """What was found of two entities, by their ids, the lesser first: how much speaks for one, and why, in sentences.

    `judged` says that a person decided it.
    """

    one: str
    other: str
    relation: Relation
    score: float
    reasons: tuple[str, ...]
    judged: bool = False


@dataclass(frozen=True, slots=True)
class Identity:
    """One person, body or place across articles. `members` are the entities' ids, the earliest first.

    `id` is made from that earliest one, so that it stays when later articles name it too. `bonds` are what joined the
    members.
    """

    id: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...]
    roles: tuple[str, ...]
    members: tuple[str, ...]
    bonds: tuple[Bond, ...] = ()


@dataclass(frozen=True, slots=True)
class Resolution:
    """All identities, the identity of each entity, and the pairs that a person should look at.

    `body_named` gives the one body of a folded name, none where several have it. `original_of` gives for an article
    that was copied, or is a copy, the earliest that holds its report. `judged` gives for an
    entity that a person says is one with another its folded names: a voice of such a name is told by it.
    """

    identities: tuple[Identity, ...]
    identity_of: Mapping[str, str]
    undecided: tuple[Bond, ...]
    body_named: Mapping[str, str]
    original_of: Mapping[str, str]
    judged: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def find(self, identity: str) -> Identity | None:
        """Return an identity by its id."""
        return next((one for one in self.identities if one.id == identity), None)
