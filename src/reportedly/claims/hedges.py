"""What a word commits to: the hedges at a verb or noun, and what a governor makes of the clause under it."""

from reportedly.claims.lexicon import read_words
from reportedly.claims.syntax import Syntax
from reportedly.domain.attribution import Firmness

_AT_WORD = ("aux", "advmod", "mark", "amod", "case")
_BY_AUXILIARY = (
    ("planned auxiliaries", Firmness.PLANNED),
    ("alleged words", Firmness.ALLEGED),
    ("possible auxiliaries", Firmness.POSSIBLE),
    ("possible adverbs", Firmness.POSSIBLE),
    ("probable adverbs", Firmness.PROBABLE),
)
_CONDITIONAL = ("advcl", "obl")
_DASHES = ("-", "--", "–", "—", ",")
_PROOFS = ("evidence", "proof", "sign", "signs", "indication", "truth")
_UNDER = ("advcl", "ccomp", "xcomp", "acl", "obl", "nmod")
"""Relations of what somebody is accused "of": who is accused stands in none of them."""


def read_hedge(syntax: Syntax, i: int, *, is_anchor: bool = False) -> Firmness:
    """Return the firmness that a verb or noun leaves by the words around it; `is_anchor` for the counted themselves."""
    below = [syntax.word(j) for j in syntax.children(i, *_AT_WORD)]
    is_verb = syntax.tokens[i].pos == "VERB" and not is_anchor
    if any(word in read_words("conditions") for word in below) or _is_conditional(syntax, i):
        return Firmness.HYPOTHETICAL
    if is_verb and any(word in read_words("denials") for word in below):
        return Firmness.DENIED
    if is_verb and "would" in below and "have" in below:
        return Firmness.HYPOTHETICAL
    if is_verb and syntax.word(i) in read_words("planned"):
        return Firmness.PLANNED
    for section, firmness in _BY_AUXILIARY:
        if any(word in read_words(section) for word in below):
            return firmness
    if is_verb and syntax.word(i) in read_words("probable verbs") and syntax.is_passive(i):
        return Firmness.PROBABLE
    is_told = syntax.word(i) in read_words("alleged words") - (read_words("accusing") if is_verb else frozenset())
    if is_verb and _is_rumoured(syntax, i):
        return Firmness.ALLEGED
    return Firmness.ALLEGED if is_told else Firmness.ASSERTED


def _is_rumoured(syntax: Syntax, verb: int) -> bool:
    """Say whether a clause opens with "reports that" or "reports - also in the press - that", whatever it hangs on."""
    that = next((j for j in syntax.children(verb, "mark") if syntax.word(j) == "that"), None)
    if that is None:
        return False
    before = range(that - 1, syntax.sentence(verb).start - 1, -1)
    at = next(iter(before), that)
    if syntax.word(at) in _DASHES:
        at = next((j - 1 for j in before[1:] if syntax.word(j) in _DASHES), that)
    return syntax.word(at) in read_words("rumours") and not syntax.children(at, "nmod:poss")


def _is_conditional(syntax: Syntax, i: int) -> bool:
    """Say whether a clause hangs on a condition: "if the talks fail, 300 would leave"."""
    return any(
        syntax.word(j) == "if" or syntax.word(j) == "unless"
        for clause in syntax.children(i, *_CONDITIONAL)
        for j in syntax.children(clause, "mark")
    )


def read_governor(syntax: Syntax, governor: int, below: int) -> Firmness:
    """Return what a verb or noun makes of what stands under it, whose top is `below`.

    "Accused of killing six", "acquitted of", "no evidence that", "reports of", "plans to", "withdrew its toll of".
    """
    word, relation = syntax.word(governor), syntax.relation(below)
    if word in read_words("withdrawing") and syntax.word(below) in read_words("totals"):
        return Firmness.DENIED
    if not relation.startswith(_UNDER) and syntax.tokens[below].pos != "VERB":
        return Firmness.ASSERTED
    if word in _PROOFS and "no" in {syntax.word(j) for j in syntax.children(governor, "det")}:
        return Firmness.DENIED
    if word in read_words("acquitting"):
        return Firmness.DENIED if syntax.has_case(below, "of") else Firmness.ASSERTED
    if word in read_words("accusing"):
        return Firmness.ALLEGED if syntax.has_case(below, "of", "with", "for", "in") else Firmness.ASSERTED
    if word in read_words("rumours") and not syntax.children(governor, "nmod:poss"):
        return Firmness.ALLEGED
    return Firmness.PLANNED if word in read_words("planned") and _is_infinitive(syntax, below) else Firmness.ASSERTED


def _is_infinitive(syntax: Syntax, i: int) -> bool:
    return any(syntax.word(j) == "to" for j in syntax.children(i, "mark"))
