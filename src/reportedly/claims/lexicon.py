"""The word lists of this step: which words tell what a number counts, and how firmly."""

from dataclasses import dataclass
from functools import cache

from reportedly.domain.figure import FigureKind, Population
from reportedly.wordlist import read_wordlist


@cache
def read_sections(name: str) -> dict[str, frozenset[str]]:
    """Return the sections of a word list of this step."""
    sections = read_wordlist("reportedly.claims", f"words/{name}")
    return {section: frozenset(words) for section, words in sections.items()}


@cache
def read_kinds(part: str) -> dict[str, FigureKind]:
    """Return the kind that a word of a part tells: "verbs", "personal" verbs, "nouns" of an outcome, or "classes"."""
    return {
        word: FigureKind(section.split()[0])
        for section, words in read_sections("kinds.txt").items()
        if section.split()[1] == part
        for word in words
    }


@dataclass(frozen=True, slots=True)
class Idiom:
    """A kind told by one of some verbs and one of the words that go with it."""

    verbs: frozenset[str]
    words: frozenset[str]
    kind: FigureKind


@cache
def read_idioms(role: str) -> tuple[Idiom, ...]:
    """Return the idioms in which those counted are the "subject" or the "object"."""
    return tuple(
        Idiom(frozenset(verbs.split()), frozenset(words.split()), FigureKind(section.split()[0]))
        for section, entries in read_wordlist("reportedly.claims", "words/idioms.txt").items()
        if section.split()[1] == role
        for entry in " ".join(entries).rstrip(" ;").split(";")
        for verbs, _, words in (entry.partition("+"),)
    )


@cache
def read_populations() -> dict[str, Population]:
    """Return the population that a noun or its modifier names."""
    return {word: Population(name) for name, words in read_sections("populations.txt").items() for word in words}


@cache
def read_words(section: str) -> frozenset[str]:
    """Return the words that tell of time, firmness and sense."""
    return read_sections("wording.txt")[section]


@cache
def read_incidents(part: str = "nouns") -> dict[str, str]:
    """Return the kind of incident that a word of a part names: "nouns", or "verbs"."""
    return {
        word: section.split()[0]
        for section, words in read_sections("incidents.txt").items()
        if section.split()[1] == part
        for word in words
    }
