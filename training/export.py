"""Writes a trained network as the package's one model file: `python -m training.export --from build/model`."""

import argparse
import hashlib
import json
import tempfile
import zipfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from reportedly.annotate.model import FORMAT
from training.agreement import check_agreement
from training.checkpoints import KINDS, NUMBERS, load_network, load_numbers
from training.cue_words import find_cue_words
from training.graphs import NumberGraph, ParseGraph, RoleGraph, WindowGraph
from training.network import REACH, Network
from training.start import find_start

Inputs = dict[str, tuple[torch.Tensor, str]]

SPAN_WEIGHT = 0.15
"""Say of single words in the choice of spans; chosen on polnear/dev."""
THRESHOLDS = {"word": 0.15, "attribution": 0.65, "source": 0.02}
"""From when a word is part of a cue, and a cue with its source makes an attribution; chosen on polnear/dev."""


def export_graph(graph: nn.Module, inputs: Inputs, outputs: dict[str, str], path: Path) -> None:
    """Export a module; `inputs` are examples, and `outputs` names the first dimension of each output, "" if fixed.

    The first dimension of each input is free, and named as the input says.
    """
    axes = {name: {0: axis} for name, (_, axis) in inputs.items()} | {
        name: {0: axis} for name, axis in outputs.items() if axis
    }
    torch.onnx.export(
        graph.eval(),
        tuple(example for example, _ in inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def export_graphs(network: Network, numbers: NumberGraph, folder: Path) -> list[Path]:
    """Export the graphs of a window, of its parse, of a cue and of numbers; they have to agree with the network."""
    check_agreement(network)
    pieces, words, hidden = 24, 18, network.trunk.width
    window = {
        "pieces": (torch.randint(1000, 2000, (pieces,)), "piece"),
        "features": (torch.zeros(pieces, 3, dtype=torch.long), "piece"),
        "first_pieces": (torch.arange(1, words + 1), "word"),
    }
    parse = {"words": (torch.randn(words, hidden), "word"), "sentences": (torch.zeros(words, dtype=torch.long), "word")}
    roles = {
        "words": (torch.randn(words, network.roles.narrow.out_features), "context"),
        "distances": (torch.arange(words) - words // 2, "context"),
    }
    read = {
        "lower": (torch.randn(pieces, hidden), "piece"),
        "at": (torch.arange(3, 17), "read"),
        "sentences": (torch.arange(14) // 9, "read"),
        "firsts": (torch.tensor([2, 11]), "number"),
        "lasts": (torch.tensor([2, 13]), "number"),
    }
    labels = dict.fromkeys(["mentions", "pos", "heads", "relations"], "word")
    seen = dict.fromkeys(["cue", "states", "words"], "word") | {"lower": "piece"}
    made = dict.fromkeys(["kinds", "questions", "incidents"], "number")
    graphs = {
        "window.onnx": (WindowGraph(network), window, seen),
        "parse.onnx": (ParseGraph(network), parse, labels),
        "roles.onnx": (RoleGraph(network, SPAN_WEIGHT), roles, {"spans": "", "margins": "", "tags": "context"}),
        "numbers.onnx": (numbers, read, made),
    }
    for name, (graph, inputs, outputs) in graphs.items():
        export_graph(graph, inputs, outputs, folder / name)
    return [folder / name for name in graphs]


def shrink(path: Path) -> None:
    """Quantise the weights of a graph to 8 bits, in its place."""
    options = {"DefaultTensorType": onnx.TensorProto.FLOAT}
    quantize_dynamic(str(path), str(path), weight_type=QuantType.QInt8, per_channel=True, extra_options=options)


def write_model(
    network: Network, numbers: NumberGraph, about: dict, start: Path, path: Path, *, quantise: bool
) -> None:
    """Write graphs, vocabulary and labels as one file, an archive without compression."""
    with tempfile.TemporaryDirectory() as folder:
        paths = export_graphs(network, numbers, Path(folder))
        if quantise:
            for each in paths:
                shrink(each)
        graphs = {each.name: each.read_bytes() for each in paths}
    labels = about["labels"]
    card = {
        "format": FORMAT,
        "name": "english",
        "reach": REACH,
        "mentions": list(labels["mentions"]),
        "pos": list(labels["pos"]),
        "relations": list(labels["relations"]),
        "kinds": list(KINDS),
        "start": about["start"],
        "cue_words": about["cue_words"],
        "thresholds": about["thresholds"],
        "sets": about["sets"],
        "epochs": about["epoch"],
    }
    tokenizer = (start / "tokenizer.json").read_bytes()
    card["version"] = hashlib.sha256(b"".join(graphs.values())).hexdigest()[:12]
    files = {"card.json": json.dumps(card, indent=1).encode(), "tokenizer.json": tokenizer, **graphs}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def write_checkpoint_model(
    folder: Path, data: Path, start: Path, path: Path, *, numbers: Path | None = None, quantise: bool = True
) -> dict:
    """Write the model of the checkpoint in `folder` to `path`; return what is known about it.

    `numbers` has the weights of what reads numbers, if not the file beside the checkpoint.
    """
    network, about = load_network(folder, start)
    about |= {"cue_words": find_cue_words(data), "thresholds": THRESHOLDS, "sets": [*about["sets"], "matters"]}
    write_model(network, load_numbers(numbers or folder / NUMBERS, network), about, start, path, quantise=quantise)
    return about


def main() -> None:
    """Write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, default=Path("build/model"), help="where the checkpoint is")
    parser.add_argument("--numbers", type=Path, help=f"weights of what reads numbers, if not {NUMBERS} beside that")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--start", default=None, help="name or folder of the encoder that was started from")
    parser.add_argument("--out", type=Path, default=Path("src/reportedly/annotate/english.model"))
    parser.add_argument("--fp32", action="store_true", help="do not quantise: to measure what it costs")
    arguments = parser.parse_args()
    start = find_start(arguments.start)
    write_checkpoint_model(
        arguments.folder,
        arguments.data,
        start,
        arguments.out,
        numbers=arguments.numbers,
        quantise=not arguments.fp32,
    )
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
