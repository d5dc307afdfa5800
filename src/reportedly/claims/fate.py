"""What became of those counted: what was done to them, or what they did, in one word or by an idiom."""

from collections.abc import Iterator

from reportedly.claims.counted import Counted
from reportedly.claims.idioms import find_idiom
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import PERSONS, read_class
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_FATAL = frozenset("dead fatally death".split())
_DYING = frozenset("die dies died dying succumbed perished".split())
_PATIENT = frozenset(("nsubj:pass", "obj", "iobj", "nsubj:outer"))
_STANDING = frozenset(("conj", "advcl", "ccomp", "xcomp", "parataxis", "root", "dep", "obl:unmarked", "list"))
_TREAT = frozenset("treat treats treated treating".split())
_BE = frozenset("is are was were be been being".split())
_HAVE = frozenset("has have had".split())
_SKIPPED = frozenset(
    "more others other people of them whom these those still now also all already reportedly listed reported known "
    "feared believed thought presumed confirmed declared marked recorded counted as to not n't".split()
)
"""Words between a number and its verb: "23 more were wounded", "six of whom died", "no one is listed as missing"."""
_FAR = 6
_NEAR = 4
_STATES = frozenset({"in", "behind", "under"})
"""Before a noun that tells a state: "six were in hospital", "two are behind bars"."""
_TRANSITIVE = frozenset("attack kill shooting killing".split())


def read_fate(syntax: Syntax, counted: Counted, places: range) -> FigureKind | None:
    """Return the kind that the predicates of those counted tell; `places` are the tokens of the number."""
    behind = find_verb_behind(syntax, counted, places)
    before = find_verb_before(syntax, counted)
    near = [
        *([behind] if behind is not None and _tells(syntax, behind) and _is_fitting(syntax, behind) else []),
        *([before] if before is not None and syntax.relation(before) != "acl" else []),
    ]
    if behind is not None and (kind := find_idiom(syntax, counted, behind)):
        return kind
    for verb in dict.fromkeys((*near, *_find_predicates(syntax, counted))):
        kind = find_idiom(syntax, counted, verb) or _read_word(syntax, counted, verb)
        if kind is FigureKind.INJURED and (_is_fatal(syntax, verb) or _died_later(syntax, counted)):
            return FigureKind.KILLED
        if kind:
            return kind
    idioms = (find_idiom(syntax, counted, verb) for verb in _find_governors(syntax, counted))
    return next((kind for kind in idioms if kind), None)


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


def _read_word(syntax: Syntax, counted: Counted, verb: int) -> FigureKind | None:
    """Read a verb, a state ("17 people are dead") or what follows it ("were found dead")."""
    word = syntax.word(verb)
    if word in _TREAT and _is_treated_with(syntax, counted, verb):
        return None
    if kind := read_kinds("verbs").get(word):
        return kind
    if syntax.tokens[verb].pos == "ADJ" and (kind := read_kinds("nouns").get(word)):
        return kind
    if word in read_words("receiving patients") and _is_hospital(syntax, verb):
        return FigureKind.INJURED
    if (kind := read_kinds("personal").get(word)) and _suffer_personally(syntax, counted, verb):
        return kind
    outcomes = (read_kinds("nouns").get(syntax.word(j)) for j in syntax.children(verb, "xcomp", "advmod"))
    return next((kind for kind in outcomes if kind), None)


def _is_treated_with(syntax: Syntax, counted: Counted, verb: int) -> bool:
    """Say whether a verb of treating tells with what: "treated 2,000 people with the drug" tells of no wounds."""
    last = counted.anchor if counted.head is None else counted.head
    follows = last + 1 in syntax.sentence(last) and syntax.word(last + 1) == "with"
    return follows or any(syntax.has_case(j, "with") for j in syntax.children(verb, "obl"))


def _is_hospital(syntax: Syntax, verb: int) -> bool:
    """Say whether a hospital or its doctors do something: "the clinic admitted 30", "doctors saw nine"."""
    doers = [k for j in syntax.children(verb, "nsubj") for k in (j, *syntax.children(j, "compound", "nmod"))]
    return any(syntax.word(j) in read_words("hospitals") for j in doers)


def _suffer_personally(syntax: Syntax, counted: Counted, verb: int) -> bool:
    """Say whether persons are counted and the verb is of them alone: not "12 men lost their jobs"."""
    if counted.head is None or read_class(syntax, counted.head) not in PERSONS:
        return False
    return all(read_class(syntax, j) in PERSONS for j in syntax.children(verb, "obj"))


def _is_fatal(syntax: Syntax, verb: int) -> bool:
    """Say whether a wound killed: "fatally wounded", "shot dead"."""
    beside = range(max(0, verb - 1), min(verb + 3, len(syntax.tokens)))
    if any(_joins_killing(syntax, j) for j in syntax.children(verb, "conj")):
        return True
    return any(syntax.word(j) in _FATAL for j in (*beside, *syntax.children(verb, "xcomp", "advmod")))


def _joins_killing(syntax: Syntax, verb: int) -> bool:
    """Say whether a second verb without a subject or object of its own kills: "shot and killed"."""
    is_killing = read_kinds("verbs").get(syntax.word(verb)) is FigureKind.KILLED
    return is_killing and not syntax.children(verb, "nsubj", "nsubj:pass", "obj", "nummod")


def _died_later(syntax: Syntax, counted: Counted) -> bool:
    """Say whether those who were hurt died: "a woman who was shot on Friday died on Monday"."""
    at = syntax.first_joined(counted.anchor)
    return syntax.relation(at) == "nsubj" and syntax.word(syntax.head(at)) in _DYING


def _find_predicates(syntax: Syntax, counted: Counted) -> Iterator[int]:
    """Yield the verbs and participles whose outcome those counted suffer, or which they do without an object."""
    for start in dict.fromkeys((counted.anchor, counted.head)):
        if start is None:
            continue
        for j in syntax.children(start, "acl", "amod", "acl:relcl", "advcl", "parataxis"):
            if syntax.relation(j) != "acl:relcl" or _is_suffered(syntax, j):
                yield j
        at = syntax.first_joined(start)
        if at != start and _is_counted_apart(syntax, at):
            continue
        relation, governor = syntax.relation(at), syntax.head(at)
        if _is_included(syntax, counted):
            # "Killed 4 and injured 20, including 3 firefighters": their whole tells, wherever the parse hangs them.
            continue
        if at == governor:
            yield at
        elif relation in _PATIENT or (relation == "nsubj" and _is_suffered(syntax, governor)):
            yield governor
            yield from syntax.children(governor, "xcomp")
        elif relation in _STANDING:
            yield at


def _is_counted_apart(syntax: Syntax, at: int) -> bool:
    """Say whether an outcome has a number of its own: "eight dead, 41 people who …" are not 41 dead."""
    return syntax.word(at) in read_kinds("nouns") and bool(syntax.children(at, "nummod"))


def _is_included(syntax: Syntax, counted: Counted) -> bool:
    if counted.first is None or counted.first - 1 not in syntax.sentence(counted.anchor):
        return False
    return syntax.word(counted.first - 1) in ("including", "includes")


def _find_governors(syntax: Syntax, counted: Counted) -> Iterator[int]:
    """Yield the verbs of which those counted are the subject or object, whatever else they have."""
    for start in dict.fromkeys((counted.anchor, counted.head)):
        if start is not None:
            at = syntax.first_joined(start)
            if syntax.relation(at) in ("nsubj", "nsubj:pass", "obj"):
                yield syntax.head(at)


def _is_suffered(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb's subject suffers it: passive, without an object, or a participle as headlines have it."""
    if syntax.is_passive(verb):
        return True
    # A word such as "missing" is no verb; "died" and "injured" without an object say what became of their subject.
    return not syntax.children(verb, "obj") and syntax.word(verb) not in _TRANSITIVE


def find_verb_behind(syntax: Syntax, counted: Counted, places: range) -> int | None:
    """Return the verb of "74 were injured" and "12 men had died", wherever the parse hangs the number."""
    head = counted.head
    first = head + 1 if head is not None and places.stop <= head < places.stop + _FAR else places.stop
    stop = min(syntax.sentence(places.start).stop, first + _FAR)
    # A bare number has its verb right behind it, or what it is given as: "17 died", "lists 14 as missing".
    is_next = first < stop and (syntax.tokens[first].pos == "VERB" or syntax.word(first) == "as")
    helpers = first > places.stop or (head is None and is_next)
    for at in range(first, stop):
        word = syntax.word(at)
        if word in _BE or word in _HAVE or word in ("whom", "them"):
            helpers = True
        elif word in _STATES and helpers:
            nouns = (i for i in range(at + 1, min(at + _NEAR, stop)) if syntax.tokens[i].pos == "NOUN")
            return next(nouns, None)
        elif word not in _SKIPPED and syntax.tokens[at].pos != "ADV":
            return at if helpers and syntax.tokens[at].pos in ("VERB", "ADJ", "NOUN") else None
    return None


def _is_fitting(syntax: Syntax, verb: int) -> bool:
    """Say whether a verb behind its subject tells of the subject: in the passive, or without an object."""
    words = [syntax.word(j) for j in range(max(0, verb - _NEAR), verb)]
    if any(word in _BE for word in words) or syntax.word(verb) in _DYING:
        return True
    at = verb + 1
    if at == len(syntax.tokens) or syntax.word(at) == "there":
        return True
    return syntax.tokens[at].pos not in ("NUM", "DET", "PRON", "NOUN", "PROPN")


def _tells(syntax: Syntax, i: int) -> bool:
    return any(syntax.word(i) in read_kinds(part) for part in ("verbs", "nouns", "personal"))


def read_doing(syntax: Syntax, counted: Counted, places: range) -> FigureKind | None:
    """Take a bare number for people by what only people do or are: "six escaped", "60 remain trapped"."""
    if counted.head is not None or counted.whole is not None:
        return None
    verbs = (find_verb_behind(syntax, counted, places), find_verb_before(syntax, counted))
    below = [i for verb in verbs if verb is not None for i in (verb, *syntax.children(verb, "xcomp"))]
    return FigureKind.PEOPLE if any(syntax.word(i) in read_words("people do") for i in below) else None
