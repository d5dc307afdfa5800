import subprocess
import sys

import pytest
from typer.testing import CliRunner

import reportedly
from reportedly.cli.app import app

HEAVY = {"lxml", "numpy", "onnxruntime", "tokenizers", "trafilatura"}


def test_the_version_is_shown() -> None:
    result = CliRunner().invoke(app, ["--version"])
    assert (result.exit_code, result.stdout) == (0, f"reportedly {reportedly.__version__}\n")


@pytest.mark.parametrize("arguments", [["--help"], ["read", "--help"], ["demo", "-h"]])
def test_help_teaches(arguments: list[str]) -> None:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_the_program_starts_without_the_libraries_of_the_steps() -> None:
    code = "import sys, reportedly.cli; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not HEAVY & set(loaded)


def test_an_early_end_of_the_pipe_is_quiet() -> None:
    code = "from reportedly.cli import main; main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "read", "--help"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
