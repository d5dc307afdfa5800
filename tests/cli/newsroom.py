"""Small ledgers for the tests of what shows and decides: articles written sentence by sentence, in place of the model.

    print_paper("Radio", date(2023, 3, 14), [Told(("Coastguard",), "12 people died in Teln", number="12")])

is an article of Radio that says "Coastguard said 12 people died in Teln.", with the claim and the figure in it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import Figure, FigureKind
from reportedly.domain.figures import Figures
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, Mention, MentionKind
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.pipeline import add_reading, open_ledger, reconcile
from tests.ledger.copied import build_empty, put_ledger

AT = datetime(2023, 4, 1, 12, 0, tzinfo=UTC)
MARCH_14, MARCH_15, MARCH_16 = (date(2023, 3, day) for day in (14, 15, 16))
PEOPLE = frozenset(("Ines Holt", "Lars Odden", "Marit Vask"))
CUES = {Stance.DENY: "denied that", Stance.ACCUSE: "alleged that"}

Run = Callable[..., Result]


@dataclass(frozen=True)
class Told:
    """A sentence: `sources` from the outermost to the innermost, what they say, and the number in it, if any.

    Sources in lower case are only described. `number` stands in `content`; `low` and `high` say what it means.
    `names` are those of people whom the content names.
    """

    sources: tuple[str, ...]
    content: str
    number: str | None = None
    kind: FigureKind = FigureKind.KILLED
    bound: Bound = Bound.EXACT
    low: int | None = None
    high: int | None = None
    stance: Stance = Stance.STATE
    firmness: Firmness = Firmness.ASSERTED
    day: date | None = None
    counted: str | None = None
    unit: str | None = None
    place: str | None = None
    names: tuple[str, ...] = ()

    @property
    def cue(self) -> str:
        """The words behind the innermost source."""
        return CUES.get(self.stance, "said")


class _Press:
    """Sets an article sentence by sentence, and notes where its parts stand."""

    def __init__(self) -> None:
        self.text = ""
        self.sentences: list[Span] = []
        self.voices: dict[str, Voice] = {}
        self.entities: dict[str, Entity] = {}
        self.attributions: list[Attribution] = []
        self.quantities: list[Quantity] = []
        self.places: list[Place] = []
        self.figures: list[Figure] = []

    def write(self, words: str) -> Span:
        """Append words and a blank, and return where they stand; the text is whole only at the end."""
        start = len(self.text)
        self.text += words + " "
        return Span(start, start + len(words), words)

    def hear(self, name: str, span: Span) -> str:
        """Return the id of a voice, new where it was not heard yet."""
        if name not in self.voices:
            named, entity = name[0].isupper(), self.name(name, span)
            person = self.entities[name].kind is MentionKind.PERSON
            voice = VoiceKind.PERSON if person else VoiceKind.ORGANIZATION
            self.voices[name] = Voice(f"v{len(self.voices) + 2}", voice, named, name, entity)
        return self.voices[name].id

    def name(self, name: str, span: Span) -> str:
        """Return the id of an entity that is named at `span`, too."""
        known = self.entities.get(name)
        person = name in PEOPLE or name[0].islower()
        kind = MentionKind.PERSON if person else MentionKind.ORGANIZATION
        id_ = known.id if known else f"e{len(self.entities) + 1}"
        self.entities[name] = Entity(id_, kind, name, mentions=(*(known.mentions if known else ()), span))
        return id_

    def tell(self, told: Told) -> None:
        """Set a sentence."""
        start = len(self.text)
        heard = []
        for name in told.sources:
            source = self.write(name)
            cue = self.write(told.cue if name == told.sources[-1] else "reported that")
            heard.append((self.hear(name, source), source, cue))
        content = self.write(told.content)
        for name in told.names:
            at = content.start + told.content.index(name)
            self.name(name, Span(at, at + len(name), name))
        self.text = self.text[:-1] + ". "
        self.sentences.append(Span.of(self.text, start, len(self.text) - 1))
        inside: str | None = None
        for number, (voice, source, cue) in enumerate(heard):
            innermost = number == len(heard) - 1
            id_ = f"a{len(self.attributions) + 1}"
            held = Span.of(self.text, cue.end + 1, content.end)
            stance, firmness = (told.stance, told.firmness) if innermost else (Stance.STATE, Firmness.ASSERTED)
            says = (stance, firmness, Channel.STATEMENT, Quotation.INDIRECT, 0.9)
            self.attributions.append(Attribution(id_, (source,), (cue,), (held,), inside, (voice,), *says))
            inside = id_
        if told.number:
            self.count(told, content, inside)

    def count(self, told: Told, content: Span, attribution: str | None) -> None:
        """Note the number of a sentence."""
        at = content.start + content.text.index(told.number or "")
        span = Span.of(self.text, at, at + len(told.number or ""))
        value = int("".join(letter for letter in told.number or "" if letter.isdigit()) or 0)
        low, high = (value, value) if (told.low, told.high) == (None, None) else (told.low, told.high)
        place = f"p{len(self.places) + 1}" if told.place else None
        if told.place and place:
            where = content.start + content.text.index(told.place)
            spot = Span.of(self.text, where, where + len(told.place))
            self.places.append(Place(place, spot, told.place, "NO", 1.0, 1.0, PlacePrecision.CITY, None, "by hand"))
        number = str(len(self.figures) + 1)
        ends = (Decimal(one) if one is not None else None for one in (low, high))
        self.quantities.append(Quantity(f"q{number}", span, *ends, told.bound, told.unit))
        counted = content.text.find(told.counted) if told.counted else -1
        words = (
            Span.of(self.text, content.start + counted, content.start + counted + len(told.counted or ""))
            if counted >= 0
            else None
        )
        self.figures.append(
            Figure(
                id=f"f{number}",
                quantity=f"q{number}",
                counted=words,
                kind=told.kind,
                attribution=attribution,
                firmness=told.firmness,
                confidence=0.9,
                place=place,
                as_of=Interval(told.day, told.day, Precision.DAY) if told.day else None,
            )
        )


def print_paper(outlet: str, day: date | None, sentences: Sequence[Told]) -> Reading:
    """Return the reading of an article that consists of these sentences."""
    press = _Press()
    for told in sentences:
        press.tell(told)
    text = press.text.rstrip()
    published = Published(day, day, Precision.DAY, DateRule.META) if day else None
    article = Article(
        text=text,
        blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else (),
        title=f"What {outlet} has",
        outlet=outlet,
        outlet_rule=OutletRule.META,
        published=published,
        url=f"https://{outlet.lower().replace(' ', '-')}.example/{day}",
    )
    return Reading(
        article=article,
        sentences=tuple(press.sentences),
        mentions=tuple(Mention(one.kind, one.mentions[0]) for one in press.entities.values()),
        entities=tuple(press.entities.values()),
        voices=(Voice("v1", VoiceKind.MEDIA, True, outlet), *press.voices.values()),
        attributions=tuple(press.attributions),
        places=tuple(press.places),
        quantities=tuple(press.quantities),
        figures=Figures(press.figures),
        model=ModelCard("fake", "0", "0" * 64),
    )


def file_papers(path: Path, papers: Sequence[Reading]) -> Path:
    """Keep articles in a ledger and compare them."""
    return put_ledger(path, _file_once(tuple(papers)))


@cache
def _file_once(papers: tuple[Reading, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        path = put_ledger(Path(folder) / "ledger.db", build_empty())
        with open_ledger(path) as ledger:
            for paper in papers:
                name = f"{paper.article.outlet}-{paper.article.published and paper.article.published.first}.html"
                add_reading(ledger, paper, paper.article.text.encode(), name, AT)
            reconcile(ledger)
        return path.read_bytes()


def killed(number: str, words: str = "people died in Teln", **more: object) -> Told:
    """Return what the coastguard says of the dead, unless told otherwise."""
    given: dict[str, object] = {"sources": ("Coastguard",), "content": f"{number} {words}", "number": number}
    given |= {"day": MARCH_14, "place": "Teln", "counted": "people"} | more
    return Told(**given)  # type: ignore[arg-type]


FERRY = (
    print_paper("Radio", MARCH_14, [killed("12")]),
    print_paper("Courier", MARCH_15, [killed("17"), killed("30", sources=("Lars Odden",))]),
    print_paper(
        "Standard",
        MARCH_16,
        [
            killed("19", sources=("Northern Wire", "Coastguard")),
            killed("30", sources=("Marit Vask",), stance=Stance.DENY, firmness=Firmness.DENIED),
            killed("41", sources=("two officials",), stance=Stance.ACCUSE, firmness=Firmness.ALLEGED),
        ],
    ),
)
"""A coastguard that counts 12, 17, 19; a minister's 30 that another denies; officials who allege 41."""


def run_command(path: Path, *arguments: object, width: int = 120, given: str | None = None) -> Result:
    """Run a command on a ledger."""
    settings = {"COLUMNS": str(width), "REPORTEDLY_LEDGER": str(path), "REPORTEDLY_AS": "Ann"}
    return CliRunner().invoke(app, [str(one) for one in arguments], env=settings, input=given)
