import json
import os
import random
import stat
from pathlib import Path

import pytest

from reportedly.ledger import Ledger
from tests.cli.conftest import Program


def list_paths(ledger: str = "reportedly.db") -> list[str]:
    with Ledger.open(ledger, create=False) as opened:
        return sorted(os.path.basename(one.path) for one in opened.list_articles())


def test_a_folder_goes_into_a_new_ledger_for_its_owner_alone(program: Program, pages: Path) -> None:
    result = program("add", pages)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "reportedly: reportedly.db: 3 new\n"
    assert list_paths() == ["a.txt", "b.txt", "c.txt"]
    assert stat.S_IMODE(os.stat("reportedly.db").st_mode) == 0o600


def test_adding_again_changes_nothing(program: Program, pages: Path) -> None:
    program("add", pages)
    result = program("add", pages, pages / "a.txt")
    assert result.exit_code == 0
    assert result.stderr == "reportedly: reportedly.db: 4 there already\n"


def test_what_is_there_is_not_read_again(
    program: Program, pages: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    program("add", pages)
    annotator = request.getfixturevalue("reader").annotator
    monkeypatch.setattr(type(annotator), "annotate", None)
    assert program("add", pages).stderr == "reportedly: reportedly.db: 3 there already\n"


def test_a_text_that_changed_is_a_new_version(program: Program, pages: Path) -> None:
    program("add", pages)
    (pages / "a.txt").write_text("Holt said the boat was empty. Nobody knows why it was.", encoding="utf-8")
    assert program("add", pages).stderr == "reportedly: reportedly.db: 1 new versions of pages, 2 there already\n"


def test_good_files_among_bad_ones_land(program: Program, pages: Path) -> None:
    chance = random.Random(7)
    for number in range(20):
        (pages / f"fuzz{number}.html").write_bytes(chance.randbytes(chance.randrange(3000)))
    (pages / "login.html").write_text("<html><body><p>Log in</p><input type=password></body></html>", encoding="utf-8")
    result = program("add", pages, pages / "missing")
    assert result.exit_code == 1
    assert {"a.txt", "b.txt", "c.txt"} <= set(list_paths())
    assert "missing" in result.stderr
    assert "login.html is left out: no article" in result.stderr
    assert "could not be read" in result.stderr.splitlines()[-1]


def test_an_empty_folder_is_reported(program: Program, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = program("add", "empty")
    assert (result.exit_code, result.stderr) == (1, "reportedly: found no page and no text to read\n")


@pytest.mark.parametrize("way", ["option", "environment"])
def test_the_ledger_can_be_named(
    program: Program, pages: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, way: str
) -> None:
    if way == "environment":
        monkeypatch.setenv("REPORTEDLY_LEDGER", str(tmp_path / "other.db"))
    result = program("add", pages, *(["--ledger", tmp_path / "other.db"] if way == "option" else []))
    assert result.exit_code == 0
    assert len(list_paths(str(tmp_path / "other.db"))) == 3
    assert not Path("reportedly.db").exists()


def test_what_a_text_does_not_tell_can_be_given(program: Program, pages: Path) -> None:
    meta = pages.parent / "meta.jsonl"
    line = {"path": "pages/a.txt", "published": "2024-05-01", "outlet": "Radio", "url": "https://r.example/a"}
    meta.write_text(json.dumps(line) + "\n", encoding="utf-8")
    options = (
        "--meta",
        meta,
        "--outlet",
        "Blog",
        "--published",
        "2023",
        "--url",
        "https://b.example/x",
        "--title",
        "T",
    )
    assert program("add", "--text", pages, *options).exit_code == 0
    with Ledger.open("reportedly.db") as ledger:
        kept = {(one.outlet, one.url, one.title, str(one.first_day)) for one in ledger.list_articles()}
    assert ("Radio", "https://r.example/a", "T", "2024-05-01") in kept
    assert ("Blog", "https://b.example/x", "T", "2023-01-01") in kept


def test_standard_input_is_kept_byte_for_byte(program: Program) -> None:
    given = "\ufeffHolt said it.\r\nThat was all that was known.".encode()
    assert program("add", "--text", "-", given=given).exit_code == 0
    with Ledger.open("reportedly.db") as ledger:
        (article,) = ledger.list_articles()
        assert ledger.load_original(article.id).data == given


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"no database", "is no ledger"), (b"SQLite format 3\x00" + bytes(200), "is no ledger, or damaged")],
)
def test_a_file_that_is_no_ledger_is_left_as_it_is(program: Program, pages: Path, content: bytes, message: str) -> None:
    Path("reportedly.db").write_bytes(content)
    result = program("add", pages)
    assert result.exit_code == 1
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert Path("reportedly.db").read_bytes() == content


def test_wrong_use_makes_no_ledger(program: Program, pages: Path) -> None:
    result = program("add", pages, "--published", "soon")
    assert result.exit_code == 2
    assert "expected a date like 2015-01-07" in " ".join(result.stderr.split())
    assert not Path("reportedly.db").exists()


def test_messages_are_made_safe(program: Program, pages: Path) -> None:
    result = program("add", pages, "--ledger", "\x1b[2J/x.db")
    assert "\x1b" not in result.stderr
    assert result.exit_code == 1
