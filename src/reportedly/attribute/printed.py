"""Texts printed whole: a statement or letter of which the article says whose it is, and then has nothing but its words.

"The Courier prints below, unedited, the statement that Sheriff Tidwell read." No cue stands beside the paragraphs that
follow, and yet all that they say is the sheriff's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.attribute.passage import Passage
from reportedly.domain.annotation import Detection
from reportedly.domain.mention import MentionKind
from reportedly.domain.span import Span

_TEXT = re.compile(
    r"\b(?:statement|letter|speech|address|remarks|testimony|message|communiqu[eé]|declaration)\b", re.IGNORECASE
)
_WHOLE = re.compile(
    r"\b(?:below|in full|full text|full statement|complete text|transcript|unedited|unabridged|verbatim|"
    r"word for word|as follows|follows|reads?|reproduced?)\b|:\s*$",
    re.IGNORECASE,
)
"""What tells that the text itself comes next, in the paragraph before it or in the title."""
_PUBLISHING = re.compile(
    r"\b(?:read|issued|made|gave|released|published|posted|delivered|sent|wrote|signed|by|of|from)\b", re.IGNORECASE
)
_OPENING = ("“", "„", "«", '"', "‘", "``")
_LEAST = 2
"""Paragraphs in quotation marks that make a text printed whole, and no single quotation."""
_SPEAKERS = (MentionKind.PERSON, MentionKind.ORGANIZATION)
_CONFIDENCE = 0.9


def add_printed(passage: Passage, detections: Sequence[Detection]) -> tuple[Detection, ...]:
    """Return the detections with one for each text that is printed whole; what was found in its words stands in it."""
    found = list(detections)
    for printed in _find_printed(passage, detections):
        inside = len(found)
        found = [
            replace(one, inside=inside) if one.inside is None and _touches(one, printed.content) else one
            for one in found
        ]
        found.append(printed)
    return tuple(found)


def _find_printed(passage: Passage, detections: Sequence[Detection]) -> Iterator[Detection]:
    blocks = passage.article.read_blocks
    paragraphs = [Span.of(passage.text, block.start, block.end) for block in blocks if block.start < block.end]
    title = paragraphs[0].text if paragraphs else ""
    at = 0
    while at < len(paragraphs):
        lead, run = paragraphs[at], _find_run(paragraphs, at + 1)
        text = _TEXT.search(lead.text) if len(run) >= _LEAST else None
        if text and (_WHOLE.search(lead.text) or _WHOLE.search(title)):
            speaker = _find_speaker(passage, lead, text)
            if speaker and not any(_touches(one, run) and not _is_quoted(passage, one) for one in detections):
                cue = Span(lead.start + text.start(), lead.start + text.end(), text[0])
                yield Detection((speaker,), (cue,), tuple(run), None, _CONFIDENCE)
        at += max(1, len(run))


def _find_run(paragraphs: Sequence[Span], first: int) -> list[Span]:
    """Return the paragraphs from one on that each open with a quotation mark."""
    run = []
    for one in paragraphs[first:]:
        if not one.text.startswith(_OPENING):
            break
        run.append(one)
    return run


def _touches(one: Detection, run: Sequence[Span]) -> bool:
    return any(piece.overlaps(words) for piece in run for words in (*one.cue, *one.content))


def _is_quoted(passage: Passage, one: Detection) -> bool:
    """Say whether the cue of an attribution is among the words that are quoted: it tells not whose these are."""
    return all(
        any(quote.start < cue.start and cue.end <= quote.end for quote in passage.quotes.around(cue.start, cue.end))
        for cue in one.cue
    )


def _find_speaker(passage: Passage, lead: Span, text: re.Match[str]) -> Span | None:
    """Return who is named behind the word for the text, as the one who made it public: "the statement that X read"."""
    behind = lead.start + text.end()
    named = [
        passage.mentions[index]
        for index in passage.mentions_within(behind, lead.end)
        if passage.mentions[index].kind in _SPEAKERS
    ]
    published = _PUBLISHING.search(lead.text, text.end())
    if not named or published is None:
        return None
    persons = [one.span for one in named if one.kind is MentionKind.PERSON]
    return (persons or [one.span for one in named])[0]
