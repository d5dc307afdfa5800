"""Who vouches for a claim."""

from dataclasses import dataclass
from enum import StrEnum


class VoiceKind(StrEnum):
    """What a voice is; `unspecified` where the text names no one ("he is believed to")."""

    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"
    MEDIA = "media"
    DOCUMENT = "document"
    UNSPECIFIED = "unspecified"


@dataclass(frozen=True, slots=True)
class Voice:
    """A resolved source. `named` is False for "a spokesman" or "three officials"; `entity` is the id of the entity."""

    id: str
    kind: VoiceKind
    named: bool
    name: str
    entity: str | None = None
