"""A count that is somebody's own is what he says, though no verb of saying stands beside it."""

from dataclasses import replace

import pytest

from reportedly.attribute import Attributed, attribute
from reportedly.domain.annotation import Annotation, Detection
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.quantity import Quantity
from reportedly.domain.span import Span
from tests.claims.handmade import count, parse, span_of

STOOD = (
    "The/DET/det>coastguard coastguard/NOUN/nmod:poss>count ’s/PART/case>coastguard count/NOUN/nsubj>stood "
    "stood/VERB/root at/ADP/case>29 29/NUM/obl>stood ,/PUNCT/punct>11 with/ADP/case>11 11/NUM/obl>stood "
    "missing/ADJ/amod>11 ,/PUNCT/punct>found and/CCONJ/cc>found two/NUM/nummod>boats boats/NOUN/nsubj>found "
    "were/AUX/aux>found found/VERB/conj>stood ./PUNCT/punct>stood"
)
OWN = (
    "{owner} 's/PART/case>{head} {count}/NOUN/nsubj>40 of/ADP/case>hurt the/DET/det>hurt hurt/ADJ/nmod>{count} "
    "was/AUX/cop>40 40/NUM/root ./PUNCT/punct>40"
)
FIGURE_OF = (
    "Nobody/PRON/nsubj>believes believes/VERB/root the/DET/det>union union/NOUN/nmod:poss>figure 's/PART/case>union "
    "figure/NOUN/obj>believes of/ADP/case>400 400/NUM/nmod>figure ./PUNCT/punct>believes"
)


def read(
    marked: str,
    *numbers: str,
    names: tuple[tuple[MentionKind, str], ...] = (),
    found: tuple[Detection, ...] = (),
    below: str = "",
) -> Attributed:
    """Return what the step makes of a parse with these numbers, names and detections, and a text below it."""
    syntax = parse(marked)
    quantities: tuple[Quantity, ...] = tuple(count(syntax, number) for number in numbers)
    mentions = tuple(Mention(kind, span_of(syntax, name)) for kind, name in names)
    sentences = (Span.of(syntax.text, 0, len(syntax.text)),)
    annotation = Annotation(sentences, tuple(syntax.tokens), mentions, found, quantities=quantities)
    return attribute(Article(text=syntax.text + below), annotation)


def show(one: Attribution) -> tuple[str, str, str]:
    return tuple(" … ".join(piece.text for piece in part) for part in (one.source, one.cue, one.content))


def test_a_count_is_whose_it_is() -> None:
    (tally,) = read(STOOD, "29", "11", "two").attributions
    assert show(tally) == ("The coastguard", "count", "29 , with 11 missing")


def test_a_figure_of_a_number_is_the_number_alone() -> None:
    (tally,) = read(FIGURE_OF, "400").attributions
    assert show(tally) == ("the union", "figure", "400")


@pytest.mark.parametrize("noun", ["count", "tally", "estimate", "figure", "total", "number"])
def test_many_nouns_tell_of_a_count(noun: str) -> None:
    (tally,) = read(OWN.format(owner="Police/NOUN/nmod:poss>" + noun, head="Police", count=noun), "40").attributions
    assert show(tally) == ("Police", noun, "40")


@pytest.mark.parametrize("kind", [MentionKind.PERSON, MentionKind.ORGANIZATION])
def test_names_of_people_and_bodies_have_counts(kind: MentionKind) -> None:
    named = OWN.format(owner="Orrin/PROPN/nmod:poss>toll", head="Orrin", count="toll")
    (tally,) = read(named, "40", names=((kind, "Orrin"),)).attributions
    assert tally.source[0].text == "Orrin"


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (OWN.format(owner="Orrin/PROPN/nmod:poss>toll", head="Orrin", count="toll"), ((MentionKind.PLACE, "Orrin"),)),
        (OWN.format(owner="Monday/PROPN/nmod:poss>toll", head="Monday", count="toll"), ()),
        (OWN.format(owner="flood/NOUN/nmod:poss>toll", head="flood", count="toll"), ()),
        (OWN.format(owner="Police/NOUN/nmod:poss>horse", head="Police", count="horse"), ()),
    ],
)
def test_what_cannot_count_has_no_count(marked: str, names: tuple[tuple[MentionKind, str], ...]) -> None:
    assert read(marked, "40", names=names).attributions == ()


def test_a_count_without_a_number_is_none() -> None:
    assert read(FIGURE_OF).attributions == ()


def test_a_count_that_the_encoder_found_is_not_found_twice() -> None:
    text = parse(FIGURE_OF).text
    pieces = [
        (Span.of(text, text.index(part), text.index(part) + len(part)),) for part in ("union", "figure of", "400")
    ]
    (kept,) = read(FIGURE_OF, "400", found=(Detection(*pieces, None, 0.9),)).attributions
    assert kept.cue[0].text == "figure of"


def test_a_count_in_what_somebody_says_stands_in_it() -> None:
    said = (
        "Holt/PROPN/nsubj>said said/VERB/root that/SCONJ/mark>40 its/PRON/nmod:poss>estimate estimate/NOUN/nsubj>40 "
        "was/AUX/cop>40 40/NUM/ccomp>said ./PUNCT/punct>said"
    )
    text = parse(said).text
    pieces = ("Holt", "said", "that its estimate was 40")
    spans = [(Span.of(text, text.index(part), text.index(part) + len(part)),) for part in pieces]
    outer, tally = read(said, "40", found=(Detection(*spans, None, 0.9),)).attributions
    assert show(tally) == ("its", "estimate", "40")
    assert tally.inside == outer.id


LOWERED = (
    "The/DET/det>ministry ministry/NOUN/nsubj>lowered lowered/VERB/root its/PRON/nmod:poss>count "
    "count/NOUN/obj>lowered of/ADP/case>hurt the/DET/det>hurt hurt/ADJ/nmod>count to/ADP/case>28 "
    "28/NUM/obl>lowered ./PUNCT/punct>lowered"
)


def test_who_gives_a_count_of_its_own_is_its_voice() -> None:
    (tally,) = read(LOWERED, "28").attributions
    assert show(tally) == ("The ministry", "lowered its count", "28")


SUPPLIED = (
    "The/DET/det>figures figures/NOUN/nsubj:pass>supplied below/ADV/advmod>figures were/AUX/aux:pass>supplied "
    "supplied/VERB/root by/ADP/case>Coastguard the/DET/det>Coastguard Coastguard/PROPN/obl:agent>supplied "
    "and/CCONJ/cc>Police Police/PROPN/conj>Coastguard ./PUNCT/punct>supplied"
)


def test_each_who_supplied_the_figures_of_a_table_is_a_voice() -> None:
    names = ((MentionKind.ORGANIZATION, "Coastguard"), (MentionKind.ORGANIZATION, "Police"))
    (supplied,) = read(SUPPLIED, names=names, below="\nDead\t26").attributions
    assert show(supplied) == ("the Coastguard … Police", "were supplied", "The figures below")
    assert len(supplied.voices) == 2


@pytest.mark.parametrize(
    ("marked", "below"),
    [
        (SUPPLIED, "\nThere is no table."),
        (SUPPLIED.replace("figures", "lifeboats"), "\nDead\t26"),
        (SUPPLIED.replace("supplied", "read"), "\nDead\t26"),
    ],
)
def test_nobody_supplies_what_is_no_table(marked: str, below: str) -> None:
    assert read(marked, below=below).attributions == ()


COUNTS = (
    "Sheriff/PROPN/nsubj>counts Lee/PROPN/flat>Sheriff counts/VERB/root {two} deputies/NOUN/obj>counts "
    "among/ADP/case>hurt the/DET/det>hurt hurt/ADJ/nmod>deputies ./PUNCT/punct>counts"
)


def count_now(two: str) -> Attributed:
    return read(COUNTS.format(two=two), "two", names=((MentionKind.PERSON, "Sheriff Lee"),))


def test_what_somebody_counts_is_what_he_says() -> None:
    (tally,) = count_now("two/NUM/nummod>deputies").attributions
    assert show(tally) == ("Sheriff Lee", "counts", "two deputies among the hurt")


def test_those_that_are_known_are_only_counted() -> None:
    assert count_now("the/DET/det>deputies two/NUM/nummod>deputies").attributions == ()


@pytest.mark.parametrize(("noun", "stance"), [("figure", "state"), ("count", "state"), ("estimate", "estimate")])
def test_a_count_is_stated_and_an_estimate_estimated(noun: str, stance: str) -> None:
    (tally,) = read(OWN.format(owner="Police/NOUN/nmod:poss>" + noun, head="Police", count=noun), "40").attributions
    assert tally.stance == stance


@pytest.mark.parametrize("relation", ["compound", "nmod"])
def test_the_mark_of_the_possessive_tells_an_owner_too(relation: str) -> None:
    owner = f"Police/NOUN/{relation}>count"
    (tally,) = read(OWN.format(owner=owner, head="Police", count="count"), "40").attributions
    assert tally.source[0].text == "Police"
    assert not read(
        OWN.format(owner=owner, head="Police", count="count").replace("case>Police", "dep>Police"), "40"
    ).voices[1:]


def test_a_count_comes_in_the_order_of_the_text() -> None:
    more = STOOD + " Lee/PROPN/nsubj>said said/VERB/root so/ADV/advmod>said ./PUNCT/punct>said"
    text = parse(more).text
    at = text.index("Lee")
    spans = [Span.of(text, at + start, at + end) for start, end in ((0, 3), (4, 8), (9, 11))]
    later = Detection(*((span,) for span in spans), None, 0.9)
    assert [one.cue[0].text for one in read(more, "29", found=(later,)).attributions] == ["count", "said"]


def test_a_parse_that_leads_out_of_its_sentence_does_no_harm() -> None:
    syntax = parse(STOOD + "\n" + STOOD)
    astray = [replace(token, head=len(syntax.tokens) - 1 - at) for at, token in enumerate(syntax.tokens)]
    numbers = tuple(count(syntax, number) for number in ("29", "11"))
    sentences = (Span.of(syntax.text, 0, len(syntax.text)),)
    annotation = Annotation(sentences, tuple(astray), (), (), quantities=numbers)
    assert attribute(Article(text=syntax.text), annotation) == attribute(Article(text=syntax.text), annotation)
