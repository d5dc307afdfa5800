"""Sources that plainly name two voices: "police and hospital officials"."""

import re

from reportedly.attribute.lexicon import NounKind, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import NounPhrase, Word, is_proper, read_phrase, split_source
from reportedly.domain.mention import MentionKind
from reportedly.domain.span import Span

NOT_ALONE = read_words("no voice left")
PLAIN = read_words("plain voice")
DETERMINED = read_words("own determiner")
NAMED = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE)
BOTH = "both"
AND = re.compile(r"\band\b", re.I)


def split_voices(passage: Passage, piece: Span) -> tuple[Span, ...]:
    """Return the pieces of a source, two where it plainly names two voices; the "and" is in neither.

    Plainly: both sides of the first "and" that stands in no name end in a noun that names a voice, or in a name, and
    the left one is no modifier or title of the right. Behind a preposition ("two officials with knowledge of the matter
    and a letter") only the parse can tell what is joined to what.
    """
    if not AND.search(piece.text):
        return (piece,)
    words = split_source(passage.text, piece.start, piece.end)
    at = next((i for i, word in enumerate(words) if word.lower == "and" and i), None)
    if at is None or at == len(words) - 1 or passage.mention_at(words[at].start) is not None:
        return (piece,)
    left, right = words[:at], words[at + 1 :]
    if left[0].lower == BOTH and len(left) > 1:
        left = left[1:]
    one, other = read_phrase(passage, left), read_phrase(passage, right)
    if one is None or other is None or not _are_two(passage, one, other):
        return (piece,)
    end = piece.start + len(piece.text[: words[at].start - piece.start].rstrip())
    return (Span.of(passage.text, left[0].start, end), Span.of(passage.text, right[0].start, piece.end))


def _are_two(passage: Passage, left: NounPhrase, right: NounPhrase) -> bool:
    """Say whether two noun phrases beside an "and" are two voices."""
    if left.name.lower() == right.name.lower() or _is_possessive(passage, right):
        return False
    if not (_is_voice(passage, left) and _is_voice(passage, right) and _differ(left, right)):
        return False
    return _is_whole(passage, left) or _joins(passage, left.head, right.head)


def _is_possessive(passage: Passage, right: NounPhrase) -> bool:
    """Say whether the first word is the owner of the rest: "his wife and children's lawyers"."""
    first = right.core[0]
    owner = passage.text[first.end : first.end + 2].rstrip() in ("'s", "’s", "'", "’")
    return owner and first.start < right.head.start and not first.text[:1].isupper()


def _is_whole(passage: Passage, left: NounPhrase) -> bool:
    """Say whether nothing follows the head of the left side but an apposition that a comma closes."""
    last = left.words[-1]
    if last.start <= left.head.start or (left.apposed and last in (*left.apposed[-1:],)):
        return True
    commas = [word for word in left.words if word.text == ","]
    rest = tuple(word for word in left.words if commas and word.start > commas[0].start and word.text != ",")
    if not rest or len(commas) > 2 or any(word.text in "()—–-" for word in left.words):
        return False
    apposition = read_phrase(passage, rest)
    nouns = voice_lexicon().nouns
    return bool(left.apposed) or (
        apposition is not None and bool(apposition.determiner) and apposition.head.lower in nouns and len(commas) == 2
    )


def _joins(passage: Passage, left: Word, right: Word) -> bool:
    """Say whether the parse joins the two heads."""
    tokens, joined = passage.annotation.tokens, passage.token_at(right.start)
    if joined is None or joined.relation != "conj" or not 0 <= joined.head < len(tokens):
        return False
    return tokens[joined.head].start == left.start


def _is_voice(passage: Passage, phrase: NounPhrase) -> bool:
    if phrase.words[0].lower in NOT_ALONE:
        return False
    head = phrase.head
    noun = voice_lexicon().nouns.get(head.lower)
    if head.lower in PLAIN or (noun and noun.kind is NounKind.GROUP):
        return True
    mention = passage.mention_at(head.start)
    if mention is not None and phrase.head_proper:
        return passage.mentions[mention].kind in NAMED
    if noun and phrase.words[0].lower in DETERMINED:
        return True
    return len(phrase.core) > 1 and is_proper(passage, head, last=True)


def _differ(left: NounPhrase, right: NounPhrase) -> bool:
    """Say whether the two are two: "the mayor and the sheriff", but not "the senator and presidential candidate"."""
    lexicon = voice_lexicon()
    one_role = lexicon.is_person(left.head.lower) and any(lexicon.is_person(word.lower) for word in right.core)
    return not one_role or right.words[0].lower in DETERMINED or (left.head_proper and right.head_proper)
