"""A denial stands beside the accusation wherever that is shown: in the terminal, on a page, in a brief."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.denial import BEHIND, NAMESAKE
from tests.cli.newsroom import MARCH_15, MARCH_16, Told, file_papers, print_paper, run_command
from tests.workbench.desk import open_client

ALONE, SAME_PAGE = False, True


def accuse(content: str, *names: str) -> Told:
    return Told(("Ines Holt",), content, stance=Stance.ACCUSE, firmness=Firmness.ALLEGED, names=names)


def deny(source: str, content: str = "a lever of the doors was touched", *names: str) -> Told:
    return Told((source,), content, stance=Stance.DENY, firmness=Firmness.DENIED, names=names)


def file_both(path: Path, accusation: Told, denial: Told, *, together: bool) -> Path:
    """Keep an accusation and a denial in a ledger, in one article or in two."""
    if together:
        return file_papers(path, [print_paper("Radio", MARCH_15, [accusation, denial])])
    return file_papers(path, [print_paper("Radio", MARCH_15, [accusation]), print_paper("Courier", MARCH_16, [denial])])


def squeeze(text: str) -> str:
    return " ".join(text.split())


def show(path: Path, folder: Path) -> dict[str, str]:
    """Return what stands beside the accusation, on each of the ways to see it."""
    terminal = squeeze(run_command(path, "voices", "Ines Holt", width=300).stdout)
    with open_client(path) as client:
        found = client.get("/api/search?q=opened").json()["found"][0]["claim"]["denials"]
    page = " ".join(f"denied {one['doubt']}: {one['words']}" for one in found)
    written = run_command(path, "brief", "doors", "-o", folder / "brief.md")
    assert written.exit_code == 0, written.output
    brief = squeeze((folder / "brief.md").read_text(encoding="utf-8"))
    return {"terminal": terminal, "page": page.replace(" :", ":"), "brief": brief}


@pytest.mark.parametrize(
    ("accusation", "denial", "together", "doubt"),
    [
        (accuse("Marit Vask opened the doors", "Marit Vask"), deny("Marit Vask"), SAME_PAGE, ""),
        (accuse("Marit Vask opened the doors", "Marit Vask"), deny("Marit Vask"), ALONE, NAMESAKE),
        (accuse("Captain Vask opened the doors"), deny("Marit Vask"), ALONE, NAMESAKE),
        (accuse("Harbour Line opened the doors", "Harbour Line"), deny("Harbour Line"), ALONE, NAMESAKE),
        (
            accuse("Marit Vask opened the doors", "Marit Vask"),
            deny("a lawyer", "Marit Vask touched a lever of the doors", "Marit Vask"),
            SAME_PAGE,
            "",
        ),
        (accuse("somebody opened the doors"), deny("the mate"), SAME_PAGE, BEHIND),
    ],
    ids=["the accused", "a namesake", "of the last name", "an accused body", "about the accused", "right behind"],
)
def test_a_denial_stands_beside_the_accusation_with_what_is_in_doubt(
    tmp_path: Path, accusation: Told, denial: Told, together: bool, doubt: str
) -> None:
    shown = show(file_both(tmp_path / "doors.db", accusation, denial, together=together), tmp_path)
    told = f" {doubt}" if doubt else ""
    assert f"↳ denied{told}: “{denial.content}”" in shown["terminal"]
    assert f"denied{told}: {denial.content}" in shown["page"]
    assert f"- Denial{told}: " in shown["brief"]
    assert denial.content in shown["brief"].split(f"- Denial{told}: ")[1]


@pytest.mark.parametrize(
    ("accusation", "denial", "together"),
    [
        (accuse("Marit Vask opened the doors", "Marit Vask"), deny("Lars Odden"), ALONE),
        (accuse("Marit Vask opened the doors", "Marit Vask"), deny("Ines Holt"), SAME_PAGE),
        (
            replace(
                accuse("Marit Vask opened the doors", "Marit Vask"), stance=Stance.STATE, firmness=Firmness.ASSERTED
            ),
            deny("Marit Vask"),
            SAME_PAGE,
        ),
    ],
    ids=["someone else elsewhere", "the accuser's own", "of what is no accusation"],
)
def test_another_denial_does_not(tmp_path: Path, accusation: Told, denial: Told, together: bool) -> None:
    shown = show(file_both(tmp_path / "doors.db", accusation, denial, together=together), tmp_path)
    assert "↳ denied" not in shown["terminal"]
    assert shown["page"] == ""
    assert "- Denial" not in shown["brief"]
