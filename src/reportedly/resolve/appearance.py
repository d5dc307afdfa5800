"""An entity as it appears in its article: its names, its roles, and the company in which it stands."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, FiledEntity, FiledPlace
from reportedly.domain.folding import SMALL, fold_name, fold_words
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.resolve.generic import is_generic
from reportedly.resolve.person import PersonName, read_person

WIDE = (PlacePrecision.COUNTRY, PlacePrecision.CONTINENT)
POINTERS = SMALL | frozenset("his her its their our s former then new".split())


class Family(StrEnum):
    """Kinds that may be one: what is a body to one article may be a facility or something else to another."""

    PERSON = "person"
    PLACE = "place"
    BODY = "body"


def find_family(kind: MentionKind) -> Family:
    """Return the family of a kind."""
    if kind is MentionKind.PERSON:
        return Family.PERSON
    return Family.PLACE if kind is MentionKind.PLACE else Family.BODY


@dataclass(frozen=True, slots=True)
class Company:
    """Who and what an article names by full names: persons, bodies that no generic name tells, places, the country."""

    persons: frozenset[str]
    bodies: frozenset[str]
    places: frozenset[str]
    country: str | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """An entity in its article. `names` are its full names where it is a person, `charged` that it is accused there.

    `folded` is its name as names are compared. `country` is where a place lies, for all else where most places of the
    article lie.
    """

    entity: FiledEntity
    folded: str
    family: Family
    day: date | None
    names: tuple[PersonName, ...]
    roles: frozenset[frozenset[str]]
    company: Company
    country: str | None
    charged: bool

    @property
    def order(self) -> tuple[date, str, str]:
        """Where it stands among others: the earliest first."""
        return self.day or date.max, self.entity.article, self.entity.id


def find_appearances(article: FiledArticle) -> Iterator[Appearance]:
    """Yield the entities of an article as they appear there."""
    places = tuple(_find_places(article))
    company = _find_company(article.entities, places)
    countries = {fold_name(place.name): place.country for place in places if place.country}
    charged = _find_charged(article)
    for entity in article.entities:
        family = find_family(entity.kind)
        names = dict.fromkeys(map(read_person, (entity.name, *entity.aliases))) if family is Family.PERSON else ()
        yield Appearance(
            entity=entity,
            folded=fold_name(entity.name),
            family=family,
            day=article.appeared,
            names=tuple(name for name in names if name),
            roles=frozenset(frozenset(fold_words(role)) - POINTERS for role in entity.roles) - {frozenset()},
            company=company,
            country=countries.get(fold_name(entity.name)) if family is Family.PLACE else company.country,
            charged=entity.id in charged,
        )


def _find_places(article: FiledArticle) -> Iterator[FiledPlace]:
    yield from (figure.place for figure in article.figures if figure.place)
    yield from (incident.place for incident in article.incidents if incident.place)
    for claim in article.claims:
        yield from claim.places


def _find_company(entities: Sequence[FiledEntity], places: Sequence[FiledPlace]) -> Company:
    wide = {fold_name(place.name) for place in places if place.precision in WIDE}
    countries = Counter(place.country for place in places if place.country)
    most = countries.most_common(2)
    alone = len(most) == 1 or (len(most) == 2 and most[0][1] > most[1][1])
    named = {family: {fold_name(one.name) for one in entities if find_family(one.kind) is family} for family in Family}
    persons = (read_person(one.name) for one in entities if one.kind is MentionKind.PERSON)
    return Company(
        persons=frozenset(name.folded for name in persons if name),
        bodies=frozenset(name for name in named[Family.BODY] if " " in name and not is_generic(name)),
        places=frozenset(named[Family.PLACE] - wide),
        country=most[0][0] if alone and most else None,
    )


def _find_charged(article: FiledArticle) -> frozenset[str]:
    """Return the entities that an allegation is about, as far as the claims tell."""
    charges = (claim for claim in article.claims if claim.firmness is Firmness.ALLEGED or claim.stance is Stance.ACCUSE)
    return frozenset(entity for claim in charges for entity in claim.entities)
