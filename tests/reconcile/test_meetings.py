"""Where two groups of figures meet in an article, one of which may be a part of the other."""

import pytest

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle
from reportedly.reconcile.counted import read_counted
from reportedly.reconcile.meetings import NEIGHBOURS, Meeting, find_meetings
from reportedly.reconcile.scope import Group, find_scope
from tests.reconcile.handmade import MARCH_15, Told, report

PEOPLE, MONEY = FigureKind.PEOPLE, FigureKind.MONEY


def group(*articles: FiledArticle) -> list[Group]:
    """Return a group for each number, whichever articles it stands in, in the order of the numbers' first places."""
    by_id = {article.id: article for article in articles}
    counted = [read_counted(figure, frozenset()) for article in articles for figure in article.figures]
    numbers = dict.fromkeys(one.figure.span.text for one in counted)
    inside = [tuple(one for one in counted if one.figure.span.text == number) for number in numbers]
    return [Group(number, find_scope(members, by_id), members) for number, members in zip(numbers, inside, strict=True)]


def meet(*told: Told) -> dict[tuple[int, int], Meeting]:
    return find_meetings(group(report("Courier", MARCH_15, *told)))


def test_a_part_is_less_than_its_whole() -> None:
    (pair, met), *others = meet(Told("[12] died."), Told("[5] were children.")).items()
    assert not others
    assert pair == (0, 1)
    assert (met.pairs, met.less, met.more, met.sentences, met.behind) == (1, 1, 0, 0, 1)
    assert met.ratios == pytest.approx(-0.821, abs=0.001)


def test_as_many_are_no_part() -> None:
    assert meet(Told("At least [3] died.", bounds=(3, None)), Told("At most [4] died.", bounds=(None, 3))) == {}


def test_what_stands_before_its_whole_is_not_behind_it() -> None:
    assert meet(Told("[5] children died."), Told("[12] died in all."))[1, 0].behind == 0


def test_all_meetings_of_two_groups_are_counted() -> None:
    articles = [
        report(outlet, MARCH_15, Told("[12] died."), Told("[5] died here.")) for outlet in ("Courier", "Packet")
    ]
    assert find_meetings(group(*articles))[0, 1].pairs == 2


def test_no_article_has_both_of_what_never_meets() -> None:
    one, other = report("Courier", MARCH_15, Told("[12] died.")), report("Packet", MARCH_15, Told("[5] died."))
    assert find_meetings(group(one, other)) == {}


@pytest.mark.parametrize("kind", [FigureKind.PERCENT, FigureKind.DISTANCE, FigureKind.DURATION])
def test_of_what_is_measured_none_is_a_part(kind: FigureKind) -> None:
    assert meet(Told("It was [12].", kind=kind, unit="one"), Told("It was [5].", kind=kind, unit="one")) == {}


def test_of_money_one_may_be_a_part_in_the_same_currency() -> None:
    told = [
        Told(f"It cost [{number}].", kind=MONEY, unit=unit) for number, unit in ((12, "EUR"), (5, "EUR"), (3, "USD"))
    ]
    assert set(meet(*told)) == {(0, 1)}


def test_in_a_long_table_each_number_meets_those_beside_it() -> None:
    met = meet(*(Told(f"[{number}] voted.", kind=PEOPLE) for number in range(1000, 1300)))
    assert len(met) < 300 * NEIGHBOURS
    assert max(abs(one - other) for one, other in met) == NEIGHBOURS
