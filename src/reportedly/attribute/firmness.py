"""How the text commits itself to a content: by the stance of its cue, hedges in it, and what it stands inside.

Firmness is only ever lowered. What a cue commits to is the start; a hedge or a condition in the main clause of the
content lowers it, and what stands inside another's content is never firmer than that content: where the outer one is
denied, demanded or merely possible, so is at best what it holds.
"""

import re

from reportedly.attribute.cue import Cue
from reportedly.domain.attribution import Firmness, Stance

RANK = {
    Firmness.ASSERTED: 0,
    Firmness.PROBABLE: 1,
    Firmness.POSSIBLE: 2,
    Firmness.ALLEGED: 3,
    Firmness.PLANNED: 4,
    Firmness.HYPOTHETICAL: 5,
    Firmness.DENIED: 6,
}

OF_STANCE = {
    Stance.STATE: Firmness.ASSERTED,
    Stance.CLAIM: Firmness.ALLEGED,
    Stance.CONFIRM: Firmness.ASSERTED,
    Stance.DENY: Firmness.DENIED,
    Stance.ACCUSE: Firmness.ALLEGED,
    Stance.WARN: Firmness.POSSIBLE,
    Stance.DEMAND: Firmness.HYPOTHETICAL,
    Stance.PROMISE: Firmness.PLANNED,
    Stance.ESTIMATE: Firmness.PROBABLE,
    Stance.BELIEVE: Firmness.PROBABLE,
    Stance.DECLINE: Firmness.HYPOTHETICAL,
}

MAIN_CLAUSE = 160  # characters of content in which the hedge of its main clause is looked for
CLAUSE_END = re.compile(r"[;:()]|[,–—] (?:but|and|while|although|though)\b|\b(?:who|which|where|because|after)\b", re.I)
MONTH = r"(?<!in )(?<!of )(?<!by )(?<!since )(?<!until )(?<!last )(?<!this )(?<!early )(?<!late )(?<!on )(?<!\d )"
HEDGES = (
    (Firmness.HYPOTHETICAL, re.compile(r"^(?:if|unless|whether|were|had)\b|,? \b(?:if|unless)\b|\bwould have\b", re.I)),
    (
        Firmness.ALLEGED,
        re.compile(r"\b(?:allegedly|reportedly|purportedly|supposedly|alleged to|said to have)\b", re.I),
    ),
    (
        Firmness.POSSIBLE,
        re.compile(rf"\b(?:might|could|possibly|perhaps|maybe|possible|potentially|{MONTH}may(?! \d))\b", re.I),
    ),
    (
        Firmness.PROBABLE,
        re.compile(
            r"\b(?:probably|likely|presumably|apparently|seemingly|appears?|appeared|seems?|seemed|believed to"
            r"|thought to|expected to|suspected of|presumed|in all likelihood|probable)\b",
            re.I,
        ),
    ),
    (
        Firmness.PLANNED,
        re.compile(
            r"^.{0,60}\b(?:will|shall|'ll|’ll|won't|won’t|plans? to|planned to|intends? to|is to|are to|going to)\b",
            re.I,
        ),
    ),
)
QUESTION = re.compile(r"^(?:whether|if)\b|\?[\"”’']*$", re.I)


def read_firmness(stance: Stance, cue: Cue, content: str, outer: Firmness | None) -> Firmness:
    """Return how firmly the text puts `content`; `outer` is the firmness of the attribution that it stands in."""
    firmness = OF_STANCE[stance]
    if cue.negated and stance is Stance.BELIEVE:
        firmness = Firmness.DENIED
    elif cue.negated and stance is Stance.STATE:  # "did not rule out"
        firmness = Firmness.POSSIBLE
    firmness = find_weaker(firmness, read_hedge(content) if stance is not Stance.PROMISE else firmness)
    return firmness if outer is None else find_weaker(firmness, outer)


def read_hedge(content: str) -> Firmness:
    """Return the firmness that the main clause of `content` leaves by its hedges, asserted where it has none."""
    clause = content[:MAIN_CLAUSE].lstrip("“”\"'‘«").removeprefix("that ")
    if QUESTION.search(clause):
        return Firmness.HYPOTHETICAL
    ends = CLAUSE_END.search(clause)
    clause = clause[: ends.start()] if ends else clause
    return next((firmness for firmness, hedge in HEDGES if hedge.search(clause)), Firmness.ASSERTED)


def find_weaker(one: Firmness, other: Firmness) -> Firmness:
    """Return the less firm of the two."""
    return max(one, other, key=RANK.__getitem__)
