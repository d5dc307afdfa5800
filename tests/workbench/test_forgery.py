"""What changes something comes from the workbench's own pages, or from a program that no other page can make ask."""

from collections.abc import Mapping

import pytest
from fastapi import FastAPI, UploadFile
from fastapi.testclient import TestClient

from reportedly.workbench.forgery import Sealed
from reportedly.workbench.guard import Access, Guard

HOST = "localhost:8765"
OWN = {"origin": f"http://{HOST}"}
FORM = {"content-type": "application/x-www-form-urlencoded"}
JSON = {"content-type": "application/json; charset=utf-8"}


@pytest.fixture
def asker() -> TestClient:
    """A guarded application that answers forms and JSON."""
    app = FastAPI()
    app.state.seal = "s3al"
    app.add_middleware(Guard, access=Access())

    @app.post("/sealed")
    def answer_form(_: Sealed) -> str:
        return "kept"

    @app.post("/upload")
    def answer_upload(_: Sealed, file: UploadFile) -> str:
        return f"kept {file.filename}"

    @app.post("/api/things")
    @app.put("/api/things")
    @app.delete("/api/things")
    @app.get("/api/things")
    def answer_json() -> str:
        return "kept"

    return TestClient(app, base_url=f"http://{HOST}")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": f"http://{HOST}.evil.example"},
        {"origin": "http://localhost:9999"},
        {"origin": "null"},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {**OWN, "sec-fetch-site": "cross-site"},
        {"origin": "http://evil.example", "authorization": "Bearer s3cret", **JSON},
        {"sec-fetch-site": "cross-site", **JSON},
        {"content-type": "text/plain"},
        FORM,
        {},
    ],
)
@pytest.mark.parametrize("path", ["/sealed", "/api/things"])
def test_what_another_page_can_send_changes_nothing(
    asker: TestClient, method: str, path: str, headers: Mapping[str, str]
) -> None:
    assert asker.request(method, path, headers=dict(headers)).status_code == 403


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
@pytest.mark.parametrize(
    "headers", [OWN, {**OWN, "sec-fetch-site": "same-origin"}, {"authorization": "Bearer any"}, JSON]
)
def test_own_pages_and_programs_may_ask_the_api(asker: TestClient, method: str, headers: Mapping[str, str]) -> None:
    assert asker.request(method, "/api/things", headers=dict(headers)).status_code == 200


@pytest.mark.parametrize("headers", [JSON, {"authorization": "Bearer any"}])
def test_programs_ask_the_api_only(asker: TestClient, headers: Mapping[str, str]) -> None:
    assert asker.post("/sealed", headers=dict(headers)).status_code == 403


def test_looking_needs_no_origin(asker: TestClient) -> None:
    assert asker.get("/api/things", headers={"origin": "http://evil.example"}).status_code == 200


def test_a_sealed_form_is_kept(asker: TestClient) -> None:
    assert asker.post("/sealed", data={"seal": "s3al"}, headers=OWN).json() == "kept"


@pytest.mark.parametrize("form", [{}, {"seal": ""}, {"seal": "s3a"}, {"seal": "ü"}])
def test_a_form_without_the_seal_is_told_to_be_sent_again(asker: TestClient, form: dict[str, str]) -> None:
    answer = asker.post("/sealed", data=form, headers=OWN)
    assert answer.status_code == 403
    assert "nothing was kept" in answer.text


def test_a_file_as_seal_is_none(asker: TestClient) -> None:
    assert asker.post("/sealed", files={"seal": ("s3al", b"s3al")}, headers=OWN).status_code == 403


def test_uploads_are_sealed_too(asker: TestClient) -> None:
    files = {"file": ("page.html", b"<p>x")}
    assert asker.post("/upload", files=files, headers=OWN).status_code == 403
    assert asker.post("/upload", files=files, data={"seal": "s3al"}, headers=OWN).json() == "kept page.html"
