"""The word lists beside the rules are read in one way."""

import sys
from pathlib import Path

import pytest

from reportedly.wordlist import read_wordlist


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a package with a list in it."""
    folder = tmp_path / "words_for_a_test"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "list.txt").write_text("# for\n[one]\na b, c\n\n  # a test\nd\n[two]\n[one]\ne f\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, folder.name, raising=False)
    return folder.name


@pytest.mark.parametrize(
    ("separator", "entries"),
    [(None, ("a", "b,", "c", "d", "e", "f")), (",", ("a b", "c", "d", "e f")), ("\n", ("a b, c", "d", "e f"))],
)
def test_a_list_is_read_by_section(package: str, separator: str | None, entries: tuple[str, ...]) -> None:
    assert read_wordlist(package, "list.txt", separator=separator) == {"one": entries, "two": ()}
