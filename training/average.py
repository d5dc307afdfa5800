"""The mean of two checkpoints of one network: `python -m training.average ONE OTHER --out FOLDER`.

What was trained on from other weights has learned something and lost a little of what it knew. The mean of both keeps
nearly all of either (Wortsman and others 2022, Robust fine-tuning of zero-shot models). A head that only one of them
has is taken as it is.
"""

import argparse
import shutil
from pathlib import Path

import torch

from training.start import read_checkpoint


def average(one: dict[str, torch.Tensor], other: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Return the mean of two sets of weights at half precision; raise ValueError where they are of other networks."""
    if different := [name for name in one.keys() & other.keys() if one[name].shape != other[name].shape]:
        raise ValueError(f"these are weights of two networks: {sorted(different)[0]} has another shape in each")
    weights = {**one, **other}
    weights |= {name: (one[name].float() + other[name].float()) / 2 for name in one.keys() & other.keys()}
    return {name: part.half() for name, part in weights.items()}


def main() -> None:
    """Write the mean, with what is known of the second."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("one", type=Path, help="the folder of a checkpoint")
    parser.add_argument("other", type=Path, help="the folder of one that was trained on from it")
    parser.add_argument("--out", type=Path, required=True, help="where the mean goes")
    arguments = parser.parse_args()
    states = [read_checkpoint(folder) for folder in (arguments.one, arguments.other)]
    arguments.out.mkdir(parents=True, exist_ok=True)
    weights = average(*(state["network"] for state in states))
    torch.save({"network": weights, "epoch": states[1]["epoch"]}, arguments.out / "checkpoint.pt")
    shutil.copy(arguments.other / "about.json", arguments.out / "about.json")


if __name__ == "__main__":
    main()
