"""What speaks for two numbers being of one thing: how much it weighs is tuned on data, which way it points is not."""

import numpy as np
import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.figure import FigureKind, Sense
from reportedly.domain.filed import FiledArticle, FiledPlace
from reportedly.reconcile.affinity import WEIGHTS, compare_all, measure_likeness
from reportedly.reconcile.counted import read_counted
from reportedly.reconcile.evidence import Evidence, Pairs, find_rarity
from reportedly.reconcile.grouping import find_all_tellings
from reportedly.reconcile.network import load_network
from reportedly.reconcile.setting import are_apart, build_setting
from reportedly.reconcile.telling import Telling, contradict
from tests.reconcile.handmade import CITY, COUNTRY, MARCH_14, MARCH_15, MARCH_20, Told, report, town

POLICE = "Harmouth Police"


def liken(one: FiledArticle, other: FiledArticle) -> float:
    """Return how much speaks for the only numbers of two articles being of one thing."""
    return float(compare_all(gather(one, other), 2)[0, 1])


def gather(*articles: FiledArticle) -> Evidence:
    setting = build_setting(articles)
    tellings = find_all_tellings(articles, setting)
    return Evidence(tellings, setting, find_rarity(tellings, len(articles)))


def write(
    number: int = 40, outlet: str = "Courier", words: str = "[{}] were hit in the storm.", **more: object
) -> FiledArticle:
    return report(outlet, MARCH_15, Told(words.format(number), **more))  # type: ignore[arg-type]


OTHER = write(outlet="Islander")


def test_an_equal_number_speaks_for_one_thing() -> None:
    assert liken(write(40), OTHER) > liken(write(41), OTHER)


def test_a_small_equal_number_says_less() -> None:
    assert liken(write(40), OTHER) > liken(write(2), write(2, "Islander"))


def test_the_same_words_speak_for_one_thing() -> None:
    assert liken(write(), OTHER) > liken(write(words="[{}] sat elsewhere."), OTHER)


def test_places_apart_speak_against() -> None:
    told = write(outlet="Islander", place="Teln")
    assert liken(write(place="Teln"), told) > liken(write(place="Varde"), told)


def test_days_apart_speak_against() -> None:
    told = write(outlet="Islander", day=MARCH_14)
    assert liken(write(day=MARCH_14), told) > liken(write(day=MARCH_20), told)


def test_kinds_that_are_told_apart_speak_against() -> None:
    assert liken(write(), OTHER) > liken(write(kind=FigureKind.INJURED), OTHER)


def test_a_narrower_population_that_is_fewer_is_a_part() -> None:
    sailors = {"counted": "sailors", "head": "sailor"}
    assert liken(write(40, **sailors), OTHER) > 0 > liken(write(12, **sailors), OTHER)


def test_what_is_past_is_not_what_is_told_now() -> None:
    assert liken(write(), OTHER) > liken(write(background=True), OTHER)


def tell(one: Told, other: Told) -> bool:
    article = report("Courier", MARCH_15, one, other)
    setting = build_setting([article])
    a, b = (Telling.of([read_counted(figure, frozenset())], setting) for figure in article.figures)
    assert contradict(a, b) is contradict(b, a)
    return contradict(a, b)


TOLD = Told("Police said [12] died.", (POLICE,))


@pytest.mark.parametrize(
    ("other", "contradicts"),
    [
        (Told("Police said [21] died.", (POLICE,)), True),
        (Told("Police insisted that [21] died.", (POLICE,), stance=Stance.CLAIM), True),
        (Told("Police said [12] died, again.", (POLICE,)), False),
        (Told("The ministry said [21] died.", ("Vesmark Ministry",)), False),
        (Told("Police denied that [21] died.", (POLICE,), firmness=Firmness.DENIED), False),
        (Told("Police revised it to [21].", (POLICE,)), False),
    ],
)
def test_one_voice_contradicts_itself_only_where_it_stands_by_both(other: Told, contradicts: bool) -> None:
    assert tell(TOLD, other) is contradicts


def test_any_of_several_voices_behind_a_number_can_contradict() -> None:
    told = [Told("It is [12].", ("Vesmark Ministry",)), TOLD, Told("Police said [21] died.", (POLICE,))]
    article = report("Courier", MARCH_15, *told)
    setting = build_setting([article])
    counted = [read_counted(figure, frozenset()) for figure in article.figures]
    assert contradict(Telling.of(counted[:2], setting), Telling.of(counted[2:], setting))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (town("Teln"), town("Varde"), True),
        (town("Teln"), town("Teln"), False),
        (town("Teln"), town("West Teln"), False),
        (town("Teln", "Westland"), town("Westland"), False),
        (town("Télñ"), town("Teln"), False),
        (town("Teln"), FiledPlace("Vesmark", COUNTRY), False),
        (town("Teln"), None, False),
        (None, None, False),
        (town(""), town("Teln"), False),
        (FiledPlace("7", CITY), FiledPlace("9", CITY), True),
    ],
)
def test_places_are_apart_where_neither_can_be_in_the_other(
    one: FiledPlace | None, other: FiledPlace | None, apart: bool
) -> None:
    assert are_apart(one, other) is are_apart(other, one) is apart


def test_a_name_that_all_articles_have_tells_nothing() -> None:
    article = report("Courier", MARCH_15, Told("[2] died in Teln.", place="Teln"))
    assert set(build_setting([article]).weights.values()) == {0.0}


def test_the_place_of_most_figures_is_around_all_of_it() -> None:
    articles = [write(place="Teln"), write(outlet="Islander", place="Teln"), write(outlet="Packet", place="Varde")]
    assert build_setting(articles).around == {"teln"}
    assert build_setting([]).around == frozenset()


def test_of_several_kinds_a_telling_is_of_what_became_of_them() -> None:
    article = report(
        "Courier",
        MARCH_15,
        Told("[12] people were there.", kind=FigureKind.PEOPLE),
        Told("[12] officers died.", counted="officers", head="officer"),
    )
    telling = Telling.of([read_counted(figure, frozenset()) for figure in article.figures], build_setting([article]))
    assert (telling.key.kind, telling.key.population.noun) == (FigureKind.KILLED, "officer")


def test_a_number_that_came_on_top_contradicts_an_unequal_one_beside_it() -> None:
    article = report(
        "Courier", MARCH_15, Told("He fired [1] shot."), Told("He fired [4] more.", sense=Sense.NEW), Told("[4] shots.")
    )
    setting = build_setting([article])
    first, on_top, equal = (Telling.of([read_counted(figure, frozenset())], setting) for figure in article.figures)
    assert contradict(first, on_top)
    assert not contradict(on_top, equal)


def test_weights_are_for_the_measures_that_are_taken() -> None:
    assert load_network(WEIGHTS).names == tuple(gather(write(), OTHER).measure(Pairs(np.arange(2), np.arange(2))))


def test_likeness_is_the_same_however_many_are_compared_at_once() -> None:
    stand = [write(number, f"Outlet {number}", day=MARCH_14) for number in range(130)]
    together = compare_all(gather(*stand), 130)
    assert np.array_equal(together, together.T)
    some = measure_likeness(gather(*stand), Pairs(np.array([3, 129]), np.array([64, 5, 0])))
    assert np.allclose(some, together[np.ix_([3, 129], [64, 5, 0])])
