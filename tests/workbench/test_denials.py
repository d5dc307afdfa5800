"""A denial stands beside the accusation wherever that is shown: in the terminal, on a page, in a brief."""

from dataclasses import replace
from pathlib import Path

import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.denial import BEHIND, NAMESAKE
from reportedly.views import sayings
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


OPENED = "Marit Vask opened the doors"


def file_denied(path: Path, own: int, others: int) -> Path:
    """Keep an accusation of Ines Holt's with denials of her own beside it, and articles in which another denies it."""
    denials = [deny(who, f"{OPENED} that day", "Marit Vask") for who in ("Ines Holt", "Lars Odden")]
    radio = print_paper("Radio", MARCH_15, [accuse(OPENED, "Marit Vask"), *(denials[0],) * own])
    return file_papers(path, [radio, *(print_paper(f"Courier {one}", MARCH_16, denials[1:]) for one in range(others))])


def find_accusation(path: Path) -> dict[str, object]:
    """Return the accusation as the search shows it."""
    with open_client(path) as client:
        found = [one["claim"] for one in client.get("/api/search?q=opened").json()["found"]]
        page = squeeze(client.get("/search?q=opened").text)
    (accusation,) = (one for one in found if not one["words"].endswith("that day"))
    with open_client(path) as client:
        article = squeeze(client.get(str(accusation["address"])).text)
    return accusation | {"page": page, "article": article}


@pytest.mark.parametrize(("looked_up", "cut"), [(6, True), (100, False)])
def test_of_many_denials_it_is_said_how_many_there_are_at_least(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looked_up: int, cut: bool
) -> None:
    monkeypatch.setattr(sayings, "MOST_LOOKED_UP", looked_up)
    shown = find_accusation(file_denied(tmp_path / "l.db", own=0, others=8))
    assert len(shown["denials"]) == 5  # type: ignore[arg-type]
    assert (shown["more_denials"], shown["denials_cut"]) == (looked_up - 5 if cut else 3, cut)
    for page in ("page", "article"):
        assert ("at least 1 more denial<" if cut else "<li>3 more denials") in str(shown[page])


def test_a_denial_is_found_behind_many_that_are_none_for_they_are_the_accusers_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sayings, "MOST_LOOKED_UP", 1)
    shown = find_accusation(file_denied(tmp_path / "l.db", own=8, others=1))
    assert [one["chain"][-1]["name"] for one in shown["denials"]] == ["Lars Odden"]  # type: ignore[attr-defined]
    assert shown["denials_cut"] is False
