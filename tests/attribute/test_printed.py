"""A text that is printed whole is the words of who made it public."""

import pytest

from tests.attribute.handmade import read

INTRODUCED = "The Gazette prints below, unedited, the statement that Mayor {P Ines Holt} read on Sunday."
WORDS = (
    "“The dam held. Nobody was hurt.",
    "“Four houses are under water. I {c1 deny} {t1 that we knew}.",
    "“The pumps run.”",
)


def test_all_of_a_printed_statement_is_its_authors() -> None:
    found = read("\n".join(("# The mayor on the flood", INTRODUCED, *WORDS)))
    denial, printed = found.attributions
    assert [one.text for one in printed.source] == ["Ines Holt"]
    assert printed.cue[0].text == "statement"
    assert [one.text[:9] for one in printed.content] == ["“The dam ", "“Four hou", "“The pump"]
    assert printed.inside is None
    assert {voice.id: voice.name for voice in found.voices}[printed.voices[0]] == "Ines Holt"
    assert denial.inside == printed.id


@pytest.mark.parametrize(
    "introduced",
    [
        "It is the full text of a letter signed by {P Ines Holt}, the mayor:",
        "The address by {P Ines Holt} is reproduced here.",
        "The {O Harbour Board} was asked. The statement issued by {P Ines Holt} reads as follows",
    ],
)
def test_a_text_is_introduced_in_many_ways(introduced: str) -> None:
    (_, printed) = read("\n".join((introduced, *WORDS))).attributions
    assert [one.text for one in printed.source] == ["Ines Holt"]


def test_the_title_may_say_that_it_is_the_whole_text() -> None:
    (_, printed) = read(
        "\n".join(("# Full text: the mayor on the flood", "The statement by {P Ines Holt}", *WORDS))
    ).attributions
    assert [one.text for one in printed.source] == ["Ines Holt"]


@pytest.mark.parametrize(
    "lines",
    [
        ("The statement by {P Ines Holt} was short.", *WORDS),
        ("The Gazette prints below what people in town think.", *WORDS),
        ("The statement is printed below.", *WORDS),
        (INTRODUCED, WORDS[0]),
        (INTRODUCED, "The hall was full.", *WORDS),
        (INTRODUCED, WORDS[0], "“{t2 Four houses are under water},” {c2 said} {s2 {P Lars Odden}}.", WORDS[2]),
    ],
)
def test_quotations_of_whom_nothing_tells_or_another_cue_are_left_alone(lines: tuple[str, ...]) -> None:
    found = read("\n".join(lines))
    assert not [one for one in found.attributions if one.cue[0].text in ("statement", "address", "letter")]
