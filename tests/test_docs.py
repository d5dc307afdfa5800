"""The documentation names everything that there is to name."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from reportedly.cli.app import app
from reportedly.domain.article import BlockKind, DateRule, OutletRule
from reportedly.domain.attribution import Channel, Firmness, Quotation, Stance
from reportedly.domain.figure import Basis, FigureKind, Population, Sense
from reportedly.domain.interval import Precision
from reportedly.domain.mention import MentionKind
from reportedly.domain.place import PlacePrecision
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Verdict
from reportedly.domain.reading import Reading
from reportedly.domain.voice import VoiceKind
from reportedly.export import build_reading_line
from reportedly.export.rows import ACCOUNTS, CLAIMS, FIGURES
from reportedly.export.rows import QUESTIONS as QUESTION_COLUMNS
from reportedly.export.table import Column
from reportedly.workbench import api, judgements, pages
from tests.cli.newsroom import FERRY, file_papers, run_command

ROOT = Path(__file__).parent.parent
CLI = ROOT / "docs" / "reference" / "cli.md"
READING = ROOT / "docs" / "reference" / "reading.md"
EXPORT = ROOT / "docs" / "reference" / "export.md"
QUESTIONS = ROOT / "docs" / "reference" / "questions.md"
WORKBENCH = ROOT / "docs" / "reference" / "workbench.md"


def find_options() -> Iterator[tuple[str, str]]:
    """Yield each command's name with each of its options."""
    root = typer.main.get_command(app)
    commands = {"reportedly": root} | {f"reportedly {name}": one for name, one in root.commands.items()}  # type: ignore[attr-defined]
    for name, command in commands.items():
        for parameter in command.params:
            if parameter.param_type_name == "option":
                yield name, max(parameter.opts, key=len)
        yield name, "--help"


def find_section(text: str, command: str) -> str:
    """Return what stands under the heading of `command`."""
    found = re.search(rf"^## `{command}(?: [^`a-z]*)?`\n(?P<body>.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return found["body"] if found else ""


@pytest.mark.parametrize(("command", "option"), sorted(set(find_options())))
def test_every_command_and_option_is_documented(command: str, option: str) -> None:
    assert f"| `{option}" in find_section(CLI.read_text(encoding="utf-8"), command)


def test_no_option_is_documented_that_is_not_there() -> None:
    documented = set(re.findall(r"^\| `(--[\w-]+)", CLI.read_text(encoding="utf-8"), re.MULTILINE))
    assert documented == {option for _, option in find_options()}


def find_fields(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from find_fields(inner)


def test_every_field_of_the_json_is_documented(chain: Reading) -> None:
    documented = READING.read_text(encoding="utf-8")
    fields = set(find_fields(json.loads(build_reading_line(chain))))
    assert not {field for field in fields if f"`{field}`" not in documented and f'"{field}"' not in documented}


def test_every_field_of_a_question_is_documented(tmp_path: Path) -> None:
    documented = QUESTIONS.read_text(encoding="utf-8")
    written = run_command(file_papers(tmp_path / "ferry.db", FERRY), "questions", "--json").stdout
    fields = set(find_fields([json.loads(line) for line in written.splitlines()]))
    assert not {field for field in fields if f"`{field}`" not in documented}


@pytest.mark.parametrize(
    ("heading", "columns"),
    [("Claims", CLAIMS), ("Figures", FIGURES), ("Accounts", ACCOUNTS), ("Questions", QUESTION_COLUMNS)],
)
def test_every_column_of_an_export_is_documented_and_no_other(heading: str, columns: tuple[Column, ...]) -> None:
    section = EXPORT.read_text(encoding="utf-8").split(f"## {heading}\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in re.findall(r"`(\w+)`", row)} == {column.name for column in columns}


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_is_documented(verdict: Verdict) -> None:
    assert f"`{verdict}`" in QUESTIONS.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "values",
    [
        BlockKind,
        Precision,
        DateRule,
        OutletRule,
        Channel,
        Firmness,
        Quotation,
        Stance,
        MentionKind,
        VoiceKind,
        Bound,
        PlacePrecision,
        FigureKind,
        Sense,
        Basis,
        Population,
    ],
)
def test_every_value_of_the_json_is_documented(values: type[Stance]) -> None:
    documented = READING.read_text(encoding="utf-8")
    assert not {value for value in values if f"`{value}`" not in documented}


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]), ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_every_page_and_answer_of_the_workbench_is_documented() -> None:
    documented = WORKBENCH.read_text(encoding="utf-8")
    paths = {route.path.replace("{name}", "ID") for route in (*api.router.routes, *pages.router.routes)}
    assert len(paths) > 20
    assert not {path for path in paths if f"`{path}`" not in documented}


def test_every_request_of_the_api_is_listed() -> None:
    listed = (ROOT / "docs/reference/api.md").read_text(encoding="utf-8")
    routes = [*api.router.routes, *judgements.router.routes]
    requests = {f"{method} {route.path}" for route in routes for method in route.methods}
    assert len(requests) > 20
    assert not {request for request in requests if f"`{request}`" not in listed}


def test_the_version_is_in_the_changelog() -> None:
    from_package = re.search(r'__version__ = "(.+)"', (ROOT / "src/reportedly/__init__.py").read_text(encoding="utf-8"))
    assert from_package is not None
    assert f"## {from_package[1]}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
