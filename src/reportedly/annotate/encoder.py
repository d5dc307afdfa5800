"""The encoder: runs windows and cues through the model, each alone, on as many threads as it is given."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeAlias, TypeVar

import numpy
from numpy.typing import NDArray

from reportedly.annotate.model import Labels, Thresholds, read_model
from reportedly.annotate.pieces import Pieces
from reportedly.annotate.window import Window
from reportedly.domain.embedding import INCIDENT_STEPS, QUESTION_STEPS, Embedding
from reportedly.domain.figure import FigureKind
from reportedly.domain.reading import ModelCard

_MARK = 7  # Shape.MARK, for the encoder's own marks of beginning and end
_KINDS = tuple(FigureKind)

Integers = NDArray[numpy.int64]
Floats = NDArray[numpy.float32]

Inputs: TypeAlias = dict[str, Integers]

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Seen:
    """What the encoder sees in one window of W words and P word pieces.

    `cue` [W, 3] are the probabilities of outside, beginning and inside of a cue; `states` [W, D] is what roles are read
    from, `words` [W, H] what the parse is read from, `lower` [P, H] what numbers are read from. `lengths` [W] are the
    pieces of each word.
    """

    cue: Floats
    states: Floats
    words: Floats
    lower: Floats
    lengths: Integers


@dataclass(frozen=True, slots=True)
class Parse:
    """Names and grammar of one window of W words.

    `mentions`, `pos` and `relations` [W] number labels; `heads` [W] are governors within the window.
    """

    mentions: Integers
    pos: Integers
    heads: Integers
    relations: Integers


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
        self._kinds = [_KINDS.index(kind) for kind in self._model.labels.kinds]
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
        return self.run(build_inputs(window, self.pieces))

    def run(self, inputs: Inputs) -> Seen:
        """Return what is seen in a window that is put into numbers already."""
        cue, states, words, lower = self._model.window.run(None, inputs)
        return Seen(cue, states, words, lower, count_pieces(inputs))

    def parse(self, seen: Seen, window: Window) -> Parse:
        """Return the parse of a window that was seen."""
        return Parse(*self._model.parse.run(None, {"words": seen.words, "sentences": _find_sentences(window)}))

    def embed(self, seen: Seen, window: Window, numbers: Sequence[tuple[int, int]]) -> list[Embedding]:
        """Return what is made of numbers of a window, each given by its first and last word there (inclusive)."""
        inputs = build_number_inputs(window, seen.lengths, numbers)
        chances, questions, incidents = self._model.numbers.run(None, {"lower": seen.lower, **inputs})
        kinds = numpy.zeros((len(numbers), len(_KINDS)))
        kinds[:, self._kinds] = chances
        parts = (
            numpy.rint(kinds * 255).astype(numpy.uint8),
            _round_vectors(questions, QUESTION_STEPS),
            _round_vectors(incidents, INCIDENT_STEPS),
        )
        return [Embedding(*(part.tobytes() for part in row)) for row in zip(*parts, strict=True)]

    def find_slots(self, seen: Seen, cue: Cue) -> Slots:
        """Find the source and the contents of a cue in the words around it."""
        reach = self._model.reach
        start, stop = max(0, cue.first - reach), min(len(seen.states), cue.first + reach)
        at = numpy.arange(start, stop, dtype=numpy.int64)
        inputs = {
            "words": seen.states[start:stop],
            "distances": numpy.minimum(at - cue.first, 0) + numpy.maximum(at - cue.last, 0),
        }
        spans, margins, tags = self._model.roles.run(None, inputs)
        return Slots(*(_read_slot(start, spans[s], margins[s], tags[:, min(s + 1, 2)]) for s in range(3)))


def _read_slot(base: int, span: int, margin: float, tags: Floats) -> Slot:
    first, last = divmod(int(span), len(tags))
    return Slot(base + first, base + last, float(margin), float(tags[first : last + 1].mean()))


def build_inputs(window: Window, pieces: Pieces) -> Inputs:
    """Return a window as the model takes it."""
    wording = window.wording
    found = [pieces.find(word.text) for word in wording.words[window.first : window.last]]
    counts = numpy.array([1, *map(len, found), 1], numpy.int64)
    columns = (column[window.first : window.last] for column in (wording.shapes, wording.layout, wording.quoted))
    features = numpy.array([(_MARK, 0, 0), *zip(*columns, strict=True), (_MARK, 0, 0)], numpy.int64)
    return {
        "pieces": numpy.array([pieces.first, *chain.from_iterable(found), pieces.last], numpy.int64),
        "features": features.repeat(counts, axis=0),
        "first_pieces": counts[:-2].cumsum(),
    }


def count_pieces(inputs: Inputs) -> Integers:
    """Return how many pieces each word of a window has."""
    return numpy.diff(inputs["first_pieces"], append=len(inputs["pieces"]) - 1)


def build_number_inputs(window: Window, lengths: Integers, numbers: Sequence[tuple[int, int]]) -> Inputs:
    """Return which lower states of a window the numbers in it are read from, as the model takes it.

    `lengths` [W] are the word pieces of each word, `numbers` first and last words within the window (inclusive). Only
    the sentences that hold a number are read on.
    """
    firsts, lasts = numpy.array(numbers, numpy.int64).T
    sentences = _find_sentences(window)
    chosen = numpy.isin(sentences, sentences[firsts])
    before = numpy.append(0, numpy.where(chosen, lengths, 0).cumsum())
    return {
        "at": 1 + numpy.flatnonzero(chosen.repeat(lengths)),
        "sentences": sentences[chosen].repeat(lengths[chosen]),
        "firsts": before[firsts],
        "lasts": before[lasts + 1] - 1,
    }


def _find_sentences(window: Window) -> Integers:
    """Return the number of the sentence of each word of a window."""
    return numpy.array(window.wording.sentences[window.first : window.last], numpy.int64)


def _round_vectors(vectors: Floats, steps: int) -> NDArray[numpy.int8]:
    return numpy.clip(numpy.rint(vectors * steps), -127, 127).astype(numpy.int8)
