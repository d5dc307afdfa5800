"""How the text commits itself to a content: by the stance of its cue, hedges in it, and what it stands inside.

What a cue commits to is where it starts:

| stance | firmness | because |
|---|---|---|
| state, confirm | asserted | the source puts it as so |
| claim, accuse | alleged | the writer, or the source, leaves the proof open |
| deny | denied | the source says that it is not so |
| believe, estimate | probable | the source holds it likely, or counts by reckoning |
| warn | possible | what may come, not what is |
| promise | planned | what the source means to do |
| demand | hypothetical | what someone wants; nobody says that it is so |
| decline | possible | the question is left open, neither affirmed nor denied |

A refusal that names no question ("declined to comment", "did not answer calls") is itself the fact that is reported,
and asserted. From there firmness is only ever lowered: by a hedge or a condition in the main clause of the content, and
by what it stands inside, for nothing is firmer than the content that holds it.
"""

import re

from reportedly.attribute.cue import Cue, split_words
from reportedly.attribute.lexicon import read_words
from reportedly.domain.attribution import Firmness, Stance, find_weaker

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
    Stance.DECLINE: Firmness.POSSIBLE,
}

EXPECT = "expect"
OF_FUTURE = (Stance.WARN, Stance.ESTIMATE, Stance.BELIEVE)  # what will be is what they speak of
SILENCE = read_words("silence")
OPENERS = re.compile(r"\A(?:that|to (?:say|tell|confirm|discuss))\s", re.I)
AIMS = r"(?:job|task|role|duty|aim|goal|purpose|point|idea|way|mission|work|priority|problem|solution)"
EQUATED = re.compile(rf"\b{AIMS} (?:is|are) to\b", re.I)
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
            r"\b(?:probably|likely|presumably|apparently|seemingly|believed to"
            r"|(?:appear|seem)(?:s|ed)?(?= (?:to|that|as|likely|unlikely|set)\b)"
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
    elif stance is Stance.BELIEVE and EXPECT in cue.lemmas and cue.following[:1] == ("to",):
        firmness = Firmness.PLANNED  # "is expected to close": what is to be, and not what may be so
    elif stance is Stance.DECLINE and all(word in SILENCE for word in split_words(content)):
        firmness = Firmness.ASSERTED
    hedge = read_hedge(content)
    if stance is Stance.PROMISE or (stance in OF_FUTURE and hedge is Firmness.PLANNED):
        hedge = firmness  # "warned that it will rain", "promised that it would": the cue says so already
    elif stance is Stance.DECLINE and QUESTION.search(_open(content)):
        hedge = firmness  # "declined to say whether": an open question is what is declined
    firmness = find_weaker(firmness, hedge)
    return firmness if outer is None else find_weaker(firmness, outer)


def read_hedge(content: str) -> Firmness:
    """Return the firmness that the main clause of `content` leaves by its hedges, asserted where it has none."""
    clause = _open(content)
    if QUESTION.search(clause):
        return Firmness.HYPOTHETICAL
    clause = EQUATED.sub("", clause)  # "his job is to inspect" plans nothing
    ends = CLAUSE_END.search(clause)
    clause = clause[: ends.start()] if ends else clause
    return next((firmness for firmness, hedge in HEDGES if hedge.search(clause)), Firmness.ASSERTED)


def _open(content: str) -> str:
    """Return the opening of a content without the marks, the "that" and the "to say" before it."""
    return OPENERS.sub("", content[:MAIN_CLAUSE].lstrip("“”\"'‘«"))
