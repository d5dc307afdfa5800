"""The whole step."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.attribute import attribute
from reportedly.domain.annotation import Annotation, Detection, Token
from reportedly.domain.article import Article
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span
from tests.attribute.handmade import annotate_by_hand

WORDS = st.sampled_from(
    "he She police said “ ” , . ' \n Ann Lee the mayor claimed that officials and We I denied (SWC) it report".split(
        " "
    )
)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, Annotation]:
    text = " ".join(draw(st.lists(WORDS, min_size=1, max_size=40)))

    def spans(most: int) -> tuple[Span, ...]:
        ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 30))
        found = draw(st.lists(ends, max_size=most))
        return tuple(Span.of(text, start, min(len(text), start + size)) for start, size in sorted(found))

    number = draw(st.integers(0, 4))
    inside = st.none() | st.integers(0, number)
    detections = tuple(
        Detection(spans(2), spans(1), spans(2), draw(inside), draw(st.floats(0, 1))) for _ in range(number)
    )
    kinds = st.sampled_from(MentionKind)
    mentions = tuple(Mention(draw(kinds), span) for span in spans(4))
    tokens = tuple(Token(span.start, span.end, span.text, 0, "X", 0, "dep") for span in spans(3))
    return Article(text=text), Annotation(spans(3), tokens, mentions, detections)


@settings(max_examples=200)
@given(articles())
def test_any_annotation_is_read_alike_twice_and_into_slices_of_the_text(given: tuple[Article, Annotation]) -> None:
    article, annotation = given
    once, again = attribute(article, annotation), attribute(article, annotation)
    assert once == again
    ids = {attribution.id for attribution in once.attributions}
    voices = {voice.id for voice in once.voices}
    for attribution in once.attributions:
        spans = (*attribution.source, *attribution.cue, *attribution.content)
        assert all(article.text[span.start : span.end] == span.text for span in spans)
        assert attribution.inside is None or attribution.inside in ids - {attribution.id}
        assert attribution.voices
        assert set(attribution.voices) <= voices


def test_a_text_without_attributions_has_the_outlet_for_its_only_voice() -> None:
    reading = attribute(Article(text=""), Annotation((), (), (), ()))
    assert (len(reading.voices), reading.attributions, reading.entities) == (1, (), ())


def test_without_mentions_names_are_told_by_their_capitals() -> None:
    article, annotation = annotate_by_hand(
        "{s1 Sheriff Bo Ray} {c1 said} {t1 no}. Rain. {s2 Ray} {c2 said} {t2 yes}. {s3 Police} {c3 said} {t3 no}."
    )
    reading = attribute(article, annotation)
    assert [(voice.name, voice.named) for voice in reading.voices[1:]] == [("Bo Ray", True), ("Police", False)]
