"""What a quantity counts: the noun that it stands with, or nothing where the text leaves it out."""

from dataclasses import dataclass, replace

from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import PERSONS, find_class
from reportedly.claims.syntax import NOMINAL, Syntax
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

_BEFORE_NOUN = frozenset(
    ("nummod", "det", "amod", "advmod", "compound", "nmod:unmarked", "cc:preconj", "det:predet", "nmod")
)
_PREMODIFIERS = frozenset(("ADJ", "NOUN", "PROPN", "PUNCT", "NUM", "ADV"))
_NEVER_COUNTED = ("det", "punct", "case", "nmod:poss", "cc", "mark", "cop", "aux", "aux:pass")
_THEM = ("them", "whom", "those", "these", "us")
_LONGEST = 8
"""Words of a counted noun phrase that are kept: beyond, it names nothing."""
_OF_WORDS = 5
_OUTCOMES = ("dead", "injured", "wounded", "missing", "killed", "hurt", "shot", "arrested", "detained")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a quantity counts.

    `head` is the token of the noun or participle, None where it is left out; `anchor` the token by which the counted
    hang in the sentence; `span` the words; `whole` the token after "of" where the quantity is a part of it ("three of
    the miners"); `first` the first token of the quantity.
    """

    head: int | None
    anchor: int
    span: Span | None
    whole: int | None = None
    first: int | None = None


def find_counted(syntax: Syntax, quantity: Quantity) -> Counted:
    """Find what a quantity counts, by the parse; "and 50 wounded" counts the wounded."""
    places = syntax.cover(quantity.span)
    if not places:
        return Counted(None, 0, None)
    return replace(_find_counted(syntax, quantity, places), first=places.start)


def _find_counted(syntax: Syntax, quantity: Quantity, places: range) -> Counted:
    top = _find_top(syntax, places)
    if quantity.unit is not None:
        return _find_measured(syntax, places, top, quantity.unit)
    noun = syntax.head(top)
    is_before = noun not in places and noun > top and not _is_parted(syntax, places, noun)
    if is_before and syntax.relation(top) in _BEFORE_NOUN and _is_countable(syntax, noun, top):
        subject = _find_beside(syntax, places) if syntax.tokens[noun].pos == "VERB" else None
        # "Five people were unaccounted for": the parse may hang the number on what the people were.
        noun = noun if subject is None or syntax.head(subject) != noun else subject
        return Counted(noun, noun, _build_span(syntax, noun, places.stop), _find_of_them(syntax, places))
    if (predicate := _find_predicate_noun(syntax, top)) is not None:
        return Counted(predicate, top, _build_span(syntax, predicate, predicate), _find_part_of(syntax, places, top))
    if (them := _find_of_them(syntax, places)) is not None:
        beside = _find_beside(syntax, range(places.start, them + 1))
        if beside is None:
            return Counted(None, top, None, them)
        return Counted(beside, beside, _build_span(syntax, beside, them + 1), them)
    after = _find_after_of(syntax, places, top)
    if after is not None:
        return Counted(after, top, _build_span(syntax, after, places.stop + 1), after)
    beside = _find_beside(syntax, places)
    if beside is not None:
        # The parse hung the number elsewhere: what is counted hangs where it should.
        return Counted(beside, beside, _build_span(syntax, beside, places.stop))
    if (body := _find_body(syntax, places)) is not None:
        return Counted(body, body, syntax.span(body, body))
    return Counted(None, top, None)


def _find_body(syntax: Syntax, places: range) -> int | None:
    """Return the noun of "a crowd of 4,000" and "the crew of 26"."""
    at = places.start - 2
    is_of = at in syntax.sentence(places.start) and syntax.word(at + 1) == "of"
    return at if is_of and syntax.word(at) in read_words("bodies of people") else None


def _is_parted(syntax: Syntax, places: range, noun: int) -> bool:
    """Say whether a comma and another number part a number from a noun: "of the 38, 12 were children"."""
    numbers = (i for i in range(places.stop, noun) if syntax.tokens[i].pos == "NUM")
    return noun > places.stop and syntax.word(places.stop) == "," and next(numbers, None) is not None


def _find_predicate_noun(syntax: Syntax, top: int) -> int | None:
    """Return the noun that says who the counted are: "four of the 23 are children", "two were soldiers"."""
    noun = syntax.head(top)
    if not syntax.relation(top).startswith("nsubj") or noun <= top or not syntax.children(noun, "cop"):
        return None
    return noun if syntax.tokens[noun].pos == "NOUN" and find_class(syntax.word(noun)) in PERSONS else None


def _find_part_of(syntax: Syntax, places: range, top: int) -> int | None:
    """Return the token behind the "of" of a number, or the pronoun of "of whom" before it."""
    if (them := _find_of_them(syntax, places)) is not None:
        return them
    before = places.start - 1
    if before - 1 in syntax.sentence(places.start) and syntax.word(before) in _THEM and syntax.word(before - 1) == "of":
        return before
    return _find_after_of(syntax, places, top)


def _find_of_them(syntax: Syntax, places: range) -> int | None:
    """Return the pronoun of "three of them children"."""
    at = places.stop
    if at + 1 < syntax.sentence(places.start).stop and syntax.word(at) == "of" and syntax.word(at + 1) in _THEM:
        return at + 1
    return None


def _find_top(syntax: Syntax, places: range) -> int:
    """Return the token by which a quantity hangs on what it counts: its number where "some" hangs elsewhere."""
    top = syntax.top(places)
    if syntax.tokens[top].pos in NOMINAL:
        return top
    return next((i for i in places if syntax.relation(i) == "nummod" and syntax.head(i) not in places), top)


def _find_beside(syntax: Syntax, places: range) -> int | None:
    """Return the noun or outcome that follows a number at once, with nothing but its modifiers between."""
    sentence = syntax.sentence(places.start)
    for i in range(places.stop, min(sentence.stop, places.stop + _LONGEST)):
        if syntax.word(i) in _OUTCOMES and i == places.stop:
            return i
        if syntax.tokens[i].pos not in _PREMODIFIERS or syntax.word(i) in (",", ";", ":", "—", "–", "(", ".", "|"):
            return None
        following = syntax.tokens[i + 1].pos if i + 1 < sentence.stop else ""
        if syntax.tokens[i].pos in ("NOUN", "PROPN") and following not in ("NOUN", "PROPN"):
            return i
    return None


def _is_countable(syntax: Syntax, i: int, top: int = -1) -> bool:
    """Say whether a word can be counted, and is not what the counted are said to be: "six were in hospital"."""
    if any(top < j < i for j in syntax.children(i, "cop")) and top >= 0:
        return False
    return syntax.tokens[i].pos in NOMINAL or syntax.word(i) in read_kinds("nouns")


def _find_measured(syntax: Syntax, places: range, top: int, unit: str) -> Counted:
    """Find whose share, price, length or time is measured: "12 per cent of voters", "a 27-year history"."""
    after = _find_after_of(syntax, places, top)
    if after is not None:
        whole = after if syntax.word(after) in _THEM else None
        return Counted(after, top, _build_span(syntax, after, places.stop + 1), whole)
    noun = syntax.head(top)
    if noun not in places and noun > top and syntax.relation(top) in _BEFORE_NOUN and _is_countable(syntax, noun):
        return Counted(noun, noun, _build_span(syntax, noun, places.stop))
    priced = _find_priced(syntax, noun) if len(unit) == 3 and unit.isupper() and noun not in places else None
    return Counted(None, top, None if priced is None else _build_span(syntax, priced, syntax.sentence(priced).start))


def _find_priced(syntax: Syntax, governor: int) -> int | None:
    """Return the thing whose price a sum is: "bond is set at", "raise support by", "bringing the contribution to"."""
    if syntax.tokens[governor].pos in ("NOUN", "PROPN"):
        return governor
    things = [j for j in syntax.children(governor, "obj", "nsubj:pass", "nsubj") if syntax.tokens[j].pos == "NOUN"]
    return min(things, key=lambda j: syntax.relation(j) != "obj", default=None)


def _find_after_of(syntax: Syntax, places: range, top: int) -> int | None:
    """Return the token that an "of" behind a quantity, or behind a noun, brings in."""
    for j in syntax.children(top, "nmod", "obl", "acl"):
        if j >= places.stop and syntax.has_case(j, "of"):
            return j
    at = places.stop
    if at in syntax.sentence(places.start) and syntax.word(at) == "of" and syntax.head(at) > at:
        return syntax.head(at)
    return None


def _build_span(syntax: Syntax, noun: int, start: int) -> Span:
    """Return the noun with what stands before it from `start` on, and a short "of" behind things and members."""
    first = max(start, noun - _LONGEST) if start < noun else noun
    while first < noun and _is_outside(syntax, first, noun):
        first += 1
    joined = [j for j in syntax.children(noun, "flat", "compound", "goeswith") if 0 < j - noun <= 2]
    last = max([noun, *joined])
    of = _find_after_of(syntax, range(noun, noun + 1), noun)
    is_person = find_class(syntax.word(noun)) in PERSONS and syntax.word(noun) != "members"
    if of is not None and not is_person and of - noun <= _OF_WORDS:
        last = max(last, of)
    return syntax.span(first, last)


def _is_outside(syntax: Syntax, i: int, noun: int) -> bool:
    """Say whether a token before a noun opens its phrase without saying what is counted, or belongs to another."""
    if syntax.relation(i) in _NEVER_COUNTED:
        return True
    return noun not in (syntax.head(i), syntax.head(syntax.head(i)), syntax.head(syntax.head(syntax.head(i))))
