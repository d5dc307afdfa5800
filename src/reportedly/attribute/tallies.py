"""Counts that a text gives as somebody's own: "the coastguard's count stood at 29", "its estimate of 400".

No verb of saying stands beside them, and yet the possessive tells whose number it is.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.attribute.edges import clean_content
from reportedly.attribute.lexicon import NounKind, read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.domain.annotation import Detection
from reportedly.domain.mention import MentionKind
from reportedly.domain.span import Span

_COUNTS = read_words("count")
_OWNERS = read_words("owner of a count")
_NAMES = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_NOUNS = (NounKind.PERSON, NounKind.GROUP, NounKind.ORGANIZATION, NounKind.MEDIA)
_SUBJECTS = ("nsubj", "nsubj:pass")
_CLAUSES = ("conj", "parataxis", "advcl", "ccomp")
_POSSESSIVES = ("'s", "’s", "'", "’")
_CONFIDENCE = 0.8


def add_tallies(passage: Passage, detections: Sequence[Detection]) -> tuple[Detection, ...]:
    """Return the detections with one for each count that is somebody's own and that none of them has."""
    found = [tally for tally in _Tallies(passage).find() if not any(_has(one, tally) for one in detections)]
    return (*detections, *(_place(_cut(passage, tally, detections), detections) for tally in found))


@dataclass(frozen=True)
class _Tallies:
    """Finds the counts of an article in its parse."""

    passage: Passage

    def find(self) -> Iterator[Detection]:
        """Yield a detection for each count that is somebody's own and tells a number."""
        tokens = self.passage.annotation.tokens
        for at in (at for at, token in enumerate(tokens) if token.text.lower() in _COUNTS):
            below = self._gather(at)
            owner = self._find_owner(below[at])
            content = None if owner is None else self._find_content(at, below)
            if owner is not None and content is not None:
                cue = Span.of(self.passage.text, tokens[at].start, tokens[at].end)
                yield Detection((owner,), (cue,), (content,), None, _CONFIDENCE)

    def _gather(self, at: int) -> defaultdict[int, list[int]]:
        """Return for each token of a token's sentence those that hang on it."""
        tokens = self.passage.annotation.tokens
        below: defaultdict[int, list[int]] = defaultdict(list)
        first = last = at
        while first > 0 and tokens[first - 1].sentence == tokens[at].sentence:
            first -= 1
        while last + 1 < len(tokens) and tokens[last + 1].sentence == tokens[at].sentence:
            last += 1
        for one in range(first, last + 1):
            if tokens[one].head != one:
                below[tokens[one].head].append(one)
        return below

    def _find_owner(self, children: Sequence[int]) -> Span | None:
        """Return whose a count is, where it is one who can count: a pronoun, a named person or body, a noun for one."""
        tokens = self.passage.annotation.tokens
        at = next((at for at in children if tokens[at].relation == "nmod:poss"), None)
        if at is None:
            return None
        owner = tokens[at]
        if owner.text.lower() in _OWNERS:
            return Span.of(self.passage.text, owner.start, owner.end)
        mention = self.passage.mention_at(owner.start)
        noun = voice_lexicon().nouns.get(owner.text.lower())
        is_name = mention is not None and self.passage.mentions[mention].kind in _NAMES
        if not is_name and (mention is not None or noun is None or noun.kind not in _NOUNS):
            return None
        first = min(_reach(self._gather(at), at))
        while first > 0 and tokens[first - 1].pos == "DET" and tokens[first - 1].sentence == owner.sentence:
            first -= 1
        last = next((one - 1 for one in range(at + 1, max(children)) if tokens[one].text in _POSSESSIVES), at)
        return Span.of(self.passage.text, tokens[first].start, tokens[last].end)

    def _find_content(self, at: int, below: defaultdict[int, list[int]]) -> Span | None:
        """Return what a count is: a number beside it ("of 400"), or in the clause of which the count is the subject."""
        tokens = self.passage.annotation.tokens
        for one in below[at]:
            inside = _reach(below, one)
            is_beside = one > at and (tokens[one].relation == "appos" or self._is_of(one, below))
            if is_beside and (beside := self._find_number(max(at + 1, min(inside)), max(inside))):
                return beside
        if tokens[at].relation not in _SUBJECTS:
            return None
        verb = tokens[at].head
        last = max(_reach(below, verb) | {at})
        for one in sorted(_reach(below, verb)):
            if one > max(at, verb) and (tokens[one].text == ";" or self._opens_clause(one, below)):
                last = min(last, min(part for part in _reach(below, one) if part > verb) - 1)
        return self._find_number(at + 1, last)

    def _is_of(self, at: int, below: defaultdict[int, list[int]]) -> bool:
        tokens = self.passage.annotation.tokens
        return tokens[at].relation == "nmod" and any(tokens[one].text.lower() == "of" for one in below[at])

    def _opens_clause(self, at: int, below: defaultdict[int, list[int]]) -> bool:
        """Say whether a further clause with a subject of its own begins: not in "33 are dead and five missing"."""
        tokens = self.passage.annotation.tokens
        subjects = [one for one in below[at] if tokens[one].relation in _SUBJECTS]
        return tokens[at].relation in _CLAUSES and bool(subjects) and tokens[subjects[0]].pos != "NUM"

    def _find_number(self, first: int, last: int) -> Span | None:
        """Return the words from the first number between two tokens up to the last of them."""
        tokens = self.passage.annotation.tokens
        while last > first and tokens[last].pos in ("PUNCT", "CCONJ") and tokens[last].text not in "\"”’'":
            last -= 1
        end = tokens[last].end
        numbers = (one.span for one in self.passage.annotation.quantities)
        number = next((span for span in numbers if tokens[first].start <= span.start < end), None)
        return None if number is None else Span.of(self.passage.text, number.start, max(end, number.end))


def _reach(below: defaultdict[int, list[int]], top: int) -> set[int]:
    """Return a token and all that hang on it, near or far."""
    found, waiting = {top}, [top]
    while waiting:
        fresh = [one for one in below[waiting.pop()] if one not in found]
        found.update(fresh)
        waiting += fresh
    return found


def _has(one: Detection, tally: Detection) -> bool:
    """Say whether a detection tells of the number already: its cue, or where its content begins, is in the tally."""
    start, end = tally.source[0].start, tally.content[0].start
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
