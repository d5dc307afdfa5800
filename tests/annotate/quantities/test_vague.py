from decimal import Decimal
from pathlib import Path

import pytest

from reportedly.annotate.quantities import VagueTable
from reportedly.domain.errors import BadOption
from tests.annotate.quantities.tokens_by_hand import find, show

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "quantities.md"


def write_table(folder: Path, content: str) -> Path:
    """Write a table of vague wordings and return its path."""
    path = folder / "vague.csv"
    path.write_text(content, "utf-8")
    return path


def test_the_page_prints_the_table() -> None:
    section = PAGE.read_text("utf-8").partition("## Vague wordings")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    table = [
        [" ".join(row.words), f"{row.low:f}", "" if row.high is None else f"{row.high:f}"]
        for row in VagueTable.load().rows
    ]
    assert rows[2:] == table


def test_a_table_of_ones_own_replaces_the_table(tmp_path: Path) -> None:
    table = VagueTable.load(write_table(tmp_path, "word,low,high\ndozens,36,\nmany a,5,9\n"))
    assert [show(one) for one in find("dozens of boats, many a boat, several boats", vague=table)] == [
        "dozens: 36.. vague",
        "many a: 5..9 vague",
    ]


def test_a_row_has_exact_numbers(tmp_path: Path) -> None:
    table = VagueTable.load(write_table(tmp_path, "word,low,high\nheaps,2.5,\n\n"))
    assert [(row.low, row.high) for row in table.rows] == [(Decimal("2.5"), None)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "line 1: expected the columns word,low,high"),
        ("word,low\n", "line 1: expected the columns word,low,high"),
        ("word,low,high\n", "at least one row"),
        ("word,low,high\ndozens,24\n", "line 2: expected 3 columns"),
        ("word,low,high\ndozens,many,\n", "line 2: expected a number such as 24"),
        ("word,low,high\ndozens,NaN,\n", "line 2: expected a number such as 24"),
        ("word,low,high\ndozens,-1,\n", "line 2: expected a number such as 24"),
        ("word,low,high\ndozens,,40\n", "line 2: 'dozens' has no low"),
        ("word,low,high\ndozens,24,12\n", "low must not be above high"),
        ("word,low,high\n12,24,\n", "letters only"),
        ("word,low,high\n,24,\n", "letters only"),
        ("word,low,high\ndozens,24,\nDozens,12,\n", "line 3: 'dozens' stands there twice"),
    ],
)
def test_a_table_that_cannot_be_used_is_refused_with_its_line(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(BadOption, match=message):
        VagueTable.load(write_table(tmp_path, content))


def test_a_table_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="cannot be read"):
        VagueTable.load(tmp_path / "none.csv")
    (tmp_path / "bytes.csv").write_bytes(b"word,low,high\n\xff,1,\n")
    with pytest.raises(BadOption, match="cannot be read"):
        VagueTable.load(tmp_path / "bytes.csv")
