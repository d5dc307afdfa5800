"""Which way the words around a date look, read off the verb that governs it."""

from collections.abc import Sequence

from reportedly.annotate.dates.moment import Tense
from reportedly.domain.annotation import Token

_AHEAD = frozenset("will 'll ’ll wo shall would may might can could should must going".split())
_BEHIND = frozenset("was were had has have did 'd ’d been 've ’ve".split())
_PAST_VERBS = frozenset(
    "ate beat became began bid bled blew bore bought bound broke brought built burst came caught chose cost crept cut "
    "dealt did drank drew drove dug fell felt fled flew forbade forgot fought found froze gave got grew ground had "
    "heard held hid hit hung hurt kept knelt knew laid lay leapt led left lent let lit lost made meant met overcame "
    "overthrew paid put quit ran rang read rode rose said sang sank sat saw sent set shook shot shut slept slew slid "
    "sold sought spent split spoke sprang spread stole stood strove struck stuck stung swam swept swore swung taught "
    "thought threw told took tore understood underwent upheld was went were withdrew woke won wore wound wrote".split()
)
_PROSPECT = frozenset(
    "due set scheduled expected planned slated likely ready poised plan plans planning agree agreed agrees vow vowed "
    "promise promised intend intends intended hope hopes hoped want wants wanted expect expects aim aims prepare "
    "prepared preparing decided bound deadline prospect pledge pledged seeking seeks schedule supposed upcoming "
    "forthcoming coming".split()
)
_PERFECT = frozenset("had has have 'd ’d 've ’ve".split())
_SCHEDULED = frozenset("due scheduled expected planned slated upcoming forthcoming coming deadline".split())
_PUT_OFF = frozenset("postponed delayed adjourned remanded extended deferred gave given suspended wait".split())
_SPEAKERS = frozenset({"i", "we"})
# Only verbs of what is on a timetable look ahead in the present; "the ministry regrets the loss on Tuesday" looks back.
_TIMETABLE = frozenset(
    "opens open begins begin starts start meets meet votes vote arrives arrive expires expire closes close ends end "
    "resumes resume returns return faces face heads head hosts host plays play takes take comes come goes go leaves "
    "leave holds hold runs run kicks kick".split()
)
_STOPS = frozenset(". ! ? \" ” '' ’ ; :".split())
_MOST_STEPS = 8


def find_tense(tokens: Sequence[Token], first: int, last: int) -> Tense:
    """Return the tense of the words that govern the tokens `first` to `last` (exclusive)."""
    before = [token.text.lower() for token in tokens[max(0, first - 3) : first]]
    if before and (before[-1] in _SCHEDULED or "ahead" in before or (before[-1] == "for" and _SCHEDULED & set(before))):
        return Tense.FUTURE
    top = _find_top(tokens, first, last)
    if before and before[-1] in ("until", "till") and tokens[tokens[top].head].text.lower() in _PUT_OFF:
        return Tense.FUTURE
    return _find_verb_tense(tokens, top)


def _find_top(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of an expression that hangs on a word outside it."""
    for i in range(first, last):
        if not first <= tokens[i].head < last:
            return i
    return first


def _find_verb_tense(tokens: Sequence[Token], at: int) -> Tense:
    direct = tokens[at].head
    for _ in range(_MOST_STEPS):
        if tokens[at].pos in ("VERB", "AUX"):
            if (tense := _read_verb(tokens, at)) is not Tense.UNKNOWN:
                return tense
            if _is_present(tokens, at):
                return Tense.FUTURE if at == direct and _is_sentence(tokens, at) else Tense.UNKNOWN
        if tokens[at].head == at:
            break
        relation, at = tokens[at].relation, tokens[at].head
        if relation.startswith("root"):
            break
    return _read_copula(tokens, at)


def _read_verb(tokens: Sequence[Token], at: int) -> Tense:
    helpers = _find_helpers(tokens, at)
    if _AHEAD & helpers:
        return Tense.PAST if "have" in helpers else Tense.FUTURE
    if "to" in helpers:
        return _read_infinitive(tokens, at)
    word = tokens[at].text.lower()
    if _BEHIND & helpers:
        return Tense.FUTURE if word in _PROSPECT and not _PERFECT & helpers else Tense.PAST
    if word in ("scheduled", "slated", "due"):
        return Tense.FUTURE
    if word in _PAST_VERBS or word in _BEHIND or word.endswith("ed"):
        return Tense.PAST
    if word.endswith("ing") and {"is", "are", "'s", "’s", "'re", "’re", "am"} & helpers:
        return Tense.FUTURE
    return Tense.UNKNOWN


def _is_present(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a verb is in a simple present that can look ahead: "opens", "I bury"."""
    if tokens[at].pos != "VERB" or tokens[at].text.lower().endswith("ing"):
        return False
    if tokens[at].text.lower() in _TIMETABLE:
        return True
    nearby = range(max(0, at - 4), at)
    return any(tokens[i].head == at and tokens[i].text.lower() in _SPEAKERS for i in nearby)


def _is_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Say whether the words are a full sentence; the present of a headline tells what has been."""
    while at + 1 < len(tokens) and tokens[at + 1].sentence == tokens[at].sentence:
        at += 1
    return tokens[at].text in _STOPS


def _read_infinitive(tokens: Sequence[Token], at: int) -> Tense:
    head = tokens[at].head
    word = tokens[head].text.lower()
    if word in _PROSPECT or word in ("is", "are", "was", "were"):
        return Tense.FUTURE
    return Tense.UNKNOWN


def _read_copula(tokens: Sequence[Token], at: int) -> Tense:
    helpers = _find_helpers(tokens, at)
    if _AHEAD & helpers or tokens[at].text.lower() in _PROSPECT:
        return Tense.FUTURE
    return Tense.PAST if _BEHIND & helpers else Tense.UNKNOWN


def _find_helpers(tokens: Sequence[Token], at: int) -> set[str]:
    """Return the auxiliaries of a word, its copula, and "to" where it is an infinitive."""
    sentence = tokens[at].sentence
    helpers = set()
    for i in range(max(0, at - 8), min(len(tokens), at + 3)):
        token = tokens[i]
        if token.head == at and i != at and token.sentence == sentence:
            if token.relation.startswith("aux") or token.relation == "cop":
                helpers.add(token.text.lower())
            elif token.relation == "mark" and token.text.lower() == "to":
                helpers.add("to")
    return helpers
