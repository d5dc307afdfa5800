import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from typer.testing import Result

from reportedly.domain.attribution import Firmness, Stance
from tests.cli.newsroom import FERRY, MARCH_14, MARCH_16, Told, file_papers, killed, print_paper, run_command

Ask = Callable[..., Result]
ACCUSED = (
    print_paper(
        "Radio",
        MARCH_14,
        [
            killed("12"),
            Told(("two officials",), "Marit Vask hid the letter", stance=Stance.ACCUSE, names=("Marit Vask",)),
        ],
    ),
    print_paper(
        "Courier",
        MARCH_16,
        [killed("17"), Told(("Marit Vask",), "she hid anything", stance=Stance.DENY, firmness=Firmness.DENIED)],
    ),
    print_paper("Blog", None, [Told(("Ines Holt",), "the search goes on")]),
)


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return file_papers(tmp_path / "ferry.db", FERRY)


@pytest.fixture
def ask(ferry: Path) -> Ask:
    return lambda *arguments, **more: run_command(ferry, *arguments, **more)


def squeeze(shown: str) -> str:
    return " ".join(shown.split())


def find_namesakes(path: Path) -> str:
    """Return the message that names those called Marit Vask."""
    return run_command(path, "same", "Marit Vask", "Coastguard").stderr


def test_voices_are_listed_with_how_often_and_through_whom(ask: Ask) -> None:
    result = ask("voices", width=140)
    assert re.match(r"id +voice +kind +claims +figures +articles +days +through", result.stdout)
    assert re.search(r"[0-9a-f]{8} Coastguard +organization +3 +3 +3 2023-03-14 – +", result.stdout)
    assert "Northern Wire" in result.stdout


def test_voices_that_are_only_described_are_listed_on_demand(ask: Ask) -> None:
    assert "two officials" not in ask("voices").stdout
    assert "1 only described (--all)" in ask("voices").stderr
    assert re.search(r"two officials +described", ask("voices", "--all", width=140).stdout)


@pytest.mark.parametrize("name", ["Lars Odden", "odden"])
def test_a_voice_is_found_by_its_name_or_a_part_of_it(ask: Ask, name: str) -> None:
    shown = squeeze(ask("voices", name).stdout)
    assert shown.startswith("Lars Odden person")
    assert "“30 people died in Teln” Courier › Lars Odden" in shown
    assert re.search(r"figures: 30 killed \([0-9a-f]{8}\)", shown)


def test_the_one_who_is_named_goes_before_those_described_by_the_name(tmp_path: Path) -> None:
    told = [Told(("Ines Holt",), "she knows"), Told(("aides of Ines Holt",), "they know")]
    path = file_papers(tmp_path / "aides.db", [print_paper("Radio", MARCH_14, told)])
    assert run_command(path, "voices", "Holt").stdout.startswith("Ines Holt\n")


def test_a_voice_is_found_by_the_id_of_the_list(ask: Ask) -> None:
    id_ = re.search(r"([0-9a-f]{8}) Lars Odden", ask("voices").stdout)
    assert id_ is not None
    assert ask("voices", id_[1]).stdout.startswith("Lars Odden")


def test_what_a_voice_said_is_in_the_order_of_time_with_the_chain(ask: Ask) -> None:
    shown = ask("voices", "Coastguard").stdout
    assert re.findall(r"^  (2023-03-\d\d)", shown, re.MULTILINE) == ["2023-03-14", "2023-03-15", "2023-03-16"]
    assert "Standard › Northern Wire › Coastguard" in shown


def test_who_gives_other_numbers_is_told_with_the_reason(ask: Ask) -> None:
    shown = squeeze(ask("voices", "Lars Odden", width=200).stdout)
    assert "Who gives other numbers" in shown
    assert "conflict Marit Vask denies the number that Lars Odden gives" in shown


def test_names_that_were_taken_for_one_voice_have_their_reasons(ask: Ask) -> None:
    shown = ask("voices", "Coastguard", width=200).stdout
    names = shown[shown.index("Names that were taken") :]
    assert len(re.findall(r"[0-9a-f]{8} +Coastguard: .", names)) == 3


def test_a_name_that_nobody_bears_says_so(ask: Ask) -> None:
    result = ask("voices", "Nobody Here")
    assert result.exit_code == 1
    assert "no voice is called 'Nobody Here'" in result.stderr


def test_namesakes_apart_are_listed_and_not_mixed(tmp_path: Path) -> None:
    years = (date(2003, 5, 1), date(2019, 5, 1))
    papers = [print_paper(f"Paper {one.year}", one, [Told(("Ines Holt",), f"it was {one.year}")]) for one in years]
    result = run_command(file_papers(tmp_path / "two.db", papers), "voices", "Ines Holt")
    assert result.exit_code == 1
    assert "2 voices are called 'Ines Holt'" in result.stderr
    assert len(re.findall(r"[0-9a-f]{8} Ines Holt", result.stdout)) == 2
    assert "it was" not in result.stdout


def test_firmness_and_denials_are_told_with_the_words(tmp_path: Path) -> None:
    path = file_papers(tmp_path / "accused.db", ACCUSED)
    shown = squeeze(run_command(path, "voices", "two officials", width=160).stdout)
    assert "accuses" in shown
    assert "↳ denied about one of the same name, not known to be the same: “she hid anything” Courier › Marit" in shown
    run_command(path, "same", *re.findall(r"([0-9a-f]{8}) Marit Vask", find_namesakes(path)))
    shown = squeeze(run_command(path, "voices", "two officials", width=160).stdout)
    assert "↳ denied: “she hid anything” Courier › Marit Vask" in shown


def test_a_timeline_is_in_order_and_gives_no_date_to_what_has_none(tmp_path: Path) -> None:
    path = file_papers(tmp_path / "all.db", [*FERRY, *ACCUSED])
    shown = run_command(path, "timeline", width=160).stdout
    dated, undated = shown.split("Without a date")
    assert "2023-03-14 happened" in dated
    assert "the search goes on" in undated
    assert "the search goes on" not in dated


def test_a_denial_stands_beneath_what_it_denies(tmp_path: Path) -> None:
    path = file_papers(tmp_path / "all.db", [*FERRY, *ACCUSED])
    shown = squeeze(run_command(path, "timeline", width=200).stdout)
    assert re.search(
        r"“Marit Vask hid the letter” Radio › two officials [^“]+ ↳ denied [^“]+: “she hid anything”", shown
    )


@pytest.mark.parametrize(
    ("options", "shown", "hidden"),
    [
        (["--about", "Odden"], "Lars Odden", "two officials"),
        (["--place", "Teln"], "Coastguard", "the search goes on"),
        (["--from", "2023-03-15"], "Without a date", "2023-03-14 happened"),
        (["--to", "2023-03-13"], "Without a date", "2023-03-14 happened"),
    ],
)
def test_a_timeline_can_be_narrowed(tmp_path: Path, options: list[str], shown: str, hidden: str) -> None:
    path = file_papers(tmp_path / "all.db", [*FERRY, *ACCUSED])
    result = run_command(path, "timeline", *options).stdout
    assert shown in result
    assert hidden not in result


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--from", "March"], "expected a day for --from like 2023-03-14, got 'March'"),
        (["--from", "2023-03-16", "--to", "2023-03-14"], "is after --to"),
    ],
)
def test_impossible_days_are_told(ask: Ask, options: list[str], message: str) -> None:
    result = ask("timeline", *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_nothing_that_fits_says_so(ask: Ask) -> None:
    assert "nothing fits" in ask("timeline", "--about", "penguins").stderr


@pytest.mark.parametrize("command", [["voices", "--all"], ["voices", "Coastguard"], ["timeline"]])
@pytest.mark.parametrize("width", [80, 160])
def test_no_line_is_wider_than_the_terminal(ask: Ask, command: list[str], width: int) -> None:
    assert max(map(len, ask(*command, width=width).stdout.splitlines())) <= width


def test_what_strangers_wrote_cannot_steer_the_terminal(tmp_path: Path) -> None:
    hostile = killed("12", "people \x1b[31mdied in Teln", sources=("Coast\x1b]0;owned\x07guard",))
    path = file_papers(tmp_path / "hostile.db", [print_paper("Ra\u202edio", MARCH_14, [hostile])])
    for command in (["voices"], ["voices", "Coast"], ["timeline"]):
        shown = run_command(path, *command)
        assert not {"\x1b", "\x07", "\u202e"} & set(shown.stdout + shown.stderr)


@pytest.mark.parametrize("command", [["voices", "Lars Odden"], ["timeline"]])
def test_what_a_retracted_article_said_is_marked(ask: Ask, command: list[str]) -> None:
    ask("mark", "Courier-2023-03-15.html", "retracted")
    shown = squeeze(ask(*command, width=200).stdout)
    assert "WITHDRAWN: article retracted" in shown
