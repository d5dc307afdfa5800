"""The encoder: runs windows and cues through the model, in batches."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy
from numpy.typing import NDArray

from reportedly.annotate.model import Labels, Thresholds, read_model
from reportedly.annotate.pieces import Pieces
from reportedly.annotate.window import Window
from reportedly.domain.reading import ModelCard

WINDOWS_AT_ONCE = 8
CUES_AT_ONCE = 32
_MARK = 7  # Shape.MARK, for the encoder's own marks of beginning and end

Integers = NDArray[numpy.int64]
Floats = NDArray[numpy.float32]


@dataclass(frozen=True, slots=True)
class Seen:
    """What the encoder sees in one window of W words.

    `cue` [W, 3] are the probabilities of outside, beginning and inside of a cue; `mentions`, `pos` and `relations` [W]
    number labels; `heads` [W] are governors within the window; `states` [W, D] is what roles are read from.
    """

    cue: Floats
    mentions: Integers
    pos: Integers
    heads: Integers
    relations: Integers
    states: Floats


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows as the model takes them; `places` are their places among the windows asked for."""

    places: tuple[int, ...]
    inputs: dict[str, Integers]


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: words `first` to `last` (inclusive) of a window, and its probability."""

    first: int
    last: int
    chance: float


@dataclass(frozen=True, slots=True)
class Slot:
    """The best span for one slot of a cue, words `first` to `last` (inclusive) of the window.

    `margin` is how much better it is than no span; `chance` the mean probability of its words for that role.
    """

    first: int
    last: int
    margin: float
    chance: float


@dataclass(frozen=True, slots=True)
class Slots:
    """The three slots of a cue: the source, the content before the cue, the content after it."""

    source: Slot
    left: Slot
    right: Slot


class Encoder:
    """The loaded model. Reading changes nothing in it but a memory of word pieces."""

    def __init__(self, path: Path | None = None, threads: int = 2) -> None:
        """Load the weights at `path`, else those inside the package; raise BrokenModel where they cannot be used."""
        self._model = read_model(path, threads)
        self.pieces = Pieces(self._model.tokenizer)

    @classmethod
    def load(cls, path: Path | None = None) -> "Encoder":
        """Load the weights at `path`, else those inside the package."""
        return cls(path)

    @property
    def card(self) -> ModelCard:
        """Which weights give the answers."""
        return self._model.card

    @property
    def labels(self) -> Labels:
        """What the numbers stand for."""
        return self._model.labels

    @property
    def thresholds(self) -> Thresholds:
        """From when something is believed."""
        return self._model.thresholds

    def look(self, windows: Sequence[Window]) -> list[Seen]:
        """Run windows through the model and return what was seen in each."""
        seen: dict[int, Seen] = {}
        for batch in self.build_batches(windows):
            outputs = self.run(batch)
            for row, i in enumerate(batch.places):
                seen[i] = Seen(*(output[row, : windows[i].length] for output in outputs))
        return [seen[i] for i in range(len(windows))]

    def build_batches(self, windows: Sequence[Window]) -> list[Batch]:
        """Put windows into batches; those of like lengths share one, which costs least in padding."""
        order = sorted(range(len(windows)), key=lambda i: windows[i].length)
        groups = [order[start : start + WINDOWS_AT_ONCE] for start in range(0, len(order), WINDOWS_AT_ONCE)]
        return [Batch(tuple(group), _build_inputs([windows[i] for i in group], self.pieces)) for group in groups]

    def run(self, batch: Batch) -> list[NDArray[Any]]:
        """Run a batch through the model: the bare forward pass."""
        outputs: list[NDArray[Any]] = self._model.window.run(None, batch.inputs)
        return outputs

    def find_slots(self, cues: Sequence[tuple[Seen, Cue]]) -> list[Slots]:
        """Find the source and the contents of cues, each given with what was seen in its window.

        Cues with as much text around them share a batch, for what is padded costs as much as what is not.
        """
        around = [self._find_around(seen, cue) for seen, cue in cues]
        order = sorted(range(len(cues)), key=lambda i: len(around[i]))
        found: dict[int, Slots] = {}
        for start in range(0, len(order), CUES_AT_ONCE):
            chosen = order[start : start + CUES_AT_ONCE]
            slots = self._find_slots([cues[i] for i in chosen], [around[i] for i in chosen])
            found.update(zip(chosen, slots, strict=True))
        return [found[i] for i in range(len(cues))]

    def _find_around(self, seen: Seen, cue: Cue) -> range:
        """Return the words of the window in which the source and the contents of a cue are looked for."""
        reach = self._model.reach
        return range(max(0, cue.first - reach), min(len(seen.states), cue.first + reach))

    def _find_slots(self, cues: Sequence[tuple[Seen, Cue]], around: Sequence[range]) -> list[Slots]:
        width = max(map(len, around))
        inputs: dict[str, NDArray[Any]] = {
            "words": numpy.zeros((len(cues), width, cues[0][0].states.shape[1]), numpy.float32),
            "distances": numpy.zeros((len(cues), width), numpy.int64),
            "inside": numpy.zeros((len(cues), width), numpy.bool_),
        }
        for row, ((seen, cue), places) in enumerate(zip(cues, around, strict=True)):
            at = numpy.arange(places.start, places.stop)
            inputs["words"][row, : len(at)] = seen.states[places.start : places.stop]
            inputs["distances"][row, : len(at)] = numpy.minimum(at - cue.first, 0) + numpy.maximum(at - cue.last, 0)
            inputs["inside"][row, : len(at)] = True
        spans, margins, tags = self._model.roles.run(None, inputs)
        return [
            Slots(*(_read_slot(places.start, spans[k, s], margins[k, s], tags[k, :, min(s + 1, 2)]) for s in range(3)))
            for k, places in enumerate(around)
        ]


def _read_slot(base: int, span: int, margin: float, tags: Floats) -> Slot:
    first, last = divmod(int(span), len(tags))
    return Slot(base + first, base + last, float(margin), float(tags[first : last + 1].mean()))


def _build_inputs(windows: Sequence[Window], pieces: Pieces) -> dict[str, Integers]:
    rows = [_build_row(window, pieces) for window in windows]
    long = max(len(ids) for ids, _, _ in rows)
    wide = max(window.length for window in windows)
    inputs = {
        "pieces": numpy.zeros((len(rows), long), numpy.int64),
        "mask": numpy.zeros((len(rows), long), numpy.int64),
        "features": numpy.zeros((len(rows), long, 3), numpy.int64),
        "first_pieces": numpy.zeros((len(rows), wide), numpy.int64),
        "sentences": numpy.full((len(rows), wide), -1, numpy.int64),
    }
    for row, (window, (ids, features, firsts)) in enumerate(zip(windows, rows, strict=True)):
        inputs["pieces"][row, : len(ids)] = ids
        inputs["mask"][row, : len(ids)] = 1
        inputs["features"][row, : len(ids)] = features
        inputs["first_pieces"][row, : len(firsts)] = firsts
        inputs["sentences"][row, : len(firsts)] = window.wording.sentences[window.first : window.last]
    return inputs


def _build_row(window: Window, pieces: Pieces) -> tuple[list[int], list[tuple[int, int, int]], list[int]]:
    """Return the pieces of a window, their features and the place of each word's first piece."""
    wording = window.wording
    ids, features, firsts = [pieces.first], [(_MARK, 0, 0)], []
    for i in range(window.first, window.last):
        firsts.append(len(ids))
        found = pieces.find(wording.words[i].text)
        ids += found
        features += [(wording.shapes[i], wording.layout[i], wording.quoted[i])] * len(found)
    return [*ids, pieces.last], [*features, (_MARK, 0, 0)], firsts
