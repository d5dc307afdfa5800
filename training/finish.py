"""What a finished training leaves: the model, its scores and its card."""

import json
from pathlib import Path

from evaluation.measures import measure
from reportedly.pipeline import Model
from reportedly.reader import Reader
from training.card import build_card
from training.export import write_checkpoint_model


def finish(out: Path, data: Path, start: Path) -> None:
    """Write the weights of a checkpoint as a model, score it, and write its card."""
    path = out / "english.model"
    about = write_checkpoint_model(out, data, start, path)
    model = Model.load(path)
    scores = measure(data, model.encoder, Reader(model))
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    (out / "model-card.md").write_text(build_card(about, scores, path.stat().st_size), encoding="utf-8")
