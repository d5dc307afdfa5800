from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledVoice, Link
from reportedly.domain.mention import MentionKind
from reportedly.domain.question import Origin
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind
from reportedly.reconcile.copies import find_copies
from reportedly.reconcile.origins import find_origins
from reportedly.reconcile.roots import Roster
from tests.reconcile.handmade import Told, report
from tests.reconcile.newsstand import Person, Voiced, print_article
from tests.reconcile.test_copies import LEAD, LOCAL, TOLL, WIRE

MARCH_15 = date(2023, 3, 15)
HOLT = Person("Ines Holt", ("coastguard spokeswoman",))


def trace(*articles: FiledArticle) -> tuple[Origin, ...]:
    figures = [figure for article in articles for figure in article.figures]
    return find_origins(figures, {article.id: article for article in articles}, find_copies(articles), {})


def count_dead(outlet: str, number: int, *voices: str, day: date = date(2023, 3, 15)) -> FiledArticle:
    people = [HOLT] if "Ines Holt" in voices else []
    text = f"{outlet} has it that {number} died."
    return print_article(text, outlet, day, figures=[Voiced(number, voices)], entities=people)


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        pytest.param(("Ines Holt",), ("Ines Holt",), 1, id="one person"),
        pytest.param(("Vesmark Coastguard",), ("the coastguard",), 1, id="a body, and its noun alone"),
        pytest.param(("Vesmark Coastguard",), ("Ines Holt",), 1, id="a body, and who speaks for it"),
        pytest.param(("the police",), ("police",), 1, id="the police of one matter"),
        pytest.param(("Teln Line", "its report"), ("Teln Line",), 1, id="an unnamed report inside a named voice"),
        pytest.param(("Ines Holt",), ("Dag Rennick",), 2, id="two persons"),
        pytest.param(("Health Ministry",), ("Transport Ministry",), 2, id="two ministries"),
        pytest.param(("the company",), ("the company",), 2, id="a noun that any body has"),
        pytest.param(("two officials",), ("two officials",), 2, id="two descriptions"),
        pytest.param((), (), 2, id="two outlets in their own voice"),
        pytest.param((), ("Ines Holt",), 2, id="a voice, and an outlet that names none"),
    ],
)
def test_a_root_is_known_by_who_vouches(one: tuple[str, ...], other: tuple[str, ...], origins: int) -> None:
    assert len(trace(count_dead("Courier", 21, *one), count_dead("Islander", 21, *other))) == origins


def test_two_offices_of_one_country_are_two_origins_and_a_short_form_is_none_of_its_own() -> None:
    offices = [Person(f"Vesmark {noun}", kind=MentionKind.ORGANIZATION) for noun in ("Ministry", "Coastguard")]
    articles = [
        print_article(
            f"{outlet} has it that 21 died.", outlet, MARCH_15, figures=[Voiced(21, (voice,))], entities=offices
        )
        for outlet, voice in zip(
            "ABCD", ("Vesmark Ministry", "Vesmark Coastguard", "the ministry", "the coastguard"), strict=True
        )
    ]
    first, second, third, fourth = articles
    traced = {frozenset(origin.articles) for origin in trace(*articles)}
    assert traced == {frozenset((first.id, third.id)), frozenset((second.id, fourth.id))}


def test_a_copied_figure_goes_with_its_original() -> None:
    wire = print_article(WIRE, "Northern Wire Agency", figures=[Voiced(21)])
    paper = print_article(f"{LEAD}\n{TOLL}\n{LOCAL}", "Courier", date(2023, 3, 16), figures=[Voiced(21)])
    (origin,) = trace(wire, paper)
    assert origin.articles == (wire.id, paper.id)
    assert "stand in Northern Wire Agency" in origin.root


def test_a_figure_of_a_copy_that_stands_in_its_own_paragraph_is_an_origin_of_its_own() -> None:
    wire = print_article(WIRE, "Northern Wire Agency", figures=[Voiced(21)])
    own = f"{LEAD}\nThe island itself says that 21 died here.\n{TOLL.replace('21', 'many')}"
    paper = print_article(own, "Courier", date(2023, 3, 16), figures=[Voiced(21)])
    assert len(trace(wire, paper)) == 2


def test_what_one_outlet_reports_of_another_is_one_origin_for_the_same_number() -> None:
    first = count_dead("Harmouth Courier", 21, "two officials")
    assert len(trace(first, count_dead("Packet", 21, "Harmouth Courier", "two officials"))) == 1
    assert len(trace(first, count_dead("Packet", 25, "Harmouth Courier", "two officials"))) == 2


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("An official told Northern Wire Agency that [21] died.", 1),
        ("An official told the NWA on Monday that [21] died.", 1),
        ("An official told Northern Wire Agency that [22] died.", 2),
        ("An official told Teln Radio that [21] died.", 2),
    ],
)
def test_what_somebody_told_an_outlet_is_what_that_outlet_has(sentence: str, origins: int) -> None:
    wire = count_dead("Northern Wire Agency", 21, "two officials")
    assert len(trace(wire, report("Courier", MARCH_15, Told(sentence, ("an official",))))) == origins
    printed = replace(count_dead("Packet", 21, "two officials"), credits=("NWA",))
    assert len(trace(printed, report("Courier", MARCH_15, Told(sentence, ("an official",))))) == origins


def test_an_article_with_two_voices_belongs_to_both_and_its_headline_to_neither() -> None:
    voices = [Voiced(21), Voiced(21, ("Ines Holt",)), Voiced(19, ("Health Ministry",))]
    article = print_article("Toll is 21 now, or 19.", "Courier", figures=voices, entities=[HOLT])
    assert [origin.root for origin in trace(article)] == [
        "Ines Holt, cited by Courier alone.",
        "Health Ministry, cited by Courier alone.",
    ]


def test_an_outlet_that_repeats_a_number_has_it_from_whom_it_had_it_before() -> None:
    first = count_dead("Courier", 21, "Ines Holt")
    later = count_dead("Courier", 21, day=date(2023, 4, 2))
    elsewhere = count_dead("Islander", 21, day=date(2023, 4, 2))
    traced = {frozenset(origin.articles) for origin in trace(first, later, elsewhere)}
    assert traced == {frozenset((first.id, later.id)), frozenset((elsewhere.id,))}
    own = print_article("Our reporters counted 21.", "Courier", MARCH_15, figures=[Voiced(21)])
    assert len(trace(own, count_dead("Courier", 21, "Ines Holt", day=date(2023, 4, 2)))) == 2
    assert len(trace(first, count_dead("Courier", 22, day=date(2023, 4, 2)))) == 2


def speak(article: FiledArticle, name: str, at: int) -> FiledArticle:
    """Return an article in which a voice says something, its cue at a place of the text."""
    (voice,) = count_dead("Nobody", 1, name).figures[0].voice.voices
    (accusation,) = print_article("x", entities=[Person("Nobody", charged=True)]).claims
    claim = replace(
        accusation, article=article.id, cue=(Span(at, at + 4, "said"),), chain=(accusation.chain[0], Link((voice,)))
    )
    return replace(article, claims=(*article.claims, claim))


def supply(article: FiledArticle, what: str, voice: str) -> FiledArticle:
    """Return an article in which a voice is said to have supplied something, far from its figures."""
    spoken = speak(article, voice, 900)
    (claim,) = spoken.claims
    return replace(spoken, claims=(replace(claim, content=(Span(880, 880 + len(what), what),), figures=()),))


def test_what_an_outlet_says_beside_a_voice_that_gives_the_number_elsewhere_is_that_voices() -> None:
    holt, own = count_dead("Courier", 21, "Ines Holt"), count_dead("Islander", 21)
    assert len(trace(holt, own)) == 2
    assert len(trace(holt, speak(own, "Ines Holt", 40))) == 1
    assert len(trace(holt, speak(own, "Ines Holt", 900))) == 2
    assert len(trace(holt, speak(own, "Warren Tidwell", 40))) == 2
    assert len(trace(holt, speak(count_dead("Islander", 22), "Ines Holt", 40))) == 2
    both = speak(speak(own, "Ines Holt", 40), "Health Ministry", 60)
    assert len(trace(holt, count_dead("Packet", 21, "Health Ministry"), both)) == 3


def test_what_an_outlet_tells_on_after_a_voice_is_that_voices_whatever_the_number() -> None:
    holt, own = count_dead("Courier", 21, "Ines Holt"), count_dead("Islander", 22)
    assert len(trace(holt, speak(own, "Ines Holt", 0))) == 1
    assert len(trace(holt, speak(speak(own, "Ines Holt", 0), "Dag Rennick", 10))) == 2
    assert len(trace(holt, speak(own, "Dag Rennick", 0))) == 2


def test_the_figures_of_a_table_are_of_whom_the_text_says_that_they_supplied_them() -> None:
    holt = count_dead("Courier", 21, "Ines Holt")
    table = report("Ministry", MARCH_15, Told("Dead\t[26]"))
    assert len(trace(holt, supply(table, "The figures below", "Ines Holt"))) == 1
    assert len(trace(holt, supply(table, "The lifeboats", "Ines Holt"))) == 2
    assert len(trace(holt, supply(table, "The figures below", "Dag Rennick"))) == 2
    assert len(trace(holt, supply(report("Ministry", MARCH_15, Told("[26] died.")), "The figures", "Ines Holt"))) == 2


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        pytest.param("Police have arrested [2] men.", 1, id="police"),
        pytest.param("Her officers arrested [2] men before dawn.", 1, id="officers"),
        pytest.param("Prosecutors charged [2] men.", 2, id="another body"),
        pytest.param("Police said little; [2] men were arrested.", 2, id="another clause"),
        pytest.param("A crowd watched as [2] men were arrested.", 2, id="nobody"),
    ],
)
def test_whom_a_public_body_holds_is_counted_by_it(sentence: str, origins: int) -> None:
    said = report("Courier", MARCH_15, Told("The police say [2] were held.", ("police",), kind=FigureKind.DETAINED))
    own = report("Islander", MARCH_15, Told(sentence, kind=FigureKind.DETAINED))
    assert len(trace(said, own)) == origins
    dead = report("Islander", MARCH_15, Told(sentence, kind=FigureKind.KILLED))
    assert len(trace(said, dead)) == 2


def test_authorities_are_the_body_that_gives_the_number_elsewhere_where_it_is_just_one() -> None:
    holt, vague = count_dead("Courier", 21, "Ines Holt"), count_dead("Islander", 21, "authorities")
    assert len(trace(holt, vague)) == 1
    assert len(trace(holt, count_dead("Islander", 22, "authorities"))) == 2
    assert len(trace(holt, count_dead("Packet", 21, "Health Ministry"), vague)) == 3


def test_of_several_bodies_authorities_are_the_one_that_gives_the_number_nearest_in_time() -> None:
    holt, vague = count_dead("Courier", 21, "Ines Holt"), count_dead("Islander", 21, "authorities")
    court = count_dead("Packet", 21, "prosecutors", day=date(2023, 5, 15))
    assert len(trace(holt, court, vague)) == 2


def test_who_denies_a_number_does_not_stand_behind_it() -> None:
    told = count_dead("Courier", 40, "his report")
    denial = replace(
        told.figures[0],
        id="denial",
        chain=(told.figures[0].chain[0], Link((FiledVoice(VoiceKind.PERSON, True, "Warren Tidwell"),), Stance.DENY)),
    )
    assert len(trace(replace(told, figures=(*told.figures, denial)))) == 2


def test_a_body_is_the_root_of_its_own_page() -> None:
    page = replace(count_dead("Government of Vesmark", 26), byline="Ministry of Transport")
    assert len(trace(page, count_dead("Courier", 26, "Transport Ministry"))) == 1


def test_a_role_that_another_article_of_the_matter_gives_counts_with_a_roster() -> None:
    rusk = "Marten Rusk"
    one, other = count_dead("Courier", 21, rusk), count_dead("Islander", 21, "Teln Line")
    named = print_article("He runs it.", "Packet", entities=[Person(rusk, ("managing director of Teln Line",))])
    figures, articles = [*one.figures, *other.figures], {article.id: article for article in (one, other)}
    assert len(find_origins(figures, articles, (), {})) == 2
    assert len(find_origins(figures, articles, (), {}, Roster.of([one, other, named], {}))) == 1


def test_a_role_means_the_body_of_the_article_that_gives_it() -> None:
    body = MentionKind.ORGANIZATION
    health, transport = Person("Health Ministry", kind=body), Person("Transport Ministry", kind=body)
    spokeswoman = Person("Dara Quill", ("the ministry's spokeswoman",))
    named = print_article("She speaks.", "Packet", entities=[health, spokeswoman])
    one = count_dead("Courier", 21, "Health Ministry")
    other = print_article(
        "Islander has it that 22 died.",
        "Islander",
        figures=[Voiced(22, ("Dara Quill",))],
        entities=[Person("Dara Quill", ("the spokeswoman",)), health, transport],
    )
    figures, articles = [*one.figures, *other.figures], {article.id: article for article in (one, other)}
    assert len(find_origins(figures, articles, (), {}, Roster.of([one, other, named], {}))) == 1
    assert len(find_origins(figures, articles, (), {}, Roster.of([one, other], {}))) == 2


voices = st.sampled_from(["Ines Holt", "the coastguard", "Vesmark Coastguard", "police", "two officials", "Teln Line"])
reports = st.builds(
    lambda outlet, number, voice, day: count_dead(outlet, number, *voice, day=day),
    st.sampled_from(["Courier", "Islander", "Northern Wire Agency"]),
    st.integers(20, 23),
    st.lists(voices, max_size=2),
    st.dates(date(2023, 3, 14), date(2023, 3, 18)),
)


@given(st.lists(reports, max_size=8, unique_by=lambda article: article.id))
def test_order_never_changes_the_origins(articles: list[FiledArticle]) -> None:
    assert trace(*articles) == trace(*reversed(articles))


@given(st.lists(reports, max_size=8, unique_by=lambda article: article.id))
def test_every_article_with_a_figure_has_an_origin(articles: list[FiledArticle]) -> None:
    assert {article for origin in trace(*articles) for article in origin.articles} == {one.id for one in articles}
