"""The page of voices: who speaks how often through whom."""

from dataclasses import dataclass

from reportedly.ledger import Ledger, Speaker
from reportedly.workbench.addresses import add_query, find_speaker
from reportedly.workbench.paging import Paging, count_page

AT_ONCE = 100
PATH = "/voices"


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
    """The voices heard in the most articles first; `described` have no name, `all` (at `switch`) has those."""

    voices: tuple[VoiceLine, ...]
    total: int
    described: int
    has_described: bool
    switch: str
    paging: Paging


def gather_voices(ledger: Ledger, *, every: bool = False, page: int = 1) -> VoicesPage:
    """Return who speaks; with `every` also those who are only described."""
    counted = ledger.lookup.count_voices()
    listed = counted.all if every else counted.all - counted.described
    paging = Paging.of(page, listed, AT_ONCE, lambda other: _find_address(every=every, page=other))
    speakers = ledger.lookup.voices(every=every, limit=AT_ONCE, at=paging.skip(AT_ONCE))
    return VoicesPage(
        voices=tuple(map(build_voice_line, speakers)),
        total=counted.all,
        described=counted.described,
        has_described=every,
        switch=_find_address(every=not every, page=1),
        paging=paging,
    )


def _find_address(*, every: bool, page: int) -> str:
    return add_query(PATH, {"all": "1" if every else "", "page": count_page(page)})


def build_voice_line(speaker: Speaker) -> VoiceLine:
    """Return a voice in a line."""
    return VoiceLine(
        id=speaker.id,
        address=find_speaker(speaker.id),
        name=speaker.name,
        kind=speaker.kind.value if speaker.named else "described",
        claims=speaker.claims,
        figures=speaker.figures,
        articles=speaker.articles,
        days=" – ".join(speaker.days),
        through=(*speaker.through, "…") if speaker.more_through else speaker.through,
    )
