"""What a cue does: state, claim, confirm, deny, accuse, warn, demand, promise, estimate, believe, decline."""

from reportedly.attribute.cue import NEGATIVE, Cue
from reportedly.attribute.lexicon import StanceLexicon, read_words, stance_lexicon
from reportedly.domain.attribution import Stance

LIGHT = read_words("light verb")
AUXILIARY = read_words("auxiliary")
AGREEING = read_words("agreeing")
ASKED = read_words("question word")
REQUEST_REACH = 6  # words of the content in which the "to" of a request stands: "asked" + "the mayor to resign"
CLAUSE = read_words("clause opener")
REPORTS = ("report", "reports")
COUNTS = read_words("count")
PHRASE_REACH = 2  # words of the content that may complete a phrase: "declined" + "to comment"
NOUN_REACH = 5  # words of the content in which the noun of a light verb stands: "repeated" + "its sharp warning"
LET_IN = read_words("let in")  # may stand inside a phrase: "ruled it out"

NEGATED = {
    Stance.STATE: Stance.DECLINE,  # "did not say", "would not elaborate"
    Stance.CLAIM: Stance.DECLINE,  # "has not claimed responsibility"
    Stance.CONFIRM: Stance.DECLINE,  # "could not confirm"
    Stance.DENY: Stance.STATE,  # "did not rule out", "does not dispute"
    Stance.ACCUSE: Stance.STATE,  # "did not blame"
    Stance.WARN: Stance.DECLINE,
    Stance.DEMAND: Stance.DENY,  # "did not ask for", "does not want"
    Stance.PROMISE: Stance.DENY,  # "would not commit to", "has no plans"
    Stance.ESTIMATE: Stance.DECLINE,
    Stance.BELIEVE: Stance.BELIEVE,  # "does not think": firmness tells that it is denied
    Stance.DECLINE: Stance.STATE,  # "did not hesitate", "never declined"
}


def read_stance(cue: Cue, sourced: bool, is_noun: bool) -> Stance:
    """Return what `cue` does.

    `sourced` says whether anyone is named as its source, `is_noun` whether it is no verb: "reports that" without an
    author keeps a distance, "reports" as a verb does not.
    """
    if is_noun and len(cue.words) == 1:
        if not sourced and cue.words[0] in REPORTS:
            return Stance.CLAIM
        if cue.words[0] in COUNTS:
            return stance_lexicon().words.get(cue.words[0], Stance.STATE)
    stance, consumed = _look_up(cue, sourced)
    if not cue.negated or consumed or stance is None:
        return stance or (Stance.DECLINE if cue.negated and cue.words else Stance.STATE)
    return Stance.DENY if not AGREEING.isdisjoint(cue.lemmas) else NEGATED[stance]


def _look_up(cue: Cue, sourced: bool) -> tuple[Stance | None, bool]:
    """Return the stance of the words, and whether a negation is part of the phrase that gave it."""
    lexicon, lemmas = stance_lexicon(), cue.lemmas
    found = _match_phrase(cue, lemmas, lexicon)
    if found:
        return found
    light: Stance | None = None
    for word, lemma in zip(cue.words, lemmas, strict=True):
        if lemma in AUXILIARY or lemma in NEGATIVE:
            continue
        verb = lexicon.verbs.get(lemma)
        if verb and lemma in LIGHT:
            light = light or verb
        elif lemma == "refuse":
            return Stance.DENY, False
        elif lemma == "say" and cue.passive and not sourced:
            return Stance.CLAIM, False
        elif verb:
            return _turn(lemma, verb, cue), False
        elif word in lexicon.words:
            return lexicon.words[word], False
    return (_find_noun(cue, lexicon) or light) if light else None, False


def _find_noun(cue: Cue, lexicon: StanceLexicon) -> Stance | None:
    """Return what a light verb's noun does where the content opens with it: "repeated" + "his promise to"."""
    for word in cue.following[:NOUN_REACH]:
        stance = lexicon.words.get(word)
        if stance and stance is not Stance.STATE:
            return stance
        if word in CLAUSE or lexicon.lemmas.get(word) in AUXILIARY:
            return None
    return None


def _turn(lemma: str, stance: Stance, cue: Cue) -> Stance:
    """Return what `lemma` does before what follows it: "told them to leave" demands, "asked whether" does not."""
    rest = cue.following
    told = lemma == "tell" or (lemma == "say" and not cue.passive)
    if told and (rest[:1] == ("to",) or rest[:2] == ("not", "to")):
        return Stance.DEMAND
    if lemma == "ask" and _requests(cue.opening):
        return Stance.DEMAND
    return Stance.PROMISE if lemma == "swear" and rest[:1] == ("to",) else stance


def _requests(opening: tuple[str, ...]) -> bool:
    """Say whether what is asked is to be done, and no question: "the mayor to resign", "not to be named"."""
    if not opening or opening[0] in ASKED:
        return False
    return "to" in opening[:REQUEST_REACH] or opening[0] == "permission"


def _match_phrase(cue: Cue, lemmas: tuple[str, ...], lexicon: StanceLexicon) -> tuple[Stance, bool] | None:
    """Return the stance of the longest listed phrase that starts in the cue; it may end in the words that follow."""
    following = cue.following[:PHRASE_REACH]
    words = cue.words + following
    heads = lemmas + tuple(lexicon.lemmas.get(word, word) for word in following)
    for i in range(len(cue.words)):
        for first in dict.fromkeys((words[i], heads[i])):
            for phrase in lexicon.phrases.get(first, ()):
                if _continues(phrase.rest, words, heads, i + 1):
                    inside = words[i : i + 1 + len(phrase.rest)]
                    return phrase.stance, any(word in NEGATIVE for word in inside)
    return None


def _continues(rest: tuple[str, ...], words: tuple[str, ...], heads: tuple[str, ...], at: int) -> bool:
    """Say whether `rest` stands in the words from `at` on, with at most one pronoun or adverb let in."""
    let_in = 1
    for wanted in rest:
        while at < len(words) and words[at] != wanted and heads[at] != wanted:
            if not let_in or not (words[at] in LET_IN or words[at].endswith("ly")):
                return False
            let_in -= 1
            at += 1
        if at == len(words):
            return False
        at += 1
    return True
