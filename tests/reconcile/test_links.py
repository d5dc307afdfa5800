from datetime import date

import pytest

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle
from reportedly.reconcile.counted import read_counted
from reportedly.reconcile.links import find_narrower
from reportedly.reconcile.scope import Group, find_scope
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_20, Told, report

KILLED, PEOPLE = FigureKind.KILLED, FigureKind.PEOPLE


def link(*articles: FiledArticle) -> set[tuple[str, str]]:
    """Return the wordings of wide and narrow numbers, of which each stands for a question of its own."""
    by_id = {article.id: article for article in articles}
    counted = [read_counted(figure, frozenset()) for article in articles for figure in article.figures]
    groups = [Group(one.figure.span.text, find_scope([one], by_id), (one,)) for one in counted]
    found = find_narrower(groups)
    assert found == find_narrower(groups[::-1])
    return {(wide, narrow) for wide, inside in found.items() for narrow in inside}


def tell(
    number: int,
    noun: str | None = None,
    *,
    day: date | None = None,
    place: str | None = None,
    kind: FigureKind = KILLED,
) -> Told:
    return Told(f"Told of [{number}].", counted=noun and f"{noun}s", head=noun, day=day, place=place, kind=kind)


def both(one: Told, other: Told) -> set[tuple[str, str]]:
    return link(report("Courier", MARCH_15, one, other))


def apart(one: Told, other: Told) -> set[tuple[str, str]]:
    return link(report("Courier", MARCH_15, one), report("Islander", MARCH_15, other))


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        pytest.param(tell(12), tell(3, "officer"), id="people and officers"),
        pytest.param(tell(12, "officer"), tell(3, "marshal"), id="officers and marshals"),
        pytest.param(tell(12, place="Teln"), tell(3, "officer", place="Teln"), id="one place"),
        pytest.param(tell(12, day=MARCH_14), tell(3, "officer", day=MARCH_14), id="one day"),
        pytest.param(tell(12, day=MARCH_14), tell(3, "officer"), id="a day known of one"),
    ],
)
def test_a_population_that_another_holds_is_narrower(wide: Told, narrow: Told) -> None:
    assert apart(wide, narrow) == apart(narrow, wide) == both(wide, narrow) == {("12", "3")}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(tell(12, "officer"), tell(3, "child"), id="beside each other"),
        pytest.param(tell(12, "officer"), tell(3, "officer"), id="the same"),
        pytest.param(tell(12), tell(3, "officer", kind=FigureKind.INJURED), id="another kind"),
        pytest.param(tell(3), tell(12, "officer"), id="more than the whole"),
        pytest.param(tell(12, place="Teln"), tell(3, "officer", place="Varde"), id="places apart"),
        pytest.param(tell(12, day=MARCH_14), tell(3, "officer", day=MARCH_20), id="days apart"),
    ],
)
def test_nothing_else_is(one: Told, other: Told) -> None:
    assert apart(one, other) == set()


def test_what_one_article_has_is_of_one_setting_wherever_it_was() -> None:
    assert both(tell(12, place="Teln"), tell(3, "officer", place="Varde")) == {("12", "3")}


@pytest.mark.parametrize("noun", [None, "child", "house"])
def test_a_part_that_the_text_tells_is_narrower_whatever_it_counts(noun: str | None) -> None:
    part = Told("Among them were [5].", part_of=0, counted=noun and f"{noun}s", head=noun)
    assert both(tell(12), part) == {("12", "5")}


def test_people_of_whom_an_article_tells_beside_those_harmed_are_narrower() -> None:
    assert both(tell(12), tell(3, "officer", kind=PEOPLE)) == {("12", "3")}
    assert apart(tell(12), tell(3, "officer", kind=PEOPLE)) == set()


def test_measures_are_not_compared() -> None:
    told = [
        Told(f"It was [{n}] km.", kind=FigureKind.DISTANCE, unit="kilometre", head=head)
        for n, head in ((9, None), (3, "road"))
    ]
    assert both(*told) == set()


def test_what_is_open_upwards_can_hold_more() -> None:
    wide = Told("At least [3] died.", bounds=(3, None))
    assert apart(wide, tell(12, "officer")) == {("3", "12")}


def test_where_texts_tell_both_ways_what_more_tell_holds() -> None:
    articles = [
        report("Courier", MARCH_15, Told("[12] died."), Told("[5] of them here.", part_of=0)),
        report("Islander", MARCH_15, Told("[12] died there."), Told("[5] of these.", part_of=0)),
        report("Packet", MARCH_15, Told("[5] in all."), Told("[12] of those.", part_of=0)),
    ]
    by_id = {article.id: article for article in articles}
    counted = [read_counted(figure, frozenset()) for article in articles for figure in article.figures]
    groups = []
    for number in ("5", "12"):
        members = tuple(one for one in counted if one.figure.span.text == number)
        groups.append(Group(number, find_scope(members, by_id), members))
    assert find_narrower(groups) == find_narrower(groups[::-1]) == {"12": frozenset({"5"})}


HURT = Told("Police say [60] were hurt.", kind=FigureKind.INJURED)
IN_CARE = Told("The hospital admitted [38].", kind=FigureKind.INJURED)
CRITICAL = Told("Doctors call [9] critical.", kind=FigureKind.INJURED)


def test_the_injured_in_hospital_are_a_part_and_the_badly_hurt_among_them() -> None:
    assert link(report("Courier", MARCH_15, HURT, IN_CARE, CRITICAL)) >= {("60", "38"), ("38", "9")}


def test_no_part_is_as_many_as_its_whole() -> None:
    assert ("60", "61") not in both(HURT, Told("The hospital admitted [61].", kind=FigureKind.INJURED))
    assert both(Told("[12] died."), Told("[12] children died.", counted="children", head="child")) == set()


def test_the_injured_are_no_part_of_the_dead() -> None:
    assert both(Told("Police say [60] died."), IN_CARE) == set()
    assert apart(HURT, IN_CARE) == set()
