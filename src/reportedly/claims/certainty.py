"""How firmly a figure is put, what it rests on, and whether it is all so far or what came on top."""

from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.attribution import Attribution, Firmness, Stance, find_weaker
from reportedly.domain.figure import Basis, Sense
from reportedly.domain.quantity import Quantity

_ASIDE = ("acl:relcl", "parataxis", "advcl", "acl", "conj")
"""Clauses that a hedge of the clause around them does not reach."""
_BEFORE = 4
"""Words before a number that may say what it rests on ("a confirmed total of 12")."""


def read_firmness(syntax: Syntax, anchor: int, attribution: Attribution | None) -> Firmness:
    """Return how the text commits itself to a figure: as its attribution does, or less where its clause hedges.

    A source that estimates still puts its number as so; what it rests on is told by `read_basis`.
    """
    firmness = Firmness.ASSERTED if attribution is None else attribution.firmness
    if attribution is not None and attribution.stance is Stance.ESTIMATE and firmness is Firmness.PROBABLE:
        firmness = Firmness.ASSERTED
    return find_weaker(firmness, _read_clause(syntax, anchor, attribution))


def _read_clause(syntax: Syntax, anchor: int, attribution: Attribution | None) -> Firmness:
    """Read the hedges of the clauses around a figure, as far out as its attribution reaches."""
    firmness = Firmness.ASSERTED
    told = [j for j in syntax.children(anchor, "acl", "acl:relcl") if syntax.word(j) in read_kinds("verbs")]
    # "The four who died would be mourned": what would be done to them is no hedge on how many died.
    start = told[0] if told else anchor
    for i in (start, *syntax.upward(start)):
        if attribution is not None and not any(
            part.start <= syntax.tokens[i].start < part.end for part in attribution.content
        ):
            break
        firmness = find_weaker(firmness, _read_word(syntax, i, i == anchor))
        if syntax.relation(i) in _ASIDE:
            if syntax.word(syntax.head(syntax.first_joined(i))) in read_words("alleged words"):
                firmness = find_weaker(firmness, Firmness.ALLEGED)
            break
    return firmness


def _read_word(syntax: Syntax, i: int, is_anchor: bool) -> Firmness:
    below = [syntax.word(j) for j in syntax.children(i, "aux", "advmod", "mark", "amod", "case")]
    if any(word in read_words("conditions") for word in below):
        return Firmness.HYPOTHETICAL
    if not is_anchor and syntax.tokens[i].pos == "VERB" and any(word in read_words("denials") for word in below):
        return Firmness.DENIED
    if syntax.tokens[i].pos == "VERB" and not is_anchor and syntax.word(i) in read_words("planned"):
        return Firmness.PLANNED
    for section, firmness in (
        ("planned auxiliaries", Firmness.PLANNED),
        ("alleged words", Firmness.ALLEGED),
        ("possible auxiliaries", Firmness.POSSIBLE),
        ("possible adverbs", Firmness.POSSIBLE),
        ("probable adverbs", Firmness.PROBABLE),
    ):
        if any(word in read_words(section) for word in below):
            return firmness
    return Firmness.ALLEGED if syntax.word(i) in read_words("alleged words") else Firmness.ASSERTED


def read_sense(syntax: Syntax, quantity: Quantity, anchor: int) -> Sense:
    """Say whether a count is all so far or only what came on top."""
    words = _find_words_near(syntax, quantity)
    if words & read_words("new") - {"more"} or "more" in {syntax.word(j) for j in syntax.children(anchor, "amod")}:
        return Sense.NEW
    governor = syntax.head(syntax.first_joined(anchor))
    near = words | {
        syntax.word(governor),
        *(syntax.word(j) for j in syntax.children(governor, "nsubj", "obj", "advmod")),
    }
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
