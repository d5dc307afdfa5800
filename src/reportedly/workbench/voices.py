"""The page of voices: who speaks how often through whom."""

from dataclasses import dataclass

from reportedly.export.speakers import Speaker
from reportedly.workbench.addresses import add_query, identify_voice
from reportedly.workbench.shelf import Shelf

MOST_VOICES = 200
MOST_THROUGH = 3


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """A voice: how often it is heard, on which days, through whom; `kind` says "described" of one without a name."""

    id: str
    address: str
    name: str
    kind: str
    claims: int
    figures: int
    articles: int
    days: str
    through: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VoicesPage:
    """The voices heard in the most articles first; `more` are not shown, `described` have no name, `all` has those."""

    voices: tuple[VoiceLine, ...]
    total: int
    more: int
    described: int
    has_described: bool
    switch: str


def gather_voices(shelf: Shelf, *, every: bool = False) -> VoicesPage:
    """Return who speaks; with `every` also those who are only described."""
    speakers = shelf.open().speakers
    listed = [one for one in speakers if one.named or every]
    return VoicesPage(
        voices=tuple(map(build_voice_line, listed[:MOST_VOICES])),
        total=len(speakers),
        more=max(0, len(listed) - MOST_VOICES),
        described=sum(not one.named for one in speakers),
        has_described=every,
        switch=add_query("/voices", {"all": "" if every else "1"}),
    )


def build_voice_line(speaker: Speaker) -> VoiceLine:
    """Return a voice in a line."""
    identity = identify_voice(speaker.key)
    days = sorted({day.isoformat() for day in (min(speaker.days), max(speaker.days))}) if speaker.days else []
    shown = [name for name, _ in speaker.through.most_common(MOST_THROUGH)]
    return VoiceLine(
        id=identity,
        address=f"/voice/{identity}",
        name=speaker.name,
        kind=speaker.kind.value if speaker.named else "described",
        claims=speaker.claims,
        figures=speaker.figures,
        articles=len(speaker.articles),
        days=" – ".join(days),
        through=(*shown, "…") if len(speaker.through) > MOST_THROUGH else tuple(shown),
    )
