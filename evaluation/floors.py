"""Floors: scores that were reached once and are not given up again."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest score allowed for each measure, in percent."""

    lowest: Mapping[str, float]

    def of(self, name: str) -> float | None:
        """Return the floor of a measure, or None where it has none."""
        return self.lowest.get(name)

    def find_below(self, scores: Mapping[str, float]) -> list[tuple[str, float, float]]:
        """Return the measures below their floor: name, floor, score."""
        return [
            (name, floor, scores.get(name, 0.0)) for name, floor in self.lowest.items() if scores.get(name, 0.0) < floor
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
