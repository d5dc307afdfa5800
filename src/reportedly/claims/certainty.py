"""How firmly a figure is put, what it rests on, and whether it is all so far or what came on top."""

from reportedly.claims.counted import Counted
from reportedly.claims.hedges import read_governor, read_hedge
from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.syntax import NOMINAL, Syntax
from reportedly.domain.attribution import Attribution, Firmness, Stance, find_weaker
from reportedly.domain.figure import OUTCOMES, Basis, FigureKind, Sense
from reportedly.domain.quantity import Quantity

_ASIDE = ("acl:relcl", "parataxis", "advcl", "acl", "conj")
"""Clauses that a hedge of the clause around them does not reach."""
_UNREAL = (Firmness.PLANNED, Firmness.HYPOTHETICAL, Firmness.POSSIBLE)
_PAST = frozenset(("was", "were", "had"))
_THESE = ("the", "these", "those")
_BEFORE = 4
"""Words before a number that may say what it rests on ("a confirmed total of 12")."""


def read_firmness(
    syntax: Syntax, counted: Counted, attribution: Attribution | None, kind: FigureKind | None = None
) -> Firmness:
    """Return how the text commits itself to a figure: as its attribution does, or less where its clause hedges.

    A source that estimates still puts its number as so; what it rests on is told by `read_basis`.
    """
    firmness = Firmness.ASSERTED if attribution is None else _read_attribution(syntax, counted.anchor, attribution)
    weakest = find_weaker(
        firmness, _read_clauses(syntax, counted.anchor, attribution, kind), _read_before(syntax, counted)
    )
    return Firmness.ASSERTED if weakest in _UNREAL and _is_known(syntax, counted, kind) else weakest


def _read_attribution(syntax: Syntax, anchor: int, attribution: Attribution) -> Firmness:
    is_estimated = attribution.stance is Stance.ESTIMATE and attribution.firmness is Firmness.PROBABLE
    if is_estimated or (attribution.stance is Stance.ACCUSE and _takes_as_known(syntax, anchor)):
        return Firmness.ASSERTED
    return attribution.firmness


def _takes_as_known(syntax: Syntax, anchor: int) -> bool:
    """Say whether a figure stands under what is known to have happened: only who did "the murder of nine" is open."""
    return any(_is_event(syntax, i) for i in syntax.upward(anchor))


def _is_known(syntax: Syntax, counted: Counted, kind: FigureKind | None) -> bool:
    """Say whether those counted are there, whatever is to be done with them: "the 40 workers", "the 40 prisoners"."""
    noun = counted.head
    if noun is None or counted.whole is not None:
        return False
    is_told_by_verb = kind in OUTCOMES and syntax.word(noun) not in read_kinds("nouns")
    return not is_told_by_verb and _is_definite(syntax, noun)


def _read_before(syntax: Syntax, counted: Counted) -> Firmness:
    """Read "reports of 12 dead", wherever the parse hangs the number."""
    if counted.first is None or counted.first - 2 not in syntax.sentence(counted.anchor):
        return Firmness.ASSERTED
    noun, of = counted.first - 2, counted.first - 1
    is_told = syntax.word(of) == "of" and syntax.word(noun) in read_words("rumours")
    return Firmness.ALLEGED if is_told and not syntax.children(noun, "nmod:poss") else Firmness.ASSERTED


def _is_definite(syntax: Syntax, noun: int) -> bool:
    """Say whether what is counted is taken as known: "the 40 workers", "its 40 libraries"."""
    if any(syntax.word(j) in _THESE for j in syntax.children(noun, "det")):
        return True
    return bool(syntax.children(noun, "nmod:poss")) or any(
        syntax.children(j, "aux:pass", "aux") and {syntax.word(k) for k in syntax.children(j)} & _PAST
        for j in syntax.children(noun, "acl:relcl")
    )


def _read_clauses(syntax: Syntax, anchor: int, attribution: Attribution | None, kind: FigureKind | None) -> Firmness:
    """Read the hedges of the clauses around a figure, as far out as its attribution reaches."""
    firmness = Firmness.ASSERTED
    told = [j for j in syntax.children(anchor, "acl", "acl:relcl") if syntax.word(j) in read_kinds("verbs")]
    # "The four who died would be mourned": what would be done to them is no hedge on how many died.
    start = told[0] if told else anchor
    below: int | None = None
    for i in (start, *syntax.upward(start)):
        if attribution is not None and not any(
            part.start <= syntax.tokens[i].start < part.end for part in attribution.content
        ):
            break
        if i != start and _is_event(syntax, i):
            # Who is charged with the murder of nine may not have done it, but nine were murdered.
            return firmness
        if i != anchor or kind not in OUTCOMES:
            # "12 suspected members were arrested": that they were is a fact.
            firmness = find_weaker(firmness, read_hedge(syntax, i, is_anchor=i == anchor))
        if below is not None:
            firmness = find_weaker(firmness, read_governor(syntax, i, below))
        if syntax.relation(i) in _ASIDE and not (syntax.relation(i) == "conj" and syntax.tokens[i].pos in NOMINAL):
            above = syntax.head(syntax.first_joined(i))
            joined = syntax.relation(i) == "conj" and _shares_auxiliary(syntax, i)
            shared = read_hedge(syntax, syntax.head(i)) if joined else Firmness.ASSERTED
            return find_weaker(
                firmness, shared, *(read_governor(syntax, one, i) for one in (above, syntax.head(above)))
            )
        below = i
    return firmness


def _is_event(syntax: Syntax, i: int) -> bool:
    """Say whether a noun takes what happened for known: "the deaths of 12"."""
    is_noun = syntax.tokens[i].pos == "NOUN" and syntax.word(i) in read_kinds("nouns")
    return is_noun and any(syntax.word(j) in _THESE for j in syntax.children(i, "det"))


def _shares_auxiliary(syntax: Syntax, i: int) -> bool:
    """Say whether a second verb has its auxiliaries from the first: "would save money and cost jobs"."""
    is_verb = syntax.tokens[i].pos == "VERB" and syntax.tokens[syntax.head(i)].pos == "VERB"
    return is_verb and not syntax.children(i, "aux", "nsubj", "nsubj:pass", "aux:pass")


def read_sense(syntax: Syntax, quantity: Quantity, anchor: int) -> Sense:
    """Say whether a count is all so far or only what came on top."""
    words = _find_words_near(syntax, quantity)
    if words & read_words("new") - {"more"} or read_words("new") & {
        syntax.word(j) for j in syntax.children(anchor, "amod")
    }:
        return Sense.NEW
    governor = syntax.head(syntax.first_joined(anchor))
    beside = syntax.children(governor, "nsubj", "obj", "advmod")
    totals = [j for i in beside if syntax.word(i) in read_words("totals") for j in syntax.children(i, "amod")]
    near = words | {syntax.word(j) for j in (governor, *beside, *totals)}
    return Sense.CUMULATIVE if near & read_words("cumulative") else Sense.UNKNOWN


def read_basis(syntax: Syntax, quantity: Quantity, attribution: Attribution | None) -> Basis | None:
    """Say whether a count is confirmed or estimated, where the text tells."""
    words = _find_words_near(syntax, quantity)
    stance = attribution.stance if attribution else None
    if words & read_words("estimated") or stance is Stance.ESTIMATE:
        return Basis.ESTIMATED
    return Basis.CONFIRMED if words & read_words("confirmed") or stance is Stance.CONFIRM else None


def _find_words_near(syntax: Syntax, quantity: Quantity) -> set[str]:
    places = syntax.cover(quantity.span)
    first = max(syntax.sentence(places.start).start, places.start - _BEFORE)
    return {syntax.word(i) for i in range(first, places.stop)}
