"""What people decided, as the steps take it; and what the steps found, as the ledger keeps it."""

from collections.abc import Iterable
from dataclasses import dataclass

from reportedly.domain.identity import Bond, EntityRuling, Relation, Resolution
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import CopyLink, Question, Ruling
from reportedly.ledger import Identity, Ledger, Undecided

_ABOUT_FIGURES = (JudgementKind.MOVE, JudgementKind.SPLIT, JudgementKind.JOIN)
_ABOUT_ENTITIES = {JudgementKind.SAME: Relation.SAME, JudgementKind.DIFFERENT: Relation.DIFFERENT}


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people decided about which figures answer one question, and about who is who, in the order of deciding.

    Each of `bound` are the articles of figures that someone put together: they are of one matter, whatever the machine
    takes them for. Each of `met` are the articles of two names that someone says are one: a voice that speaks of two
    matters makes no one matter of them, but has one identity in both.
    """

    figures: tuple[Ruling, ...] = ()
    entities: tuple[EntityRuling, ...] = ()
    bound: tuple[frozenset[str], ...] = ()
    met: tuple[frozenset[str], ...] = ()

    @property
    def together(self) -> tuple[frozenset[str], ...]:
        """The articles of which all are looked at where one of them changed."""
        return (*self.bound, *self.met)


NO_RULINGS = Rulings()


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What was found in one matter, or in several that share a voice."""

    questions: tuple[Question, ...]
    copies: tuple[CopyLink, ...]
    resolution: Resolution


def find_rulings(ledger: Ledger) -> Rulings:
    """Return the judgements that stand, with the ids that their words have now."""
    figures: list[Ruling] = []
    entities: list[EntityRuling] = []
    bound: list[frozenset[str]] = []
    met: list[frozenset[str]] = []
    about = (*_ABOUT_FIGURES, *_ABOUT_ENTITIES)
    standing = [one for one in ledger.judgements() if one.withdrawn_at is None and one.kind in about]
    subject_of = ledger.find_subjects(anchor for one in standing for anchor in one.subjects)
    for judgement in standing:
        subjects = tuple(subject_of[anchor] for anchor in judgement.subjects if anchor in subject_of)
        ids = tuple(one.id for one in subjects)
        if judgement.kind in _ABOUT_FIGURES:
            figures.append(Ruling(judgement.kind, ids))
            bound.append(frozenset(one.article for one in subjects))
        elif len(ids) == len(judgement.subjects) == 2:
            entities.append(EntityRuling(ids[0], ids[1], _ABOUT_ENTITIES[judgement.kind]))
            if judgement.kind is JudgementKind.SAME:
                met.append(frozenset(one.article for one in subjects))
    return Rulings(tuple(figures), tuple(entities), _find_several(bound), _find_several(met))


def _find_several(together: Iterable[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """Return the sets of more than one article."""
    return tuple(articles for articles in together if len(articles) > 1)


def store_resolutions(ledger: Ledger, found: Iterable[Resolution]) -> None:
    """Keep who is who in some matters, in the place of what was found of their entities before."""
    resolutions = tuple(found)
    members = [member for one in resolutions for identity in one.identities for member in identity.members]
    ledger.store_identities(
        members,
        [
            Identity(member, identity.id, _explain(identity.bonds, member))
            for one in resolutions
            for identity in one.identities
            for member in identity.members
        ],
        [Undecided(bond.one, bond.other, " ".join(bond.reasons)) for one in resolutions for bond in one.undecided],
    )


def _explain(bonds: Iterable[Bond], member: str) -> str:
    """Return why an entity belongs to its identity: what joined it to another."""
    return next((" ".join(bond.reasons) for bond in bonds if member in (bond.one, bond.other)), "it stands alone")
