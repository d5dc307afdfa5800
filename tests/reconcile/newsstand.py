"""Articles as the ledger holds them, written by hand: paragraphs, figures with their voices, entities."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import (
    FiledArticle,
    FiledClaim,
    FiledEntity,
    FiledFigure,
    FiledIncident,
    FiledPlace,
    FiledVoice,
    Link,
    Paragraph,
    make_id,
)
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.domain.quantity import Bound
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind


@dataclass(frozen=True)
class Voiced:
    """A number of a text and who vouches: names in capitals are named voices, others descriptions."""

    number: int
    voices: tuple[str, ...] = ()
    kind: FigureKind = FigureKind.KILLED


@dataclass(frozen=True)
class Person:
    """A person, body or place that an article names; `charged` says that it is accused there."""

    name: str
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    kind: MentionKind = MentionKind.PERSON
    charged: bool = False


def print_article(
    text: str,
    outlet: str | None = None,
    day: date | None = date(2023, 3, 15),
    *,
    figures: Iterable[Voiced] = (),
    entities: Sequence[Person] = (),
    credited: Sequence[str] = (),
) -> FiledArticle:
    """Return `text`, a line a paragraph, as an article; each number of `figures` must stand in it."""
    own = make_id("article", text, outlet)
    people = tuple(
        FiledEntity(make_id(own, one.name, one.roles), own, one.kind, one.name, one.aliases, one.roles)
        for one in entities
    )
    published = Interval(day, day, Precision.DAY) if day else None
    filed = FiledArticle(
        id=own,
        page=own,
        path=f"{own}.txt",
        outlet=outlet,
        title=None,
        byline=None,
        url=None,
        published=published,
        inferred=False,
        credits=tuple(credited),
        paragraphs=tuple(_print_paragraphs(text)),
        entities=people,
        incidents=(),
        claims=tuple(
            _accuse(own, text, person.id) for person, one in zip(people, entities, strict=True) if one.charged
        ),
        figures=(),
    )
    return _with_figures(filed, text, figures)


def place_in(article: FiledArticle, country: str) -> FiledArticle:
    """Return an article with something that happened in a country."""
    place = FiledPlace(country, PlacePrecision.COUNTRY, country)
    return replace(article, incidents=(FiledIncident(make_id(article.id, "incident"), article.id, "fire", place),))


def _accuse(article: str, text: str, person: str) -> FiledClaim:
    said = Span.of(text, 0, 1)
    return FiledClaim(
        id=make_id(article, "claim", person),
        article=article,
        source=(),
        cue=(said,),
        content=(said,),
        chain=(Link((FiledVoice(VoiceKind.MEDIA, False, "the outlet"),)),),
        stance=Stance.ACCUSE,
        firmness=Firmness.ALLEGED,
        channel=Channel.UNKNOWN,
        quotation=Quotation.INDIRECT,
        confidence=0.9,
        entities=(person,),
    )


def _print_paragraphs(text: str) -> Iterable[Paragraph]:
    for line in re.finditer(r"[^\n]+", text):
        quotes = frozenset(_hash(_fold(quoted)) for quoted in re.findall(r"“([^”]+)”", line[0]))
        words = _fold(line[0])
        shingles = frozenset(_hash(words[at : at + 5]) for at in range(len(words) - 4))
        yield Paragraph(line.start(), line.end(), shingles, quotes)


def _fold(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _hash(words: list[str]) -> int:
    return int.from_bytes(hashlib.sha256(" ".join(words).encode()).digest()[:8], "big") >> 4


def _with_figures(filed: FiledArticle, text: str, figures: Iterable[Voiced]) -> FiledArticle:
    by_name = {entity.name: entity.id for entity in filed.entities}
    outlet = Link((FiledVoice(VoiceKind.MEDIA, filed.outlet is not None, filed.outlet or "the outlet"),))
    done: list[FiledFigure] = []
    for one in figures:
        found = re.search(rf"\b{one.number}\b", text)
        assert found, f"{one.number} does not stand in the text"
        line = next(line for line in re.finditer(r"[^\n]+", text) if line.start() <= found.start() < line.end())
        chain = (outlet, *(Link((hear(name, by_name.get(name)),)) for name in one.voices))
        done.append(
            FiledFigure(
                id=make_id(filed.id, found.start(), one.voices),
                article=filed.id,
                span=Span.of(text, *found.span()),
                sentence=Span.of(text, *line.span()),
                low=Decimal(one.number),
                high=Decimal(one.number),
                bound=Bound.EXACT,
                unit=None,
                kind=one.kind,
                counted=None,
                head=None,
                chain=chain,
                firmness=Firmness.ASSERTED,
                confidence=0.9,
            )
        )
    return replace(filed, figures=tuple(done))


def hear(name: str, entity: str | None) -> FiledVoice:
    """Return the voice of a name: a body if its last word says so, a person if it has two words, else described."""
    named = name[0].isupper() and not name.startswith(("The ", "Two ", "A "))
    if re.search(r"(?i)\b(police|coastguard|ministry|line|board|company|army)$", name):
        return FiledVoice(VoiceKind.ORGANIZATION, named, name, entity)
    if re.search(r"(?i)\b(agency|news|courier|radio)$", name):
        return FiledVoice(VoiceKind.MEDIA, named, name, entity)
    if re.search(r"(?i)\b(report|letter)$", name):
        return FiledVoice(VoiceKind.DOCUMENT, named, name, entity)
    return FiledVoice(VoiceKind.PERSON, named, name, entity)
