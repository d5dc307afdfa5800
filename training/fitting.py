"""Fits networks that read measures of pairs (`reportedly.reconcile.network`): several, of which the mean is one."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

import reportedly.reconcile
from reportedly.reconcile.network import Network

NETWORKS, UNITS = 12, 8
STEPS, BATCH, RATE, DECAY = 1500, 1500, 0.01, 0.0027
_SLOWER = 0.2
"""Rate of the last third, as a part of the first."""

Array = NDArray[np.float32]
Doubles = NDArray[np.float64]


def begin(description: str | None, weights: str) -> Path:
    """Read what the command is told and make it repeatable; return where to write the weights of that name."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--out", type=Path, default=Path(reportedly.reconcile.__path__[0]) / weights)
    torch.manual_seed(7)
    torch.set_num_threads(1)  # the same sums on every machine with the same instructions
    out: Path = parser.parse_args().out
    return out


def fit(names: tuple[str, ...], examples: Sequence[tuple[Array, Array]]) -> Network:
    """Return the mean of the networks that tell best which pairs are wanted.

    Each example is the measures of its pairs [P, M], in the order of `names`, and for each [P] whether it is wanted. An
    example counts as much as the square root of its pairs.
    """
    facts, wanted = (torch.from_numpy(np.concatenate(part)) for part in zip(*examples, strict=True))
    weights = torch.cat([torch.full((len(each),), (len(each) + 1) ** -0.5) for _, each in examples])
    means, scales = facts.mean(0), facts.std(0) + 1e-6
    facts = (facts - means) / scales
    measures = facts.shape[1]
    chance = torch.Generator().manual_seed(7)
    hidden = torch.randn(NETWORKS, measures, UNITS, generator=chance) * 0.9 / measures**0.5
    out = torch.randn(NETWORKS, UNITS, generator=chance) * 0.3
    learned = [hidden, out, torch.zeros(NETWORKS, measures), torch.zeros(NETWORKS, UNITS), torch.zeros(NETWORKS)]
    for part in learned:
        part.requires_grad_()
    hidden, out, direct, bias, start = learned
    groups = [{"params": [hidden, out, direct], "weight_decay": DECAY}, {"params": [bias, start]}]
    optimizer = torch.optim.Adam(groups, lr=RATE)
    schedule = torch.optim.lr_scheduler.MultiStepLR(optimizer, [int(0.7 * STEPS)], gamma=_SLOWER)
    for _ in range(STEPS):
        drawn = torch.randint(len(facts), (NETWORKS, BATCH), generator=chance)
        batch, share = facts[drawn], weights[drawn] / weights[drawn].sum(1, keepdim=True)
        told = torch.tanh(batch @ hidden + bias[:, None]) @ out[..., None] + batch @ direct[..., None]
        losses = torch.nn.functional.binary_cross_entropy_with_logits(
            told.squeeze(-1) + start[:, None], wanted[drawn], weight=share, reduction="sum"
        )
        optimizer.zero_grad()
        losses.backward()
        optimizer.step()
        schedule.step()
    parts = [part.detach().double().numpy() for part in (hidden, bias, out, direct, start)]
    return fold(names, means.double().numpy(), scales.double().numpy(), *parts)


def fold(names: tuple[str, ...], means: Doubles, scales: Doubles, *learned: Doubles) -> Network:
    """Return the mean of several networks as one, for measures as they are, not less their means in units of scales."""
    hidden, bias, out, direct, start = learned
    hidden, direct = hidden / scales[:, None], (direct / scales).mean(0)
    folded = (
        np.concatenate(list(hidden), axis=1),
        (bias - means @ hidden).ravel(),
        out.ravel() / len(out),
        direct,
        np.array(start.mean() - means @ direct),
    )
    return Network(names, *(part.astype(np.float32) for part in folded))
