"""Long work: one piece after the other, seen alike by all, and never half an article."""

import threading
import time
from collections.abc import Iterable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly import pipeline
from reportedly.domain.annotation import Annotation
from reportedly.domain.article import Article
from reportedly.domain.errors import BrokenModel
from reportedly.domain.identity import Resolution
from reportedly.ledger import Ledger
from reportedly.pipeline import add_reading, open_ledger
from reportedly.reader import Reader
from reportedly.workbench import desk, jobs
from reportedly.workbench.jobs import Jobs
from tests.cli.newsroom import AT, FERRY
from tests.conftest import FakeAnnotator
from tests.workbench.desk import open_client
from tests.workbench.work import OWN, TEXT, Gate, find_seal, list_paths, run_workbench, wait_for


class Failing(FakeAnnotator):
    """An annotator with a bug that shows at some words."""

    def annotate(self, article: Article) -> Annotation:
        if "boat b" in article.text:
            raise ZeroDivisionError
        return super().annotate(article)


def send(client: TestClient, *names: str) -> str:
    """Send texts of these names as the front page does; return the address of the work."""
    files = [("files", (f"{name}.txt", TEXT.format(name).encode())) for name in names]
    answer = client.post(
        "/articles", files=files, data={"seal": find_seal(client)}, headers=OWN, follow_redirects=False
    )
    return str(answer.headers["location"])


def file_pending(path: Path) -> None:
    """Keep papers that contradict each other and are not compared."""
    with open_ledger(path, create=True) as ledger:
        for paper in FERRY:
            add_reading(ledger, paper, b"x", f"{paper.article.outlet}.html", AT)


def test_a_page_of_work_shows_how_far_it_is_and_the_same_to_all(tmp_path: Path) -> None:
    gate = Gate()
    with run_workbench(tmp_path / "l.db", gate) as client:
        job = send(client, "a", "b", "c")
        gate.open("a")
        while wait_for(client, job, "reading")["line"]["done"] != 1:  # type: ignore[index]
            pass
        seen = [client.get(job).text for _ in range(2)]
        assert seen[0] == seen[1]
        tree = html.document_fromstring(seen[0])
        (bar,) = tree.xpath("//progress")
        assert (bar.get("value"), bar.get("max")) == ("1", "3")
        assert tree.xpath("//noscript/meta[@http-equiv='refresh']")
        assert "Reading: 1 of 3" in client.get("/").text
        gate.open()
        wait_for(client, job)
        page = client.get(job).text
        assert "3 new" in page
        assert "http-equiv" not in page
        assert "job.js" not in page
        assert job in client.get("/jobs").text


def test_work_waits_for_what_was_asked_before(tmp_path: Path) -> None:
    gate = Gate()
    with run_workbench(tmp_path / "l.db", gate) as client:
        first, second = send(client, "a"), send(client, "b")
        wait_for(client, first, "reading")
        assert wait_for(client, second, "queued")["ahead"] == 1
        assert "1 before it" in client.get(second).text
        gate.open()
        assert wait_for(client, second)["line"]["state"] == "done"  # type: ignore[index]
        assert wait_for(client, first)["line"]["state"] == "done"  # type: ignore[index]
    assert gate.seen == 2


def test_more_work_than_may_wait_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "MOST_WAITING", 1)
    gate = Gate()
    with run_workbench(tmp_path / "l.db", gate) as client:
        send(client, "a")
        files = {"files": ("b.txt", b"Ann said so.")}
        answer = client.post("/articles", files=files, data={"seal": find_seal(client)})
        assert answer.status_code == 503
        assert "send this again" in answer.text
        gate.open()


def test_what_is_over_is_listed_only_so_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "MOST_LISTED", 2)
    with run_workbench(tmp_path / "l.db") as client:
        addresses = []
        for name in "abc":
            addresses.append(send(client, name))
            wait_for(client, addresses[-1])
        assert [one["address"] for one in client.get("/api/jobs").json()["jobs"]] == [addresses[2], addresses[1]]
        assert client.get(addresses[0]).status_code == 404


def test_a_bug_in_one_article_ends_the_work_and_is_told_and_the_next_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with run_workbench(tmp_path / "l.db", Failing()) as client:
        first, second = send(client, "a", "b", "c"), send(client, "d")
        failed = wait_for(client, first)
        assert failed["line"]["state"] == "failed"  # type: ignore[index]
        assert "the terminal" in str(failed["message"])
        assert wait_for(client, second)["line"]["state"] == "done"  # type: ignore[index]
        assert list_paths(client) == ["upload:a.txt", "upload:d.txt"]
    assert "ZeroDivisionError" in caplog.text


def test_a_model_that_cannot_be_loaded_is_told(tmp_path: Path) -> None:
    def break_down() -> Reader:
        raise BrokenModel("the model is damaged; install the package again.")

    Ledger.open(tmp_path / "l.db").close()
    with open_client(tmp_path / "l.db", break_down) as client, client:
        failed = wait_for(client, send(client, "a"))
        assert failed["message"] == "the model is damaged; install the package again."


def test_the_model_is_loaded_once_and_only_when_it_is_needed(tmp_path: Path) -> None:
    built: list[Reader] = []

    def build() -> Reader:
        built.append(Reader(FakeAnnotator()))
        return built[-1]

    Ledger.open(tmp_path / "l.db").close()
    with open_client(tmp_path / "l.db", build) as client, client:
        client.get("/")
        assert built == []
        for name in "ab":
            wait_for(client, send(client, name))
    assert len(built) == 1


def test_a_workbench_that_is_stopped_keeps_whole_articles_and_the_next_one_goes_on(tmp_path: Path) -> None:
    gate = Gate()
    with run_workbench(tmp_path / "l.db", gate) as client:
        job = send(client, "a", "b", "c", "d", "e", "f")
        gate.open("a")
        while wait_for(client, job, "reading")["line"]["done"] != 1:  # type: ignore[index]
            pass
        threading.Timer(0.2, gate.open).start()
    with Ledger.open(tmp_path / "l.db") as ledger:
        kept = list(ledger.list_articles())
        assert 0 < len(kept) < 6
        assert ledger.pending() == {one.id for one in kept}
    with run_workbench(tmp_path / "l.db") as client:
        (one,) = client.get("/api/jobs").json()["jobs"]
        assert one["files"] == 0
        wait_for(client, one["address"])
        answer = client.get(job)
        assert answer.status_code == 404
        assert "started anew" in answer.text
        done = wait_for(client, send(client, "a", "b", "c", "d", "e", "f"))
        assert f"{len(kept)} there already" in done["line"]["summary"]  # type: ignore[index]
        assert len(list_paths(client)) == 6


def test_what_was_not_compared_is_taken_up_at_the_start_and_said_so(tmp_path: Path) -> None:
    file_pending(tmp_path / "l.db")
    with open_client(tmp_path / "l.db") as client, client:
        (one,) = client.get("/api/jobs").json()["jobs"]
        assert wait_for(client, one["address"])["line"]["state"] == "done"  # type: ignore[index]
        assert one["files"] == 0
        assert "Articles that were there already" in client.get("/jobs").text
        assert client.get("/api/front").json()["contested"]


def test_nothing_is_begun_where_nothing_is_pending(tmp_path: Path) -> None:
    with run_workbench(tmp_path / "l.db") as client:
        assert client.get("/api/jobs").json()["jobs"] == []


@pytest.mark.parametrize("address", ["/compare", "/api/compare"])
def test_what_was_added_elsewhere_is_compared_when_that_is_asked(tmp_path: Path, address: str) -> None:
    with run_workbench(tmp_path / "l.db") as client:
        file_pending(tmp_path / "l.db")
        assert "3 articles are not compared yet" in client.get("/").text
        answer = client.post(address, data={"seal": find_seal(client)}, follow_redirects=False)
        job = answer.headers["location"].removeprefix("/api")
        wait_for(client, job)
        assert "not compared yet" not in client.get("/").text


def test_a_ledger_that_cannot_be_written_to_is_still_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise jobs.ReportedlyError("the ledger may not be written to.")

    monkeypatch.setattr(jobs, "reconcile", refuse)
    file_pending(tmp_path / "l.db")
    with open_client(tmp_path / "l.db") as client, client:
        (one,) = client.get("/api/jobs").json()["jobs"]
        assert wait_for(client, one["address"])["message"] == "the ledger may not be written to."
        assert "Compare now" in client.get("/").text


def test_comparing_that_is_still_to_come_is_not_asked_twice(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "l.db").close()
    gate = Gate()
    opened = Jobs(tmp_path / "l.db", lambda: Reader(gate))
    upload = opened.open_upload()
    upload.begin("a.txt")
    upload.write(b"Ann said so.")
    upload.end()
    reading = opened.read(upload)
    assert opened.compare() is reading
    gate.open()
    opened.close()
    assert reading.progress.is_over


def test_an_upload_is_closed_with_its_work(tmp_path: Path) -> None:
    with run_workbench(tmp_path / "l.db") as client:
        job = send(client, "a")
        wait_for(client, job)
        (one,) = client.app.state.jobs.list()  # type: ignore[attr-defined]
    assert one.upload is not None
    with pytest.raises(ValueError, match="closed"):
        next(one.upload.open_inputs())


def list_contested(client: TestClient) -> set[str]:
    return {one["words"] for line in client.get("/api/front").json()["contested"] for one in line["answers"]}


def reject_19(client: TestClient, path: Path) -> int:
    """Reject the number of one paper through the API; return the status."""
    with Ledger.open(path) as ledger:
        standard = next(one for one in ledger.articles() if one.outlet == "Standard")
    seen = client.get(f"/api/article/{standard.id}").json()["seen"]
    body = {"kind": "reject", "about": [next(one.id for one in standard.figures if one.low == 19)], "seen": seen}
    return client.post("/api/judgements", json=body).status_code


def wait_for_all(client: TestClient) -> list[str]:
    """Wait until all work is over; return how each ended."""
    while any(not one["is_over"] for one in client.get("/api/jobs").json()["jobs"]):
        time.sleep(0.02)
    return [one["state"] for one in client.get("/api/jobs").json()["jobs"]]


def test_what_is_decided_while_articles_are_compared_does_not_wait_and_is_not_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_pending(tmp_path / "l.db")
    real = pipeline.store_resolutions
    comparing, decided = threading.Event(), threading.Event()

    def wait(ledger: Ledger, found: Iterable[Resolution]) -> None:
        comparing.set()
        assert decided.wait(20)
        real(ledger, found)

    monkeypatch.setattr(pipeline, "store_resolutions", wait)
    with open_client(tmp_path / "l.db") as client, client:
        assert comparing.wait(20)
        assert reject_19(client, tmp_path / "l.db") == 201
        decided.set()
        assert wait_for_all(client) == ["done", "done"]
        assert "17" in list_contested(client)
        assert "19" not in list_contested(client)


def test_what_is_decided_in_a_large_matter_is_compared_behind_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (jobs, desk):
        monkeypatch.setattr(module, "FEW", 2)
    file_pending(tmp_path / "l.db")
    with open_client(tmp_path / "l.db") as client, client:
        assert wait_for_all(client) == ["done"]
        assert "19" in list_contested(client)
        assert reject_19(client, tmp_path / "l.db") == 201
        assert wait_for_all(client) == ["done", "done"]
        assert "19" not in list_contested(client)
        assert "not compared yet" not in client.get("/").text


def test_what_is_decided_in_a_small_matter_is_compared_before_the_answer(tmp_path: Path) -> None:
    file_pending(tmp_path / "l.db")
    with open_client(tmp_path / "l.db") as client, client:
        assert wait_for_all(client) == ["done"]
        assert reject_19(client, tmp_path / "l.db") == 201
        assert "19" not in list_contested(client)
        assert len(client.get("/api/jobs").json()["jobs"]) == 1
