import pytest

from reportedly.claims.labels import find_label
from reportedly.claims.syntax import Syntax
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import count, parse

KILLED, INJURED, MISSING = FigureKind.KILLED, FigureKind.INJURED, FigureKind.MISSING


def word(text: str, pos: str) -> str:
    return f"{text}/{pos}/dep>12" if text != "12" else f"12/{pos}/root"


def label(*words: tuple[str, str]) -> Syntax:
    """Return a line in which a label, a colon and 12 follow each other."""
    return parse(" ".join(word(text, pos) for text, pos in (*words, (":", "PUNCT"), ("12", "NUM"))))


def read(syntax: Syntax) -> tuple[str, FigureKind, bool] | None:
    found = find_label(syntax, syntax.cover(count(syntax, "12").span))
    return None if found is None else (found.span.text, found.kind, found.is_own)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([("Killed", "VERB")], ("Killed", KILLED, True)),
        ([("Deaths", "NOUN")], ("Deaths", KILLED, True)),
        ([("Fatal", "ADJ")], ("Fatal", KILLED, True)),
        ([("The", "DET"), ("toll", "NOUN")], ("toll", KILLED, True)),
        ([("Unaccounted", "ADJ"), ("for", "ADP")], ("Unaccounted", MISSING, True)),
        ([("Persons", "NOUN"), ("reported", "VERB"), ("missing", "ADJ")], ("Persons", MISSING, True)),
        ([("Homicides", "NOUN"), ("in", "ADP"), ("the", "DET"), ("city", "NOUN")], ("Homicides", KILLED, True)),
        ([("Fishing", "NOUN"), ("boats", "NOUN")], ("boats", FigureKind.OBJECTS, True)),
        ([("Children", "NOUN")], ("Children", FigureKind.PEOPLE, True)),
        ([("Boats", "NOUN"), ("burnt", "VERB")], ("Boats", FigureKind.OBJECTS, True)),
        ([("Prisoners", "NOUN"), ("killed", "VERB")], ("Prisoners", KILLED, True)),
        ([("Prisoners", "NOUN")], ("Prisoners", FigureKind.DETAINED, True)),
        ([("Coroner", "NOUN")], None),
        ([("Sheriff", "NOUN"), ("'s", "PART"), ("office", "NOUN")], None),
        ([("The", "DET"), ("count", "NOUN")], None),
        ([("He", "PRON"), ("counted", "VERB"), ("the", "DET"), ("dead", "NOUN")], None),
        ([("Two", "NUM"), ("were", "AUX"), ("killed", "VERB")], None),
        ([("Tavel", "PROPN")], None),
        ([("Toll", "NOUN"), ("rises", "VERB"), ("to", "ADP"), ("16", "NUM")], None),
        ([("a", "DET")] * 8 + [("Deaths", "NOUN")], None),
    ],
)
def test_a_label_tells_what_its_number_counts(
    words: list[tuple[str, str]], found: tuple[str, FigureKind, bool] | None
) -> None:
    assert read(label(*words)) == found


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("30/NUM/dep>12 (/PUNCT/dep>12 12/NUM/root women/NOUN/dep>12", ("Killed", KILLED, False)),
        ("30/NUM/dep>12 ,/PUNCT/dep>12 of/ADP/dep>12 whom/PRON/dep>12 12/NUM/root", ("Killed", KILLED, False)),
        ("about/ADV/dep>12 12/NUM/root", ("Killed", KILLED, True)),
        ("30/NUM/dep>12 ./PUNCT/dep>12 12/NUM/root came/VERB/dep>12", None),
        ("30/NUM/dep>12 ;/PUNCT/dep>12 12/NUM/root", None),
        ("30/NUM/dep>12 Hurt/VERB/dep>12 :/PUNCT/dep>12 12/NUM/root", ("Hurt", INJURED, True)),
    ],
)
def test_a_label_reaches_as_far_as_its_sentence(behind: str, found: tuple[str, FigureKind, bool] | None) -> None:
    assert read(parse(f"Killed/VERB/dep>12 :/PUNCT/dep>12 {behind}")) == found


def test_a_label_ends_with_its_line() -> None:
    assert read(parse("Killed/VERB/root :/PUNCT/punct>Killed\n12/NUM/nsubj>came came/VERB/root")) is None
