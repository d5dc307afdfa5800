import pytest

from reportedly.reconcile.moments import find_counted, is_superseded
from tests.reconcile.handmade import MARCH_14, MARCH_15, Told, report


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


@pytest.mark.parametrize(
    ("counted_at", "published", "day"),
    [(MARCH_14, MARCH_15, MARCH_14), (None, MARCH_15, MARCH_15), (None, None, None), (MARCH_14, None, MARCH_14)],
)
def test_a_figure_is_counted_when_it_says_else_when_its_article_appeared(
    counted_at: object, published: object, day: object
) -> None:
    article = report("Courier", published, Told("Told of [4].", counted_at=counted_at))  # type: ignore[arg-type]
    assert find_counted(article.figures[0], {article.id: article}) == day


def test_a_figure_of_an_article_that_is_not_there_has_no_day() -> None:
    assert find_counted(report("Courier", MARCH_15, Told("Told of [4].")).figures[0], {}) is None
