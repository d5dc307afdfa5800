"""Reconciling through a real ledger: what is found depends on what is in it, never on how it came there."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from evaluation.generated import generate_readings
from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.figure import FigureKind
from reportedly.domain.judgement import JudgementKind
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Question
from reportedly.domain.reading import Reading
from reportedly.ledger import Identity, Ledger, Undecided, build_judgement
from reportedly.pipeline import add_reading, open_ledger, reconcile
from reportedly.reconcile import build_profile
from tests.cli.newsroom import AT, FERRY, MARCH_14, Told, print_paper
from tests.ledger.copied import build_empty, put_ledger

quickly = settings(max_examples=10, suppress_health_check=[HealthCheck.too_slow])


@contextmanager
def opened(*readings: Reading) -> Iterator[Ledger]:
    """Open a new ledger with these articles in it, compared."""
    with TemporaryDirectory() as folder:
        path = put_ledger(Path(folder) / "ledger.db", build_empty())
        with open_ledger(path) as ledger:
            add(ledger, *readings)
            reconcile(ledger)
            yield ledger


def add(ledger: Ledger, *readings: Reading) -> list[str]:
    return [
        add_reading(ledger, one, one.article.text.encode(), f"{one.article.outlet}.html", AT).article
        for one in readings
    ]


def look(ledger: Ledger) -> dict[str, object]:
    """Return all that reconciling found."""
    ids = sorted(one.id for one in ledger.questions(least_accounts=0))
    return {
        "questions": list(ledger.load_questions(ids)),
        "copies": sorted(ledger.copies(), key=str),
        "identities": ledger.identities(),
        "undecided": ledger.undecided(),
        "pending": ledger.pending(),
    }


told = st.builds(
    lambda sources, number, kind, bound, denied, day, place: Told(
        sources,
        f"{number} people fell in {place}",
        str(number),
        kind=kind,
        bound=bound,
        stance=Stance.DENY if denied else Stance.STATE,
        firmness=Firmness.DENIED if denied else Firmness.ASSERTED,
        day=day,
        place=place,
        counted="people",
    ),
    st.sampled_from([("Coastguard",), ("Lars Odden",), ("two officials",), ("Northern Wire", "Coastguard"), ()]),
    st.sampled_from([3, 4, 19, 20]),
    st.sampled_from([FigureKind.KILLED, FigureKind.INJURED, FigureKind.PEOPLE]),
    st.sampled_from([Bound.EXACT, Bound.EXACT, Bound.ABOUT]),
    st.sampled_from([False, False, False, True]),
    st.sampled_from([None, MARCH_14, MARCH_14 + timedelta(4)]),
    st.sampled_from(["Teln", "Varde"]),
)
papers = st.builds(
    print_paper,
    st.sampled_from(["Radio", "Courier", "Standard"]),
    st.sampled_from([None, MARCH_14, MARCH_14 + timedelta(1), MARCH_14 + timedelta(5), MARCH_14 + timedelta(900)]),
    st.lists(told, max_size=4),
)
newsstands = st.lists(papers, min_size=1, max_size=5, unique_by=lambda one: one.article.url)


@pytest.mark.slow
@quickly
@given(newsstands.flatmap(lambda found: st.tuples(st.just(found), st.permutations(found))))
def test_the_order_of_adding_changes_nothing(orders: tuple[list[Reading], list[Reading]]) -> None:
    one, other = orders
    with opened(*one) as first, opened(*other) as second:
        assert look(first) == look(second)


@pytest.mark.slow
@quickly
@given(newsstands)
def test_adding_one_by_one_gives_what_adding_all_gives(readings: list[Reading]) -> None:
    with opened(*readings) as whole, opened() as growing:
        for reading in readings:
            add(growing, reading)
            reconcile(growing)
        assert look(growing) == look(whole)


def write_anew(reading: Reading, number: int) -> Reading:
    """Return a new version of a page."""
    sentences = [Told(("Coastguard",), f"{number} people fell in Varde", str(number), day=MARCH_14, place="Varde")]
    published = reading.article.published
    changed = print_paper(reading.article.outlet or "", published.first if published else MARCH_14, sentences)
    return replace(changed, article=replace(changed.article, url=reading.article.url))


@pytest.mark.slow
@quickly
@given(newsstands, st.sampled_from([3, 19]))
def test_a_new_version_leaves_nothing_of_the_old_one(readings: list[Reading], number: int) -> None:
    changed = write_anew(readings[0], number)
    assume(changed.article.text != readings[0].article.text)  # the same words are the same version
    with opened(*readings) as ledger, opened(changed, *readings[1:]) as afresh:
        add(ledger, changed)
        reconcile(ledger)
        assert look(ledger) == look(afresh)


@pytest.mark.slow
@quickly
@given(newsstands)
def test_forgetting_leaves_nothing_of_an_article(readings: list[Reading]) -> None:
    with opened(*readings) as ledger, opened(*readings[1:]) as afresh:
        gone = add(ledger, readings[0])[0]
        ledger.forget(gone, "Ann", AT)
        reconcile(ledger)
        assert look(ledger) == look(afresh)


@pytest.mark.slow
@quickly
@given(newsstands)
def test_reconciling_again_changes_nothing(readings: list[Reading]) -> None:
    with opened(*readings) as ledger:
        before = look(ledger)
        assert reconcile(ledger) == 0
        ledger.rekey()
        reconcile(ledger)
        assert look(ledger) == before


@pytest.mark.slow
@quickly
@given(newsstands)
def test_every_figure_answers_one_question(readings: list[Reading]) -> None:
    with opened(*readings) as ledger:
        answering = [figure.id for question in load(ledger) for figure in question.figures]
        assert sorted(answering) == sorted(figure.id for article in ledger.articles() for figure in article.figures)


def load(ledger: Ledger) -> list[Question]:
    return list(ledger.load_questions(sorted(one.id for one in ledger.questions(least_accounts=0))))


class PulledPlug(Exception):
    """What a program is killed by."""


@pytest.mark.slow
@pytest.mark.parametrize("at", [0, 2])
def test_what_was_killed_between_batches_is_completed_by_the_next_call(at: int) -> None:
    readings = list(generate_readings(100, seed=3))

    def pull(done: int, _all: int) -> None:
        if done > 3 * at:
            raise PulledPlug

    with opened(*readings) as whole, opened() as killed:
        add(killed, *readings)
        with pytest.raises(PulledPlug):
            reconcile(killed, pull, at_once=3)
        assert killed.pending()
        reconcile(killed, at_once=3)
        assert look(killed) == look(whole)


def read_ferry(*days_later: int) -> list[Reading]:
    """Return an article on the same sinking for each day."""
    return [
        print_paper(
            f"Paper {later}",
            MARCH_14 + timedelta(later),
            [Told(("Coastguard",), f"{12 + later} people died in Teln", str(12 + later), day=MARCH_14, place="Teln")],
        )
        for later in days_later
    ]


def read_bridge(outlet: str) -> Reading:
    """Return an article that is linked to none on the ferry but where an article is on both."""
    sentence = Told(("Marit Vask",), "40 people died in Varde", "40", day=MARCH_14 + timedelta(4), place="Varde")
    return print_paper(outlet, MARCH_14 + timedelta(5), [sentence])


def read_both() -> Reading:
    ferry = Told(("Coastguard",), "12 people died in Teln", "12", day=MARCH_14, place="Teln")
    bridge = Told(("Marit Vask",), "40 people died in Varde", "40", day=MARCH_14 + timedelta(4), place="Varde")
    return print_paper("Both", MARCH_14 + timedelta(5), [ferry, bridge])


def test_a_matter_that_falls_apart_is_made_anew_whole_even_if_killed_in_the_midst() -> None:
    parted = [read_bridge("Alpha"), *read_ferry(1, 2)]
    with opened(*parted) as afresh, opened(*parted, read_both()) as ledger:
        (joining,) = add(ledger, read_both())
        ledger.forget(joining, "Ann", AT)
        with pytest.raises(PulledPlug):
            reconcile(ledger, pull_at_once, at_once=1)
        reconcile(ledger)
        assert look(ledger) == look(afresh)


def read_wreck(outlet: str, *days_later: int) -> Reading:
    """Return an article on the wrecks of some days; those of two days are linked by an article on both alone."""
    sentences = [
        Told((), f"{later + 2} {words} in Varde", str(later + 2), kind, day=MARCH_14 + timedelta(later), place="Varde")
        for later in days_later
        for kind, words in ((FigureKind.KILLED, "people died"), (FigureKind.INJURED, "people were hurt"))
    ]
    return print_paper(outlet, MARCH_14 + timedelta(max(days_later)), sentences)


@pytest.mark.slow
@pytest.mark.parametrize("stored", range(1, 7))
def test_what_only_a_page_held_together_is_made_anew_wherever_it_is_killed(stored: int) -> None:
    wrecks = [read_wreck(f"Paper {later}", later) for later in range(6)]
    review = read_wreck("Review", *range(6))
    changed = print_paper("Review", MARCH_14 + timedelta(9), [])
    changed = replace(changed, article=replace(changed.article, text="Withdrawn.", url=review.article.url))
    with opened(*wrecks, changed) as afresh, opened(*wrecks, review) as ledger:
        add(ledger, changed)
        with pytest.raises(PulledPlug):
            reconcile(ledger, pull_after(stored), at_once=1)
        reconcile(ledger)
        assert look(ledger) == look(afresh)


def pull_after(stored: int) -> Callable[[int, int], None]:
    def pull(done: int, _all: int) -> None:
        if done >= stored:
            raise PulledPlug

    return pull


def pull_at_once(_done: int, _all: int) -> None:
    raise PulledPlug


def test_two_matters_of_which_nothing_but_the_number_is_known_keep_their_questions() -> None:
    readings = [
        print_paper(outlet, day, [Told((), "12 people died", "12")])
        for outlet, day in (("Radio", date(2020, 1, 1)), ("Courier", date(2023, 1, 1)))
    ]
    with opened(*readings) as ledger:
        assert len(load(ledger)) == 2


def test_nothing_at_all_is_reconciled() -> None:
    with opened() as ledger:
        assert reconcile(ledger) == 0
    with opened(print_paper("Radio", None, [])) as ledger:
        assert load(ledger) == []


def judge(ledger: Ledger, kind: JudgementKind, *figures: str) -> str:
    judgement = build_judgement(kind, [ledger.anchor(one) for one in figures], (), "Ann", AT)
    ledger.judge(judgement)
    reconcile(ledger)
    return judgement.id


class Interrupted(Ledger):
    """A ledger in which something is done once, before or after storing who is who: nothing else is stored by then."""

    between: Callable[[], object] | None = None
    is_before = False

    def store_identities(
        self, entities: Iterable[str], found: Iterable[Identity], left_open: Iterable[Undecided] = ()
    ) -> None:
        """Do it, and store, or the other way round."""
        if self.is_before:
            self.interrupt()
        super().store_identities(entities, found, left_open)
        self.interrupt()

    def interrupt(self) -> None:
        """Do what was not done yet."""
        if self.between is not None:
            between, self.between = self.between, None
            between()


@contextmanager
def interrupted(path: Path, between: Callable[[Ledger], object], *, is_before: bool = False) -> Iterator[Ledger]:
    """Open a ledger that another program opens too, and changes while its articles are compared."""
    with Interrupted.open(path, build_profile) as ledger, open_ledger(path) as other:
        assert isinstance(ledger, Interrupted)
        ledger.between, ledger.is_before = lambda: between(other), is_before
        yield ledger


def add_ferry(path: Path) -> Path:
    put_ledger(path, build_empty())
    with open_ledger(path) as ledger:
        add(ledger, *FERRY)
    return path


@pytest.mark.parametrize("other_compares", [False, True])
def test_what_is_decided_while_articles_are_compared_is_compared_afterwards(
    tmp_path: Path, other_compares: bool
) -> None:
    def reject(other: Ledger) -> None:
        figure = next(one.id for article in other.articles() for one in article.figures if one.low == 19)
        other.judge(build_judgement(JudgementKind.REJECT, [other.anchor(figure)], (), "Ann", AT))
        if other_compares:
            reconcile(other)

    with interrupted(add_ferry(tmp_path / "l.db"), reject) as ledger:
        reconcile(ledger)
        assert ledger.pending()
        reconcile(ledger)
        found = look(ledger)
        assert not ledger.pending()
        assert not any(figure.low == 19 for one in load(ledger) for figure in one.figures)
        ledger.rekey()
        reconcile(ledger)
        assert look(ledger) == found


@pytest.mark.parametrize("is_before", [False, True])
def test_an_article_that_is_forgotten_while_it_is_compared_leaves_nothing(tmp_path: Path, is_before: bool) -> None:
    gone: set[str] = set()

    def forget(other: Ledger) -> None:
        standard = next(one for one in other.articles() if one.outlet == "Standard")
        gone.update(one.id for one in standard.entities)
        other.forget(standard.id, "Ann", AT)

    with interrupted(add_ferry(tmp_path / "l.db"), forget, is_before=is_before) as ledger:
        reconcile(ledger)
        assert load(ledger) == []
        assert list(ledger.copies()) == []
        assert gone
        assert gone.isdisjoint(one.entity for one in ledger.identities())
        assert gone.isdisjoint(entity for one in ledger.undecided() for entity in (one.one, one.other))
        reconcile(ledger)
        assert {figure.article for one in load(ledger) for figure in one.figures} == {
            one.id for one in ledger.articles()
        }


def group(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(figure.id for figure in question.figures) for question in load(ledger)}


def find_figures(ledger: Ledger) -> list[str]:
    return sorted(figure.id for article in ledger.articles() for figure in article.figures)


@pytest.mark.slow
@quickly
@given(newsstands, st.sampled_from([JudgementKind.JOIN, JudgementKind.SPLIT, JudgementKind.MOVE]), st.data())
def test_what_was_judged_and_withdrawn_leaves_no_trace(
    readings: list[Reading], kind: JudgementKind, data: st.DataObject
) -> None:
    with opened(*readings) as ledger:
        figures = find_figures(ledger)
        if len(figures) < 2:
            return
        before = look(ledger)
        chosen = data.draw(st.lists(st.sampled_from(figures), min_size=2, max_size=2, unique=True))
        judgement = judge(ledger, kind, *chosen)
        ledger.withdraw(judgement, "Ann", AT)
        reconcile(ledger)
        assert look(ledger) == before


@pytest.mark.parametrize("kind", [JudgementKind.JOIN, JudgementKind.MOVE])
def test_figures_of_two_matters_are_brought_together_by_a_person(kind: JudgementKind) -> None:
    with opened(*read_ferry(1), read_bridge("Alpha")) as ledger:
        one, other = find_figures(ledger)
        assert group(ledger) == {frozenset((one,)), frozenset((other,))}
        judgement = judge(ledger, kind, one, other)
        assert group(ledger) == {frozenset((one, other))}
        add(ledger, *read_ferry(2))
        reconcile(ledger)
        assert any({one, other} <= together for together in group(ledger))
        ledger.withdraw(judgement, "Ann", AT)
        reconcile(ledger)
        assert not any({one, other} <= together for together in group(ledger))


def test_splitting_and_joining_restores_the_groups() -> None:
    with opened(*FERRY) as ledger:
        before = group(ledger)
        one, *others = sorted(max(before, key=len))
        judge(ledger, JudgementKind.SPLIT, one)
        assert frozenset((one,)) in group(ledger)
        judge_later(ledger, JudgementKind.JOIN, one, others[0])
        assert group(ledger) == before


def judge_later(ledger: Ledger, kind: JudgementKind, *figures: str) -> None:
    subjects = [ledger.anchor(one) for one in figures]
    ledger.judge(build_judgement(kind, subjects, (), "Ann", AT + timedelta(hours=1)))
    reconcile(ledger)


@pytest.mark.parametrize("lost", [0, 1])
def test_moving_a_figure_whose_place_is_found_no_more_changes_nothing(lost: int) -> None:
    readings = [*read_ferry(1), read_bridge("Alpha")]
    with opened(*readings) as ledger:
        articles = [add(ledger, one)[0] for one in readings]
        figures = [next(ledger.articles([one])).figures[0].id for one in articles]
        judge(ledger, JudgementKind.MOVE, *figures)
        add(ledger, write_without_numbers(readings[lost]))
        reconcile(ledger)
        assert [len(one) for one in group(ledger)] == [1]


def write_without_numbers(reading: Reading) -> Reading:
    changed = print_paper("Nothing", MARCH_14, [])
    return replace(changed, article=replace(reading.article, text="Nothing.", blocks=()))


@pytest.mark.parametrize("kind", [JudgementKind.SPLIT, JudgementKind.JOIN, JudgementKind.MOVE])
def test_an_id_that_went_leads_to_where_its_figures_are(kind: JudgementKind) -> None:
    with opened(*FERRY) as ledger:
        before = {question.id: {figure.id for figure in question.figures} for question in load(ledger)}
        judge(ledger, kind, *find_figures(ledger)[:2])
        for id_, figures in before.items():
            assert figures & {figure.id for figure in ledger.question(id_).figures}


def test_a_question_keeps_its_id_as_articles_join() -> None:
    readings = read_ferry(1, 2, 3, 4)
    with opened(readings[0]) as ledger:
        (first,) = load(ledger)
        for reading in readings[1:]:
            add(ledger, reading)
            reconcile(ledger)
        (last,) = load(ledger)
        assert last.id == first.id
        assert len(last.figures) == 4


def rule(ledger: Ledger, kind: JudgementKind, *entities: str) -> str:
    judgement = build_judgement(kind, [ledger.anchor(one) for one in entities], (), "Ann", AT)
    ledger.judge(judgement)
    reconcile(ledger)
    return judgement.id


def find_names(ledger: Ledger, *names: str) -> list[str]:
    """Return the ids of the entities of these names, in their order."""
    named = [entity for article in ledger.articles() for entity in article.entities]
    return [entity.id for name in names for entity in named if entity.name == name]


def identify(ledger: Ledger, entities: list[str]) -> list[str]:
    identity_of = {one.entity: one.identity for one in ledger.identities()}
    return [identity_of[entity] for entity in entities]


def read_bridges(*sources: str) -> list[Reading]:
    """Return articles of one matter, a source in each that gives the same number."""
    return [
        print_paper(
            f"Outlet {source}",
            date(2014, 7, 2),
            [
                Told(
                    (source,),
                    "31 people fell where Ines Holt built it in Varde",
                    "31",
                    place="Varde",
                    names=("Ines Holt",),
                )
            ],
        )
        for source in sources
    ]


def test_a_voice_of_two_matters_is_one_where_a_person_says_so_and_the_matters_stay_two() -> None:
    ferry, bridge = read_ferry(1), read_bridges("Lars Odden")
    with opened(*ferry, *bridge) as ledger:
        before, grouped = look(ledger), group(ledger)
        named = find_names(ledger, "Coastguard", "Lars Odden")
        assert len(set(identify(ledger, named))) == len(named) == 2
        same = rule(ledger, JudgementKind.SAME, *named)
        assert len(set(identify(ledger, named))) == 1
        assert group(ledger) == grouped
        assert len(grouped) == 2
        ledger.withdraw(same, "Ann", AT)
        reconcile(ledger)
        assert look(ledger) == before


def test_what_a_person_said_of_two_matters_holds_as_they_grow_and_are_read_again() -> None:
    ferry, bridge = read_ferry(1, 2), read_bridges("Lars Odden", "Marit Vask")
    with opened(ferry[0], bridge[0]) as ledger:
        named = find_names(ledger, "Coastguard", "Lars Odden")
        rule(ledger, JudgementKind.SAME, *named)
        for later in (ferry[1], bridge[1]):
            add(ledger, later)
            reconcile(ledger)
            assert len(set(identify(ledger, named))) == 1
        with opened(*ferry, *bridge) as afresh:
            rule(afresh, JudgementKind.SAME, *named)
            assert look(afresh) == look(ledger)
        ledger.refile(write_again(bridge[0]), "Outlet Lars Odden.html", AT)
        reconcile(ledger)
        assert len(set(identify(ledger, named))) == 1
        rule(ledger, JudgementKind.DIFFERENT, *named)
        assert len(set(identify(ledger, named))) == 2


def write_again(reading: Reading) -> Reading:
    """Return the reading of a newer model."""
    model = reading.model
    assert model is not None
    return replace(reading, model=replace(model, version="next"))


@pytest.mark.parametrize("names", [("Lars Odden", "Marit Vask"), ("Lars Odden", "two officials")])
def test_the_accounts_of_a_voice_come_together_where_a_person_says_who_it_is(names: tuple[str, str]) -> None:
    with opened(*read_bridges(*names)) as ledger:
        voices = [id_ for name in names for id_ in find_said(ledger, name)]
        assert [len(question.accounts) for question in load(ledger)] == [2]
        same = rule(ledger, JudgementKind.SAME, *voices)
        (question,) = load(ledger)
        assert len(question.accounts) == len(question.origins) == 1
        ledger.withdraw(same, "Ann", AT)
        reconcile(ledger)
        assert [len(one.accounts) for one in load(ledger)] == [2]


def find_said(ledger: Ledger, name: str) -> list[str]:
    """Return the entities of the voices of a name that give figures."""
    voices = (voice for one in ledger.articles() for figure in one.figures for voice in figure.voice.voices)
    return [voice.entity for voice in voices if voice.name == name and voice.entity]


@pytest.mark.slow
@quickly
@given(newsstands, st.sampled_from([JudgementKind.SAME, JudgementKind.DIFFERENT]), st.data())
def test_what_was_said_of_two_names_does_not_depend_on_order_and_leaves_no_trace(
    readings: list[Reading], kind: JudgementKind, data: st.DataObject
) -> None:
    with opened(*readings) as ledger, opened(readings[0]) as growing:
        entities = sorted(entity.id for article in ledger.articles() for entity in article.entities)
        if len(entities) < 2:
            return
        before = look(ledger)
        chosen = data.draw(st.lists(st.sampled_from(entities), min_size=2, max_size=2, unique=True))
        judgement = rule(ledger, kind, *chosen)
        add(growing, *readings[1:])
        rule(growing, kind, *chosen)
        ruled = look(ledger)
        assert look(growing) == ruled
        add(growing, *readings)
        growing.rekey()
        reconcile(growing)
        assert look(growing) == ruled
        ledger.withdraw(judgement, "Ann", AT)
        reconcile(ledger)
        assert look(ledger) == before
