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
_TREAT = frozenset("treat treats treated treating".split())
_DOERS = ("er", "or", "ist", "ian", "eer", "ee", "ant", "man", "men", "woman", "women", "people")
_SHORT = 4
_WOUNDS = frozenset("burns injuries wounds fractures bruises".split())
_NEAR = 3
_LOSE = frozenset("lose loses lost losing".split())
OUTCOMES = frozenset(
    (
        FigureKind.KILLED,
        FigureKind.INJURED,
        FigureKind.MISSING,
        FigureKind.DETAINED,
        FigureKind.CHARGED,
        FigureKind.CONVICTED,
        FigureKind.KIDNAPPED,
        FigureKind.DISPLACED,
    )
)
"""Kinds that tell what became of those counted, and not who they are."""
_PATIENT = frozenset(("nsubj:pass", "obj", "iobj", "nsubj:outer"))


def find_kind(syntax: Syntax, quantity: Quantity, counted: Counted) -> FigureKind | None:
    """Return the kind of a figure, None where nothing in its clause tells."""
    if quantity.unit is not None:
        return _read_unit(quantity.unit)
    of_class = None if counted.head is None else read_class(syntax, counted.head)
    if of_class in _THINGS:
        return of_class
    return (
        _read_outcome(syntax, counted)
        or _read_verb_before(syntax, counted)
        or _read_predicate(syntax, counted)
        or _read_toll(syntax, counted)
        or of_class
    )


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
    if _bears_wounds(syntax, counted):
        return FigureKind.INJURED
    anchor = syntax.first_joined(counted.anchor)
    governor = syntax.head(anchor)
    if syntax.relation(anchor) in ("nmod", "obl") and syntax.has_case(anchor, "of"):
        return nouns.get(syntax.word(governor))
    return None


def _bears_wounds(syntax: Syntax, counted: Counted) -> bool:
    """Read "five with burns", "12 people with gunshot wounds"."""
    sentence = syntax.sentence(counted.anchor)
    last = counted.anchor if counted.head is None else counted.head
    if last + 1 not in sentence or syntax.word(last + 1) != "with":
        return False
    near = range(last + 2, min(last + 2 + _NEAR, sentence.stop))
    return any(syntax.word(i) in _WOUNDS for i in near)


def find_verb_before(syntax: Syntax, counted: Counted) -> int | None:
    """Return the verb that stands right before a number: "wounded 30", wherever the parse hangs the number."""
    if counted.first is None or counted.first - 1 not in syntax.sentence(counted.anchor):
        return None
    at = counted.first - 1
    is_subject = syntax.relation(syntax.first_joined(counted.anchor)).startswith(("nsubj", "csubj"))
    is_verb = syntax.tokens[at].pos == "VERB" or _is_joined_verb(syntax, at)
    return at if is_verb and not is_subject and counted.anchor > at else None


def _is_joined_verb(syntax: Syntax, i: int) -> bool:
    """Say whether a participle that the parse takes for an adjective is a second verb: "killed 14 and wounded 30"."""
    is_known = syntax.word(i) in read_kinds("verbs") and syntax.tokens[i].pos == "ADJ"
    return is_known and i - 1 in syntax.sentence(i) and syntax.tokens[i - 1].pos == "CCONJ"


def _read_verb_before(syntax: Syntax, counted: Counted) -> FigureKind | None:
    verb = find_verb_before(syntax, counted)
    return None if verb is None or syntax.relation(verb) == "acl" else _read_verb(syntax, verb)


def _read_predicate(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read what was done to those counted, or what they did."""
    for verb in _find_predicates(syntax, counted):
        kind = _read_verb(syntax, verb) or _read_state(syntax, verb)
        beside = range(max(0, verb - 1), min(verb + 3, len(syntax.tokens)))
        if kind is FigureKind.INJURED and any(syntax.word(j) in _FATAL for j in beside):
            return FigureKind.KILLED
        if kind:
            return kind
        outcomes = [read_kinds("nouns").get(syntax.word(j)) for j in syntax.children(verb, "xcomp", "advmod")]
        if any(outcomes):
            return next(kind for kind in outcomes if kind)
        if syntax.word(verb) in _LOSE:
            return FigureKind.KILLED if _loses(syntax, verb, ("life", "lives")) else None
    return None


def _read_verb(syntax: Syntax, verb: int) -> FigureKind | None:
    """Read what a verb tells of who suffers it, by itself or with what hangs on it: "taken hostage", "in custody"."""
    kind = read_kinds("verbs").get(syntax.word(verb))
    if syntax.word(verb) in _TREAT and not syntax.is_passive(verb):
        return kind if any(syntax.has_case(j, "for") for j in syntax.children(verb, "obl")) else None
    if kind is None and syntax.word(verb) in read_words("light verbs"):
        below = [syntax.word(j) for j in syntax.children(verb, "obj", "xcomp", "obl", "advmod", "compound:prt", "amod")]
        kinds = (read_kinds("states").get(word) for word in below)
        return next((kind for kind in kinds if kind), None)
    return kind


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
    if syntax.word(verb) in _LOSE and _loses(syntax, verb, ("life", "lives", "home", "homes")):
        return True
    # A word such as "missing" is no verb; "died" and "injured" without an object say what became of their subject.
    return not syntax.children(verb, "obj") and syntax.word(verb) not in ("attack", "kill", "shooting", "killing")


def _loses(syntax: Syntax, verb: int, things: tuple[str, ...]) -> bool:
    """Say whether what is lost is life, or a home: "12 men lost their lives", "12 lives were lost"."""
    return any(syntax.word(j) in things for j in syntax.children(verb, "obj", "nsubj:pass"))


def _read_toll(syntax: Syntax, counted: Counted) -> FigureKind | None:
    """Read a subject that is a count: "the death toll rose to 45", "the number of injured is 30"."""
    if counted.head is not None and counted.whole is None:
        return None
    for governor in (counted.anchor, *syntax.upward(counted.anchor)):
        for subject in syntax.children(governor, "nsubj", "nsubj:pass", "obj"):
            if syntax.word(subject) in read_words("totals"):
                return _read_total(syntax, subject)
            if syntax.word(governor) in read_words("giving a number") and subject < counted.anchor:
                # "Put the crowd at 3,000", "the dead number 12".
                kind = read_class(syntax, subject)
                if kind is FigureKind.CROWD:
                    return kind
    return None


def _read_total(syntax: Syntax, total: int) -> FigureKind | None:
    """Read what a total is of; a bare "toll" is of the dead."""
    behind = syntax.children(total, "nmod")
    below = [*syntax.children(total), *behind, *(k for j in behind for k in syntax.children(j))]
    kinds = [read_kinds("nouns").get(syntax.word(j)) for j in below]
    bare = FigureKind.KILLED if syntax.word(total) == "toll" else None
    return next((kind for kind in kinds if kind), bare)


def read_class(syntax: Syntax, noun: int) -> FigureKind | None:
    """Return the kind that a noun for those counted tells, None for one that is not known."""
    classes = read_kinds("classes")
    if kind := classes.get(syntax.word(noun)):
        return kind
    token = syntax.tokens[noun]
    if token.pos == "NOUN" and _names_doers(syntax.word(noun)):
        return FigureKind.PEOPLE
    # "Britons", "Tajiks": a capital noun in the plural names people.
    if token.pos == "PROPN" and token.text.endswith("s"):
        return FigureKind.PEOPLE
    return None


def _names_doers(word: str) -> bool:
    """Say whether a noun that is in no list names people by what they do: "climbers", "investors", "artists"."""
    singular = word.removesuffix("s")
    return len(singular) > _SHORT and singular.endswith(_DOERS) and singular not in read_words("no doers")
