"""What kind of voice the words of a source describe, and whether they name it."""

import re
from dataclasses import dataclass

from reportedly.attribute.lexicon import Noun, NounKind, VoiceLexicon, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import NounPhrase
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind

KIND_OF_MENTION = {
    MentionKind.PERSON: VoiceKind.PERSON,
    MentionKind.ORGANIZATION: VoiceKind.ORGANIZATION,
    MentionKind.GROUP: VoiceKind.GROUP,
    MentionKind.PLACE: VoiceKind.ORGANIZATION,
    MentionKind.FACILITY: VoiceKind.ORGANIZATION,
}
LOOSE_REPORTS = read_words("loose report")
PRESS = read_words("press")
DESK = read_words("desk")
EITHER = read_words("person or body")
ANY_ONE = read_words("any one")
ONE_OF = read_words("one of")
THING_ENDINGS = ("ion", "ment", "ness", "ity", "ence", "ance", "age", "ism", "ure", "ing", "ship", "ics", "al", "th")
PERSON_ENDINGS = ("er", "or", "ist", "man", "woman", "eer", "ian")
ONE_OF_MANY = (MentionKind.PERSON, MentionKind.GROUP)
PEOPLE = (NounKind.PERSON, NounKind.GROUP)
CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:-?(?:TV|FM|AM|DT))?\d{0,2}")  # an American station: "KLMN", "WXYZ-TV"
ACRONYM = 6  # letters; longer words in capitals are shouted


@dataclass(frozen=True, slots=True)
class Description:
    """Kind and name of a voice as one source puts it; `head` is its noun in the singular."""

    kind: VoiceKind
    named: bool
    head: str
    plural: bool = False


def describe(passage: Passage, phrase: NounPhrase) -> Description:
    """Return the kind of voice that `phrase` names or describes."""
    lexicon = voice_lexicon()
    head = phrase.head.lower
    if phrase.apposed:
        return _describe_apposed(passage, phrase, lexicon)
    if head.replace(",", "").isdigit():
        return Description(VoiceKind.GROUP, False, head, True)
    if head in lexicon.sections["partitive"] and phrase.of:
        return _describe_part(phrase, lexicon)
    named = _describe_name(passage, phrase, lexicon) if phrase.head_proper else None
    if named is not None:
        return named
    noun = lexicon.nouns.get(head)
    return _describe_noun(phrase, noun, lexicon) if noun else _describe_unknown(phrase)


def _describe_apposed(passage: Passage, phrase: NounPhrase, lexicon: VoiceLexicon) -> Description:
    """Describe a common noun with a name beside it: a person, unless noun or name are those of a body."""
    head = phrase.head.lower
    mention = passage.mention_at(phrase.apposed[0].start)
    body = mention is not None and passage.mentions[mention].kind is not MentionKind.PERSON
    if lexicon.is_person(head) and not (body and head in EITHER):
        return Description(VoiceKind.PERSON, True, head)
    noun = lexicon.nouns.get(head)
    if noun is not None and noun.kind is NounKind.MEDIA:
        return Description(VoiceKind.MEDIA, True, head)
    return Description(VoiceKind.ORGANIZATION if body else VoiceKind.PERSON, True, head)


def _describe_name(passage: Passage, phrase: NounPhrase, lexicon: VoiceLexicon) -> Description | None:
    """Describe a phrase whose head is a proper name; None where the capital covers a common noun."""
    head = phrase.head.lower
    if _is_media_name(phrase, lexicon):
        return Description(VoiceKind.MEDIA, True, head)
    if head in lexicon.sections["body names"]:
        return Description(VoiceKind.ORGANIZATION, True, head)
    noun = lexicon.nouns.get(head)
    kind = passage.mentions[phrase.mention].kind if phrase.mention is not None else None
    lone = phrase.mention is not None and " " not in passage.mentions[phrase.mention].span.text
    if lone and phrase.determiner in ANY_ONE and kind in ONE_OF_MANY:  # "a bearded Tajik"
        return Description(VoiceKind.PERSON, False, head)
    if kind in KIND_OF_MENTION and (noun is None or noun.kind not in PEOPLE or _is_body_name(phrase, kind)):
        body = noun is not None and noun.kind is NounKind.ORGANIZATION
        found = VoiceKind.ORGANIZATION if body else KIND_OF_MENTION[kind]
        people = found is VoiceKind.GROUP
        return Description(found, not people, head, people)
    return None if noun else _describe_by_words(passage, phrase, lexicon)


def _is_body_name(phrase: NounPhrase, kind: MentionKind | None) -> bool:
    """Say whether a noun for a person ends the name of a body that goes on: "the Families of the Flood"."""
    return phrase.words[-1].start > phrase.head.start and kind in (MentionKind.ORGANIZATION, MentionKind.FACILITY)


def _describe_by_words(passage: Passage, phrase: NounPhrase, lexicon: VoiceLexicon) -> Description:
    """Describe a name of which no mention tells the kind, by the words in it; else it is a person's."""
    head, sections = phrase.head.lower, lexicon.sections
    place = head in sections["place names"]
    if head in sections["demonym group"] or (head in sections["demonym"] and not place):
        return Description(VoiceKind.GROUP, False, head, True)
    if any(modifier in sections["title"] for modifier in phrase.modifiers):
        return Description(VoiceKind.PERSON, True, head)
    acronym = phrase.head.text.isupper() and not passage.shouted and len(head) <= ACRONYM
    body = any(lexicon.is_organization(word.lower) for word in phrase.core) or phrase.head.text.startswith("#")
    return Description(VoiceKind.ORGANIZATION if place or acronym or body else VoiceKind.PERSON, True, head)


def _is_media_name(phrase: NounPhrase, lexicon: VoiceLexicon) -> bool:
    """Say whether the name is that of an outlet: "CNN", "the Harbour Post"."""
    head = phrase.head.lower
    if CALL_SIGN.fullmatch(phrase.head.text) and head not in lexicon.vocabulary:
        return len(head) > 3 or len(phrase.core) == 1
    if head in DESK and any(modifier in lexicon.sections["media names"] for modifier in phrase.modifiers):
        return True
    capital = phrase.head.text[:1].isupper() and not phrase.head.text.isupper() and phrase.determiner == "the"
    if head not in lexicon.sections["media names"] or (lexicon.is_person(head) and not capital):
        return False
    noun = lexicon.nouns.get(head)
    doubtful = noun is not None and (noun.kind is NounKind.DOCUMENT or noun.also_document)
    return not doubtful or len(phrase.core) > 1 or phrase.determiner == "the" or phrase.head.text.isupper()


def _describe_noun(phrase: NounPhrase, noun: Noun, lexicon: VoiceLexicon) -> Description:
    """Describe a phrase by its common noun; a body or an outlet is named if a proper word stands before the noun."""
    head, modifiers = phrase.head.lower, phrase.modifiers
    kind, named, names = VoiceKind(noun.kind), False, lexicon.sections["media names"]
    if head in LOOSE_REPORTS and PRESS & set(modifiers):
        kind = VoiceKind.MEDIA
    elif head in LOOSE_REPORTS and noun.plural and not modifiers:
        kind = VoiceKind.UNSPECIFIED
    elif head in DESK and phrase.proper and any(word in names for word in modifiers):
        kind, named = VoiceKind.MEDIA, True
    elif noun.kind is NounKind.MEDIA:
        demonyms = lexicon.sections["demonym"]
        named = phrase.proper and not all(word.lower in demonyms or word.text.islower() for word in phrase.core)
        named = named or any(word in names and word not in lexicon.vocabulary for word in modifiers)
    elif noun.kind is NounKind.ORGANIZATION and noun.also_document and not phrase.proper:
        kind = VoiceKind.DOCUMENT
    elif noun.kind is NounKind.ORGANIZATION:
        named = phrase.proper and not noun.plural
    elif noun.kind is NounKind.DOCUMENT:
        named = phrase.head_proper and not phrase.head.text.islower()
    return Description(kind, named, noun.singular, noun.plural)


def _describe_unknown(phrase: NounPhrase) -> Description:
    """Describe a phrase by the look of a noun that is in no list."""
    head = phrase.head.lower
    if head.endswith("s") and not head.endswith("ss") and not phrase.head_proper:
        return Description(VoiceKind.GROUP, False, head[:-1], True)
    if not phrase.proper and head.endswith(THING_ENDINGS):
        return Description(VoiceKind.DOCUMENT, False, head)
    named = phrase.head_proper or (phrase.proper and not phrase.determiner and not head.endswith(PERSON_ENDINGS))
    return Description(VoiceKind.PERSON, named, head)


def _describe_part(phrase: NounPhrase, lexicon: VoiceLexicon) -> Description:
    """Describe "one of the officials", "members of the council", "a group of residents" by what they are of."""
    whole = [word.lower for word in phrase.of if word.text[0].isalnum()] or [phrase.head.lower]
    noun = next((lexicon.nouns[word] for word in whole if word in lexicon.nouns), None)
    singular = noun.singular if noun else whole[-1]
    document = noun is not None and noun.kind is NounKind.DOCUMENT
    if phrase.head.lower in ONE_OF and not document:
        return Description(VoiceKind.PERSON, False, "member" if phrase.head.lower == "member" else singular)
    if noun and noun.kind in (NounKind.DOCUMENT, NounKind.MEDIA):
        return Description(VoiceKind(noun.kind), False, singular, True)
    return Description(VoiceKind.GROUP, False, singular, True)
