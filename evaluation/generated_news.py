"""Generated articles of the length of real ones: to the figures of `generated.py` come prose, claims, denials, places.

An article has about 450 words and a dozen claims: of people and bodies with a name, of officials without one, through
other papers; some accuse, some deny it, some are dated. Most name places that lie in a district and a country.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from evaluation.generated import generate_readings
from reportedly.domain.article import Block, BlockKind
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.date_mention import DateMention
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, MentionKind
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind

_SYLLABLES = "an be cor du el fi gam ho in jo ka lo mi ne or pa qui ro sa ti un vo wi ya zen".split()
_VOCABULARY = tuple(f"{one}{two}{three}" for one in _SYLLABLES for two in _SYLLABLES for three in _SYLLABLES[:6])
_WEIGHTS = tuple(1 / rank for rank in range(1, len(_VOCABULARY) + 1))
_SPEAKERS = 9
_PROSE = 7
_WIRES = ("Northern Wire", "Coast Press", "State Radio")
_BODIES = ("interior ministry", "red crescent", "port authority", "opposition council", "supreme court")
_UNNAMED = ("a police spokesman", "two officials", "witnesses", "a resident", "a diplomat")
_CUES = (
    ("said", Stance.STATE, Firmness.ASSERTED),
    ("said", Stance.STATE, Firmness.ASSERTED),
    ("confirmed", Stance.CONFIRM, Firmness.ASSERTED),
    ("claimed", Stance.CLAIM, Firmness.ALLEGED),
    ("warned", Stance.WARN, Firmness.POSSIBLE),
    ("alleged", Stance.ACCUSE, Firmness.ALLEGED),
    ("denied", Stance.DENY, Firmness.DENIED),
)


def generate_news(figures: int, seed: int = 1) -> Iterator[Reading]:
    """Yield readings of articles as long as real ones, with about so many figures in all."""
    chance = random.Random(seed)
    for reading in generate_readings(figures, seed):
        yield _Longer(reading, chance).build()


class _Longer:
    """One reading, to which paragraphs are added behind its own."""

    def __init__(self, reading: Reading, chance: random.Random) -> None:
        self._reading, self._chance = reading, chance
        self._text = reading.article.text
        self._blocks = list(reading.article.blocks)
        self._sentences = list(reading.sentences)
        self._people = [one.name for one in reading.entities if one.kind is MentionKind.PERSON]
        self._mentions: dict[str, list[Span]] = {one.id: list(one.mentions) for one in reading.entities}
        self._voices = {one.name: one for one in reading.voices}
        self._places = list(reading.places)
        self._claims: list[Attribution] = []
        self._dates: list[DateMention] = []

    def build(self) -> Reading:
        kinds = ["claim"] * _SPEAKERS + ["prose"] * _PROSE
        self._chance.shuffle(kinds)
        for kind in kinds:
            if kind == "claim":
                self._add_claim()
            else:
                self._add_paragraph(self._say(self._chance.randint(15, 35)))
        reading = self._reading
        return replace(
            reading,
            article=replace(reading.article, text=self._text, blocks=tuple(self._blocks)),
            sentences=tuple(self._sentences),
            entities=tuple(self._mention(one) for one in reading.entities),
            voices=(*reading.voices, *(one for one in self._voices.values() if one not in reading.voices)),
            attributions=(*reading.attributions, *self._claims),
            dates=tuple(self._dates),
            places=tuple(self._places),
        )

    def _mention(self, entity: Entity) -> Entity:
        return replace(entity, mentions=tuple(self._mentions[entity.id]))

    def _say(self, words: int) -> str:
        return " ".join(self._chance.choices(_VOCABULARY, _WEIGHTS, k=words))

    def _add_paragraph(self, words: str) -> int:
        """Add a paragraph; return where it begins."""
        start = len(self._text) + 2
        self._text += f"\n\n{words}."
        self._blocks.append(Block(BlockKind.PARAGRAPH, start, len(self._text)))
        self._sentences.append(Span.of(self._text, start, len(self._text)))
        return start

    def _add_claim(self) -> None:
        chance = self._chance
        speaker = self._choose_speaker()
        cue, stance, firmness = chance.choice(_CUES)
        through = f"{chance.choice(_WIRES)} reported that " if chance.random() < 0.2 else ""
        about, town = chance.choice(self._people), _choose_town(chance, self._reading)
        day = date(2015, 1, 1) + timedelta(days=chance.randrange(3000))
        when = f" on {day.isoformat()}" if chance.random() < 0.3 else ""
        content = f"{about} {self._say(chance.randint(5, 14))} in {town.name}, {town.country},{when} {self._say(4)}"
        start = self._add_paragraph(f"{through}{speaker} {cue} {content}")
        outer = self._attribute_wire(start, through) if through else None
        self._attribute(start + len(through), speaker, cue, _Said(stance, firmness, content, outer))
        self._note(start + len(through) + len(speaker) + len(cue) + 2, content, about, town)
        if when:
            self._date(day)

    def _choose_speaker(self) -> str:
        chance = self._chance
        draw = chance.random()
        if draw < 0.45:
            return chance.choice(self._people)
        return f"the {chance.choice(_BODIES)}" if draw < 0.7 else chance.choice(_UNNAMED)

    def _attribute_wire(self, start: int, words: str) -> str:
        name = words.removesuffix(" reported that ")
        end = len(self._text) - 1
        cue = start + len(name) + 1
        voice = self._find_voice(name)
        content = Span.of(self._text, start + len(words), end)
        said = _Said(Stance.STATE, Firmness.ASSERTED, content.text, None)
        return self._keep(Span.of(self._text, start, start + len(name)), Span.of(self._text, cue, cue + 8), said, voice)

    def _attribute(self, start: int, speaker: str, cue: str, said: "_Said") -> None:
        source = Span.of(self._text, start, start + len(speaker))
        self._keep(
            source, Span.of(self._text, source.end + 1, source.end + 1 + len(cue)), said, self._find_voice(speaker)
        )

    def _keep(self, source: Span, cue: Span, said: "_Said", voice: Voice) -> str:
        start = self._text.index(said.content, cue.end)
        id_ = f"b{len(self._claims)}"
        self._claims.append(
            Attribution(
                id=id_,
                source=(source,),
                cue=(cue,),
                content=(Span.of(self._text, start, start + len(said.content)),),
                inside=said.inside,
                voices=(voice.id,),
                stance=said.stance,
                firmness=said.firmness,
                channel=Channel.STATEMENT,
                quotation=Quotation.INDIRECT,
                confidence=0.9,
            )
        )
        return id_

    def _find_voice(self, name: str) -> Voice:
        if name not in self._voices:
            person = name in self._people
            entity = next((one.id for one in self._reading.entities if one.name == name), None) if person else None
            kind = VoiceKind.PERSON if person else VoiceKind.MEDIA if name in _WIRES else VoiceKind.ORGANIZATION
            named = person or name in _WIRES or name.removeprefix("the ") in _BODIES
            self._voices[name] = Voice(f"w{len(self._voices)}", kind, named, name, entity)
        return self._voices[name]

    def _note(self, start: int, content: str, about: str, town: "_Town") -> None:
        """Note whom and where a content names."""
        entity = next(one for one in self._reading.entities if one.name == about)
        self._mentions[entity.id].append(Span.of(self._text, start, start + len(about)))
        at = start + content.index(f" in {town.name}") + 4
        span = Span.of(self._text, at, at + len(town.name))
        around = Span.of(self._text, span.end + 2, span.end + 2 + len(town.country))
        number = len(self._places)
        self._places += [_build_place(f"t{number}", span, f"c{number}"), _build_place(f"c{number}", around, None)]

    def _date(self, day: date) -> None:
        at = self._text.rindex(day.isoformat())
        interval = Interval(day, day, Precision.DAY)
        span = Span.of(self._text, at, at + 10)
        self._dates.append(DateMention(f"d{len(self._dates)}", span, interval, "a day"))


@dataclass(frozen=True, slots=True)
class _Said:
    """What a claim says, how, and in which other it stands."""

    stance: Stance
    firmness: Firmness
    content: str
    inside: str | None


@dataclass(frozen=True, slots=True)
class _Town:
    """A place that claims name, and the country that it lies in."""

    name: str
    country: str


def _choose_town(chance: random.Random, reading: Reading) -> _Town:
    """Return one of a few towns around what an article is about."""
    near = random.Random(f"{reading.places[0].name}{chance.randrange(4)}")
    country = f"{near.choice(_SYLLABLES)}{near.choice(_SYLLABLES)}ia".capitalize()
    return _Town(f"{near.choice(_VOCABULARY)}ton".capitalize(), country)


def _build_place(id_: str, span: Span, container: str | None) -> Place:
    where = random.Random(span.text)
    latitude, longitude = round(where.uniform(-60, 70), 3), round(where.uniform(-180, 180), 3)
    precision = PlacePrecision.CITY if container else PlacePrecision.COUNTRY
    return Place(id_, span, span.text, None, latitude, longitude, precision, container, "named")
