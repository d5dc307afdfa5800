import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from reportedly.domain.figure import FigureKind
from reportedly.ledger import Ledger
from tests.cli.newsroom import (
    FERRY,
    MARCH_14,
    MARCH_15,
    Told,
    file_papers,
    killed,
    print_paper,
    run_command,
)

Ask = Callable[..., Result]
HURT = print_paper(
    "Radio Two",
    MARCH_15,
    [
        killed("40", "people were hurt in Teln", sources=("Coastguard",), kind=FigureKind.INJURED),
        killed("3", "children died in Teln", counted="children"),
    ],
)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return file_papers(tmp_path / "ferry.db", [*FERRY, HURT])


@pytest.fixture
def ask(ferry: Path) -> Ask:
    return lambda *arguments, **more: run_command(ferry, *arguments, **more)


def squeeze(shown: str) -> str:
    return " ".join(shown.split())


def test_contested_questions_come_first_with_their_answers(ask: Ask) -> None:
    lines = ask("questions", "--all").stdout.splitlines()
    assert re.match(r"id +verdict +question +answers +accounts +origins", lines[0])
    wording, answers = "How many people were killed in Teln", r"19 · 30 · 30 \(denied\) · 41 \(alleged\)"
    assert re.match(rf"q[0-9a-f]{{7}} ✗\sconflict +{wording}\? +{answers} +4 +4", lines[1])
    assert any("one\xa0account" in line or "one account" in line for line in lines[2:])


def test_without_all_only_what_several_accounts_answer_is_listed(ask: Ask) -> None:
    assert "one account" not in ask("questions").stdout
    assert len(ask("questions").stdout.splitlines()) < len(ask("questions", "--all").stdout.splitlines())


@pytest.mark.parametrize(
    ("options", "shown", "hidden"),
    [
        (("--kind", "injured"), "injured", "killed"),
        (("--place", "teln"), "killed", "nothing"),
        (("--limit", "1"), "killed", "injured"),
    ],
)
def test_lists_can_be_narrowed(ask: Ask, options: tuple[str, ...], shown: str, hidden: str) -> None:
    table = ask("questions", "--all", *options).stdout
    assert shown in table
    assert hidden not in table


def test_a_list_that_is_cut_says_so(ask: Ask) -> None:
    assert "these are the first 1; --limit shows more" in ask("questions", "--all", "--limit", "1").stderr
    assert ask("questions", "--all").stderr == ""


@pytest.mark.parametrize("width", [80, 160])
def test_no_line_is_wider_than_the_terminal(ask: Ask, width: int) -> None:
    for command in (["questions", "--all"], ["question", "killed"], ["estimate", "killed", "--policy", "min-max"]):
        shown = ask(*command, width=width)
        assert shown.exit_code == 0
        assert max(map(len, shown.stdout.splitlines())) <= width


def test_nothing_to_show_says_what_to_do(tmp_path: Path, ask: Ask) -> None:
    empty = file_papers(tmp_path / "empty.db", [])
    assert "`reportedly add FILE...`" in run_command(empty, "questions").stderr
    assert "no question fits" in ask("questions", "--place", "Nowhere").stderr


def test_a_ledger_that_is_not_there_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    result = run_command(tmp_path / "none.db", "questions")
    assert result.exit_code == 1
    assert result.stderr.startswith("reportedly: ")
    assert not (tmp_path / "none.db").exists()


def test_json_holds_questions_with_two_figures_and_those_near_them(ask: Ask) -> None:
    lines = [json.loads(line) for line in ask("questions", "--json").stdout.splitlines()]
    by_wording = {line["question"]: line for line in lines}
    whole = by_wording["How many people were killed in Teln?"]
    children = by_wording["How many children were killed in Teln?"]
    assert children["id"] in whole["narrower"]
    assert len(children["figures"]) == 1
    assert "How many people were injured in Teln?" not in by_wording
    assert {pair["verdict"] for pair in whole["pairs"]} >= {"conflict", "not_comparable"}


def test_json_tells_the_exact_words_of_each_figure(ask: Ask) -> None:
    for line in ask("questions", "--json").stdout.splitlines():
        for figure in json.loads(line)["figures"]:
            assert figure["span"]["text"] in figure["sentence"]


@pytest.mark.parametrize("write", [str, str.lower, lambda id_: id_[:8], lambda id_: id_[:8].lower()])
def test_a_question_is_found_by_its_id_or_its_beginning_in_any_case(
    ferry: Path, ask: Ask, write: Callable[[str], str]
) -> None:
    with Ledger.open(ferry) as ledger:
        first = next(iter(ledger.questions()))
    assert first.wording in ask("question", write(first.id)).stdout


def test_a_question_is_found_by_words_and_the_next_ones_are_named(ask: Ask) -> None:
    result = ask("question", "how", "many", "children", "killed")
    assert result.stdout.startswith("How many children were killed in Teln?")
    assert "How many people were killed in Teln?" in result.stderr


def test_words_that_fit_nothing_say_so(ask: Ask) -> None:
    result = ask("question", "zyxxy")
    assert result.exit_code == 1
    assert "no question has any of the words 'zyxxy'" in result.stderr


def test_each_account_has_its_exact_words_its_voices_and_its_article(ask: Ask) -> None:
    shown = squeeze(ask("question", "people killed").stdout)
    assert "“Lars Odden said 30 people died in Teln.” Courier › Lars Odden · 2023-03-15 · Courier-2023-" in shown
    assert "Standard › Northern Wire › Coastguard" in shown


def test_a_voice_that_changed_its_number_has_its_history(ask: Ask) -> None:
    shown = ask("question", "people killed").stdout
    steps = re.findall(r"(\d+) · counted (2023-03-\d\d)", shown)
    assert steps == [("12", "2023-03-14"), ("17", "2023-03-15"), ("19", "2023-03-16")]


def test_a_denial_stands_right_behind_what_it_denies(ask: Ask) -> None:
    lines = [line for line in ask("question", "people killed").stdout.splitlines() if re.match(r" *\d+  ", line)]
    said = next(at for at, line in enumerate(lines) if "Lars Odden" in line)
    assert "Marit Vask" in lines[said + 1]
    assert "denied" in lines[said + 1]


def test_firmness_is_told_in_words(ask: Ask) -> None:
    assert re.search(r"41  two officials  ⚠\salleged", ask("question", "people killed").stdout)


def test_no_line_gives_a_number_without_a_voice(ask: Ask) -> None:
    accounts = re.findall(r"^ *\d+  \S.*$", ask("question", "people killed").stdout, re.MULTILINE)
    assert all(re.search(r"Coastguard|Odden|Vask|officials", line) for line in accounts if "cited" not in line)


def test_accounts_of_a_retracted_article_are_shown_as_withdrawn(ask: Ask) -> None:
    ask("mark", "Courier-2023-03-15.html", "retracted")
    shown = ask("question", "people killed").stdout
    assert re.search(r"30  Lars Odden  WITHDRAWN", shown)
    assert "WITHDRAWN: article retracted" in shown
    assert "1 withdrawn" in shown
    estimated = ask("estimate", "people killed", "--policy", "min-max").stdout
    assert "left out: the article behind it was retracted" in squeeze(estimated)


def test_what_strangers_wrote_cannot_steer_the_terminal(tmp_path: Path) -> None:
    hostile = killed("12", "people \x1b[31mdied\x07 in Teln", sources=("Coast\x1b]0;owned\x07guard",))
    path = file_papers(tmp_path / "hostile.db", [print_paper("Ra\u202edio", MARCH_14, [hostile, killed("9")])])
    for command in ("questions --all", "question killed", "estimate killed --policy latest"):
        shown = run_command(path, *command.split()).stdout
        assert "\x1b" not in shown
        assert "\x07" not in shown
        assert "\u202e" not in shown


def test_estimate_without_a_policy_singles_no_number_out(ask: Ask) -> None:
    shown = ask("estimate", "people killed").stdout
    assert "Range: 19 · 30 · 30 (denied) · 41 (alleged)" in shown
    assert all(policy in shown for policy in ("conservative", "best-low-high", "min-max", "latest"))


@pytest.mark.parametrize(
    ("policy", "result"),
    [("conservative", "Result: 19"), ("min-max", "Result: low 19, high 30"), ("latest", "Result: low 19, best 19")],
)
def test_an_estimate_names_its_rule_and_what_it_left_out(ask: Ask, policy: str, result: str) -> None:
    shown = squeeze(ask("estimate", "people killed", "--policy", policy).stdout)
    assert f"Policy {policy}: " in shown
    assert result in shown
    assert "Left out" in shown
    assert "it only denies a number" in shown
    assert "the text gives it as alleged" in shown


def test_an_unknown_policy_names_those_there_are(ask: Ask) -> None:
    result = ask("estimate", "killed", "--policy", "average")
    assert result.exit_code == 2
    assert "min-max" in result.stderr


def test_a_claim_without_a_number_makes_no_question(tmp_path: Path) -> None:
    path = file_papers(tmp_path / "words.db", [print_paper("Radio", MARCH_14, [Told(("Ines Holt",), "all is well")])])
    assert "no two accounts answer one question yet" in run_command(path, "questions").stderr
