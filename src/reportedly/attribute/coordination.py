"""Sources that plainly name two voices: "police and hospital officials"."""

from reportedly.attribute.lexicon import NounKind, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import Word, is_proper
from reportedly.domain.mention import MentionKind

NOT_ALONE = read_words("no voice left")
PLAIN = read_words("plain voice")
DETERMINED = read_words("own determiner")
NAMED = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE)


def split_voices(passage: Passage, words: tuple[Word, ...]) -> tuple[tuple[Word, ...], ...]:
    """Return the phrases of a source, two where it plainly names two voices.

    Plainly: both sides of an "and" that stands before any comma, preposition or relative clause and in no name end in
    a noun that names a voice, or in a name, and the left one is no modifier or title of the right.
    """
    at = next((i for i, word in enumerate(words) if word.lower in ("and", "&") and i), None)
    if at is None or at == len(words) - 1 or passage.mention_at(words[at].start) is not None:
        return (words,)
    left, right = words[:at], words[at + 1 :]
    if left[0].lower == "both" and len(left) > 1:
        left = left[1:]
    if any(not (word.text[-1].isalnum() or word.text.endswith(".")) for word in left):
        return (words,)
    plain = _is_voice(passage, left) and _is_voice(passage, right) and _differ(left, right)
    return (left, right) if plain else (words,)


def _is_voice(passage: Passage, words: tuple[Word, ...]) -> bool:
    lexicon = voice_lexicon()
    if any(word.lower in NOT_ALONE for word in words[:3]):
        return False
    stops = (i for i, word in enumerate(words) if not (word.text[-1].isalnum() or word.text.endswith(".")))
    core = words[: next(stops, len(words))]
    if not core:
        return False
    last = core[-1]
    noun = lexicon.nouns.get(last.lower)
    mention = passage.mention_at(last.start)
    if last.lower in PLAIN or (noun and noun.kind is NounKind.GROUP):
        return True
    if mention is not None and passage.mentions[mention].span.end == last.end:
        return passage.mentions[mention].kind in NAMED
    if noun and core[0].lower in DETERMINED:
        return True
    return len(core) > 1 and is_proper(passage, last, last=True)


def _differ(left: tuple[Word, ...], right: tuple[Word, ...]) -> bool:
    """Say whether the two are two: "the mayor and the sheriff", but not "the senator and presidential candidate"."""
    lexicon = voice_lexicon()
    one_role = lexicon.is_person(left[-1].lower) and any(lexicon.is_person(word.lower) for word in right)
    return not one_role or right[0].lower in DETERMINED
