from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle
from reportedly.domain.quantity import Bound, Reach
from reportedly.reconcile.counted import read_counted
from reportedly.reconcile.grouping import find_tellings, group_figures
from reportedly.reconcile.setting import build_setting
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, MARCH_20, Told, happened, report, town
from tests.reconcile.newsstand import Person

POLICE, MINISTRY = "Harmouth Police", "Vesmark Ministry"
KILLED, INJURED, OBJECTS = FigureKind.KILLED, FigureKind.INJURED, FigureKind.OBJECTS


def group(*articles: FiledArticle) -> list[list[str]]:
    """Return the numbers of each group, as they are worded."""
    groups = group_figures(articles)
    return sorted(sorted(one.figure.span.text for one in members) for members in groups)


def sink(outlet: str, number: int, *voices: str, **more: object) -> FiledArticle:
    """Return an article on the dead of the one ferry."""
    given: dict[str, object] = {"day": MARCH_14, "place": "Teln"} | more
    sentence = f"[{number}] people died when the ferry sank off Teln, it is said."
    told = Told(sentence, voices or (POLICE,), **given)  # type: ignore[arg-type]
    return report(outlet, MARCH_15, told, entities=[Person("Ines Holt")], incidents=[happened("sinking", town("Teln"))])


def test_the_dead_of_one_sinking_are_one_question_whatever_the_number() -> None:
    assert group(sink("Courier", 12), sink("Islander", 21, MINISTRY), sink("Packet", 19)) == [["12", "19", "21"]]


def test_a_number_that_a_person_set_stays_in_its_question() -> None:
    articles = [sink("Courier", 12), sink("Islander", 21, MINISTRY), sink("Packet", 19)]
    (figure,) = articles[0].figures
    changed = replace(figure, low=Decimal(888), high=Decimal(888), as_read=Reach(Decimal(12), Decimal(12)))
    assert group(replace(articles[0], figures=(changed,)), *articles[1:]) == [["12", "19", "21"]]


def test_two_kinds_are_two_questions() -> None:
    assert group(sink("Courier", 12), sink("Islander", 12, kind=INJURED)) == [["12"], ["12"]]


def test_two_units_are_two_questions() -> None:
    one, other = (sink(outlet, 40, kind=FigureKind.MONEY, unit=unit) for outlet, unit in (("A", "EUR"), ("B", "USD")))
    assert group(one, other) == [["40"], ["40"]]


def wreck(number: int, place: str) -> FiledArticle:
    """Return an article on what happened elsewhere or later, in other words."""
    told = Told(f"[{number}] lost their lives aboard a trawler on Monday.", (MINISTRY,), place=place, day=MARCH_20)
    trawler = happened("wreck", town(place), MARCH_20)
    return report("Islander", MARCH_20 + timedelta(1), told, entities=[Person("Kai Brandt")], incidents=[trawler])


@pytest.mark.parametrize("place", ["Teln", "Varde"])
def test_a_look_alike_days_apart_is_another_question(place: str) -> None:
    assert group(sink("Courier", 12), sink("Packet", 14, MINISTRY), wreck(15, place)) == [["12", "14"], ["15"]]


def tell(*told: Told) -> list[list[str]]:
    return group(report("Courier", MARCH_15, *told))


def test_one_voice_that_gives_two_numbers_in_one_article_tells_of_two_things() -> None:
    told = [Told(f"[{n}] people died when the ferry sank off Teln, police said.", (POLICE,)) for n in (12, 21)]
    assert tell(*told) == [["12"], ["21"]]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Told("[21] people died when the ferry sank off Teln, it said.", (MINISTRY,)), id="another voice"),
        pytest.param(
            Told("It raised the number of people who died when the ferry sank off Teln to [21].", (POLICE,)),
            id="a revision",
        ),
        pytest.param(
            Told(
                "[21] people died when the ferry sank off Teln, police said.",
                (POLICE,),
                bound=Bound.AT_LEAST,
                bounds=(3, None),
            ),
            id="a bound that meets",
        ),
        pytest.param(
            Told(
                "[21] people did not die when the ferry sank off Teln, police said.",
                (POLICE,),
                firmness=Firmness.DENIED,
            ),
            id="a denial",
        ),
    ],
)
def test_two_numbers_of_one_article_can_be_of_one_thing(other: Told) -> None:
    assert tell(Told("[12] people died when the ferry sank off Teln, police said.", (POLICE,)), other) == [["12", "21"]]


def test_equal_numbers_of_one_article_are_told_twice() -> None:
    assert tell(Told("[Twelve] died.", bounds=(12, 12)), Told("The toll of [12] shook Teln.", (POLICE,))) == [
        ["12", "Twelve"]
    ]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Told("Hospitals took in [12].", kind=INJURED), id="another kind"),
        pytest.param(Told("[12] houses burnt.", kind=OBJECTS, counted="houses", head="house"), id="things"),
    ],
)
def test_equal_numbers_of_two_kinds_are_of_two_things(other: Told) -> None:
    assert tell(Told("The ferry sank and [12] died."), other) == [["12"], ["12"]]


def count_tellings(*told: Told) -> int:
    article = report("Courier", MARCH_15, *told)
    counted = [read_counted(figure, frozenset()) for figure in article.figures]
    return len(list(find_tellings(counted, build_setting([article]))))


@pytest.mark.parametrize(
    ("other", "tellings"),
    [
        pytest.param(Told("The toll of [12] shook Teln."), 1, id="the same"),
        pytest.param(Told("In the storm of 2019 [12] died.", background=True), 2, id="an earlier storm"),
        pytest.param(Told("A train hit a bus and [12] died.", day=MARCH_20), 2, id="another day"),
        pytest.param(Told("It is not so that [12] died.", firmness=Firmness.DENIED), 2, id="a denial"),
        pytest.param(Told("Of them [12] were children.", part_of=0), 2, id="a part"),
    ],
)
def test_equal_numbers_of_one_article_are_one_telling_where_they_can_be(other: Told, tellings: int) -> None:
    assert count_tellings(Told("The ferry sank and [12] died.", day=MARCH_14), other) == tellings


def test_a_narrower_population_with_the_same_number_is_the_same_told_wider() -> None:
    one = sink("Courier", 1, counted="people", head="person")
    other = sink("Islander", 1, counted="sailors", head="sailor")
    assert group(one, other) == [["1", "1"]]


def test_a_narrower_population_with_another_number_is_another_question() -> None:
    one = sink("Courier", 12, counted="people", head="person")
    other = sink("Islander", 3, counted="sailors", head="sailor")
    assert group(one, other) == [["12"], ["3"]]


def test_things_of_two_nouns_are_two_questions() -> None:
    assert tell(
        Told("[3] lorries sank.", kind=OBJECTS, counted="lorries", head="lorry"),
        Told("On shore [3] houses burnt.", kind=OBJECTS, counted="houses", head="house"),
    ) == [["3"], ["3"]]


def test_a_matter_without_figures_has_no_groups() -> None:
    assert group() == []
    assert group(report("Courier", MARCH_15, Told("Nothing is counted."))) == []


told = st.builds(
    lambda number, voice, kind, head, day, place, firmness, background: Told(
        f"Told that [{number}] were there.",
        voice,
        kind=kind,
        counted=head and f"{head}s",
        head=head,
        day=day,
        place=place,
        firmness=firmness,
        background=background,
    ),
    st.integers(1, 4),
    st.sampled_from([(), (POLICE,), (MINISTRY,), ("two officials",)]),
    st.sampled_from([KILLED, INJURED, OBJECTS, FigureKind.PEOPLE, FigureKind.OTHER]),
    st.sampled_from([None, "officer", "marshal", "house", "lorry"]),
    st.sampled_from([None, MARCH_14, MARCH_20]),
    st.sampled_from([None, "Teln", "Varde", ""]),
    st.sampled_from([Firmness.ASSERTED, Firmness.DENIED]),
    st.booleans(),
)
articles = st.builds(
    lambda outlet, day, sentences: report(outlet, day, *sentences),
    st.sampled_from(["Courier", "Islander", None]),
    st.sampled_from([None, MARCH_14, MARCH_16, date(2025, 1, 1)]),
    st.lists(told, max_size=4),
)
newsstands = st.lists(articles, max_size=6, unique_by=lambda article: article.id)


@given(newsstands.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_never_changes_the_groups(orders: tuple[list[FiledArticle], list[FiledArticle]]) -> None:
    one, other = orders
    assert group_figures(one) == group_figures(other)


@given(newsstands)
def test_every_figure_is_in_one_group(found: list[FiledArticle]) -> None:
    grouped = [one.figure.id for members in group_figures(found) for one in members]
    assert sorted(grouped) == sorted(figure.id for article in found for figure in article.figures)


@given(newsstands)
def test_a_group_counts_in_one_unit(found: list[FiledArticle]) -> None:
    assert all(len({one.figure.unit for one in members}) == 1 for members in group_figures(found))
