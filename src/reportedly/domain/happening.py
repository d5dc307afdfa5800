"""Claims and figures with their dates and places; what has no date or place is kept apart and is never given one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledPlace, make_id
from reportedly.domain.folding import find_telling_words, fold_name
from reportedly.domain.interval import Interval
from reportedly.domain.place import PlacePrecision
from reportedly.domain.saying import Said

_ON_EARTH = frozenset(PlacePrecision) - {PlacePrecision.SITE, PlacePrecision.UNKNOWN}


class DatedBy(StrEnum):
    """What a date is that of."""

    HAPPENED = "happened"
    SAID = "said"
    COUNTED = "counted"


class Shown(StrEnum):
    """Where claims and figures are shown: a timeline has what is dated, a map what is placed."""

    TIMELINE = "timeline"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim or figure with the days and places that its text gives; `when` is None where it gives none."""

    said: Said
    article: FiledArticle
    when: Interval | None
    dated_by: DatedBy | None
    places: tuple[FiledPlace, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """The folded words that it is found by: its own, the names of whom it is about, and of who says it."""
        said = self.said
        words = said.sentence.text if isinstance(said, FiledFigure) else " ".join(piece.text for piece in said.content)
        named = set(said.entities) if isinstance(said, FiledClaim) else set()
        entities = (name for entity in self.article.entities if entity.id in named for name in entity.aliases)
        voices = (link.name for link in said.chain)
        return find_telling_words(" ".join((words, *entities, *voices)))


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which happenings are wanted: on a timeline or a map, in a place, about words or a name, in a stretch of days.

    `voice` and `question` are ids. `undated` narrows to what has no date, or to what has one; `placed` to what a map
    has somewhere on earth, or to what it has nowhere.
    """

    shown: Shown = Shown.TIMELINE
    place: str | None = None
    about: str | None = None
    first: date | None = None
    last: date | None = None
    voice: str | None = None
    question: str | None = None
    undated: bool | None = None
    placed: bool | None = None

    @property
    def is_all(self) -> bool:
        """Whether it is everything that a timeline or map shows."""
        return self == Wanted(self.shown)


@dataclass(frozen=True, slots=True)
class Extent:
    """How many happenings there are, how many of them have no date, and the days of the others.

    `near_first` and `near_last` are the days without the few that are far from the rest.
    """

    total: int
    undated: int
    first: date | None = None
    last: date | None = None
    near_first: date | None = None
    near_last: date | None = None


def date_said(said: Said, article: FiledArticle, claim: FiledClaim | None = None) -> Happening:
    """Return a claim or figure with the days on which what it tells happened, else with those of telling it.

    A figure without days of its own has those of the `claim` that it stands in.
    """
    happened, told, by = (
        (said.days, said.said, DatedBy.SAID)
        if isinstance(said, FiledClaim)
        else (said.as_of, said.counted_at, DatedBy.COUNTED)
    )
    places = said.places if isinstance(said, FiledClaim) else (said.place,) if said.place else ()
    if happened:
        return Happening(said, article, happened, DatedBy.HAPPENED, places)
    if told is None and claim is not None:
        return replace(date_said(claim, article), said=said, places=places)
    return Happening(said, article, told, by if told else None, places)


def list_happenings(article: FiledArticle) -> Iterator[Happening]:
    """Yield what a timeline shows: claims, and the figures that stand in none or are dated otherwise than theirs."""
    claims = {claim.id: date_said(claim, article) for claim in article.claims}
    yield from claims.values()
    for figure in article.figures:
        own = date_said(figure, article)
        if figure.claim not in claims or own.when not in (None, claims[figure.claim].when):
            yield own


def list_placed(article: FiledArticle) -> Iterator[Happening]:
    """Yield what a map shows; `places` are where it stands, none where no text tells.

    A figure stands where it holds. A claim stands at the innermost places that it names, but not where one of its
    figures stands already; a figure without a place is left out where its claim is there.
    """
    placed = {figure.id: figure.place for figure in article.figures if figure.place}
    claims = {claim.id: claim for claim in article.claims}
    kept: set[str | None] = set()
    for claim in article.claims:
        inside = [placed[one] for one in claim.figures if one in placed]
        taken = set(map(_locate, inside))
        places = tuple(one for one in _find_innermost(claim.places, inside) if _locate(one) not in taken)
        if places or not taken:
            kept.add(claim.id)
            yield replace(date_said(claim, article), places=places)
    for figure in article.figures:
        if figure.place or figure.claim not in kept:
            yield date_said(figure, article, find_claim(figure, claims))


def find_claim(figure: FiledFigure, claims: Mapping[str, FiledClaim]) -> FiledClaim | None:
    """Return the claim that a figure stands in."""
    return claims.get(figure.claim) if figure.claim else None


def find_locality(place: FiledPlace) -> str:
    """Return the id of where on earth a place is, the same for the same spot; empty where nothing tells that."""
    if place.precision not in _ON_EARTH or place.latitude is None or place.longitude is None:
        return ""
    known = abs(place.latitude) <= 90 and abs(place.longitude) <= 180
    return make_id("locality", place.precision, place.latitude, place.longitude)[:10] if known else ""


def fold_place(place: FiledPlace) -> tuple[str, ...]:
    """Return the folded names of a place and of what it lies in."""
    return tuple(map(fold_name, (place.name, *place.containers)))


def _find_innermost(places: Sequence[FiledPlace], others: Sequence[FiledPlace]) -> Iterator[FiledPlace]:
    """Yield the places in which none of them, nor of the others, lies."""
    every = (*places, *others)
    outer = {name for place in every for name in place.containers}
    countries = {place.country for place in every if place.precision is not PlacePrecision.COUNTRY}
    for place in places:
        is_country = place.precision is PlacePrecision.COUNTRY
        if place.name not in outer and not (is_country and place.country in countries):
            yield place


def _locate(place: FiledPlace) -> tuple[str, float | None, float | None]:
    return place.name, place.latitude, place.longitude
