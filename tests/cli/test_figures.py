import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.cli.figures import build_figures, print_days
from reportedly.domain.annotation import Annotation, Token
from reportedly.domain.article import Article
from reportedly.domain.errors import BrokenModel
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.reading import ModelCard, Reading
from reportedly.domain.span import Span
from reportedly.reader import Reader
from tests.claims.handmade import LEDGER_TEXT, build_ledger, with_figures

Run = Callable[..., Result]


class Counter:
    """Takes every run of digits, with what stands on to it, for a number that counts the word behind it."""

    card = ModelCard("fake", "0", "0" * 64)

    def annotate(self, article: Article) -> Annotation:
        words = list(re.finditer(r"\S+", article.text))
        tokens = tuple(
            Token(
                word.start(),
                word.end(),
                word[0],
                0,
                "NUM" if word[0][0].isdigit() else "NOUN",
                min(i + 1, len(words) - 1),
                "nummod" if i + 1 < len(words) else "root",
            )
            for i, word in enumerate(words)
        )
        quantities = tuple(
            Quantity(f"q{i}", Span.of(article.text, *word.span()), Decimal(1), Decimal(1), Bound.EXACT)
            for i, word in enumerate(words)
            if word[0][0].isdigit()
        )
        return Annotation((Span.of(article.text, 0, len(article.text)),), tokens, (), (), quantities=quantities)


@pytest.fixture
def run() -> Run:
    """Run the command with a fake in place of the model."""

    def run(*arguments: object, given: bytes = b"") -> Result:
        wide = {"COLUMNS": "120"}
        command = ["figures", *(str(one) for one in arguments)]
        return CliRunner().invoke(app, command, input=given, obj=lambda: Reader(Counter()), env=wide)

    return run


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("12 nurses", encoding="utf-8")
    return path


def render(reading: Reading, width: int = 160) -> str:
    stream = StringIO()
    Console(file=stream, width=width, markup=False, emoji=False, highlight=False).print(build_figures(reading))
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines())


def find_line(shown: str, words: str) -> str:
    return " ".join(next(line for line in shown.splitlines() if words in line).split())


def test_a_table_is_shown(run: Run, text: Path) -> None:
    result = run("--text", text, "--outlet", "Radio", "--published", "2015-01")
    assert result.exit_code == 0
    assert "Radio (given) · 2015-01 (given)" in result.stdout
    assert re.search(r"^figure +counts +kind +where +when +who says so *$", result.stdout, re.MULTILINE)
    assert re.search(r"^12 +nurses +people +Radio *$", result.stdout, re.MULTILINE)
    assert result.stderr == ""


def test_an_article_without_a_figure_says_so(run: Run) -> None:
    result = run("--text", "-", given=b"Nobody came")
    assert result.exit_code == 0
    assert "No figure found." in result.stdout


def test_articles_are_shown_in_the_order_of_the_input(run: Run, tmp_path: Path) -> None:
    for name in "cab":
        (tmp_path / f"{name}.txt").write_text(f"12 nurses-{name}", encoding="utf-8")
    shown = run("--text", tmp_path / "c.txt", tmp_path / "a.txt", tmp_path / "b.txt").stdout
    assert re.findall(r"nurses-(\w) +other", shown) == ["c", "a", "b"]


def test_metadata_of_many_files_is_used(run: Run, text: Path, tmp_path: Path) -> None:
    meta = tmp_path / "meta.jsonl"
    meta.write_text('{"path": "a.txt", "outlet": "Valley Blog"}\n', encoding="utf-8")
    assert "Valley Blog (given)" in run("--text", text, "--meta", meta).stdout


def test_a_file_that_is_not_there_is_named_and_stops_nothing(run: Run, text: Path, tmp_path: Path) -> None:
    result = run("--text", tmp_path / "gone.txt", text)
    assert result.exit_code == 1
    assert "gone.txt" in result.stderr
    assert "nurses" in result.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--published", "soon"], "expected a date like 2015-01-07"),
        (["--meta", "nowhere.jsonl"], "cannot read --meta nowhere.jsonl"),
        (["--json"], "No such option"),
    ],
)
def test_wrong_use_is_told_before_anything_is_read(run: Run, text: Path, options: list[str], message: str) -> None:
    result = run("--text", text, *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_a_broken_model_is_one_line_and_no_traceback(text: Path) -> None:
    def build_reader() -> Reader:
        raise BrokenModel("the weights are damaged; install the package again.")

    result = CliRunner().invoke(app, ["figures", str(text)], obj=build_reader)
    assert result.exit_code == 1
    assert result.stderr == "reportedly: the weights are damaged; install the package again.\n"


def test_help_teaches(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    for taught in ("Usage:", "reportedly figures page.html", "Who says so", "--published", "Exit codes:"):
        assert taught in result.stdout


def test_a_row_tells_what_where_when_and_through_whom() -> None:
    shown = render(build_ledger(), width=200)
    assert re.search(r"^ +2016-03-05$", shown, re.MULTILINE)
    assert find_line(shown, "miners") == (
        "12 miners killed Tavel, FR 2016-03-01 – Valley Blog › the mayor and Ann Lee › rescuers "
        "alleged, confirmed, earlier"
    )


def test_a_part_is_marked() -> None:
    assert find_line(render(build_ledger()), "crews").startswith("└ 3½ crews")


def test_what_the_text_does_not_tell_is_left_empty() -> None:
    assert find_line(render(build_ledger()), "€1.50") == "€1.50 money Valley Blog"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, ""),
        ("2016-03-01", "2016-03-01", "2016-03-01"),
        ("2016-03-01", "2016-03-05", "2016-03-01 – 2016-03-05"),
        ("2016-01-01", "2016-12-31", "2016"),
        ("2016-02-01", "2016-02-29", "2016-02"),
        ("2016-02-01", "2016-02-28", "2016-02-01 – 2016-02-28"),
        ("2015-01-01", "2016-12-31", "2015-01-01 – 2016-12-31"),
    ],
)
def test_days_are_printed_once_where_they_are_one(first: str | None, last: str | None, expected: str) -> None:
    assert print_days(first, last) == expected


def test_escapes_in_words_are_shown_and_not_obeyed(run: Run) -> None:
    result = run("--text", "-", given="12\x1b[2J nur\u202eses\x07".encode())
    assert result.exit_code == 0
    assert "12␛[2J" in result.stdout
    assert "nur�ses␇" in result.stdout
    assert not {"\x1b", "\u202e", "\x07"} & set(result.stdout)


def test_escapes_in_places_and_voices_are_shown_and_not_obeyed() -> None:
    ledger = build_ledger()
    hostile = replace(
        ledger,
        places=tuple(replace(place, name=place.name + "\x1b[1m") for place in ledger.places),
        voices=tuple(replace(voice, name=voice.name + "\x9b") for voice in ledger.voices),
    )
    shown = render(with_figures(hostile, ledger.figures))
    assert "Tavel␛[1m" in shown
    assert not {"\x1b", "\x9b"} & set(shown)


def test_markup_in_words_is_text() -> None:
    text = LEDGER_TEXT.replace("miners", "[red]x")
    span = Span.of(text, text.index("[red]"), text.index("[red]") + 6)
    ledger = build_ledger()
    shown = render(with_figures(ledger, [replace(ledger.figures[0], counted=span)]))
    assert "[red]x" in shown


def test_a_narrow_terminal_wraps_and_loses_no_word() -> None:
    shown = render(build_ledger(), width=80)
    assert all(len(line) <= 80 for line in shown.splitlines())
    assert {"miners", "crews", "rescuers"} <= set(shown.split())
