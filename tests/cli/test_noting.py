import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from reportedly.decisions.number import read_number
from reportedly.domain.errors import BadJudgement
from reportedly.domain.filed import FiledFigure
from reportedly.ledger import Ledger
from reportedly.pipeline import open_ledger, reread_article
from tests.cli.newsroom import AT, FERRY, file_papers, run_command
from tests.conftest import FakeAnnotator

Do = Callable[..., Result]
CALL = ["add-figure", "--voice", "Red Cross", "--voice-kind", "organization", "--source", "phone call, 3 May"]
SHEET = """Who,Deaths,When,Victims
Ines Holt,at least 12,14/03/2023,people
Red Cross,many,14/03/2023,people
,5,14/03/2023,people
Red Cross,20-25,31/02/2023,people
Red Cross,20-25,15/03/2023,"people
at sea"
"""
MAPPED = ["--map", "voice=Who", "--map", "number=Deaths", "--map", "as_of=When", "--map", "counted=Victims"]
REST = ["--set", "kind=killed", "--set", "place=Teln", "--dates", "dmy"]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return file_papers(tmp_path / "ferry.db", FERRY)


@pytest.fixture
def do(ferry: Path) -> Do:
    return lambda *arguments, **more: run_command(ferry, *arguments, **more)


def list_figures(path: Path) -> list[FiledFigure]:
    with Ledger.open(path) as ledger:
        return [figure for article in ledger.articles() for figure in article.figures]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("12", ("12", "12", "exact")),
        ("1,200", ("1200", "1200", "exact")),
        ("At least 12", ("12", None, "at_least")),
        ("12+", ("12", None, "at_least")),
        ("up to 40", (None, "40", "at_most")),
        ("about 300", ("300", "300", "about")),
        ("~2.5", ("2.5", "2.5", "about")),
        ("200–300", ("200", "300", "range")),
        ("between 200 and 300", ("200", "300", "range")),
    ],
)
def test_a_number_is_read_with_its_bound(words: str, ends: tuple[str | None, ...]) -> None:
    assert tuple(value.value for value in read_number(words)) == ends


@pytest.mark.parametrize("words", ["", "many", "12 dead", "-5", "1e5", "12-", "12 13"])
def test_what_is_no_number_is_refused(words: str) -> None:
    with pytest.raises(BadJudgement, match="expected a number like 12"):
        read_number(words)


def test_words_of_an_article_become_a_figure_with_their_claim_s_voices(ferry: Path, do: Do) -> None:
    words = ["--article", "Courier-2023-03-15.html", "--words", "people", "--within", "30 people"]
    result = do("add-figure", *words, "--number", "31", "--kind", "missing")
    assert result.exit_code == 0
    (added,) = [one for one in list_figures(ferry) if one.kind == "missing"]
    assert (added.low, added.high, added.span.text, added.voice.name) == (31, 31, "people", "Lars Odden")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--article", "Courier-2023-03-15.html", "--words", "people"], "stand there 2 times"),
        (["--article", "Courier-2023-03-15.html", "--words", "penguins"], "do not stand there"),
        (["--article", "Courier-2023-03-15.html"], "expected --words"),
        (["--article", "nowhere.html", "--words", "people"], "no article goes by 'nowhere.html'"),
        (["--voice", "Ines Holt"], "expected --article with --words, or"),
        (["--voice", "Ines Holt", "--source", "letter", "--set", "kind=dead"], "expected"),
        (["--voice", "Ines Holt", "--source", "letter", "--date", "May"], "expected a day like 2023-05-03"),
    ],
)
def test_what_cannot_be_added_is_told(do: Do, options: list[str], message: str) -> None:
    result = do("add-figure", "--number", "5", *options)
    assert result.exit_code != 0
    assert message in " ".join(result.stderr.split())
    assert "nobody decided anything yet" in do("judgements").stderr


def test_a_figure_by_hand_needs_a_number(do: Do) -> None:
    assert "expected a number" in do(*CALL).stderr


def test_a_figure_by_hand_is_an_account_with_its_voice_and_source_note(ferry: Path, do: Do) -> None:
    result = do(*CALL, "--number", "at least 30", "--kind", "killed", "--place", "Teln", "--date", "2023-03-17")
    assert result.exit_code == 0
    (added,) = [one for one in list_figures(ferry) if one.voice.name == "Red Cross"]
    assert [link.name for link in added.chain] == ["phone call, 3 May", "Red Cross"]
    assert added.sentence.text == "Red Cross: at least 30 killed in Teln"
    assert added.span.text == "at least 30"


def test_the_same_note_is_not_added_twice_and_stays_withdrawn(ferry: Path, do: Do) -> None:
    note = [*CALL, "--number", "30", "--kind", "killed"]
    added = do(*note).stdout.split()[0]
    assert "there already" in do(*note).stderr
    do("withdraw", added)
    assert all(one.voice.name != "Red Cross" for one in list_figures(ferry))
    assert "withdrawn before" in do(*note).stderr


def test_low_alone_is_at_least_and_high_alone_at_most(ferry: Path, do: Do) -> None:
    do(*CALL, "--low", "30", "--kind", "killed")
    do(*CALL, "--high", "50", "--kind", "killed")
    added = {(one.low, one.high, one.bound.value) for one in list_figures(ferry) if one.voice.name == "Red Cross"}
    assert added == {(30, None, "at_least"), (None, 50, "at_most")}


def test_a_note_stays_as_it_is_when_articles_are_read_again(ferry: Path, do: Do) -> None:
    do(*CALL, "--number", "30", "--kind", "killed")
    before = list_figures(ferry)
    with open_ledger(ferry) as ledger:
        note = next(one.id for one in ledger.list_articles() if one.url and one.url.startswith("by-hand:"))
        assert reread_article(ledger, note, FakeAnnotator(), AT).outcome == "unchanged"
    assert list_figures(ferry) == before


def test_rows_become_accounts_and_wrong_ones_are_named_by_line(ferry: Path, do: Do, tmp_path: Path) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    result = do("import", sheet, *MAPPED, *REST)
    assert result.exit_code == 1
    assert re.findall(r"line (\d+): expected", result.stderr) == ["3", "4", "5"]
    assert "2 added, 3 could not be read" in result.stderr
    by_hand = [one for one in list_figures(ferry) if one.chain[0].name == str(sheet)]
    assert sorted((one.voice.name, one.low, one.high) for one in by_hand) == [
        ("Ines Holt", 12, None),
        ("Red Cross", 20, 25),
    ]


def test_importing_again_adds_only_what_is_new(ferry: Path, do: Do, tmp_path: Path) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    do("import", sheet, *MAPPED, *REST)
    first, rest = SHEET.split("\n", 1)
    sheet.write_text(f"{first}\nLars Odden,7,14/03/2023,people\n{rest}", encoding="utf-8")
    assert "1 added, 2 there already, 3 could not be read" in do("import", sheet, *MAPPED, *REST).stderr
    assert sum(one.chain[0].name == str(sheet) for one in list_figures(ferry)) == 3


def test_a_dry_run_shows_and_keeps_nothing(ferry: Path, do: Do, tmp_path: Path) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text(SHEET, encoding="utf-8")
    result = do("import", sheet, *MAPPED, *REST, "--dry-run")
    assert "line 2: Ines Holt: at least 12 people killed in Teln" in result.stdout
    assert "2 would be added" in result.stderr
    assert len(list_figures(ferry)) == 6


@pytest.mark.parametrize(
    ("content", "options", "message"),
    [
        (b"a,b\n1,2\n", [], "no column gives the numbers"),
        (b"number\n1\n", [], "no column gives the voice"),
        (b"number,voice\n1,x\n", ["--map", "colour=number"], "there is no field 'colour'"),
        (b"number,voice\n1,x\n", ["--map", "low=Min"], "there is no column 'Min'"),
        (b"number,voice\n1,x\n", ["--map", "low"], "expected --map FIELD"),
        (b"number,number\n1,x\n", [], "two columns have one name"),
        (b"", [], "expected a first line"),
        ("number,voice\n1,Müller\n".encode("latin-1"), [], "expected text in UTF-8"),
    ],
)
def test_a_sheet_that_cannot_be_used_is_told(
    do: Do, tmp_path: Path, content: bytes, options: list[str], message: str
) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_bytes(content)
    result = do("import", sheet, *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_semicolons_and_columns_called_like_fields_need_no_option(ferry: Path, do: Do, tmp_path: Path) -> None:
    sheet = tmp_path / "figures.csv"
    sheet.write_text("\ufeffVoice;Number;Kind;As of\nInes Holt;9;injured;2023-03-14\n", encoding="utf-8")
    assert do("import", sheet).exit_code == 0
    assert [one.voice.name for one in list_figures(ferry) if one.kind == "injured"] == ["Ines Holt"]
