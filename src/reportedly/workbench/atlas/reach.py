"""How far provinces reach: the circle around their centre in which nearly all of their towns lie."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("data") / "provinces.tsv"

Centre = tuple[str, float, float]


def find_reach(country: str | None, latitude: float, longitude: float) -> float | None:
    """Return the kilometres that the province with this centre reaches; None where the gazetteer has too few towns."""
    return _load_reaches().get((country or "", latitude, longitude))


@cache
def _load_reaches() -> Mapping[Centre, float]:
    lines = (line.split("\t") for line in PATH.read_text(encoding="utf-8").splitlines())
    return {(country, float(latitude), float(longitude)): float(far) for country, latitude, longitude, far in lines}
