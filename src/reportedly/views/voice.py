"""One voice with all that is shown of it: what it said, who gives other numbers, under which names it goes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.domain.filed import FiledClaim, FiledEntity
from reportedly.domain.question import Account, Comparison, Question, Verdict
from reportedly.domain.saying import Saying, Spot
from reportedly.export.phrases import UNDATED, word_days
from reportedly.reconcile.pairs import build_bench
from reportedly.reconcile.verdicts import compare_accounts
from reportedly.views.compared import load_heads
from reportedly.views.sayings import Told, gather_sayings

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, Speaker, Undecided

MOST_CONTESTED = 5
"""Contested questions of one voice that are looked at."""

MOST_ENTITIES = 100
"""Entities of one voice of which the names are shown."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A question to which another account than the voice's gives a number that cannot be right as well."""

    question: Question
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class NameTaken:
    """A name that was taken for a voice: the id of the entity, its name with roles, its article, and why."""

    entity: str
    name: str
    article: str
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """Which of the sayings of a voice are wanted: so many, page by page; what is beyond the end is the last page."""

    limit: int
    page: int = 1

    def cut(self, spots: Sequence[Spot]) -> Sequence[Spot]:
        """Return what is wanted."""
        last = max(0, len(spots) - 1) // self.limit
        at = min(max(0, self.page - 1), last) * self.limit
        return spots[at : at + self.limit]


@dataclass(frozen=True, slots=True)
class VoiceView:
    """All that is shown of one voice, and how much more there is; `sayings` is how many there are in all.

    `entities` are those that are the voice, each with its article.
    """

    speaker: "Speaker"
    told: Told
    sayings: int
    contradictions: Sequence[Contradiction]
    more_contested: int
    names: Sequence[NameTaken]
    more_names: int
    undecided: Sequence["Undecided"]
    entities: Mapping[str, str]


def gather_voice(ledger: "Ledger", speaker: "Speaker", part: Part, most_denials: int | None = None) -> VoiceView:
    """Return all that is shown of a voice."""
    spots = ledger.lookup.find_said(speaker.id)
    figures = ledger.lookup.find_figures_of(speaker.id)
    contested = ledger.find_questions_of(figures, Verdict.CONFLICT)
    entities = {one.id: one.article for one in ledger.lookup.find_entities(speaker.id)}
    shown = dict(list(entities.items())[:MOST_ENTITIES])
    return VoiceView(
        speaker,
        gather_sayings(ledger, part.cut(spots), most_denials),
        len(spots),
        list(_find_contradictions(ledger, contested[:MOST_CONTESTED], figures)),
        max(0, len(contested) - MOST_CONTESTED),
        list(_find_names(ledger, shown)),
        len(entities) - len(shown),
        ledger.undecided(entities),
        entities,
    )


def _find_contradictions(ledger: "Ledger", questions: Sequence[str], figures: set[str]) -> Iterator[Contradiction]:
    loaded = list(ledger.load_questions(questions))
    articles = load_heads(ledger, loaded)
    for question in loaded:
        bench = build_bench(question, articles)
        for account in question.accounts:
            if _has(account, figures):
                for other in question.accounts:
                    if not _has(other, figures):
                        made = compare_accounts(account, other, bench)
                        if made.verdict is Verdict.CONFLICT:
                            yield Contradiction(question, made)


def _has(account: Account, figures: set[str]) -> bool:
    return any(figure.id in figures for figure in account.figures)


def _find_names(ledger: "Ledger", entities: dict[str, str]) -> Iterator[NameTaken]:
    """Yield the names that were taken for one voice; `entities` are its entities, each with its article."""
    reasons = {one.entity: one.reason for one in ledger.identities(entities)}
    named = [
        NameTaken(entity.id, _name_entity(entity), entity.article, reasons.get(entity.id, ""))
        for entity in ledger.lookup.entities(entities.values())
        if entity.id in entities
    ]
    yield from sorted(named, key=lambda one: (one.name, one.entity))


def _name_entity(entity: FiledEntity) -> str:
    return f"{entity.name} ({', '.join(entity.roles)})" if entity.roles else entity.name


def word_when(saying: Saying) -> str:
    """Return when something was said; only when its article appeared, where the text does not tell."""
    own = saying.said.said if isinstance(saying.said, FiledClaim) else saying.said.counted_at
    if own:
        return word_days(own)
    if saying.article.published is None or saying.article.inferred:
        return UNDATED
    return f"{word_days(saying.article.published)} (appeared)"
