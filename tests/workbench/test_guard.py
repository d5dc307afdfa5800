"""Who may ask, and what every answer forbids the browser."""

import socket

import pytest
from fastapi.testclient import TestClient

from reportedly.domain.errors import BadOption
from reportedly.workbench.guard import Access
from reportedly.workbench.server import Wanted, build_access, listen, name_address

EVERYTHING = ("/", "/search?q=died", "/history", "/static/workbench.css", "/nowhere", "/api/front", "/api/openapi.json")


@pytest.mark.parametrize("address", EVERYTHING)
def test_every_answer_forbids_scripts_from_elsewhere_and_frames(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    rules = dict(rule.strip().partition(" ")[::2] for rule in headers["content-security-policy"].split(";"))
    assert rules["default-src"] == "'none'"
    assert {rules[one] for one in ("script-src", "style-src", "img-src", "connect-src", "form-action")} == {"'self'"}
    assert rules["frame-ancestors"] == rules["base-uri"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8765", "[::1]:8765", "LOCALHOST"])
def test_this_machine_is_let_in(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "evil.example:8765", "192.0.2.1", "", "[", "[::1"]
)
def test_another_host_name_is_not(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == (200 if host == "[::1" else 400)


@pytest.mark.parametrize("address", EVERYTHING)
def test_without_the_token_nothing_is_told(guarded: TestClient, address: str) -> None:
    answer = guarded.get(address)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert "Coastguard" not in answer.text


def test_who_asks_the_api_is_refused_in_json(guarded: TestClient) -> None:
    for answer in (guarded.get("/api/front"), guarded.get("/api/front", headers={"host": "evil.example"})):
        assert list(answer.json()) == ["detail"]


@pytest.mark.parametrize(
    "headers",
    [{"authorization": "Bearer s3cret"}, {"authorization": "bearer s3cret"}, {"cookie": "x=1; reportedly=s3cret"}],
)
def test_the_token_opens_the_door(guarded: TestClient, headers: dict[str, str]) -> None:
    assert guarded.get("/api/front", headers=headers).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"authorization": "Bearer wrong"},
        {"authorization": "Basic s3cret"},
        {"cookie": "reportedly=s3cre"},
        {"cookie": "reportedly=\u00fc"},
        {"cookie": "((("},
        {"authorization": "Bearer "},
    ],
)
def test_another_token_does_not(guarded: TestClient, headers: dict[str, str]) -> None:
    encoded = {name: value.encode("latin-1") for name, value in headers.items()}
    assert guarded.get("/", headers=encoded).status_code == 401


def test_the_token_of_an_address_becomes_a_cookie_that_no_script_reads(guarded: TestClient) -> None:
    answer = guarded.get("/search?q=a+b&token=s3cret")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/search?q=a+b"
    assert {"HttpOnly", "SameSite=strict"} <= set(answer.headers["set-cookie"].split("; "))
    assert guarded.get("/").status_code == 200


def test_an_address_with_a_token_leads_to_no_other_host(guarded: TestClient) -> None:
    answer = guarded.get("http://desk.example//evil.example/?token=s3cret")
    assert answer.headers["location"].startswith("/evil.example")


def test_beyond_this_machine_a_token_is_always_demanded() -> None:
    access = build_access(Wanted("0.0.0.0"))
    assert access.token
    assert len(access.token) >= 32
    assert access.token != build_access(Wanted("0.0.0.0")).token


def test_on_this_machine_one_is_demanded_only_where_it_is_set() -> None:
    assert build_access(Wanted()).token is None
    assert build_access(Wanted(token="mine")).token == "mine"


def test_beyond_this_machine_names_of_others_are_refused_and_numbers_are_not() -> None:
    access = build_access(Wanted("0.0.0.0"))
    assert access.knows("192.0.2.7:8765")
    assert access.knows(socket.gethostname())
    assert not access.knows("evil.example")


def test_the_address_that_is_printed_has_the_token() -> None:
    assert name_address("127.0.0.1", 8765, None) == "http://127.0.0.1:8765/"
    assert name_address("::1", 8765, "abc") == "http://[::1]:8765/?token=abc"


def test_a_port_that_is_taken_is_wrong_use() -> None:
    with listen(Wanted()) as taken, pytest.raises(BadOption, match="choose another --port"):
        listen(Wanted(port=taken.getsockname()[1]))


def test_no_token_is_no_password() -> None:
    assert Access().admits(())
    assert not Access(token="x").admits(())


def test_answers_are_sent_at_once() -> None:
    with listen(Wanted()) as listener, socket.create_connection(listener.getsockname()):
        taken, _ = listener.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
