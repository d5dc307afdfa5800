from tests.annotate.quantities.tokens_by_hand import Parse, shown

ONE = "1..1 exact"


def test_the_article_of_a_victim_in_the_passive_counts() -> None:
    parse: Parse = {
        "A": ("DET", "policeman", "det"),
        "policeman": ("NOUN", "killed", "nsubj:pass"),
        "was": ("AUX", "killed", "aux:pass"),
        "killed": ("VERB", "", "root"),
    }
    assert shown("A policeman was killed.", parse) == [f"A: {ONE}"]


def test_the_articles_in_a_list_of_victims_count() -> None:
    parse: Parse = {
        "killed": ("VERB", "", "root"),
        "policemen": ("NOUN", "killed", "obj"),
        "two": ("NUM", "policemen", "nummod"),
        "a": ("DET", "nurse", "det"),
        "nurse": ("NOUN", "policemen", "conj"),
        "three": ("NUM", "children", "nummod"),
        "children": ("NOUN", "policemen", "conj"),
    }
    assert shown("They killed two policemen, a nurse and three children.", parse) == [
        "two: 2..2 exact",
        f"a: {ONE}",
        "three: 3..3 exact",
    ]


def test_the_article_after_the_death_of_counts() -> None:
    parse: Parse = {
        "death": ("NOUN", "", "root"),
        "of": ("ADP", "child", "case"),
        "a": ("DET", "child", "det"),
        "child": ("NOUN", "death", "nmod"),
    }
    assert shown("the death of a child", parse) == [f"a: {ONE}"]


def test_a_body_that_is_found_counts() -> None:
    parse: Parse = {
        "found": ("VERB", "", "root"),
        "a": ("DET", "body", "det"),
        "body": ("NOUN", "found", "obj"),
    }
    assert shown("Divers found a body.", parse) == [f"a: {ONE}"]


def test_a_thing_that_is_killed_or_held_does_not_count() -> None:
    parse: Parse = {
        "killed": ("VERB", "", "root"),
        "a": ("DET", "bill", "det"),
        "bill": ("NOUN", "killed", "obj"),
    }
    assert shown("They killed a bill.", parse) == []


def test_whoever_harms_does_not_count() -> None:
    parse: Parse = {
        "A": ("DET", "gunman", "det"),
        "gunman": ("NOUN", "killed", "nsubj"),
        "killed": ("VERB", "", "root"),
        "five": ("NUM", "killed", "obj"),
    }
    assert shown("A gunman killed five.", parse) == ["five: 5..5 exact"]


def test_a_victim_only_intended_does_not_count() -> None:
    parse: Parse = {
        "tried": ("VERB", "", "root"),
        "to": ("PART", "kill", "mark"),
        "kill": ("VERB", "tried", "xcomp"),
        "a": ("DET", "nurse", "det"),
        "nurse": ("NOUN", "kill", "obj"),
    }
    assert shown("He tried to kill a nurse.", parse) == []


def test_the_article_inside_a_number_is_not_counted_again() -> None:
    parse: Parse = {
        "A": ("DET", "people", "det"),
        "people": ("NOUN", "killed", "nsubj:pass"),
        "killed": ("VERB", "", "root"),
    }
    assert shown("A dozen people were killed.", parse) == ["A dozen: 12..12 exact"]


def test_one_among_counted_victims_counts_where_the_verb_is_far() -> None:
    parse: Parse = {
        "policemen": ("NOUN", "", "root"),
        "Two": ("NUM", "policemen", "nummod"),
        "a": ("DET", "nurse", "det"),
        "nurse": ("NOUN", "policemen", "conj"),
        "wounded": ("VERB", "nurse", "dep"),
    }
    assert shown("Two policemen and a nurse, wounded.", parse) == ["Two: 2..2 exact", f"a: {ONE}"]


def test_the_article_before_an_age_counts() -> None:
    parse: Parse = {
        "A": ("DET", "man", "det"),
        "36": ("NUM", "man", "nummod"),
        "old": ("ADJ", "man", "amod"),
        "man": ("NOUN", "lost", "nsubj"),
        "lost": ("VERB", "", "root"),
        "life": ("NOUN", "lost", "obj"),
        "shooting": ("NOUN", "lost", "obl"),
    }
    assert shown("A 36-year-old man lost his life in the shooting.", parse) == [f"A: {ONE}"]


def test_an_apposition_to_a_name_does_not_count() -> None:
    parse: Parse = {
        "Tarr": ("PROPN", "killed", "nsubj:pass"),
        "a": ("DET", "nurse", "det"),
        "nurse": ("NOUN", "Tarr", "appos"),
        "was": ("AUX", "killed", "aux:pass"),
        "killed": ("VERB", "", "root"),
    }
    assert shown("Tarr, a nurse, was killed.", parse) == []
