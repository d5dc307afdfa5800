import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from reportedly.domain.filed import FiledFigure
from reportedly.domain.question import Question
from reportedly.ledger import Ledger
from tests.cli.newsroom import FERRY, Told, file_papers, killed, print_paper, run_command

Do = Callable[..., Result]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return file_papers(tmp_path / "ferry.db", FERRY)


@pytest.fixture
def do(ferry: Path) -> Do:
    return lambda *arguments, **more: run_command(ferry, *arguments, **more)


def find_figure(path: Path, number: str) -> FiledFigure:
    with Ledger.open(path) as ledger:
        return next(one for article in ledger.articles() for one in article.figures if one.span.text == number)


def find_questions(path: Path) -> list[Question]:
    with Ledger.open(path) as ledger:
        return list(ledger.load_questions(one.id for one in ledger.questions(least_accounts=1)))


def read_id(result: Result) -> str:
    return result.stdout.split()[0]


def test_accepting_says_who_when_and_why_and_what_it_means(ferry: Path, do: Do) -> None:
    result = do("accept", find_figure(ferry, "19").id[:8], "--as", "Ann Smith", "--note", "checked the page", width=200)
    assert result.exit_code == 0
    assert re.search(r"accept  “19”  \(the article says this\)  by Ann Smith, \d{4}-\d\d-\d\d", result.stdout)
    assert "note: checked the page" in result.stdout
    assert "Ann Smith" in run_command(ferry, "question", "killed").stdout


def test_what_is_rejected_answers_no_question_until_that_is_withdrawn(ferry: Path, do: Do) -> None:
    rejected = do("reject", find_figure(ferry, "41").id)
    assert "officials" not in run_command(ferry, "question", "killed").stdout
    withdrawn = do("withdraw", read_id(rejected), "--as", "Ben", width=200)
    assert "withdrawn by Ben" in withdrawn.stdout
    assert "officials" in run_command(ferry, "question", "killed").stdout


def test_a_rejected_figure_is_told_from_one_that_never_was(ferry: Path, do: Do) -> None:
    figure = find_figure(ferry, "41").id
    do("reject", figure)
    assert "was rejected" in do("accept", figure).stderr
    assert "no figure, claim or entity" in do("accept", "0000000000").stderr


def test_a_correction_stands_in_the_place_of_what_was_read(ferry: Path, do: Do) -> None:
    result = do("correct", find_figure(ferry, "19").id[:10], "number=21", "counted=passengers")
    assert result.exit_code == 0
    figure = find_figure(ferry, "19")
    assert (figure.low, figure.high, figure.head) == (21, 21, "passenger")
    assert "“19”" in run_command(ferry, "judgements").stdout


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("colour=red", "a figure has no 'colour' to set"),
        ("low=many", "expected a number for low, got 'many'"),
        ("kind=dead", "expected for kind one of killed"),
        ("low=50", "cannot run from 50 to 19"),
        ("kind=", "kind cannot be empty"),
        ("nonsense", "expected FIELD=VALUE"),
        ("as_of=14 March", "expected days for as_of like 2015-01-07"),
    ],
)
def test_nonsense_is_refused_with_what_was_expected(ferry: Path, do: Do, setting: str, message: str) -> None:
    result = do("correct", find_figure(ferry, "19").id, setting)
    assert result.exit_code != 0
    assert message in " ".join(result.stderr.split())
    assert "nobody decided anything yet" in do("judgements").stderr


def test_a_figure_is_moved_only_to_a_question_that_it_does_not_answer(ferry: Path, do: Do) -> None:
    (question,) = find_questions(ferry)
    assert "there is nothing to move" in do("move", question.figures[0].id, question.id).stderr


def test_what_was_moved_can_be_rejected(ferry: Path, do: Do) -> None:
    do("split", find_questions(ferry)[0].id, find_figure(ferry, "41").id)
    alleged, moved = find_figure(ferry, "41").id, find_figure(ferry, "30").id
    apart = next(one for one in find_questions(ferry) if len(one.figures) == 1)
    assert do("move", moved, apart.id).exit_code == 0
    assert {alleged, moved} in [{figure.id for figure in one.figures} for one in find_questions(ferry)]
    assert do("reject", moved).exit_code == 0
    assert {alleged} in [{figure.id for figure in one.figures} for one in find_questions(ferry)]


def test_joining_undoes_a_split(ferry: Path, do: Do) -> None:
    do("split", find_questions(ferry)[0].id, find_figure(ferry, "41").id)
    assert len(find_questions(ferry)) == 2
    do("join", *(one.id for one in find_questions(ferry)))
    assert len(find_questions(ferry)) == 1


def test_split_takes_figures_of_that_question_only_and_not_all(ferry: Path, do: Do) -> None:
    (question,) = find_questions(ferry)
    everything = [figure.id for figure in question.figures]
    assert "all figures of" in do("split", question.id, *everything).stderr
    assert do("split", question.id, everything[0]).exit_code == 0
    assert "no figure, claim" in do("split", question.id, "ffffffff").stderr


def test_join_needs_two_questions(ferry: Path, do: Do) -> None:
    (question,) = find_questions(ferry)
    assert "expected two questions or more" in do("join", question.id, question.id.lower()).stderr


def test_a_retracted_article_is_withdrawn_and_printed_takes_it_back(ferry: Path, do: Do) -> None:
    assert do("mark", "Courier-2023-03-15.html", "retracted").exit_code == 0
    assert "WITHDRAWN" in run_command(ferry, "question", "killed").stdout
    do("mark", "Courier-2023-03-15.html", "printed")
    assert "WITHDRAWN" not in run_command(ferry, "question", "killed").stdout


def test_a_mark_is_one_of_four(do: Do) -> None:
    result = do("mark", "Courier-2023-03-15.html", "burnt")
    assert result.exit_code == 2
    assert "retracted" in result.stderr


def test_two_names_are_decided_on_by_name(do: Do) -> None:
    result = do("same", "Lars Odden", "Marit Vask")
    assert result.exit_code == 0
    assert "same  “Lars Odden”, “Marit Vask”" in result.stdout
    assert do("different", "Lars Odden", "Northern Wire").exit_code == 0


def test_a_name_that_several_bear_asks_for_an_id(tmp_path: Path) -> None:
    years = (date(2003, 5, 1), date(2019, 5, 1))
    papers = [print_paper(f"Paper {one.year}", one, [Told(("Ines Holt",), f"it was {one.year}")]) for one in years]
    path = file_papers(tmp_path / "namesakes.db", papers)
    result = run_command(path, "same", "Ines Holt", "Paper 2003")
    assert result.exit_code == 1
    assert re.search(r"2 in the ledger are called 'Ines Holt': [0-9a-f]{8} Ines Holt", result.stderr)
    assert run_command(path, "same", *re.findall(r"([0-9a-f]{8}) Ines Holt", result.stderr)).exit_code == 0


def test_a_name_that_nobody_bears_says_so(do: Do) -> None:
    assert "nobody in the ledger is called 'No One'" in do("same", "No One", "Lars Odden").stderr
    assert "are one name" in do("same", "Lars Odden", "Lars Odden").stderr


def test_judgements_are_listed_with_the_withdrawn_ones(ferry: Path, do: Do) -> None:
    made = do("accept", find_figure(ferry, "19").id)
    do("withdraw", read_id(made))
    shown = do("judgements").stdout
    assert "accept" in shown
    assert "withdrawn by Ann" in shown
    assert "in Standard" in shown


def test_withdrawing_twice_or_something_unknown_is_refused(ferry: Path, do: Do) -> None:
    made = read_id(do("accept", find_figure(ferry, "19").id))
    do("withdraw", made)
    assert "withdrawn by Ann already" in do("withdraw", made).stderr
    assert "no judgement has an id that begins with 'zz'" in do("withdraw", "zz").stderr


def test_no_orphan_says_so(do: Do) -> None:
    assert "no judgement is orphaned" in do("judgements", "--orphans").stderr


def test_a_hostile_note_cannot_steer_the_terminal(ferry: Path, do: Do) -> None:
    result = do("accept", find_figure(ferry, "19").id, "--note", "\x1b[31mred", "--as", "A\x07nn")
    assert "\x1b" not in result.stdout
    assert "\x07" not in run_command(ferry, "judgements").stdout


def file_two_matters(path: Path) -> Path:
    """Keep the ferry, and a fire in another year that asks the same as far as the scope tells."""
    fire = [killed("8", "people died", sources=("Lars Odden",), day=None, place=None)]
    again = [killed("9", "people died", sources=("Marit Vask",), day=None, place=None)]
    papers = (print_paper("Herald", date(2003, 5, 1), fire), print_paper("Post", date(2019, 5, 1), again))
    return file_papers(path, papers)


def test_questions_of_two_matters_are_two_though_they_ask_the_same(tmp_path: Path) -> None:
    found = find_questions(file_two_matters(tmp_path / "two.db"))
    assert sorted(figure.low for one in found for figure in one.figures) == [8, 9]
    assert len({one.id for one in found}) == 2


def test_questions_of_two_matters_are_joined_and_their_ids_lead_to_one(tmp_path: Path) -> None:
    path = file_two_matters(tmp_path / "two.db")
    ids = [one.id for one in find_questions(path)]
    joined = run_command(path, "join", *ids)
    (question,) = find_questions(path)
    assert len(question.figures) == 2
    for id_ in ids:
        assert question.wording in run_command(path, "question", id_).stdout
    assert "no judgement is orphaned" in run_command(path, "judgements", "--orphans").stderr
    run_command(path, "withdraw", read_id(joined))
    assert sorted(one.id for one in find_questions(path)) == sorted(ids)


def test_two_names_of_two_matters_can_be_the_same(tmp_path: Path) -> None:
    path = file_two_matters(tmp_path / "two.db")
    run_command(path, "same", "Lars Odden", "Marit Vask")
    with Ledger.open(path) as ledger:
        people = {one.id for article in ledger.articles() for one in article.entities if one.kind == "person"}
        assert len({one.identity for one in ledger.identities(people)}) == 1


def test_a_note_by_hand_is_put_where_a_person_says(ferry: Path, do: Do) -> None:
    (question,) = find_questions(ferry)
    note = ["add-figure", "--voice", "Red Cross", "--source", "a letter", "--number", "15", "--kind", "killed"]
    assert do(*note, "--question", question.id).exit_code == 0
    (question,) = find_questions(ferry)
    assert "Red Cross" in {account.voice for account in question.accounts}
    assert "no judgement is orphaned" in do("judgements", "--orphans").stderr
