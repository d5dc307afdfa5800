"""In which attribution a figure stands, and which numbers count who speaks."""

import pytest

from reportedly.claims.holder import counts_speakers, find_holder
from tests.claims.handmade import parse, say, span_of

DEATHS = "the/DET/det>deaths deaths/NOUN/{}>{} of/ADP/case>men 12/NUM/nummod>men men/NOUN/nmod>deaths"


@pytest.mark.parametrize(
    ("cue", "is_told"),
    [("announced", True), ("investigated", False), ("mourned", False), ("released", False), ("denied", True)],
)
def test_what_is_only_dealt_with_is_the_articles_own(cue: str, is_told: bool) -> None:
    syntax = parse(f"Police/NOUN/nsubj>{cue} {cue}/VERB/root {DEATHS.format('obj', cue)}")
    attribution = say(syntax, "the deaths of 12 men", cue, "Police")
    assert (find_holder(syntax, span_of(syntax, "12"), [attribution]) is attribution) is is_told


def test_details_of_something_are_no_report_of_it() -> None:
    marked = (
        "Police/NOUN/nsubj>released released/VERB/root {0}/NOUN/obj>released about/ADP/case>deaths "
        + DEATHS.format("nmod", "{0}")
    )
    for noun, is_told in (("details", False), ("figures", True)):
        syntax = parse(marked.format(noun))
        attribution = say(syntax, "the deaths of 12 men", f"released {noun} about", "Police")
        assert (find_holder(syntax, span_of(syntax, "12"), [attribution]) is not None) is is_told


def test_a_clause_behind_such_a_verb_is_told() -> None:
    syntax = parse(
        "She/PRON/nsubj>responded responded/VERB/root that/SCONJ/mark>died 12/NUM/nummod>men men/NOUN/nsubj>died "
        "died/VERB/ccomp>responded"
    )
    attribution = say(syntax, "12 men died", "responded", "She")
    assert find_holder(syntax, span_of(syntax, "12"), [attribution]) is attribution


def test_a_word_before_the_number_may_stand_outside_the_content() -> None:
    syntax = parse("At/ADP/case>least least/ADJ/nmod>12 12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root")
    attribution = say(syntax, "12 men", "died")
    assert find_holder(syntax, span_of(syntax, "At least 12"), [attribution]) is attribution


@pytest.mark.parametrize(("cue", "speak"), [("said", True), ("tried", False), ("refused", False), ("sentenced", False)])
def test_who_does_something_is_counted_like_anyone(cue: str, speak: bool) -> None:
    syntax = parse(f"12/NUM/nummod>men men/NOUN/nsubj>{cue} {cue}/VERB/root to/PART/mark>go go/VERB/xcomp>{cue}")
    assert counts_speakers(syntax, span_of(syntax, "12"), [say(syntax, "to go", cue, "12 men")]) is speak


def test_whom_a_clause_about_the_speaker_counts_is_no_speaker() -> None:
    syntax = parse(
        "Ann/PROPN/nsubj>said who/PRON/nsubj>lost lost/VERB/acl:relcl>Ann 12/NUM/nummod>men men/NOUN/obj>lost "
        "said/VERB/root so/ADV/advmod>said"
    )
    assert not counts_speakers(syntax, span_of(syntax, "12"), [say(syntax, "so", source="Ann who lost 12 men")])


@pytest.mark.parametrize(
    ("marked", "number", "cue", "speaks"),
    [
        ("12/NUM/nsubj>feared feared/VERB/root dead/ADJ/xcomp>feared", "12", "feared", False),
        ("12/NUM/nsubj>said said/VERB/root so/ADV/advmod>said", "12", "said", True),
        (
            "12/NUM/nummod>aides aides/NOUN/nsubj>believed believed/VERB/root so/ADV/advmod>believed",
            "12",
            "believed",
            True,
        ),
    ],
)
def test_a_bare_number_that_is_feared_dead_does_not_speak(marked: str, number: str, cue: str, speaks: bool) -> None:
    syntax = parse(marked)
    source = "12 aides" if "aides" in marked else "12"
    attribution = say(syntax, syntax.tokens[-1].text, cue, source)
    assert counts_speakers(syntax, span_of(syntax, number), [attribution]) is speaks
