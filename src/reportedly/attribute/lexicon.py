"""The word lists in `words/`, read once: what cues do, what kind of voice a noun names, and closed classes."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from reportedly.domain.attribution import Stance
from reportedly.domain.plural import pluralize
from reportedly.wordlist import read_wordlist

VOWELS = "aeiou"


@cache
def read_sections(name: str) -> dict[str, tuple[str, ...]]:
    """Return the entries of `words/NAME.txt` by section."""
    return read_wordlist("reportedly.attribute", f"words/{name}.txt", separator=",")


def read_words(section: str) -> frozenset[str]:
    """Return one of the closed classes in `words/grammar.txt`."""
    return frozenset(read_sections("grammar")[section])


def inflect_verb(verb: str) -> Iterator[str]:
    """Yield the regular forms of `verb`, with and without doubling its last consonant where either is spelt."""
    yield verb
    if verb.endswith("e"):
        yield from (verb + "s", verb + "d", verb[:-1] + "ing")
    elif verb.endswith("y") and verb[-2] not in VOWELS:
        yield from (verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing")
    else:
        yield verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
        yield from (verb + "ed", verb + "ing")
        if verb[-1] not in VOWELS + "wxyh" and verb[-2] in VOWELS and (len(verb) < 3 or verb[-3] not in VOWELS):
            yield from (verb + verb[-1] + "ed", verb + verb[-1] + "ing")


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words that follow the first of a cue of several words, and what the whole does."""

    rest: tuple[str, ...]
    stance: Stance


@dataclass(frozen=True, slots=True)
class StanceLexicon:
    """What cues do. `lemmas` leads from a form to its verb; `phrases` are by first lemma or word, longest first."""

    lemmas: dict[str, str]
    verbs: dict[str, Stance]
    words: dict[str, Stance]
    phrases: dict[str, tuple[Phrase, ...]]


@cache
def stance_lexicon() -> StanceLexicon:
    """Read the lexicon of cues; a verb or word listed under two stances keeps the first."""
    sections = read_sections("stance")
    lemmas = {form: entry.split()[0] for entry in sections["irregular"] for form in entry.split()}
    lemmas |= {"is": "be", "are": "be", "am": "be", "were": "be", "being": "be", "has": "have", "having": "have"}
    verbs: dict[str, Stance] = {}
    words: dict[str, Stance] = {}
    phrases: dict[str, list[Phrase]] = {}
    for stance in Stance:
        for entry in (*sections[f"{stance} verbs"], *sections[f"{stance} words"], *sections[f"{stance} phrases"]):
            first, *rest = entry.split()
            if rest:
                phrases.setdefault(first, []).append(Phrase(tuple(rest), stance))
        for verb in sections[f"{stance} verbs"]:
            verbs.setdefault(verb, stance)
        for word in sections[f"{stance} words"]:
            words.setdefault(word, stance)
            words.setdefault(pluralize(word), stance)
    for verb in {**verbs, **phrases}:
        if verb.isalpha() or "-" in verb:
            for form in inflect_verb(verb):
                lemmas.setdefault(form, verb)
    longest_first = {first: tuple(sorted(found, key=lambda p: -len(p.rest))) for first, found in phrases.items()}
    return StanceLexicon(lemmas, verbs, words, longest_first)


class NounKind(StrEnum):
    """What a common noun names, when it names a source."""

    PERSON = "person"
    GROUP = "group"
    ORGANIZATION = "organization"
    MEDIA = "media"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a noun that can name a source; `also_document` marks those that can be a document too: "post"."""

    kind: NounKind
    singular: str
    plural: bool
    also_document: bool = False


@dataclass(frozen=True, slots=True)
class VoiceLexicon:
    """What nouns and names tell of a voice; `vocabulary` is every common word listed, to tell names in upper case."""

    nouns: dict[str, Noun]
    sections: dict[str, frozenset[str]]
    vocabulary: frozenset[str]

    def is_person(self, word: str) -> bool:
        """Say whether `word` is a singular noun for a person."""
        noun = self.nouns.get(word)
        return noun is not None and noun.kind is NounKind.PERSON and not noun.plural

    def is_organization(self, word: str) -> bool:
        """Say whether `word` is a noun for a body."""
        noun = self.nouns.get(word)
        return noun is not None and noun.kind is NounKind.ORGANIZATION

    def singular(self, word: str) -> str:
        """Return the singular of a listed plural, and any other word itself."""
        noun = self.nouns.get(word)
        return noun.singular if noun else word


PROPER = frozenset({"male names", "female names", "place names", "media names", "body names"})
NOUN_SECTIONS = (
    (NounKind.PERSON, "person"),
    (NounKind.GROUP, "group"),
    (NounKind.MEDIA, "media"),
    (NounKind.ORGANIZATION, "organization"),
    (NounKind.DOCUMENT, "document"),
    (NounKind.DOCUMENT, "video"),
)


@cache
def voice_lexicon() -> VoiceLexicon:
    """Read the lexicon of voices; a noun listed under two kinds keeps the first of `NOUN_SECTIONS`."""
    sections = {name: frozenset(entries) for name, entries in read_sections("voices").items()}
    documents = sections["document"] | {pluralize(noun) for noun in sections["document"]}
    nouns: dict[str, Noun] = {"people": Noun(NounKind.GROUP, "person", True)}
    for kind, name in NOUN_SECTIONS:
        plurals = {pluralize(noun): noun for noun in read_sections("voices")[name]}
        for noun in plurals.values():
            if noun not in plurals:
                nouns.setdefault(noun, Noun(kind, noun, kind is NounKind.GROUP, noun in documents))
        for plural, noun in plurals.items():
            nouns.setdefault(plural, Noun(_kind_of_plural(kind), noun, True, plural in documents))
    common = frozenset(nouns).union(*(words for name, words in sections.items() if name not in PROPER))
    return VoiceLexicon(nouns, sections, common - sections["body names"])


def _kind_of_plural(kind: NounKind) -> NounKind:
    """Return what several of a kind are: several persons are a group."""
    return NounKind.GROUP if kind is NounKind.PERSON else kind
