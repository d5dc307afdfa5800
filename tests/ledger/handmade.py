"""Readings, questions and random records for the tests of the ledger."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from reportedly.domain.article import Article, Block, BlockKind, DateRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import Figure, FigureKind, Incident
from reportedly.domain.figures import Figures
from reportedly.domain.filed import (
    FiledArticle,
    FiledClaim,
    FiledEntity,
    FiledFigure,
    FiledIncident,
    FiledPlace,
    FiledVoice,
    Link,
    Paragraph,
)
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.mention import Entity, Mention, MentionKind
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.question import Account, Origin, Question, Scope, Verdict
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind

Record = TypeVar("Record")

AT = datetime(2024, 5, 1, 12, 0, tzinfo=UTC)
DAY = date(2024, 5, 1)
MODEL = ModelCard("fake", "0", "0" * 64)
FERRY = "Police said 12 people died on the ferry. The owner said 9 people died. Some 40 were hurt."


def find_span(text: str, wording: str) -> Span:
    """Return the first place of `wording` in `text`."""
    start = text.index(wording)
    return Span.of(text, start, start + len(wording))


def build_article(text: str, *, day: date | None = None, outlet: str | None = None, url: str | None = None) -> Article:
    """Return an article of one paragraph."""
    published = Published(day, day, Precision.DAY, DateRule.META) if day else None
    blocks = (Block(BlockKind.PARAGRAPH, 0, len(text)),) if text else ()
    return Article(text=text, blocks=blocks, title=text[:20], outlet=outlet, url=url, published=published)


def build_reading(
    text: str = FERRY,
    *,
    numbers: Sequence[str] = ("12", "9"),
    sources: Sequence[str] = ("Police", "The owner"),
    article: Article | None = None,
    model: ModelCard = MODEL,
) -> Reading:
    """Return a reading in which each source said the sentence behind it, with each number a figure of the killed."""
    article = article or build_article(text, day=DAY, outlet="Radio")
    voices = (
        Voice("v1", VoiceKind.MEDIA, True, article.outlet or "this article"),
        *(Voice(f"v{n}", VoiceKind.ORGANIZATION, True, one, f"e{n}") for n, one in enumerate(sources, start=2)),
    )
    entities = tuple(
        Entity(f"e{n}", MentionKind.ORGANIZATION, one, mentions=(find_span(text, one),))
        for n, one in enumerate(sources, start=2)
    )
    attributions = tuple(_attribute(text, one, n) for n, one in enumerate(sources, start=1))
    quantities = tuple(
        Quantity(f"q{n}", find_span(text, one), Decimal(one), Decimal(one), Bound.EXACT)
        for n, one in enumerate(numbers, start=1)
    )
    return Reading(
        article=article,
        sentences=(Span.of(text, 0, len(text)),) if text else (),
        mentions=tuple(Mention(MentionKind.ORGANIZATION, one.mentions[0]) for one in entities),
        entities=entities,
        voices=voices,
        attributions=attributions,
        quantities=quantities,
        incidents=(Incident("i1", "ferry", (find_span(text, "ferry"),)),) if "ferry" in text else (),
        figures=Figures([_count(one, n, attributions) for n, one in enumerate(quantities, start=1)]),
        model=model,
    )


def _attribute(text: str, source: str, number: int) -> Attribution:
    start = text.index(f"{source} said ") + len(source) + 1
    end = text.find(".", start)
    return Attribution(
        id=f"a{number}",
        source=(find_span(text, source),),
        cue=(Span.of(text, start, start + 4),),
        content=(Span.of(text, start + 5, end if end > 0 else len(text)),),
        inside=None,
        voices=(f"v{number + 1}",),
        stance=Stance.STATE,
        firmness=Firmness.ASSERTED,
        channel=Channel.STATEMENT,
        quotation=Quotation.INDIRECT,
        confidence=0.9,
    )


def _count(quantity: Quantity, number: int, attributions: Sequence[Attribution]) -> Figure:
    holding = (one.id for one in attributions if one.content[0].holds(quantity.span))
    return Figure(
        id=f"f{number}",
        quantity=quantity.id,
        counted=None,
        kind=FigureKind.KILLED,
        attribution=next(holding, None),
        firmness=Firmness.ASSERTED,
        confidence=0.8,
    )


def build_question(id: str, figures: Sequence[FiledFigure], verdict: Verdict = Verdict.AGREE) -> Question:  # noqa: A002
    """Return a question that each figure answers with an account of its own."""
    accounts = tuple(
        Account(f"{id}{n}", one.voice.name, one.chain, one.low, one.high, one.bound, None, one.firmness, (one,))
        for n, one in enumerate(figures)
    )
    scope = Scope(FigureKind.KILLED, None, None, None, "ferry", None)
    return Question(id, f"How many were killed ({id})?", scope, accounts, verdict, ())


def spans() -> st.SearchStrategy[Span]:
    """Spans of any text."""
    return st.builds(
        lambda start, text: Span(start, start + len(text), text),
        st.integers(0, 10**6),
        st.text(min_size=1, max_size=20),
    )


def intervals() -> st.SearchStrategy[Interval]:
    """Stretches of days."""
    days = st.lists(st.dates(), min_size=2, max_size=2).map(sorted)
    return st.builds(lambda ends, precision: Interval(*ends, precision), days, st.sampled_from(Precision))


def few(kind: type[Record]) -> st.SearchStrategy[tuple[Record, ...]]:
    """At most two of a kind: records hold records that hold records, and random ones grow large."""
    return st.lists(st.from_type(kind), max_size=2).map(tuple)


hashes = st.frozensets(st.integers(0, 2**60), max_size=3)
st.register_type_strategy(Span, spans())
st.register_type_strategy(Interval, intervals())
st.register_type_strategy(Decimal, st.decimals(allow_nan=False, allow_infinity=False))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(Paragraph, st.builds(Paragraph, shingles=hashes, quotes=hashes))
st.register_type_strategy(Link, st.builds(Link, voices=few(FiledVoice)))
st.register_type_strategy(FiledFigure, st.builds(FiledFigure, chain=few(Link)))
st.register_type_strategy(FiledClaim, st.builds(FiledClaim, chain=few(Link), content=few(Span), places=few(FiledPlace)))
st.register_type_strategy(Account, st.builds(Account, chain=few(Link), figures=few(FiledFigure)))

filed_articles = st.builds(
    FiledArticle,
    paragraphs=few(Paragraph),
    entities=few(FiledEntity),
    incidents=few(FiledIncident),
    claims=few(FiledClaim),
    figures=few(FiledFigure),
)
questions = st.builds(Question, accounts=few(Account), origins=few(Origin))
