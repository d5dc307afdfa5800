"""The model file: graphs, vocabulary and labels in one archive."""

import hashlib
import io
import json
import zipfile
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import onnxruntime
from tokenizers import Tokenizer

from reportedly.domain.errors import BrokenModel
from reportedly.domain.figure import FigureKind
from reportedly.domain.reading import ModelCard

FORMAT = 3


@dataclass(frozen=True, slots=True)
class Labels:
    """What the numbers that the graphs give out stand for, and the words that can be part of a cue."""

    mentions: tuple[str, ...]
    pos: tuple[str, ...]
    relations: tuple[str, ...]
    kinds: tuple[FigureKind, ...]
    cue_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when something is believed; chosen on a dev set when the weights were made.

    `word`: the chance from which a word is part of a cue; `attribution`: the chance that its best word must have,
    after `source` times the source's margin is added (at most 6 either way), for a clear source speaks for a cue.
    """

    word: float
    attribution: float
    source: float


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model. `reach` is the number of words on either side of a cue that roles are read in."""

    card: ModelCard
    labels: Labels
    reach: int
    thresholds: Thresholds
    tokenizer: Tokenizer
    window: onnxruntime.InferenceSession
    parse: onnxruntime.InferenceSession
    roles: onnxruntime.InferenceSession
    numbers: onnxruntime.InferenceSession


def read_model(path: Path | None = None) -> Model:
    """Read the model at `path`, or the one inside the package; raise BrokenModel where it is not as it should be."""
    name = str(path) if path else "the model inside the package (reportedly/annotate/english.model)"
    try:
        data = path.read_bytes() if path else files("reportedly.annotate").joinpath("english.model").read_bytes()
        return _unpack(data)
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile, json.JSONDecodeError) as error:
        raise BrokenModel(
            f"expected a model of format {FORMAT} in {name}, but it cannot be read ({error}); "
            "install reportedly again, or name a model made by its training"
        ) from error


def _unpack(data: bytes) -> Model:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        card = json.loads(archive.read("card.json"))
        if card["format"] != FORMAT:
            raise ValueError(f"format {card['format']}")
        return Model(
            card=ModelCard(card["name"], card["version"], hashlib.sha256(data).hexdigest()),
            labels=Labels(
                mentions=tuple(card["mentions"]),
                pos=tuple(card["pos"]),
                relations=tuple(card["relations"]),
                kinds=tuple(map(FigureKind, card["kinds"])),
                cue_words=frozenset(card["cue_words"]),
            ),
            reach=card["reach"],
            thresholds=Thresholds(**card["thresholds"]),
            tokenizer=Tokenizer.from_str(archive.read("tokenizer.json").decode("utf-8")),
            window=_open_graph(archive.read("window.onnx")),
            parse=_open_graph(archive.read("parse.onnx")),
            roles=_open_graph(archive.read("roles.onnx")),
            numbers=_open_graph(archive.read("numbers.onnx")),
        )


def _open_graph(graph: bytes) -> onnxruntime.InferenceSession:
    """Open a graph for one thread a run; runs from several threads at once are safe."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own exceptions have no common base that it exports
        raise ValueError(f"a graph in it cannot be loaded: {error}") from error
