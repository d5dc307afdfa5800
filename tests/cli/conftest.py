"""The program run with a fake in place of the model, in a folder of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from reportedly.cli.app import app
from reportedly.reader import Reader

Program = Callable[..., Result]


@pytest.fixture
def program(build_reader: Callable[[], Reader], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Run the program in an empty folder, in which its ledger is ./reportedly.db."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("REPORTEDLY_LEDGER", raising=False)
    monkeypatch.setenv("COLUMNS", "200")

    def run(*arguments: object, given: bytes = b"") -> Result:
        return CliRunner().invoke(app, [str(one) for one in arguments], input=given, obj=build_reader)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder of three texts."""
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("c", "a", "b"):
        text = f"Holt said the boat {name} was full. That was all that was known of the boat."
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder
