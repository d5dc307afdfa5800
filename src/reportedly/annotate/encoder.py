"""The encoder: runs windows and cues through the model, each alone, on as many threads as it is given."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import numpy
from numpy.typing import NDArray

from reportedly.annotate.model import Labels, Thresholds, read_model
from reportedly.annotate.pieces import Pieces
from reportedly.annotate.window import Window
from reportedly.domain.reading import ModelCard

_MARK = 7  # Shape.MARK, for the encoder's own marks of beginning and end

Integers = NDArray[numpy.int64]
Floats = NDArray[numpy.float32]

Inputs: TypeAlias = dict[str, Integers]

Item = TypeVar("Item")
Result = TypeVar("Result")


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
    """The loaded model. Reading changes nothing in it but a memory of word pieces.

    One window fits a processor's cache and a batch of them does not: windows one by one, each on a single thread, take
    two thirds of the time that batches on all threads take, and nothing is padded.
    """

    def __init__(self, path: Path | None = None, threads: int = 2) -> None:
        """Load the weights at `path`, else those inside the package; raise BrokenModel where they cannot be used."""
        self._model = read_model(path)
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="reportedly")
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

    def spread(self, work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
        """Do `work` for each item on the encoder's threads; return the results in the order of the items."""
        return list(self._threads.map(work, items))

    def look(self, window: Window) -> Seen:
        """Return what is seen in a window."""
        return Seen(*(output[0] for output in self.run(build_inputs(window, self.pieces))))

    def run(self, inputs: Inputs) -> list[NDArray[Any]]:
        """Run one window through the model: the bare forward pass."""
        outputs: list[NDArray[Any]] = self._model.window.run(None, inputs)
        return outputs

    def find_slots(self, seen: Seen, cue: Cue) -> Slots:
        """Find the source and the contents of a cue in the words around it."""
        reach = self._model.reach
        start, stop = max(0, cue.first - reach), min(len(seen.states), cue.first + reach)
        at = numpy.arange(start, stop)
        inputs = {
            "words": seen.states[None, start:stop],
            "distances": (numpy.minimum(at - cue.first, 0) + numpy.maximum(at - cue.last, 0))[None],
            "inside": numpy.ones((1, stop - start), numpy.bool_),
        }
        (spans,), (margins,), (tags,) = self._model.roles.run(None, inputs)
        return Slots(*(_read_slot(start, spans[s], margins[s], tags[:, min(s + 1, 2)]) for s in range(3)))


def _read_slot(base: int, span: int, margin: float, tags: Floats) -> Slot:
    first, last = divmod(int(span), len(tags))
    return Slot(base + first, base + last, float(margin), float(tags[first : last + 1].mean()))


def build_inputs(window: Window, pieces: Pieces) -> Inputs:
    """Return a window as the model takes it: a batch of one."""
    wording = window.wording
    ids, features, firsts = [pieces.first], [(_MARK, 0, 0)], []
    for i in range(window.first, window.last):
        firsts.append(len(ids))
        found = pieces.find(wording.words[i].text)
        ids += found
        features += [(wording.shapes[i], wording.layout[i], wording.quoted[i])] * len(found)
    ids.append(pieces.last)
    features.append((_MARK, 0, 0))
    return {
        "pieces": numpy.array([ids], numpy.int64),
        "mask": numpy.ones((1, len(ids)), numpy.int64),
        "features": numpy.array([features], numpy.int64),
        "first_pieces": numpy.array([firsts], numpy.int64),
        "sentences": numpy.array([wording.sentences[window.first : window.last]], numpy.int64),
    }
