"""Numbers whose noun is left out, because another number named it: "killed 14 soldiers and wounded 30"."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.draft import Draft
from reportedly.claims.kind import read_class
from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_PLACES = ("nsubj", "nsubj:pass", "obj", "root", "conj", "obl", "ccomp", "xcomp", "appos", "parataxis", "list", "dep")
_CASES = ("with", "for", "of", "as", "than")
"""Prepositions before a bare number that counts: "sailed with 118", "spoke of 140"."""
_MEASURED = ("at", "to")
"""The same behind a verb that gives a number: "put it at 140", "brought it to 37"."""
_BODIES = frozenset(
    (FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD, FigureKind.OBJECTS, FigureKind.ATTACKS)
)


def fill_ellipses(syntax: Syntax, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, in the order of the text, with what those without a noun take over from one before them."""
    filled: list[Draft] = []
    for draft in drafts:
        filled.append(_fill(syntax, filled, draft) if _is_elided(syntax, draft) else draft)
    return filled


def _fill(syntax: Syntax, before: Sequence[Draft], draft: Draft) -> Draft:
    """Return a draft with the noun of the number before it, or of the question that it answers."""
    named = _find_before(syntax, before, draft)
    asked = _find_asked(syntax, draft.counted.anchor) if draft.kind is None else None
    if asked is not None and (named is None or asked > named.counted.anchor):
        counted = replace(draft.counted, span=syntax.span(asked, asked))
        return replace(draft, counted=counted, kind=read_class(syntax, asked), like=asked)
    return draft if named is None else _take_over(syntax, draft, named)


def _find_asked(syntax: Syntax, anchor: int) -> int | None:
    """Return the noun of "how many people were aboard?" in the sentence of a number or the one before it."""
    sentence = syntax.sentence(anchor)
    start = syntax.sentence(sentence.start - 1).start if sentence.start > 0 else 0
    for i in range(anchor - 1, start, -1):
        if syntax.word(i) == "many" and syntax.word(i - 1) == "how" and syntax.head(i) > i:
            return syntax.head(i) if syntax.tokens[syntax.head(i)].pos == "NOUN" else None
    return None


def _is_elided(syntax: Syntax, draft: Draft) -> bool:
    counted = draft.counted
    if draft.quantity.unit is not None or counted.span is not None or counted.whole is not None:
        return False
    at = syntax.first_joined(counted.anchor)
    cases = [syntax.word(j) for j in syntax.children(counted.anchor, "case")]
    is_placed = syntax.relation(at) in _PLACES or syntax.tokens[syntax.head(at)].pos == "VERB" or cases == ["with"]
    if syntax.tokens[counted.anchor].pos == "PRON" or not is_placed:
        return False
    verb = syntax.head(at)
    subjects = [syntax.word(j) for j in syntax.children(verb, "nsubj", "nsubj:pass")]
    gives = syntax.word(verb) in read_words("giving a number") or not read_words("totals").isdisjoint(subjects)
    return draft.kind is not None or all(case in _CASES or (gives and case in _MEASURED) for case in cases)


def _find_before(syntax: Syntax, drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the figure whose noun is left out: the nearest one in the sentence, else in the one before."""
    own = syntax.tokens[draft.counted.anchor].sentence
    for before in reversed(drafts):
        apart = own - syntax.tokens[before.counted.anchor].sentence
        if apart > 1:
            return None
        is_same = draft.kind is None or not apart or draft.kind is before.kind
        if is_same and _names_something(syntax, before):
            return before
    return None


def _names_something(syntax: Syntax, draft: Draft) -> bool:
    noun = _find_noun(draft)
    if draft.quantity.unit is not None:
        return noun is not None and read_class(syntax, noun) in _BODIES and draft.quantity.unit == "percent"
    return noun is not None or draft.kind is not None


def _find_noun(draft: Draft) -> int | None:
    return draft.counted.head if draft.counted.span is not None and draft.like is None else draft.like


def _take_over(syntax: Syntax, draft: Draft, before: Draft) -> Draft:
    noun = _find_noun(before)
    counted = replace(draft.counted, span=before.counted.span)
    return replace(draft, counted=counted, kind=draft.kind or _choose_kind(syntax, draft, before), like=noun)


def _choose_kind(syntax: Syntax, draft: Draft, before: Draft) -> FigureKind | None:
    """Return the kind of the other where only its number is replaced ("police put it at 12"), else who is counted."""
    noun = _find_noun(before)
    of_class = None if noun is None else read_class(syntax, noun)
    clause = syntax.clause(draft.counted.anchor)
    is_verb = syntax.tokens[clause].pos == "VERB"
    if before.quantity.unit is None and (not is_verb or syntax.word(clause) in read_words("giving a number")):
        return before.kind or of_class
    return of_class or (before.kind if before.kind in _BODIES else None)
