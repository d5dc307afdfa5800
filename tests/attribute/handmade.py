"""Annotations written into the text, in place of an encoder.

`{s1 Ann Lee} {c1 said} {t1 the dam held}` marks source, cue and content of the first attribution; what is marked in a
`{t1 …}` is nested in it. `{P …}`, `{O …}`, `{G …}` and `{L …}` are mentions of persons, bodies, groups and places.
"""

import re
from dataclasses import dataclass, field

from reportedly.attribute import Attributed, attribute
from reportedly.domain.annotation import Annotation, Detection
from reportedly.domain.article import Article, Block, BlockKind
from reportedly.domain.attribution import Attribution
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice

MARK = re.compile(r"\{(?P<what>[sctPOGL])(?P<number>\d*) |\}")
SENTENCE = re.compile(r"\S[^.\n]*(?:\.[^\s”\"]+[^.\n]*)*[.]?[”\"]?")
KINDS = {"P": MentionKind.PERSON, "O": MentionKind.ORGANIZATION, "G": MentionKind.GROUP, "L": MentionKind.PLACE}


@dataclass
class Draft:
    """The pieces of one attribution, and the number of the one that it stands in."""

    pieces: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: {"s": [], "c": [], "t": []})
    inside: str | None = None


def annotate_by_hand(marked: str, outlet: str | None = None) -> tuple[Article, Annotation]:
    """Return the text without its marks, and what they mark; lines that open with "# " are headings."""
    text, drafts, mentions = _read_marks(marked)
    numbers = sorted(drafts, key=int)
    detections = tuple(
        Detection(
            *(tuple(Span.of(text, *piece) for piece in sorted(drafts[number].pieces[part])) for part in "sct"),
            inside=numbers.index(inside) if (inside := drafts[number].inside) else None,
            confidence=0.9,
        )
        for number in numbers
    )
    lines = list(re.finditer(r"[^\n]+", text))
    blocks = tuple(
        Block(BlockKind.HEADING if line[0].startswith("# ") else BlockKind.PARAGRAPH, line.start(), line.end())
        for line in lines
    )
    sentences = tuple(Span.of(text, match.start(), match.end()) for match in SENTENCE.finditer(text))
    annotation = Annotation(sentences, (), tuple(sorted(mentions, key=lambda m: m.span.start)), detections)
    return Article(text=text, blocks=blocks, outlet=outlet), annotation


def _read_marks(marked: str) -> tuple[str, dict[str, Draft], list[Mention]]:
    text, at = "", 0
    opened: list[tuple[str, str, int]] = []
    drafts: dict[str, Draft] = {}
    mentions: list[tuple[str, int, int]] = []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark["what"]:
            outer = next((number for what, number, _ in reversed(opened) if what == "t"), None)
            opened.append((mark["what"], mark["number"], len(text)))
            if mark["number"]:
                draft = drafts.setdefault(mark["number"], Draft())
                draft.inside = draft.inside or outer
            continue
        what, number, start = opened.pop()
        if number:
            drafts[number].pieces[what].append((start, len(text)))
        else:
            mentions.append((what, start, len(text)))
    text += marked[at:]
    return text, drafts, [Mention(KINDS[what], Span.of(text, start, end)) for what, start, end in mentions]


def read(marked: str, outlet: str | None = None) -> Attributed:
    """Return what the step makes of a marked text."""
    return attribute(*annotate_by_hand(marked, outlet))


def first(marked: str) -> Attribution:
    """Return the first attribution of a marked text."""
    return read(marked).attributions[0]


def voices_of(attributed: Attributed, number: int) -> list[Voice]:
    """Return the voices of the attribution of that number."""
    by_id = {voice.id: voice for voice in attributed.voices}
    return [by_id[voice] for voice in attributed.attributions[number - 1].voices]


def voice_of(marked: str, number: int = 1) -> Voice:
    """Return the first voice of the attribution of that number."""
    return voices_of(read(marked), number)[0]
