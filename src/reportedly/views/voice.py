"""One voice with all that is shown of it: what it said, who gives other numbers, under which names it goes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.domain.filed import FiledClaim, FiledEntity, FiledFigure
from reportedly.domain.question import Account, Comparison, Question, Verdict
from reportedly.export.denials import Denials
from reportedly.export.phrases import UNDATED, word_days
from reportedly.export.speakers import Saying, Speaker, find_sayings
from reportedly.reconcile.pairs import build_bench
from reportedly.reconcile.verdicts import compare_accounts
from reportedly.views.compared import load_articles

if TYPE_CHECKING:
    from reportedly.ledger import Ledger, Undecided


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
class VoiceView:
    """All that is shown of one voice."""

    speaker: Speaker
    sayings: Sequence[Saying]
    denials: Denials
    figures: Mapping[str, FiledFigure]
    contradictions: Sequence[Contradiction]
    names: Sequence[NameTaken]
    undecided: Sequence["Undecided"]


def gather_voice(ledger: "Ledger", speaker: Speaker, identity_of: Mapping[str, str]) -> VoiceView:
    """Return all that is shown of a voice."""
    articles = list(ledger.articles())
    own = [one for one in articles if one.id in speaker.articles]
    sayings = find_sayings(own, {speaker.key}, identity_of)
    figures = {figure.id: figure for article in own for figure in article.figures}
    ids = {id_ for one in sayings for id_ in _list_figures(one)}
    return VoiceView(
        speaker,
        sayings,
        Denials(articles, identity_of),
        figures,
        list(_find_contradictions(ledger, ids)),
        list(_find_names(ledger, speaker)),
        [one for one in ledger.undecided() if {one.one, one.other} & speaker.entities],
    )


def _list_figures(saying: Saying) -> tuple[str, ...]:
    return saying.said.figures if isinstance(saying.said, FiledClaim) else (saying.said.id,)


def _find_contradictions(ledger: "Ledger", figures: set[str]) -> Iterator[Contradiction]:
    questions = list(ledger.load_questions(ledger.find_questions_of(figures)))
    articles = load_articles(ledger, questions)
    for question in questions:
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


def _find_names(ledger: "Ledger", speaker: Speaker) -> Iterator[NameTaken]:
    """Yield the names that were taken for one voice."""
    reasons = {one.entity: one.reason for one in ledger.identities(speaker.entities)}
    named = [
        NameTaken(entity.id, _name_entity(entity), article.id, reasons.get(entity.id, ""))
        for article in ledger.articles(speaker.articles)
        for entity in article.entities
        if entity.id in speaker.entities
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
