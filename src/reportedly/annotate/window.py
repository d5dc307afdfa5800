"""Windows: the stretches of a wording that the encoder reads at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.annotate.features import Layout
from reportedly.annotate.wording import Wording

LONGEST = 192
"""Words that a window decides on, as in training."""
LEAD = 24
"""Words before them that it may look back on, whole sentences."""
MOST_PIECES = 500
"""Word pieces that the encoder has positions for, less its marks of beginning and end."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `last` (exclusive) of a wording; those before `core` were decided on in the window before."""

    wording: Wording
    first: int
    core: int
    last: int

    @property
    def length(self) -> int:
        """Words in the window."""
        return self.last - self.first


def cut_windows(wording: Wording, pieces: Sequence[int]) -> Iterator[Window]:
    """Cut a wording into windows, at the end of a paragraph where one is near, else of a sentence.

    `pieces` is the number of word pieces of each word.
    """
    core = 0
    while core < len(wording.words):
        first = _lead(wording, pieces, core)
        last = _end(wording, pieces, core, MOST_PIECES - sum(pieces[first:core]))
        yield Window(wording, first, core, last)
        core = last


def _lead(wording: Wording, pieces: Sequence[int], core: int) -> int:
    """Return the first word of the sentences before `core` that fit into the lead."""
    if core == 0 or wording.layout[core] is Layout.INSIDE:
        return max(0, core - LEAD) if core and sum(pieces[max(0, core - LEAD) : core]) < MOST_PIECES // 4 else core
    first = core
    for sentence in range(wording.sentences[core] - 1, -1, -1):
        start = wording.starts[sentence]
        if core - start > LEAD or sum(pieces[start:core]) > MOST_PIECES // 4:
            break
        first = start
    return first


def _end(wording: Wording, pieces: Sequence[int], core: int, room: int) -> int:
    """Return where a window from `core` ends: all that fits, cut back to a paragraph's or sentence's end."""
    end = core
    while end < len(wording.words) and end - core < LONGEST and room >= pieces[end]:
        room -= pieces[end]
        end += 1
    if end == len(wording.words):
        return end
    sentence = paragraph = core
    for i in range(end, core, -1):
        if wording.layout[i] is Layout.PARAGRAPH:
            paragraph = i
            break
        if wording.layout[i] is Layout.SENTENCE and sentence == core:
            sentence = i
    if paragraph - core >= (end - core) // 2:
        return paragraph
    return max(sentence, paragraph) if max(sentence, paragraph) > core else max(end, core + 1)
