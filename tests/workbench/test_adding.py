"""Articles that are sent to the workbench: what is taken, what is refused and why, and what is left behind."""

import gzip
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.ledger import Ledger
from reportedly.workbench import forms, uploads
from reportedly.workbench.adding import PASTED
from tests.workbench.work import TEXT, find_seal, list_paths, run_workbench, wait_for

PDF = b"%PDF-1.7 \x00\x01"
PAGE = f"<html><head><title>Full boat</title></head><body><article>{f'<p>{TEXT}</p>' * 4}</article></body></html>"

Files = list[tuple[str, bytes]]


@pytest.fixture
def client(tmp_path: Path) -> Iterator[TestClient]:
    with run_workbench(tmp_path / "l.db") as opened:
        yield opened


def send(client: TestClient, files: Files = (), **fields: str) -> tuple[int, str]:  # type: ignore[assignment]
    """Send the form of the front page; return the status, and the address of the work or what the message is."""
    given = [("files", (name, data)) for name, data in files]
    sent = {"seal": find_seal(client), **fields}
    # Without a file httpx would send the form in another way than browsers do.
    answer = client.post("/articles", files=given or [("files", ("", b""))], data=sent, follow_redirects=False)
    if answer.status_code == 303:
        return 303, answer.headers["location"]
    return answer.status_code, html.document_fromstring(answer.text).xpath("string(//p[@class='lead'])")


def read(client: TestClient, files: Files) -> list[tuple[str, str]]:
    """Send files; return the name of each with what became of it, in the order of the work."""
    status, job = send(client, files)
    assert status == 303
    return [(one["name"], one["outcome"]) for one in wait_for(client, job)["files"]]  # type: ignore[attr-defined]


def test_files_are_read_and_stand_on_the_front_page(client: TestClient) -> None:
    given = [
        ("a.txt", TEXT.format("a").encode()),
        ("b.html", PAGE.encode()),
        ("c.txt.gz", gzip.compress(b"Ann said so.")),
    ]
    assert read(client, given) == [("a.txt", "new"), ("b.html", "new"), ("c.txt.gz", "new")]
    assert list_paths(client) == ["upload:a.txt", "upload:b.html", "upload:c.txt.gz"]
    assert "Full boat" in client.get("/").text


def test_what_is_there_is_told_and_leads_to_its_article(client: TestClient) -> None:
    data = TEXT.format("a").encode()
    _, first = send(client, [("a.txt", data)])
    _, second = send(client, [("again.txt", data)])
    (was,), (now,) = wait_for(client, first)["files"], wait_for(client, second)["files"]  # type: ignore[misc]
    assert (was["outcome"], now["outcome"]) == ("new", "there already")
    assert was["address"] == now["address"]
    assert client.get(now["address"]).status_code == 200


def test_two_files_of_one_name_are_two_articles(client: TestClient) -> None:
    read(client, [("index.html", PAGE.replace("{}", "a").encode())])
    assert read(client, [("index.html", PAGE.replace("{}", "b").encode())]) == [("index.html", "new")]
    assert len(list_paths(client)) == 2


def test_good_files_among_bad_ones_land(client: TestClient) -> None:
    outcomes = dict(read(client, [("bad.pdf", PDF), ("empty.txt", b""), ("a.txt", TEXT.format("a").encode())]))
    assert outcomes == {"bad.pdf": "could not be read", "empty.txt": "could not be read", "a.txt": "new"}
    assert list_paths(client) == ["upload:a.txt"]


def test_a_reason_tells_what_a_file_is_and_what_is_read(client: TestClient) -> None:
    _, job = send(client, [("bad.pdf", PDF), ("a.txt", TEXT.format("a").encode())])
    failed = wait_for(client, job)["files"][0]  # type: ignore[index]
    assert failed["reason"].startswith("bad.pdf is a PDF document")
    assert "upload:" not in failed["reason"]
    assert failed["address"] == ""


def test_a_kind_that_is_not_read_is_refused_where_nothing_else_was_sent(client: TestClient) -> None:
    status, message = send(client, [("bad.pdf", PDF)])
    assert status == 415
    assert "Supported are saved web pages" in message


@pytest.mark.parametrize(
    "files", [[], [(".DS_Store", b"x")], [("page_files/a.txt", b"x"), ("page.html_files/.x", b"")]]
)
def test_nothing_to_read_is_said(client: TestClient, files: Files) -> None:
    if len(files) > 1:
        files = [(f"folder/.hidden/{name}", data) for name, data in files]
    status, message = send(client, files)
    assert status == 400
    assert "choose" in message


def test_a_folder_is_read_without_what_belongs_to_its_pages(client: TestClient) -> None:
    given = [
        ("saved/ferry_files/ad.html", PAGE.encode()),
        ("saved/ferry_files/logo.png", b"\x89PNG\r\n"),
        ("saved/.git/a.txt", b"x"),
        ("saved/ferry.html", PAGE.encode()),
        ("saved/notes_files/a.txt", TEXT.format("a").encode()),
    ]
    assert read(client, given) == [("saved/ferry.html", "new"), ("saved/notes_files/a.txt", "new")]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\news\\a.txt", "a.txt"),
        ("/", "unnamed"),
        ("a" * 3000 + ".txt", "a" * 196 + ".txt"),
        ("<script>alert(1)</script>.txt", "<script>alert(1)</script>.txt"),
        ("\u202etxt.exe", "\u202etxt.exe"),
    ],
)
def test_a_hostile_name_is_only_a_name(tmp_path: Path, name: str, shown: str) -> None:
    folder = tmp_path / "inside"
    folder.mkdir()
    with run_workbench(folder / "l.db") as client:
        (one,) = read(client, [(name, TEXT.format("a").encode())])
        assert one == (shown, "new")
        for address in ("/", "/sources", "/jobs", client.get("/api/jobs").json()["jobs"][0]["address"]):
            page = client.get(address).text
            assert "<script>alert" not in page
            assert "\u202e" not in page
    assert [one.name for one in tmp_path.iterdir()] == ["inside"]
    assert {one.name.partition("-")[0] for one in folder.iterdir()} == {"l.db"}


def test_a_pasted_text_keeps_what_is_told_of_it(client: TestClient) -> None:
    pasted = "Holt said\r\nthe boat was full – “quite”."
    url = "http://no.such.host.example/ferry"
    status, job = send(client, text=pasted, title="Full", outlet="Radio", published="2015-01-07", url=url)
    assert status == 303
    address = wait_for(client, job)["files"][0]["address"]  # type: ignore[index]
    page = client.get(f"/api{address}").json()
    assert (page["line"]["title"], page["line"]["outlet"], page["url"]) == ("Full", "Radio", url)
    assert page["line"]["day"].startswith("2015-01-07")
    assert "the boat was full – “quite”." in client.get(address).text


def test_the_source_of_a_page_is_read_as_a_page_in_whatever_it_says_it_is_written(client: TestClient) -> None:
    source = PAGE.replace("<head>", '<head><meta charset="latin-1">').replace("was full", "was “full” – café")
    _, job = send(client, text=source)
    address = wait_for(client, job)["files"][0]["address"]  # type: ignore[index]
    page = client.get(address).text
    assert "Full boat" in page
    assert "was “full” – café" in page


def test_a_later_text_of_one_address_is_a_new_version(client: TestClient) -> None:
    url = "https://radio.example/ferry"
    for text, outcome in (("Holt said it was full.", "new"), ("Holt said it was empty.", "new version of a page")):
        _, job = send(client, text=text, url=url)
        assert wait_for(client, job)["files"][0]["outcome"] == outcome  # type: ignore[index]


def test_a_day_that_is_none_is_wrong(client: TestClient) -> None:
    status, message = send(client, text="Holt said so.", published="soon")
    assert status == 400
    assert "expected a date like 2015-01-07" in message


def test_a_long_field_is_refused(client: TestClient) -> None:
    assert send(client, text="Holt said so.", title="x" * 3000)[0] == 413


def test_a_file_that_is_too_large_is_refused_and_the_others_land(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LARGEST_INPUT", 2000)
    small, large = ("a.txt", TEXT.format("a").encode()), ("b.txt", b"x" * 2001)
    assert read(client, [large, small]) == [("b.txt", "could not be read"), ("a.txt", "new")]
    status, message = send(client, [large])
    assert status == 413
    assert "b.txt has more than" in message


def test_too_many_files_are_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_FILES", 3)
    status, message = send(client, [(f"{number}.txt", b"Ann said so.") for number in range(4)])
    assert status == 413
    assert "reportedly add FOLDER" in message
    assert list_paths(client) == []


def test_too_much_at_once_is_refused_after_it_was_listened_to(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "MOST_BYTES", 100_000)
    status, message = send(client, [(f"{number}.txt", b"x" * 30_000) for number in range(9)])
    assert status == 413
    assert "sent at once" in message


def test_a_form_without_its_seal_keeps_nothing(client: TestClient) -> None:
    answer = client.post("/articles", files={"files": ("a.txt", TEXT.encode())}, data={"seal": "guessed"})
    assert answer.status_code == 403
    assert client.get("/api/jobs").json()["jobs"] == []


def test_a_page_of_another_sends_nothing(client: TestClient) -> None:
    for address in ("/articles", "/api/articles", "/seen", "/compare", "/api/compare"):
        answer = client.post(address, files={"files": ("a.txt", b"x")}, headers={"origin": "http://evil.example"})
        assert answer.status_code == 403


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"--x\r\n"),
        ("multipart/form-data; boundary=x", b"no form"),
        (
            "multipart/form-data; boundary=x",
            b"--x\r\nContent-Disposition: form-data; name=files; filename=a\r\n\r\nHol",
        ),
        (f"multipart/form-data; boundary={'x' * 999}", b"x"),
        ("application/x-www-form-urlencoded", b"text=x"),
        ("text/plain", b"x"),
        ("", b""),
    ],
)
def test_what_is_no_form_is_refused(client: TestClient, kind: str, body: bytes) -> None:
    answer = client.post("/articles", content=body, headers={"content-type": kind})
    assert answer.status_code == 400
    assert "no form" in answer.text


def test_a_program_sends_texts_as_json(client: TestClient) -> None:
    body = {"articles": [{"text": "Holt said so.", "outlet": "Radio"}, {"text": PAGE}]}
    answer = client.post("/api/articles", json=body)
    assert answer.status_code == 202
    job = answer.headers["location"].removeprefix("/api")
    assert [(one["name"], one["outcome"]) for one in wait_for(client, job)["files"]] == [(PASTED, "new")] * 2  # type: ignore[attr-defined]


def test_a_program_sends_files(client: TestClient) -> None:
    answer = client.post("/api/articles", files=[("files", ("a.txt", TEXT.encode()))])
    assert answer.status_code == 202
    assert answer.json()["line"]["files"] == 1


@pytest.mark.parametrize("body", [b"", b"[]", b'{"articles": 1}', b'{"articles": [{}]}', b'{"articles": []}', b"\xff"])
def test_json_that_holds_no_article_is_refused(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/articles", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["detail"]


def test_what_was_sent_is_in_no_file_with_a_name_and_for_its_owner_alone(tmp_path: Path) -> None:
    upload = uploads.Upload(tmp_path)
    upload.begin("a.txt")
    upload.write(b"secret")
    upload.end()
    assert list(tmp_path.iterdir()) == []
    assert os.fstat(upload._file.fileno()).st_mode & 0o777 == 0o600
    upload.close()


def test_an_upload_is_let_go_when_it_is_refused(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[uploads.Upload] = []
    monkeypatch.setattr(uploads.Upload, "close", lambda one: closed.append(one) or one._file.close())
    send(client, [("bad.pdf", PDF)])
    assert len(closed) == 1


def test_the_bytes_are_kept_as_they_were_sent(client: TestClient, tmp_path: Path) -> None:
    data = gzip.compress(PAGE.encode())
    read(client, [("a.html.gz", data)])
    with Ledger.open(tmp_path / "l.db") as ledger:
        (one,) = ledger.list_articles()
        assert ledger.load_original(one.id).data == data
