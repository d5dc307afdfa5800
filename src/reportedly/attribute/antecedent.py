"""What a relative pronoun refers to: "a man who claims", "the report, which says"."""

from bisect import bisect_left

from reportedly.attribute.lexicon import NounKind, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import Word, split_source
from reportedly.domain.mention import MentionKind

REACH = 90  # characters before the pronoun in which its noun stands
LONGEST = 6  # words between a determiner and its noun
HUMAN = read_words("human relative")
INSIDE = ("ADJ", "NOUN", "PROPN", "NUM")
DETERMINED = read_words("own determiner")


def find_antecedent(passage: Passage, pronoun: Word) -> tuple[Word, ...]:
    """Return the words of the name or noun phrase that a relative pronoun follows, none where there is none near."""
    text = passage.text
    line = text.rfind("\n\n", max(0, pronoun.start - REACH), pronoun.start)
    begin = max(pronoun.start - REACH, line + 2 if line >= 0 else 0)
    words = split_source(text, begin, pronoun.start)
    if begin and words and text[begin - 1].isalnum():
        words = words[1:]
    parsed = _find_parsed(passage, pronoun)
    if parsed is not None and passage.mention_at(parsed) is None:
        noun = next((i for i, word in enumerate(words) if word.start == parsed), None)
        if noun is not None and _names_voice(words[noun], human=pronoun.lower in HUMAN):
            return _find_phrase(passage, words, noun)
    nouns = [i for i, word in enumerate(words) if _names_voice(word, human=pronoun.lower in HUMAN)]
    last = bisect_left(passage.mention_starts, pronoun.start) - 1
    mention = passage.mentions[last].span if last >= 0 else None
    if mention and mention.start >= begin and (not nouns or words[nouns[-1]].start < mention.end):
        last_word = max(i for i, word in enumerate(words) if word.start < mention.end)
        return _find_phrase(passage, words, last_word)
    return _find_phrase(passage, words, nouns[-1]) if nouns else ()


def _find_parsed(passage: Passage, pronoun: Word) -> int | None:
    """Return where the noun stands whose relative clause the parse puts the pronoun in: "a man in the crowd who"."""
    tokens = passage.annotation.tokens
    token = passage.token_at(pronoun.start)
    if token is None or not 0 <= token.head < len(tokens):
        return None
    verb = tokens[token.head]
    while verb.relation == "conj" and 0 <= verb.head < len(tokens) and tokens[verb.head] is not verb:
        verb = tokens[verb.head]  # "a man who fled and who claims"
    if not verb.relation.startswith("acl") or not 0 <= verb.head < len(tokens):
        return None
    return tokens[verb.head].start if tokens[verb.head].start < pronoun.start else None


def _names_voice(word: Word, human: bool) -> bool:
    noun = voice_lexicon().nouns.get(word.lower)
    return noun is not None and (not human or noun.kind in (NounKind.PERSON, NounKind.GROUP))


def _find_phrase(passage: Passage, words: tuple[Word, ...], noun: int) -> tuple[Word, ...]:
    """Return the phrase that ends in the noun, or the name before it: "Ann Lee, a lawyer who"."""
    first = noun
    while first and noun - first < LONGEST and _is_inside(passage, words[first - 1]):
        first -= 1
    if first and words[first - 1].lower in DETERMINED:
        first -= 1
    if first >= 2 and words[first - 1].text == ",":
        mention = passage.mention_at(words[first - 2].start)
        if mention is not None and passage.mentions[mention].kind is MentionKind.PERSON:
            span = passage.mentions[mention].span
            return tuple(word for word in words if span.start <= word.start < span.end)
    numbered = noun + 1 < len(words) and words[noun + 1].text.isdigit()  # "Resolution 77, which"
    return words[first : noun + 1 + numbered]


def _is_inside(passage: Passage, word: Word) -> bool:
    """Say whether a word can stand between a determiner and its noun."""
    if not word.text[0].isalnum() or word.lower in DETERMINED:
        return False
    token = passage.token_at(word.start)
    if token is not None and token.pos != "X":
        return token.pos in INSIDE
    capital = word.text[:1].isupper() and not passage.shouted
    return word.lower in voice_lexicon().vocabulary or capital or word.text[:1].isdigit()
