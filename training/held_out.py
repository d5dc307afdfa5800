"""What the encoder makes of the numbers of our matters when it is trained without them.

The model inside the package has learned these very numbers, and is surer of them than it will be of others. So what is
learned from its embeddings is learned from those of four trainings, each without a fourth of the matters
(`held_out.npz`):

    python -m training.numbers --from training/checkpoint --fold 0 --out build/fold-0.pt
    python -m training.export --from training/checkpoint --numbers build/fold-0.pt --data DATA --out build/fold-0.model
    …
    python -m training.held_out build/fold-0.model … build/fold-3.model
"""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.embedding import Embedding
from reportedly.domain.reading import ModelCard
from reportedly.pipeline import Annotator, Model
from reportedly.reader import Reader
from training.marks import FOLDS, find_fold, read_all_marks

HELD_OUT = Path(__file__).with_name("held_out.npz")

Embeddings = Mapping[str, Embedding]


def name_number(matter: str, article: int, start: int) -> str:
    """Return the name of the number that starts at a place of an article, which are counted from 0."""
    return f"{matter}/{article}/{start}"


def read_held_out(path: Path = HELD_OUT) -> dict[str, Embedding]:
    """Return the embeddings by the names of their numbers."""
    with np.load(path, allow_pickle=False) as arrays:
        columns = (arrays[part] for part in ("where", "kinds", "questions", "incidents"))
        return {
            str(where): Embedding(kinds.tobytes(), question.tobytes(), incident.tobytes())
            for where, kinds, question, incident in zip(*columns, strict=True)
        }


@dataclass(frozen=True, slots=True)
class HeldOut:
    """An annotator that gives the numbers of one article the embeddings of a training without it."""

    annotator: Annotator
    embeddings: Embeddings
    matter: str
    number: int

    @property
    def card(self) -> ModelCard:
        """Which weights give the rest."""
        return self.annotator.card

    def annotate(self, article: Article) -> Annotation:
        """Return what stands in the article; numbers that were not there in the training have no embedding."""
        annotation = self.annotator.annotate(article)
        quantities = (
            replace(one, embedding=self.embeddings.get(name_number(self.matter, self.number, one.span.start)))
            for one in annotation.quantities
        )
        return replace(annotation, quantities=tuple(quantities))


def embed_fold(fold: int, annotator: Annotator) -> Iterator[tuple[str, Embedding]]:
    """Yield what is made of the numbers of the matters that were left out of a training."""
    reader = Reader(annotator)
    matters = read_all_marks()
    for name in find_fold(matters, fold):
        for number, one in enumerate(matters[name].texts):
            for quantity in reader.read_text(one.text, published=one.published, outlet=one.outlet).quantities:
                if quantity.embedding is not None:
                    yield name_number(name, number, quantity.span.start), quantity.embedding


def main() -> None:
    """Write what the models of all folds make of what was left out of each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", type=Path, nargs=FOLDS, help="the models of the folds, in their order")
    arguments = parser.parse_args()
    rows = [row for fold, path in enumerate(arguments.models) for row in embed_fold(fold, Model.load(path))]
    np.savez_compressed(
        HELD_OUT,
        where=np.array([name for name, _ in rows]),
        kinds=np.array([np.frombuffer(one.kinds, np.uint8) for _, one in rows]),
        questions=np.array([np.frombuffer(one.question, np.int8) for _, one in rows]),
        incidents=np.array([np.frombuffer(one.incident, np.int8) for _, one in rows]),
    )


if __name__ == "__main__":
    main()
