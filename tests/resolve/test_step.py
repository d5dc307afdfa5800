from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.filed import FiledArticle
from reportedly.domain.identity import EntityRuling, Relation, Resolution
from reportedly.domain.mention import MentionKind
from reportedly.domain.question import CopyLink
from reportedly.resolve import find_entity_keys, resolve_entities
from tests.reconcile.newsstand import Person, place_in, print_article

BODY, PLACE = MentionKind.ORGANIZATION, MentionKind.PLACE
RUSK = Person("Marten Rusk")


def write(
    number: int, *entities: Person, day: date | None = date(2023, 3, 15), country: str | None = None
) -> FiledArticle:
    article = print_article(f"Article {number}.", f"Outlet {number}", day, entities=entities)
    return place_in(article, country) if country else article


def resolve(
    *articles: FiledArticle, copies: Sequence[CopyLink] = (), rulings: Sequence[EntityRuling] = ()
) -> Resolution:
    return resolve_entities(articles, copies, rulings)


def are_one(resolution: Resolution, *articles: FiledArticle) -> bool:
    """Say whether the first entities of the articles are one."""
    return len({resolution.identity_of[article.entities[0].id] for article in articles}) == 1


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        pytest.param(
            [Person("Marten Rusk", ("managing director of Teln Line",))],
            [Person("Marten Rusk", ("the managing director",))],
            "Both are called “the managing director”.",
            id="role",
        ),
        pytest.param(
            [RUSK, Person("Ines Holt"), Person("Kai Brandt")],
            [RUSK, Person("Kai Brandt"), Person("Ines Holt")],
            "Both stand beside Ines Holt and Kai Brandt.",
            id="two others",
        ),
        pytest.param(
            [RUSK, Person("Teln Line", kind=BODY), Person("Harbour Watch", kind=BODY)],
            [RUSK, Person("Teln Line", kind=BODY), Person("Harbour Watch", kind=BODY)],
            "Both articles name Harbour Watch and Teln Line.",
            id="two bodies",
        ),
        pytest.param(
            [RUSK, Person("Ines Holt"), Person("Harmouth", kind=PLACE)],
            [RUSK, Person("Ines Holt"), Person("Harmouth", kind=PLACE)],
            "Both articles are about Harmouth, within 7 days.",
            id="one other, the place and the week",
        ),
        pytest.param(
            [Person("Emil Hask", aliases=("Bosun Grey",))],
            [Person("Emil Hask", aliases=("Bosun Grey",))],
            "Both are also called “Bosun Grey”.",
            id="by-name",
        ),
    ],
)
def test_a_full_name_and_one_more_agreement_are_one_person(one: list[Person], other: list[Person], reason: str) -> None:
    articles = write(1, *one), write(2, *other)
    resolution = resolve(*articles)
    assert are_one(resolution, *articles)
    identity = resolution.find(resolution.identity_of[articles[0].entities[0].id])
    assert identity is not None
    assert reason in identity.bonds[0].reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param([RUSK], [RUSK], id="nothing else"),
        pytest.param([RUSK, Person("Ines Holt")], [RUSK, Person("Ines Holt")], id="one other"),
        pytest.param(
            [Person("Marten Rusk", ("the captain",))], [Person("Marten Rusk", ("captain",))], id="common role"
        ),
        pytest.param(
            [Person("Marten Rusk", charged=True), Person("Ines Holt"), Person("Kai Brandt")],
            [RUSK, Person("Ines Holt"), Person("Kai Brandt")],
            id="two others, but an allegation",
        ),
        pytest.param(
            [Person("M. Rusk"), Person("Ines Holt"), Person("Kai Brandt")],
            [RUSK, Person("Ines Holt"), Person("Kai Brandt")],
            id="two others, but an initial",
        ),
    ],
)
def test_less_is_undecided_and_kept_with_its_reasons(one: list[Person], other: list[Person]) -> None:
    articles = write(1, *one), write(2, *other)
    resolution = resolve(*articles)
    assert not are_one(resolution, *articles)
    pair = {article.entities[0].id for article in articles}
    assert any({bond.one, bond.other} == pair and bond.reasons for bond in resolution.undecided)


@pytest.mark.parametrize(
    ("one", "other"), [("Rusk", "Rusk"), ("Rusk", "Marten Rusk"), ("Marten Rusk", "Helle Rusk"), ("Marten", "Marten")]
)
def test_a_surname_alone_joins_no_one(one: str, other: str) -> None:
    beside = [Person("Ines Holt"), Person("Kai Brandt"), Person("Teln Line", kind=BODY)]
    articles = (
        write(1, Person(one, ("managing director",)), *beside),
        write(2, Person(other, ("managing director",)), *beside),
    )
    assert not are_one(resolve(*articles), *articles)


@pytest.mark.parametrize("name", ["Rusk", "Marten Rusk"])
def test_copied_text_names_the_same(name: str) -> None:
    one, other = write(1, Person("Marten Rusk", charged=True)), write(2, Person(name))
    assert are_one(resolve(one, other, copies=[CopyLink(one.id, other.id, "All of it stands there.")]), one, other)


def test_two_persons_of_one_article_are_two_even_by_way_of_a_third() -> None:
    beside = [Person("Ines Holt"), Person("Kai Brandt")]
    one = write(1, Person("Jan Berg", ("the elder",)), Person("Jan Berg", ("the younger",)), *beside)
    other = write(2, Person("Jan Berg"), *beside)
    resolution = resolve(one, other)
    assert resolution.identity_of[one.entities[0].id] != resolution.identity_of[one.entities[1].id]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(Person("Teln Line", kind=BODY), Person("Teln Line", kind=BODY), True, id="a full name"),
        pytest.param(
            Person("the Health Ministry", kind=BODY), Person("Ministry of Health", kind=BODY), True, id="order"
        ),
        pytest.param(Person("NWA", kind=MentionKind.OTHER), Person("NWA", kind=BODY), True, id="initials"),
        pytest.param(Person("Harmouth", kind=PLACE), Person("HARMOUTH", kind=PLACE), True, id="a place"),
        pytest.param(
            Person("City Council", kind=BODY), Person("City Council", kind=BODY), False, id="one in each town"
        ),
        pytest.param(Person("Harmouth", kind=PLACE), Person("Harmouth", kind=BODY), False, id="a place and a club"),
        pytest.param(
            Person("Saint", kind=MentionKind.OTHER), Person("Saint", kind=MentionKind.OTHER), False, id="a word"
        ),
    ],
)
def test_bodies_and_places_of_one_full_name_are_one(one: Person, other: Person, same: bool) -> None:
    articles = write(1, one), write(2, other)
    assert are_one(resolve(*articles), *articles) is same


@pytest.mark.parametrize(("one", "other", "same"), [("GB", "GB", True), ("GB", "FR", False), ("GB", None, True)])
def test_a_ministry_is_one_in_its_country(one: str | None, other: str | None, same: bool) -> None:
    ministry = Person("Health Ministry", kind=BODY)
    articles = write(1, ministry, country=one), write(2, ministry, country=other)
    assert are_one(resolve(*articles), *articles) is same


def test_an_acronym_is_its_full_name_when_one_article_gives_both() -> None:
    both = write(1, Person("Northern Wire Agency", aliases=("NWA",), kind=BODY))
    short, full = write(2, Person("NWA", kind=BODY)), write(3, Person("Northern Wire Agency", kind=BODY))
    assert are_one(resolve(both, short, full), both, short, full)
    assert not are_one(resolve(short, full), short, full)


def test_an_acronym_of_two_names_is_undecided() -> None:
    one = write(1, Person("Continental Press", aliases=("CP",), kind=BODY))
    other = write(2, Person("Canadian Press", aliases=("CP",), kind=BODY))
    short = write(3, Person("CP", kind=BODY))
    resolution = resolve(one, other, short)
    assert len({resolution.identity_of[article.entities[0].id] for article in (one, other, short)}) == 3
    assert resolution.undecided


def rule(one: FiledArticle, other: FiledArticle, relation: Relation) -> EntityRuling:
    return EntityRuling(one.entities[0].id, other.entities[0].id, relation)


def test_a_ruling_wins_and_withdrawing_it_restores() -> None:
    articles = [
        write(1, RUSK),
        write(2, RUSK),
        write(3, Person("Teln Line", kind=BODY)),
        write(4, Person("Teln Line", kind=BODY)),
    ]
    before = resolve(*articles)
    ruled = [rule(articles[0], articles[1], Relation.SAME), rule(articles[2], articles[3], Relation.DIFFERENT)]
    after = resolve(*articles, rulings=ruled)
    assert are_one(after, *articles[:2])
    assert not are_one(after, *articles[2:])
    assert resolve(*articles) == before


def test_different_splits_what_a_third_would_join() -> None:
    articles = [write(number, Person("Teln Line", kind=BODY)) for number in range(3)]
    resolution = resolve(*articles, rulings=[rule(articles[0], articles[2], Relation.DIFFERENT)])
    assert not are_one(resolution, articles[0], articles[2])


def test_an_identity_keeps_its_id_as_it_grows() -> None:
    line = Person("Teln Line", kind=BODY)
    articles = [write(number, line, day=date(2023, 3, number)) for number in range(1, 6)]
    ids = {resolve(*articles[:number]).identities[0].id for number in range(1, 6)}
    assert len(ids) == 1


NAMES = ["Marten Rusk", "Rusk", "M. Rusk", "Helle Rusk", "Ines Holt", "Kai Brandt"]
persons = st.builds(
    lambda name, roles, charged: Person(name, roles, charged=charged),
    st.sampled_from(NAMES),
    st.sampled_from([(), ("managing director",), ("captain",)]),
    st.booleans(),
)
things = st.builds(
    lambda name, kind, aliases: Person(name, kind=kind, aliases=aliases),
    st.sampled_from(["Teln Line", "TL", "Health Ministry", "City Council", "Harmouth", "Saint"]),
    st.sampled_from([BODY, PLACE, MentionKind.OTHER]),
    st.sampled_from([(), ("TL",)]),
)
newsstands = st.lists(
    st.tuples(
        st.lists(persons | things, max_size=5, unique_by=lambda one: (one.name, one.roles, one.kind)),
        st.one_of(st.none(), st.dates(date(2023, 3, 1), date(2023, 3, 20))),
        st.sampled_from([None, "GB", "FR"]),
    ),
    max_size=6,
).map(
    lambda drawn: [
        write(number, *entities, day=day, country=country) for number, (entities, day, country) in enumerate(drawn)
    ]
)


@given(newsstands.flatmap(lambda articles: st.tuples(st.just(articles), st.permutations(articles))))
def test_order_never_changes_who_is_who(orders: tuple[list[FiledArticle], list[FiledArticle]]) -> None:
    one, other = (resolve(*articles) for articles in orders)
    assert one == other


@given(newsstands)
def test_adding_an_article_changes_only_what_shares_a_key(articles: list[FiledArticle]) -> None:
    whole = resolve(*articles)
    for article in articles:
        block = find_touched(article, articles)
        own = {entity.id for one in block for entity in one.entities}
        assert resolve(*block).identity_of == {one: whole.identity_of[one] for one in own}


def find_touched(article: FiledArticle, articles: list[FiledArticle]) -> list[FiledArticle]:
    touched, keys = [article], set(find_entity_keys(article))
    while found := [one for one in articles if one not in touched and keys & find_entity_keys(one)]:
        touched += found
        keys.update(*(find_entity_keys(one) for one in found))
    return touched


@given(newsstands)
def test_a_shared_name_alone_never_joins_two_persons(articles: list[FiledArticle]) -> None:
    bare = [
        replace(
            article,
            incidents=(),
            entities=tuple(replace(one, roles=(), aliases=()) for one in article.entities[:1]),
        )
        for article in articles
    ]
    identities = resolve(*bare).identities
    assert all(len(one.members) == 1 for one in identities if one.kind is MentionKind.PERSON)


@given(newsstands, st.data())
def test_rulings_hold_and_leave_no_trace(articles: list[FiledArticle], data: st.DataObject) -> None:
    entities = [entity.id for article in articles for entity in article.entities]
    if len(entities) < 2:
        return
    pairs = data.draw(
        st.lists(st.tuples(*[st.sampled_from(entities)] * 2).filter(lambda pair: pair[0] != pair[1]), max_size=3)
    )
    rulings = [EntityRuling(one, other, Relation.DIFFERENT) for one, other in pairs]
    before = resolve(*articles)
    ruled = resolve(*articles, rulings=rulings)
    assert all(ruled.identity_of[one] != ruled.identity_of[other] for one, other in pairs)
    assert ruled == resolve(*articles, rulings=rulings[::-1])
    assert resolve(*articles) == before
