"""Bodies: which of a place's offices a voice speaks for."""

import pytest

from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.domain.mention import MentionKind
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.bodies import Bodies, Body, find_same
from tests.reconcile.newsstand import Person, print_article

ORGANIZATION, PLACE, GROUP = MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.GROUP


def name(*entities: tuple[str, MentionKind]) -> FiledArticle:
    """Return an article that names these."""
    return print_article("It has it.", entities=[Person(name, kind=kind) for name, kind in entities])


def find_fullest(article: FiledArticle, *voices: str) -> list[Body]:
    """Return the bodies of named voices, each by its fullest name."""
    bodies = Bodies.of([article])
    found = [
        bodies.find(FiledVoice(VoiceKind.ORGANIZATION, voice[0].isupper(), voice), article, ()) for voice in voices
    ]
    same = find_same(found)
    return [same[body] for body in found]


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        pytest.param("Vesmark Ministry", "Vesmark Coastguard", ("Vesmark Coastguard", ORGANIZATION), id="after a body"),
        pytest.param("Vesmark Ministry", "Vesmark Coast Guard", ("Vesmark Coast Guard", ORGANIZATION), id="two words"),
        pytest.param("Teln Agency", "Teln Bureau", ("Teln", PLACE), id="a town"),
        pytest.param("Ministry of Vesmark", "Vesmark Police", ("Vesmark", PLACE), id="the noun in front"),
        pytest.param("Odrian Department", "Odrian Navy", ("Odrian", GROUP), id="a people"),
    ],
)
def test_two_offices_of_one_place_are_two(one: str, other: str, known: tuple[str, MentionKind]) -> None:
    assert len(set(find_fullest(name(known), one, other))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vesmark Coastguard", "the coastguard"),
        ("Vesmark Ministry", "the ministry"),
        ("Vesmark Ministry", "Ministry of Vesmark"),
        ("Transport Ministry", "Ministry of Transport"),
        ("Transport Ministry", "Vesmark Transport Ministry"),
        ("Vesmark Police", "Vesmark Police Department"),
    ],
)
def test_a_short_or_another_form_of_one_office_is_the_same(one: str, other: str) -> None:
    article = name(("Vesmark", PLACE), (one, ORGANIZATION))
    first, second = find_fullest(article, one, other)
    assert first == second


def test_the_minister_of_a_place_speaks_for_its_ministry() -> None:
    article = name(("Vesmark", PLACE))
    bodies = Bodies.of([article])
    minister = bodies.find_post("Vesmark minister", article)
    assert minister == bodies.read("Vesmark Ministry") != bodies.read("Vesmark Police")


def test_a_named_person_speaks_for_the_fullest_of_her_bodies() -> None:
    article = name(("Vesmark", PLACE), ("Health Ministry", ORGANIZATION))
    bodies = Bodies.of([article])
    posts = [bodies.find_post(role, article) for role in ("the spokeswoman", "the ministry's spokeswoman")]
    assert posts == [frozenset(), bodies.read("Health Ministry")]
    assert bodies.find(FiledVoice(VoiceKind.PERSON, True, "Ines Holt"), article, posts) == bodies.read(
        "Health Ministry"
    )
    assert bodies.find(FiledVoice(VoiceKind.PERSON, True, "Ines Holt"), article, ()) == frozenset()


def test_prosecutors_are_those_of_the_county() -> None:
    article = name(("Varrow", PLACE))
    bodies = Bodies.of([article])
    ada = bodies.find_post("the Varrow county prosecutor", article)
    assert ada >= bodies.find(FiledVoice(VoiceKind.GROUP, False, "prosecutors"), article, ()) != frozenset()
    assert bodies.read("the sheriff's office") == bodies.read("sheriffs")


def test_a_staff_that_reads_like_a_group_is_the_body_of_that_name() -> None:
    article = name(("General Staff", ORGANIZATION))
    bodies = Bodies.of([article])
    assert bodies.find(FiledVoice(VoiceKind.GROUP, False, "The General Staff"), article, ()) == {"staff"}
    assert bodies.find(FiledVoice(VoiceKind.GROUP, False, "villagers"), article, ()) == frozenset()


@pytest.mark.parametrize("words", ["sheriff", "The county sheriff", "coroner", "a Harmouth coroner"])
def test_who_holds_a_public_office_speaks_for_it_unnamed(words: str) -> None:
    article = name(("Harmouth", PLACE))
    found = Bodies.of([article]).find(FiledVoice(VoiceKind.PERSON, False, words), article, ())
    assert words.rsplit(maxsplit=1)[-1] in found


@pytest.mark.parametrize("words", ["the sheriff's wife", "a police widow", "a nurse"])
def test_who_only_has_to_do_with_one_does_not(words: str) -> None:
    article = name(("Harmouth", PLACE))
    assert Bodies.of([article]).find(FiledVoice(VoiceKind.PERSON, False, words), article, ()) == frozenset()


@pytest.mark.parametrize("office", ["Prosecuting Attorney", "District Attorney", "state's attorney"])
def test_attorneys_of_a_place_are_its_prosecutors(office: str) -> None:
    assert Bodies().read(office) == Bodies().read("prosecutors")
    assert "prosecutor" not in Bodies().read("the family's attorney")


@pytest.mark.parametrize(
    ("short", "full"),
    [("U.N.", "United Nations"), ("the UN refugee office", "United Nations refugee office"), ("EU", "European Union")],
)
def test_bodies_of_the_world_have_short_names(short: str, full: str) -> None:
    assert Bodies().read(short) == Bodies().read(full)
