"""What the encoder makes of the numbers of an article."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.annotate.encoder import Encoder, Seen
from reportedly.annotate.window import Window
from reportedly.annotate.words import Word
from reportedly.domain.embedding import Embedding
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span

Run = tuple[int, int]


def embed_quantities(
    quantities: Sequence[Quantity], windows: Sequence[tuple[Window, Seen]], encoder: Encoder
) -> tuple[Quantity, ...]:
    """Return quantities, each as the window sees it that decides on its first word."""
    if not quantities:
        return ()
    runs = find_runs([one.span for one in quantities], windows[0][0].wording.words)

    def embed(pair: tuple[Window, Seen]) -> Mapping[int, Embedding]:
        window, seen = pair
        inside = find_inside(window, runs)
        return dict(zip(inside, encoder.embed(seen, window, list(inside.values())), strict=True)) if inside else {}

    found = {place: each for part in encoder.spread(embed, windows) for place, each in part.items()}
    return tuple(replace(one, embedding=found.get(place)) for place, one in enumerate(quantities))


def find_runs(spans: Sequence[Span], words: Sequence[Word]) -> list[Run]:
    """Return the first and last of an article's words that each span touches."""
    runs = []
    for span in spans:
        first = bisect_right(words, span.start, key=lambda word: word.end)
        last = bisect_left(words, span.end, key=lambda word: word.start) - 1
        runs.append((first, max(first, last)))
    return runs


def find_inside(window: Window, runs: Sequence[Run]) -> dict[int, Run]:
    """Return first and last word in a window (inclusive) of those runs on whose first word it decides, by place."""
    return {
        place: (first - window.first, min(last, window.last - 1) - window.first)
        for place, (first, last) in enumerate(runs)
        if window.core <= first < window.last
    }
