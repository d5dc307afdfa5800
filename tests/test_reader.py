import threading
from io import BytesIO
from pathlib import Path

import pytest

import reportedly
from reportedly.domain.errors import BadOption, InputTooLarge, MissingFile, ReportedlyError, UnsupportedInput
from reportedly.domain.reading import Reading
from reportedly.intake import LARGEST_INPUT
from reportedly.reader import AHEAD, Reader

TEXT = "Holt said the boat was full. Nobody knew more than that.\n"


def test_a_text_is_read_exactly_as_it_is(reader: Reader) -> None:
    reading = reader.read_text(TEXT, published="2015-01-07", outlet="Radio", url=None, title="Full")
    assert reading.article.text == TEXT
    assert (reading.article.outlet, reading.article.title) == ("Radio", "Full")
    assert reading.article.published is not None
    assert reading.attributions[0].content[0].text == "the boat was full"
    assert reading.model is not None
    assert reading.model.name == "fake"


@pytest.mark.parametrize("as_bytes", [True, False])
def test_a_page_is_read_from_bytes_or_characters(reader: Reader, as_bytes: bool) -> None:
    page = "<html><body><article>" + f"<p>{TEXT}</p>" * 6 + "</article></body></html>"
    reading = reader.read_page(page.encode() if as_bytes else page, outlet="Radio")
    assert "<p>" not in reading.article.text
    assert reading.attributions
    assert reading.locate(reading.attributions[0].content[0]).exact == "the boat was full"


def test_a_file_is_read_as_a_page_or_as_it_is(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Holt said <p>it</p>\r\n")
    assert reader.read_file(path, as_text=True).article.text == "Holt said <p>it</p>\r\n"
    assert reader.read_file(str(path), title="Given").article.title == "Given"


def test_a_file_that_cannot_be_read_raises(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(MissingFile):
        reader.read_file(tmp_path / "missing.html")


def test_many_files_come_in_order_with_their_errors(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7 \x00")
    results = list(reader.read_files([tmp_path, tmp_path / "missing", tmp_path / "b.txt"]))
    assert [Path(one.path).name for one in results] == ["a.pdf", "b.txt", "missing", "b.txt"]
    assert [type(one.result) for one in results] == [UnsupportedInput, Reading, MissingFile, Reading]


def test_files_far_ahead_are_not_opened_yet(reader: Reader, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(AHEAD + 2)]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    results = reader.read_files(paths)
    assert isinstance(next(results).result, Reading)
    paths[-1].unlink()
    assert [type(one.result) for one in results] == [Reading] * AHEAD + [MissingFile]


def test_leaving_off_halfway_leaves_no_thread_behind(reader: Reader, tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.txt").write_text(TEXT, encoding="utf-8")
    results = reader.read_files([tmp_path])
    next(results)
    results.close()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith("reportedly-ahead")]


def test_standard_input_has_no_name_of_a_file(reader: Reader) -> None:
    one = reader.read_stream(BytesIO(TEXT.encode()), as_text=True)
    assert (one.path, type(one.result)) == ("-", Reading)


@pytest.mark.parametrize(
    ("data", "error"), [(b"%PDF-1.7 \x00", UnsupportedInput), (b"a" * (LARGEST_INPUT + 1), InputTooLarge)]
)
def test_standard_input_that_cannot_be_read(reader: Reader, data: bytes, error: type[ReportedlyError]) -> None:
    one = reader.read_stream(BytesIO(data))
    assert isinstance(one.result, error)
    assert "standard input" in str(one.result)


def test_an_impossible_date_is_refused(reader: Reader) -> None:
    with pytest.raises(BadOption, match="expected a date like"):
        reader.read_text(TEXT, published="soon")


def test_the_package_offers_what_it_names() -> None:
    assert all(getattr(reportedly, name) is not None for name in reportedly.__all__)
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        _ = reportedly.frobnicate  # type: ignore[attr-defined]


def test_a_table_of_your_own_says_what_dozens_are(tmp_path: Path) -> None:
    table = tmp_path / "vague.csv"
    table.write_text("word,low,high\ndozens,12,99\n", encoding="utf-8")
    (quantity,) = Reader(vague=table).read_text("Dozens of miners died in Orrin.").quantities
    assert (quantity.low, quantity.high) == (12, 99)


def test_a_table_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadOption, match="cannot be read"):
        Reader(vague=tmp_path / "missing.csv")


def test_the_bytes_of_a_file_come_with_its_reading(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfHolt said it.\r\n")
    (one,) = reader.read_files([path])
    assert one.original == path.read_bytes()
    assert reader.read_stream(BytesIO(b"Holt said it."), as_text=True).original == b"Holt said it."
