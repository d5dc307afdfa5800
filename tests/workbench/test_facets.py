"""Facets: what is chosen stands in the address, and each counts what choosing it would leave."""

from reportedly.workbench.facets import Property, build_facets, narrow

WORDS = ["red apple", "red pear", "green apple"]
PROPERTIES = (
    Property("colour", "Colour", lambda one: [one.split()[0]]),
    Property("fruit", "Fruit", lambda one: [one.split()[1]]),
)


def test_only_what_has_all_that_is_asked_for_is_kept() -> None:
    assert narrow(WORDS, PROPERTIES, {"colour": "red", "fruit": "pear"}) == ["red pear"]
    assert narrow(WORDS, PROPERTIES, {"colour": ""}) == WORDS


def test_a_facet_counts_as_if_it_alone_were_chosen_anew() -> None:
    colour, fruit = build_facets(WORDS, PROPERTIES, {"colour": "red"}, "/x")
    assert [(one.name, one.number) for one in colour.choices] == [("red", 2), ("green", 1)]
    assert [(one.name, one.number) for one in fruit.choices] == [("apple", 1), ("pear", 1)]


def test_a_choice_leads_to_itself_and_away_once_it_is_taken() -> None:
    colour, fruit = build_facets(WORDS, PROPERTIES, {"colour": "red", "q": "a b"}, "/x")
    assert [one.address for one in colour.choices] == ["/x?q=a+b", "/x?colour=green&q=a+b"]
    assert fruit.choices[0].address == "/x?colour=red&q=a+b&fruit=apple"


def test_what_is_chosen_and_fits_nothing_can_still_be_left() -> None:
    colour = build_facets(WORDS, PROPERTIES, {"colour": "blue"}, "/x")[0]
    assert (colour.choices[-1].name, colour.choices[-1].number, colour.choices[-1].is_taken) == ("blue", 0, True)
