"""What part of a tagged stretch, and of the words beside it, is the name of a place."""

import re
from collections.abc import Iterator
from functools import lru_cache

from reportedly.annotate.places.known import load_known
from reportedly.annotate.places.names import LONGEST, fold
from reportedly.annotate.places.spot import Stretch, find_candidates
from reportedly.domain.place import PlacePrecision

_NUMBER = re.compile(r" \d")
_REMEMBERED = 20_000
_PARTS = re.compile(r"[^,;:/()\n]+")
_JOINED = re.compile(r" (?:and|AND|&) ")
_BEFORE = re.compile(r"(?:[^\w]|_|(?:the|The|THE)\b|[a-z]+\b(?!['’]))+")
_AFTER = re.compile(r"(?>['’][sS]?|\s[a-z][a-z\-]*|[^\w]|_)+$")
"""Atomic, for else a name of many small words and dashes could be split in more ways than there is time for."""
_NEXT = re.compile(r"(?:[ \-]|(?<!\n)\n)[A-ZÀ-Þ]\w*(?:['’](?![sS]\b)\w+)?")
_PREVIOUS = re.compile(r"(?:\b(?:St|Ft|Mt|ST|FT|MT)\. ?|\b(?!The |THE )[A-ZÀ-Þ]\w*(?:[ \-]|(?<!\n)\n))$")
_INITIALS = re.compile(r"[A-Z][a-z]*\.(?: ?[A-Z][a-z]*\.)*")
_FEATURE = re.compile(
    r" (?:County|Parish|Township|Twp\.|Province|District|River|Creek|Valley|Lake|Bay|Beach|Islands?|Peninsula|Point"
    r"|Cape|Hills?|Mountains?|Desert|Strait|Ocean|Sea|Road|Rd\.|Street|St\.|Avenue|Ave\.|Boulevard|Blvd\.|Drive|Dr\."
    r"|Lane|Highway|Park|Region|Prefecture|Governorate|Heights|Forest|Canal)(?!\w)",
    re.IGNORECASE,
)
_OPENING = re.compile(r"\b(?:Saint|St\.|San|Santa|Fort|Ft\.|Port|Mount|Mt\.|Lake|Cape) $", re.IGNORECASE)
_LONGEST_OPENING = 6
_WITH_POINT = re.compile(r"\b(?:(?:St|Ave|Rd|Blvd|Dr|Twp|Co)|[A-Z](?: ?\.[A-Z])+)$")
_DIRECTION = re.compile(
    r"(?:(?:north|south|east|west|central|upper|lower|inner|greater|downtown|mid|north-?east|north-?west|south-?east"
    r"|south-?west)(?:ern)?[ \-])+(?=\w)",
    re.IGNORECASE,
)
_ALONE = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern midwestern central middle street st road rd avenue ave drive lane "
    "boulevard highway route interstate county city town township village district province region state parish "
    "park center centre river lake valley bay creek island islands mountain mountains hill hills beach coast port "
    "bridge square court bank end house way field area capital earth world downtown airport station hospital "
    "school building church university college here there home border the red of in at and big new old saint "
    "mount fort san santa los las el al la le de abu ibn bin abdul".split()
)


def find_stretches(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Yield the names of places within a tagged stretch: "Leeds, England" is two, "southern Chad" is Chad."""
    if end - start > 4 * LONGEST:
        return
    for part in _PARTS.finditer(text, start, end):
        for first, last in _split_joined(text, part.start(), part.end()):
            stretch = _trim(text, first, last)
            if stretch and (whole := _complete(text, stretch)):
                yield whole


@lru_cache(_REMEMBERED)
def is_generic(wording: str) -> bool:
    """Say whether a stretch holds no name: "Street", "the north"."""
    nameless = wording.islower() or sum(char.isalpha() for char in wording) < 2
    return nameless or all(word in _ALONE for word in fold(wording).split())


def is_road(text: str, stretch: Stretch) -> bool:
    """Say whether an abbreviation names a road: "U.S. 27"."""
    return text[stretch.end - 1] == "." and _NUMBER.match(text, stretch.end) is not None


def _split_joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split at "and", unless the whole is one name: "Trinidad and Tobago"."""
    joint = _JOINED.search(text, start, end)
    if joint and not find_candidates(text[start:end].strip()):
        yield start, joint.start()
        yield from _split_joined(text, joint.end(), end)
    else:
        yield start, end


def _trim(text: str, start: int, end: int) -> Stretch | None:
    """Take away what is no part of a name at either end: articles, words in small letters, marks, possessives."""
    before = _BEFORE.match(text, start, end)
    start = before.end() if before else start
    after = _AFTER.search(text[start:end])
    end = start + after.start() if after else end
    return Stretch(start, end) if start < end else None


def _complete(text: str, stretch: Stretch) -> Stretch | None:
    """Give a name the words beside it that belong to it, and take away a direction that does not."""
    whole = _add_point(text, add_feature(text, _widen(text, stretch)))
    wording = text[whole.start : whole.end]
    direction = _DIRECTION.match(wording)
    if direction and not find_candidates(wording) and find_candidates(wording[direction.end() :]):
        whole = Stretch(whole.start + direction.end(), whole.end)
    return None if is_generic(text[whole.start : whole.end]) else whole


def _widen(text: str, stretch: Stretch) -> Stretch:
    """Return the longest name in the gazetteer that holds the stretch: "Kansas" in "Kansas City"."""
    ends = [stretch.end]
    while len(ends) < 3 and (after := _NEXT.match(text, ends[-1])):
        ends.append(after.end())
    starts = [stretch.start]
    while len(starts) < 3 and (before := _PREVIOUS.search(text, max(0, starts[-1] - LONGEST), starts[-1])):
        starts.append(before.start())
    wider = [Stretch(start, end) for start in starts for end in ends if (start, end) != (stretch.start, stretch.end)]
    wider.sort(key=lambda s: s.start - s.end)
    for found in wider:
        known = find_candidates(text[found.start : found.end])
        if any(not entry.alternate or entry.kind is PlacePrecision.DISTRICT for entry in known):
            return found
    return stretch


def add_feature(text: str, stretch: Stretch) -> Stretch:
    """Add the capitalised words for what it is: "Nekton" in "Nekton County", "Orla" in "Port Orla"."""
    start, end = stretch.start, stretch.end
    after = _FEATURE.match(text, end)
    if after and after[0][1].isupper():
        end = after.end()
    before = _OPENING.search(text, max(0, start - _LONGEST_OPENING), start)
    if before and before[0][0].isupper():
        start = before.start()
    return Stretch(start, end)


def _add_point(text: str, stretch: Stretch) -> Stretch:
    """Add the points of an abbreviation: "Calif.", "W. Va.", "Main St."."""
    initials = _INITIALS.match(text, stretch.start)
    if initials and "".join(initials[0].split()) in load_known().abbreviations:
        return Stretch(stretch.start, max(stretch.end, initials.end()))
    wording = text[stretch.start : stretch.end]
    if text[stretch.end : stretch.end + 1] == "." and _WITH_POINT.search(wording):
        return Stretch(stretch.start, stretch.end + 1)
    return stretch
