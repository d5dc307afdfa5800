"""Which denials stand beside which accusation: rather one too many than one missing."""

from collections.abc import Mapping, Sequence

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity
from reportedly.domain.folding import fold_name, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind
from reportedly.export.brief.claims import Told

_NEAR = 600
"""Characters within which a denial that names nobody ("He denied it") is taken to be about what stands before it."""
_ACCUSED = frozenset((MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.GROUP))


class Denials:
    """Finds for a claim what denies it."""

    def __init__(self, told: Sequence[Told], articles: Mapping[str, FiledArticle]) -> None:
        self._denials = [one for one in told if one.is_denial]
        self._entities = {one.id: one for article in articles.values() for one in article.entities}

    def find(self, accusation: Told) -> list[Told]:
        """Return the denials of an accusation: by whom it accuses, about whom it accuses, or right behind it.

        A denial is not one of itself, nor of what its own voice says.
        """
        if not accusation.is_accusation:
            return []
        accused = self._name_accused(accusation.claim)
        return [
            one
            for one in self._denials
            if one is not accusation and one.voice != accusation.voice and self._answers(one, accusation, accused)
        ]

    def _answers(self, denial: Told, accusation: Told, accused: frozenset[str]) -> bool:
        if accused & (self._name_voices(denial.claim) | self._name_accused(denial.claim)):
            return True
        if not _find_surnames(denial.claim).isdisjoint(_find_words(accusation.claim)):
            return True
        tellings = (accusation.claim, *accusation.copies)
        return any(_follows(one, other) for one in (denial.claim, *denial.copies) for other in tellings)

    def _name_accused(self, claim: FiledClaim) -> frozenset[str]:
        entities = (self._entities[id_] for id_ in claim.entities if id_ in self._entities)
        return frozenset(name for one in entities if one.kind in _ACCUSED for name in _name(one))

    def _name_voices(self, claim: FiledClaim) -> frozenset[str]:
        voices = claim.chain[-1].voices
        entities = (self._entities[one.entity] for one in voices if one.entity in self._entities)
        named = {fold_name(one.name) for one in voices if one.named}
        return frozenset(named).union(*map(_name, entities))


def _name(entity: FiledEntity) -> frozenset[str]:
    return frozenset(filter(None, map(fold_name, (entity.name, *entity.aliases))))


def _find_surnames(claim: FiledClaim) -> frozenset[str]:
    """Return the last names of the people who say it: "Captain Vask" may be any Vask, and each one's denial counts."""
    people = (one for one in claim.chain[-1].voices if one.named and one.kind is VoiceKind.PERSON)
    return frozenset(words[-1] for one in people if (words := fold_words(one.name)))


def _find_words(claim: FiledClaim) -> frozenset[str]:
    """Return the words of the content that are written with a capital."""
    words = (word for piece in claim.content for word in piece.text.split() if word[:1].isupper())
    return frozenset(part for word in words for part in fold_words(word))


def _follows(denial: FiledClaim, accusation: FiledClaim) -> bool:
    """Say whether a denial stands in the same article, behind an accusation and near it."""
    if denial.article != accusation.article:
        return False
    start, end = min(denial.cue).start, max(piece.end for piece in (*accusation.cue, *accusation.content))
    return min(accusation.cue).start < start <= end + _NEAR
