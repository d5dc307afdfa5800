"""The text of an article cut into runs."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.filed import FiledClaim, FiledVoice, Link
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind
from reportedly.workbench.marking import Marking

TEXT = "The radio reported that militants said they would wait."
OUTLET = Link((FiledVoice(VoiceKind.MEDIA, True, "Blog"),))


def attribute(id_: str, source: Span | None, cue: Span, content: Span, inside: str | None = None) -> FiledClaim:
    """Return a claim with these words."""
    return FiledClaim(
        id=id_,
        article="a",
        source=(source,) if source else (),
        cue=(cue,),
        content=(content,),
        chain=(OUTLET,),
        stance=Stance.STATE,
        firmness=Firmness.ASSERTED,
        channel=Channel.UNKNOWN,
        quotation=Quotation.INDIRECT,
        confidence=0.9,
        inside=inside,
    )


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span.of(TEXT, start, start + len(words))


OUTER = attribute("o", span("The radio"), span("reported"), span("that militants said they would wait"))
INNER = attribute("i", span("militants"), span("said"), span("they would wait"), "o")


def test_a_voice_within_a_voice_has_both_layers_the_outer_first() -> None:
    runs = list(Marking((INNER, OUTER), (), {"o": 1, "i": 2}).cut(TEXT, 0, len(TEXT)))
    innermost = next(one for one in runs if one.text == "they would wait")
    assert [(one.claim, one.colour) for one in innermost.layers] == [("o", 1), ("i", 2)]


def test_cues_and_sources_are_told_of_the_innermost_claim() -> None:
    runs = Marking((OUTER, INNER), (), {}).cut(TEXT, 0, len(TEXT))
    told = {one.text: (one.role, one.owner.claim) for one in runs if one.owner}
    assert told == {
        "The radio": ("source", "o"),
        "reported": ("cue", "o"),
        "militants": ("source", "i"),
        "said": ("cue", "i"),
    }


def test_each_claim_has_its_anchor_once_and_where_it_begins() -> None:
    runs = list(Marking((OUTER, INNER), (), {}).cut(TEXT, 0, len(TEXT)))
    anchored = [(one.text, one.anchors) for one in runs if one.anchors]
    assert anchored == [("The radio", ("c-o",)), ("militants", ("c-i",))]


spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(
    lambda one: Span.of(TEXT, one[0], min(len(TEXT), one[0] + one[1]))
)


@given(st.lists(st.tuples(spans, spans), max_size=5))
def test_the_runs_are_the_text_whatever_is_marked_in_it(pieces: list[tuple[Span, Span]]) -> None:
    claims = [attribute(str(at), None, cue, content) for at, (cue, content) in enumerate(pieces)]
    runs = list(Marking(claims, (), {}).cut(TEXT, 0, len(TEXT)))
    assert "".join(one.text for one in runs) == TEXT
    assert sorted(anchor for one in runs for anchor in one.anchors) == sorted(f"c-{one.id}" for one in claims)
