"""What sort of count a figure is: by its unit, the outcome that is counted, what was done, or who is counted."""

from reportedly.claims.counted import Counted
from reportedly.claims.fate import read_fate
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import read_class
from reportedly.claims.outcome import read_outcome
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from reportedly.domain.quantity import Quantity

_TIME = frozenset("second minute hour day week month year".split())
_LENGTH = frozenset("millimetre centimetre metre kilometre inch foot yard mile block floor storey acre hectare".split())
THINGS = (FigureKind.OBJECTS, FigureKind.ATTACKS, FigureKind.OTHER)
"""What is no person is neither killed nor charged, whatever the verb: "destroyed eight vehicles", "hit two tunnels"."""
_HELD = frozenset((FigureKind.DETAINED, FigureKind.KIDNAPPED, FigureKind.DISPLACED))
_HARMED = frozenset((FigureKind.KILLED, FigureKind.INJURED))
"""What was done to prisoners, hostages and refugees tells more than that they are such: "executed 12 prisoners"."""


def find_kind(syntax: Syntax, quantity: Quantity, counted: Counted) -> FigureKind | None:
    """Return the kind of a figure, None where nothing in its clause tells."""
    if quantity.unit is not None:
        return read_unit(quantity.unit)
    of_class = None if counted.head is None else read_class(syntax, counted.head)
    if of_class in THINGS and not _is_outcome(syntax, counted.head):
        return of_class
    outcome = read_outcome(syntax, counted)
    places = syntax.cover(quantity.span)
    fate = read_fate(syntax, counted, places) if outcome is None or _are_held(syntax, counted, outcome) else None
    if outcome is not None and fate not in _HARMED:
        return outcome
    is_turnout = of_class is FigureKind.PEOPLE and _is_turnout(syntax, counted)
    of_class = FigureKind.CROWD if is_turnout else of_class
    return fate or _read_toll(syntax, counted) or of_class


def _are_held(syntax: Syntax, counted: Counted, outcome: FigureKind) -> bool:
    """Say whether those counted are named by what became of them before: "prisoners", "hostages", "refugees"."""
    return outcome in _HELD and counted.head is not None and syntax.word(counted.head) in read_words("held")


def _is_turnout(syntax: Syntax, counted: Counted) -> bool:
    """Say whether those count people who count crowds: "organisers said 6,500 people came"."""
    return any(syntax.word(i) in read_words("crowd counters") for i in syntax.sentence(counted.anchor))


def _is_outcome(syntax: Syntax, noun: int | None) -> bool:
    """Say whether a noun that names things or acts tells what became of people: "12 murders", "5 shot"."""
    return noun is not None and (syntax.word(noun) in read_kinds("nouns") or syntax.word(noun) == "shot")


def read_unit(unit: str) -> FigureKind:
    """Return the kind that a unit tells."""
    if len(unit) == 3 and unit.isupper():
        return FigureKind.MONEY
    if unit.startswith("percent"):
        return FigureKind.PERCENT
    if unit in _TIME:
        return FigureKind.DURATION
    return FigureKind.DISTANCE if unit in _LENGTH else FigureKind.OTHER


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
