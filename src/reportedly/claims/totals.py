"""Numbers of what the text has named: "the number of dead rose to 45", "the wounded numbered 23"."""

from dataclasses import dataclass

from reportedly.claims.lexicon import read_kinds, read_words
from reportedly.claims.nouns import read_class
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind

_LEFT = 16
"""Words before a number within which what it is the number of is looked for."""
_OF = 6
"""Words behind a total within which its "of" stands."""
_QUOTES = frozenset("\"“”'‘’")
_THE = frozenset("the those its their his her all".split())
_CROWDS = frozenset(
    "crowd turnout attendance audience gathering throng march rally vigil demonstration protest".split()
)
_SHORT = 5
_BACK = 2
"""The most words of a sentence that only names a topic, and the sentences behind it that it reaches."""
_ASKED = 2
"""Words behind "how many are" among which the outcome stands that is asked for."""
_BE = frozenset("is are was were".split())
_ENDS = frozenset(";:")


@dataclass(frozen=True, slots=True)
class Told:
    """What a number is the number of: the token that names it, None after a bare "the number", and its kind."""

    noun: int | None
    kind: FigureKind | None


def find_told(syntax: Syntax, places: range) -> Told | None:
    """Return what the words before a number, or right behind it, say that it is the number of."""
    if (ahead := _find_ahead(syntax, places)) is not None:
        return ahead
    link = _find_link(syntax, places.start)
    if link is None:
        return None
    is_bare = False
    for i in range(link, max(syntax.sentence(places.start).start, link - _LEFT) - 1, -1):
        word = syntax.word(i)
        if word in _ENDS:
            break
        if not is_bare and _is_total(syntax, i):
            told = _read_total(syntax, i, places.start)
            if told.noun is not None or told.kind is not None:
                return told
            is_bare = True
        elif (is_bare or word_links(syntax, link)) and (group := _read_group(syntax, i)) is not None:
            return group
    if is_bare:
        return Told(None, None)
    return _find_changing(syntax, link)


def _find_changing(syntax: Syntax, link: int) -> Told | None:
    """Return the subject of "the counts drop from 21 to 20"."""
    if syntax.word(link) not in ("to", "from"):
        return None
    for i in range(link, max(syntax.sentence(link).start, link - _OF) - 1, -1):
        if syntax.word(i) in read_words("changing"):
            subjects = [j for j in syntax.children(i, "nsubj") if syntax.tokens[j].pos == "NOUN"]
            return Told(subjects[0], read_class(syntax, subjects[0])) if subjects else None
    return None


def word_links(syntax: Syntax, link: int) -> bool:
    """Say whether the word before a number equates it with a noun, as a comma does not."""
    return syntax.word(link) in read_words("links")


def _find_link(syntax: Syntax, start: int) -> int | None:
    """Return the word that joins a number to what it is the number of: "at", "to", "is", "numbered"."""
    first = syntax.sentence(start).start
    at = start - 1
    while at >= first and (syntax.tokens[at].pos == "ADV" or syntax.word(at) in _QUOTES):
        at -= 1
    if at < first:
        return None
    if syntax.word(at) == "of" and at > first and _is_total(syntax, at - 1):
        return at
    is_link = syntax.word(at) in read_words("links") or syntax.word(at) in (",", "(")
    return at if is_link else None


def _find_ahead(syntax: Syntax, places: range) -> Told | None:
    """Read "bringing to nine the dead of the week", "raised to 45 the number of dead"."""
    last = syntax.sentence(places.start).stop
    at = places.stop
    if at + 1 >= last or syntax.word(at) != "the":
        return None
    return _read_total(syntax, at + 1, last) if _is_total(syntax, at + 1) else _read_group(syntax, at + 1)


def _is_total(syntax: Syntax, i: int) -> bool:
    return syntax.tokens[i].pos in ("NOUN", "PROPN") and syntax.word(i) in read_words("totals")


def _read_total(syntax: Syntax, total: int, stop: int) -> Told:
    """Read what a total is of; a bare "toll" is of the dead."""
    noun = _find_of(syntax, total, stop)
    last = max(total, noun or total)
    for i in (*range(max(0, total - 1), total), *range(total + 1, min(stop, last + _OF))):
        if kind := read_kinds("nouns").get(syntax.word(i)) or _read_participle(syntax, i):
            return Told(i if noun is None and i > total else noun, kind)
    if noun is not None:
        return Told(noun, read_class(syntax, noun))
    return Told(None, FigureKind.KILLED if syntax.word(total) in ("toll", "tolls") else None)


def _read_participle(syntax: Syntax, i: int) -> FigureKind | None:
    """Read what was done to those of a total: "the number of people displaced by the fighting"."""
    if syntax.tokens[i].pos != "VERB" or not syntax.word(i).endswith(("ed", "n", "d")):
        return None
    return read_kinds("verbs").get(syntax.word(i))


def _find_of(syntax: Syntax, total: int, stop: int) -> int | None:
    """Return the noun behind the "of" of a total."""
    if total + 1 >= stop or syntax.word(total + 1) != "of":
        return None
    for i in range(total + 2, min(stop, total + 2 + _OF)):
        following = syntax.tokens[i + 1].pos if i + 1 < stop else ""
        if syntax.tokens[i].pos in ("NOUN", "PROPN", "PRON") and following not in ("NOUN", "PROPN"):
            return i
        if syntax.word(i) in read_kinds("nouns"):
            return i
    return None


def _read_group(syntax: Syntax, i: int) -> Told | None:
    """Read "the wounded", "those injured", "the crowd"."""
    word = syntax.word(i)
    if word in _CROWDS and syntax.tokens[i].pos == "NOUN":
        return Told(i, FigureKind.CROWD)
    kind = read_kinds("nouns").get(word)
    if kind is None or i == syntax.sentence(i).start or syntax.word(i - 1) not in _THE:
        return None
    following = syntax.tokens[i + 1].pos if i + 1 in syntax.sentence(i) else ""
    return None if following in ("NOUN", "PROPN") else Told(i, kind)


def find_topic(syntax: Syntax, places: range) -> Told | None:
    """Return what a sentence without a verb right before says that the next is about: "The guns. Three, she says."."""
    first = syntax.sentence(places.start).start
    if (asked := _find_asked(syntax, range(first, places.start))) is not None:
        return _tell_asked(syntax, asked)
    for _ in range(_BACK):
        if first == 0:
            return None
        before = syntax.sentence(first - 1)
        if (asked := _find_asked(syntax, before)) is not None:
            return _tell_asked(syntax, asked)
        if len(before) <= _SHORT and all(syntax.tokens[i].pos not in ("VERB", "AUX", "NUM") for i in before):
            return _read_topic(syntax, before)
        first = before.start
    return None


def _tell_asked(syntax: Syntax, asked: int) -> Told:
    """Return what is asked for: an outcome, else who or what."""
    return Told(asked, read_kinds("nouns").get(syntax.word(asked)) or read_class(syntax, asked))


def _find_asked(syntax: Syntax, sentence: range) -> int | None:
    """Return the noun of "ask how many people were on the ferry", the outcome of "how many are still missing"."""
    for i in range(sentence.start, sentence.stop - 2):
        if syntax.word(i) != "how" or syntax.word(i + 1) != "many":
            continue
        if syntax.word(i + 2) in _BE:
            behind = range(i + 3, min(i + 3 + _ASKED, sentence.stop))
            return next((j for j in behind if syntax.word(j) in read_kinds("nouns")), None)
        if syntax.tokens[i + 2].pos == "NOUN":
            return i + 2
    return None


def _read_topic(syntax: Syntax, sentence: range) -> Told | None:
    """Read the last noun of a sentence, and what became of those whom it names: "Dead militants?"."""
    nouns = [i for i in sentence if syntax.tokens[i].pos == "NOUN" and read_class(syntax, i) is not None]
    if not nouns:
        return None
    kinds = (read_kinds("nouns").get(syntax.word(i)) for i in sentence)
    return Told(nouns[-1], next((kind for kind in kinds if kind), read_class(syntax, nouns[-1])))
