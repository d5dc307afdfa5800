"""Whom a pronoun of the third person points back to, with the reason; None rather than a guess."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.attribute.gender import Gender
from reportedly.attribute.lexicon import read_words
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import Word
from reportedly.attribute.voice import Resolution, Speaker, Voices
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

HE, SHE, THEY, IT = (read_words(word) for word in ("he", "she", "they", "it"))

SPEAKER_REACH = 8  # sentences back in which one who spoke is looked for
NAMED_REACH = 4  # and one who was only named
NEAREST = 4.0  # points of one in the same sentence; each sentence back costs one, at most three
SPOKE = 2.5  # points more for one who was a source in the last two sentences, half of it for one before
SUBJECT = 1.0  # points more for one that its sentence opens with
SUBJECT_SPOKE = 0.3  # the same for one who spoke: where two did, the first is hardly likelier than the last
UNNAMED = 1.0  # points less for "he" and "she" for a voice without name whose gender is not known
FAR = 3  # sentences back beyond which "he" and "she" need one whose gender is known
FURTHEST = 5  # sentences back for "it" and "they"
AGREES = 1.4  # points more for one whose gender is known
MARGIN = 0.4  # points by which the best must lead
MOST = 60  # mentions read back from a pronoun
DISTANCES = ("in the same sentence", "in the sentence before", "two sentences before", "three sentences before")
OPENERS = (MentionKind.PERSON, MentionKind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class _Candidate:
    score: float
    sentence: int
    voice: int | None
    entity: int | None
    agreed: bool = True


@dataclass(frozen=True, slots=True)
class _Naming:
    """The last sentence that names an entity, and whether that sentence opens with it."""

    sentence: int
    opens: bool


def resolve_pronoun(passage: Passage, voices: Voices, pronoun: Word, barred: int | None) -> Resolution | None:
    """Return the voice that a third-person pronoun points back to; the `barred` voice is out."""
    word = pronoun.lower
    here = passage.sentence_at(pronoun.start)
    ranked = sorted(_find_candidates(passage, voices, pronoun, barred), key=lambda candidate: -candidate.score)
    if not ranked or (len(ranked) > 1 and ranked[0].score - ranked[1].score < MARGIN):
        return None
    best = ranked[0]
    if here - best.sentence > _find_reach(word, best.agreed):
        return None
    voice = voices.of_entity(best.entity) if best.voice is None and best.entity is not None else best.voice
    if voice is None:
        return None
    gender = gender_of(word)
    if gender and voices.speakers[voice].gender is None:
        voices.note_gender(voice, gender)
    kind = "one named who fits" if best.voice is None else "speaker"
    where = _tell_distance(here - best.sentence)
    name = voices.speakers[voice].name
    if name.lower() == word:
        return Resolution(voice, f"'{pronoun.text}' is the same as '{name}' {where}")
    return Resolution(voice, f"'{pronoun.text}' is {name}: the last {kind}, {where}")


def _find_reach(pronoun: str, agreed: bool) -> int:
    """Return the sentences back at which a pronoun still tells whom it means."""
    if gender_of(pronoun) is None:
        return FURTHEST
    return SPEAKER_REACH if agreed else FAR


def gender_of(pronoun: str) -> Gender | None:
    """Return the gender that a pronoun tells."""
    return Gender.MALE if pronoun in HE else Gender.FEMALE if pronoun in SHE else None


def fits(pronoun: str, speaker: Speaker) -> bool:
    """Say whether the pronoun agrees with the voice in kind, number and gender."""
    gender = gender_of(pronoun)
    if gender:
        return speaker.kind is VoiceKind.PERSON and speaker.gender in (None, gender)
    if pronoun == "both":
        return speaker.kind is VoiceKind.GROUP and speaker.plural
    if pronoun in THEY:
        return speaker.kind in (VoiceKind.GROUP, VoiceKind.ORGANIZATION)
    bodies = (VoiceKind.ORGANIZATION, VoiceKind.MEDIA, VoiceKind.DOCUMENT)
    return pronoun in IT and not speaker.plural and speaker.kind in bodies


def _tell_distance(sentences: int) -> str:
    return DISTANCES[sentences] if 0 <= sentences < len(DISTANCES) else f"{sentences} sentences before"


def _find_candidates(passage: Passage, voices: Voices, pronoun: Word, barred: int | None) -> Iterator[_Candidate]:
    """Yield who could be meant: those who spoke, and those only named, in the sentences before."""
    here = passage.sentence_at(pronoun.start)
    namings = _read_back(passage, voices, pronoun.start, here)
    spoken = set()
    for voice in voices.find_recent(here - SPEAKER_REACH):
        speaker = voices.speakers[voice]
        naming = namings.get(speaker.entity, _Naming(speaker.last, False)) if speaker.entity is not None else None
        spoken.add(speaker.entity)
        if voice != barred and fits(pronoun.lower, speaker):
            told = gender_of(pronoun.lower) is not None
            agreed = AGREES * (told and speaker.gender is not None)
            agreed -= UNNAMED * (told and speaker.gender is None and not speaker.named)
            yield _rank_speaker(voice, speaker, naming or _Naming(speaker.last, False), here, agreed)
    for entity, naming in namings.items():
        if entity not in spoken and voices.known(entity) != (barred or -1) and _fits_entity(pronoun, voices, entity):
            agreed = AGREES * (gender_of(pronoun.lower) is not None and voices.cast.drafts[entity].gender is not None)
            score = NEAREST - min(here - naming.sentence, 3) + SUBJECT * naming.opens + agreed
            yield _Candidate(score, naming.sentence, voices.known(entity), entity, agreed > 0)


def _rank_speaker(voice: int, speaker: Speaker, naming: _Naming, here: int, agreed: float) -> _Candidate:
    """Weigh one who spoke: the nearer and the later he spoke the better; ties go to the last speaker."""
    last = max(speaker.last, naming.sentence)
    distance, silence = here - last, here - speaker.last
    score = NEAREST - min(distance, 3 + distance / 10) + (SPOKE if silence <= 2 else SPOKE / 2)
    score += agreed + SUBJECT_SPOKE * naming.opens - silence / 100
    return _Candidate(score, last, voice, speaker.entity, agreed > 0)


def _read_back(passage: Passage, voices: Voices, offset: int, here: int) -> dict[int, _Naming]:
    """Return how each entity was named last in the sentences before `offset`."""
    namings: dict[int, _Naming] = {}
    opened: set[int] = set()
    for index in passage.mentions_within(0, offset)[-MOST:]:
        mention = passage.mentions[index]
        sentence = passage.sentence_at(mention.span.start)
        if here - sentence > NAMED_REACH:
            continue
        entity = voices.cast.entity_of(index)
        if entity is None:
            continue
        opens = sentence not in opened and mention.kind in OPENERS
        if opens:
            opened.add(sentence)
        before = namings.get(entity)
        still = before is not None and before.sentence == sentence and before.opens
        namings[entity] = _Naming(sentence, opens or still)
    return namings


def _fits_entity(pronoun: Word, voices: Voices, entity: int) -> bool:
    draft, gender = voices.cast.drafts[entity], gender_of(pronoun.lower)
    if gender:
        return draft.kind is MentionKind.PERSON and draft.gender in (None, gender)
    if pronoun.lower in THEY:
        return draft.kind is MentionKind.GROUP and pronoun.lower != "both"
    return draft.kind is MentionKind.ORGANIZATION
