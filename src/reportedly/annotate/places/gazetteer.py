"""The gazetteer that ships with the package: every place of a name, searched in the file itself.

The file is sorted by key and mapped into memory, not loaded: processes share its pages. One key of every eight
kilobytes is read when it is opened, which takes some milliseconds; a look-up then searches eight kilobytes.
"""

import math
import mmap
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from reportedly.domain.place import PlacePrecision

PATH = Path(__file__).with_name("data") / "gazetteer.tsv"
_CELL = 2.0
"""Degrees: the map is divided into cells of this size, numbered by row and column."""
_ROW = 1000
NEIGHBOURS = tuple(_ROW * row + column for row in (-1, 0, 1) for column in (-1, 0, 1))
"""What to add to the number of a cell for its own and those around it; places in them are near each other."""

_PAGE = 8192
_REMEMBERED = 20_000
_KINDS = {
    "c": PlacePrecision.CITY,
    "d": PlacePrecision.DISTRICT,
    "r": PlacePrecision.REGION,
    "n": PlacePrecision.COUNTRY,
}
_PROMINENCE = {
    PlacePrecision.CONTINENT: 3.0,
    PlacePrecision.COUNTRY: 3.0,
    PlacePrecision.REGION: 0.6,
    PlacePrecision.DISTRICT: -1.0,
    PlacePrecision.CITY: 0.0,
    PlacePrecision.UNKNOWN: 0.0,
}
_ALTERNATE = -1.5
_PREFERRED = 1.2
_METROPOLIS = 0.8
_MILLION = 1_000_000
_FEWEST = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """One place. `region` is the province that it lies in.

    `alternate` says that it was found under another name than its own, `preferred` that it is what a newspaper means by
    the name where nothing else is told. `prominence` is how readily one thinks of it, in powers of ten of people, and
    `cell` where it is on a map of cells.
    """

    name: str
    kind: PlacePrecision
    country: str | None
    region: str
    latitude: float | None
    longitude: float | None
    population: int
    alternate: bool = False
    preferred: bool = False
    prominence: float = field(init=False, compare=False)
    cell: int | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        prominence = math.log10(max(self.population, _FEWEST)) + _PROMINENCE[self.kind]
        prominence += _METROPOLIS * (self.population >= _MILLION / 2)
        prominence += _ALTERNATE * self.alternate + _PREFERRED * self.preferred
        object.__setattr__(self, "prominence", prominence)
        object.__setattr__(self, "cell", _find_cell(self.latitude, self.longitude))


def _find_cell(latitude: float | None, longitude: float | None) -> int | None:
    if latitude is None or longitude is None:
        return None
    return int(latitude // _CELL) * _ROW + int(longitude // _CELL)


class Gazetteer:
    """Finds places by the key of their name."""

    def __init__(self, path: Path = PATH) -> None:
        """Map the file, and read the first key of each of its pages."""
        with path.open("rb") as file:
            self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        ends = [self._bytes.find(b"\n", at) for at in range(_PAGE, len(self._bytes), _PAGE)]
        self._starts = [0, *sorted({end + 1 for end in ends if 0 <= end < len(self._bytes) - 1})]
        self._keys = [self._bytes[start : self._bytes.find(b"\t", start) + 1] for start in self._starts]

    def find(self, key: str) -> tuple[Entry, ...]:
        """Return all places of that name."""
        line = self._find_line(key.encode("utf-8", "surrogatepass") + b"\t")
        return tuple([_read_entry(fields) for fields in line.split(";")]) if line else ()

    def _find_line(self, key: bytes) -> str:
        """Return what stands after a key and its tab, or nothing."""
        page = bisect_right(self._keys, key) - 1
        if page < 0:
            return ""
        start = self._starts[page]
        if self._keys[page] != key:
            end = self._starts[page + 1] if page + 1 < len(self._starts) else len(self._bytes)
            start = self._bytes.find(b"\n" + key, start, end) + 1
            if not start:
                return ""
        return self._bytes[start + len(key) : self._bytes.find(b"\n", start)].decode()


def _read_entry(fields: str) -> Entry:
    name, kind, country, region, latitude, longitude, population = fields.split("|")
    return Entry(
        name,
        _KINDS[kind.lower()],
        country or None,
        region,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        int(population),
        alternate=kind.isupper(),
    )


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer of the package, opened when the first article with a place needs it."""
    return Gazetteer()


@lru_cache(_REMEMBERED)
def find_entries(key: str) -> tuple[Entry, ...]:
    """Return all places under a key."""
    return load_gazetteer().find(key)
