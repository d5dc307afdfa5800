"""`reportedly serve`: how it begins; what it serves is tested in tests/workbench."""

import subprocess
import sys
from pathlib import Path

from reportedly.workbench.server import Wanted, listen
from tests.cli.newsroom import FERRY, file_papers, run_command


def test_what_is_no_ledger_is_not_served(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("No ledger.", encoding="utf-8")
    result = run_command(tmp_path / "notes.txt", "serve", "--no-browser", "--port", 0)
    assert result.exit_code == 1
    assert "notes.txt" in result.stderr


def test_a_port_that_is_taken_is_wrong_use(tmp_path: Path) -> None:
    path = file_papers(tmp_path / "ferry.db", FERRY)
    with listen(Wanted()) as taken:
        result = run_command(path, "serve", "--no-browser", "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "--port" in result.stderr


def test_no_other_command_waits_for_the_web_server() -> None:
    code = "import sys, reportedly.cli.app; print([m for m in ('fastapi', 'uvicorn', 'jinja2') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
