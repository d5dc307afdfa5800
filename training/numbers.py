"""Trains what reads numbers, on top of a trained encoder that stays as it is: `python -m training.numbers`.

Learned from the matters that are marked by hand: what each number counts, and of all pairs of numbers of a matter
whether they answer one question, and tell of one incident. A matter is one step. `--fold` leaves a fourth of the
matters out (see `training.held_out`).
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, cross_entropy

from reportedly.annotate.pieces import Pieces
from training.checkpoints import KINDS, NUMBERS, load_network
from training.graphs import Likeness, NumberGraph, WindowGraph
from training.marks import FOLDS, find_fold, read_all_marks
from training.network import Network
from training.numbered import Example, read_examples
from training.stages import save_state, split_parameters
from training.start import find_start
from training.windows import IGNORED

_MASK, _SPECIAL, _HIDDEN = 103, 103, 0.05
"""The piece that stands for a hidden one, the last of the vocabulary's marks, and the part of pieces that is hidden."""
_KIND, _QUESTION = 0.5, 4.0
"""What is lost on kinds and on questions counts so much, where what is lost on incidents counts once."""
_FASTER = 5
"""What is new learns so much faster than the layers."""

Report = Callable[[str], None]


@dataclass(frozen=True)
class NumberPlan:
    """How long and how fast to train.

    `minutes` end a stage, a fourth of the matters is left out of each `fold`, and `weights` has what to begin with, if
    not the network's upper layers.
    """

    passes: int = 8
    rate: float = 2e-4
    warmup: float = 0.06
    seed: int = 3
    minutes: float = 150.0
    fold: int | None = None
    weights: Path | None = None


class NumberTrainer:
    """Holds the graph of numbers, the lower layers under it, and the place in the plan."""

    def __init__(self, network: Network, matters: Sequence[Sequence[Example]], plan: NumberPlan) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.lower = WindowGraph(network).to(self.device).eval()
        self.graph = NumberGraph(network, len(KINDS)).to(self.device)
        self.matters, self.plan = matters, plan
        groups = split_parameters(self.graph, self.graph.layers, plan.rate, _FASTER * plan.rate)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
        total = plan.passes * len(matters)
        warm = plan.warmup * total
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: min(1.0, (step + 1) / warm) * (1 - step / total)
        )
        self.passes = 0

    def run(self, checkpoint: Path, report: Report) -> bool:
        """Train until the plan ends or the stage's minutes are spent; say whether the plan has ended."""
        if checkpoint.exists():
            self.load(checkpoint)
        began, done = time.monotonic(), self.passes
        while self.passes < self.plan.passes:
            torch.manual_seed(self.plan.seed * 1000 + self.passes)
            self._run_pass(report)
            self.save(checkpoint)
            spent = (time.monotonic() - began) / 60
            if spent + spent / (self.passes - done) > self.plan.minutes and self.passes < self.plan.passes:
                return False
        return True

    def _run_pass(self, report: Report) -> None:
        order = list(self.matters)
        random.Random(f"{self.plan.seed} {self.passes}").shuffle(order)
        self.graph.train()
        lost: list[Tensor] = []
        for number, matter in enumerate(order, start=1):
            losses = self.find_losses(matter)
            self.optimiser.zero_grad(set_to_none=True)
            losses.sum().backward()
            torch.nn.utils.clip_grad_norm_(self.graph.parameters(), 1.0)
            self.optimiser.step()
            self.schedule.step()
            lost.append(losses.detach())
            if number % 40 == 0 or number == len(order):
                means = dict(
                    zip(("kind", "question", "incident"), torch.stack(lost[-40:]).mean(0).tolist(), strict=True)
                )
                report(f"numbers: pass {self.passes + 1} matter {number}/{len(order)} {means}")
        self.passes += 1

    def find_losses(self, matter: Sequence[Example]) -> Tensor:
        """Return what is lost [3] on kinds, and on pairs of numbers: whether of one question, of one incident."""
        mixed = torch.cat([self._look(example) for example in matter])
        numbers = [number for example in matter for number in example.marked]
        questions = [one.question or place for place, one in enumerate(numbers)]  # what answers none is like none
        kinds = [IGNORED if one.kind is None else KINDS.index(one.kind) for one in numbers]
        known = torch.tensor([one.incident is not None for one in numbers], device=self.device)
        incidents = [one.incident for one in numbers if one.incident is not None]
        labels = torch.tensor(kinds, device=self.device)
        return torch.stack(
            [
                _KIND * cross_entropy(self.graph.kind(mixed), labels, ignore_index=IGNORED),
                _QUESTION * _find_pair_loss(self.graph.question, mixed, questions),
                _find_pair_loss(self.graph.incident, mixed[known], incidents),
            ]
        )

    def _look(self, example: Example) -> Tensor:
        pieces, features = (torch.from_numpy(example.window[name]).to(self.device) for name in ("pieces", "features"))
        if self.graph.training:
            hidden = (torch.rand(len(pieces), device=self.device) < _HIDDEN) & (pieces > _SPECIAL)
            pieces = torch.where(hidden, _MASK, pieces)
        with torch.no_grad():
            lower = self.lower.look(pieces, features)
        places = {name: torch.from_numpy(each).to(self.device) for name, each in example.numbers.items()}
        return self.graph.look(lower, **places)

    def save(self, path: Path) -> None:
        """Write everything that a later stage needs, or nothing."""
        state = {
            "graph": self.graph.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "passes": self.passes,
        }
        save_state(state, path)

    def load(self, path: Path) -> None:
        """Go on where a checkpoint ended."""
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.graph.load_state_dict(state["graph"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.passes = state["passes"]


def _find_pair_loss(likeness: Likeness, mixed: Tensor, names: Sequence[object]) -> Tensor:
    """Return what is lost on all pairs of numbers, of which those of one name are alike."""
    numbered = {name: number for number, name in enumerate(dict.fromkeys(names))}
    labels = torch.tensor([numbered[name] for name in names], device=mixed.device)
    each = torch.triu(torch.ones(len(names), len(names), dtype=torch.bool, device=mixed.device), 1)
    if not each.any():
        return mixed.sum() * 0.0
    same = (labels.unsqueeze(0) == labels.unsqueeze(1)).to(mixed.dtype)
    return binary_cross_entropy_with_logits(likeness.compare(likeness(mixed))[each], same[each])


def train_numbers(network: Network, pieces: Pieces, plan: NumberPlan, checkpoint: Path, report: Report) -> bool:
    """Train what reads numbers on top of a network until the plan or the stage ends; say whether the plan has ended."""
    matters = read_all_marks()
    left_out = set() if plan.fold is None else set(find_fold(matters, plan.fold))
    learned = [list(read_examples(matter, pieces)) for name, matter in matters.items() if name not in left_out]
    torch.manual_seed(plan.seed)
    trainer = NumberTrainer(network, learned, plan)
    if plan.weights is not None:
        trainer.graph.load_state_dict(torch.load(plan.weights, map_location=trainer.device, weights_only=True)["graph"])
    return trainer.run(checkpoint, report)


def main() -> None:
    """Train until the plan ends or the stage is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, default=Path("build/model"), help="where the encoder is")
    parser.add_argument("--out", type=Path, default=Path("build") / NUMBERS, help="the file of weights")
    parser.add_argument("--weights", type=Path, help="a file of weights to begin with")
    parser.add_argument("--start", default=None, help="name or folder of the encoder that was started from")
    parser.add_argument("--fold", type=int, choices=range(FOLDS), help="leave out a fourth of the matters")
    parser.add_argument("--passes", type=int, default=NumberPlan.passes)
    parser.add_argument("--rate", type=float, default=NumberPlan.rate, help="learning rate of the layers")
    parser.add_argument("--minutes", type=float, default=NumberPlan.minutes, help="end the stage after so many")
    arguments = parser.parse_args()
    start = find_start(arguments.start)
    network, _ = load_network(arguments.folder, start)
    pieces = Pieces(Tokenizer.from_file(str(start / "tokenizer.json")))
    plan = NumberPlan(
        passes=arguments.passes,
        rate=arguments.rate,
        minutes=arguments.minutes,
        fold=arguments.fold,
        weights=arguments.weights,
    )
    arguments.out.parent.mkdir(parents=True, exist_ok=True)
    has_ended = train_numbers(network, pieces, plan, arguments.out, lambda line: print(line, flush=True))
    print(f"the weights are in {arguments.out}" if has_ended else "the stage has ended; run again to go on")


if __name__ == "__main__":
    main()
