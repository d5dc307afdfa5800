"""`articles`, `search`, `reread` and `forget`, on a ledger that `add` filled."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from reportedly.cli.app import app
from reportedly.domain.judgement import Anchor, JudgementKind, Value
from reportedly.domain.reading import ModelCard
from reportedly.ledger import Ledger, build_judgement
from reportedly.reader import Reader
from tests.cli.conftest import Program
from tests.conftest import FakeAnnotator
from tests.ledger.handmade import AT

HOSTILE = "Ann\x1b[2J said the boat was \x1b]0;owned\x07 full \u202eand lost. That was all that was known of it."


@pytest.fixture
def filled(program: Program, pages: Path) -> Program:
    """The program in a folder with a ledger of three articles."""
    assert program("add", pages, "--outlet", "Radio", "--published", "2024-05-01").exit_code == 0
    return program


class NewerAnnotator(FakeAnnotator):
    """The same with other weights."""

    card = ModelCard("fake", "1", "1" * 64)


def run_newer(*arguments: str) -> str:
    build: Callable[[], Reader] = lambda: Reader(NewerAnnotator())  # noqa: E731
    return CliRunner().invoke(app, list(arguments), obj=build).stderr


def test_articles_are_listed(filled: Program) -> None:
    lines = filled("articles").stdout.splitlines()
    assert lines[0].split() == ["id", "appeared", "standing", "outlet", "title", "claims", "figures", "file"]
    assert len(lines) == 4
    assert all("2024-05-01" in line and "Radio" in line for line in lines[1:])


def test_earlier_versions_are_listed_when_asked_for(filled: Program, pages: Path) -> None:
    (pages / "a.txt").write_text("Holt said the boat was empty. Nobody knows why it was.", encoding="utf-8")
    filled("add", pages, "--outlet", "Radio", "--published", "2024-05-01")
    assert "replaced" not in filled("articles").stdout
    assert filled("articles", "--versions").stdout.count("replaced") == 1


def test_a_claim_is_shown_with_who_says_it(filled: Program) -> None:
    result = filled("search", "boats", "full", "--limit", "1")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("2024-05-01 · Radio · ")
    assert lines[1] == "Radio › Holt"
    assert lines[2].startswith("  the boat ")
    assert lines[3].endswith(".txt")


def test_nothing_found_says_so_in_the_exit_code(filled: Program) -> None:
    result = filled("search", "elephants")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", "Nothing found.\n")


@pytest.mark.parametrize("words", ['"', "NOT (", "text:x*", "-", "'; DROP TABLE articles; --"])
def test_hostile_words_are_words(filled: Program, words: str) -> None:
    result = filled("search", "--", words)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert result.exit_code == 1


def test_a_retracted_article_is_visibly_so(filled: Program, pages: Path) -> None:
    with Ledger.open("reportedly.db") as ledger:
        article = ledger.find_article(str(pages / "a.txt"))
        values = [Value("standing", "retracted")]
        ledger.judge(build_judgement(JudgementKind.STANDING, [Anchor(article)], values, "Ann", AT))
    assert filled("search", "boat a").stdout.count("RETRACTED") >= 1
    assert filled("articles").stdout.count(" retracted ") == 1


def test_a_rejected_claim_is_not_found(filled: Program, pages: Path) -> None:
    with Ledger.open("reportedly.db") as ledger:
        (article,) = ledger.articles([ledger.find_article(str(pages / "a.txt"))])
        anchor = ledger.anchor(article.claims[0].id)
        ledger.judge(build_judgement(JudgementKind.REJECT, [anchor], [], "Ann", AT))
    assert filled("search", "full").stdout.count("Holt") == 2


def test_terminal_escapes_are_shown_and_not_obeyed(program: Program) -> None:
    given = HOSTILE.encode()
    assert program("add", "--text", "-", "--outlet", "\x1b[31mRadio", "--title", "\u202eT", given=given).exit_code == 0
    shown = program("search", "boat").stdout + program("articles").stdout + program("forget", "-").stderr
    assert "boat" in shown
    assert not [one for one in shown if one in "\x1b\x07\u202e"]


def test_without_a_newer_model_nothing_is_read_again(filled: Program) -> None:
    assert filled("reread").stderr == "reportedly: reportedly.db: 0 read again, 0 as before\n"


@pytest.mark.usefixtures("filled")
def test_a_newer_model_reads_all_again_and_judgements_stay(pages: Path) -> None:
    with Ledger.open("reportedly.db") as ledger:
        article = ledger.find_article(str(pages / "a.txt"))
        (filed,) = ledger.articles([article])
        anchor = ledger.anchor(filed.claims[0].id)
        ledger.judge(build_judgement(JudgementKind.CORRECT, [anchor], [Value("voice", "Ann Holt")], "Ann", AT))
        before = list(ledger.articles())
    assert run_newer("reread") == "reportedly: reportedly.db: 3 read again, 0 as before\n"
    assert run_newer("reread", article[:8]) == "reportedly: reportedly.db: 0 read again, 1 as before\n"
    with Ledger.open("reportedly.db") as ledger:
        assert list(ledger.articles()) == before
        assert ledger.orphans() == []


def test_what_was_forgotten_is_gone_and_stays_out(filled: Program, pages: Path) -> None:
    result = filled("forget", pages / "a.txt", "--yes", "--as", "Ann")
    assert result.exit_code == 0
    assert "forgotten: 1 version of it" in result.stderr
    assert len(filled("articles").stdout.splitlines()) == 3
    assert "1 forgotten before and left out" in filled("add", pages, "--outlet", "Radio").stderr
    with Ledger.open("reportedly.db") as ledger:
        assert [one.by for one in ledger.tombstones()] == ["Ann"]


def test_forgetting_asks_first(filled: Program, pages: Path) -> None:
    result = filled("forget", pages / "a.txt", given=b"n\n")
    assert result.exit_code == 1
    assert "Forget it for good?" in result.stderr
    assert len(filled("articles").stdout.splitlines()) == 4
    assert filled("forget", pages / "a.txt", given=b"y\n").exit_code == 0


def test_forgetting_can_be_finished(filled: Program, pages: Path) -> None:
    with Ledger.open("reportedly.db") as ledger:
        article = ledger.find_article(str(pages / "a.txt"))
    filled("forget", article, "--yes")
    assert filled("forget", article, "--yes").exit_code == 0


@pytest.mark.parametrize("arguments", [("forget", "nowhere.html", "--yes"), ("reread", "nowhere.html")])
def test_what_is_not_there_is_named(filled: Program, arguments: tuple[str, ...]) -> None:
    result = filled(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("reportedly: no article goes by 'nowhere.html'")


def test_somebody_has_to_decide(filled: Program, pages: Path) -> None:
    result = filled("forget", pages / "a.txt", "--yes", "--as", " ")
    assert result.exit_code == 2
    assert "--as" in result.stderr


@pytest.mark.parametrize("arguments", [("articles",), ("search", "x"), ("reread",), ("forget", "x", "--yes")])
def test_looking_makes_no_ledger(program: Program, arguments: tuple[str, ...]) -> None:
    result = program(*arguments)
    assert result.exit_code == 1
    assert result.stderr.startswith("reportedly: there is no ledger reportedly.db")
    assert not Path("reportedly.db").exists()
