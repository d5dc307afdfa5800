"""Finds the spots of an article that name places: what the encoder tagged, mended, and what it missed."""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reportedly.annotate.places.known import load_known
from reportedly.annotate.places.names import LONGEST, without_possessive
from reportedly.annotate.places.peoples import find_peoples
from reportedly.annotate.places.spot import Spot, SpotKind, Stretch, build_spot, find_candidates
from reportedly.annotate.places.trimming import add_feature, find_stretches, is_generic, is_road
from reportedly.domain.annotation import Token
from reportedly.domain.article import Article
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.place import PlacePrecision

_MARKS = " \n\t,;:'’‘“”\"()[]-–—"
_DATELINE = re.compile(
    r"(?<![\w.])(?P<town>[A-ZÀ-Þ][A-ZÀ-Þ.'’ \-]{1,30}[A-ZÀ-Þ])(?P<state>, [A-Z][\w. ]{1,24}?)?"
    r"(?:, (?:\d{1,2} [A-Z][A-Za-z]{2,8}|[A-Z][a-z]{2,8}\.? \d{1,2})(?:,? \d{2,4})?)?"
    r"(?: \([A-Z][\w ]*\))? ?(?:--|[-–—])(?=\W)"
)
_FIRST_BLOCKS = 4
_HEAD = 300
"""A dateline stands within so many characters of the head of one of the first blocks."""
_CONSTITUENCY = re.compile(r"\b[DR]-(?P<seat>[A-Z][\w.]*(?: [A-Z][\w.]*)*)")
_UNLIKELY = frozenset({MentionKind.PERSON})
_DOUBTFUL = frozenset(MentionKind) - _UNLIKELY - {MentionKind.PLACE, MentionKind.GROUP}
_LARGE = (PlacePrecision.REGION, PlacePrecision.COUNTRY)


def find_spots(article: Article, tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Spot]:
    """Return the spots in the order of the text; no two overlap."""
    text = article.text
    places = [
        stretch
        for mention in mentions
        if mention.kind is MentionKind.PLACE
        for stretch in find_stretches(text, mention.span.start, mention.span.end)
    ]
    found = _Found(text, _find_surnames(mentions))
    found.add(_find_datelines(article), SpotKind.NAMED)
    found.add(find_peoples(tokens, mentions), SpotKind.NAMED)
    found.add(places, SpotKind.NAMED)
    found.add(_find_constituencies(text), SpotKind.NAMED)
    found.add(_find_doubtful(text, mentions, _DOUBTFUL), SpotKind.DOUBTFUL)
    found.add(_find_doubtful(text, mentions, _UNLIKELY), SpotKind.UNLIKELY)
    return list(_read_postal_codes(text, found.spots))


class _Found:
    """Spots so far, in order: what comes first keeps its words."""

    def __init__(self, text: str, surnames: frozenset[str]) -> None:
        self._text = text
        self._surnames = surnames
        self._stretches: list[Stretch] = []
        self.spots: list[Spot] = []

    def add(self, stretches: Iterable[Stretch], kind: SpotKind) -> None:
        """Add what overlaps nothing that is there."""
        for stretch in stretches:
            at = bisect_left(self._stretches, stretch)
            if self._text[stretch.start : stretch.end] in self._surnames or is_road(self._text, stretch):
                continue
            if not any(near.overlaps(stretch) for near in self._stretches[max(0, at - 1) : at + 1]):
                insort(self._stretches, stretch)
                self.spots.insert(at, build_spot(self._text, stretch, kind))


def _find_datelines(article: Article) -> Iterator[Stretch]:
    """Yield the towns, and what they lie in, of "KABUL, Afghanistan (Reuters) -"."""
    for block in article.read_blocks[:_FIRST_BLOCKS]:
        for line in _DATELINE.finditer(article.text, block.start, min(block.end, block.start + _HEAD)):
            if any(entry.population or line["state"] for entry in find_candidates(line["town"])):
                yield Stretch(*line.span("town"))
                if line["state"] and find_candidates(line["state"].strip(" ,")):
                    yield from find_stretches(article.text, *line.span("state"))


def _find_surnames(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return the last names of the persons of an article; none of them is a country's."""
    last = {
        mention.span.text.split()[-1]
        for mention in mentions
        if mention.kind is MentionKind.PERSON and " " in mention.span.text.strip()
    }
    return frozenset(
        name
        for name in last
        if not any(entry.kind in _LARGE and not entry.alternate for entry in find_candidates(name))
    )


def _find_constituencies(text: str) -> Iterator[Stretch]:
    """Yield what an American politician stands for: "D-Calif."."""
    if "D-" not in text and "R-" not in text:
        return
    for seat in _CONSTITUENCY.finditer(text):
        for stretch in find_stretches(text, *seat.span("seat")):
            if find_candidates(text[stretch.start : stretch.end]):
                yield stretch


def _read_postal_codes(text: str, spots: Sequence[Spot]) -> Iterator[Spot]:
    """Yield the spots; two capitals after a town and a comma are what the post calls a state: "Lumpkin, GA"."""
    codes = load_known().postal
    end = -1
    for spot in spots:
        state = codes.get(spot.wording)
        if state and text[end : spot.start] == ", ":
            yield replace(spot, key=spot.wording, candidates=(state,))
        else:
            yield spot
        end = spot.end


def _find_doubtful(text: str, mentions: Sequence[Mention], kinds: frozenset[MentionKind]) -> Iterator[Stretch]:
    """Yield mentions of some kinds that have the name of a place."""
    for mention in mentions:
        wording = mention.span.text
        if mention.kind in kinds and len(wording) <= LONGEST:
            name = without_possessive(wording.strip(_MARKS))
            if any(not entry.alternate for entry in find_candidates(name)) and not is_generic(name):
                start = mention.span.start + wording.index(name)
                stretch = Stretch(start, start + len(name))
                if add_feature(text, stretch) == stretch:
                    yield stretch
