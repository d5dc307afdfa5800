"""Kinds of voices, and whether they are named."""

import pytest

from reportedly.domain.voice import Voice, VoiceKind
from tests.attribute.handmade import read, voice_of, voices_of

PERSON, ORGANIZATION, GROUP = VoiceKind.PERSON, VoiceKind.ORGANIZATION, VoiceKind.GROUP
MEDIA, DOCUMENT, UNSPECIFIED = VoiceKind.MEDIA, VoiceKind.DOCUMENT, VoiceKind.UNSPECIFIED

SOURCES = {
    "{P Ann Lee}": (PERSON, True),
    "Interior Minister {P Ann Lee}": (PERSON, True),
    "the mayor, {P Ann Lee},": (PERSON, True),
    "{P Ann Lee}, a spokeswoman for the {O Harbour Board},": (PERSON, True),
    "a spokesman": (PERSON, False),
    "a spokesman for the {O Harbour Board}": (PERSON, False),
    "the {O Harbour Board}'s spokesman": (PERSON, False),
    "one of the officials": (PERSON, False),
    "three officials": (GROUP, False),
    "{L U.S.} officials": (GROUP, False),
    "residents": (GROUP, False),
    "Residents of {L Orrin}": (GROUP, False),
    "a group of villagers": (GROUP, False),
    "dozens of witnesses": (GROUP, False),
    "authorities": (GROUP, False),
    "police": (ORGANIZATION, False),
    "Police": (ORGANIZATION, False),
    "the ministry": (ORGANIZATION, False),
    "the government": (ORGANIZATION, False),
    "{L Orrin} police": (ORGANIZATION, True),
    "the {O State Committee for National Security} of {L Kaldria}": (ORGANIZATION, True),
    "the {O Ministry of Water}": (ORGANIZATION, True),
    "{L Kaldria}": (ORGANIZATION, True),
    "the newspaper": (MEDIA, False),
    "local media": (MEDIA, False),
    "media reports": (MEDIA, False),
    "the {O Orrin Gazette}": (MEDIA, True),
    "WXYZ": (MEDIA, True),
    "a report": (DOCUMENT, False),
    "court records": (DOCUMENT, False),
    "a {O Harbour Board} survey": (DOCUMENT, False),
    "the video": (DOCUMENT, False),
    "Resolution 77": (DOCUMENT, True),
    "reports": (UNSPECIFIED, False),
}


@pytest.mark.parametrize(("source", "expected"), SOURCES.items(), ids=str)
def test_the_head_noun_tells_the_kind_and_a_proper_name_that_it_is_named(
    source: str, expected: tuple[VoiceKind, bool]
) -> None:
    voice = voice_of(f"On Monday {{s1 {source}}} {{c1 said}} {{t1 the dam held}}.")
    assert (voice.kind, voice.named) == expected


@pytest.mark.parametrize(
    "source", ["POLICE", "THREE OFFICIALS", "A SPOKESMAN", "RESIDENTS", "THE NEWSPAPER", "A REPORT"]
)
def test_common_nouns_in_capitals_name_no_one(source: str) -> None:
    assert not voice_of(f"ON MONDAY {{s1 {source}}} {{c1 SAID}} {{t1 THE DAM HELD}}.").named


def test_names_in_capitals_are_named_by_their_mentions() -> None:
    voice = voice_of("ON MONDAY MAYOR {s1 {P ANN LEE}} {c1 SAID} {t1 THE DAM HELD}. {O RADIO} WAS OFF.")
    assert (voice.kind, voice.named) == (PERSON, True)


def test_where_no_one_is_named_the_voice_is_unspecified() -> None:
    voice = voice_of("{t1 He} {c1 is believed to} {t1 have fled}.")
    assert (voice.kind, voice.named) == (UNSPECIFIED, False)


def test_the_outlet_is_the_first_voice() -> None:
    assert read("Rain.", outlet="Radio Tavel").voices == (Voice("v1", MEDIA, True, "Radio Tavel"),)
    assert read("Rain.").voices == (Voice("v1", MEDIA, False, "the article"),)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("police and hospital officials", ["police", "hospital officials"]),
        ("the mayor and the sheriff", ["the mayor", "the sheriff"]),
        ("{P Ann Lee} and {P Bo Ray}", ["Ann Lee", "Bo Ray"]),
        ("both residents and officials", ["residents", "officials"]),
        ("current and former officials", ["current and former officials"]),
        ("the senator and presidential candidate", ["the senator and presidential candidate"]),
        ("a spokesman for police and firemen", ["a spokesman for police and firemen"]),
        ("the {O Board of Food and Water}", ["Board of Food and Water"]),
    ],
)
def test_two_sources_of_one_content_are_two_voices(source: str, names: list[str]) -> None:
    reading = read(f"On Monday {{s1 {source}}} {{c1 said}} {{t1 the dam held}}.")
    assert [voice.name for voice in voices_of(reading, 1)] == names
