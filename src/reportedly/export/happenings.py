"""Dated and placed claims and figures; what has no date or place is kept apart and is never given one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledPlace
from reportedly.domain.folding import fold_name
from reportedly.domain.interval import Interval
from reportedly.domain.place import PlacePrecision
from reportedly.export.speakers import Said, find_start


class DatedBy(StrEnum):
    """What a date is that of."""

    HAPPENED = "happened"
    SAID = "said"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim or figure with the days and places that its text gives; `when` is None where it gives none."""

    said: Said
    article: FiledArticle
    when: Interval | None
    dated_by: DatedBy | None
    places: tuple[FiledPlace, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which happenings are wanted: in a place, about words or a name, in a stretch of days."""

    place: str | None = None
    about: str | None = None
    first: date | None = None
    last: date | None = None

    def fits(self, one: Happening) -> bool:
        """Say whether a happening is wanted."""
        return self._fits_days(one.when) and self._fits_place(one.places) and self._fits_words(one)

    def _fits_days(self, when: Interval | None) -> bool:
        if when is None:
            return True
        return not ((self.first and when.last < self.first) or (self.last and when.first > self.last))

    def _fits_place(self, places: Iterable[FiledPlace]) -> bool:
        if self.place is None:
            return True
        return any(_holds_words(name, self.place) for place in places for name in _list_names(place))

    def _fits_words(self, one: Happening) -> bool:
        if self.about is None:
            return True
        said = one.said
        words = said.sentence.text if isinstance(said, FiledFigure) else " ".join(piece.text for piece in said.content)
        named = set(said.entities) if isinstance(said, FiledClaim) else set()
        entities = (name for entity in one.article.entities if entity.id in named for name in entity.aliases)
        voices = (link.name for link in said.chain)
        return _holds_words(" ".join((words, *entities, *voices)), self.about)


def find_happenings(articles: Iterable[FiledArticle], wanted: Wanted) -> list[Happening]:
    """Return what articles date, in order, then what they do not."""
    found = [one for article in articles for one in _list_happenings(article) if wanted.fits(one)]
    return sorted(found, key=_order)


def find_placed(articles: Iterable[FiledArticle], wanted: Wanted) -> list[Happening]:
    """Return the claims and figures of articles by where they are, in order; `places` is empty where no text tells.

    A figure stands where it holds. A claim stands at the innermost places that it names, but not where one of its
    figures stands already; a figure without a place is left out where its claim is there.
    """
    found = [one for article in articles for one in _list_placed(article) if wanted.fits(one)]
    return sorted(found, key=_order)


def _list_happenings(article: FiledArticle) -> Iterator[Happening]:
    """Yield the claims of an article, and the figures that stand in none or are dated otherwise than theirs."""
    claims = {claim.id: _date_claim(claim, article) for claim in article.claims}
    yield from claims.values()
    for figure in article.figures:
        own = _date_figure(figure, article)
        if figure.claim not in claims or own.when not in (None, claims[figure.claim].when):
            yield own


def _list_placed(article: FiledArticle) -> Iterator[Happening]:
    placed = {figure.id: figure.place for figure in article.figures if figure.place}
    claims: dict[str | None, Happening] = {}
    kept: set[str | None] = set()
    for claim in article.claims:
        inside = [placed[one] for one in claim.figures if one in placed]
        taken = set(map(_locate, inside))
        places = tuple(one for one in _find_innermost(claim.places, inside) if _locate(one) not in taken)
        claims[claim.id] = replace(_date_claim(claim, article), places=places)
        if places or not taken:
            kept.add(claim.id)
            yield claims[claim.id]
    for figure in article.figures:
        if figure.place or figure.claim not in kept:
            own = _date_figure(figure, article)
            claimed = claims.get(figure.claim)
            yield replace(own, when=claimed.when, dated_by=claimed.dated_by) if claimed and not own.when else own


def _date_claim(claim: FiledClaim, article: FiledArticle) -> Happening:
    when, by = (claim.days, DatedBy.HAPPENED) if claim.days else (claim.said, DatedBy.SAID)
    return Happening(claim, article, when, by if when else None, claim.places)


def _date_figure(figure: FiledFigure, article: FiledArticle) -> Happening:
    when, by = (figure.as_of, DatedBy.HAPPENED) if figure.as_of else (figure.counted_at, DatedBy.COUNTED)
    return Happening(figure, article, when, by if when else None, (figure.place,) if figure.place else ())


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


def _order(one: Happening) -> tuple[bool, date, date, str, int]:
    first, last = (one.when.first, one.when.last) if one.when else (date.max, date.max)
    return one.when is None, first, last, one.article.id, find_start(one.said)


def _list_names(place: FiledPlace) -> tuple[str, ...]:
    return (place.name, *place.containers)


def _holds_words(text: str, words: str) -> bool:
    return set(fold_name(words).split()) <= set(fold_name(text).split())
