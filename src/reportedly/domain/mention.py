"""Words that name or describe someone or something, and what they refer to within the article."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.domain.span import Span


class MentionKind(StrEnum):
    """What a mention refers to; `group` is nationalities and collectives."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    PLACE = "place"
    FACILITY = "facility"
    PRODUCT = "product"
    EVENT = "event"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Mention:
    """One naming, as the encoder found it."""

    kind: MentionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Entity:
    """What several mentions refer to: the fullest name, other names, roles that the text gives."""

    id: str
    kind: MentionKind
    name: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()
