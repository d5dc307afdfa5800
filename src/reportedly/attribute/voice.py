"""The voices of an article, gathered while its sources are read in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from reportedly.attribute.description import KIND_OF_MENTION, Description
from reportedly.attribute.entity import Cast
from reportedly.attribute.gender import Gender
from reportedly.attribute.lexicon import voice_lexicon
from reportedly.domain.article import Article
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import Voice, VoiceKind

OUTLET = 0
UNNAMED_OUTLET = "the article"
NOBODY = "unspecified"
NEVER = -1_000_000


@dataclass(frozen=True, slots=True)
class Resolution:
    """The voice that a source was taken for, and why, in a sentence; no reason where the source names it itself."""

    voice: int
    reason: str | None = None


@dataclass(slots=True)
class Speaker:
    """A voice while the article is read; `last` is the sentence in which it was a source last."""

    kind: VoiceKind
    named: bool
    name: str
    head: str = ""
    words: frozenset[str] = frozenset()
    plural: bool = False
    gender: Gender | None = None
    entity: int | None = None
    last: int = NEVER

    @property
    def label(self) -> str:
        """Return the noun of the voice and the words before it: "telephone bill" of "a telephone bill seen by AB"."""
        before, noun, _ = self.name.lower().partition(self.head) if self.head else ("", "", "")
        return before + noun or self.name


class Voices:
    """Speakers by key: one for each entity, each description and each side that says "we"; the outlet is the first."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.cast = cast
        outlet = article.outlet
        self.speakers = [Speaker(VoiceKind.MEDIA, outlet is not None, outlet or UNNAMED_OUTLET)]
        self._by_key: dict[tuple[str, str | int], int] = {}
        self._by_head: dict[str, list[int]] = {}
        self._heard: list[int] = []

    def of_entity(self, entity: int, description: Description | None = None) -> int:
        """Return the voice of an entity, of the kind that `description` tells, or else the entity's own."""
        at = self.known(entity)
        if at is not None:
            return at
        draft = self.cast.drafts[entity]
        words = draft.name.lower().split()
        kind = description.kind if description else _kind_of(draft.kind, words[-1])
        head = description.head if description else _find_head(words)
        speaker = Speaker(kind, description.named if description else True, draft.name, head, frozenset(words))
        speaker.gender, speaker.entity, speaker.plural = draft.gender, entity, kind is VoiceKind.GROUP
        return self._add(("entity", entity), speaker)

    def of_description(self, key: str, name: str, description: Description, words: frozenset[str]) -> int:
        """Return the voice that is described in these words."""
        at = self._by_key.get(("words", key))
        if at is not None:
            return at
        kind, named, head = description.kind, description.named, description.head
        return self._add(("words", key), Speaker(kind, named, name, head, words, description.plural))

    def of_nobody(self) -> int:
        """Return the voice that stands for all whom the text does not name."""
        at = self._by_key.get(("nobody", ""))
        return self._add(("nobody", ""), Speaker(VoiceKind.UNSPECIFIED, False, NOBODY)) if at is None else at

    def of_side(self, speaker: int, kind: VoiceKind, wording: str) -> int:
        """Return the voice of those for whom `speaker` says "we"."""
        at = self._by_key.get(("side", speaker))
        return self._add(("side", speaker), Speaker(kind, False, wording, plural=True)) if at is None else at

    def known(self, entity: int) -> int | None:
        """Return the voice of an entity if it has spoken."""
        return self._by_key.get(("entity", entity))

    def note(self, voice: int, sentence: int) -> None:
        """Note that `voice` was a source in `sentence`."""
        self.speakers[voice].last = max(self.speakers[voice].last, sentence)
        self._heard.append(voice)

    def find_recent(self, sentence: int) -> Iterator[int]:
        """Yield the voices that were sources in `sentence` or after it, the last first, each once."""
        seen = {OUTLET}
        for voice in reversed(self._heard):
            if self.speakers[voice].last < sentence:
                return
            if voice not in seen:
                seen.add(voice)
                yield voice

    def find_by_head(self, head: str) -> Iterator[int]:
        """Yield the voices whose noun is `head`, the last first."""
        return reversed(self._by_head.get(head, []))

    def tell_roles(self, voice: int) -> frozenset[str]:
        """Return the words of the roles that the text gives a voice, in lower case."""
        entity = self.speakers[voice].entity
        roles = self.cast.drafts[entity].roles if entity is not None else []
        return frozenset(word for role in roles for word in role.lower().split())

    def note_gender(self, voice: int, gender: Gender) -> None:
        """Note the gender of a voice, and of the entity behind it, that a pronoun told."""
        speaker = self.speakers[voice]
        speaker.gender = gender
        if speaker.entity is not None:
            self.cast.drafts[speaker.entity].gender = gender

    def build_voices(self) -> tuple[Voice, ...]:
        """Return the voices as domain records; `v1` is the outlet."""
        return tuple(
            Voice(
                id=voice_id(index),
                kind=speaker.kind,
                named=speaker.named,
                name=speaker.name,
                entity=None if speaker.entity is None else self.cast.entity_id(speaker.entity),
            )
            for index, speaker in enumerate(self.speakers)
        )

    def _add(self, key: tuple[str, str | int], speaker: Speaker) -> int:
        self.speakers.append(speaker)
        index = len(self.speakers) - 1
        self._by_key[key] = index
        for head in {speaker.head, voice_lexicon().singular(speaker.head)}:
            self._by_head.setdefault(head, []).append(index)
        return index


def voice_id(index: int) -> str:
    """Return the id of the voice at `index`."""
    return f"v{index + 1}"


def _find_head(words: list[str]) -> str:
    """Return the noun of a name: the last word, or the one before "of" or "for"."""
    return next((before for before, word in pairwise(words) if word in ("of", "for")), words[-1])


def _kind_of(kind: MentionKind, head: str) -> VoiceKind:
    if kind is not MentionKind.PERSON and head in voice_lexicon().sections["media names"]:
        return VoiceKind.MEDIA
    return KIND_OF_MENTION.get(kind, VoiceKind.ORGANIZATION)
