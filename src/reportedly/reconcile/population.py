"""Whom or what a figure counts, in a form in which two figures can be compared."""

import re
from dataclasses import dataclass
from functools import cache

from reportedly.domain.filed import FiledFigure
from reportedly.domain.folding import fold_words
from reportedly.wordlist import read_wordlist

PEOPLE = "people"
"""The noun for people in general: also where the text leaves out who is counted."""

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-.][^\W\d_]+)*\.?")
_EMPTY = frozenset(
    "a an the of in on at by for from with and or to who which that other others another more additional further new "
    "all total some his her their its whose were was are is been have had this these those only just least most".split()
)
"""Words of a phrase that tell nothing about who is counted."""


@dataclass(frozen=True, slots=True)
class Population:
    """Who or what is counted: the noun that stands for all of its kind, and the words that narrow it.

    "12 people", "12 others" and a bare "12" count `people`. "Two El Centro officers" are (officer, {el, centro}).
    """

    noun: str
    narrowed: frozenset[str] = frozenset()

    @property
    def is_general(self) -> bool:
        """Say whether it is people, or things, of no kind in particular."""
        return self.noun == PEOPLE and not self.narrowed

    def holds(self, other: "Population") -> bool:
        """Say whether every `other` is one of these, and not the other way round."""
        if self == other:
            return False
        if self.noun != other.noun and not (self.noun == PEOPLE or self.noun in _find_above(other.noun)):
            return False
        return self.narrowed <= other.narrowed

    def touches(self, other: "Population") -> bool:
        """Say whether the two are the same, or one holds the other."""
        return self == other or self.holds(other) or other.holds(self)


def find_population(figure: FiledFigure, around: frozenset[str]) -> Population:
    """Return who or what a figure counts.

    `around` are words that narrow nothing because all of the matter is there: "Dallas officers" in Dallas are officers.
    """
    if figure.head is None:
        return Population(PEOPLE)
    nouns = read_nouns()
    noun = nouns.get(figure.head, figure.head)
    phrase = figure.counted or ""
    words = [match.group().strip(".’'") for match in _WORD.finditer(phrase)]
    head = next((i for i in range(len(words) - 1, -1, -1) if _is_form(words[i].lower(), figure.head, noun)), None)
    narrowed = {
        part
        for i, word in enumerate(words)
        if i != head and word.lower() not in _EMPTY and _narrows(word, behind=head is not None and i > head)
        for part in fold_words(word)
    }
    return Population(noun, frozenset(narrowed - around))


def _is_form(word: str, head: str, noun: str) -> bool:
    """Say whether a word is the head of what is counted: a form of its noun, or its plural ("lorries" of "lorry")."""
    known = read_nouns().get(word)
    return known == noun if known else word in (noun, head, f"{head}s", f"{head}es", f"{head.removesuffix('y')}ies")


def _narrows(word: str, *, behind: bool) -> bool:
    """Say whether a word beside the noun tells which of them: a name in front, or anything that follows its "of"."""
    return behind or any(letter.isupper() for letter in word)


@dataclass(frozen=True, slots=True)
class _Section:
    noun: str
    parent: str
    words: tuple[str, ...]


@cache
def _read_sections() -> tuple[_Section, ...]:
    """Read the word list: "[a < b]" opens the words for a, of which every one is a b."""
    lists = read_wordlist("reportedly.reconcile", "words/populations.txt")
    split = ((name.partition("<"), words) for name, words in lists.items())
    return tuple(_Section(noun.strip(), parent.strip(), words) for (noun, _, parent), words in split)


@cache
def read_nouns() -> dict[str, str]:
    """Return for each noun the one that stands for all of its kind."""
    return {word: section.noun for section in _read_sections() for word in section.words}


@cache
def _find_above(noun: str) -> frozenset[str]:
    """Return the nouns that hold a noun's kind: an officer holds a deputy."""
    parents = {section.noun: section.parent for section in _read_sections()}
    above = set()
    at = parents.get(noun)
    while at:
        above.add(at)
        at = parents.get(at)
    return frozenset(above)
