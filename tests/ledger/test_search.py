import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.ledger import Hit, Ledger
from reportedly.ledger.search import build_expression
from tests.ledger.conftest import Add
from tests.ledger.handmade import FERRY, build_article, build_reading


def show(hit: Hit) -> str:
    return "".join(f"[{piece.text}]" if piece.is_match else piece.text for piece in hit.snippet)


def test_a_claim_is_found_with_its_exact_words_marked(ledger: Ledger, add: Add) -> None:
    add()
    (hit,) = ledger.search("ferries died")
    (article,) = ledger.articles()
    assert (hit.article, hit.claim) == (article.id, article.claims[0].id)
    assert show(hit) == "12 people [died] on the [ferry]"


def test_words_outside_of_claims_are_found_in_the_article(ledger: Ledger, add: Add) -> None:
    add()
    (hit,) = ledger.search("hurt")
    assert hit.claim is None
    assert show(hit).endswith("Some 40 were [hurt].")


def test_a_claim_is_found_by_who_says_it(ledger: Ledger, add: Add) -> None:
    add()
    assert [show(hit) for hit in ledger.search("owner nine OR") or ledger.search("owner died")] == ["9 people [died]"]


def test_words_in_quotation_marks_follow_each_other(ledger: Ledger, add: Add) -> None:
    add()
    assert len(ledger.search('"on the ferry"')) == 1
    assert ledger.search('"ferry on the"') == []


def test_only_the_current_version_is_found(ledger: Ledger, add: Add) -> None:
    url = "https://radio.example/ferry"
    add(url=url)
    add(build_reading("Police said 13 people died on the boat.", numbers=("13",), sources=("Police",)), url=url)
    assert ledger.search("ferry") == []
    assert len(ledger.search("boat")) == 1


def test_an_accent_makes_no_difference(ledger: Ledger, add: Add) -> None:
    text = "Brít said it."
    add(build_reading(text, numbers=(), sources=("Brít",), article=build_article(text)))
    assert ledger.search("brit") != []


def test_no_more_is_found_than_wanted(ledger: Ledger, add: Add) -> None:
    add()
    assert len(ledger.search("people", limit=1)) == 1


@pytest.mark.parametrize(
    ("words", "expression"),
    [
        ("ferry sinks", '"ferry" AND "sinks"'),
        ('"transport ministry" letter', '"transport ministry" AND "letter"'),
        ("ferry* NOT (x:y", '"ferry" AND "NOT" AND "x y"'),
        ('un"closed', '"un closed"'),
        ("- * ^ ( \" '", None),
        ("", None),
    ],
)
def test_what_people_type_is_words_and_phrases_only(words: str, expression: str | None) -> None:
    assert build_expression(words) == expression


@given(st.text())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_that_people_type_is_a_mistake(ledger: Ledger, words: str) -> None:
    assert ledger.search(words) == []
    assert ledger.find_questions(words) == []


def test_marks_in_the_text_are_no_matches(ledger: Ledger, add: Add) -> None:
    text = f"Police said \ue000so\ue001. {FERRY}"
    add(build_reading(text, numbers=(), sources=("Police",), article=build_article(text)))
    assert [piece.is_match for hit in ledger.search("hurt") for piece in hit.snippet] == [False, True, False]
