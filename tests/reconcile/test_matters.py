from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.filed import FiledArticle
from reportedly.domain.mention import MentionKind
from reportedly.domain.profile import Profile
from reportedly.reconcile.matters import find_matters, is_about_same
from reportedly.reconcile.profile import build_profile
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, Told, body, happened, report, town
from tests.reconcile.newsstand import Person

HOLT, RUSK = Person("Ines Holt"), Person("Marten Rusk")
PRESIDENT = Person("Orla Vantner", ("President",))
CAPITAL = Person("Quellmar", kind=MentionKind.PLACE)


def write(
    outlet: str,
    day: date | None = MARCH_15,
    *,
    entities: Sequence[Person] = (),
    happened_on: date | None = None,
    place: str | None = None,
    number: int = 12,
) -> FiledArticle:
    told = Told(f"{outlet} tells of [{number}] dead.", day=happened_on, place=place)
    incidents = [happened("sinking", town(place), happened_on)] if place else []
    return report(outlet, day, told, entities=entities, incidents=incidents)


def link(*articles: FiledArticle) -> int:
    """Return how many matters articles are about."""
    return len(find_matters(map(build_profile, articles)))


def test_a_place_and_a_day_are_one_matter() -> None:
    assert link(*(write(one, happened_on=MARCH_14, place="Teln") for one in ("Courier", "Islander"))) == 1


def test_two_names_are_one_matter() -> None:
    assert link(*(write(one, entities=[HOLT, RUSK]) for one in ("Courier", "Islander"))) == 1


def test_one_name_alone_is_no_link_but_beside_a_count_of_many() -> None:
    assert link(write("Courier", entities=[HOLT]), write("Islander", entities=[HOLT], number=13)) == 2
    assert link(*(write(one, entities=[HOLT], number=3) for one in ("Courier", "Islander"))) == 2
    assert link(*(write(one, entities=[HOLT]) for one in ("Courier", "Islander"))) == 1


def test_two_bodies_are_no_link_but_beside_two_counts_of_many() -> None:
    bodies = [body("Health Ministry"), body("General Staff")]
    one, other = (
        report(name, MARCH_15, Told("[12] died."), Told("[40] died elsewhere."), entities=bodies)
        for name in ("Courier", "Islander")
    )
    assert link(one, other) == 1
    assert link(*(write(name, entities=bodies) for name in ("Courier", "Islander"))) == 2


def test_a_trial_is_linked_by_the_day_and_the_place_of_what_it_is_about() -> None:
    sinking = write("Courier", MARCH_15, happened_on=MARCH_14, place="Teln")
    trial = write("Islander", date(2023, 9, 1), happened_on=MARCH_14, place="Teln")
    assert link(sinking, trial) == 1
    assert link(sinking, write("Islander", date(2023, 9, 1), happened_on=date(2023, 5, 2), place="Teln")) == 2


@pytest.mark.parametrize("passing", [[PRESIDENT], [CAPITAL], [PRESIDENT, CAPITAL]])
def test_a_president_and_a_capital_link_nothing(passing: list[Person]) -> None:
    assert link(*(write(one, entities=passing) for one in ("Courier", "Islander"))) == 2


def test_nothing_in_common_is_no_link() -> None:
    assert link(write("Courier", entities=[HOLT]), write("Islander", entities=[RUSK])) == 2
    assert link(write("Courier"), write("Islander")) == 2


def test_a_trial_years_later_is_linked_by_two_names() -> None:
    sinking = write("Courier", MARCH_15, entities=[HOLT, RUSK], happened_on=MARCH_14, place="Teln")
    trial = write("Islander", date(2026, 9, 1), entities=[HOLT, RUSK], number=3)
    assert link(sinking, trial) == 1


def test_another_flood_of_the_same_town_years_later_is_another_matter() -> None:
    one = write("Courier", MARCH_15, happened_on=MARCH_14, place="Teln")
    other = write("Islander", date(2026, 3, 15), happened_on=date(2026, 3, 14), place="Teln")
    assert link(one, other) == 2


def test_articles_are_joined_through_others() -> None:
    middle = write("Noon", entities=[HOLT, RUSK, body("Teln Line"), Person("Kai Brandt")])
    one, other = (
        write("Courier", entities=[HOLT, RUSK]),
        write("Islander", entities=[body("Teln Line"), Person("Kai Brandt")]),
    )
    assert link(one, other) == 2
    assert link(one, middle, other) == 1


def test_articles_without_dates_can_be_linked() -> None:
    assert link(*(write(one, None, entities=[HOLT, RUSK]) for one in ("Courier", "Islander"))) == 1


def test_there_can_be_no_articles() -> None:
    assert find_matters([]) == ()


days = st.sampled_from([None, MARCH_14, MARCH_16, MARCH_14 + timedelta(40), MARCH_14 + timedelta(800)])
profiles = st.lists(
    st.builds(
        lambda day, names, happened_on, place: build_profile(
            write("Courier", day, entities=names, happened_on=happened_on, place=place)
        ),
        days,
        st.lists(st.sampled_from([HOLT, RUSK, PRESIDENT, CAPITAL, body("Teln Line")]), max_size=4, unique=True),
        st.sampled_from([None, MARCH_14, MARCH_16]),
        st.sampled_from([None, "Teln", "Varde"]),
    ),
    max_size=8,
).map(lambda drawn: [replace(profile, article=f"{at:02}") for at, profile in enumerate(drawn)])


@given(profiles.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_order_never_changes_the_matters(orders: tuple[list[Profile], list[Profile]]) -> None:
    one, other = orders
    assert find_matters(one) == find_matters(other)


@given(profiles)
def test_matters_are_what_links_between_articles_that_share_a_key_join(found: list[Profile]) -> None:
    home = {profile.article: {profile.article} for profile in found}
    for one in found:
        for other in found:
            if one.keys & other.keys and is_about_same(one, other):
                joined = home[one.article] | home[other.article]
                home.update(dict.fromkeys(joined, joined))
    assert {frozenset(matter) for matter in find_matters(found)} == {frozenset(joined) for joined in home.values()}


@given(profiles)
def test_a_link_is_the_same_both_ways(found: list[Profile]) -> None:
    assert all(is_about_same(one, other) == is_about_same(other, one) for one in found for other in found)


@given(profiles)
def test_an_article_more_only_joins_matters(found: list[Profile]) -> None:
    before, after = find_matters(found[1:]), find_matters(found)
    assert all(any(set(matter) <= set(larger) for larger in after) for matter in before)
