"""What trainings in stages need: parameters that learn at two rates, and checkpoints written whole or not at all."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn


def split_parameters(whole: nn.Module, body: nn.Module, rate: float, rest_rate: float) -> list[dict[str, Any]]:
    """Return an optimiser's groups: the parameters of `body`, and those of `whole` that are not in it."""
    inside = list(body.parameters())
    held = {id(parameter) for parameter in inside}
    rest = [parameter for parameter in whole.parameters() if id(parameter) not in held]
    return [{"params": inside, "lr": rate}, {"params": rest, "lr": rest_rate}]


def save_state(state: Mapping[str, Any], path: Path) -> None:
    """Write a checkpoint whole, or leave the one before as it was."""
    fresh = path.with_suffix(".part")
    torch.save(dict(state), fresh)
    fresh.replace(path)
