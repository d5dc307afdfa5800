"""A place that the text names, and where on earth it is."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.domain.span import Span


class PlacePrecision(StrEnum):
    """How large the place is that the coordinates stand for; unknown where no gazetteer has it.

    A site is a street or building; its coordinates are in no gazetteer.
    """

    SITE = "site"
    CITY = "city"
    DISTRICT = "district"
    REGION = "region"
    COUNTRY = "country"
    CONTINENT = "continent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Place:
    """A place name at one spot of the text.

    `country` is an ISO 3166 code of two letters; `latitude` and `longitude` are degrees (WGS 84) of its centre. Each is
    None where it is not known. `container` is the id of the place that the text says it lies in. `reason` says in a
    sentence why this place and no other of the name. `demonym` marks a country that is named by its people ("Tajik").
    """

    id: str
    span: Span
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: PlacePrecision
    container: str | None
    reason: str
    demonym: bool = False

    def __post_init__(self) -> None:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError(f"place {self.id} has one coordinate without the other")
