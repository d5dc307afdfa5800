import pytest

from reportedly.claims.counted import find_counted
from tests.claims.handmade import count, parse, place_of


@pytest.mark.parametrize(
    ("marked", "number", "expected"),
    [
        ("killed/VERB/root 14/NUM/nummod>miners young/ADJ/amod>miners miners/NOUN/obj>killed", "14", "young miners"),
        ("Both/DET/det>men men/NOUN/nsubj>died died/VERB/root", "Both", "men"),
        ("dead/ADJ/root and/CCONJ/cc>wounded 50/NUM/nummod>wounded wounded/ADJ/conj>dead", "50", "wounded"),
        ("Dozens/NOUN/nsubj>burned of/ADP/case>barns barns/NOUN/nmod>Dozens burned/VERB/root", "Dozens", "barns"),
        (
            "Three/NUM/nsubj>died of/ADP/case>miners the/DET/det>miners old/ADJ/amod>miners miners/NOUN/nmod>Three "
            "died/VERB/root",
            "Three",
            "old miners",
        ),
        (
            "saw/VERB/root 2/NUM/nummod>crews fire/NOUN/compound>crews crews/NOUN/obj>saw from/ADP/case>Tavel "
            "Tavel/PROPN/nmod>crews",
            "2",
            "fire crews",
        ),
        ("met/VERB/root 2/NUM/nummod>Lee Ann/PROPN/compound>Lee Lee/PROPN/obj>met", "2", "Ann Lee"),
    ],
)
def test_the_noun_that_a_number_stands_with_is_counted(marked: str, number: str, expected: str) -> None:
    syntax = parse(marked)
    counted = find_counted(syntax, count(syntax, number)).span
    assert counted is not None
    assert counted.text == expected


@pytest.mark.parametrize(("body", "expected"), [("crowd", "crowd"), ("list", None)])
def test_a_body_of_people_is_counted_by_its_number(body: str, expected: str | None) -> None:
    syntax = parse(f"A/DET/det>{body} {body}/NOUN/nsubj>came of/ADP/case>12 12/NUM/nmod>{body} came/VERB/root")
    span = find_counted(syntax, count(syntax, "12")).span
    assert (span and span.text) == expected


def test_things_keep_what_they_are_made_of() -> None:
    syntax = parse(
        "sent/VERB/root 3/NUM/nummod>boxes boxes/NOUN/obj>sent of/ADP/case>nails "
        "iron/NOUN/compound>nails nails/NOUN/nmod>boxes"
    )
    counted = find_counted(syntax, count(syntax, "3")).span
    assert counted is not None
    assert counted.text == "boxes of iron nails"


def test_persons_are_told_without_whose_they_are() -> None:
    syntax = parse(
        "met/VERB/root 3/NUM/nummod>sons sons/NOUN/obj>met of/ADP/case>mayor the/DET/det>mayor mayor/NOUN/nmod>sons"
    )
    counted = find_counted(syntax, count(syntax, "3")).span
    assert counted is not None
    assert counted.text == "sons"


def test_a_number_that_stands_for_those_it_counts_has_no_counted_words() -> None:
    syntax = parse("It/PRON/nsubj>killed killed/VERB/root 12/NUM/obj>killed")
    counted = find_counted(syntax, count(syntax, "12"))
    assert (counted.head, counted.span) == (None, None)
    assert counted.anchor == place_of(syntax, "12")


def test_a_pronoun_behind_of_is_the_whole_and_no_counted_words() -> None:
    syntax = parse("five/NUM/nsubj>died of/ADP/case>them them/PRON/nmod>five died/VERB/root")
    counted = find_counted(syntax, count(syntax, "five"))
    assert (counted.span, counted.whole) == (None, place_of(syntax, "them"))


def test_a_noun_behind_of_is_counted_and_is_the_whole() -> None:
    syntax = parse("Three/NUM/nsubj>died of/ADP/case>miners miners/NOUN/nmod>Three died/VERB/root")
    counted = find_counted(syntax, count(syntax, "Three"))
    assert counted.head == counted.whole == place_of(syntax, "miners")
    assert counted.anchor == place_of(syntax, "Three")


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("killed/VERB/root 14/NUM/obl>killed young/ADJ/amod>miners miners/NOUN/obj>killed", "young miners"),
        ("left/VERB/root 14/NUM/obj>left dead/ADJ/xcomp>left", "dead"),
        ("left/VERB/root 14/NUM/obj>left ,/PUNCT/punct>miners miners/NOUN/appos>left", None),
        ("left/VERB/root 14/NUM/obj>left when/SCONJ/mark>fell rocks/NOUN/nsubj>fell fell/VERB/advcl>left", None),
    ],
)
def test_a_number_that_the_parse_hung_elsewhere_counts_the_noun_right_behind_it(
    marked: str, expected: str | None
) -> None:
    syntax = parse(marked)
    counted = find_counted(syntax, count(syntax, "14")).span
    assert (counted.text if counted else None) == expected


@pytest.mark.parametrize(
    ("bound", "root", "marked"),
    [
        (
            "Some 14",
            "held/VERB/root",
            "Some/ADV/advmod>held 14/NUM/nummod>men men/NOUN/nsubj:pass>held were/AUX/aux:pass>held",
        ),
        (
            "least 14",
            "missing/ADJ/root",
            "least/ADJ/nmod>missing 14/NUM/nummod>men men/NOUN/nsubj>missing are/AUX/cop>missing",
        ),
    ],
)
def test_a_bound_that_the_parse_hung_on_the_verb_does_not_hide_the_noun(bound: str, root: str, marked: str) -> None:
    syntax = parse(f"{marked} {root}")
    counted = find_counted(syntax, count(syntax, bound))
    assert counted.head == place_of(syntax, "men")
    assert counted.span is not None
    assert counted.span.text == "men"


@pytest.mark.parametrize(
    ("marked", "measure", "unit", "expected"),
    [
        ("12%/NUM/nsubj>left of/ADP/case>voters voters/NOUN/nmod>12% left/VERB/root", "12%", "percent", "voters"),
        ("a/DET/det>drive 3-hour/ADJ/amod>drive drive/NOUN/root", "3-hour", "hour", "drive"),
        ("Bail/NOUN/nsubj:pass>set set/VERB/root at/ADP/case>£3m £3m/NUM/obl>set", "£3m", "GBP", "Bail"),
        (
            "Donors/NOUN/nsubj>raised raised/VERB/root aid/NOUN/obj>raised by/ADP/case>£3m £3m/NUM/obl>raised",
            "£3m",
            "GBP",
            "aid",
        ),
        ("It/PRON/nsubj>ran ran/VERB/root 12km/NUM/obl>ran", "12km", "kilometre", None),
    ],
)
def test_a_measure_counts_what_has_the_share_price_or_length(
    marked: str, measure: str, unit: str, expected: str | None
) -> None:
    syntax = parse(marked)
    counted = find_counted(syntax, count(syntax, measure, unit)).span
    assert (counted.text if counted else None) == expected


def test_who_the_counted_are_said_to_be_is_counted() -> None:
    syntax = parse(
        "27/NUM/nummod>victims victims/NOUN/nsubj>lay of/ADP/case>whom whom/PRON/obl>boys 12/NUM/nsubj>boys "
        "were/AUX/cop>boys boys/NOUN/advcl>lay lay/VERB/root"
    )
    counted = find_counted(syntax, count(syntax, "12"))
    assert (counted.head, counted.whole) == (place_of(syntax, "boys"), place_of(syntax, "whom"))


def test_what_the_counted_suffer_is_not_counted_where_their_noun_stands_by() -> None:
    syntax = parse(
        "12/NUM/nummod>unaccounted people/NOUN/nsubj>unaccounted were/AUX/cop>unaccounted unaccounted/VERB/root "
        "for/ADP/advcl>unaccounted"
    )
    counted = find_counted(syntax, count(syntax, "12"))
    assert counted.span is not None
    assert counted.span.text == "people"


def test_a_state_is_not_counted() -> None:
    syntax = parse(
        "12/NUM/nummod>condition were/AUX/cop>condition in/ADP/case>condition "
        "critical/ADJ/amod>condition condition/NOUN/root"
    )
    assert find_counted(syntax, count(syntax, "12")).span is None


def test_the_noun_behind_a_comma_and_another_number_is_that_of_the_other() -> None:
    syntax = parse(
        "Of/ADP/case>38 the/DET/det>38 38/NUM/nummod>boys ,/PUNCT/punct>38 12/NUM/nsubj>boys "
        "were/AUX/cop>boys boys/NOUN/root"
    )
    assert find_counted(syntax, count(syntax, "38")).head is None
