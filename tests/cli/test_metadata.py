from pathlib import Path

import pytest

from reportedly.cli.metadata import Metadata
from reportedly.domain.errors import BadOption
from reportedly.intake import Hints


def write_meta(folder: Path, *lines: str) -> str:
    path = folder / "meta.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return str(path)


def test_a_line_wins_over_the_options_and_leaves_the_rest_to_them(tmp_path: Path) -> None:
    meta = write_meta(tmp_path, '{"path": "a.txt", "published": "2015-01-07", "outlet": null}', "")
    metadata = Metadata.read(Hints(published="2014", outlet="Radio"), meta)
    path = str(tmp_path / "a.txt")
    assert metadata.find(path) == Hints(path=path, published="2015-01-07", outlet="Radio")
    assert metadata.find("b.txt") == Hints(path="b.txt", published="2014", outlet="Radio")


def test_a_relative_path_counts_from_here_or_from_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    meta = write_meta(tmp_path, '{"path": "here/a.txt", "title": "A"}', '{"path": "b.txt", "title": "B"}')
    metadata = Metadata.read(Hints(), meta)
    assert metadata.find("a.txt").title == "A"
    assert metadata.find("./b.txt").title == "B"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("not json", "meta.jsonl:2: expected a JSON object, got 'not json'"),
        ("[1]", "meta.jsonl:2: expected a JSON object with a \"path\", got '[1]'"),
        ('{"outlet": "x"}', 'meta.jsonl:2: expected a JSON object with a "path"'),
        ('{"path": "a", "title": 5}', 'meta.jsonl:2: expected text or null for "title", got 5'),
        ('{"path": "a", "published": "soon"}', "meta.jsonl:2: expected a date like 2015-01-07 for a, got 'soon'"),
    ],
)
def test_a_bad_line_is_named_by_file_and_line(tmp_path: Path, line: str, message: str) -> None:
    meta = write_meta(tmp_path, '{"path": "ok"}', line)
    with pytest.raises(BadOption) as raised:
        Metadata.read(Hints(), meta)
    assert message in str(raised.value)


@pytest.mark.parametrize("content", [None, b"\xff\xfe{}"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "meta.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadOption, match=r"cannot read --meta .*meta\.jsonl"):
        Metadata.read(Hints(), str(path))
