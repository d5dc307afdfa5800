from dataclasses import replace

import pytest

from reportedly.domain.filed import FiledArticle
from reportedly.export.redaction import Redaction, Withheld, find_shared, find_withheld
from tests.reconcile.newsstand import Person, Voiced, print_article

LINE = "Ines Holt said 12 people died. Anna Berg was among the 12."


def print_named(*people: Person, text: str = LINE, voices: tuple[str, ...] = ("Ines Holt",)) -> FiledArticle:
    return print_article(text, "Radio", entities=people, figures=[Voiced(12, voices)])


def list_names(*articles: FiledArticle) -> set[str]:
    return {name for person in find_withheld(articles, {}) for name in person.names}


@pytest.mark.parametrize("roles", [(), ("her mother",), ("survivor",), ("the captain's wife", "neighbour")])
def test_who_has_no_office_is_private(roles: tuple[str, ...]) -> None:
    assert list_names(print_named(Person("Lars Odden", roles))) == {"Lars Odden"}


def test_who_has_an_office_and_speaks_is_public() -> None:
    assert list_names(print_named(Person("Ines Holt", ("coastguard spokeswoman",)))) == set()


def test_who_is_named_among_the_dead_and_does_not_speak_is_withheld_whatever_the_office() -> None:
    assert list_names(print_named(Person("Anna Berg", ("deputy mayor",)))) == {"Anna Berg"}


@pytest.mark.parametrize(
    "told", ["Anna Berg, 12, said 12 died.", "12-year-old Anna Berg spoke.", "Anna Berg, aged 9, 12"]
)
def test_a_minor_is_withheld_also_when_speaking(told: str) -> None:
    assert list_names(print_named(Person("Anna Berg", ("mayor",)), text=told, voices=("Anna Berg",))) == {"Anna Berg"}


def test_an_adult_s_age_withholds_nobody() -> None:
    told = "Anna Berg, 45, said 12 died."
    assert list_names(print_named(Person("Anna Berg", ("mayor",)), text=told, voices=("Anna Berg",))) == set()


def test_a_role_in_one_article_counts_in_all_where_they_are_one_person() -> None:
    one, other = (
        print_named(Person("Ines Holt", ("minister",))),
        print_named(Person("Ines Holt"), text=f"{LINE} Again."),
    )
    same = {entity.id: "holt" for article in (one, other) for entity in article.entities}
    assert find_withheld((one, other), same) == []
    assert len(find_withheld((one, other), {})) == 1


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        ("Anna Berg died", "[person 1] died"),
        ("Berg’s boat", "[person 1]’s boat"),
        ("pages/anna-berg-12.html", "pages/[person 1]-12.html"),
        ("ANNA  BERG", "[person 1]"),
        ("the Bergen line", "the Bergen line"),
        ("Iceberg", "Iceberg"),
    ],
)
def test_names_are_taken_out_whole(text: str, redacted: str) -> None:
    assert Redaction([Withheld(("Anna Berg",), "[person 1]")]).redact_text(text) == redacted


def test_a_single_word_that_names_a_place_stays() -> None:
    redaction = Redaction([Withheld(("Anna Teln",), "[person 1]")], {"teln"})
    assert redaction.redact_text("Anna Teln of Teln") == "[person 1] of Teln"


def test_places_and_bodies_share_their_single_words() -> None:
    article = print_named(replace(Person("Coastguard"), kind="organization"))  # type: ignore[arg-type]
    assert find_shared([article]) == {"coastguard"}


def test_with_nobody_to_withhold_all_stays() -> None:
    assert Redaction([]).redact_text("Anna Berg") == "Anna Berg"
