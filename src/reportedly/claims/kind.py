"""What sort of count a figure is: by its unit, the outcome that is counted, what was done, or who is counted."""

from collections.abc import Iterator

from reportedly.claims.counted import Counted
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from reportedly.domain.quantity import Quantity

_TIME = frozenset("second minute hour day week month year".split())
_LENGTH = frozenset("millimetre centimetre metre kilometre inch foot yard mile block floor storey acre hectare".split())
_FATAL = frozenset("dead fatally death".split())
_THINGS = (FigureKind.OBJECTS, FigureKind.ATTACKS, FigureKind.OTHER)
"""What is no person is neither killed nor charged, whatever the verb: "destroyed eight vehicles", "hit two tunnels"."""
_LOSE = frozenset("lose loses lost losing".split())
_PATIENT = frozenset(("nsubj:pass", "obj", "iobj", "nsubj:outer"))


def find_kind(syntax: Syntax, quantity: Quantity, counted: Counted) -> FigureKind | None:
    """Return the kind of a figure, None where nothing in its clause tells."""
    if quantity.unit is not None:
        return _read_unit(quantity.unit)
    of_class = _read_class(syntax, counted)
    if of_class in _THINGS:
        return of_class
    return _read_outcome(syntax, counted) or _read_predicate(syntax, counted) or _read_toll(syntax, counted) or of_class


def _read_unit(unit: str) -> FigureKind:
    if len(unit) == 3 and unit.isupper():
        return FigureKind.MONEY
    if unit.startswith("percent"):
        return FigureKind.PERCENT
    if unit in _TIME:
        return FigureKind.DURATION
    return FigureKind.DISTANCE if unit in _LENGTH else FigureKind.OTHER


def _read_outcome(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read an outcome that is counted itself ("12 deaths", "five dead") or that governs it ("the deaths of 12")."""
    nouns = read_kinds("nouns")
    if counted.head is not None:
        if kind := nouns.get(syntax.word(counted.head)):
            return kind
        for j in syntax.children(counted.head, "amod", "compound", "xcomp"):
            if (kind := nouns.get(syntax.word(j))) and syntax.tokens[j].pos != "NOUN":
                return kind
    anchor = syntax.first_joined(counted.anchor)
    governor = syntax.head(anchor)
    if syntax.relation(anchor) in ("nmod", "obl") and syntax.has_case(anchor, "of"):
        return nouns.get(syntax.word(governor))
    return None


def _read_predicate(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read what was done to those counted, or what they did."""
    verbs = read_kinds("verbs")
    for verb in _find_predicates(syntax, counted):
        kind = verbs.get(syntax.word(verb)) or _read_state(syntax, verb)
        beside = range(max(0, verb - 1), min(verb + 3, len(syntax.tokens)))
        if kind is FigureKind.INJURED and any(syntax.word(j) in _FATAL for j in beside):
            return FigureKind.KILLED
        if kind:
            return kind
        outcomes = [read_kinds("nouns").get(syntax.word(j)) for j in syntax.children(verb, "xcomp", "advmod")]
        if any(outcomes):
            return next(kind for kind in outcomes if kind)
        if syntax.word(verb) in _LOSE:
            return FigureKind.KILLED if _loses_life(syntax, verb) else None
    return None


def _read_state(syntax: Syntax, i: int) -> FigureKind | None:
    """Read "17 people are dead"."""
    return read_kinds("nouns").get(syntax.word(i)) if syntax.tokens[i].pos == "ADJ" else None


def _find_predicates(syntax: Syntax, counted: Counted) -> Iterator[int]:
    """Yield the verbs and participles whose outcome those counted suffer, or which they do without an object."""
    for start in dict.fromkeys((counted.anchor, counted.head)):
        if start is None:
            continue
        for j in syntax.children(start, "acl", "amod", "acl:relcl", "advcl", "parataxis"):
            if syntax.relation(j) != "acl:relcl" or _is_suffered(syntax, j):
                yield j
        at = syntax.first_joined(start)
        relation, governor = syntax.relation(at), syntax.head(at)
        if at == governor:
            yield at
        elif relation in _PATIENT or (relation == "nsubj" and _is_suffered(syntax, governor)):
            yield governor
            yield from syntax.children(governor, "xcomp")
        elif relation in ("conj", "advcl", "ccomp", "xcomp", "parataxis", "root", "dep", "obl:unmarked", "list"):
            yield at


def _is_suffered(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb's subject suffers it: passive, without an object, or a participle as headlines have it."""
    if syntax.is_passive(verb):
        return True
    if syntax.word(verb) in _LOSE and _loses_life(syntax, verb):
        return True
    # A word such as "missing" is no verb; "died" and "injured" without an object say what became of their subject.
    return not syntax.children(verb, "obj") and syntax.word(verb) not in ("attack", "kill", "shooting", "killing")


def _loses_life(syntax: Syntax, verb: int) -> bool:
    """Say whether what is lost is life: "12 men lost their lives", "12 lives were lost"."""
    return any(syntax.word(j) in ("life", "lives") for j in syntax.children(verb, "obj", "nsubj:pass"))


def _read_toll(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read a subject that is a count: "the death toll rose to 45", "the number of injured is 30"."""
    if counted.head is not None and counted.whole is None:
        return None
    for governor in (counted.anchor, *syntax.upward(counted.anchor)):
        for subject in syntax.children(governor, "nsubj", "nsubj:pass", "obj"):
            if syntax.word(subject) in read_words("totals"):
                return _read_total(syntax, subject)
    return None


def _read_total(syntax: Syntax, total: int) -> FigureKind | None:
    """Read what a total is of; a bare "toll" is of the dead."""
    behind = syntax.children(total, "nmod")
    below = [*syntax.children(total), *behind, *(k for j in behind for k in syntax.children(j))]
    kinds = [read_kinds("nouns").get(syntax.word(j)) for j in below]
    bare = FigureKind.KILLED if syntax.word(total) == "toll" else None
    return next((kind for kind in kinds if kind), bare)


def _read_class(syntax: Syntax, counted: Counted) -> FigureKind | None:
    if counted.head is None:
        return None
    classes = read_kinds("classes")
    if kind := classes.get(syntax.word(counted.head)):
        return kind
    # "Britons", "Tajiks": a capital noun in the plural names people.
    token = syntax.tokens[counted.head]
    if token.pos == "PROPN" and token.text.endswith("s"):
        return FigureKind.PEOPLE
    return None
