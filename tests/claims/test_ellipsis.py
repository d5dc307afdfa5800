"""Numbers whose noun another number names."""

import pytest

from reportedly.claims.ellipsis import fill_ellipses
from reportedly.domain.figure import FigureKind
from tests.claims.handmade import draft, parse

CARRIED = "It/PRON/nsubj>carried carried/VERB/root 12/NUM/nummod>boys boys/NOUN/obj>carried"


def fill(marked: str, *numbers: str) -> tuple[FigureKind | None, str | None]:
    """Return what the last of the numbers counts, and of which kind."""
    syntax = parse(marked)
    last = fill_ellipses(syntax, [draft(syntax, number) for number in numbers])[-1]
    return last.kind, last.counted.span.text if last.counted.span else None


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"{CARRIED}\n15/NUM/nsubj>swam swam/VERB/root", (FigureKind.PEOPLE, "boys")),
        (f"{CARRIED}\nIt/PRON/nsubj>left left/VERB/root with/ADP/case>15 15/NUM/obl>left", (FigureKind.PEOPLE, "boys")),
        (f"{CARRIED}\nIt/PRON/nsubj>sailed sailed/VERB/root from/ADP/case>15 15/NUM/obl>sailed", (None, None)),
        (f"{CARRIED}\nIt/PRON/nsubj>sank sank/VERB/root\n15/NUM/nsubj>swam swam/VERB/root", (None, None)),
    ],
)  # fmt: skip
def test_a_bare_number_counts_what_the_one_before_does(
    marked: str, expected: tuple[FigureKind | None, str | None]
) -> None:
    assert fill(marked, "12", "15") == expected


def test_a_number_may_answer_how_many() -> None:
    marked = (
        "How/ADV/advmod>many many/ADJ/amod>boys boys/NOUN/nsubj>came came/VERB/root\n"
        "There/PRON/expl>were were/VERB/root 15/NUM/nsubj>were"
    )
    assert fill(marked, "15") == (FigureKind.PEOPLE, "boys")


def test_where_only_the_number_is_given_anew_it_is_of_the_same_kind() -> None:
    marked = (
        "12/NUM/nummod>boys boys/NOUN/nsubj>died died/VERB/root\n"
        "Police/NOUN/nsubj>put put/VERB/root it/PRON/obj>put at/ADP/case>15 15/NUM/obl>put"
    )
    assert fill(marked, "12", "15") == (FigureKind.KILLED, "boys")


def test_a_number_whose_verb_tells_keeps_its_kind_and_takes_the_noun() -> None:
    marked = (
        "They/PRON/nsubj>killed killed/VERB/root 12/NUM/nummod>boys boys/NOUN/obj>killed and/CCONJ/cc>wounded "
        "wounded/VERB/amod>15 15/NUM/conj>killed"
    )
    assert fill(marked, "12", "15") == (FigureKind.INJURED, "boys")


def test_another_count_of_another_kind_in_the_next_sentence_takes_nothing() -> None:
    marked = (
        "12/NUM/nummod>boys boys/NOUN/nsubj>died died/VERB/root\n"
        "Police/NOUN/nsubj>arrested arrested/VERB/root 15/NUM/obj>arrested"
    )
    assert fill(marked, "12", "15") == (FigureKind.DETAINED, None)
