"""A small fake that stands in for the model, and a reading made by hand."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings

from reportedly.domain.annotation import Annotation, Detection
from reportedly.domain.article import Article, Block, BlockKind, DateRule, OutletRule, Published
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.interval import Precision
from reportedly.domain.mention import Entity, Mention, MentionKind
from reportedly.domain.problem import Problem
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind
from reportedly.reader import Reader

# `pytest --hypothesis-profile=thorough` looks ten times longer. How long one example takes says more of the machine and
# of what is loaded at its first use: what has to be quick has a test of its own that measures it.
settings.register_profile("quick", max_examples=50, deadline=None)
settings.register_profile("thorough", max_examples=500, deadline=None)
settings.load_profile("quick")

CHAIN_TEXT = "The radio reported that militants said their leader told them “wait”. He allegedly left. Ali denied it."


def span_of(text: str, wording: str) -> Span:
    """Return the first place of `wording` in `text`."""
    start = text.index(wording)
    return Span.of(text, start, start + len(wording))


class FakeAnnotator:
    """Finds "Name said something." and nothing else."""

    card = ModelCard("fake", "0", "0" * 64)
    _CLAIM = re.compile(r"(?P<source>[A-Z]\w+) (?P<cue>said) (?P<content>[^.]+)")

    def annotate(self, article: Article) -> Annotation:
        detections = tuple(
            Detection(
                *((Span.of(article.text, *found.span(part)),) for part in ("source", "cue", "content")),
                inside=None,
                confidence=0.5,
            )
            for found in self._CLAIM.finditer(article.text)
        )
        return Annotation((), (), (), detections)


@pytest.fixture
def build_reader() -> Callable[[], Reader]:
    """What a command builds its reader with, in place of the one that loads the model."""
    return lambda: Reader(FakeAnnotator())


@pytest.fixture
def reader() -> Reader:
    return Reader(FakeAnnotator())


@pytest.fixture
def chain() -> Reading:
    """A blog that reports a radio that reports militants that report a leader; a hedge and a denial."""
    text = CHAIN_TEXT

    def spans(*wordings: str) -> tuple[Span, ...]:
        return tuple(span_of(text, wording) for wording in wordings)

    return Reading(
        article=Article(
            text=text,
            blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
            title="Told to wait",
            outlet="Valley Blog",
            outlet_rule=OutletRule.META,
            published=Published(date(2015, 1, 7), date(2015, 1, 7), Precision.DAY, DateRule.JSON_LD),
        ),
        sentences=(Span.of(text, 0, 69), *spans("He allegedly left.", "Ali denied it.")),
        mentions=(Mention(MentionKind.PERSON, span_of(text, "Ali")), Mention(MentionKind.GROUP, span_of(text, "mil"))),
        entities=(Entity("e1", MentionKind.PERSON, "Ali", roles=("the spokesman",), mentions=(span_of(text, "Ali"),)),),
        voices=(
            Voice("v1", VoiceKind.MEDIA, True, "Valley Blog"),
            Voice("v2", VoiceKind.MEDIA, False, "the radio"),
            Voice("v3", VoiceKind.GROUP, False, "militants"),
            Voice("v4", VoiceKind.PERSON, False, "their leader"),
            Voice("v5", VoiceKind.PERSON, True, "Ali", "e1"),
            Voice("v6", VoiceKind.UNSPECIFIED, False, "unspecified"),
        ),
        attributions=(
            Attribution(
                id="a1",
                source=spans("The radio"),
                cue=spans("reported"),
                content=spans("that militants said their leader told them “wait”"),
                inside=None,
                voices=("v2",),
                stance=Stance.STATE,
                firmness=Firmness.ASSERTED,
                channel=Channel.PRESS_REPORT,
                quotation=Quotation.INDIRECT,
                confidence=0.912345,
            ),
            Attribution(
                id="a2",
                source=spans("militants"),
                cue=spans("said"),
                content=spans("their leader told them “wait”"),
                inside="a1",
                voices=("v3",),
                stance=Stance.STATE,
                firmness=Firmness.ASSERTED,
                channel=Channel.STATEMENT,
                quotation=Quotation.INDIRECT,
                confidence=0.8,
            ),
            Attribution(
                id="a3",
                source=spans("their leader"),
                cue=spans("told"),
                content=spans("“wait”"),
                inside="a2",
                voices=("v4",),
                stance=Stance.DEMAND,
                firmness=Firmness.ASSERTED,
                channel=Channel.QUOTE,
                quotation=Quotation.DIRECT,
                confidence=0.7,
            ),
            Attribution(
                id="a4",
                source=(),
                cue=spans("allegedly"),
                content=spans("He", "left"),
                inside=None,
                voices=("v6",),
                stance=Stance.CLAIM,
                firmness=Firmness.ALLEGED,
                channel=Channel.UNKNOWN,
                quotation=Quotation.INDIRECT,
                confidence=0.6,
            ),
            Attribution(
                id="a5",
                source=spans("Ali"),
                cue=spans("denied"),
                content=spans("it"),
                inside=None,
                voices=("v5",),
                stance=Stance.DENY,
                firmness=Firmness.DENIED,
                channel=Channel.STATEMENT,
                quotation=Quotation.INDIRECT,
                confidence=0.9,
                resolved_by="'Ali' is Ali: the only one named",
            ),
        ),
        problems=(Problem("dates", "No year for this day.", span_of(text, "left")),),
        model=ModelCard("fake", "0", "0" * 64),
    )
