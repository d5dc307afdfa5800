"""How a stage of training runs, and what a finished training leaves: the model, its scores and its card."""

import json
from pathlib import Path

from evaluation.measures import measure
from reportedly.pipeline import Model
from reportedly.reader import Reader
from training.card import build_card
from training.checkpoints import ABOUT, CHECKPOINT, NUMBERS
from training.export import write_checkpoint_model
from training.loop import Trainer
from training.numbers import NumberPlan, train_numbers


def run_stage(trainer: Trainer, about: dict, out: Path, data: Path, start: Path) -> None:
    """Train on from the checkpoint in `out`, if there is one, then what reads numbers; finish when both have ended."""
    (out / ABOUT).write_text(json.dumps(about, indent=1), encoding="utf-8")
    checkpoint = out / CHECKPOINT
    plan = NumberPlan(minutes=trainer.plan.minutes)
    with (out / "log.txt").open("a", encoding="utf-8") as log:

        def report(line: str) -> None:
            print(line, flush=True)
            print(line, file=log, flush=True)

        if checkpoint.exists():
            trainer.load(checkpoint)
            report(f"going on after epoch {trainer.epoch}")
        has_ended = trainer.run(checkpoint, report)
        if not (has_ended and train_numbers(trainer.network, trainer.pieces, plan, out / NUMBERS, report)):
            report("the stage has ended; run again to go on")
            return
        finish(out, data, start)
        report(f"weights, model card and scores are in {out}")


def finish(out: Path, data: Path, start: Path) -> None:
    """Write the weights of a checkpoint as a model, score it, and write its card."""
    path = out / "english.model"
    about = write_checkpoint_model(out, data, start, path)
    model = Model.load(path)
    scores = measure(data, model.encoder, Reader(model))
    (out / "scores.json").write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    (out / "model-card.md").write_text(build_card(about, scores, path.stat().st_size), encoding="utf-8")
