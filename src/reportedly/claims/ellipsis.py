"""Numbers whose noun is left out, because the text named it: "killed 14 soldiers and wounded 30", "six, not seven"."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.claims.draft import Draft
from reportedly.claims.fate import find_verb_behind, read_doing
from reportedly.claims.kind import THINGS
from reportedly.claims.labels import Label, find_label
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import read_class
from reportedly.claims.series import go_on, is_predicated
from reportedly.claims.sums import is_sum
from reportedly.claims.syntax import Syntax
from reportedly.claims.totals import Told, find_told, find_topic
from reportedly.domain.figure import OUTCOMES, UNTOLD, FigureKind

_PLACES = ("nsubj", "nsubj:pass", "obj", "root", "conj", "obl", "ccomp", "xcomp", "appos", "parataxis", "list", "dep")
_CASES = ("with", "for", "of", "as", "than")
"""Prepositions before a bare number that counts: "sailed with 118", "spoke of 140"."""
_MEASURED = ("at", "to")
"""The same behind a verb that gives a number: "put it at 140", "brought it to 37"."""
_BODIES = frozenset(
    (FigureKind.PEOPLE, FigureKind.COMBATANTS, FigureKind.CROWD, FigureKind.OBJECTS, FigureKind.ATTACKS)
)
_COMPARED = (
    (",", "not"), ("rather", "than"), ("instead", "of"), ("up", "from"), ("down", "from"), ("compared", "with"),
    ("compared", "to"), ("as", "against"), ("and", "not"), ("correcting",), ("versus",), ("against",),
)  # fmt: skip
"""What stands between a number and the one that it replaces, or that replaces it."""
_AFTER = ("more", "others")
_ON_TOP = ("another", "further", "additional")
_KNOWN = ("the", "those", "of", "these")
"""Before a number that was named elsewhere: "one of the six", "its count of 27"."""
_TELLING = 10
"""A number from here on is hardly the same as another by chance."""
_FAR = 2
"""Sentences back in which a left-out noun is looked for."""


def fill_ellipses(syntax: Syntax, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, in the order of the text, with what those without a noun take over from others."""
    filled: list[Draft] = []
    for draft in drafts:
        filled.append(_complete(syntax, draft, drafts, filled))
    return [_name_outcome(syntax, _fill_from_equal(syntax, draft, filled)) for draft in filled]


def _complete(syntax: Syntax, draft: Draft, drafts: Sequence[Draft], before: Sequence[Draft]) -> Draft:
    """Return a draft with what its label tells, or those before it, which are filled already."""
    if draft.kind is None and is_sum(syntax, draft, drafts):
        return replace(draft, kind=FigureKind.MONEY)
    if draft.quantity.unit is not None:
        return draft
    label = find_label(syntax, syntax.cover(draft.quantity.span))
    return go_on(syntax, _fill(syntax, draft, before), before) if label is None else _take_label(draft, label)


def _name_outcome(syntax: Syntax, draft: Draft) -> Draft:
    """Let the participle stand for those counted where nothing names them: "six are still missing"."""
    if draft.counted.span is not None or draft.counted.whole is not None or draft.kind not in OUTCOMES:
        return draft
    places = syntax.cover(draft.quantity.span)
    verb = find_verb_behind(syntax, draft.counted, places)
    if draft.quantity.high == 0 or all(syntax.tokens[i].pos in ("DET", "PRON") for i in places):
        # "Both" and "no one" name whom they count.
        return draft
    if verb is None or syntax.word(verb) not in read_kinds("nouns"):
        return draft
    return replace(draft, counted=replace(draft.counted, span=syntax.span(verb, verb)))


def _fill(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Fill a draft from what the sentence says it is the number of, or from a figure before it."""
    counted = draft.counted
    if counted.span is not None:
        return _fill_second_part(syntax, draft, drafts)
    if counted.whole is not None:
        return _fill_part(syntax, draft, drafts)
    places = syntax.cover(draft.quantity.span)
    told = find_told(syntax, places)
    if told is not None and told.noun is not None:
        return _take_told(syntax, draft, told)
    if told is not None and told.kind is not None:
        return replace(draft, kind=draft.kind or told.kind)
    if _is_compared(syntax, places) and (partner := _find_partner(syntax, drafts, draft)) is not None:
        return _take_over(syntax, replace(draft, kind=None), partner, is_same=True)
    if told is None and not _is_elided(syntax, draft):
        return draft
    before = _find_before(syntax, drafts, draft)
    topic = find_topic(syntax, places)
    if topic is not None and topic.noun is not None and (before is None or before.counted.anchor < topic.noun):
        return _take_told(syntax, draft, topic)
    is_same = told is not None or _is_on_top(syntax, places)
    if before is None or not _are_together(syntax, before, draft):
        equal = _find_equal(draft, drafts)
        before, is_same = (before, is_same) if equal is None else (equal, True)
    return draft if before is None else _take_over(syntax, draft, before, is_same=is_same)


def _fill_part(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Give "seven of them" the noun of its whole; the kind comes from the whole as with all parts."""
    whole = draft.counted.whole
    if whole is None or syntax.tokens[whole].pos != "PRON":
        return draft
    before = _find_before(syntax, drafts, replace(draft, kind=None))
    topic = find_topic(syntax, syntax.cover(draft.quantity.span))
    if topic is not None and topic.noun is not None and (before is None or before.counted.anchor < topic.noun):
        return _take_told(syntax, draft, topic)
    if before is None or before.counted.span is None:
        return draft
    noun = _find_noun(before)
    of_class = None if noun is None else read_class(syntax, noun)
    # What is said of villages tells nothing of people: "three of them burned".
    kind = of_class if of_class in THINGS and draft.kind in OUTCOMES else draft.kind
    return replace(draft, counted=replace(draft.counted, span=before.counted.span), kind=kind, like=noun)


def _fill_second_part(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Take the second of "six of the dead were children and two were soldiers" for a part of the same."""
    counted = draft.counted
    if not drafts or counted.whole is not None or counted.head == counted.anchor or draft.kind in OUTCOMES:
        return draft
    before = drafts[-1].counted
    is_near = syntax.tokens[before.anchor].sentence == syntax.tokens[counted.anchor].sentence
    if not is_near or before.whole is None or before.head == before.anchor:
        return draft
    return replace(draft, counted=replace(counted, whole=before.whole), kind=drafts[-1].kind)


def _take_label(draft: Draft, label: Label) -> Draft:
    """Give a number the kind of its label, unless it tells an outcome itself, and its noun, if it has none."""
    is_open = draft.kind is None or draft.kind in UNTOLD or draft.kind is FigureKind.DETAINED
    filled = replace(draft, kind=label.kind if is_open else draft.kind)
    counted = draft.counted
    if counted.span is not None or counted.whole is not None or not label.is_own:
        return filled
    return replace(filled, counted=replace(counted, span=label.span), like=label.noun)


def _take_told(syntax: Syntax, draft: Draft, told: Told) -> Draft:
    if told.noun is None:
        return draft
    is_pronoun = syntax.tokens[told.noun].pos == "PRON" and told.noun + 1 in syntax.sentence(told.noun)
    span = syntax.span(told.noun, told.noun + 1 if is_pronoun else told.noun)
    kind = draft.kind if draft.kind in OUTCOMES else told.kind or draft.kind
    return replace(draft, counted=replace(draft.counted, span=span), kind=kind, like=told.noun)


def _is_compared(syntax: Syntax, places: range) -> bool:
    at = places.start - 1
    first = syntax.sentence(places.start).start
    while at > first and syntax.word(at) in ("the", "earlier", "previous", '"', "“"):
        at -= 1
    return any(
        at - len(words) + 1 >= first and all(syntax.word(at - len(words) + 1 + k) == w for k, w in enumerate(words))
        for words in _COMPARED
    )


def _find_partner(syntax: Syntax, drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the nearest figure before in the same sentence that tells what it counts."""
    own = syntax.tokens[draft.counted.anchor].sentence
    for before in reversed(drafts):
        if syntax.tokens[before.counted.anchor].sentence != own:
            return None
        if before.quantity.unit is None and (before.kind is not None or before.counted.span is not None):
            return before
    return None


def _is_on_top(syntax: Syntax, places: range) -> bool:
    """Say whether a number goes on counting the same: "three more", "another nine"."""
    words = {syntax.word(i) for i in places}
    return not words.isdisjoint(_ON_TOP) or syntax.word(min(places.stop, len(syntax.tokens) - 1)) in _AFTER


def _is_elided(syntax: Syntax, draft: Draft) -> bool:
    counted = draft.counted
    at = syntax.first_joined(counted.anchor)
    if _is_on_top(syntax, syntax.cover(draft.quantity.span)):
        return True
    cases = [syntax.word(j) for j in syntax.children(counted.anchor, "case")]
    is_placed = syntax.relation(at) in _PLACES or syntax.tokens[syntax.head(at)].pos == "VERB" or cases == ["with"]
    if syntax.tokens[counted.anchor].pos == "PRON" or not is_placed:
        return False
    verb = syntax.head(at)
    subjects = [syntax.word(j) for j in syntax.children(verb, "nsubj", "nsubj:pass")]
    gives = syntax.word(verb) in read_words("giving a number") or not read_words("totals").isdisjoint(subjects)
    return draft.kind is not None or all(case in _CASES or (gives and case in _MEASURED) for case in cases)


def _find_before(syntax: Syntax, drafts: Sequence[Draft], draft: Draft) -> Draft | None:
    """Return the figure whose noun is left out: the nearest one in the sentence, else in those before."""
    own = syntax.tokens[draft.counted.anchor].sentence
    for before in reversed(drafts):
        apart = own - syntax.tokens[before.counted.anchor].sentence
        if apart > _FAR:
            return None
        is_held = draft.kind is FigureKind.DETAINED and before.kind is FigureKind.KIDNAPPED
        is_same = draft.kind is None or not apart or draft.kind is before.kind or is_held
        is_telling = _names_something(syntax, before) and not is_predicated(syntax, before)
        if is_same and is_telling and not _acts_on(syntax, before, draft):
            return before
    return None


def _acts_on(syntax: Syntax, before: Draft, draft: Draft) -> bool:
    """Say whether those of one figure do something to those of the other: "two helicopters lifted 35"."""
    doer, done = syntax.first_joined(before.counted.anchor), syntax.first_joined(draft.counted.anchor)
    is_doer = syntax.relation(doer) == "nsubj" and not syntax.is_passive(syntax.head(doer))
    return is_doer and syntax.relation(done) == "obj" and syntax.head(doer) == syntax.head(done)


def _names_something(syntax: Syntax, draft: Draft) -> bool:
    noun = _find_noun(draft)
    if draft.quantity.unit is not None:
        return noun is not None and read_class(syntax, noun) in _BODIES and draft.quantity.unit == "percent"
    return noun is not None or draft.kind is not None


def _find_noun(draft: Draft) -> int | None:
    return draft.counted.head if draft.counted.span is not None and draft.like is None else draft.like


def _take_over(syntax: Syntax, draft: Draft, before: Draft, *, is_same: bool = False) -> Draft:
    """Give a draft the noun of another, and its kind; `is_same` tells that it counts the same and not only the like."""
    noun = _find_noun(before)
    fate = None if noun is None else _read_fate_noun(syntax, noun)
    is_other = fate is not None and draft.kind in OUTCOMES and fate is not draft.kind
    counted = draft.counted if is_other else replace(draft.counted, span=before.counted.span)
    kind = draft.kind or (before.kind if is_same else None) or _choose_kind(syntax, draft, before)
    if kind is FigureKind.DETAINED and before.kind is FigureKind.KIDNAPPED:
        # Those who were kidnapped and are being held are not under arrest.
        kind = before.kind
    return replace(draft, counted=counted, kind=kind, like=None if is_other else noun)


def _read_fate_noun(syntax: Syntax, noun: int) -> FigureKind | None:
    """Return what became of those whom a noun names by it: "dead", "captives"; of others it says nothing."""
    word = syntax.word(noun)
    return read_kinds("nouns").get(word) or read_kinds("verbs").get(word)


def _choose_kind(syntax: Syntax, draft: Draft, before: Draft) -> FigureKind | None:
    """Return the kind of the other where only its number is replaced ("police put it at 12"), else who is counted."""
    noun = _find_noun(before)
    of_class = None if noun is None else _read_fate_noun(syntax, noun) or read_class(syntax, noun)
    clause = syntax.clause(draft.counted.anchor)
    is_verb = syntax.tokens[clause].pos == "VERB"
    gives = any(syntax.word(clause) in read_words(words) for words in ("giving a number", "having a number"))
    if before.quantity.unit is None and (not is_verb or gives):
        return before.kind or of_class
    return of_class or (before.kind if before.kind in _BODIES else None)


def _are_together(syntax: Syntax, one: Draft, other: Draft) -> bool:
    return syntax.tokens[one.counted.anchor].sentence == syntax.tokens[other.counted.anchor].sentence


def _fill_from_equal(syntax: Syntax, draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """Fill what is left: "the seven" and "admits to 27" count what another figure of the same number does."""
    if draft.quantity.unit is not None or draft.counted.span is not None or draft.kind is not None:
        return draft
    is_known = syntax.word(max(0, syntax.cover(draft.quantity.span).start - 1)) in _KNOWN
    equal = _find_equal(draft, drafts, least=0 if is_known else _TELLING)
    if equal is None:
        return replace(draft, kind=read_doing(syntax, draft.counted, syntax.cover(draft.quantity.span)))
    return _take_over(syntax, draft, equal, is_same=True)


def _find_equal(draft: Draft, drafts: Sequence[Draft], least: int = _TELLING) -> Draft | None:
    """Return the nearest figure of the same number that tells what it counts; small numbers are equal by chance."""
    low, high = draft.quantity.low, draft.quantity.high
    if draft.kind is not None or (low or high or 0) < least:
        return None
    same = (other for other in drafts if (other.quantity.low, other.quantity.high) == (low, high))
    telling = [other for other in same if other.quantity.unit is None and other.kind is not None and other is not draft]
    at = draft.quantity.span.start
    return min(telling, key=lambda other: abs(other.quantity.span.start - at), default=None)
