"""Who or what a noun names: people, fighters, a crowd, attacks, things, or something else that can be counted."""

from collections.abc import Iterator
from functools import cache

from reportedly.claims.lexicon import read_incidents, read_kinds, read_sections, read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

PERSONS = (FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD)
_PATIENTS = ("patient", "patients")
"""Those whom an article on a blast or flood calls so are hurt."""
_ENDINGS = (("men", "man"), ("ies", "y"), ("ves", "f"), ("ves", "fe"), ("es", ""), ("s", ""))
_PERSONAL = ("man", "woman", "person", "ist", "ian", "ologist")
"""Ends of nouns that name people; "-er" is no such end: there are containers and trailers."""
_SHORTEST = 6


def read_class(syntax: Syntax, noun: int) -> FigureKind | None:
    """Return the kind that a noun for those counted tells where it stands, None for one that is not known."""
    word, token = syntax.word(noun), syntax.tokens[noun]
    kind = find_class(word)
    if kind is FigureKind.PEOPLE and (_are_armed(syntax, noun) or _are_sheriffs(syntax, word)):
        return FigureKind.COMBATANTS
    if word in _PATIENTS and not syntax.vocabulary.isdisjoint(read_incidents()):
        return FigureKind.INJURED
    if word in read_words("fired") and any(syntax.word(j) in read_words("firing") for j in _find_verbs(syntax, noun)):
        return FigureKind.ATTACKS
    if kind is None and (of := _find_of(syntax, noun)) is not None:
        return find_class(syntax.word(of))
    if kind is None and token.pos == "PROPN" and token.text.endswith("s"):
        # "Britons", "Tajiks": a capital noun in the plural names people.
        return FigureKind.PEOPLE
    return kind


def _find_of(syntax: Syntax, noun: int) -> int | None:
    """Return the noun behind "pairs of" and "busloads of"."""
    at = noun + 2
    if at >= len(syntax.tokens) or syntax.word(noun + 1) != "of" or syntax.tokens[at].pos != "NOUN":
        return None
    return at


def _are_armed(syntax: Syntax, noun: int) -> bool:
    """Read "armed men", "two men carrying rifles"."""
    for j in syntax.children(noun, "amod", "acl"):
        if syntax.word(j) in ("armed", "masked"):
            return True
        objects = syntax.children(j, "obj")
        if syntax.word(j) in ("carrying", "brandishing", "wielding", "with") and objects:
            return any(syntax.word(k) in read_words("arms") for k in objects)
    return False


def _are_sheriffs(syntax: Syntax, word: str) -> bool:
    """Say whether deputies are those of a sheriff, and no members of a parliament."""
    return word in ("deputy", "deputies") and "sheriff" in syntax.vocabulary


def _find_verbs(syntax: Syntax, noun: int) -> tuple[int, ...]:
    return (syntax.head(syntax.first_joined(noun)), *syntax.children(noun, "acl", "acl:relcl"))


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


def is_plural_of(word: str, noun: str) -> bool:
    """Say whether a word in lower case is the plural of a noun: "women" of "woman"."""
    return word != noun and noun in _find_singulars(word)


def _find_singulars(word: str) -> Iterator[str]:
    """Yield the words of which a word may be the plural."""
    for ending, other in _ENDINGS:
        singular = word.removesuffix(ending) + other
        if word.endswith(ending) and len(singular) > 1:
            yield singular


@cache
def _read_table() -> dict[str, FigureKind]:
    return {word: FigureKind(name) for name, words in read_sections("nouns.txt").items() for word in words}
