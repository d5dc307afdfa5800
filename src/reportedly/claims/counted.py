"""What a quantity counts: the noun that it stands with, or nothing where the text leaves it out."""

from dataclasses import dataclass

from reportedly.claims.lexicon import read_kinds
from reportedly.claims.syntax import NOMINAL, Syntax
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

_MODIFIERS = frozenset(
    ("compound", "amod", "nmod:poss", "flat", "nmod", "nummod", "advmod", "obl", "punct", "det", "nmod:unmarked")
)
_BEFORE_NOUN = frozenset(
    ("nummod", "det", "amod", "advmod", "compound", "nmod:unmarked", "cc:preconj", "det:predet", "nmod")
)
_LONGEST = 8
"""Words of a counted noun phrase, and of an "of" behind it, that are kept: beyond, it names nothing."""
_OF_WORDS = 5


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts.

    `head` is the token of the noun or participle, None where it is left out; `anchor` the token by which the counted
    hang in the sentence; `span` the words; `whole` the token after "of" where the quantity is a part of it ("three of
    the miners").
    """

    head: int | None
    anchor: int
    span: Span | None
    whole: int | None = None


def find_counted(syntax: Syntax, quantity: Quantity) -> Counted:
    """Find what a quantity counts, by the parse; "and 50 wounded" counts the wounded."""
    places = syntax.cover(quantity.span)
    if not places:
        return Counted(None, 0, None)
    top = syntax.top(places)
    if quantity.unit is not None:
        return _find_measured(syntax, places, top)
    noun = syntax.head(top)
    if noun not in places and noun > top and syntax.relation(top) in _BEFORE_NOUN and _is_countable(syntax, noun):
        return Counted(noun, noun, _build_span(syntax, noun, places.stop))
    after = _find_after_of(syntax, top)
    if after is not None:
        if syntax.tokens[after].pos == "PRON":
            return Counted(None, top, None, after)
        return Counted(after, top, _build_span(syntax, after, places.stop), after)
    beside = places.stop
    if beside in syntax.sentence(places.start) and syntax.word(beside) in read_kinds("nouns"):
        return Counted(beside, syntax.head(top) if syntax.head(top) == beside else top, syntax.span(beside, beside))
    return Counted(None, top, None)


def _is_countable(syntax: Syntax, i: int) -> bool:
    return syntax.tokens[i].pos in NOMINAL or syntax.word(i) in read_kinds("nouns")


def _find_measured(syntax: Syntax, places: range, top: int) -> Counted:
    """Find whose share, price, length or time is measured: "12 per cent of voters", "a 27-year history"."""
    after = _find_after_of(syntax, top)
    if after is not None:
        return Counted(after, top, _build_span(syntax, after, places.stop))
    noun = syntax.head(top)
    if noun not in places and noun > top and syntax.relation(top) in _BEFORE_NOUN and _is_countable(syntax, noun):
        return Counted(noun, noun, _build_span(syntax, noun, places.stop))
    return Counted(None, top, None)


def _find_after_of(syntax: Syntax, i: int) -> int | None:
    return next((j for j in syntax.children(i, "nmod", "obl") if j > i and syntax.has_case(j, "of")), None)


def _build_span(syntax: Syntax, noun: int, start: int) -> Span:
    """Return the noun with what stands before it from `start` on, and a short "of" behind things."""
    first = noun
    while first - 1 >= start and noun - first < _LONGEST and _is_inside(syntax, first - 1, noun):
        first -= 1
    while first < noun and syntax.relation(first) in ("det", "punct", "case"):
        first += 1
    last = max([noun, *syntax.children(noun, "flat", "compound", "goeswith")])
    last = last if last - noun <= 2 else noun
    of = _find_after_of(syntax, noun)
    if of is not None and syntax.word(noun) not in read_kinds("classes") and of - noun <= _OF_WORDS:
        last = max(last, of)
    return syntax.span(first, last)


def _is_inside(syntax: Syntax, i: int, noun: int) -> bool:
    """Say whether a token before a noun belongs to its phrase."""
    while i < noun:
        if syntax.relation(i) not in _MODIFIERS and syntax.relation(i) not in ("case", "conj", "cc"):
            return False
        if syntax.head(i) <= i:
            return syntax.relation(i) in ("flat", "conj", "punct", "compound")
        i = syntax.head(i)
    return i == noun
