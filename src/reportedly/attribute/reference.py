"""Whom a description points back to: "the ministry", "the press secretary", "the militant"."""

from reportedly.attribute.description import Description
from reportedly.attribute.gender import Gender
from reportedly.attribute.lexicon import read_words
from reportedly.attribute.phrase import NounPhrase
from reportedly.attribute.voice import Resolution, Voices
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

OFFICE = read_words("office")
ANY_BODY, ANY_OUTLET = read_words("any body"), read_words("any outlet")
ANY_MAN, ANY_WOMAN = read_words("any man"), read_words("any woman")
KIND_REACH = 3  # sentences back in which "the group", "the newspaper", "the man" find one of their kind
MOST = 50  # voices of one noun looked at


def resolve_description(
    voices: Voices, phrase: NounPhrase, description: Description, sentence: int
) -> Resolution | None:
    """Return the voice that a description without a name points back to."""
    found = _find_same_noun(voices, phrase, description)
    if found is not None:
        return _explain(voices, phrase, found, "the last voice of that description")
    entity = _find_role(voices, phrase, description)
    if entity is not None:
        return _explain(voices, phrase, voices.of_entity(entity), "the text gives that role to no one else")
    entity = _find_body(voices, phrase, description)
    if entity is not None:
        return _explain(voices, phrase, voices.of_entity(entity), "the only body of that name")
    found = _find_kind(voices, description, sentence)
    return None if found is None else _explain(voices, phrase, found, "the last voice of that kind")


def resolve_headline(voices: Voices, phrase: NounPhrase, description: Description) -> Resolution | None:
    """Return the voice in the text below whom a headline calls by office: "Harbour Spokesman: No Leak"."""
    if description.head not in OFFICE:
        return None
    named = [
        index
        for index, speaker in enumerate(voices.speakers)
        if speaker.kind is VoiceKind.PERSON and speaker.named and speaker.last >= 0
    ]
    fitting = [index for index in named if description.head in voices.tell_roles(index)] or named
    if len(fitting) != 1:
        return None
    return _explain(voices, phrase, fitting[0], "the only one of an office who speaks in the text below")


def _explain(voices: Voices, phrase: NounPhrase, voice: int, why: str) -> Resolution:
    return Resolution(voice, f"'{phrase.wording}' is {voices.speakers[voice].name}: {why}")


def _find_same_noun(voices: Voices, phrase: NounPhrase, description: Description) -> int | None:
    """Return the last voice whose noun is the same and whose words hold those of the phrase."""
    wanted = frozenset(phrase.modifiers)
    for _, voice in zip(range(MOST), voices.find_by_head(description.head), strict=False):
        speaker = voices.speakers[voice]
        if wanted <= speaker.words and speaker.plural == description.plural:
            return voice
    return None


def _find_role(voices: Voices, phrase: NounPhrase, description: Description) -> int | None:
    """Return the one entity to whom the text gives this role."""
    if description.kind is not VoiceKind.PERSON:
        return None
    found = voices.cast.find_role({*phrase.modifiers, description.head})
    return found[0] if len(found) == 1 else None


def _find_body(voices: Voices, phrase: NounPhrase, description: Description) -> int | None:
    """Return the one body whose name holds all the words of the phrase."""
    if description.kind not in (VoiceKind.ORGANIZATION, VoiceKind.MEDIA):
        return None
    found = voices.cast.find_named([word.lower for word in phrase.core])
    bodies = [entity for entity in found if voices.cast.drafts[entity].kind is not MentionKind.PERSON]
    return bodies[0] if len(bodies) == 1 else None


def _find_kind(voices: Voices, description: Description, sentence: int) -> int | None:
    """Return the last voice, of three sentences, that a word for any of its kind can point to."""
    gender = Gender.MALE if description.head in ANY_MAN else Gender.FEMALE if description.head in ANY_WOMAN else None
    for voice in voices.find_recent(sentence - KIND_REACH):
        speaker = voices.speakers[voice]
        if description.head in ANY_OUTLET and speaker.kind is VoiceKind.MEDIA:
            return voice
        if description.head in ANY_BODY and speaker.kind is VoiceKind.ORGANIZATION and speaker.named:
            return voice
        if gender and speaker.kind is VoiceKind.PERSON and speaker.gender is gender:
            return voice
    return None
