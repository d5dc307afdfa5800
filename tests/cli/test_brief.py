import os
import re
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.domain.reading import Reading
from reportedly.pipeline import add_reading, open_ledger
from reportedly.reader import Reader

Run = Callable[..., Result]

PAGES = {
    "ferry": ("Mayor said the ferry had sunk.", "Courier", "2023-03-14"),
    "harbour": ("Captain said the ferry was late. Mayor said nothing of the harbour.", "Radio", "2023-03-20"),
    "undated": ("Owner said the ferry was fine.", None, None),
    "market": ("Baker said the market was full.", "Gazette", "2023-03-15"),
}


@pytest.fixture
def ledger(tmp_path: Path, reader: Reader) -> Path:
    """Return a ledger of four articles, as a fake reads them."""
    path = tmp_path / "reportedly.db"
    with open_ledger(path, create=True) as opened:
        for name, (text, outlet, day) in PAGES.items():
            page = tmp_path / f"{name}.html"
            page.write_text(text, encoding="utf-8")
            reading: Reading = reader.read_text(text, outlet=outlet, published=day)
            add_reading(opened, reading, text.encode(), str(page), datetime(2023, 4, 1, tzinfo=UTC))
    return path


@pytest.fixture
def run(ledger: Path) -> Run:
    def run(*arguments: object) -> Result:
        command = ["brief", *(str(one) for one in arguments), "--ledger", str(ledger)]
        return CliRunner().invoke(app, command, env={"COLUMNS": "120"})

    return run


@pytest.mark.parametrize("name", ["brief.html", "brief.HTM", "brief.md", "brief.markdown"])
def test_a_brief_goes_into_a_file_for_its_owner_alone(run: Run, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    result = run("ferry", "-o", path)
    assert result.exit_code == 0, result.stderr
    written = path.read_text(encoding="utf-8")
    assert written.startswith("<!doctype html>" if "htm" in name.lower() else "# ferry\n")
    assert "the ferry had sunk" in written
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "3 articles, 0 questions with two or more accounts" in result.stderr
    assert result.stdout == ""


def test_without_a_file_markdown_is_printed(run: Run) -> None:
    result = run("ferry")
    assert result.exit_code == 0
    assert result.stdout.startswith("# ferry\n")
    assert result.stderr == ""


def test_articles_without_the_words_are_left_out_and_counted(run: Run) -> None:
    written = run("ferry").stdout
    assert "Chosen were 3 articles of the 4 in the ledger" in written
    assert "market" not in written
    assert "**1 article**: the words of the topic are not in them" in written


@pytest.mark.parametrize(
    ("options", "outlets"),
    [
        (["--from", "2023-03-15"], {"Radio"}),
        (["--to", "2023-03-15"], {"Courier"}),
        (["--from", "2023-03", "--to", "2023"], {"Courier", "Radio"}),
    ],
)
def test_only_articles_of_the_days_asked_for_are_used(run: Run, options: list[str], outlets: set[str]) -> None:
    written = run("ferry", *options).stdout
    assert {one for one in ("Courier", "Radio", "Gazette") if f"| {one} |" in written} == outlets
    assert "| outlet unknown |" in written


def test_the_moment_of_making_is_told(run: Run) -> None:
    assert re.search(rf"Made on \d+ \w+ {datetime.now(UTC).year}, ", run("ferry").stdout)


@pytest.mark.parametrize("topic", ["zebra", "ferry zebra"])
def test_a_topic_that_nothing_is_about_is_told(run: Run, tmp_path: Path, topic: str) -> None:
    result = run(topic, "-o", tmp_path / "brief.html")
    assert result.exit_code == 1
    assert f"nothing in the ledger is about '{topic}'" in result.stderr
    assert not (tmp_path / "brief.html").exists()


def test_days_on_which_nothing_appeared_are_told(run: Run) -> None:
    result = run("market", "--from", "2024")
    assert result.exit_code == 1
    assert "none of them appeared in the days asked for" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["ferry", "-o", "brief.txt"], "a name that ends in .html or .md"),
        (["ferry", "--from", "soon"], "expected a date like 2015-01-07 for --from"),
        (["ferry", "--from", "2024", "--to", "2023"], "--from 2024 is later than --to 2023"),
        ([" "], "expected words to find articles by"),
    ],
)
def test_wrong_use_is_told(run: Run, arguments: list[str], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_an_article_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    before = (tmp_path / "ferry.html").read_bytes()
    os.link(tmp_path / "ferry.html", tmp_path / "other.html")
    for name in ("ferry.html", "other.html"):
        result = run("ferry", "-o", tmp_path / name)
        assert result.exit_code == 2
        assert "is an article of the ledger" in " ".join(result.stderr.replace("│", " ").split())
    assert (tmp_path / "ferry.html").read_bytes() == before


def test_the_ledger_is_never_overwritten(run: Run, ledger: Path, tmp_path: Path) -> None:
    (tmp_path / "trick.md").symlink_to(ledger)
    result = run("ferry", "-o", tmp_path / "trick.md")
    assert result.exit_code == 2
    assert "is the ledger itself" in " ".join(result.stderr.split())


def test_an_earlier_brief_is_written_anew_and_made_private(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "brief.md"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o644)
    assert run("ferry", "-o", path).exit_code == 0
    assert path.read_text(encoding="utf-8").startswith("# ferry")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_ledger_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["brief", "ferry", "--ledger", str(tmp_path / "none.db")])
    assert result.exit_code == 1
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("topic", ['"the ferry', "ferry*", "ferry OR market", "NEAR(ferry)", "{ferry} : ^"])
def test_signs_of_a_search_language_are_only_words(run: Run, topic: str) -> None:
    result = run(topic)
    assert result.exit_code in (0, 1)
    assert "Traceback" not in result.stderr


def test_help_teaches() -> None:
    result = CliRunner().invoke(app, ["brief", "--help"])
    assert result.exit_code == 0
    for taught in ("Usage:", 'reportedly brief "ferry orla" -o brief.html', "--from", "--ledger", "Exit codes:"):
        assert taught in result.stdout
