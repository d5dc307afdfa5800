import pytest

from reportedly.claims.parts import find_wholes
from tests.claims.handmade import draft, parse

KILLED = "It/PRON/nsubj>killed killed/VERB/root 12/NUM/nummod>men men/NOUN/obj>killed"


def find(marked: str, *numbers: str) -> list[int | None]:
    """Return for each number the index of its whole."""
    syntax = parse(marked)
    return find_wholes(syntax, [draft(syntax, number) for number in numbers])


@pytest.mark.parametrize(
    "behind",
    [
        ",/PUNCT/punct>boys including/VERB/case>boys 5/NUM/nummod>boys boys/NOUN/nmod>men",
        ",/PUNCT/punct>boys among/ADP/case>boys them/PRON/obl>boys 5/NUM/nummod>boys boys/NOUN/conj>killed",
        ",/PUNCT/punct>boys 5/NUM/parataxis>killed of/ADP/case>them them/PRON/nmod>5 boys/NOUN/dep>5",
    ],
)
def test_a_part_knows_its_whole(behind: str) -> None:
    assert find(f"{KILLED} {behind}", "12", "5") == [None, 0]


def test_each_member_of_a_list_of_parts_is_a_part() -> None:
    marked = (
        f"{KILLED} including/VERB/case>boys 5/NUM/nummod>boys boys/NOUN/nmod>men and/CCONJ/cc>girls "
        "4/NUM/nummod>girls girls/NOUN/conj>boys"
    )
    assert find(marked, "12", "5", "4") == [None, 0, 0]


def test_a_list_of_parts_that_hangs_on_its_whole_is_no_list_with_it() -> None:
    marked = (
        f"{KILLED} including/VERB/case>boys 5/NUM/nummod>boys boys/NOUN/conj>men and/CCONJ/cc>girls "
        "4/NUM/nummod>girls girls/NOUN/conj>boys"
    )
    assert find(marked, "5", "4")[1] is None
    assert find(marked, "12", "4") == [None, 0]


def test_the_whole_may_come_behind_its_part() -> None:
    marked = "Three/NUM/nsubj>died of/ADP/case>men the/DET/det>men 12/NUM/nummod>men men/NOUN/nmod>Three died/VERB/root"
    assert find(marked, "Three", "12") == [1, None]


def test_the_whole_may_open_the_sentence() -> None:
    marked = (
        "Of/ADP/case>men the/DET/det>men 12/NUM/nummod>men men/NOUN/obl>women ,/PUNCT/punct>men three/NUM/nsubj>women "
        "were/AUX/cop>women women/NOUN/root"
    )
    assert find(marked, "12", "three") == [None, 0]


@pytest.mark.parametrize(("sentences_between", "whole"), [(0, 0), (1, 0), (2, None)])
def test_of_them_reaches_two_sentences_back(sentences_between: int, whole: int | None) -> None:
    filler = "\nIt/PRON/nsubj>rained rained/VERB/root" * sentences_between
    part = "\n5/NUM/nsubj>drowned of/ADP/case>them them/PRON/nmod>5 drowned/VERB/root"
    assert find(KILLED + filler + part, "12", "5") == [None, whole]


@pytest.mark.parametrize(
    "behind",
    [
        "and/CCONJ/cc>boys 5/NUM/nummod>boys boys/NOUN/conj>men",
        "and/CCONJ/cc>hurt hurt/VERB/conj>killed 5/NUM/nummod>boys boys/NOUN/obj>hurt",
    ],
)
def test_what_stands_beside_a_figure_is_no_part_of_it(behind: str) -> None:
    assert find(f"{KILLED} {behind}", "12", "5") == [None, None]


def test_some_of_a_kind_are_part_of_the_count_of_that_kind() -> None:
    wounded = "It/PRON/nsubj>wounded wounded/VERB/root 12/NUM/obj>wounded"
    part = "5/NUM/nsubj>left of/ADP/case>hurt the/DET/det>hurt hurt/NOUN/nmod>5 left/VERB/root"
    assert find(f"{wounded}\n{part}", "12", "5") == [None, 0]
    part = "5/NUM/nsubj>left of/ADP/case>dead the/DET/det>dead dead/NOUN/nmod>5 left/VERB/root"
    assert find(f"{wounded}\n{part}", "12", "5") == [None, None]


def test_some_of_a_noun_are_part_of_the_count_of_that_noun() -> None:
    marked = f"{KILLED}\n5/NUM/nsubj>swam of/ADP/case>men the/DET/det>men men/NOUN/nmod>5 swam/VERB/root"
    assert find(marked, "12", "5") == [None, 0]


def test_a_number_behind_among_them_is_a_part_wherever_it_hangs() -> None:
    marked = f"{KILLED} ,/PUNCT/punct>5 among/ADP/case>them them/PRON/obl>killed 5/NUM/parataxis>killed"
    assert find(marked, "12", "5") == [None, 0]


@pytest.mark.parametrize(
    "behind",
    [
        "\nIt/PRON/nsubj>includes includes/VERB/root 5/NUM/nummod>boys boys/NOUN/obj>includes",
        ",/PUNCT/punct>boys 5/NUM/nummod>boys boys/NOUN/nsubj>included included/VERB/parataxis>killed",
        ",/PUNCT/punct>boys 5/NUM/nummod>boys boys/NOUN/dep>killed among/ADP/case>them them/PRON/nmod>boys",
    ],
)
def test_who_is_included_or_among_them_is_a_part(behind: str) -> None:
    assert find(f"{KILLED} {behind}".replace(" \n", "\n"), "12", "5") == [None, 0]


@pytest.mark.parametrize(
    ("behind", "whole"),
    [
        pytest.param("1/NUM/nummod>man man/NOUN/nsubj>died died/VERB/root", 0, id="of the sentence before"),
        pytest.param("2/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root", None, id="more than one"),
        pytest.param("1/NUM/nummod>nun nun/NOUN/nsubj>died died/VERB/root", None, id="another noun"),
        pytest.param(
            "1/NUM/nummod>man other/ADJ/amod>man man/NOUN/nsubj>died died/VERB/root", None, id="one more of them"
        ),
        pytest.param(
            "It/PRON/nsubj>burnt burnt/VERB/root\n1/NUM/nummod>man man/NOUN/nsubj>died died/VERB/root",
            None,
            id="a sentence later",
        ),
    ],
)
def test_one_of_those_that_the_sentence_before_counts_is_a_part_of_them(behind: str, whole: int | None) -> None:
    number = "2" if behind.startswith("2") else "1"
    assert find(f"{KILLED.replace('12', '30')}\n{behind}", "30", number) == [None, whole]
