import csv
import json
import stat
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from pyarrow.parquet import read_table
from typer.testing import Result

from reportedly.domain.reading import Reading
from tests.cli.newsroom import FERRY, MARCH_14, Told, file_papers, killed, print_paper, run_command

Export = Callable[..., Result]
NAMES = ["claims", "figures", "accounts", "questions"]


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    return file_papers(tmp_path / "ferry.db", FERRY)


def read_csv(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(path.read_text(encoding="utf-8"))))


def export(ledger: Path, file: Path, *options: str) -> Result:
    return run_command(ledger, "export", file, *options)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_every_run_writes_the_same_bytes_for_the_owner_alone(ferry: Path, tmp_path: Path, name: str, form: str) -> None:
    first, second = tmp_path / f"{name}.{form}", tmp_path / f"again.{form}"
    assert export(ferry, first).exit_code == 0
    assert export(ferry, second, "--what", name).exit_code == 0
    assert first.read_bytes() == second.read_bytes() != b""
    assert stat.S_IMODE(first.stat().st_mode) == 0o600


@pytest.mark.parametrize("name", NAMES)
def test_the_order_in_which_articles_came_changes_nothing(tmp_path: Path, name: str) -> None:
    written = set()
    for seed in range(3):
        papers = list(FERRY)
        Random(seed).shuffle(papers)
        ledger = file_papers(tmp_path / f"{seed}.db", papers)
        export(ledger, tmp_path / f"{name}.csv")
        written.add((tmp_path / f"{name}.csv").read_bytes())
    assert len(written) == 1


def test_a_row_has_the_voice_the_firmness_and_the_exact_words(ferry: Path, tmp_path: Path) -> None:
    export(ferry, tmp_path / "figures.csv")
    rows = {(row["words"], row["voice"]): row for row in read_csv(tmp_path / "figures.csv")}
    denied = rows["30", "Marit Vask"]
    assert (denied["firmness"], denied["chain"]) == ("denied", "Standard › Marit Vask")
    assert denied["sentence"] == "Marit Vask denied that 30 people died in Teln."
    assert (denied["low"], denied["as_of_from"], denied["counted_at_from"]) == ("30", "2023-03-14", "")
    assert all(row["voice"] and row["firmness"] for row in rows.values())


def test_json_and_csv_hold_the_same(ferry: Path, tmp_path: Path) -> None:
    export(ferry, tmp_path / "accounts.csv")
    export(ferry, tmp_path / "accounts.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "accounts.jsonl").read_text().splitlines()]
    rows = read_csv(tmp_path / "accounts.csv")
    assert [list(line) for line in lines] == [list(row) for row in rows]
    assert [str(line["low"]) for line in lines] == [row["low"] for row in rows]
    assert [line["withdrawn"] for line in lines] == [False] * len(rows)


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "＝1"])
def test_a_formula_is_disarmed_in_csv_and_left_alone_in_json(tmp_path: Path, start: str) -> None:
    hostile = print_paper("Radio", MARCH_14, [Told(("Ines Holt",), f"{start} is all")])
    ledger = file_papers(tmp_path / "hostile.db", [hostile])
    export(ledger, tmp_path / "claims.csv")
    export(ledger, tmp_path / "claims.jsonl")
    (row,) = read_csv(tmp_path / "claims.csv")
    assert row["content"] == f"'{start} is all"
    assert json.loads((tmp_path / "claims.jsonl").read_text())["content"] == f"{start} is all"


def test_what_was_retracted_or_rejected_is_told_or_left_out(ferry: Path, tmp_path: Path) -> None:
    run_command(ferry, "mark", "Courier-2023-03-15.html", "retracted")
    export(ferry, tmp_path / "figures.csv")
    rows = read_csv(tmp_path / "figures.csv")
    assert {row["standing"] for row in rows if row["outlet"] == "Courier"} == {"retracted"}
    run_command(ferry, "reject", rows[0]["figure"])
    export(ferry, tmp_path / "figures.csv")
    assert rows[0]["figure"] not in (tmp_path / "figures.csv").read_text()


@pytest.mark.parametrize(
    ("name", "options", "message"),
    [
        ("claims.xlsx", [], "expected a name that ends in .csv, .jsonl, .parquet"),
        ("report.csv", [], "does not say what to export"),
        ("claims.csv", ["--what", "lies"], "figures"),
        ("nowhere/claims.csv", [], "cannot write FILE"),
    ],
)
def test_a_name_that_says_nothing_is_refused(
    ferry: Path, tmp_path: Path, name: str, options: list[str], message: str
) -> None:
    result = export(ferry, tmp_path / name, *options)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.split())


def test_the_ledger_itself_is_never_overwritten(tmp_path: Path) -> None:
    ledger = file_papers(tmp_path / "claims.csv", FERRY)
    before = ledger.read_bytes()
    assert "is the ledger itself" in export(ledger, ledger).stderr
    assert ledger.read_bytes() == before


def test_parquet_without_its_package_says_what_to_install(
    ferry: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = export(ferry, tmp_path / "claims.parquet")
    assert result.exit_code == 1
    assert "pip install 'reportedly[parquet]'" in result.stderr
    assert not (tmp_path / "claims.parquet").exists()


@pytest.mark.parametrize("name", NAMES)
def test_parquet_holds_the_same_as_json(ferry: Path, tmp_path: Path, name: str) -> None:
    export(ferry, tmp_path / f"{name}.parquet")
    export(ferry, tmp_path / f"{name}.jsonl")
    lines = [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text().splitlines()]
    assert read_table(tmp_path / f"{name}.parquet").to_pylist() == lines


def test_parquet_is_the_same_on_every_run(ferry: Path, tmp_path: Path) -> None:
    files = [tmp_path / "claims.parquet", tmp_path / "again" / "claims.parquet"]
    files[1].parent.mkdir()
    for file in files:
        export(ferry, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def write_victim() -> Reading:
    """Return an article in which a child and a private person are named, and an officer speaks."""
    told = [
        killed("12", "people died in Teln, Marit Vask said", sources=("Coastguard",)),
        Told(("Ines Holt",), "Marit Vask, 12, was aboard", names=("Marit Vask",)),
    ]
    return print_paper("Radio", MARCH_14, told)


def test_redacting_withholds_names_wherever_they_stand(tmp_path: Path) -> None:
    ledger = file_papers(tmp_path / "victims.db", [write_victim()])
    for name in NAMES:
        result = export(ledger, tmp_path / f"{name}.csv", "--redact")
        written = (tmp_path / f"{name}.csv").read_text(encoding="utf-8")
        assert "Vask" not in written
        assert "Holt" not in written
        assert "the names of 2 persons withheld" in result.stderr
    assert "[person" in (tmp_path / "claims.csv").read_text(encoding="utf-8")


def test_without_redacting_names_are_there(tmp_path: Path) -> None:
    ledger = file_papers(tmp_path / "victims.db", [write_victim()])
    export(ledger, tmp_path / "claims.csv")
    assert "Marit Vask" in (tmp_path / "claims.csv").read_text(encoding="utf-8")
