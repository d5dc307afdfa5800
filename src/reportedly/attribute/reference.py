"""Whom a description points back to: "the ministry", "the press secretary", "the militant"."""

from reportedly.attribute.description import Description
from reportedly.attribute.gender import Gender
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.phrase import NounPhrase
from reportedly.attribute.voice import Resolution, Voices
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

OFFICE = read_words("office")
ANY_BODY, ANY_OUTLET = read_words("any body"), read_words("any outlet")
ANY_MAN, ANY_WOMAN = read_words("any man"), read_words("any woman")
OWNER = read_words("owner")
RECENT = 2  # sentences back in which the last of several like voices must have spoken
MAN_REACH = 6  # sentences back in which "the man" finds a man
KIND_REACH = 3  # sentences back in which "the group", "the newspaper", "the man" find one of their kind
MOST = 50  # voices of one noun looked at


def resolve_description(
    voices: Voices, phrase: NounPhrase, description: Description, sentence: int
) -> Resolution | None:
    """Return the voice that a description without a name points back to."""
    owned = phrase.determiner in OWNER
    found = None if owned else _find_same_noun(voices, phrase, description, sentence)
    if found is not None:
        return _explain(voices, phrase, found, "the last voice of that description")
    entity = _find_role(voices, phrase, description)
    if entity is not None:
        return _explain(voices, phrase, voices.of_entity(entity), "the text gives that role to no one else")
    entity = _find_body(voices, phrase, description)
    if entity is not None:
        return _explain(voices, phrase, voices.of_entity(entity), "the only body of that name")
    bare = not phrase.modifiers and phrase.words[-1] is phrase.head  # no "older man", no "man at the gate"
    found = None if owned or not bare else _find_kind(voices, description, sentence)
    return None if found is None else _explain(voices, phrase, found, "the last voice of that kind")


def _explain(voices: Voices, phrase: NounPhrase, voice: int, why: str) -> Resolution:
    name = voices.speakers[voice].name
    return Resolution(voice, f"'{phrase.name}' is {name if name != phrase.name else 'the same'}: {why}")


def _find_same_noun(voices: Voices, phrase: NounPhrase, description: Description, sentence: int) -> int | None:
    """Return the last voice whose noun is the same and whose words hold those of the phrase.

    Where several fit, one of them must have spoken within two sentences and the others not: else none is meant plainly.
    """
    wanted = frozenset(phrase.modifiers)
    found = [
        voice
        for _, voice in zip(range(MOST), voices.find_by_head(description.head), strict=False)
        if wanted <= voices.speakers[voice].words
        and not OWNER & voices.speakers[voice].words
        and voices.speakers[voice].plural == description.plural
    ]
    if description.head in ANY_MAN | ANY_WOMAN:
        found = [voice for voice in found if sentence - voices.speakers[voice].last <= MAN_REACH]
    if found and voices.speakers[found[0]].last > sentence and len(voices.cast.find_named([description.head])) > 1:
        return None  # a headline's "Ministry", of which the text below names several
    if len(found) < 2:
        return found[0] if found else None
    found.sort(key=lambda voice: -voices.speakers[voice].last)
    last, before = (sentence - voices.speakers[voice].last for voice in found[:2])
    return found[0] if last <= RECENT and before > last else None


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
        body = description.head in ANY_BODY and speaker.kind is VoiceKind.ORGANIZATION and speaker.named
        if body and not voice_lexicon().is_organization(speaker.head):  # "the company" is no Board and no Ministry
            return voice
        if gender and speaker.kind is VoiceKind.PERSON and speaker.gender is gender:
            return voice
    return None
