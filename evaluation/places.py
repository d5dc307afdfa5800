"""Score places on `data/places`: names found, how near their coordinates are, and whether the country is right.

`python -m evaluation.places DATA/places` prints the scores by set and half. LGL is local news, mostly American, full of
towns that share their name with a larger one; GeoVirus is world news on epidemics. One half of each (by a hash of the
article's number) was developed on; the other half was only looked at as a number.

A name is found if its span is exact. LGL marks names of peoples ("Russian") as places and GeoVirus does not, so places
that are named by their people are left out there. Neither marks streets and buildings. LGL names the country of most
places; GeoVirus does not.
"""

import gzip
import hashlib
import math
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import etree
from rich.progress import track

from reportedly.annotate.places.gazetteer import find_entries
from reportedly.annotate.places.names import fold
from reportedly.domain.place import Place, PlacePrecision
from reportedly.intake import Hints, read_text
from reportedly.pipeline import Annotator, Model

_NEAR = 161.0
"""Kilometres, a hundred miles: the customary bound of the field."""
_EARTH = 6371.0


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """One place of a set; coordinates and country are None where the set gives none."""

    start: int
    end: int
    latitude: float | None
    longitude: float | None
    country: str | None


@dataclass(frozen=True, slots=True)
class PlaceArticle:
    """One article of a set with its places."""

    set: str
    half: str
    text: str
    url: str | None
    places: tuple[GoldPlace, ...]


@dataclass(slots=True)
class Tally:
    """Counts, from which the scores follow."""

    found: int = 0
    right: int = 0
    gold: int = 0
    located: int = 0
    near: int = 0
    with_country: int = 0
    in_country: int = 0

    def scores(self, prefix: str) -> dict[str, float]:
        """Return the scores in percent by name."""
        scores = {
            f"{prefix} tagging F1": _percent(2 * self.right, self.found + self.gold),
            f"{prefix} within 161 km": _percent(self.near, self.located),
        }
        if self.with_country:
            scores[f"{prefix} country"] = _percent(self.in_country, self.with_country)
        return scores


def _percent(part: int, whole: int) -> float:
    return round(100.0 * part / whole, 1) if whole else 0.0


def score_places(data: Path, annotator: Annotator, *, every: int = 1) -> dict[str, float]:
    """Score both sets in the folder `data`, in halves; `every` of 3 reads only each third article."""
    tallies: dict[str, Tally] = {}
    articles = list(read_lgl(data / "lgl.xml.gz")) + list(read_geovirus(data / "geovirus.xml.gz"))
    for article in track(articles[::every], "places", transient=True):
        tally = tallies.setdefault(f"places {article.set} {article.half}", Tally())
        _compare(article, _find(article, annotator), tally)
    return {name: score for prefix, tally in sorted(tallies.items()) for name, score in tally.scores(prefix).items()}


def read_lgl(path: Path) -> Iterator[PlaceArticle]:
    """Yield the articles of LGL."""
    for article in _read_xml(path).iterfind("article"):
        places = tuple(_read_toponym(toponym) for toponym in article.iterfind("toponyms/toponym"))
        half = _find_half("lgl" + article.get("docid", ""))
        yield PlaceArticle("LGL", half, article.findtext("text") or "", article.findtext("url"), places)


def _read_toponym(toponym: etree._Element) -> GoldPlace:
    tag = toponym.find("gaztag")
    holder = toponym if tag is None else tag
    country = None if tag is None else _find_code(tag.findtext("country") or "")
    return GoldPlace(
        int(toponym.findtext("start") or 0),
        int(toponym.findtext("end") or 0),
        _read_number(holder.findtext("lat")),
        _read_number(holder.findtext("lon")),
        country,
    )


def read_geovirus(path: Path) -> Iterator[PlaceArticle]:
    """Yield the articles of GeoVirus, whose offsets begin at one."""
    for number, article in enumerate(_read_xml(path).iterfind("article")):
        places = tuple(
            GoldPlace(
                int(location.findtext("start") or 0) - 1,
                int(location.findtext("end") or 0) - 1,
                _read_number(location.findtext("lat")),
                _read_number(location.findtext("lon")),
                None,
            )
            for location in article.iterfind("locations/location")
        )
        half = _find_half(f"geovirus{number}")
        yield PlaceArticle("GeoVirus", half, article.findtext("text") or "", article.findtext("source"), places)


def _read_xml(path: Path) -> etree._Element:
    with gzip.open(path) as file:
        return etree.fromstring(file.read(), etree.XMLParser(resolve_entities=False))


def _read_number(wording: str | None) -> float | None:
    return float(wording) if wording else None


@cache
def _find_code(name: str) -> str | None:
    """Return the code of a country by its name in GeoNames, which LGL and the gazetteer share."""
    countries = (entry.country for entry in find_entries(fold(name)) if entry.kind is PlacePrecision.COUNTRY)
    return next(countries, None)


def _find_half(name: str) -> str:
    """Return which half an article belongs to: `dev` was looked at in development, `kept` was not."""
    return "kept" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "dev"


def _find(article: PlaceArticle, annotator: Annotator) -> Iterable[Place]:
    document = read_text(article.text, Hints(url=article.url)).article
    for place in annotator.annotate(document).places:
        if place.precision is not PlacePrecision.SITE and (article.set == "LGL" or not place.demonym):
            yield place


def _compare(article: PlaceArticle, places: Iterable[Place], tally: Tally) -> None:
    """Add one article to the counts."""
    found = {(place.span.start, place.span.end): place for place in places}
    tally.found += len(found)
    tally.gold += len(article.places)
    for gold in article.places:
        place = found.pop((gold.start, gold.end), None)
        if place is not None:
            _compare_place(gold, place, tally)


def _compare_place(gold: GoldPlace, place: Place, tally: Tally) -> None:
    tally.right += 1
    if gold.country is not None:
        tally.with_country += 1
        tally.in_country += place.country == gold.country
    if gold.latitude is not None and gold.longitude is not None:
        tally.located += 1
        tally.near += measure_distance(gold, place) <= _NEAR


def measure_distance(gold: GoldPlace, place: Place) -> float:
    """Return the kilometres between two places on the globe (haversine); infinite where one has no coordinates."""
    if gold.latitude is None or gold.longitude is None or place.latitude is None or place.longitude is None:
        return math.inf
    one, other = math.radians(gold.latitude), math.radians(place.latitude)
    north = math.sin((other - one) / 2) ** 2
    east = math.sin(math.radians(place.longitude - gold.longitude) / 2) ** 2
    return 2 * _EARTH * math.asin(math.sqrt(north + math.cos(one) * math.cos(other) * east))


if __name__ == "__main__":
    for measure, score in score_places(Path(sys.argv[1]), Model.load()).items():
        print(f"{measure}: {score}")
