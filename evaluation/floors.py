"""Floors: scores that were reached once and are not given up again.

Eight-bit weights round differently on another processor, and when windows are cut or batched another way; that alone
moves a score by some tenths on a large set and by one or two examples on a small one. A score counts as below its floor
only where it is lower by more than that.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SLACK = 0.5
"""Points that rounding moves a score on a set of thousands, as seen between two ways of batching the same weights."""
SMALL = {
    "ledger": 5.0,
    "our nested examples": 3.0,
    "newswire-ner/dev: facility": 5.0,
    "newswire-ner/dev: product": 15.0,
    "newswire-ner/dev: other": 1.5,
    "figures: left": 3.0,
    "figures: firmness": 5.0,
    "figures": 2.0,
    "matters": 1.5,
    "our figures": 5.0,
}
"""The same for sets of fewer than two hundred, by how the measure's name begins."""

FEW = {"basis": 50.0, "sense": 20.0, "by": 20.0, "background": 15.0, "part of": 15.0}
"""The same for what our own figure examples hold only one to ten times a half."""


def find_slack(name: str) -> float:
    """Return the points by which rounding may move a measure."""
    if name.startswith("our figures"):
        return FEW.get(name.partition(": ")[2], SMALL["our figures"])
    return next((slack for start, slack in SMALL.items() if name.startswith(start)), SLACK)


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest score allowed for each measure, in percent."""

    lowest: Mapping[str, float]

    def of(self, name: str) -> float | None:
        """Return the floor of a measure, or None where it has none."""
        return self.lowest.get(name)

    def find_below(self, scores: Mapping[str, float]) -> list[tuple[str, float, float]]:
        """Return the measures that are below their floor by more than rounding: name, floor, score."""
        return [
            (name, floor, scores.get(name, 0.0))
            for name, floor in self.lowest.items()
            if scores.get(name, 0.0) < floor - find_slack(name)
        ]

    def raised(self, scores: Mapping[str, float]) -> "Floors":
        """Return the floors, each at its score where that is higher; a measure without one gets one."""
        return Floors(
            {name: max(score, self.lowest.get(name, score)) for name, score in scores.items()}
            | {name: floor for name, floor in self.lowest.items() if name not in scores}
        )


def read_floors(path: Path) -> Floors:
    """Read the floors; none where the file is not there yet."""
    return Floors(json.loads(path.read_text(encoding="utf-8")) if path.exists() else {})


def write_floors(path: Path, floors: Floors) -> None:
    """Write the floors."""
    path.write_text(json.dumps(dict(floors.lowest), indent=1) + "\n", encoding="utf-8")
