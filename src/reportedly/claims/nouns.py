"""Who or what a noun names: people, fighters, a crowd, attacks, things, or something else that can be counted."""

from collections.abc import Iterator
from functools import cache

from reportedly.claims.lexicon import read_kinds, read_sections
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

PERSONS = (FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD)
_ENDINGS = (("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""))
_PERSONAL = ("man", "woman", "person", "ist", "ian", "ologist")
"""Ends of nouns that name people; "-er" is no such end: there are containers and trailers."""
_SHORTEST = 6


def read_class(syntax: Syntax, noun: int) -> FigureKind | None:
    """Return the kind that a noun for those counted tells, None for one that is not known."""
    if kind := find_class(syntax.word(noun)):
        return kind
    # "Britons", "Tajiks": a capital noun in the plural names people.
    token = syntax.tokens[noun]
    return FigureKind.PEOPLE if token.pos == "PROPN" and token.text.endswith("s") else None


@cache
def find_class(word: str) -> FigureKind | None:
    """Return the kind that a noun in lower case tells, in the singular or the plural; None for one that is not known.

    The list made by hand goes before the table, and a known noun before an ending.
    """
    forms = (word, *_find_singulars(word))
    for classes in (read_kinds("classes"), _read_table()):
        if kind := next((classes[form] for form in forms if form in classes), None):
            return kind
    if len(word) >= _SHORTEST and any(form.endswith(_PERSONAL) for form in forms):
        return FigureKind.PEOPLE
    return None


def _find_singulars(word: str) -> Iterator[str]:
    """Yield the words of which a word may be the plural."""
    for ending, other in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + other


@cache
def _read_table() -> dict[str, FigureKind]:
    return {word: FigureKind(name) for name, words in read_sections("nouns.txt").items() for word in words}
