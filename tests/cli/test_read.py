import json
import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.domain.errors import BrokenModel
from reportedly.reader import Reader

Run = Callable[..., Result]


@pytest.fixture
def run(build_reader: Callable[[], Reader]) -> Run:
    """Run the program with a fake in place of the model."""

    def run(*arguments: object, given: bytes = b"") -> Result:
        return CliRunner().invoke(app, [str(one) for one in arguments], input=given, obj=build_reader)

    return run


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """A folder of three texts."""
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("c", "a", "b"):
        (folder / f"{name}.txt").write_text(f"Holt said it was {name}. That was all that was known.", encoding="utf-8")
    return folder


def read_lines(result: Result) -> list[dict[str, dict[str, object]]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def list_paths(result: Result) -> Sequence[object]:
    return [line["article"]["path"] for line in read_lines(result)]


def test_a_tree_is_shown(run: Run, texts: Path) -> None:
    result = run("read", texts / "a.txt", "--outlet", "Radio", "--published", "2015-01")
    assert result.exit_code == 0
    assert "Radio (given) · 2015-01 (given)" in result.stdout
    assert "└── Holt said\n    it was a\n" in result.stdout
    assert result.stderr == ""


def test_a_folder_is_read_in_the_order_of_its_names(run: Run, texts: Path) -> None:
    result = run("read", "--json", texts)
    assert result.exit_code == 0
    assert list_paths(result) == [str(texts / name) for name in ("a.txt", "b.txt", "c.txt")]


def test_output_is_in_the_order_of_the_input(run: Run, texts: Path) -> None:
    names = [texts / "c.txt", texts / "a.txt", texts / "c.txt"]
    assert list_paths(run("read", "--json", *names)) == [str(name) for name in names]


def test_one_bad_file_stops_nothing_and_the_exit_code_says_so(run: Run, texts: Path) -> None:
    (texts / "b.txt").write_bytes(b"%PDF-1.7 \x00")
    result = run("read", "--json", texts, texts / "missing", texts / "a.txt")
    assert result.exit_code == 1
    assert [Path(str(path)).name for path in list_paths(result)] == ["a.txt", "c.txt", "a.txt"]
    complaints = result.stderr.splitlines()
    assert str(texts / "b.txt") in complaints[0]
    assert str(texts / "missing") in complaints[1]
    assert complaints[2] == "reportedly: 3 read, 2 could not be read"


def test_an_empty_folder_is_reported(run: Run, tmp_path: Path) -> None:
    result = run("read", tmp_path)
    assert result.exit_code == 1
    assert result.stderr == "reportedly: found no page and no text to read\n"


def test_standard_input_is_read_exactly_as_it_is(run: Run) -> None:
    text = "\ufeffHolt said <b>it</b>.\r\n\r\nThat was all.\u2028 👍\r\n"
    result = run("read", "--json", "--text", "-", given=text.encode("utf-8"))
    assert result.exit_code == 0
    (line,) = read_lines(result)
    assert line["article"]["text"] == text
    assert line["article"]["path"] == "-"


def test_standard_input_may_be_a_page(run: Run) -> None:
    page = "<html><body><article>" + "<p>Holt said the boat was full when it left.</p>" * 8 + "</article></body></html>"
    result = run("read", "--json", "-", given=page.encode("utf-8"))
    (line,) = read_lines(result)
    assert "<p>" not in str(line["article"]["text"])


def test_the_json_is_ascii(run: Run) -> None:
    result = run("read", "--json", "--text", "-", given="Holt said “ça”. 👍".encode())
    assert result.stdout.isascii()
    assert "\r" not in result.stdout


def test_metadata_of_many_files(run: Run, texts: Path, tmp_path: Path) -> None:
    meta = tmp_path / "meta.jsonl"
    meta.write_text(
        '{"path": "texts/a.txt", "outlet": "A"}\n{"path": "texts/b.txt", "outlet": "B"}\n', encoding="utf-8"
    )
    result = run("read", "--json", "--text", texts, "--meta", meta, "--outlet", "C")
    assert [line["article"]["outlet"] for line in read_lines(result)] == ["A", "B", "C"]


@pytest.mark.parametrize("as_json", [True, False])
def test_a_file_of_output_is_for_its_owner_alone(run: Run, texts: Path, tmp_path: Path, as_json: bool) -> None:
    output = tmp_path / "out"
    output.write_text("older and longer than what comes" * 1000, encoding="utf-8")
    output.chmod(0o644)
    result = run("read", *(["--json"] if as_json else []), texts, "--output", output)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert stat.S_IMODE(output.stat().st_mode) == 0o600
    written = output.read_text(encoding="utf-8")
    assert written.count("it was") >= 3
    assert "\x1b" not in written
    assert "older" not in written


def test_a_device_keeps_its_mode(run: Run, texts: Path) -> None:
    before = os.stat(os.devnull).st_mode
    assert run("read", "--json", texts, "--output", os.devnull).exit_code == 0
    assert os.stat(os.devnull).st_mode == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--published", "soon"], "expected a date like 2015-01-07"),
        (["--meta", "nowhere.jsonl"], "cannot read --meta nowhere.jsonl"),
        (["--output", "no/such/folder/x"], "cannot write --output no/such/folder/x"),
        (["--frobnicate"], "No such option"),
    ],
)
def test_wrong_use_is_told_before_anything_is_read(run: Run, texts: Path, options: list[str], message: str) -> None:
    result = run("read", "--json", texts, *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_an_input_is_never_overwritten(run: Run, texts: Path) -> None:
    before = (texts / "a.txt").read_bytes()
    result = run("read", texts / "b.txt", texts / "a.txt", "--output", texts / "a.txt")
    assert result.exit_code == 2
    assert (texts / "a.txt").read_bytes() == before


def test_a_broken_model_is_one_line_and_no_traceback(texts: Path) -> None:
    def build_reader() -> Reader:
        raise BrokenModel("the weights are damaged; install the package again.")

    result = CliRunner().invoke(app, ["read", str(texts)], obj=build_reader)
    assert result.exit_code == 1
    assert result.stderr == "reportedly: the weights are damaged; install the package again.\n"


def test_messages_are_made_safe(run: Run, tmp_path: Path) -> None:
    result = run("read", tmp_path / "\x1b[2Jgone")
    assert "␛[2Jgone" in result.stderr
    assert "\x1b" not in result.stderr


def test_ctrl_c_ends_with_130(texts: Path) -> None:
    def interrupt() -> Reader:
        raise KeyboardInterrupt

    assert CliRunner().invoke(app, ["read", str(texts)], obj=interrupt).exit_code == 130
