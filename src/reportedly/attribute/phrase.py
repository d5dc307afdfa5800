"""The words that name a source: its parts, its head noun, and the name in it, if any."""

import re
from dataclasses import dataclass

from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.domain.mention import MentionKind

WORD = re.compile(r"[@#]?[^\W_]+(?:[.'’&/\-_]+[^\W_]+)*(?:[.](?=[ \xa0]+\w))?|[^\w\s]")
POSSESSIVE = re.compile(r"(?:['’]s?)\Z")
BREAK = frozenset(',()[]—–-;:"“”')
PREPOSITION = read_words("preposition")
DETERMINER = read_words("determiner")
DEFINITE = read_words("definite")
TRAILING = read_words("trailing")
NAME_TAGS = ("PROPN", "X")
NOUN_TAGS = ("NOUN", "PROPN", "PRON", "NUM")
APPOSED_KINDS = (MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.FACILITY)
CLAUSE = read_words("relative clause")
NAME_TAIL = read_words("name tail")
APART = frozenset(",—–-;:")
OWNED = re.compile(r"['’](?:s\b|\s)", re.I)
BRACKET = re.compile(r"\s*(?:\([^()]*\)?|\[[^\[\]]*\]?)\s*\Z")
EDGE_MARKS = " ,;:–—-"
PARTICIPLE = re.compile(r"(?:ed|ing|seen|known|given|held|led|taken|written|sent)\Z")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a source without its possessive ending, and where it stands."""

    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """Return it in lower case, without the point of an abbreviation."""
        return self.text.lower().rstrip(".")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A source read as a noun phrase.

    `core` are the words up to the first comma, preposition or relative clause, without determiner; `head` is its noun.
    `of` are the words after an "of" that follows it. `name` is the wording without relative clause and without an
    apposition or bracket behind it. `mention` is the one over the head, `apposed` a name that stands beside a common
    noun ("the mayor, Ann Lee"). `proper` says whether any word of the core is proper, an owner's name aside.
    """

    wording: str
    name: str
    words: tuple[Word, ...]
    core: tuple[Word, ...]
    head: Word
    of: tuple[Word, ...]
    determiner: str
    proper: bool
    head_proper: bool
    mention: int | None
    apposed: tuple[Word, ...]

    @property
    def definite(self) -> bool:
        """Say whether it points back: "the ministry", "this source"."""
        return self.determiner in DEFINITE

    @property
    def modifiers(self) -> tuple[str, ...]:
        """Return the words of the core before its head, in lower case."""
        return tuple(word.lower for word in self.core if word.start < self.head.start)


def split_source(text: str, start: int, end: int) -> tuple[Word, ...]:
    """Return the words and marks of `text` between `start` and `end`."""
    words = []
    for match in WORD.finditer(text, start, end):
        bare = POSSESSIVE.sub("", match[0]) or match[0]
        words.append(Word(match.start(), match.start() + len(bare), bare))
    return tuple(words)


def read_phrase(passage: Passage, words: tuple[Word, ...]) -> NounPhrase | None:
    """Read `words` as a noun phrase; None where there is no word in them."""
    if not any(word.text[-1].isalnum() for word in words):
        return None
    words = words[next(i for i, word in enumerate(words) if word.text[-1].isalnum() or word.text[0] in "@#") :]
    determiner, at = _skip_determiner(words)
    stop = _find_stop(passage, words, at)
    core = words[at:stop]
    while len(core) > 1 and core[-1].lower in TRAILING:
        core = core[:-1]
    head = _find_head(passage, core)
    alone = len(core) == 1 and not _is_named_on(words, stop)
    mention, head_proper = passage.mention_at(head.start), is_proper(passage, head, last=True, alone=alone)
    common = mention is None or not head_proper
    return NounPhrase(
        wording=passage.text[words[0].start : words[-1].end],
        name=_cut_name(passage.text, words, head),
        words=words,
        core=core,
        head=head,
        of=words[stop + 1 :] if stop < len(words) and words[stop].lower == "of" else (),
        determiner=determiner,
        proper=head_proper or any(is_proper(passage, w, last=False) and not _is_owner(passage, w) for w in core[:-1]),
        head_proper=head_proper,
        mention=mention,
        apposed=_find_apposed(passage, words, stop) if common else (),
    )


def _cut_name(text: str, words: tuple[Word, ...], head: Word) -> str:
    """Return the wording up to what follows the whole phrase: a relative clause, an apposition, a bracket."""
    end, before = words[-1].end, words[0]
    for word in words:
        mark = word.text in APART and not (text[word.end : word.end + 1].isdigit())
        if word.start > head.start and (mark or word.lower in CLAUSE):
            end = words[-1].end if before.lower in PREPOSITION else word.start
            break
        before = word
    wording = BRACKET.sub("", " ".join(text[words[0].start : end].split()))
    return wording.rstrip(EDGE_MARKS) or text[head.start : head.end]


def _is_named_on(words: tuple[Word, ...], stop: int) -> bool:
    """Say whether a capitalised head goes on as a name: "Ministry of Water"."""
    rest = [word for word in words[stop + 1 : stop + 3] if word.lower not in DETERMINER]
    linked = stop < len(words) and words[stop].lower in NAME_TAIL
    return linked and words[stop - 1].text[:1].isupper() and bool(rest) and rest[0].text[:1].isupper()


def _is_owner(passage: Passage, word: Word) -> bool:
    """Say whether a word is the name of a person in the possessive: "Mr Lee's office" names no office."""
    at = passage.mention_at(word.start)
    if at is None or passage.mentions[at].kind is not MentionKind.PERSON:
        return False
    end = passage.mentions[at].span.end
    return OWNED.match(passage.text, end) is not None or OWNED.match(passage.text, end - 2) is not None


def is_proper(passage: Passage, word: Word, last: bool, alone: bool = False) -> bool:
    """Say whether `word` is part of a name: by a mention over it, else by its capital, where capitals tell.

    `last` says whether it is the head of its phrase, `alone` whether it is all of it: a lone "Ministry" names no one.
    """
    lexicon = voice_lexicon()
    if word.lower in lexicon.sections["body names"]:
        return True
    if alone and word.lower in lexicon.vocabulary and word.lower not in lexicon.sections["media names"]:
        return False
    mention = passage.mention_at(word.start)
    if mention is not None and not _is_common(passage.mentions[mention].span.text):
        return passage.mentions[mention].kind is not MentionKind.GROUP or not last
    if passage.shouted:
        token = passage.token_at(word.start)
        return _is_unknown(word.lower) and (token is None or token.pos in NAME_TAGS)
    if not word.text[:1].isupper() and word.text[:1] not in "@#":
        return False
    return not (passage.opens_sentence(word.start) and not _is_unknown(word.lower))


def _is_common(wording: str) -> bool:
    """Say whether every word of a mention is a common noun or modifier: "Police", "the Ministry"."""
    vocabulary = voice_lexicon().vocabulary
    return all(word in vocabulary or word in DETERMINER for word in wording.lower().split())


def _is_unknown(lowered: str) -> bool:
    lexicon = voice_lexicon()
    return lowered not in lexicon.vocabulary and lowered not in DETERMINER and lowered not in PREPOSITION


def _skip_determiner(words: tuple[Word, ...]) -> tuple[str, int]:
    at = 0
    determiner = ""
    while at < len(words) - 1 and words[at].lower in DETERMINER and words[at + 1].text[0].isalnum():
        if words[at + 1].lower in PREPOSITION:  # "some in the village"
            break
        determiner = determiner or words[at].lower
        at += 1
    return determiner, at


def _find_stop(passage: Passage, words: tuple[Word, ...], at: int) -> int:
    """Return the index of the first comma, preposition or relative word, or the number of words.

    What stands behind a preposition never is the head, not even in one name: "the Bank of Orrin" is a bank.
    """
    for i in range(at + 1, len(words)):
        word = words[i]
        if word.text in BREAK and not passage.text[word.end : word.end + 1].isdigit():
            return i
        if word.lower in PREPOSITION:
            mention = passage.mention_at(word.start)
            if mention is None or passage.mentions[mention].kind is not MentionKind.PERSON:
                return i
    return len(words)


def _find_head(passage: Passage, core: tuple[Word, ...]) -> Word:
    """Return the last noun by the parse, else the last word that can be one: a listed or a proper one."""
    last, nouns = core[-1], voice_lexicon().nouns
    if last.text.isdigit() and len(core) > 1:
        return core[-2]
    if len(core) > 1 and last.lower not in nouns and passage.mention_at(last.start) is None:
        parsed = [token.pos in NOUN_TAGS for word in core if (token := passage.token_at(word.start)) is not None]
        if len(parsed) == len(core) and any(parsed):
            return core[max(i for i, is_noun in enumerate(parsed) if is_noun)]
        if last.text.islower() and PARTICIPLE.search(last.text) and _is_unknown(last.lower):
            return next((word for word in reversed(core) if word.lower in nouns or word.text[0].isupper()), last)
    return last


def _find_apposed(passage: Passage, words: tuple[Word, ...], stop: int) -> tuple[Word, ...]:
    """Return the name that opens the words after a comma: "the mayor, Ann Lee", "the operator, Orrin Lines"."""
    titles = voice_lexicon().sections["title"]
    for i in range(stop, len(words) - 1):
        if words[i].lower in CLAUSE:
            return ()
        if words[i].text not in (",", "—", "–", "-"):
            continue
        first = i + 1
        while first < len(words) - 1 and words[first].lower in titles | {"the"}:
            first += 1
        mention = passage.mention_at(words[first].start)
        if mention is not None and passage.mentions[mention].kind in APPOSED_KINDS:
            span = passage.mentions[mention].span
            return tuple(word for word in words if span.start <= word.start < span.end)
        if mention is None and passage.shouted and is_proper(passage, words[first], last=False):
            return words[first : first + 2 + (words[first + 1 : first + 2] != ())]
    return ()
