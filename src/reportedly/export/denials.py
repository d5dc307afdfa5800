"""Which denials stand beside which accusations and numbers, wherever these are shown: rather one too many than none."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity, FiledFigure
from reportedly.domain.folding import fold_name, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind
from reportedly.export.speakers import find_key

NAMESAKE = "about one of the same name, not known to be the same"
BEHIND = "right behind it, perhaps something else"
_NEAR = 600
"""Characters within which a denial that names nobody ("He denied it") is taken to be about what stands before it."""
_HEDGED = frozenset((Firmness.ALLEGED, Firmness.PROBABLE, Firmness.POSSIBLE))
_ACCUSED = frozenset((MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.GROUP))


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim or figure that denies something, in its article; `doubt` is why it may be about something else."""

    said: FiledClaim | FiledFigure
    article: FiledArticle
    doubt: str = ""


def is_accusation(claim: FiledClaim) -> bool:
    """Say whether a claim says something against someone, or is only alleged."""
    return claim.stance is Stance.ACCUSE or claim.firmness is Firmness.ALLEGED


def is_denial(claim: FiledClaim) -> bool:
    """Say whether a claim denies something."""
    return claim.stance is Stance.DENY or claim.firmness is Firmness.DENIED


class Denials:
    """The denials of many articles, found by whom they are of and about, by where they stand, and by their numbers."""

    def __init__(self, articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> None:
        self._identity_of = identity_of
        self._accused: dict[str, FiledEntity] = {}
        self._about: defaultdict[str, list[Denial]] = defaultdict(list)
        self._named: defaultdict[str, list[Denial]] = defaultdict(list)
        self._inside: defaultdict[str, list[Denial]] = defaultdict(list)
        self._numbers: defaultdict[tuple[object, ...], list[Denial]] = defaultdict(list)
        for article in articles:
            self._accused.update({one.id: one for one in article.entities if one.kind in _ACCUSED})
            for claim in filter(is_denial, article.claims):
                self._keep(Denial(claim, article), claim)
            for figure in article.figures:
                if figure.firmness is Firmness.DENIED:
                    self._numbers[_number(figure)].append(Denial(figure, article))

    def _keep(self, denial: Denial, claim: FiledClaim) -> None:
        voices = claim.chain[-1].voices
        entities = {*claim.entities, *(voice.entity for voice in voices if voice.entity)} & self._accused.keys()
        for entity in entities:
            self._about[self._identify(entity)].append(denial)
        names = {name for entity in entities for name in _list_names(self._accused[entity])}
        names |= {fold_name(voice.name) for voice in voices if voice.named} | _find_surnames(claim)
        for name in filter(None, names):
            self._named[name].append(denial)
        self._inside[claim.article].append(denial)

    def find(self, said: FiledClaim | FiledFigure) -> list[Denial]:
        """Return what denies the number of a figure, or a claim that accuses, or a hedged one about people.

        A denial is not one of itself, nor of what its own voice says.
        """
        if isinstance(said, FiledFigure):
            return [] if said.firmness is Firmness.DENIED else self._numbers.get(_number(said), [])
        if is_denial(said) or not (is_accusation(said) or said.firmness in _HEDGED):
            return []
        voices = self._list_voices(said)
        found: dict[str, Denial] = {}
        for denial in self._find(said):
            if self._list_voices(denial.said) != voices:
                found.setdefault(denial.said.id, denial)
        return list(found.values())

    def _find(self, claim: FiledClaim) -> Iterator[Denial]:
        """Yield the denials of those whom a claim is about, then of their namesakes, then those right behind it."""
        accuses = is_accusation(claim)
        entities = [self._accused[one] for one in sorted(set(claim.entities) & self._accused.keys())]
        for entity in entities:
            if accuses or entity.kind is MentionKind.PERSON:
                yield from self._about.get(self._identify(entity.id), ())
        for name in sorted({name for one in entities for name in _list_names(one)} | _find_capitals(claim)):
            # A last name alone tells little, so that it counts for accusations only.
            if accuses or " " in name:
                yield from (replace(one, doubt=NAMESAKE) for one in self._named.get(name, ()))
        if accuses:
            inside = self._inside.get(claim.article, ())
            yield from (replace(one, doubt=BEHIND) for one in inside if _follows(one.said, claim))

    def _list_voices(self, said: FiledClaim | FiledFigure) -> frozenset[str]:
        return frozenset(find_key(voice, said.article, self._identity_of) for voice in said.chain[-1].voices)

    def _identify(self, entity: str) -> str:
        return self._identity_of.get(entity, entity)


def _list_names(entity: FiledEntity) -> frozenset[str]:
    return frozenset(filter(None, map(fold_name, (entity.name, *entity.aliases))))


def _find_surnames(claim: FiledClaim) -> frozenset[str]:
    """Return the last names of the people who say it: "Captain Vask" may be any Vask, and each one's denial counts."""
    people = (one for one in claim.chain[-1].voices if one.named and one.kind is VoiceKind.PERSON)
    return frozenset(words[-1] for one in people if (words := fold_words(one.name)))


def _find_capitals(claim: FiledClaim) -> frozenset[str]:
    """Return the words of the content that are written with a capital."""
    words = (word for piece in claim.content for word in piece.text.split() if word[:1].isupper())
    return frozenset(part for word in words for part in fold_words(word))


def _follows(denial: FiledClaim | FiledFigure, accusation: FiledClaim) -> bool:
    """Say whether a denial stands behind an accusation of its article and near it."""
    if isinstance(denial, FiledFigure):
        return False
    end = max((piece.end for piece in (*accusation.cue, *accusation.content)), default=0)
    return _find_start(accusation) < _find_start(denial) <= end + _NEAR


def _find_start(claim: FiledClaim) -> int:
    return min((piece.start for piece in claim.cue or claim.content), default=0)


def _number(figure: FiledFigure) -> tuple[object, ...]:
    return figure.kind, figure.unit, figure.low, figure.high, figure.head, figure.place.name if figure.place else None
