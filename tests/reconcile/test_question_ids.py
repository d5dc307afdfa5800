from datetime import date

from reportedly.reconcile import find_questions
from reportedly.reconcile.matters import join_matters
from tests.reconcile.newsstand import Voiced, print_article

POLICE = ("Harbour Police",)


def test_an_id_stays_when_later_articles_come() -> None:
    early, late = (
        print_article(f"Harbour Police said {one} died.", "Radio", date(2023, 3, day), figures=[Voiced(one, POLICE)])
        for day, one in ((14, 12), (15, 19))
    )
    (alone,) = find_questions((early,))
    (together,) = find_questions((late, early))
    assert alone.id == together.id


def test_the_same_question_of_two_matters_has_two_ids() -> None:
    one = print_article("Police said 12 died.", "Radio", date(2003, 3, 14), figures=[Voiced(12, ("Police",))])
    other = print_article("Police said 12 died.", "Radio Two", date(2019, 3, 14), figures=[Voiced(12, ("Police",))])
    assert {question.id for question in find_questions((one,))}.isdisjoint(one.id for one in find_questions((other,)))


def test_matters_that_people_bound_are_one() -> None:
    found = (("a", "b"), ("c",), ("d", "e"))
    assert join_matters(found, [("b", "c"), ("gone", "d")]) == (("a", "b", "c"), ("d", "e"))
    assert join_matters(found, []) == found
