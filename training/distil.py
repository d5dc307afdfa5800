"""Makes a trained network small: two fifths of the neurons, one role layer, taught by the large one.

`python -m training.distil --from build/model --data ../shared/data` is the second stage of the training. Neurons that
say little on a sample of the training texts go; the weights behind those that stay are fitted again by least squares,
so that each layer gives out what it gave before, as nearly as it can (as in Frantar and Alistarh 2022); then the
small network learns from the labels and from the large one together.
"""

import argparse
import random
from dataclasses import asdict, replace
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from reportedly.annotate.pieces import Pieces
from training.checkpoints import load_network
from training.finish import run_stage
from training.loop import Plan, Trainer, gather_batches
from training.network import Network, Sizes
from training.sources import read_sources
from training.start import find_start
from training.windows import Batch, Labels, build_batch

FEED = 640
ROLE_LAYERS = 1
SMALL = Plan(epochs=2, trunk_rate=1.5e-4, head_rate=5e-4, seed=12)
_SAMPLE = 16
"""Batches on which neurons are judged: some 30,000 words."""
_DAMPING = 0.01


def shrink_network(teacher: Network, start: Path, sizes: Sizes, batches: list[Batch]) -> Network:
    """Return a network of `sizes` that does nearly what `teacher` does on `batches`."""
    small = Network(str(start), sizes)
    state = small.state_dict()
    known = teacher.state_dict()
    small.load_state_dict(
        {name: known[name] if known[name].shape == value.shape else value for name, value in state.items()}
    )
    middles = watch_middles(teacher, batches)
    pairs = zip(teacher.trunk.transformer.encoder.layer, small.trunk.transformer.encoder.layer, middles, strict=True)
    for old, new, seen in pairs:
        fit_feed(old, new, seen)
    for module in small.trunk.transformer.modules():
        if isinstance(module, nn.Dropout):
            module.p = 0.0  # what the teacher's states say is lost in the noise
    return small


def watch_middles(network: Network, batches: list[Batch]) -> list[Tensor]:
    """Return, for each layer, the products [N, N] of its middle neurons, summed over all pieces."""
    layers = network.trunk.transformer.encoder.layer
    sums = [torch.zeros(layer.output.dense.in_features, layer.output.dense.in_features) for layer in layers]
    counted = torch.zeros(0, dtype=torch.bool)

    def watch(number: int) -> object:
        def hook(_module: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            seen = inputs[0][counted]
            sums[number].addmm_(seen.T, seen)

        return layers[number].output.dense.register_forward_pre_hook(hook)

    hooks = [watch(number) for number in range(len(layers))]
    network.eval()
    with torch.no_grad():
        for batch in batches:
            counted = batch.mask.bool()
            network.trunk(batch.pieces, batch.mask, batch.features, batch.first_pieces)
    for hook in hooks:
        hook.remove()
    return sums


def fit_feed(old: nn.Module, new: nn.Module, products: Tensor) -> None:
    """Fill the middle of a layer with the neurons of `old` that matter most, and fit what they give out."""
    inner, outer = old.intermediate.dense, old.output.dense
    with torch.no_grad():
        weight = products.diagonal().sqrt() * outer.weight.norm(dim=0)
        kept = weight.topk(new.output.dense.in_features).indices.sort().values
        own = products[kept][:, kept]
        own = own + _DAMPING * own.diagonal().mean() * torch.eye(len(kept))
        new.intermediate.dense.weight.copy_(inner.weight[kept])
        new.intermediate.dense.bias.copy_(inner.bias[kept])
        new.output.dense.weight.copy_(torch.linalg.solve(own, products[kept] @ outer.weight.T).T)
        new.output.dense.bias.copy_(outer.bias)


def main() -> None:
    """Make the small network and teach it, until the plan ends or the stage is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, default=Path("build/model"), help="the large network")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--out", type=Path, default=Path("build/small"), help="where checkpoint and log go")
    parser.add_argument("--start", default=None, help="name or folder of the encoder that was started from")
    parser.add_argument("--without", action="append", default=[], help="a set to leave out; may be repeated")
    parser.add_argument("--epochs", type=int, default=SMALL.epochs)
    parser.add_argument("--minutes", type=float, default=SMALL.minutes, help="end the stage after so many")
    arguments = parser.parse_args()
    plan = replace(SMALL, epochs=arguments.epochs, minutes=arguments.minutes)
    torch.manual_seed(plan.seed)
    arguments.out.mkdir(parents=True, exist_ok=True)
    start = find_start(arguments.start)
    teacher, about = load_network(arguments.folder, start)
    sizes = replace(Sizes(**about["sizes"]), feed=FEED, role_layers=ROLE_LAYERS)
    labels = Labels(**about["labels"])
    sources = read_sources(arguments.data, set(arguments.without))
    pieces = Pieces(Tokenizer.from_file(str(start / "tokenizer.json")))
    chance = random.Random(plan.seed)
    sample = chance.sample(gather_batches(sources, plan, 0), _SAMPLE)
    network = shrink_network(teacher, start, sizes, [build_batch(each, pieces, labels, chance) for each in sample])
    trainer = Trainer(network, sources, pieces, labels, plan, teacher)
    about |= {"sizes": asdict(sizes), "plan": asdict(plan), "sets": [source.name for source in sources]}
    run_stage(trainer, about, arguments.out, arguments.data, start)


if __name__ == "__main__":
    main()
