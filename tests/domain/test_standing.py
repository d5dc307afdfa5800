"""Which of its figures a voice stands by."""

from dataclasses import replace

import pytest

from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.question import Account
from reportedly.domain.standing import build_account, is_superseded
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, Told, report

EARLY, MIDDLE, LATE = (
    report(outlet, day, Told(f"Police said [{number}] died.", ("Police",)))
    for outlet, day, number in (("Courier", MARCH_14, 12), ("Islander", MARCH_15, 19), ("Packet", MARCH_16, 21))
)
TAKEN_BACK = report("Standard", MARCH_16, Told("Police put it at 19, not [21].", ("Police",)))


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll is 21, up from [19].",
        "The toll is 21, up from the [19] reported at noon.",
        "The number of missing fell to four from [seven].",
        "The toll rose from [19] to 21.",
        "It was six, not [seven].",
        "Six people died, and not [seven] as was reported.",
        "Six people died rather than [seven].",
        "Six people died instead of [seven].",
        "The ministry corrected the earlier [19].",
        "Authorities had earlier said [four] people died.",
        "The mayor first spoke of [four] dead.",
        "Initially, the police reported [four] dead.",
        "Police said previously that [four] were dead.",
        "The toll was revised from [19] to 21.",
    ],
)
def test_a_number_that_another_took_the_place_of_is_known_by_what_stands_before(sentence: str) -> None:
    assert superseded(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The toll rose to [21] from 19.",
        "The toll is up from 19 to [21].",
        "Police said [four] people died.",
        "Authorities had earlier said four people died, but the toll is now [six].",
        "Authorities first spoke of four dead and later of [six].",
        "The police, who had initially reported four, now count [six].",
        "People from [12] villages fled.",
        "Families came from [three] towns.",
        "Not only [12] houses burnt, but the mill.",
        "It burnt the mill, and not only [12] houses.",
        "[Four] people died, authorities said earlier.",
        "[Four] died.",
    ],
)
def test_a_number_that_holds_is_not_taken_for_one_that_does_not(sentence: str) -> None:
    assert not superseded(sentence)


def superseded(sentence: str) -> bool:
    (figure,) = report("Courier", MARCH_15, Told(sentence, bounds=(4, 4))).figures
    return is_superseded(figure)


def retract(article: FiledArticle) -> FiledArticle:
    return replace(article, standing=Standing.RETRACTED)


def build(*articles: FiledArticle) -> Account:
    figures = [figure for article in articles for figure in article.figures]
    return build_account("a", figures, {one.id: one for one in articles})


@pytest.mark.parametrize(
    ("articles", "outlet", "withdrawn"),
    [
        ((EARLY, MIDDLE, LATE), "Packet", False),
        ((EARLY, MIDDLE, retract(LATE)), "Islander", False),
        ((EARLY, MIDDLE, TAKEN_BACK), "Islander", False),
        ((retract(EARLY), TAKEN_BACK), "Standard", False),
        ((TAKEN_BACK,), "Standard", False),
        ((retract(EARLY), retract(MIDDLE)), "Islander", True),
    ],
)
def test_an_account_stands_by_its_last_number_that_is_neither_retracted_nor_taken_back(
    articles: tuple[FiledArticle, ...], outlet: str, withdrawn: bool
) -> None:
    account = build(*articles)
    assert account.stated.chain[0].name == outlet
    assert account.withdrawn is withdrawn
    assert (account.low, account.chain) == (account.stated.low, account.stated.chain)


def test_of_two_with_one_number_it_stands_by_the_one_that_was_not_retracted() -> None:
    again = retract(report("Courier", MARCH_15, Told("Again police said [12] died.", ("Police",))))
    assert build(EARLY, again).stated is EARLY.figures[0]
