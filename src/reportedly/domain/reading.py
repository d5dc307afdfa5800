"""Everything that was read from one article."""

from dataclasses import dataclass, field

from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Incident
from reportedly.domain.figures import Figures
from reportedly.domain.mention import Entity, Mention
from reportedly.domain.page import Page, Selector
from reportedly.domain.place import Place
from reportedly.domain.problem import Problem
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice


@dataclass(frozen=True, slots=True)
class ModelCard:
    """Which weights made the machine's answers."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One article and what was found in it; `voices[0]` is the outlet."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    voices: tuple[Voice, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    dates: tuple[DateMention, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    incidents: tuple[Incident, ...] = ()
    figures: Figures = field(default_factory=lambda: Figures.of((), ()))
    problems: tuple[Problem, ...] = ()
    model: ModelCard | None = None
    page: Page | None = None

    def locate(self, span: Span) -> Selector:
        """Return where `span` came from: a text quote selector that is unique in the page's visible text."""
        return (self.page or Page.of_text(self.article.text)).locate(span)
