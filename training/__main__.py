"""Train the encoder from raw data to weights, model card and scores: `python -m training --data ../shared/data`.

A stage ends after `--minutes`; the same command goes on where it ended. When the plan has ended, the folder `--out`
holds `english.model`, `model-card.md` and `scores.json`.
"""

import argparse
import random
from dataclasses import asdict
from pathlib import Path

import numpy
import torch
from tokenizers import Tokenizer

from reportedly.annotate.pieces import Pieces
from training.corpora import MENTION_KINDS
from training.finish import run_stage
from training.loop import Plan, Trainer, build_labels
from training.network import Network
from training.sources import read_sources
from training.start import find_start


def main() -> None:
    """Train until the plan ends or the stage is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--out", type=Path, default=Path("build/model"), help="where checkpoint and log go")
    parser.add_argument("--start", default=None, help="name or folder of the encoder to start from")
    parser.add_argument("--without", action="append", default=[], help="a set to leave out; may be repeated")
    parser.add_argument("--epochs", type=int, default=Plan.epochs)
    parser.add_argument("--minutes", type=float, default=Plan.minutes, help="end the stage after so many")
    parser.add_argument("--seed", type=int, default=Plan.seed)
    arguments = parser.parse_args()
    plan = Plan(epochs=arguments.epochs, minutes=arguments.minutes, seed=arguments.seed)
    random.seed(plan.seed)
    numpy.random.seed(plan.seed)
    torch.manual_seed(plan.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    sources = read_sources(arguments.data, set(arguments.without))
    labels, sizes = build_labels(sources, MENTION_KINDS)
    start = find_start(arguments.start)
    network = Network(str(start), sizes)
    trainer = Trainer(network, sources, Pieces(Tokenizer.from_file(str(start / "tokenizer.json"))), labels, plan)
    about = {
        "start": start.name,
        "sizes": asdict(sizes),
        "labels": asdict(labels),
        "plan": asdict(plan),
        "sets": [s.name for s in sources],
    }
    run_stage(trainer, about, arguments.out, arguments.data, start)


if __name__ == "__main__":
    main()
