"""The same as the pages, as JSON."""

import pytest
from fastapi.testclient import TestClient

READS = ("/front", "/questions", "/voices", "/search?q=died", "/timeline", "/map", "/sources", "/history")


@pytest.mark.parametrize("address", READS)
def test_each_page_is_there_as_json(client: TestClient, address: str) -> None:
    assert client.get(f"/api{address}").json()


def test_a_question_an_article_and_a_voice_lead_on_as_in_the_pages(client: TestClient) -> None:
    front = client.get("/api/front").json()
    for one in (front["contested"][0], front["days"][0]["articles"][0], client.get("/api/voices").json()["voices"][0]):
        assert client.get(f"/api{one['address']}").json()


def test_every_number_of_a_question_has_the_address_of_its_words(client: TestClient) -> None:
    question = client.get("/api/front").json()["contested"][0]
    accounts = client.get(f"/api{question['address']}").json()["accounts"]
    assert all("#f-" in one["address"] for one in accounts)


def test_a_policy_is_asked_for_by_name(client: TestClient) -> None:
    question = client.get("/api/front").json()["contested"][0]["address"]
    estimate = client.get(f"/api{question}?policy=min-max").json()["estimate"]
    assert estimate["policy"] == "min-max"
    assert estimate["left_out"]


def test_the_description_names_every_request(client: TestClient) -> None:
    described = client.get("/api/openapi.json").json()
    assert {f"/api{address.partition('?')[0]}" for address in READS} < set(described["paths"])
    sent = {path for path, one in described["paths"].items() if "post" in one}
    assert sent == {"/api/judgements", "/api/judgements/{name}/withdraw", "/api/articles", "/api/compare"}


def test_the_page_about_it_fetches_nothing_and_tells_every_request(client: TestClient) -> None:
    page = client.get("/api").text
    assert "http" not in page.replace('lang="en"', "").replace("http-equiv", "")
    for path in client.get("/api/openapi.json").json()["paths"]:
        assert path in page


@pytest.mark.parametrize("address", ["/docs", "/redoc", "/openapi.json"])
def test_pages_that_fetch_from_elsewhere_are_not_there(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404
