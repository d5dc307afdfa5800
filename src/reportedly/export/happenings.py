"""Dated claims and figures in order; what has no date is kept apart and is never given one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledPlace
from reportedly.domain.folding import fold_name
from reportedly.domain.interval import Interval
from reportedly.export.speakers import Said, find_start


class DatedBy(StrEnum):
    """What a date is that of."""

    HAPPENED = "happened"
    SAID = "said"
    COUNTED = "counted"


@dataclass(frozen=True, slots=True)
class Happening:
    """A claim or figure with the days that its text gives; `when` is None where it gives none."""

    said: Said
    article: FiledArticle
    when: Interval | None
    dated_by: DatedBy | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which happenings are wanted: in a place, about words or a name, in a stretch of days."""

    place: str | None = None
    about: str | None = None
    first: date | None = None
    last: date | None = None

    def fits(self, one: Happening) -> bool:
        """Say whether a happening is wanted."""
        return self._fits_days(one.when) and self._fits_place(one.said) and self._fits_words(one)

    def _fits_days(self, when: Interval | None) -> bool:
        if when is None:
            return True
        return not ((self.first and when.last < self.first) or (self.last and when.first > self.last))

    def _fits_place(self, said: Said) -> bool:
        if self.place is None:
            return True
        places = said.places if isinstance(said, FiledClaim) else (said.place,) if said.place else ()
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


def _list_happenings(article: FiledArticle) -> Iterator[Happening]:
    """Yield the claims of an article, and the figures that stand in none or are dated otherwise than theirs."""
    dated: dict[str, Interval | None] = {}
    for claim in article.claims:
        when, dated_by = (claim.days, DatedBy.HAPPENED) if claim.days else (claim.said, DatedBy.SAID)
        dated[claim.id] = when
        yield Happening(claim, article, when, dated_by if when else None)
    for figure in article.figures:
        when, by = (figure.as_of, DatedBy.HAPPENED) if figure.as_of else (figure.counted_at, DatedBy.COUNTED)
        if figure.claim not in dated or when not in (None, dated[figure.claim]):
            yield Happening(figure, article, when, by if when else None)


def _order(one: Happening) -> tuple[bool, date, date, str, int]:
    first, last = (one.when.first, one.when.last) if one.when else (date.max, date.max)
    return one.when is None, first, last, one.article.id, find_start(one.said)


def _list_names(place: FiledPlace) -> tuple[str, ...]:
    return (place.name, *place.containers)


def _holds_words(text: str, words: str) -> bool:
    return set(fold_name(words).split()) <= set(fold_name(text).split())
