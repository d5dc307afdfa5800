"""Who did it: the entity that a deed has for its subject, or that is accused of it."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from reportedly.domain.mention import Entity

DEEDS = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.DETAINED,
        FigureKind.CHARGED,
        FigureKind.CONVICTED,
        FigureKind.KIDNAPPED,
        FigureKind.DISPLACED,
        FigureKind.ATTACKS,
        FigureKind.OBJECTS,
        FigureKind.MONEY,
        FigureKind.PEOPLE,
    )
)
"""Kinds of what somebody can have done; to march, to last and to cost is nobody's deed."""
_SUBJECT = ("nsubj",)
_DEPTH = 4
"""Verbs over a deed whose subject can be its own: "claimed to have tried to kill"."""


def index_entities(syntax: Syntax, entities: Sequence[Entity]) -> dict[int, str]:
    """Return the id of the entity that each token names, where it names one."""
    named: dict[int, str] = {}
    for entity in entities:
        for mention in entity.mentions:
            for i in syntax.cover(mention):
                named.setdefault(i, entity.id)
    return named


def find_actor(syntax: Syntax, predicate: int, named: Mapping[int, str]) -> str | None:
    """Return the id of the entity that the text has for who did what a verb tells; `named` are entities by token."""
    for i in _find_agents(syntax, predicate):
        for j in (i, *_find_bodies(syntax, i)):
            if j in named:
                return named[j]
    return None


def _find_bodies(syntax: Syntax, actor: int) -> list[int]:
    """Return whose men they are: "fighters of the Harrow Front"."""
    if syntax.word(actor) not in read_words("members"):
        return []
    return [j for j in syntax.children(actor, "nmod") if syntax.has_case(j, "of", "from")] + syntax.children(
        actor, "compound"
    )


def _find_agents(syntax: Syntax, verb: int) -> Iterator[int]:
    """Yield the words that may name who does what a verb tells, the likeliest first."""
    if syntax.is_passive(verb):
        yield from syntax.children(verb, "obl:agent")
        yield from (j for j in syntax.children(verb, "obl") if syntax.has_case(j, "by"))
        return
    if not syntax.children(verb, "obj") or syntax.word(verb) in read_words("no deeds"):
        return
    for _ in range(_DEPTH):
        if subjects := syntax.children(verb, *_SUBJECT):
            yield from _find_referents(syntax, verb, subjects)
            return
        if syntax.relation(verb) == "acl":
            yield syntax.head(verb)
            return
        above = syntax.head(verb)
        if above == verb or syntax.relation(verb) not in ("conj", "xcomp", "advcl", "ccomp"):
            return
        if syntax.word(above) in read_words("accusing"):
            named = (j for j in syntax.children(above, "obj", "iobj", "nsubj") if above < j < verb)
            yield from syntax.children(above, "nsubj:pass") or named
            return
        verb = above


def _find_referents(syntax: Syntax, verb: int, subjects: Sequence[int]) -> Iterator[int]:
    """Yield subjects, for "who" the noun that it stands for."""
    for i in subjects:
        is_relative = syntax.word(i) in ("who", "which", "that") and syntax.relation(verb) == "acl:relcl"
        yield syntax.head(verb) if is_relative else i
