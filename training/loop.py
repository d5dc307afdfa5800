"""Training in stages: batches of all sets in a drawn order, a checkpoint after every epoch, seeded and resumable."""

import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from reportedly.annotate.pieces import Pieces
from training.losses import find_loss
from training.network import Network, Sizes
from training.sources import Source
from training.stages import save_state, split_parameters
from training.windows import Batch, Labels, Window, build_batch, cut

Report = Callable[[str], None]


@dataclass(frozen=True)
class Plan:
    """How long and how fast to train.

    `longest` is the words of a window, `words` those of a batch; `minutes` end a stage.
    """

    epochs: int = 6
    longest: int = 192
    words: int = 1900
    trunk_rate: float = 2e-4
    head_rate: float = 1e-3
    warmup: float = 0.06
    seed: int = 11
    minutes: float = 150.0


def gather_batches(sources: Sequence[Source], plan: Plan, epoch: int) -> list[list[Window]]:
    """Return the groups of windows of one epoch, each of one set and of like lengths, in a drawn order."""
    chance = random.Random(f"{plan.seed} {epoch}")
    groups: list[list[Window]] = []
    for source in sources:
        windows = [w for document in source.documents for w in cut(document, plan.longest, chance) if w.last > w.first]
        windows = chance.sample(windows, round(len(windows) * min(1.0, source.share)))
        windows *= max(1, round(source.share))
        windows.sort(key=lambda window: window.last - window.first + chance.random() * 16)
        groups += _group(windows, plan.words)
    chance.shuffle(groups)
    return groups


def _group(windows: Sequence[Window], words: int) -> Iterator[list[Window]]:
    group: list[Window] = []
    for window in windows:
        if group and (len(group) + 1) * (window.last - window.first) > words:
            yield group
            group = []
        group.append(window)
    if group:
        yield group


class Trainer:
    """Holds the network, its optimiser and the place in the plan."""

    def __init__(
        self,
        network: Network,
        sources: Sequence[Source],
        pieces: Pieces,
        labels: Labels,
        plan: Plan,
        teacher: Network | None = None,
    ) -> None:
        self.network, self.sources, self.pieces, self.labels, self.plan = network, sources, pieces, labels, plan
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.network.to(self.device)
        self.teacher = teacher.to(self.device).eval() if teacher else None
        groups = split_parameters(network, network.trunk.transformer, plan.trunk_rate, plan.head_rate)
        self.optimiser = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
        self.epoch = 0
        self.total = sum(len(gather_batches(sources, plan, epoch)) for epoch in range(plan.epochs))
        self.step = 0

    def rate(self) -> float:
        """The part of the full learning rate at this step: up over the warm-up, then down to nothing."""
        warm = self.plan.warmup * self.total
        return min(1.0, (self.step + 1) / warm) * max(
            0.0, (self.total - self.step) / (self.total - min(warm, self.step))
        )

    def run(self, checkpoint: Path, report: Report) -> bool:
        """Train until the plan ends or the stage's minutes are spent; say whether the plan has ended."""
        began = time.monotonic()
        while self.epoch < self.plan.epochs:
            self._run_epoch(report)
            self.save(checkpoint)
            spent = (time.monotonic() - began) / 60
            if spent + spent / max(1, self.epoch) > self.plan.minutes and self.epoch < self.plan.epochs:
                return False
        return True

    def _run_epoch(self, report: Report) -> None:
        torch.manual_seed(self.plan.seed * 1000 + self.epoch)
        chance = random.Random(f"shake {self.plan.seed} {self.epoch}")
        groups = gather_batches(self.sources, self.plan, self.epoch)
        self.network.train()
        sums: dict[str, list[float]] = {}
        began = time.monotonic()
        for number, windows in enumerate(groups):
            for name, value in self._learn(build_batch(windows, self.pieces, self.labels, chance)).items():
                sums.setdefault(name, []).append(value)
            if number % 50 == 49 or number + 1 == len(groups):
                means = {name: round(sum(values[-50:]) / len(values[-50:]), 3) for name, values in sums.items()}
                report(
                    f"epoch {self.epoch + 1} batch {number + 1}/{len(groups)} {time.monotonic() - began:.0f}s {means}"
                )
        self.epoch += 1

    def _learn(self, batch: Batch) -> dict[str, float]:
        factor = self.rate()
        for group, full in zip(self.optimiser.param_groups, (self.plan.trunk_rate, self.plan.head_rate), strict=True):
            group["lr"] = full * factor
        self._move(batch)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.device == "cuda"):
            losses = find_loss(self.network, batch, self.teacher)
        total = sum(losses.values())
        self.optimiser.zero_grad(set_to_none=True)
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.step += 1
        return {name: float(value.detach()) for name, value in losses.items()}

    def _move(self, batch: Batch) -> None:
        for name in batch.__slots__:
            value = getattr(batch, name)
            if value is not None:
                setattr(batch, name, value.to(self.device))

    def save(self, path: Path) -> None:
        """Write everything that a later stage needs, or nothing."""
        state = {
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
            "labels": asdict(self.labels),
        }
        save_state(state, path)

    def load(self, path: Path) -> None:
        """Go on where a checkpoint ended."""
        state = torch.load(path, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.epoch, self.step = state["epoch"], state["step"]


def build_labels(sources: Sequence[Source], kinds: Sequence[str], fewest: int = 15) -> tuple[Labels, Sizes]:
    """Number the labels that occur, relations only where they occur `fewest` times."""
    pos = sorted({p for source in sources for document in source.documents for p in document.pos or ()})
    counts: dict[str, int] = {}
    for source in sources:
        for document in source.documents:
            for relation in document.relations or ():
                counts[relation] = counts.get(relation, 0) + 1
    relations = sorted(name for name, count in counts.items() if count >= fewest)
    tags = ["O", *(f"{edge}-{kind}" for kind in kinds for edge in "BI")]
    labels = Labels(
        {tag: i for i, tag in enumerate(tags)},
        {p: i for i, p in enumerate(pos)},
        {r: i for i, r in enumerate(relations)},
    )
    return labels, Sizes(len(tags), max(1, len(pos)), max(1, len(relations)))
