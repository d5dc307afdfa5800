"""Articles, questions and a brief's material, written by hand: a number, who gives it, how firmly; who claims what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import (
    FiledArticle,
    FiledClaim,
    FiledEntity,
    FiledFigure,
    FiledVoice,
    Link,
    Standing,
    make_id,
)
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import MentionKind
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Account, Comparison, CopyLink, Origin, Question, Scope, Verdict
from reportedly.domain.span import Span
from reportedly.domain.standing import build_account
from reportedly.domain.voice import VoiceKind
from reportedly.export.brief import Material, Selection

MADE = datetime(2023, 4, 1, 9, 30, tzinfo=UTC)


def on_day(day: int) -> Interval:
    return Interval(date(2023, 3, day), date(2023, 3, day), Precision.DAY)


@dataclass(frozen=True)
class Number:
    """A number of a text: its words, value, who gives it below the outlet, how firmly."""

    words: str
    low: int | None
    high: int | None
    voices: tuple[str, ...] = ()
    firmness: Firmness = Firmness.ASSERTED
    bound: Bound = Bound.EXACT
    background: bool = False
    confidence: float = 0.9
    as_of: Interval | None = None


@dataclass(frozen=True)
class Saying:
    """A claim of a text: source, cue and content as they stand there, and who says it below the outlet."""

    source: str
    cue: str
    content: str
    voices: tuple[str, ...]
    stance: Stance = Stance.STATE
    firmness: Firmness = Firmness.ASSERTED
    about: tuple[str, ...] = ()
    confidence: float = 0.9
    days: Interval | None = None


@dataclass(frozen=True)
class Page:
    """Where and when an article appeared."""

    outlet: str | None = "Courier"
    day: int | None = 14
    title: str = "News"
    standing: Standing = Standing.PRINTED


def print_article(
    text: str, page: Page, numbers: Iterable[Number] = (), sayings: Iterable[Saying] = (), people: Sequence[str] = ()
) -> FiledArticle:
    """Return `text` as an article; what numbers and sayings quote must stand in it."""
    own = make_id(text, page.outlet, page.day)
    entities = {name: FiledEntity(make_id(own, name), own, MentionKind.PERSON, name) for name in people}
    return FiledArticle(
        id=own,
        page=own,
        path=f"pages/{own}.html",
        outlet=page.outlet,
        title=page.title,
        byline=None,
        url=None,
        published=on_day(page.day) if page.day else None,
        inferred=False,
        credits=(),
        paragraphs=(),
        entities=tuple(entities.values()),
        incidents=(),
        claims=tuple(_say(own, text, page, one, entities) for one in sayings),
        figures=tuple(_count(own, text, page, one) for one in numbers),
        standing=page.standing,
    )


def _find(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


def _chain(page: Page, voices: Sequence[str], stance: Stance, entities: dict[str, FiledEntity]) -> tuple[Link, ...]:
    outlet = FiledVoice(VoiceKind.MEDIA, page.outlet is not None, page.outlet or "this article")
    people = [
        FiledVoice(
            VoiceKind.PERSON if name else VoiceKind.UNSPECIFIED,
            name[:1].isupper(),
            name or "unspecified",
            entities[name].id if name in entities else None,
        )
        for name in voices
    ]
    return (Link((outlet,)), *(Link((one,), stance) for one in people))


def _count(own: str, text: str, page: Page, number: Number) -> FiledFigure:
    return FiledFigure(
        id=make_id(own, number.words),
        article=own,
        span=_find(text, number.words),
        sentence=Span.of(text, 0, len(text)),
        low=None if number.low is None else Decimal(number.low),
        high=None if number.high is None else Decimal(number.high),
        bound=number.bound,
        unit=None,
        kind=FigureKind.KILLED,
        counted="people",
        head="people",
        chain=_chain(page, number.voices, Stance.STATE, {}),
        firmness=number.firmness,
        confidence=number.confidence,
        background=number.background,
        as_of=number.as_of,
        counted_at=on_day(page.day) if page.day else None,
    )


def _say(own: str, text: str, page: Page, saying: Saying, entities: dict[str, FiledEntity]) -> FiledClaim:
    return FiledClaim(
        id=make_id(own, saying.cue, saying.content),
        article=own,
        source=(_find(text, saying.source),) if saying.source else (),
        cue=(_find(text, saying.cue),),
        content=(_find(text, saying.content),),
        chain=_chain(page, saying.voices, saying.stance, entities),
        stance=saying.stance,
        firmness=saying.firmness,
        channel=Channel.STATEMENT,
        quotation=Quotation.INDIRECT,
        confidence=saying.confidence,
        days=saying.days,
        entities=tuple(entities[name].id for name in saying.about),
    )


def ask(
    articles: Sequence[FiledArticle],
    verdict: Verdict = Verdict.CONFLICT,
    *,
    together: Sequence[Sequence[int]] = (),
    wording: str = "How many people were killed?",
) -> Question:
    """Return a question that every figure of the articles answers, an account for each voice.

    `together` are the places of accounts that trace to one origin.
    """
    voices: dict[tuple[str, bool], list[FiledFigure]] = {}
    for article in articles:
        for figure in article.figures:
            voices.setdefault((figure.voice.name, figure.firmness is Firmness.DENIED), []).append(figure)
    by_id = {one.id: one for one in articles}
    accounts = tuple(build_account(make_id("account", one[-1].id), one, by_id) for one in voices.values())
    joined = {number for group in together for number in group}
    groups = [*together, *([number] for number in range(len(accounts)) if number not in joined)]
    return Question(
        id="q" + make_id(wording, [one.id for one in articles])[:10],
        wording=wording,
        scope=Scope(FigureKind.KILLED, None, None, None, None, None),
        accounts=accounts,
        verdict=verdict,
        origins=tuple(_trace([accounts[number] for number in group]) for group in groups),
    )


def _trace(accounts: Sequence[Account]) -> Origin:
    figures = [figure for account in accounts for figure in account.figures]
    articles = tuple(dict.fromkeys(figure.article for figure in figures))
    return Origin(articles, f"{accounts[0].voice}, cited.", tuple(figure.id for figure in figures))


def compare(question: Question, verdict: Verdict = Verdict.CONFLICT) -> tuple[Comparison, ...]:
    """Return one verdict between the first two accounts."""
    one, other = question.accounts[:2]
    reason = f"{one.voice} says “{one.figures[-1].span.text}”, {other.voice} “{other.figures[-1].span.text}”"
    return (Comparison(one.id, other.id, verdict, reason),)


def bring(
    articles: Sequence[FiledArticle],
    questions: Sequence[Question] = (),
    *,
    topic: str = "ferry",
    copies: Sequence[CopyLink] = (),
    selection: Selection | None = None,
) -> Material:
    """Return the material of a brief on all articles."""
    return Material(
        topic=topic,
        made=MADE,
        version="1.2.3",
        articles={one.id: one for one in articles},
        on_topic=frozenset(one.id for one in articles),
        questions=tuple(questions),
        pairs={one.id: compare(one, one.verdict) for one in questions if len(one.accounts) > 1},
        copies=tuple(copies),
        selection=selection or Selection(told=("Chosen were all.",)),
    )


def retract(article: FiledArticle) -> FiledArticle:
    return replace(article, standing=Standing.RETRACTED)
