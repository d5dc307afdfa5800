"""Whom pronouns and descriptions point back to."""

import re
from dataclasses import replace

import pytest

from reportedly.attribute import Attributed, attribute
from reportedly.domain.annotation import Token
from tests.attribute.handmade import annotate_by_hand, read, voices_of


def same(reading: Attributed, one: int, other: int) -> bool:
    return voices_of(reading, one) == voices_of(reading, other)


SAME = [
    "{s1 {P Bo Ray}} {c1 said} {t1 no}. It rained. {s2 He} {c2 added} {t2 that it was late}.",
    "{s1 Mrs. {P Lee}} {c1 said} {t1 no}. {P Bo Ray} left. {s2 She} {c2 added} {t2 that it was late}.",
    "{s1 Sheriff {P Bo Ray}} {c1 said} {t1 no}. Rain. Wind. {s2 {P Ray}} {c2 said} {t2 yes}.",
    "{s1 {P Ray}} {c1 said} {t1 no}. Later {s2 {P Bo Ray}} {c2 said} {t2 yes}.",
    "{s1 Water Minister {P Bo Ray}} {c1 said} {t1 no}. Rain. {s2 The minister} {c2 said} {t2 yes}.",
    "{s1 A spokesman for the board} {c1 said} {t1 no}. Rain. {s2 The spokesman} {c2 said} {t2 yes}.",
    "{s1 Three officials} {c1 said} {t1 no}. {s2 The officials} {c2 said} {t2 yes}.",
    "{s1 Villagers} {c1 said} {t1 no}. {s2 They} {c2 said} {t2 yes}.",
    "{s1 The {O Water Ministry}} {c1 said} {t1 no}. {s2 The ministry} {c2 said} {t2 yes}.",
    "{s1 Police} {c1 said} {t1 no}. Rain. {s2 Police} {c2 said} {t2 yes}.",
    "{s1 police} {c1 said} {t1 no}. Rain. {s2 {O Orrin Police}} {c2 said} {t2 yes}.",
    "The {O State Water Committee} ({O SWC}) met. {s1 The {O State Water Committee}} {c1 said} {t1 no}. "
    "{s2 The {O SWC}} {c2 said} {t2 yes}.",
    "{s1 {P Bo Ray}, also known as {P Old Crow},} {c1 said} {t1 no}. {s2 {P Old Crow}} {c2 said} {t2 yes}.",
    "{s1 The {O Orrin Gazette}} {c1 said} {t1 no}. {s2 The newspaper} {c2 said} {t2 yes}.",
    "{s1 {P Bo Ray}} {c1 said} {t1 that {s2 he} {c2 believed} {t2 the dam held}}.",
    "{t1 “{s2 I} {c2 believe} {t2 it held},”} {s1 {P Bo Ray}} {c1 said}.",
    "{t1 “{s2 We} {c2 believe} {t2 it held},”} {s1 the {O Water Ministry}} {c1 said}.",
    "{s1 {P Bo Ray}}, {s2 who} {c2 claims} {t2 the dam held}, {c1 said} {t1 no}.",
]
DIFFERENT = [
    "{s1 {P Bo Ray}} {c1 said} {t1 no}. {P Ann Ray} left. {s2 {P Ray}} {c2 said} {t2 yes}.",
    "{s1 Mrs. {P Lee}} {c1 said} {t1 no}. Rain. {s2 He} {c2 added} {t2 that it was late}.",
    "{s1 {P Bo Ray}} {c1 said}: {t1 “{s2 He} {c2 said} {t2 no}.”}",
    "{s1 A witness} {c1 said} {t1 no}. {s2 Another witness} {c2 said} {t2 yes}.",
    "{s1 A report} {c1 said} {t1 no}. {s2 The {O Water Ministry}} {c2 said} {t2 yes}.",
    "{t1 “{s2 We} {c2 believe} {t2 it held},”} {s1 Minister {P Bo Ray}} {c1 said}.",
    "{s1 {P Bo Ray}} {c1 said} {t1 the man had been identified as {P Al Dee}}. {s2 {P Al Dee}} {c2 said} {t2 no}.",
]


@pytest.mark.parametrize("marked", SAME)
def test_they_are_one_voice(marked: str) -> None:
    assert same(read(marked), 1, 2)


@pytest.mark.parametrize("marked", DIFFERENT)
def test_they_are_two_voices(marked: str) -> None:
    assert not same(read(marked), 1, 2)


def test_a_resolution_tells_its_reason() -> None:
    reading = read("{s1 {P Bo Ray}} {c1 said} {t1 no}. It rained. {s2 He} {c2 added} {t2 that it was late}.")
    reason = reading.attributions[1].resolved_by
    assert reason == "'He' is Bo Ray: the last speaker, two sentences before"
    assert reading.attributions[0].resolved_by is None


def test_a_pronoun_that_fits_two_is_left_alone() -> None:
    reading = read("It was dark when {P Bo Ray} met {P Cy Dow}. The dam held. Rain. {s1 They} {c1 said} {t1 no}.")
    assert reading.attributions[0].resolved_by is None


def test_a_relative_pronoun_is_the_voice_of_what_it_follows() -> None:
    (voice,) = voices_of(read("A man {s1 who} {c1 claims} {t1 to own the dam} left."), 1)
    assert (voice.kind.value, voice.named, voice.name) == ("person", False, "A man")


def test_the_parse_tells_which_of_two_nouns_a_relative_pronoun_follows() -> None:
    article, annotation = annotate_by_hand("A man in the crowd {s1 who} {c1 claims} {t1 to own the dam} left.")
    heads = {"A": 1, "man": 1, "crowd": 1, "who": 6, "claims": 1}
    words = [(match[0], match.start(), match.end()) for match in re.finditer(r"\w+", article.text)]
    tokens = tuple(
        Token(start, end, word, 0, "X", heads.get(word, at), "acl:relcl" if word == "claims" else "dep")
        for at, (word, start, end) in enumerate(words)
    )
    reading = attribute(article, replace(annotation, tokens=tokens))
    assert [voice.name for voice in voices_of(reading, 1)] == ["A man"]


def test_a_headline_is_read_after_the_text_that_it_heads() -> None:
    reading = read("# {s1 Ministry} {c1 :} {t1 No Leak}\n\n{s2 The {O Water Ministry}} {c2 said} {t2 no}.")
    assert same(reading, 1, 2)


@pytest.mark.parametrize(
    "marked",
    [
        "# {s1 Ministry} {c1 :} {t1 No}\n\n{s2 The {O Water Ministry}} {c2 said} {t2 no}. "
        "The {O Road Ministry} agreed.",
        "# {s1 Harbour Spokesman} {c1 :} {t1 No}\n\n{s2 {P Ann Lee}, the mayor,} {c2 said} {t2 no}.",
        "{s1 A militant} {c1 said} {t1 no}. {s2 Another militant} {c2 said} {t2 no}. Rain. Wind. Fog. Ice. "
        "{s3 The militant} {c3 said} {t3 no}.",
        "{s1 The {O Water Board}} {c1 said} {t1 no}. {s2 The company} {c2 said} {t2 yes}.",
        "{s1 {P Bo Ray}} {c1 said} {t1 no}. {s2 The older man} {c2 said} {t2 yes}.",
    ],
)
def test_what_several_fit_or_none_fits_is_left_alone(marked: str) -> None:
    assert read(marked).attributions[-1].resolved_by is None
    assert read(marked).attributions[0].resolved_by is None


def test_of_two_like_voices_the_one_who_just_spoke_is_meant() -> None:
    reading = read(
        "{s1 A militant} {c1 said} {t1 no}. Rain. Wind. {s2 A second militant} {c2 said} {t2 no}. "
        "{s3 The militant} {c3 added} {t3 yes}."
    )
    assert same(reading, 2, 3)


@pytest.mark.parametrize(
    ("surname", "meant"),
    [
        ("Dr {P Rusk}", "Helle Rusk"),
        ("Captain {P Rusk}", "Bo Rusk"),
        ("Mr {P Rusk}", "Bo Rusk"),
    ],
)
def test_a_title_tells_which_of_two_bearers_of_a_surname_is_meant(surname: str, meant: str) -> None:
    reading = read(f"Dr {{P Helle Rusk}} met Captain {{P Bo Rusk}}. {{s1 {surname}}} {{c1 said}} {{t1 no}}.")
    assert [voice.name for voice in voices_of(reading, 1)] == [meant]
    assert len(reading.entities) == 2


def test_the_only_bearer_named_just_before_is_meant() -> None:
    reading = read("{P Helle Rusk} left. Rain. Wind. Fog. Ice. {P Bo Rusk} came. {s1 {P Rusk}} {c1 said} {t1 no}.")
    assert [voice.name for voice in voices_of(reading, 1)] == ["Bo Rusk"]


def test_a_surname_that_could_be_either_is_left_apart_and_says_so() -> None:
    reading = read("{P Helle Rusk} met {P Bo Rusk}. {s1 {P Rusk}} {c1 said} {t1 no}.")
    assert reading.attributions[0].resolved_by == "'Rusk' could be Helle Rusk or Bo Rusk: left apart"
    assert [entity.name for entity in reading.entities] == ["Helle Rusk", "Bo Rusk"]
    assert voices_of(reading, 1)[0].entity is None


def test_he_who_speaks_is_heard_before_those_whom_he_quotes() -> None:
    reading = read(
        "{s3 {P Bo Ray}} {c3 wept}{t3 .} {t1 “{s2 He} {c2 said} {t2 the gate was shut},”} {s1 he} {c1 said}."
    )
    assert voices_of(reading, 1)[0].name == "Bo Ray"
    assert voices_of(reading, 2)[0].name != "Bo Ray"


def test_we_is_the_side_of_the_one_who_speaks() -> None:
    reading = read("{t1 “{s2 We} {c2 believe} {t2 it held},”} {s1 Minister {P Bo Ray}} {c1 said}.")
    (side,) = voices_of(reading, 2)
    assert (side.kind.value, side.named, side.name) == ("organization", False, "We")
    assert reading.attributions[1].resolved_by == "'We' are those for whom Bo Ray speaks"
