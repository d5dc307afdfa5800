"""When a browser was here last, and what came since."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from reportedly.domain.reading import Reading
from reportedly.pipeline import add_reading, open_ledger, reconcile
from reportedly.workbench.visits import APART, VISIT, Visit, come, read_visit, see_all
from tests.cli.newsroom import FERRY, MARCH_16, killed, print_paper
from tests.workbench.desk import open_client
from tests.workbench.work import OWN, find_seal

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
EARLIER, HOUR = NOW - timedelta(days=2), timedelta(hours=1)


RADIO, COURIER, _ = FERRY
ELSEWHERE = print_paper("Islander", MARCH_16, [killed("3", "people died in Harmouth", place="Harmouth")])


def add(path: Path, paper: Reading, at: datetime) -> None:
    """Add a paper at a moment, and compare."""
    with open_ledger(path, create=True) as ledger:
        add_reading(ledger, paper, b"x", f"{paper.article.outlet}.html", at)
        reconcile(ledger)


def look(client: TestClient, visit: Visit | None) -> str:
    """Return the front page as a browser with that cookie sees it."""
    client.cookies.clear()
    if visit:
        client.cookies.set(VISIT, visit.write())
    return client.get("/").text


def test_a_visit_is_what_was_written() -> None:
    visit = Visit(EARLIER, NOW)
    assert read_visit(visit.write()) == visit


@pytest.mark.parametrize(
    "cookie", [None, "", "x", "1", "1.2.3", "1.x", "9" * 40 + ".1", "-9" + "9" * 20 + ".0", "1..2", "\u0661.a"]
)
def test_a_cookie_that_says_what_cannot_be_says_nothing(cookie: str | None) -> None:
    assert read_visit(cookie) is None


def test_the_first_visit_has_seen_nothing_before() -> None:
    assert come(None, NOW) == Visit(NOW, NOW)


def test_who_comes_back_soon_is_on_the_same_visit() -> None:
    assert come(Visit(EARLIER, NOW), NOW + APART) == Visit(EARLIER, NOW + APART)


def test_who_comes_back_later_is_on_the_next() -> None:
    assert come(Visit(EARLIER, NOW), NOW + HOUR) == Visit(NOW, NOW + HOUR)


def test_a_cookie_from_a_time_to_come_is_begun_anew() -> None:
    assert come(Visit(NOW, NOW + HOUR), NOW) == Visit(NOW, NOW)


def test_all_is_seen_until_the_page_was_made_and_never_beyond_now() -> None:
    assert see_all(EARLIER, NOW).since == EARLIER
    assert see_all(NOW + HOUR, NOW).since == NOW


def test_the_front_page_tells_what_came_since_and_which_contested_questions_it_touches(tmp_path: Path) -> None:
    path, now = tmp_path / "l.db", datetime.now(UTC)
    add(path, RADIO, now - timedelta(days=9))
    add(path, COURIER, now - timedelta(days=1))
    add(path, ELSEWHERE, now - timedelta(days=9))
    with open_client(path) as client:
        page = look(client, Visit(now - timedelta(days=5), now - timedelta(minutes=1)))
        news = page.partition('id="news"')[2].partition("</section>")[0]
        assert "1 article added after" in news
        assert "What Courier has" in news
        assert "What Radio has" not in news
        assert "Contested, with new numbers" in news
        assert "Harmouth" not in news


def test_without_a_cookie_nothing_is_called_new_and_one_is_given(tmp_path: Path) -> None:
    add(tmp_path / "l.db", RADIO, datetime.now(UTC))
    with open_client(tmp_path / "l.db") as client:
        assert "New since" not in look(client, None)
        assert read_visit(client.cookies[VISIT]) is not None
        told = client.get("/").headers["set-cookie"]
        assert "HttpOnly" in told
        assert "SameSite=strict" in told


def test_nothing_is_said_where_nothing_came(tmp_path: Path) -> None:
    add(tmp_path / "l.db", RADIO, EARLIER)
    with open_client(tmp_path / "l.db") as client:
        assert "New since" not in look(client, Visit(NOW, NOW))


def test_all_can_be_marked_as_seen(tmp_path: Path) -> None:
    add(tmp_path / "l.db", RADIO, datetime.now(UTC))
    with open_client(tmp_path / "l.db") as client:
        page = look(client, Visit(EARLIER, datetime.now(UTC)))
        assert "All that is in the ledger is new." in page
        until = page.partition('name="until" value="')[2].partition('"')[0]
        answer = client.post("/seen", data={"seal": find_seal(client), "until": until}, headers=OWN)
        assert answer.status_code == 200
        assert "New since" not in answer.text


def test_what_came_while_the_page_was_read_stays_new(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    add(path, RADIO, datetime.now(UTC))
    with open_client(path) as client:
        until = look(client, Visit(EARLIER, datetime.now(UTC))).partition('"until" value="')[2].partition('"')[0]
        add(path, COURIER, datetime.now(UTC) + timedelta(seconds=1))
        answer = client.post("/seen", data={"seal": find_seal(client), "until": until}, headers=OWN)
        assert "1 article added after" in answer.text


@pytest.mark.parametrize("until", ["", "now", "2023-03-14T12:00:00"])
def test_a_moment_that_is_none_is_wrong(tmp_path: Path, until: str) -> None:
    add(tmp_path / "l.db", RADIO, EARLIER)
    with open_client(tmp_path / "l.db") as client:
        assert client.post("/seen", data={"seal": find_seal(client), "until": until}, headers=OWN).status_code == 400


def test_a_program_says_from_when_on_what_came_is_news(tmp_path: Path) -> None:
    add(tmp_path / "l.db", RADIO, NOW)
    with open_client(tmp_path / "l.db") as client:
        assert client.get("/api/front").json()["news"] is None
        asked = {"since": (NOW - HOUR).isoformat()}
        assert client.get("/api/front", params=asked).json()["news"]["total"] == 1
        later = {"since": (NOW + HOUR).astimezone().isoformat()}
        assert client.get("/api/front", params=later).json()["news"] is None
        assert client.get("/api/front", params={"since": "2026-03-01T12:00:00"}).status_code == 400
