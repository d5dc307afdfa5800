from datetime import date

import pytest

from reportedly.domain.figure import FigureKind
from reportedly.domain.mention import MentionKind
from reportedly.domain.profile import Count
from reportedly.reconcile.profile import build_profile, find_names, key_of, names_in
from tests.reconcile.handmade import COUNTRY, MARCH_14, MARCH_15, MARCH_16, Told, body, happened, report, town
from tests.reconcile.newsstand import Person, place_in, print_article

PLACE = MentionKind.PLACE


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        (MentionKind.PERSON, "Ines Holt", "holt i."),
        (MentionKind.PERSON, "Dr. Ines M. Holt", "holt i."),
        (MentionKind.PERSON, "Sir Ines Holt Jr.", "holt i."),
        (MentionKind.PERSON, "Inès Hölt", "holt i."),
        (MentionKind.PERSON, "Holt", None),
        (MentionKind.PERSON, "", None),
        (MentionKind.ORGANIZATION, "The Vesmark Coastguard", "vesmark coastguard"),
        (MentionKind.ORGANIZATION, "EMS", None),
        (PLACE, "Harmouth, Vesmark", "harmouth"),
        (PLACE, "Harmouth’s", "harmouth"),
        (PLACE, "São Pedro", "sao pedro"),
        (PLACE, "7", None),
    ],
)
def test_a_name_is_looked_for_under_one_key(kind: MentionKind, name: str, key: str | None) -> None:
    assert key_of(kind, name) == key


def weigh(*entities: Person, title: str | None = None, told: Told | None = None) -> dict[str, float]:
    sentence = told or Told("Nothing is counted.")
    return find_names(report("Courier", MARCH_15, sentence, entities=entities, title=title))


def test_a_person_says_more_than_a_body() -> None:
    names = weigh(Person("Ines Holt"), body("Teln Line"))
    assert names["holt i."] > names["teln line"] > 0


@pytest.mark.parametrize("role", ["president", "prime minister", "the Pope"])
def test_who_is_in_the_news_each_day_says_little(role: str) -> None:
    names = weigh(Person("Orla Vantner", (role,)), Person("Ines Holt"))
    assert names["vantner o."] < names["holt i."]


def test_a_place_where_nothing_happened_says_little() -> None:
    told = Told("In Teln [12] people died.", place="Teln")
    names = weigh(Person("Teln", kind=PLACE), Person("Quellmar", kind=PLACE), told=told)
    assert names["quellmar"] < names["teln"]


def test_a_place_in_the_headline_is_one_where_it_happened() -> None:
    quellmar = Person("Quellmar", kind=PLACE)
    assert weigh(quellmar)["quellmar"] < weigh(quellmar, title="Flood in Quellmar")["quellmar"]


def test_a_country_and_the_outlet_are_no_names() -> None:
    told = Told("In Vesmark [12] people died.", place=place_in(print_article("A."), "Vesmark").incidents[0].place)
    assert weigh(Person("Vesmark", kind=PLACE), body("Courier"), told=told) == {}


@pytest.mark.parametrize("kind", [MentionKind.GROUP, MentionKind.OTHER])
def test_groups_say_nothing(kind: MentionKind) -> None:
    assert weigh(Person("Vesmarkers", kind=kind)) == {}


def test_an_article_without_anything_has_a_profile_without_anything() -> None:
    profile = build_profile(print_article("", None, None))
    assert (profile.names, profile.days, profile.counts, profile.keys, profile.day) == ({}, (), (), frozenset(), None)


def test_its_day_is_the_one_with_the_most_figures() -> None:
    told = [Told(f"On the day [{n}] died.", day=day) for n, day in ((3, MARCH_14), (4, MARCH_14), (5, MARCH_15))]
    profile = build_profile(report("Courier", MARCH_16, *told))
    assert profile.days == (MARCH_14, MARCH_15)


def test_what_lies_in_the_past_and_what_is_owned_is_not_its_day() -> None:
    told = [
        Told("In the earlier sinking [30] died.", day=date(2019, 5, 1), background=True),
        Told("The line had [4] ferries.", kind=FigureKind.OBJECTS, day=MARCH_14),
    ]
    profile = build_profile(report("Courier", MARCH_16, *told))
    assert (profile.days, profile.counts) == ((), ())


def test_its_kinds_are_what_happened_and_its_counts_what_that_left() -> None:
    article = report("Courier", MARCH_15, Told("Told of [12] dead."), incidents=[happened("flood", town("Teln"))])
    profile = build_profile(article)
    assert profile.kinds == {"flood"}
    assert profile.counts == (Count(FigureKind.KILLED, article.figures[0].low, article.figures[0].high),)


def test_names_are_found_in_a_sentence_by_surname_or_whole() -> None:
    (figure,) = report("Courier", MARCH_15, Told("Holt said [12] died off São Pedro.")).figures
    assert names_in(figure, ["holt i.", "sao pedro", "pedro bay", "brandt k."]) == {"holt i.", "sao pedro"}


def test_a_country_is_told_by_its_precision() -> None:
    assert place_in(print_article("A."), "Vesmark").incidents[0].place.precision is COUNTRY  # type: ignore[union-attr]
