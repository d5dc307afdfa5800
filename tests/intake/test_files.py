"""Files are found in order; what cannot be read says why and stops nothing."""

import io
import os
import socket
from pathlib import Path

import pytest

from reportedly.domain.errors import InputTooLarge, MissingFile, UnreadableFile, UnsupportedInput
from reportedly.intake import Hints, find_files, find_left_out, read_file, read_stream, refuse_beginning

TEXT = "The harbour office said on Monday that two tugs had been sold to a buyer whom it would not name."


def write(path: Path, content: str | bytes = TEXT) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def names_in(folder: Path) -> list[str]:
    return [str(Path(path).relative_to(folder)) for path in find_files([folder])]


def test_files_of_a_folder_come_sorted_and_from_below(tmp_path: Path) -> None:
    for name in ("b.html", "a/2.txt", "a/1.html", "c"):
        write(tmp_path / name)
    assert names_in(tmp_path) == ["a/1.html", "a/2.txt", "b.html", "c"]


def test_paths_come_in_the_order_given(tmp_path: Path) -> None:
    second, first = write(tmp_path / "b.txt"), write(tmp_path / "a.txt")
    assert list(find_files([second, first, tmp_path / "missing"])) == [
        str(second),
        str(first),
        str(tmp_path / "missing"),
    ]


@pytest.mark.parametrize("companion", ["tugs_files", "tugs.files", "tugs_fichiers", "tugs-Dateien"])
def test_the_folder_beside_a_saved_page_is_skipped(tmp_path: Path, companion: str) -> None:
    write(tmp_path / "tugs.html")
    write(tmp_path / companion / "ad.html")
    write(tmp_path / "cranes_files" / "a.html")
    assert names_in(tmp_path) == ["cranes_files/a.html", "tugs.html"]


def test_hidden_files_are_skipped(tmp_path: Path) -> None:
    write(tmp_path / ".git" / "x")
    write(tmp_path / ".hidden")
    write(tmp_path / "a.txt")
    assert names_in(tmp_path) == ["a.txt"]


def test_what_a_folder_leaves_out_is_left_out_of_a_list_of_its_files_too(tmp_path: Path) -> None:
    paths = (
        "tugs.html", "tugs_files/ad.html", "tugs_files/deep/ad.html", "cranes_files/a.html", ".git/config", ".x.txt",
        "deep/tugs_files/a.html", "deep/boats.htm", "deep/boats_Dateien/a.css", "deep/.cache/deeper/a.html",
    )  # fmt: skip
    for path in paths:
        write(tmp_path / path)
    assert sorted(set(paths) - find_left_out(paths)) == sorted(names_in(tmp_path))


@pytest.mark.parametrize(("beginning", "is_refused"), [(b"%PDF-1.7", True), (b"\x1f\x8b\x08", False), (b"<p>", False)])
def test_what_is_packed_does_not_show_its_kind(beginning: bytes, is_refused: bool) -> None:
    assert (refuse_beginning(beginning, "a") is not None) == is_refused


def test_a_loop_of_links_ends_and_is_reported(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "again").symlink_to(tmp_path)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert names_in(tmp_path) == ["in/a.txt", "in/again", "self"]
    with pytest.raises(UnreadableFile, match="a link to the folder"):
        read_file(tmp_path / "in" / "again")
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_file(tmp_path / "self")


def test_a_link_out_of_the_folder_is_followed_once(tmp_path: Path) -> None:
    write(tmp_path / "far" / "x.txt")
    (tmp_path / "near").mkdir()
    for name in ("one", "two"):
        (tmp_path / "near" / name).symlink_to(tmp_path / "far")
    assert names_in(tmp_path / "near") == ["one/x.txt", "two"]


def test_a_pipe_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert names_in(tmp_path) == ["pipe"]
    with pytest.raises(UnreadableFile, match=r"is a pipe.*standard input"):
        read_file(tmp_path / "pipe")


def test_a_socket_and_a_device_are_reported(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(tmp_path)
        listener.bind("plug")
        with pytest.raises(UnreadableFile, match="is a socket"):
            read_file("plug")
    with pytest.raises(UnreadableFile, match="is a device"):
        read_file("/dev/null")


def test_a_folder_without_permission_is_reported_and_the_rest_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "shut" / "a.txt")
    write(tmp_path / "z.txt")
    list_folder = os.listdir

    def refuse(path: Path) -> list[str]:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", str(path))
        return list_folder(path)

    # Whoever runs the tests as root may read every folder.
    monkeypatch.setattr(os, "listdir", refuse)
    assert names_in(tmp_path) == ["shut", "z.txt"]
    with pytest.raises(UnreadableFile, match="may not be read by you"):
        read_file(tmp_path / "shut")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"no file or folder .*tugs\.html"):
        read_file(tmp_path / "tugs.html")


def test_a_name_that_no_system_allows_is_reported() -> None:
    assert list(find_files(["a\x00b"])) == ["a\x00b"]
    with pytest.raises(UnreadableFile, match="cannot be read"):
        read_file("a\x00b")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="is a folder"):
        read_file(tmp_path)


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "big.html").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(InputTooLarge, match=r"big\.html has 48 MB"):
        read_file(tmp_path / "big.html")


@pytest.mark.parametrize("text", [f"\ufeff{TEXT}\r\n\r\n<p>&amp;</p>\x00\x1b[31m 😀 \u202e", "", TEXT])
def test_text_is_taken_exactly_as_it_is(tmp_path: Path, text: str) -> None:
    assert read_file(write(tmp_path / "a.html", text), Hints(), as_text=True).article.text == text


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x89PNG\r\n\x1a\n", bytes(range(256)) * 30])
def test_binary_data_are_no_text(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(UnsupportedInput, match="does not read"):
        read_file(write(tmp_path / "a.txt", data), Hints(), as_text=True)


def test_a_text_in_another_encoding_is_read_with_a_problem(tmp_path: Path) -> None:
    document = read_file(
        write(tmp_path / "a.txt", ("Le maire a déclaré que l’été était passé. " * 4).encode("cp1252")), as_text=True
    )
    assert "déclaré" in document.article.text
    assert document.problems


def test_a_file_with_the_name_of_a_text_is_read_as_one(tmp_path: Path) -> None:
    text = f"{TEXT}\n\nHe wrote <p> on the wall."
    assert read_file(write(tmp_path / "a.txt", text)).article.text == text


def test_a_stream_is_read_like_a_file() -> None:
    text = f"{TEXT}\r\n<p>"
    assert read_stream(io.BytesIO(text.encode()), as_text=True).article.text == text
    assert read_stream(io.BytesIO(f"<article><p>{TEXT}</p></article>".encode())).article.text == TEXT
    with pytest.raises(InputTooLarge, match="standard input"):
        read_stream(io.BytesIO(bytes(50_000_000)), as_text=True)


def test_the_same_file_read_twice_gives_the_same(tmp_path: Path) -> None:
    path = write(tmp_path / "a.html", f"<article><h1>Tugs are sold here</h1><p>{TEXT}</p></article>")
    assert read_file(path) == read_file(path)
