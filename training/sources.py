"""Which sets are trained on, and how much of each."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from training.corpora import EXAMPLES, Document, read_conllu, read_examples, read_newswire, read_polnear


@dataclass(frozen=True)
class Source:
    """A set to train on: its documents, the part of its windows that an epoch draws, and from which epoch on."""

    name: str
    documents: Sequence[Document]
    share: float = 1.0


def read_sources(data: Path, without: set[str]) -> list[Source]:
    """Read every set that is not left out."""
    readers = {
        "polnear": lambda: Source("polnear", list(read_polnear(data / "polnear/train.jsonl.gz"))),
        "examples": lambda: Source("examples", list(read_examples(EXAMPLES)), 2.0),
        "gum": lambda: Source("gum", list(read_conllu(data / "gum/train.conllu.gz")), 0.5),
        "ewt": lambda: Source("ewt", list(read_conllu(data / "ewt/train.conllu.gz")), 0.5),
        "newswire-ner": lambda: Source("newswire-ner", list(read_newswire(data / "newswire-ner/train.jsonl.gz")), 0.45),
    }
    return [read() for name, read in readers.items() if name not in without]
