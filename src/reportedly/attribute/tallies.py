"""Counts that a text gives as somebody's own: "the coastguard's count stood at 29", "it lowered its estimate to 400".

No verb of saying stands beside them, and yet the possessive tells whose number it is. So it is with what stands over a
table: "The figures below were supplied by the coastguard."
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.edges import clean_content
from reportedly.attribute.lexicon import NounKind, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.sentence import Sentence
from reportedly.domain.annotation import Detection
from reportedly.domain.mention import MentionKind
from reportedly.domain.span import Span

_COUNTS = read_words("count")
_OWNERS = read_words("owner of a count")
_SUPPLYING = read_words("supplying")
_NAMES = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_NOUNS = (NounKind.PERSON, NounKind.GROUP, NounKind.ORGANIZATION, NounKind.MEDIA)
_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = ("conj", "parataxis", "advcl", "ccomp")
_OWNING = ("nmod:poss", "nmod", "compound")
_POSSESSIVES = ("'s", "’s", "'", "’")
_CONFIDENCE = 0.8


def add_tallies(passage: Passage, detections: Sequence[Detection]) -> tuple[Detection, ...]:
    """Return the detections with one for each count that is somebody's own and that none of them has.

    It comes before the first detection whose cue stands behind its own.
    """
    found = [tally for tally in _find_tallies(passage) if not any(_has(one, tally) for one in detections)]
    if not found:
        return tuple(detections)
    tallies = [_place(_cut(passage, tally, detections), detections) for tally in found]
    order: list[Detection] = []
    place_of: dict[int, int] = {}
    for index, one in enumerate(detections):
        while tallies and one.cue and tallies[0].cue[0].start < one.cue[0].start:
            order.append(tallies.pop(0))
        place_of[index] = len(order)
        order.append(one)
    moved = (one if one.inside is None else replace(one, inside=place_of.get(one.inside)) for one in (*order, *tallies))
    return tuple(moved)


def _find_tallies(passage: Passage) -> Iterator[Detection]:
    for at, token in enumerate(passage.annotation.tokens):
        if token.text.lower() in _COUNTS:
            sentence = Sentence.around(passage, at)
            if token.pos == "VERB":
                tally = _read_counting(sentence, at)
            else:
                tally = _read_own(sentence, at) or _read_supplied(sentence, at)
            if tally:
                yield tally


def _read_counting(sentence: Sentence, at: int) -> Detection | None:
    """Return what somebody counts now: "the sheriff counts two deputies among the wounded"."""
    subject = next(iter(sentence.find_children(at, "nsubj")), None)
    objects = sentence.find_children(at, "obj")
    if subject is None or subject > at or not objects or not _can_count(sentence, subject):
        return None
    if any(sentence.word(one) == "the" for one in sentence.find_children(objects[0], "det")):
        return None  # "They count the ten who were hurt": these are known.
    said = sentence.find_number(at + 1, max(sentence.reach(objects[0])))
    if said is None:
        return None
    return Detection((_span_owner(sentence, subject, at),), (sentence.span(at, at),), (said,), None, _CONFIDENCE)


def _read_own(sentence: Sentence, at: int) -> Detection | None:
    """Return a count that is somebody's own and tells a number."""
    owner = next((one for one in sentence.find_children(at, *_OWNING) if _is_possessive(sentence, one)), None)
    verb = sentence[at].head
    if owner is None or not _can_count(sentence, owner):
        return None
    said = _find_beside(sentence, at)
    if said is None and sentence[at].relation in (*_SUBJECTS, "obj"):
        said = _find_in_clause(sentence, at, verb)
    if said is None:
        return None
    subject = next(iter(sentence.find_children(verb, "nsubj")), None) if sentence[at].relation == "obj" else None
    if subject is not None and subject < verb and sentence.word(owner) in _OWNERS and _can_count(sentence, subject):
        return Detection(
            (_span_owner(sentence, subject, verb),), (sentence.span(verb, at),), (said,), None, _CONFIDENCE
        )
    return Detection((_span_owner(sentence, owner, at),), (sentence.span(at, at),), (said,), None, _CONFIDENCE)


def _is_possessive(sentence: Sentence, owner: int) -> bool:
    """Say whether a word beside a noun owns it; the parse may take "the coastguard's" for a part of its name."""
    marks = (sentence[one].text for one in sentence.find_children(owner, "case"))
    return sentence[owner].relation == "nmod:poss" or any(mark in _POSSESSIVES for mark in marks)


def _can_count(sentence: Sentence, owner: int) -> bool:
    """Say whether it is one who can count: a pronoun, a named person or body, a noun for one."""
    if sentence.word(owner) in _OWNERS:
        return True
    mention = sentence.passage.mention_at(sentence[owner].start)
    if mention is not None:
        return sentence.passage.mentions[mention].kind in _NAMES
    noun = voice_lexicon().nouns.get(sentence.word(owner))
    return noun is not None and noun.kind in _NOUNS


def _span_owner(sentence: Sentence, owner: int, before: int) -> Span:
    """Return the words for the owner of what comes later, without the mark of the possessive."""
    if sentence.word(owner) in _OWNERS:
        return sentence.span(owner, owner)
    first = min(sentence.reach(owner))
    while first > sentence.first and sentence[first - 1].pos == "DET":
        first -= 1
    marks = (one for one in range(owner + 1, before) if sentence[one].text in _POSSESSIVES)
    own = (one for one in sentence.reach(owner) if sentence[one].relation in ("flat", "compound", "fixed"))
    return sentence.span(first, next(marks, max((owner, *own)) + 1) - 1)


def _find_beside(sentence: Sentence, at: int) -> Span | None:
    """Return the number that stands beside a count: "of 400", "54, leaves out"."""
    beside = sentence.find_children(at, "appos")
    beside += [one for one in sentence.find_children(at, "nmod") if sentence.has_case(one, "of")]
    parts = (sentence.reach(one) for one in beside if one > at)
    return next((said for part in parts if (said := sentence.find_number(max(at + 1, min(part)), max(part)))), None)


def _find_in_clause(sentence: Sentence, at: int, verb: int) -> Span | None:
    """Return what a clause says of the number that a count is: up to where another clause begins."""
    inside = sentence.reach(verb)
    last = max(inside)
    for one in inside:
        if one > max(at, verb) and (sentence[one].text == ";" or _opens_clause(sentence, one)):
            last = min(last, min(part for part in sentence.reach(one) if part > verb) - 1)
    return sentence.find_number(at + 1, last) if last > at else None


def _opens_clause(sentence: Sentence, at: int) -> bool:
    """Say whether a further clause with a subject of its own begins: not in "33 dead, and five missing, 40 hurt"."""
    subjects = sentence.find_children(at, *_SUBJECTS)
    if sentence[at].relation not in _CLAUSES or not subjects or sentence[subjects[0]].pos == "NUM":
        return False
    is_whole = bool(sentence.find_children(at, "aux", "aux:pass", "cop"))
    return is_whole or not sentence.find_children(subjects[0], "nummod")


def _read_supplied(sentence: Sentence, at: int) -> Detection | None:
    """Return who supplied the figures of a table, where the text says so: each of them is a piece of the source."""
    verb = sentence[at].head
    if (
        "\t" not in sentence.passage.text
        or sentence[at].relation != "nsubj:pass"
        or sentence.word(verb) not in _SUPPLYING
    ):
        return None
    agents = [one for one in sentence.find_children(verb, "obl:agent", "obl") if sentence.has_case(one, "by")]
    while agents and (further := sentence.find_children(agents[-1], "conj")):
        agents += further
    if not agents:
        return None
    source = tuple(sentence.span(_find_first(sentence, one), one) for one in agents)
    cue = sentence.span(min((verb, *sentence.find_children(verb, "aux", "aux:pass"))), verb)
    content = sentence.reach(at)
    return Detection(source, (cue,), (sentence.span(min(content), max(content)),), None, _CONFIDENCE)


def _find_first(sentence: Sentence, at: int) -> int:
    """Return the first word of a name in a row of names: "the" of "the Health Ministry"."""
    first = at
    while first > sentence.first and sentence[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN"):
        first -= 1
    return first


def _has(one: Detection, tally: Detection) -> bool:
    """Say whether a detection tells of the number already: its cue, or where its content begins, is in the tally."""
    pieces = (*tally.source, *tally.cue, *tally.content)
    start, end = min(piece.start for piece in pieces), tally.content[0].start
    cued = any(start < cue.end and cue.start < end for cue in one.cue)
    return cued or any(tally.cue[0].start < piece.start <= end < piece.end for piece in one.content)


def _cut(passage: Passage, tally: Detection, detections: Sequence[Detection]) -> Detection:
    """Return a tally whose content ends before what else is said in its sentence, and before who says it."""
    (content,) = tally.content
    starts = [piece.start for one in detections if one.cue for piece in (*one.source, *one.cue)]
    end = min((start for start in starts if content.start < start < content.end), default=content.end)
    words = (Span.of(passage.text, content.start, end),)
    return replace(tally, content=clean_content(passage.text, words, passage.quotes))


def _place(tally: Detection, detections: Sequence[Detection]) -> Detection:
    """Return a tally as it stands in the content of the innermost detection that has all of it."""
    start, end = tally.source[0].start, tally.content[0].end
    holding = (
        (piece.end - piece.start, index)
        for index, one in enumerate(detections)
        for piece in one.content
        if piece.start <= start and end <= piece.end
    )
    return replace(tally, inside=min(holding, default=(0, None))[1])
