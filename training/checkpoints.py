"""What a training leaves in its folder: weights of the network and of what reads numbers, and what is known of them."""

import json
from pathlib import Path

import torch

from reportedly.domain.figure import FigureKind
from training.graphs import NumberGraph
from training.network import Network, Sizes

ABOUT = "about.json"
CHECKPOINT = "checkpoint.pt"
NUMBERS = "numbers.pt"
KINDS = tuple(FigureKind)
"""What the numbers of kinds stand for in the graph of numbers."""


def load_network(folder: Path, start: Path) -> tuple[Network, dict]:
    """Load the network of a checkpoint, and what is known about it."""
    about = json.loads((folder / ABOUT).read_text(encoding="utf-8"))
    network = Network(str(start), Sizes(**about["sizes"]))
    state = torch.load(folder / CHECKPOINT, map_location="cpu", weights_only=True)
    network.load_state_dict(state["network"])
    return network.eval(), about | {"epoch": state["epoch"]}


def load_numbers(path: Path, network: Network) -> NumberGraph:
    """Load what reads numbers on top of a network's lower layers."""
    graph = NumberGraph(network, len(KINDS))
    graph.load_state_dict(torch.load(path, map_location="cpu", weights_only=True)["graph"])
    return graph.eval()
