"""Which denials stand beside which accusations and numbers, wherever these are shown: rather one too many than none."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity, FiledFigure, make_id
from reportedly.domain.folding import fold_name, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.saying import Said, Spot, find_beginning, identify_voices
from reportedly.domain.voice import VoiceKind

NAMESAKE = "about one of the same name, not known to be the same"
BEHIND = "right behind it, perhaps something else"
_NEAR = 600
"""Characters within which a denial that names nobody ("He denied it") is taken to be about what stands before it."""
_HEDGED = frozenset((Firmness.ALLEGED, Firmness.PROBABLE, Firmness.POSSIBLE))
_ACCUSED = frozenset((MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.GROUP))


@dataclass(frozen=True, slots=True)
class Denial:
    """A claim or figure that denies something, in its article; `doubt` is why it may be about something else."""

    said: Said
    article: FiledArticle
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a denial and what it denies share: an `entity`, by its id in an article, or a `key` of another kind.

    `doubt` is why a denial that is found by it may be about something else.
    """

    key: str
    entity: str | None = None
    doubt: str = ""

    def find_key(self, identity_of: Mapping[str, str]) -> str:
        """Return under which key it is kept: an entity goes by its identity across articles."""
        return identity_of.get(self.key, self.key) if self.entity else self.key


@dataclass(frozen=True, slots=True)
class Denying:
    """Where a denial stands, at which place of its article it begins, and whose it is (ids of voices)."""

    spot: Spot
    start: int
    voices: frozenset[str]


def is_accusation(said: Said) -> bool:
    """Say whether a claim says something against someone, or is only alleged."""
    return isinstance(said, FiledClaim) and (said.stance is Stance.ACCUSE or said.firmness is Firmness.ALLEGED)


def is_denial(said: Said) -> bool:
    """Say whether a claim or figure denies something."""
    return said.firmness is Firmness.DENIED or (isinstance(said, FiledClaim) and said.stance is Stance.DENY)


def can_be_denied(said: Said) -> bool:
    """Say whether a denial is to stand beside it: any number, and a claim that accuses or is hedged."""
    return not is_denial(said) and (isinstance(said, FiledFigure) or is_accusation(said) or said.firmness in _HEDGED)


def list_accused(article: FiledArticle) -> dict[str, FiledEntity]:
    """Return the people, bodies and groups of an article by their ids."""
    return {one.id: one for one in article.entities if one.kind in _ACCUSED}


def list_denying_marks(said: Said, accused: Mapping[str, FiledEntity]) -> Iterator[Mark]:
    """Yield by what a denial is found: those whom it names and who make it, their names, its article; or its number.

    `accused` are those of its article.
    """
    if isinstance(said, FiledFigure):
        yield Mark(mark_number(said))
        return
    voices = said.chain[-1].voices
    entities = {*said.entities, *(voice.entity for voice in voices if voice.entity)} & accused.keys()
    yield from (Mark(one, one) for one in sorted(entities))
    names = {name for one in entities for name in _list_names(accused[one])}
    names |= {fold_name(voice.name) for voice in voices if voice.named} | _find_surnames(said)
    yield from map(_mark_name, sorted(filter(None, names)))
    yield _mark_inside(said.article)


def list_denied_marks(said: Said, accused: Mapping[str, FiledEntity]) -> Iterator[Mark]:
    """Yield by what the denials of something are found: of those whom it is about, of namesakes, right behind it.

    `accused` are those of its article.
    """
    if isinstance(said, FiledFigure):
        yield Mark(mark_number(said))
        return
    accuses = is_accusation(said)
    entities = [accused[one] for one in sorted(set(said.entities) & accused.keys())]
    yield from (Mark(one.id, one.id) for one in entities if accuses or one.kind is MentionKind.PERSON)
    for name in sorted({name for one in entities for name in _list_names(one)} | _find_capitals(said)):
        # A last name alone tells little, so that it counts for accusations only.
        if accuses or " " in name:
            yield _mark_name(name)
    if accuses:
        yield _mark_inside(said.article)


def choose_denials(
    said: Said, marks: Iterable[Mark], kept: Mapping[str, Iterable[Denying]], identity_of: Mapping[str, str]
) -> dict[Spot, str]:
    """Return what denies something, each with the doubt about it; `kept` are denials by the keys of their marks.

    A denial of a claim is not one of what its own voice says.
    """
    voices = identify_voices(said, identity_of)
    found: dict[Spot, str] = {}
    for mark in marks:
        for one in kept.get(mark.find_key(identity_of), ()):
            if isinstance(said, FiledFigure) or (one.voices != voices and _fits(one, mark, said)):
                found.setdefault(one.spot, mark.doubt)
    return found


def mark_number(figure: FiledFigure) -> str:
    """Return the key of a number: what is counted, how many, where."""
    place = figure.place.name if figure.place else None
    bounds = [end if end is None else end.normalize() for end in (figure.low, figure.high)]
    return make_id("number", figure.kind, figure.unit, *bounds, figure.head, place)


def _fits(denial: Denying, mark: Mark, claim: FiledClaim) -> bool:
    """Say whether a denial that is found by where it stands is behind an accusation and near it."""
    if mark.doubt != BEHIND:
        return True
    end = max((piece.end for piece in (*claim.cue, *claim.content)), default=0)
    return find_beginning(claim) < denial.start <= end + _NEAR


def _mark_name(name: str) -> Mark:
    return Mark(f"called {name}", doubt=NAMESAKE)


def _mark_inside(article: str) -> Mark:
    return Mark(f"in {article}", doubt=BEHIND)


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
