"""Readings of articles that nobody wrote: many matters of all sizes, to measure a ledger with.

One matter in each ten thousand figures holds a tenth of them. Articles of a matter share its people, its place and its
day; a president and a capital are in articles of all matters; each fifth article copies another's text.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import Figure, FigureKind, Incident
from reportedly.domain.figures import Figures
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind

FIGURES_EACH = 5
_FIRST_DAY = date(2015, 1, 1)
_SYLLABLES = "ba del fon gri hal jor kel lun mar nor ost pel quin ras sel tor ulm vas wen yar zim".split()
_EVENTS = ("shooting", "explosion", "flood", "fire", "crash")
_KINDS = (
    (FigureKind.KILLED, "people were killed"),
    (FigureKind.INJURED, "others were injured"),
    (FigureKind.MISSING, "villagers were missing"),
    (FigureKind.DETAINED, "suspects were detained"),
    (FigureKind.OBJECTS, "houses were destroyed"),
)
_MODEL = ModelCard("generated", "0", "0" * 64)


@dataclass(frozen=True, slots=True)
class _Matter:
    """What the articles of one matter have in common."""

    place: str
    people: tuple[str, ...]
    event: str
    day: date
    tolls: tuple[int, ...]
    articles: int


def generate_readings(figures: int, seed: int = 1) -> Iterator[Reading]:
    """Yield readings with about so many figures in all."""
    chance = random.Random(seed)
    left = figures // FIGURES_EACH
    large = left // 10
    while left > 0:
        size = large or min(left, 1 + int(chance.expovariate(1 / 8)))
        large = 0
        matter = _make_matter(chance, min(size, left))
        left -= matter.articles
        yield from _write_matter(chance, matter)


def _name(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(_SYLLABLES) for _ in range(syllables)).capitalize()


def _make_matter(chance: random.Random, articles: int) -> _Matter:
    people = tuple(f"{_name(chance, 2)} {_name(chance, 3)}" for _ in range(3))
    tolls = tuple(chance.randint(1, 60) for _ in _KINDS)
    day = _FIRST_DAY + timedelta(days=chance.randrange(3000))
    return _Matter(_name(chance, 3), people, chance.choice(_EVENTS), day, tolls, articles)


def _write_matter(chance: random.Random, matter: _Matter) -> Iterator[Reading]:
    earlier: list[tuple[str, ...]] = []
    for _ in range(matter.articles):
        later = min(chance.expovariate(1 / 4), 40)
        published = matter.day + timedelta(days=int(later))
        copied = earlier and chance.random() < 0.2
        sentences = chance.choice(earlier) if copied else _write_sentences(chance, matter, later)
        earlier.append(sentences)
        yield _build_reading(chance, matter, sentences, published)


def _write_sentences(chance: random.Random, matter: _Matter, later: float) -> tuple[str, ...]:
    speakers = (f"{matter.people[0]}", f"{matter.place} police", "a hospital doctor", "the interior ministry", "")
    sentences = []
    for (_, words), toll in zip(_KINDS, matter.tolls, strict=True):
        number = max(0, toll + int(later) + chance.choice((0, 0, 0, 0, -1, 2)))
        speaker = chance.choice(speakers)
        filler = " ".join(_name(chance, 2).lower() for _ in range(12))
        said = f"{speaker} said " if speaker else ""
        sentences.append(f"In {matter.place} {said}{number} {words} in the {matter.event} near {filler}.")
    return tuple(sentences)


def _build_reading(chance: random.Random, matter: _Matter, sentences: tuple[str, ...], published: date) -> Reading:
    outlet = f"{_name(chance, 2)} Post"
    opening = f"President Orla Vantner spoke in Quellmar. {matter.people[1]} and {matter.people[2]} did not."
    text = "\n\n".join((opening, *sentences))
    spans, start = [], len(opening) + 2
    for sentence in sentences:
        spans.append(Span.of(text, start, start + len(sentence)))
        start += len(sentence) + 2
    day = Interval(matter.day, matter.day, Precision.DAY)
    parts = [_read_sentence(text, number, span) for number, span in enumerate(spans, start=1)]
    return Reading(
        article=Article(
            text=text,
            blocks=tuple(Block(BlockKind.PARAGRAPH, span.start, span.end) for span in spans),
            title=f"{matter.event} in {matter.place}",
            outlet=outlet,
            outlet_rule=OutletRule.GIVEN,
            published=Published(published, published, Precision.DAY, DateRule.GIVEN),
            url=f"https://example.org/{chance.randrange(10**12)}",
            language="en",
        ),
        sentences=tuple(spans),
        entities=_build_entities(text, matter),
        voices=(Voice("v1", VoiceKind.MEDIA, True, outlet), *(part.voice for part in parts if part.voice)),
        attributions=tuple(part.attribution for part in parts if part.attribution),
        places=(
            Place(
                "p1",
                _span_of(text, matter.place),
                matter.place,
                None,
                None,
                None,
                PlacePrecision.UNKNOWN,
                None,
                "named",
            ),
        ),
        quantities=tuple(part.quantity for part in parts),
        incidents=(Incident("i1", matter.event, (_span_of(text, matter.event),), "p1", day),),
        figures=Figures(part.build_figure(day) for part in parts),
        model=_MODEL,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """What was found in one sentence."""

    number: int
    kind: FigureKind
    quantity: Quantity
    counted: Span
    voice: Voice | None
    attribution: Attribution | None

    def build_figure(self, day: Interval) -> Figure:
        return Figure(
            id=f"f{self.number}",
            quantity=self.quantity.id,
            counted=self.counted,
            kind=self.kind,
            attribution=self.attribution.id if self.attribution else None,
            firmness=Firmness.ASSERTED,
            confidence=0.9,
            incident="i1",
            place="p1",
            as_of=day,
        )


def _read_sentence(text: str, number: int, sentence: Span) -> _Part:
    kind, words = _KINDS[number - 1]
    end = sentence.start + sentence.text.index(f" {words}")
    start = text.rindex(" ", 0, end) + 1
    value = Decimal(text[start:end])
    quantity = Quantity(f"q{number}", Span.of(text, start, end), value, value, Bound.EXACT)
    counted = Span.of(text, end + 1, end + 1 + len(words.split()[0]))
    if " said " not in sentence.text:
        return _Part(number, kind, quantity, counted, None, None)
    said = sentence.start + sentence.text.index(" said ") + 1
    source = _span_between(text, sentence.start + sentence.text.index(" ", 3) + 1, said - 1)
    named = source.text[0].isupper()
    person = named and not source.text.endswith("police")
    voice_kind = VoiceKind.PERSON if person else VoiceKind.ORGANIZATION
    voice = Voice(f"v{number + 1}", voice_kind, named, source.text, "e1" if person else None)
    attribution = Attribution(
        id=f"a{number}",
        source=(source,),
        cue=(Span.of(text, said, said + 4),),
        content=(Span.of(text, start, sentence.end - 1),),
        inside=None,
        voices=(voice.id,),
        stance=Stance.STATE,
        firmness=Firmness.ASSERTED,
        channel=Channel.STATEMENT,
        quotation=Quotation.INDIRECT,
        confidence=0.9,
    )
    return _Part(number, kind, quantity, counted, voice, attribution)


def _build_entities(text: str, matter: _Matter) -> tuple[Entity, ...]:
    names = (*matter.people, "Orla Vantner")
    people = [
        Entity(f"e{number}", MentionKind.PERSON, name, roles=("President",) if name == names[-1] else ())
        for number, name in enumerate(names, start=1)
    ]
    places = [
        Entity(f"e{number}", MentionKind.PLACE, name, mentions=(_span_of(text, name),))
        for number, name in enumerate((matter.place, "Quellmar"), start=len(people) + 1)
    ]
    return (*people, *places)


def _span_of(text: str, words: str) -> Span:
    return _span_between(text, text.index(words), text.index(words) + len(words))


def _span_between(text: str, start: int, end: int) -> Span:
    return Span.of(text, start, end)
