"""Detections: a cue with the source and content found for it, and those that stand inside another's content."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

from reportedly.annotate.cues import find_cues
from reportedly.annotate.encoder import Cue, Encoder, Seen, Slot, Slots
from reportedly.annotate.features import Layout
from reportedly.annotate.model import Thresholds
from reportedly.annotate.quotations import Quotation, complete
from reportedly.annotate.window import Window, cut_windows
from reportedly.annotate.wording import Wording, find_wording_alone
from reportedly.annotate.words import Word
from reportedly.domain.annotation import Detection
from reportedly.domain.span import Span

DEEPEST = 5
"""Contents within contents that are read; reports of reports of reports seldom go beyond three."""
_SHORTEST = 4
"""Words that a content must have to hold a source, a cue and a content of its own."""
_MOST_SAY = 6.0
"""The largest margin of a source that counts for or against its cue."""
_NEAR = 40
"""Attributions before and after one among which its holder is looked for: a content reaches no further."""
_OPENING = ('"', "“", "``", "''", "«", "‘", "'")
_CLOSING = ('"', "”", "''", "»", "’", "'")


@dataclass(frozen=True, slots=True)
class Runs:
    """An attribution over the words of an article: runs of words (first, last) for each part."""

    source: tuple[tuple[int, int], ...]
    cue: tuple[tuple[int, int], ...]
    content: tuple[tuple[int, int], ...]
    confidence: float
    inside: int | None = None


def detect(window: Window, seen: Seen, encoder: Encoder) -> list[Runs]:
    """Find the attributions of a window, over the words of its wording."""
    thresholds = encoder.thresholds
    found = []
    for cue in find_cues(seen.cue, thresholds.word, window.core - window.first):
        if cue.chance + thresholds.source * _MOST_SAY <= thresholds.attribution:
            continue
        slots = encoder.find_slots(seen, cue)
        if is_believable(cue, slots, thresholds):
            found.append(_complete_quotations(_build_runs(window, cue, slots), window.wording))
    return found


def is_believable(cue: Cue, slots: Slots, thresholds: Thresholds) -> bool:
    """Say whether a cue makes an attribution: it has a content, and it or its source is clear enough."""
    source = max(-_MOST_SAY, min(slots.source.margin, _MOST_SAY))
    has_content = max(slots.left.margin, slots.right.margin) > 0
    return has_content and cue.chance + thresholds.source * source > thresholds.attribution


def _complete_quotations(runs: Runs, wording: Wording) -> Runs:
    """Let contents hold whole quotations, as far as the source and other contents leave room."""
    quotations = wording.quotations
    whole = [complete(piece, _near(quotations, piece), runs.cue[0]) for piece in runs.content]
    taken = [*runs.source, *runs.cue]
    free = [
        full if not any(_touch(full, other) for other in (*taken, *runs.content[:i], *runs.content[i + 1 :])) else piece
        for i, (full, piece) in enumerate(zip(whole, runs.content, strict=True))
    ]
    return replace(runs, content=tuple(free))


def _near(quotations: Sequence[Quotation], piece: tuple[int, int]) -> Sequence[Quotation]:
    """Return the quotations that touch a piece; they are in order and do not overlap."""
    start = bisect_left(quotations, piece[0], key=lambda quotation: quotation.last)
    end = bisect_right(quotations, piece[1], key=lambda quotation: quotation.first)
    return quotations[start:end]


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def _build_runs(window: Window, cue: Cue, slots: Slots) -> Runs:
    contents = [slot for slot in (slots.left, slots.right) if slot.margin > 0]
    chance = cue.chance * sum(slot.chance for slot in contents) / len(contents)
    source = _place(slots.source, window) if slots.source.margin > 0 and not _within(slots.source, cue) else None
    return Runs(
        source=(_within_paragraph(source, window, cue),) if source else (),
        cue=((window.first + cue.first, window.first + cue.last),),
        content=tuple(_place(slot, window) for slot in contents if not _within(slot, cue)),
        confidence=min(1.0, chance),
    )


def _place(slot: Slot, window: Window) -> tuple[int, int]:
    return window.first + slot.first, window.first + slot.last


def _within(slot: Slot, cue: Cue) -> bool:
    return slot.first <= cue.last and cue.first <= slot.last


def _within_paragraph(source: tuple[int, int], window: Window, cue: Cue) -> tuple[int, int]:
    """Cut a source that runs over the end of a paragraph or heading to the part nearer to its cue."""
    first, last = source
    breaks = [i for i in range(first + 1, last + 1) if window.wording.layout[i] is Layout.PARAGRAPH]
    if not breaks:
        return source
    return (breaks[-1], last) if last < window.first + cue.first else (first, breaks[0] - 1)


def find_holders(found: Sequence[Runs]) -> list[Runs]:
    """Put attributions that stand wholly in another's content inside it, the shortest that holds them."""
    return [replace(runs, inside=_find_holder(number, found)) for number, runs in enumerate(found)]


def _find_holder(number: int, found: Sequence[Runs]) -> int | None:
    pieces = found[number].cue + found[number].content
    near = range(max(0, number - _NEAR), min(len(found), number + _NEAR + 1))
    holders = [
        (sum(last - first for first, last in found[i].content), i)
        for i in near
        if i != number and all(_holds(found[i].content, piece) for piece in pieces)
    ]
    return min(holders)[1] if holders else None


def _holds(content: Sequence[tuple[int, int]], piece: tuple[int, int]) -> bool:
    return any(first <= piece[0] and piece[1] <= last for first, last in content)


def detect_nested(found: Sequence[Runs], words: Sequence[Word], encoder: Encoder) -> list[Runs]:
    """Read the contents that hold a word of a cue once more, on their own, to any depth.

    Annotated news puts a word into one attribution only, so the first pass passes over what stands in another's
    content; read alone, a content is a text like any other. Returns `found` with what was found inside.
    """
    everything = list(found)
    taken = {i for runs in found for first, last in runs.cue for i in range(first, last + 1)}
    layer = range(len(everything))
    for _ in range(DEEPEST):
        holders = [(i, kept) for i in layer if (kept := _worth_reading(everything[i], words, encoder, taken))]
        inner = encoder.spread(lambda holder: _read_alone(holder[1], words, encoder), holders)
        start = len(everything)
        for (holder, _), runs in zip(holders, inner, strict=True):
            for run in runs:
                places = {i for first, last in run.cue for i in range(first, last + 1)}
                if run.content and not places & taken:
                    everything.append(replace(run, inside=holder))
                    taken |= places
        layer = range(start, len(everything))
    return everything


def _worth_reading(runs: Runs, words: Sequence[Word], encoder: Encoder, taken: set[int]) -> list[int]:
    """Return the words of a content, without enclosing marks, if it may hold a cue."""
    kept = [i for first, last in runs.content for i in range(first, last + 1)]
    if kept and words[kept[0]].text in _OPENING:
        kept = kept[1:-1] if words[kept[-1]].text in _CLOSING else kept[1:]
    cue_words = encoder.labels.cue_words
    holds_cue = any(words[i].text.lower() in cue_words and i not in taken for i in kept)
    return kept if len(kept) >= _SHORTEST and holds_cue else []


def _read_alone(kept: Sequence[int], words: Sequence[Word], encoder: Encoder) -> list[Runs]:
    """Read a stretch of words on its own."""
    windows = cut_wording(find_wording_alone([words[i] for i in kept]), encoder)
    found = chain.from_iterable(detect(window, encoder.look(window), encoder) for window in windows)
    return [_move(runs, kept) for runs in found]


def cut_wording(wording: Wording, encoder: Encoder) -> list[Window]:
    """Cut a wording into windows that the encoder can read."""
    return list(cut_windows(wording, [len(encoder.pieces.find(word.text)) for word in wording.words]))


def _move(runs: Runs, places: Sequence[int]) -> Runs:
    """Move runs over a stretch to the article's words, split where the stretch left words out."""

    def split(pieces: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        moved: list[tuple[int, int]] = []
        for first, last in pieces:
            start = first
            for i in range(first, last + 1):
                if i == last or places[i + 1] != places[i] + 1:
                    moved.append((places[start], places[i]))
                    start = i + 1
        return tuple(moved)

    return replace(runs, source=split(runs.source), cue=split(runs.cue), content=split(runs.content))


def build_detections(found: Sequence[Runs], words: Sequence[Word], text: str) -> tuple[Detection, ...]:
    """Build detections in the order of the text: by cue, one that holds another first."""
    order = sorted(range(len(found)), key=lambda i: (found[i].cue, found[i].content))
    place = {old: new for new, old in enumerate(order)}

    def spans(pieces: tuple[tuple[int, int], ...]) -> tuple[Span, ...]:
        return tuple(Span.of(text, words[first].start, words[last].end) for first, last in sorted(pieces))

    return tuple(
        Detection(
            source=spans(found[i].source),
            cue=spans(found[i].cue),
            content=spans(found[i].content),
            inside=None if (holder := found[i].inside) is None else place[holder],
            confidence=found[i].confidence,
        )
        for i in order
    )
