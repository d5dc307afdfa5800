"""Which figures are about an earlier event or a career."""

import pytest

from reportedly.claims.background import is_background, stands_aside
from reportedly.claims.main import MainEvent
from reportedly.domain.article import DateRule, Published
from reportedly.domain.interval import Precision
from tests.claims.handmade import dated, on, parse, place_of

DAY = on("2016-03-11")
PUBLISHED = Published(DAY.first, DAY.last, Precision.DAY, DateRule.GIVEN)
MEN = "12/NUM/nummod>men men/NOUN/obj>killed"


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (f"The/DET/det>attack attack/NOUN/nsubj>killed killed/VERB/root {MEN}", False),
        (f"The/DET/det>attack previous/ADJ/amod>attack attack/NOUN/nsubj>killed killed/VERB/root {MEN}", True),
        (f"An/DET/det>report earlier/ADJ/amod>report report/NOUN/nsubj>killed killed/VERB/root {MEN}", False),
        (f"Her/PRON/nmod:poss>predecessor predecessor/NOUN/nsubj>killed killed/VERB/root {MEN}", True),
        (f"Lee/PROPN/root who/PRON/nsubj>killed has/AUX/aux>killed killed/VERB/acl:relcl>Lee {MEN}", True),
        (f"Lee/PROPN/root who/PRON/nsubj>killed killed/VERB/acl:relcl>Lee {MEN}", False),
        (f"Men/NOUN/root who/PRON/nsubj>killed have/AUX/aux>killed killed/VERB/acl:relcl>Men {MEN}", False),
        (
            f"Lee/PROPN/root who/PRON/nsubj>killed killed/VERB/acl:relcl>Lee {MEN} in/ADP/case>years "
            "20/NUM/nummod>years years/NOUN/obl>killed",
            True,
        ),
        (f"Lee/PROPN/nsubj>killed killed/VERB/root {MEN} in/ADP/case>career his/PRON/nmod:poss>career "
         "career/NOUN/obl>killed", True),
    ],
)  # fmt: skip
def test_an_earlier_event_and_a_career_are_background(marked: str, expected: bool) -> None:
    syntax = parse(marked)
    assert is_background(syntax, place_of(syntax, "men"), None, MainEvent(None, None), PUBLISHED) is expected


@pytest.mark.parametrize(("thing", "expected"), [("tours", True), ("meals", False)])
def test_what_somebody_served_is_background(thing: str, expected: bool) -> None:
    syntax = parse(f"Lee/PROPN/nsubj>served served/VERB/root 12/NUM/nummod>{thing} {thing}/NOUN/obj>served")
    assert is_background(syntax, place_of(syntax, thing), None, MainEvent(None, None), PUBLISHED) is expected


@pytest.mark.parametrize(("day", "expected"), [("2015-03-01", True), ("2016-01-01", False)])
def test_a_date_of_long_ago_is_background(day: str, expected: bool) -> None:
    syntax = parse(f"Then/ADV/advmod>killed it/PRON/nsubj>killed killed/VERB/root {MEN}")
    date = dated(syntax, "Then", day)
    assert is_background(syntax, place_of(syntax, "men"), date, MainEvent(None, None), PUBLISHED) is expected


def test_a_relative_clause_keeps_its_date_to_itself() -> None:
    syntax = parse(
        "It/PRON/nsubj>has which/PRON/nsubj>began began/VERB/acl:relcl>It then/ADV/advmod>began has/VERB/root "
        "12/NUM/nummod>men men/NOUN/obj>has"
    )
    assert stands_aside(syntax, place_of(syntax, "men"), place_of(syntax, "then"))
    assert not stands_aside(syntax, place_of(syntax, "began"), place_of(syntax, "then"))
