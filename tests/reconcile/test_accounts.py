from dataclasses import replace
from datetime import date

import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.question import Account
from reportedly.pipeline import reconcile_matter
from reportedly.reconcile.accounts import build_accounts
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, Told, body, report
from tests.reconcile.newsstand import Person

POLICE, MINISTRY = "Harmouth Police", "Vesmark Ministry"


def say(
    outlet: str | None, day: date | None, sentence: str, *voices: str, counted_at: date | None = None
) -> FiledArticle:
    people = [body(one) for one in voices if one in (POLICE, MINISTRY)]
    return report(outlet, day, Told(sentence, voices, counted_at=counted_at), entities=people)


def answer(*articles: FiledArticle) -> tuple[Account, ...]:
    figures = [figure for article in articles for figure in article.figures]
    return build_accounts("q1", figures, {article.id: article for article in articles})


def write(*accounts: Account) -> list[tuple[str, list[int]]]:
    """Return who gives which numbers in which order."""
    return [(one.voice, [int(figure.low or 0) for figure in one.figures]) for one in accounts]


def test_a_named_body_is_one_account_with_its_history_in_the_order_of_counting() -> None:
    accounts = answer(
        say("Courier", MARCH_16, "It is [21].", POLICE),
        say("Islander", MARCH_14, "It is [12].", POLICE),
        say("Packet", MARCH_16, "It was [19].", POLICE, counted_at=MARCH_15),
    )
    assert write(*accounts) == [(POLICE, [12, 19, 21])]


def test_an_account_stands_by_its_last_number_with_bounds_and_day() -> None:
    (account,) = answer(
        say("Courier", MARCH_16, "It is [21].", POLICE), say("Islander", MARCH_14, "It is [12].", POLICE)
    )
    assert (account.low, account.high, account.counted_at) == (
        21,
        21,
        say("Courier", MARCH_16, "It is [21].").published,
    )
    assert [link.name for link in account.chain] == ["Courier", POLICE]


def test_who_counted_first_comes_first_and_who_has_no_day_last() -> None:
    accounts = answer(
        say("Courier", None, "It is [3].", MINISTRY),
        say("Islander", MARCH_16, "It is [21].", POLICE),
        say("Packet", MARCH_14, "It is [12]."),
    )
    assert [one.voice for one in accounts] == ["Packet", POLICE, MINISTRY]


@pytest.mark.parametrize(
    ("one", "other", "accounts"),
    [
        pytest.param(("two officials",), ("two officials",), 2, id="a description"),
        pytest.param(("a police spokesman",), ("a police spokesman",), 2, id="a spokesman"),
        pytest.param((), (), 2, id="two outlets"),
        pytest.param((POLICE,), (MINISTRY,), 2, id="two bodies"),
        pytest.param((POLICE,), ("Northern Wire Agency", POLICE), 1, id="one body, through an agency"),
        pytest.param(("Ines Holt",), ("Ines Holt",), 2, id="a name alone"),
    ],
)
def test_a_voice_is_one_where_it_can_be_known_again(
    one: tuple[str, ...], other: tuple[str, ...], accounts: int
) -> None:
    articles = say("Courier", MARCH_14, "It is [12].", *one), say("Islander", MARCH_15, "It is [12].", *other)
    assert len(answer(*articles)) == accounts


def test_an_outlet_is_one_voice_in_all_its_articles() -> None:
    assert write(*answer(say("Courier", MARCH_14, "It is [12]."), say("Courier", MARCH_15, "Now it is [21]."))) == [
        ("Courier", [12, 21])
    ]


def test_two_articles_without_an_outlet_are_two_voices() -> None:
    assert len(answer(say(None, MARCH_14, "It is [12]."), say(None, MARCH_15, "Now it is [21]."))) == 2


def test_an_outlet_that_another_cites_is_the_same_voice() -> None:
    wire = say("Northern Wire Agency", MARCH_14, "It is [12].")
    cited = say("Courier", MARCH_15, "It is [12], it says.", "Northern Wire Agency")
    assert len(answer(wire, cited)) == 1


def test_a_person_is_one_voice_where_she_was_resolved_to_be() -> None:
    holt = Person("Ines Holt", ("harbour master of Harmouth",))
    articles = [
        report(outlet, day, Told(f"She said in {outlet} that [{n}] died.", ("Ines Holt",)), entities=[holt])
        for outlet, day, n in (("Courier", MARCH_14, 12), ("Islander", MARCH_15, 12))
    ]
    (question,) = reconcile_matter(articles).questions
    assert [one.voice for one in question.accounts] == ["Ines Holt"]


def test_a_denial_is_an_account_of_its_own() -> None:
    said = say("Courier", MARCH_14, "It is [12].", POLICE)
    denial = Told("Not [40].", (POLICE,), firmness=Firmness.DENIED, stance=Stance.DENY)
    accounts = answer(said, report("Islander", MARCH_15, denial, entities=[body(POLICE)]))
    assert [(one.voice, one.firmness) for one in accounts] == [
        (POLICE, Firmness.ASSERTED),
        (POLICE, Firmness.DENIED),
    ]


def retract(article: FiledArticle) -> FiledArticle:
    return replace(article, standing=Standing.RETRACTED)


def test_an_account_of_a_retracted_article_alone_is_withdrawn_and_still_shown() -> None:
    (account,) = answer(retract(say("Courier", MARCH_14, "It is [12].", POLICE)))
    assert account.withdrawn
    assert account.low == 12


def test_an_account_falls_back_on_what_was_not_retracted() -> None:
    (account,) = answer(
        say("Courier", MARCH_14, "It is [12].", POLICE), retract(say("Islander", MARCH_16, "It is [90].", POLICE))
    )
    assert (account.withdrawn, account.low, len(account.figures)) == (False, 12, 2)


def test_a_voice_does_not_stand_by_a_number_that_it_replaced() -> None:
    (account,) = answer(
        say("Courier", MARCH_14, "It is [21].", POLICE), say("Islander", MARCH_16, "It had first said [19].", POLICE)
    )
    assert account.low == 21


def test_of_one_article_the_number_that_was_replaced_comes_first() -> None:
    article = report(
        "Courier", MARCH_14, Told("It is [21] now, up from 19.", (POLICE,)), Told("It is up from [19].", (POLICE,))
    )
    assert write(*answer(article)) == [(POLICE, [19, 21])]


def test_the_order_of_figures_changes_nothing() -> None:
    articles = [
        say("Courier", MARCH_14, "It is [12].", POLICE),
        say("Islander", MARCH_14, "It is [19].", POLICE),
        say("Packet", None, "It is [3].", "two officials"),
    ]
    assert answer(*articles) == answer(*reversed(articles))


def test_two_voices_together_are_one_account_in_any_order() -> None:
    one, other = (say(outlet, MARCH_14, "It is [12].", POLICE) for outlet in ("Courier", "Islander"))
    ministry = say("A", None, "[1]", MINISTRY).figures[0].voice
    link = replace(one.figures[0].voice, voices=(*one.figures[0].voice.voices, *ministry.voices))
    turned = replace(link, voices=link.voices[::-1])
    articles = [
        replace(article, figures=(replace(article.figures[0], chain=(article.figures[0].chain[0], voices)),))
        for article, voices in ((one, link), (other, turned))
    ]
    assert len(answer(*articles)) == 1
