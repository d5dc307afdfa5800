"""What a brief is made from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from reportedly.domain.filed import FiledArticle
from reportedly.domain.question import Comparison, CopyLink, Question

LEAST_CONFIDENCE = 0.5
"""How sure the reading has to be of a claim or figure for a brief to print it."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a brief is about; None leaves that side open."""

    first: date | None = None
    last: date | None = None

    def holds(self, article: FiledArticle) -> bool:
        """Say whether an article can have appeared in it: one without a date can."""
        if article.published is None:
            return True
        begins = self.first is None or article.published.last >= self.first
        return begins and (self.last is None or article.published.first <= self.last)


@dataclass(frozen=True, slots=True)
class Selection:
    """How articles and questions were chosen, in sentences, and what was left out by that, each with its number."""

    told: tuple[str, ...] = ()
    articles_left: int = 0
    questions_left: int = 0
    dated_elsewhere: int = 0
    figures_left: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Material:
    """All that a brief is made from.

    `articles` are those on the topic and those that its questions rest on, by id; `on_topic` are the ids of the former,
    whose claims the brief prints. `pairs` are the verdicts between the accounts of a question, by its id. `texts` are
    the texts of articles by id: without one its claims are quoted piece by piece. `identity_of` gives for an entity of
    an article whom it is across articles.
    """

    topic: str
    made: datetime
    version: str
    articles: Mapping[str, FiledArticle]
    on_topic: frozenset[str]
    questions: tuple[Question, ...]
    pairs: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)
    copies: tuple[CopyLink, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    identity_of: Mapping[str, str] = field(default_factory=dict)
    selection: Selection = field(default_factory=Selection)
