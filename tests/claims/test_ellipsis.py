"""Numbers whose noun another number names."""

from dataclasses import replace

import pytest

from reportedly.claims.counted import find_counted
from reportedly.claims.draft import Draft
from reportedly.claims.ellipsis import fill_ellipses
from reportedly.claims.kind import find_kind
from reportedly.domain.figure import FigureKind
from reportedly.domain.span import Span
from tests.claims.handmade import draft, parse

SANK = "It/PRON/nsubj>sank sank/VERB/root"
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
        (f"{CARRIED}\n{SANK}\n15/NUM/nsubj>swam swam/VERB/root", (FigureKind.PEOPLE, "boys")),
        (f"{CARRIED}\n{SANK}\n{SANK}\n15/NUM/nsubj>swam swam/VERB/root", (None, None)),
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


COUNTED = "12/NUM/nummod>boys boys/NOUN/nsubj>died died/VERB/root"


@pytest.mark.parametrize(
    "rest",
    [
        ",/PUNCT/punct>died not/PART/advmod>15 15/NUM/dep>died",
        ",/PUNCT/punct>died up/ADV/advmod>died from/ADP/case>15 15/NUM/obl>died",
        "rather/ADV/case>15 than/ADP/fixed>rather 15/NUM/obl>died",
        "instead/ADV/case>15 of/ADP/fixed>instead 15/NUM/obl>died",
    ],
)
def test_a_number_that_another_replaces_counts_the_same(rest: str) -> None:
    assert fill(f"{COUNTED} {rest}", "12", "15") == (FigureKind.KILLED, "boys")


@pytest.mark.parametrize(
    ("bare", "expected"),
    [
        ("one/NUM/nsubj>sang of/ADP/case>12 the/DET/det>12 12/NUM/nmod>one sang/VERB/root", "killed"),
        ("It/PRON/nsubj>looked looked/VERB/root into/ADP/case>12 12/NUM/obl>looked", "killed"),
        ("It/PRON/nsubj>looked looked/VERB/root into/ADP/case>15 15/NUM/obl>looked", None),
    ],
)
def test_an_equal_number_elsewhere_says_what_one_counts(bare: str, expected: str | None) -> None:
    syntax = parse("\n".join([COUNTED, SANK, SANK, SANK, bare]))
    first = draft(syntax, "12")
    number = "15" if "15" in bare else "12"
    start = syntax.text.rindex(number)
    quantity = replace(first.quantity, span=Span.of(syntax.text, start, start + 2), low=int(number), high=int(number))
    counted = find_counted(syntax, quantity)
    second = Draft(quantity, counted, find_kind(syntax, quantity, counted), None)
    assert fill_ellipses(syntax, [first, second])[1].kind == expected


def test_three_more_are_of_the_same_kind() -> None:
    marked = f"{COUNTED}\n15/NUM/nummod>more more/ADJ/nsubj>came came/VERB/root later/ADV/advmod>came"
    assert fill(marked, "12", "15") == (FigureKind.KILLED, "boys")


def test_a_part_has_the_noun_of_its_whole() -> None:
    marked = f"{CARRIED}\n15/NUM/nsubj>swam of/ADP/case>them them/PRON/nmod>15 swam/VERB/root"
    assert fill(marked, "12", "15") == (None, "boys")


def test_what_burns_of_villages_is_nobody() -> None:
    marked = (
        "It/PRON/nsubj>saw saw/VERB/root 12/NUM/nummod>villages villages/NOUN/obj>saw\n"
        "15/NUM/nsubj>burned of/ADP/case>them them/PRON/nmod>15 burned/VERB/root"
    )
    assert fill(marked, "12", "15") == (FigureKind.OBJECTS, "villages")


def test_the_second_part_is_of_the_same_whole() -> None:
    marked = (
        "12/NUM/nsubj>boys of/ADP/case>dead the/DET/det>dead dead/NOUN/nmod>12 were/AUX/cop>boys boys/NOUN/root "
        "and/CCONJ/cc>nuns 15/NUM/nsubj>nuns were/AUX/cop>nuns nuns/NOUN/conj>boys"
    )
    assert fill(marked, "12", "15") == (FigureKind.KILLED, "nuns")


def test_the_kidnapped_who_are_held_are_not_under_arrest() -> None:
    marked = (
        "They/PRON/nsubj>kidnapped kidnapped/VERB/root 12/NUM/nummod>boys boys/NOUN/obj>kidnapped\n"
        "15/NUM/nsubj:pass>held are/AUX/aux:pass>held being/AUX/aux:pass>held held/VERB/root"
    )
    assert fill(marked, "12", "15") == (FigureKind.KIDNAPPED, "boys")


@pytest.mark.parametrize(
    ("marked", "number", "expected"),
    [
        ("15/NUM/nsubj>missing are/AUX/cop>missing missing/ADJ/root", "15", (FigureKind.MISSING, "missing")),
        ("Both/DET/nsubj>missing are/AUX/cop>missing missing/ADJ/root", "Both", (FigureKind.MISSING, None)),
    ],
)
def test_where_nothing_names_those_counted_their_fate_does(
    marked: str, number: str, expected: tuple[FigureKind, str | None]
) -> None:
    assert fill(marked, number) == expected


def test_those_to_whom_something_is_done_are_not_those_who_do_it() -> None:
    marked = (
        "12/NUM/nummod>boats boats/NOUN/nsubj>carried carried/VERB/root 15/NUM/obj>carried to/ADP/case>safety "
        "safety/NOUN/obl>carried"
    )
    assert fill(marked, "12", "15") == (FigureKind.PEOPLE, None)


@pytest.mark.parametrize(("verb", "kind"), [("escaped", FigureKind.PEOPLE), ("exploded", None)])
def test_where_nothing_names_those_counted_what_only_people_do_tells(verb: str, kind: FigureKind | None) -> None:
    assert fill(f"15/NUM/nsubj>{verb} {verb}/VERB/root", "15") == (kind, None)
    marked = f"12/NUM/nummod>goats goats/NOUN/root\n15/NUM/nsubj>{verb} {verb}/VERB/root"
    assert fill(marked, "12", "15") == (FigureKind.OBJECTS, "goats")


@pytest.mark.parametrize(
    ("behind", "number", "expected"),
    [
        ("15/NUM/dep>Hurt", "15", (FigureKind.INJURED, "Hurt")),
        ("30/NUM/dep>Hurt (/PUNCT/dep>30 15/NUM/nummod>women women/NOUN/dep>30", "15", (FigureKind.INJURED, "women")),
        ("30/NUM/dep>Hurt ,/PUNCT/dep>30 15/NUM/nummod>dead dead/NOUN/conj>30", "15", (FigureKind.KILLED, "dead")),
    ],
)
def test_a_label_tells_the_kind_of_its_numbers_unless_they_do(
    behind: str, number: str, expected: tuple[FigureKind, str]
) -> None:
    assert fill(f"Hurt/VERB/root :/PUNCT/dep>Hurt {behind}", number) == expected


DEAD = "12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root"
SAID = "They/PRON/nsubj>say say/VERB/root {0}/NUM/obj>say"
LATER = "It/PRON/nsubj>rained rained/VERB/root"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (f"{SAID.format(15)}", (FigureKind.KILLED, "men")),
        (f"{LATER}\n{LATER}\n{LATER}\n{SAID.format(15)}", (FigureKind.KILLED, "men")),
        (f"{LATER}\n{LATER}\n{LATER}\n{LATER}\n{SAID.format(15)}", (None, None)),
        (f"{LATER}\n{LATER}\n{LATER}\n{SAID.format(1500)}", (None, None)),
        (f"{LATER}\n{LATER}\n{LATER}\nIt/PRON/nsubj>rained rained/VERB/root until/ADP/case>15 15/NUM/obl>rained",
         (None, None)),
    ],
)  # fmt: skip
def test_a_bare_number_that_somebody_gives_is_another_account_of_one_before(
    said: str, expected: tuple[FigureKind | None, str | None]
) -> None:
    assert fill(f"{DEAD}\n{said}", "12", "1500" if "1500" in said else "15") == expected


@pytest.mark.parametrize(
    ("number", "kind"), [("3", FigureKind.KILLED), ("30", FigureKind.PEOPLE)], ids=["fewer", "more"]
)
def test_fewer_who_were_children_are_a_part_of_those_who_died(number: str, kind: FigureKind) -> None:
    marked = f"{DEAD}\n{number}/NUM/nsubj>children were/AUX/cop>children children/NOUN/root"
    assert fill(marked, "12", number) == (kind, "children")
