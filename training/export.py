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
from onnxruntime.transformers.optimizer import optimize_model
from torch import nn

from training.cue_words import find_cue_words
from training.graphs import RoleGraph, WindowGraph
from training.network import CONTEXT, REACH, Network, Sizes
from training.start import find_start

SPAN_WEIGHT = 0.15
"""Say of single words in the choice of spans; chosen on polnear/dev."""
THRESHOLDS = {"word": 0.2, "attribution": 0.65, "source": 0.02}
"""From when a word is part of a cue, and a cue with its source makes an attribution; chosen on polnear/dev."""


def load_network(folder: Path, start: Path) -> tuple[Network, dict]:
    """Load the network of a checkpoint, and what is known about it."""
    about = json.loads((folder / "about.json").read_text(encoding="utf-8"))
    network = Network(str(start), Sizes(**about["sizes"]))
    state = torch.load(folder / "checkpoint.pt", map_location="cpu", weights_only=True)
    network.load_state_dict(state["network"])
    return network.eval(), about | {"epoch": state["epoch"]}


def export_graph(graph: nn.Module, inputs: dict[str, torch.Tensor], axes: dict, outputs: list[str], path: Path) -> None:
    """Export a module, with the named dimensions free."""
    torch.onnx.export(
        graph.eval(),
        tuple(inputs.values()),
        str(path),
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def export_window(network: Network, path: Path) -> None:
    """Export the graph of a window."""
    network.trunk.transformer.set_attn_implementation("eager")
    inputs = {
        "pieces": torch.randint(1000, 2000, (2, 24)),
        "mask": torch.ones(2, 24, dtype=torch.long),
        "features": torch.zeros(2, 24, 3, dtype=torch.long),
        "first_pieces": torch.arange(1, 19).repeat(2, 1),
        "sentences": torch.zeros(2, 18, dtype=torch.long),
    }
    piece, word = {0: "batch", 1: "piece"}, {0: "batch", 1: "word"}
    outputs = ["cue", "mention", "pos", "heads", "relations", "states"]
    axes = {"pieces": piece, "mask": piece, "features": piece, "first_pieces": word, "sentences": word}
    export_graph(WindowGraph(network), inputs, axes | dict.fromkeys(outputs, word), outputs, path)


def export_roles(network: Network, path: Path) -> None:
    """Export the graph of cues."""
    width = network.roles.narrow.out_features
    inputs = {
        "words": torch.randn(2, CONTEXT, width),
        "distances": torch.arange(CONTEXT).sub(REACH).repeat(2, 1),
        "inside": torch.ones(2, CONTEXT, dtype=torch.bool),
    }
    outputs = ["spans", "margins", "tags"]
    around = {0: "cue", 1: "context"}
    axes = dict.fromkeys(inputs, around) | {"spans": {0: "cue"}, "margins": {0: "cue"}, "tags": around}
    export_graph(RoleGraph(network, SPAN_WEIGHT), inputs, axes, outputs, path)


def shrink(path: Path, network: Network | None = None) -> bytes:
    """Quantise the weights to 8 bits, after fusing the attention of `network`, if given, into single nodes.

    Without fusing, the pass is faster by about a fifth on two cores, and content overlap on polnear/dev 0.2 lower.
    """
    if network is not None:
        config = network.trunk.transformer.config
        fused = optimize_model(str(path), "bert", num_heads=config.num_attention_heads, hidden_size=config.hidden_size)
        fused.save_model_to_file(str(path))
    small = path.with_suffix(".int8.onnx")
    options = {"DefaultTensorType": onnx.TensorProto.FLOAT}
    quantize_dynamic(str(path), str(small), weight_type=QuantType.QInt8, per_channel=True, extra_options=options)
    return small.read_bytes()


def write_model(network: Network, about: dict, start: Path, path: Path, *, quantise: bool) -> None:
    """Write graphs, vocabulary and labels as one file, an archive without compression."""
    with tempfile.TemporaryDirectory() as folder:
        window, roles = Path(folder) / "window.onnx", Path(folder) / "roles.onnx"
        export_window(network, window)
        export_roles(network, roles)
        graphs = {
            "window.onnx": shrink(window, network) if quantise else window.read_bytes(),
            "roles.onnx": shrink(roles) if quantise else roles.read_bytes(),
        }
    labels = about["labels"]
    card = {
        "format": 1,
        "name": "english",
        "reach": REACH,
        "mentions": list(labels["mentions"]),
        "pos": list(labels["pos"]),
        "relations": list(labels["relations"]),
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


def write_checkpoint_model(folder: Path, data: Path, start: Path, path: Path, *, quantise: bool = True) -> dict:
    """Write the model of the checkpoint in `folder` to `path`; return what is known about it."""
    network, about = load_network(folder, start)
    about |= {"cue_words": find_cue_words(data), "thresholds": THRESHOLDS}
    write_model(network, about, start, path, quantise=quantise)
    return about


def main() -> None:
    """Write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--from", dest="folder", type=Path, default=Path("build/model"), help="where the checkpoint is")
    parser.add_argument("--data", type=Path, required=True, help="the folder of the data sets")
    parser.add_argument("--start", default=None, help="name or folder of the encoder that was started from")
    parser.add_argument("--out", type=Path, default=Path("src/reportedly/annotate/english.model"))
    parser.add_argument("--fp32", action="store_true", help="do not quantise: to measure what it costs")
    arguments = parser.parse_args()
    start = find_start(arguments.start)
    write_checkpoint_model(arguments.folder, arguments.data, start, arguments.out, quantise=not arguments.fp32)
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
