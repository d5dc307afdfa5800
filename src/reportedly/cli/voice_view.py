"""One voice in the terminal: what it said over time, who gives other numbers, under which names it goes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.cli.compared import load_articles
from reportedly.cli.saying_view import build_saying
from reportedly.cli.verdict_mark import mark_verdict
from reportedly.cli.visible import make_visible
from reportedly.domain.filed import FiledClaim, FiledFigure
from reportedly.domain.question import Account, Comparison, Question, Verdict
from reportedly.export.denials import Denials
from reportedly.export.phrases import UNDATED, word_days, word_figure
from reportedly.export.speakers import Saying, Speaker, find_sayings
from reportedly.reconcile.pairs import build_bench
from reportedly.reconcile.verdicts import compare_accounts

if TYPE_CHECKING:
    from reportedly.ledger import Ledger

_ID = 8


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A question to which another account than the voice's gives a number that cannot be right as well."""

    question: Question
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class VoiceView:
    """All that is shown of one voice."""

    speaker: Speaker
    sayings: Sequence[Saying]
    denials: Denials
    figures: Mapping[str, FiledFigure]
    contradictions: Sequence[Contradiction]
    names: Sequence[str]
    undecided: Sequence[str]


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
        [one.reason for one in ledger.undecided() if {one.one, one.other} & speaker.entities],
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


def _find_names(ledger: "Ledger", speaker: Speaker) -> Iterator[str]:
    """Yield the names that were taken for one voice, each with the reason and its id."""
    reasons = {one.entity: one.reason for one in ledger.identities(speaker.entities)}
    named = {
        entity.id: f"{entity.name} ({', '.join(entity.roles)})" if entity.roles else entity.name
        for article in ledger.articles(speaker.articles)
        for entity in article.entities
        if entity.id in speaker.entities
    }
    for entity in sorted(speaker.entities, key=lambda one: (named.get(one, ""), one)):
        reason = reasons.get(entity)
        yield f"{entity[:_ID]}  {named.get(entity, '')}" + (f": {reason}" if reason else "")


def build_voice(view: VoiceView, limit: int) -> Iterator[RenderableType]:
    """Yield what is shown of a voice."""
    speaker = view.speaker
    yield Text(make_visible(speaker.name), "bold underline")
    told = (f"{speaker.claims} claims", f"{speaker.figures} figures", f"{len(speaker.articles)} articles")
    yield Text(" · ".join((speaker.kind if speaker.named else "only described", *told)))
    yield from _build_section("What this voice said", _build_sayings(view, limit))
    yield from _build_section("Who gives other numbers", map(_build_contradiction, view.contradictions))
    names = (Text(f"  {make_visible(name)}") for name in view.names)
    yield from _build_section("Names that were taken for this voice", names)
    yield from _build_section("May be the same as", (Text(f"  {make_visible(one)}") for one in view.undecided))


def _build_section(title: str, parts: Iterator[RenderableType]) -> Iterator[RenderableType]:
    for number, part in enumerate(parts):
        if number == 0:
            yield Text()
            yield Text(title, "bold")
        yield part


def _build_sayings(view: VoiceView, limit: int) -> Iterator[RenderableType]:
    last: str | None = None
    for saying in view.sayings[:limit]:
        when = _word_when(saying)
        if when != last:
            yield Text(f"  {when}", "bold")
            last = when
        for line in build_saying(saying.said, saying.article, view.denials.find(saying.said)):
            yield Padding(line, (0, 0, 0, 4), expand=False)
        if isinstance(saying.said, FiledClaim):
            yield from _build_figures(view, saying.said)
    if len(view.sayings) > limit:
        yield Text(f"  … and {len(view.sayings) - limit} more: --limit shows them", "italic")


def _build_figures(view: VoiceView, claim: FiledClaim) -> Iterator[RenderableType]:
    """Yield the figures of a claim that are its voice's own, with their ids."""
    own = [view.figures[one] for one in claim.figures if one in view.figures and view.figures[one].claim == claim.id]
    if own:
        told = (f"{word_figure(one)} {one.kind.replace('_', ' ')} ({one.id[:_ID]})" for one in own)
        yield Padding(Text(f"figures: {make_visible(', '.join(told))}", "dim"), (0, 0, 0, 6), expand=False)


def _word_when(saying: Saying) -> str:
    """Return when something was said; only when its article appeared, where the text does not tell."""
    own = saying.said.said if isinstance(saying.said, FiledClaim) else saying.said.counted_at
    if own:
        return word_days(own)
    if saying.article.published is None or saying.article.inferred:
        return UNDATED
    return f"{word_days(saying.article.published)} (appeared)"


def _build_contradiction(one: Contradiction) -> RenderableType:
    line = Text(f"{one.question.id[:_ID]}  {make_visible(one.question.wording)}\n")
    line.append_text(mark_verdict(one.comparison.verdict)).append(f"  {make_visible(one.comparison.reason)}")
    return Padding(line, (0, 0, 0, 2), expand=False)
