"""Ledgers of short invented articles about real places, for the tests of the map."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from tests.cli.newsroom import MARCH_14, MARCH_15, Told, file_papers, killed, print_paper


@dataclass(frozen=True)
class Where:
    """Where a place is; the gazetteer has the same numbers."""

    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision = PlacePrecision.CITY


WHERE: Mapping[str, Where] = {
    "Graz": Where("AT", 47.067, 15.45),
    "Styria": Where("AT", 47.25, 15.167, PlacePrecision.REGION),
    "Austria": Where("AT", 47.333, 13.333, PlacePrecision.COUNTRY),
    "Springfield": Where("US", 39.802, -89.644),
    "Suva": Where("FJ", -18.137, 178.424),
    "Nukualofa": Where("TO", -21.137, -175.202),
    "South Pole": Where(None, -90.0, 0.0),
    "Sahel": Where(None, 15.0, 10.0, PlacePrecision.CONTINENT),
    "Teln": Where("NO", None, None, PlacePrecision.UNKNOWN),
}


def place_paper(reading: Reading) -> Reading:
    """Return a reading in which the names of `WHERE` are where that says, also those without a number."""
    text, taken = reading.article.text, {one.span.start for one in reading.places}
    known = [_put(one, WHERE[one.name]) for one in reading.places]
    found = [
        _put(Place(f"x{name}{at}", Span(at, at + len(name), name), name, None, None, None, where.precision, None, "x"),
             where)
        for name, where in WHERE.items() for at in _find_all(text, name) if at not in taken
    ]  # fmt: skip
    return replace(reading, places=(*known, *found))


def _put(place: Place, where: Where) -> Place:
    return replace(place, country=where.country, latitude=where.latitude, longitude=where.longitude,
                   precision=where.precision)  # fmt: skip


def _find_all(text: str, name: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(name, at)]


def file_world(path: Path, papers: Sequence[Reading]) -> Path:
    """Keep articles about real places in a ledger."""
    return file_papers(path, [place_paper(one) for one in papers])


AUSTRIA = (
    print_paper("Wire", MARCH_14, [
        killed("12", "people died in Graz", place="Graz"),
        killed("30", "people died in Graz", place="Graz", sources=("Lars Odden",), stance=Stance.DENY,
               firmness=Firmness.DENIED),
        killed("40", "people died in Styria", place="Styria", day=None),
        Told(("Ines Holt",), "the army had come to Austria"),
        Told(("Ines Holt",), "the search went on"),
        killed("3", "people died in Teln"),
    ]),
    print_paper("Post", MARCH_15, [
        killed("5", "people died in Springfield", place="Springfield", firmness=Firmness.ALLEGED, day=MARCH_15),
    ]),
)  # fmt: skip
PACIFIC = (
    print_paper("Islander", MARCH_14, [killed("4", "people died in Suva", place="Suva"),
                                       killed("6", "people died in Nukualofa", place="Nukualofa")]),
)  # fmt: skip
POLE = (print_paper("Ice", MARCH_14, [killed("2", "people died at the South Pole", place="South Pole")]),)
