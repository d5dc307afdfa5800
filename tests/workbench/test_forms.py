"""A form comes in pieces of any size, cut anywhere."""

from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.workbench.forms import FormReader
from reportedly.workbench.uploads import Upload

BODY = (
    b'--cut\r\nContent-Disposition: form-data; name="seal"\r\n\r\ns3al\r\n'
    b'--cut\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n'
    b"Holt said\r\n--cu so.\r\n"
    b'--cut\r\nContent-Disposition: form-data; name="files"; filename=""\r\n\r\n\r\n'
    b'--cut\r\nContent-Disposition: form-data; name="files"; filename="\xc3\xbc.txt"\r\n\r\nAnn said so.\r\n'
    b"--cut--\r\n"
)


def read_in_pieces(folder: Path, cuts: list[int]) -> tuple[dict[str, str], list[tuple[str, bytes]]]:
    """Return the fields, and the files with their bytes, of the form cut at these places."""
    upload = Upload(folder)
    reader = FormReader(b"cut", upload, "text", 1000)
    edges = [0, *sorted(cuts), len(BODY)]
    for start, end in pairwise(edges):
        reader.write(BODY[start:end])
    files = [(one.path, one.open().original) for one in upload.open_inputs()]
    upload.close()
    assert reader.is_whole
    return reader.fields, files


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, len(BODY)), max_size=12))
def test_where_it_is_cut_changes_nothing(tmp_path: Path, cuts: list[int]) -> None:
    files = [("upload:a.txt", b"Holt said\r\n--cu so."), ("upload:ü.txt", b"Ann said so.")]
    assert read_in_pieces(tmp_path, cuts) == ({"seal": "s3al"}, files)


def test_one_byte_at_a_time_is_enough(tmp_path: Path) -> None:
    assert read_in_pieces(tmp_path, list(range(len(BODY)))) == read_in_pieces(tmp_path, [])


def test_a_form_that_ends_too_early_is_not_whole(tmp_path: Path) -> None:
    upload = Upload(tmp_path)
    reader = FormReader(b"cut", upload, "text", 1000)
    reader.write(BODY[:-30])
    upload.close()
    assert not reader.is_whole
