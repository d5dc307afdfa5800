"""Make the data of the workbench's map: `python -m training.basemap countries-10m.json`.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    pip install pycountry --no-deps
    python -m training.basemap package/countries-10m.json

Outlines of countries are Natural Earth's (https://www.naturalearthdata.com, public domain) at 1:10 million, as the npm
package world-atlas (ISC) carries them. They are simplified so that neighbours keep the border that they share: of each
stretch of a border the points are left out that take away the smallest triangles (Visvalingam and Whyatt 1993).

How far a province reaches is told by the gazetteer: the distance from its centre within which nearly all of the towns
lie that the gazetteer puts into it. Large towns of the gazetteer are named on the map so that one knows where one is.
"""

import heapq
import importlib.util
import itertools
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from reportedly.annotate.places.gazetteer import PATH as GAZETTEER

DATA = Path("src/reportedly/workbench/atlas/data")
OUTLINES, PROVINCES, TOWNS = DATA / "countries.topojson", DATA / "provinces.tsv", DATA / "towns.tsv"
LEAST_TRIANGLE = 20.0
"""Square kilometres: a point that makes a smaller triangle with its neighbours is left out."""
LEAST_ISLAND = 12.0
"""Square kilometres: an island that is smaller is left out, if it is not the largest of its country."""
STEP = 0.005
"""Degrees, in which points are written: half a kilometre."""
DEGREE = 111.2
NEARLY_ALL = 0.95
FEWEST_TOWNS = 4
LEAST_TOWN = 100_000
"""People in a town that the map names."""
_CODES = {"Kosovo": "XK"}
_PARTS = {"N. Cyprus": "CY", "Cyprus U.N. Buffer Zone": "CY", "Somaliland": "SO", "Baikonur": "KZ"}
"""What Natural Earth draws apart, and the country that ISO 3166 counts it to."""

Point = tuple[float, float]


def find_codes() -> dict[str, str]:
    """Return the ISO 3166 codes of two letters by those of three digits."""
    found = importlib.util.find_spec("pycountry")
    if found is None or found.origin is None:
        raise SystemExit(f"pycountry is not installed: see the head of {__file__}")
    with (Path(found.origin).parent / "databases/iso3166-1.json").open(encoding="utf-8") as file:
        return {entry["numeric"]: entry["alpha_2"] for entry in json.load(file)["3166-1"]}


def unfold(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a topology as longitudes and latitudes."""
    (wide, high), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((x * wide + left, y * high + low))
        arcs.append(points)
    return arcs


def find_triangle(before: Point, here: Point, after: Point) -> float:
    """Return the area of a triangle in square kilometres."""
    narrow = math.cos(math.radians(here[1]))
    across = (before[0] - here[0]) * (after[1] - here[1]) - (after[0] - here[0]) * (before[1] - here[1])
    return abs(across) / 2 * narrow * DEGREE**2


def simplify(points: Sequence[Point], least: float) -> list[Point]:
    """Return a line without the points that take the smallest triangles away; its ends stay, and a ring four points."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    fewest = 4 if points[0] == points[-1] else 2
    queue = [(find_triangle(*points[at - 1 : at + 2]), at) for at in range(1, len(points) - 1)]
    heapq.heapify(queue)
    areas = {at: area for area, at in queue}
    while queue and len(areas) + 2 > fewest:
        area, at = heapq.heappop(queue)
        if areas.get(at) != area:
            continue
        if area >= least:
            break
        del areas[at]
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for side in (left, right):
            if side in areas:
                areas[side] = max(area, find_triangle(points[before[side]], points[side], points[after[side]]))
                heapq.heappush(queue, (areas[side], side))
    return [point for at, point in enumerate(points) if at in areas or at in (0, len(points) - 1)]


def measure(ring: Sequence[Point]) -> float:
    """Return the area of a ring in square kilometres, near enough."""
    pairs = itertools.pairwise(ring)
    twice = sum((ax * by - bx * ay) for (ax, ay), (bx, by) in pairs)
    return abs(twice) / 2 * math.cos(math.radians(ring[0][1])) * DEGREE**2


def join(ring: Sequence[int], arcs: Sequence[Sequence[Point]]) -> list[Point]:
    """Return the points of a ring of arcs; one that is run backwards goes by the complement of its number."""
    points: list[Point] = []
    for number in ring:
        points += arcs[number] if number >= 0 else arcs[~number][::-1]
    return points


def list_polygons(geometry: dict[str, Any], arcs: Sequence[Sequence[Point]]) -> list[list[list[int]]]:
    """Return the polygons of a country that are large enough, the largest first."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    sized = sorted(((measure(join(one[0], arcs)), one) for one in polygons), key=lambda one: -one[0])
    return [one for at, (area, one) in enumerate(sized) if at == 0 or area >= LEAST_ISLAND]


def build_outlines(topology: dict[str, Any]) -> dict[str, Any]:
    """Return the topology of what the map draws."""
    codes, arcs = find_codes(), unfold(topology)
    used: dict[int, int] = {}
    geometries = []
    for country in topology["objects"]["countries"]["geometries"]:
        if "arcs" not in country:
            continue
        name = country["properties"]["name"]
        code = codes.get(country.get("id", "")) or _CODES.get(name) or _PARTS.get(name)
        polygons = [[[_renumber(n, used) for n in ring] for ring in one] for one in list_polygons(country, arcs)]
        properties = {"name": name, **({"code": code} if code else {})}
        geometries.append({"type": "MultiPolygon", "properties": properties, "arcs": polygons})
    return {
        "type": "Topology",
        "transform": {"scale": [STEP, STEP], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": geometries}},
        "arcs": [list(_fold(simplify(arcs[number], LEAST_TRIANGLE))) for number in used],
    }


def _renumber(number: int, used: dict[int, int]) -> int:
    new = used.setdefault(number if number >= 0 else ~number, len(used))
    return new if number >= 0 else ~new


def _fold(points: Sequence[Point]) -> Iterator[list[int]]:
    """Yield the steps from point to point."""
    x = y = 0
    for longitude, latitude in points:
        at = round(longitude / STEP), round(latitude / STEP)
        yield [at[0] - x, at[1] - y]
        x, y = at


def read_gazetteer() -> Iterator[list[str]]:
    """Yield each place under its own name: name, kind, country, region, latitude, longitude, people."""
    with GAZETTEER.open(encoding="utf-8") as file:
        for line in file:
            fields = (one.split("|") for one in line.rstrip("\n").partition("\t")[2].split(";"))
            yield from (one for one in fields if one[1].islower() and one[4])


def list_reaches() -> Iterator[str]:
    """Yield a line for each province: country, latitude and longitude of its centre, kilometres that it reaches."""
    towns: dict[tuple[str, str], set[Point]] = defaultdict(set)
    provinces: set[tuple[str, str, str, str]] = set()
    for name, kind, country, region, latitude, longitude, _ in read_gazetteer():
        if kind == "c" and region:
            towns[country, region].add((float(longitude), float(latitude)))
        elif kind == "r":
            provinces.add((country, name, latitude, longitude))
    for country, name, latitude, longitude in sorted(provinces):
        inside = towns[country, name]
        if len(inside) >= FEWEST_TOWNS:
            centre = float(longitude), float(latitude)
            far = sorted(find_distance(centre, town) for town in inside)
            yield f"{country}\t{latitude}\t{longitude}\t{max(5, round(far[int(NEARLY_ALL * (len(far) - 1))]))}\n"


def list_towns() -> Iterator[str]:
    """Yield a line for each large town, the largest first: name, latitude, longitude."""
    large = {(-int(one[6]), one[0], one[4], one[5]) for one in read_gazetteer() if one[1] == "c"}
    for people, name, latitude, longitude in sorted(large):
        if -people >= LEAST_TOWN:
            yield f"{name}\t{latitude}\t{longitude}\n"


def find_distance(one: Point, other: Point) -> float:
    """Return the kilometres between two points of the earth."""
    (a, b), (c, d) = (tuple(map(math.radians, point)) for point in (one, other))
    half = math.sin((d - b) / 2) ** 2 + math.cos(b) * math.cos(d) * math.sin((c - a) / 2) ** 2
    return 2 * 6371.0 * math.asin(min(1.0, math.sqrt(half)))


def main() -> None:
    """Write the three files."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    DATA.mkdir(parents=True, exist_ok=True)
    OUTLINES.write_text(json.dumps(build_outlines(topology), separators=(",", ":")) + "\n", encoding="utf-8")
    PROVINCES.write_text("".join(list_reaches()), encoding="utf-8")
    TOWNS.write_text("".join(list_towns()), encoding="utf-8")
    for path in (OUTLINES, PROVINCES, TOWNS):
        print(f"{path}: {path.stat().st_size / 1000:.0f} KB")


if __name__ == "__main__":
    main()
