"""Articles written sentence by sentence, each with its number in brackets: "Police said [19] people died."

    report("Courier", MARCH_15, Told("Police said [19] people died.", ("Harmouth Police",)))

is an article of Courier in which the police give 19.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.figure import FigureKind, Sense, State
from reportedly.domain.filed import FiledArticle, FiledFigure, FiledIncident, FiledPlace, FiledVoice, Link, make_id
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.domain.quantity import Bound
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.counted import Counted, read_counted
from tests.reconcile.newsstand import Person, hear, print_article

MARCH_14, MARCH_15, MARCH_16, MARCH_20 = (date(2023, 3, day) for day in (14, 15, 16, 20))
CITY, COUNTRY = PlacePrecision.CITY, PlacePrecision.COUNTRY


@dataclass(frozen=True)
class Told:
    """A sentence with its number in brackets, and the voices that it comes through.

    `bounds` is what the number stands for, where that is not the number itself; `incident` and `part_of` are the places
    of an incident and of another figure in the article.
    """

    sentence: str
    voices: tuple[str, ...] = ()
    kind: FigureKind = FigureKind.KILLED
    bound: Bound = Bound.EXACT
    bounds: tuple[int | None, int | None] | None = None
    counted: str | None = None
    head: str | None = None
    unit: str | None = None
    firmness: Firmness = Firmness.ASSERTED
    stance: Stance = Stance.STATE
    place: str | FiledPlace | None = None
    day: date | None = None
    counted_at: date | None = None
    background: bool = False
    incident: int | None = None
    part_of: int | None = None
    sense: Sense = Sense.UNKNOWN
    state: State | None = None


def on(day: date | None) -> Interval | None:
    """Return a day as an interval."""
    return Interval(day, day, Precision.DAY) if day else None


def town(name: str, *containers: str) -> FiledPlace:
    """Return a town in what holds it."""
    return FiledPlace(name, CITY, containers=containers)


def report(
    outlet: str | None,
    day: date | None,
    *told: Told,
    entities: Sequence[Person] = (),
    incidents: Sequence[FiledIncident] = (),
    title: str | None = None,
) -> FiledArticle:
    """Return an article of sentences, each a paragraph."""
    text = "\n".join(re.sub(r"\[(.+?)\]", r"\1", one.sentence) for one in told)
    bare = replace(print_article(text, outlet, day, entities=entities), title=title)
    happened = tuple(
        replace(one, id=make_id(bare.id, one.kind, at), article=bare.id) for at, one in enumerate(incidents)
    )
    figures: list[FiledFigure] = []
    start = 0
    for one in told:
        if "[" in one.sentence:
            figures.append(_count(one, bare, start, happened, figures))
        start += len(one.sentence.replace("[", "").replace("]", "")) + 1
    return replace(bare, figures=tuple(figures), incidents=happened)


def _count(
    told: Told, article: FiledArticle, start: int, incidents: Sequence[FiledIncident], before: Sequence[FiledFigure]
) -> FiledFigure:
    at = told.sentence.index("[")
    number = told.sentence[at + 1 : told.sentence.index("]")]
    sentence = told.sentence.replace("[", "").replace("]", "")
    low, high = told.bounds or (int(number), int(number))
    entities = {entity.name: entity.id for entity in article.entities}
    outlet = Link((FiledVoice(VoiceKind.MEDIA, article.outlet is not None, article.outlet or "the outlet"),))
    stances = [Stance.STATE] * len(told.voices[:-1]) + [told.stance]
    heard = (Link((hear(one, entities.get(one)),), stance) for one, stance in zip(told.voices, stances, strict=False))
    return FiledFigure(
        id=make_id(article.id, start + at, told.kind),
        article=article.id,
        span=Span(start + at, start + at + len(number), number),
        sentence=Span(start, start + len(sentence), sentence),
        low=None if low is None else Decimal(low),
        high=None if high is None else Decimal(high),
        bound=told.bound,
        unit=told.unit,
        kind=told.kind,
        counted=told.counted,
        head=told.head,
        chain=(outlet, *heard),
        firmness=told.firmness,
        confidence=0.9,
        place=town(told.place) if isinstance(told.place, str) else told.place,
        incident=incidents[told.incident].id if told.incident is not None else None,
        as_of=on(told.day),
        counted_at=on(told.counted_at),
        background=told.background,
        part_of=before[told.part_of].id if told.part_of is not None else None,
        sense=told.sense,
        state=told.state,
    )


def happened(kind: str, place: FiledPlace | None = None, day: date | None = None) -> FiledIncident:
    """Return an incident, to be put into an article."""
    return FiledIncident("", "", kind, place, on(day))


def body(name: str) -> Person:
    """Return a body that an article names."""
    return Person(name, kind=MentionKind.ORGANIZATION)


def count(told: Told) -> Counted:
    """Return one figure ready for comparison."""
    return read_counted(report("Courier", MARCH_15, told).figures[0], frozenset())
