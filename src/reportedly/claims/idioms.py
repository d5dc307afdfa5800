"""Idioms that tell what became of those counted: "gave their lives", "taken hostage", "left their homes"."""

from collections.abc import Iterator

from reportedly.claims.counted import Counted
from reportedly.claims.lexicon import read_idioms, read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_NEAR = 12
"""Words behind a verb within which its idiom ends, where the parse does not hang it there."""
_APART = ("ccomp", "advcl", "acl:relcl", "parataxis", "conj", "nsubj", "nsubj:pass")
_NAME = "NAME"
"""Stands in an idiom for a name that is the object: "left Orrin"."""
_LIFE = frozenset({"life", "lives"})


def find_idiom(syntax: Syntax, counted: Counted, verb: int) -> FigureKind | None:
    """Return the kind that a verb of those counted tells together with the words around it."""
    if _takes_lives(syntax, counted, verb):
        return FigureKind.KILLED
    helpers = syntax.children(verb, "cop")
    verbs = {syntax.word(verb), *(syntax.word(j) for j in helpers)}
    company = list(_find_company(syntax, counted, verb))
    words = {syntax.word(j) for j in company} | ({syntax.word(verb)} if helpers else set())
    if any(syntax.tokens[j].pos == "PROPN" and syntax.relation(j) == "obj" for j in company):
        words.add(_NAME)
    for role in _find_roles(syntax, counted, verb):
        for idiom in read_idioms(role):
            if not idiom.verbs.isdisjoint(verbs) and not idiom.words.isdisjoint(words):
                return idiom.kind
    return None


def _find_roles(syntax: Syntax, counted: Counted, verb: int) -> tuple[str, ...]:
    """Say whether those counted are the subject of an active verb, or its object in the active or the passive.

    A headline leaves out the "were" of the passive: "Six taken hostage".
    """
    if syntax.is_passive(verb) or counted.anchor > verb:
        return ("object",)
    if syntax.relation(verb) == "acl" and syntax.head(verb) in (counted.anchor, counted.head):
        return ("object",) if not syntax.word(verb).endswith("ing") else ("subject",)
    return ("subject",) if syntax.children(verb, "obj", "aux") else ("subject", "object")


def _find_company(syntax: Syntax, counted: Counted, verb: int) -> Iterator[int]:
    """Yield the words that hang on a verb, and those close behind it."""
    for j in syntax.children(verb):
        if syntax.relation(j) not in _APART:
            yield j
            yield from (k for k in syntax.children(j) if syntax.relation(k) not in _APART)
    own = counted.anchor if counted.head is None else max(counted.anchor, counted.head)
    for j in range(verb + 1, min(verb + 1 + _NEAR, syntax.sentence(verb).stop)):
        is_other = syntax.tokens[j].pos == "NUM" and j > own
        if is_other or syntax.tokens[j].pos in ("VERB", "AUX") or syntax.word(j) in (";", ":"):
            return
        yield j


def _takes_lives(syntax: Syntax, counted: Counted, verb: int) -> bool:
    """Say whether lives are counted that were lost, or taken: "12 lives were lost", "claimed 12 lives"."""
    head = counted.head
    if head is None or syntax.word(verb) not in read_words("taking lives"):
        return False
    return syntax.word(head) in _LIFE
