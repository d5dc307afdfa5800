"""Credits: which agencies, outlets and reporters an article says it is from."""

import re
from collections.abc import Iterator

from reportedly.domain.reading import Reading

_NEAR = 600
"""Characters of the page before and after the article in which its credit lines stand."""

_OPENING_BLOCKS = 4
_LONGEST_LINE = 240
_LONGEST_NAME = 60

_DASH = r"\s*(?:--|[–—\-])"
_DATELINE = re.compile(rf"[^()\n]{{0,80}}\((?P<names>[A-Z][\w.&' /\-]{{1,38}})\){_DASH}")
_KNOWN = "Reuters|AFP|AP|UPI|dpa|ANSA|EFE|TASS|Xinhua|PTI"
_DATELINE_BARE = re.compile(
    rf"[^()\n—–]{{0,60}}[,/] ?(?P<names>Reuters|AFP|AP|UPI|dpa|ANSA|EFE|TASS|Xinhua|PTI){_DASH}"
)
_NAME = r"(?:the )?(?P<names>[A-Z][^.;:\n]{1,80}?)"
_ENDS = r"(?=\s*(?:[.;:)\]\n]|$|, (?:with|which|who|and is)\b| and (?:is|was|has been) | is | was | has been ))"
_LINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:(?:with )?(?:additional )?reporting|writing) (?i:by|from) {_NAME}{_ENDS}",
        rf"(?i:supplied|provided|distributed|syndicated|first published|originally published|republished|reprinted) "
        rf"(?i:by|from|in) {_NAME}{_ENDS}",
        rf"(?i:with (?:files|material|reports|reporting|input|information|agency reports) from) {_NAME}{_ENDS}",
        rf"(?i:(?:source|credit|agency)\s?:)\s*{_NAME}{_ENDS}",
        rf"^{_NAME} (?:staff )?(?:reporters? )?(?:also )?contributed (?:reporting )?to this (?:report|story|article)",
    )
)
_WIRES = re.compile(
    r"\b(?:from|with|staff and|combined|compiled from) ((?:news |wire )?(?:agenc(?:y|ies)|wires?|wire services)"
    r"(?: reports?| dispatches| services?)?)\b",
    re.IGNORECASE,
)
_SEPARATORS = re.compile(r"\s*(?:,|/|\||·|•|;| and | & | with | for )\s*")
_AGENCY = re.compile(
    r"(?:[A-Z]{2,6}|.*\b(?:Agency|Agence|Press|News|Newswire|Wire|Wires|Service|Services|Reuters|Bloomberg|Syndicate|"
    r"agencies|wires|Tribune|Times|Post|Herald|Courier|Radio|Media))(?:\s*\([A-Z]{2,8}\))?"
)
_SHORT = re.compile(r"(?P<long>.+?)\s*\((?P<short>[A-Z][\w.&\-]{1,10})\)")
_IN_PLACE = re.compile(r"\s+(?:in|at|from|on) [A-Z].*$")
_EDITING = re.compile(r"(?i:edit(?:ing|ed)|photograph|photo|video|graphic|writing) ")


def find_credits(reading: Reading) -> tuple[str, ...]:
    """Return the names in the dateline, the credit lines and the byline, each once, in that order."""
    names = [name for found in _find_named(reading) for name in _split_names(found)]
    return tuple(dict.fromkeys(names))


def _find_named(reading: Reading) -> Iterator[str]:
    article = reading.article
    for block in article.read_blocks[:_OPENING_BLOCKS]:
        opening = article.text[block.start : block.end][:160]
        if found := _DATELINE.match(opening) or _DATELINE_BARE.match(opening):
            yield found["names"]
    for line in _find_lines(reading):
        for pattern in _LINES:
            yield from (found["names"] for found in pattern.finditer(line))
        yield from (" ".join(found[1].lower().split()) for found in _WIRES.finditer(line))
    for name in _SEPARATORS.split(article.byline or ""):
        if _AGENCY.fullmatch(name.strip()):
            yield name


def _find_lines(reading: Reading) -> Iterator[str]:
    """Yield the short lines of the article and those around it on its page."""
    text = reading.article.text
    yield from (line for line in text.splitlines() if len(line) <= _LONGEST_LINE)
    page = reading.page
    if page is None or page.visible == text or not page.stretches:
        return
    first, last = page.stretches[0], page.stretches[-1]
    end = last.visible + last.length
    around = page.visible[max(0, first.visible - _NEAR) : first.visible] + "\n" + page.visible[end : end + _NEAR]
    yield from (line for line in around.splitlines() if len(line) <= _LONGEST_LINE)


def _split_names(names: str) -> Iterator[str]:
    """Yield each name of a list; a name with its short form in brackets counts as both."""
    for part in _SEPARATORS.split(names):
        if _EDITING.match(part):
            continue
        name = _IN_PLACE.sub("", " ".join(part.split())).strip(" .)")
        name = name.removeprefix("the ").removeprefix("The ")
        if found := _SHORT.fullmatch(f"{name})" if name.count("(") > name.count(")") else name):
            yield found["long"]
            yield found["short"]
        elif 1 < len(name) <= _LONGEST_NAME:
            yield name
