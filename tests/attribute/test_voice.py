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
    "{P Bo Ray}'s office": (ORGANIZATION, False),
    "a bearded {P Tajik}": (PERSON, False),
    "officials in {L Orrin}": (GROUP, False),
    "some in {L Central Orrin}": (GROUP, False),
    "the operator, {O Teln} {P Line},": (ORGANIZATION, True),
    "a steward, {P Lotte Frayne},": (PERSON, True),
    "{O Reuters}'s {O Orrin} service": (MEDIA, True),
    "its manifest": (DOCUMENT, False),
    "a police statement before dawn": (DOCUMENT, False),
    "the Courier": (MEDIA, True),
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
        ("the mayor and a doctor", ["the mayor", "a doctor"]),
        ("the mayor, {P Ann Lee}, and a doctor", ["Ann Lee", "a doctor"]),
        ("{P Johnson} and {P Johnson}", ["Johnson"]),
        ("his wife and children's lawyer", ["his wife and children's lawyer"]),
        ("his wife and children's lawyers", ["his wife and children's lawyers"]),
        ("the Ministry of Health and Education", ["Ministry of Health and Education"]),
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


@pytest.mark.parametrize(
    ("source", "pieces"),
    [
        ("police and hospital officials", ["police", "hospital officials"]),
        ("both residents and officials", ["residents", "officials"]),
        ("{P Ann Lee}, the mayor, and {P Bo Ray}", ["Ann Lee, the mayor,", "Bo Ray"]),
        ("current and former officials", ["current and former officials"]),
    ],
)
def test_two_voices_have_a_piece_of_the_source_each(source: str, pieces: list[str]) -> None:
    (attribution,) = read(f"On Monday {{s1 {source}}} {{c1 said}} {{t1 the dam held}}.").attributions
    assert [piece.text for piece in attribution.source] == pieces
    assert len(attribution.voices) == len(pieces)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("the {O State Committee for the} {O Waters of} {L Orrin}", "State Committee for the Waters of Orrin"),
        ("officials in {L Orrin}", "officials in Orrin"),
        ("a bearded {P Tajik} who fled", "a bearded Tajik"),
        ("the emirs [militant leaders] who fled", "the emirs"),
        ("a national (right)", "a national"),
        ("the operator, {O Teln Line},", "Teln Line"),
        ("{P Oskar Thule}, their spokesman, whose wife, {P Hanne}, fled", "Oskar Thule"),
        ("{P Ann Lee} of the {O University of Orrin}", "Ann Lee"),
        ("the letter, signed by {P Bo Ray}", "the letter"),
        ("the bureau of 1,000 clerks —", "the bureau of 1,000 clerks"),
    ],
)
def test_the_head_of_the_source_gives_the_name(source: str, name: str) -> None:
    assert voice_of(f"On Monday {{s1 {source}}} {{c1 said}} {{t1 the dam held}}.").name == name


def test_a_torn_name_in_capitals_is_one() -> None:
    voice = voice_of("ON MONDAY {s1 THE {O WATER} {O MINISTRY} OF {L ORRIN}} {c1 SAID} {t1 THE DAM HELD}.")
    assert (voice.kind, voice.named, voice.name) == (ORGANIZATION, True, "WATER MINISTRY")
