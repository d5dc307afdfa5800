"""The map: what stands on it and how precisely, what is listed apart, and that every mark leads to its words."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.ledger import Ledger
from reportedly.workbench import placed
from reportedly.workbench.placed import MOST_THERE
from tests.cli.newsroom import MARCH_14, killed, print_paper
from tests.workbench.desk import find_dangling, open_client, walk
from tests.workbench.world import AUSTRIA, PACIFIC, POLE, file_world

AUSTRIA_VIEW = "at=47.5,14&wide=700"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A workbench over articles about places in Austria and the United States."""
    with open_client(file_world(tmp_path_factory.mktemp("world") / "world.db", AUSTRIA)) as client:
        yield client


def read(client: TestClient, address: str) -> html.HtmlElement:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    return html.document_fromstring(answer.text)


def find_marks(page: html.HtmlElement, size: str = "wide") -> dict[str, str]:
    """Return the classes of the marks of a map by what they are called."""
    marks = page.xpath(f"//svg[contains(@class, 'map {size}')]//a")
    return {one.get("aria-label"): one.get("class") for one in marks}


def list_places(page: html.HtmlElement) -> dict[str, str]:
    """Return the words of the lists below the map by the name of their place."""
    return {one.get("aria-label"): " ".join(one.text_content().split())
            for one in page.xpath("//section[@class='dated']")}  # fmt: skip


@pytest.mark.parametrize("size", ["wide", "narrow"])
def test_each_place_is_marked_as_precisely_as_it_is_known(world: TestClient, size: str) -> None:
    marks = find_marks(read(world, f"/map?{AUSTRIA_VIEW}"), size)
    assert marks == {
        "Austria 1 claim or figure, country": "mark outline",
        "Styria 1 claim or figure, province": "mark circle",
        "Graz 2 claims and figures, town": "mark dot",
    }


def test_where_nothing_is_asserted_the_mark_is_hollow(world: TestClient) -> None:
    assert find_marks(read(world, "/map"))["Springfield ? 1 claim or figure, town"] == "mark dot hollow"


def test_a_mark_leads_to_what_is_said_there_and_that_to_its_words(world: TestClient) -> None:
    page = read(world, f"/map?{AUSTRIA_VIEW}")
    for anchor in page.xpath("//svg//a/@href"):
        (section,) = page.xpath(f"//section[@id='{anchor[1:]}']")
        assert section.xpath(".//a[contains(@href, '/article/')]")
    assert not find_dangling(walk(world))


def test_each_line_has_its_voice_its_firmness_and_its_date(world: TestClient) -> None:
    graz = list_places(read(world, f"/map?{AUSTRIA_VIEW}"))["Graz"]
    assert "Wire › Coastguard" in graz
    assert "Lars Odden" in graz
    assert "✗ denied" in graz
    assert "2023-03-14 happened" in graz


def test_what_has_no_place_on_earth_is_listed_and_never_given_one(world: TestClient) -> None:
    places = list_places(read(world, "/map"))
    assert "3 people died in Teln" in places["Teln"]
    assert "not in the gazetteer" in places["Teln"]
    assert "the search went on" in places["No place"]
    assert not any("Teln" in one for one in find_marks(read(world, "/map")))


def test_a_claim_stands_once_where_its_figure_stands(world: TestClient) -> None:
    assert read(world, "/map").text_content().count("12 people died in Graz") == 1


def test_a_place_of_a_common_name_says_that_it_may_be_elsewhere(world: TestClient) -> None:
    places = list_places(read(world, "/map"))
    assert "may be elsewhere" in places["Springfield"]
    assert "may be elsewhere" not in places["Graz"]


def test_places_outside_the_view_are_named_and_lead_there(world: TestClient) -> None:
    page = read(world, f"/map?{AUSTRIA_VIEW}")
    (link,) = page.xpath("//section[@aria-labelledby='elsewhere']//a")
    assert link.text == "Springfield (1)"
    address, _, anchor = link.get("href").partition("#")
    there = read(world, address)
    assert "Springfield ? 1 claim or figure, town" in find_marks(there)
    assert there.xpath(f"//section[@id='{anchor}']")


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ("place=Graz", "Graz", "Springfield"),
        ("about=army", "Austria", "Graz"),
        ("first=2023-03-15", "Springfield", "Graz"),
        ("last=2023-03-14", "Graz", "Springfield"),
    ],
)
def test_the_map_is_narrowed_by_its_address(world: TestClient, asked: str, there: str, not_there: str) -> None:
    marks = " ".join(find_marks(read(world, f"/map?{asked}")))
    assert there in marks
    assert not_there not in marks


def test_what_has_no_date_is_not_on_the_map_of_some_days_but_listed(world: TestClient) -> None:
    page = read(world, "/map?first=2023-03-15")
    assert not any("Styria" in one for one in find_marks(page))
    (listed,) = page.xpath("//section[@aria-labelledby='undated']")
    assert "40 people died in Styria" in listed.text_content()


def test_of_much_without_a_date_it_is_said_how_much_is_not_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placed, "MOST_UNDATED", 1)
    told = [killed(str(number), "people died in Graz", place="Graz", day=None) for number in (12, 13, 14)]
    with open_client(file_world(tmp_path / "graz.db", [print_paper("Wire", None, told)])) as client:
        page = client.get("/api/map?first=2023-03-15").json()
        words = " ".join(read(client, "/map?first=2023-03-15").text_content().split())
    assert (len(page["undated"]), page["more_undated"]) == (1, page["total"] - page["unplaced"] - page["placed"] - 1)
    assert page["more_undated"] > 0
    assert f"{page['more_undated']} more; the timeline has them at its end." in words


def test_the_map_of_a_voice_and_of_a_question_has_theirs_only_and_the_filter_stays(world: TestClient) -> None:
    voices = read(world, "/map").xpath("//select[@name='voice']/option")
    holt = next(one.get("value") for one in voices if one.text == "Ines Holt")
    page = read(world, f"/map?voice={holt}")
    assert [*find_marks(page)] == ["Austria 1 claim or figure, country"]
    assert page.xpath("//select[@name='voice']/option[@selected]/@value") == [holt]
    moves = page.xpath("//nav[@aria-label='Part of the map']//a/@href")
    assert len(moves) == 6
    assert all(f"voice={holt}" in one for one in moves)
    question = next(
        one["id"] for one in world.get("/api/questions").json()["questions"] if "Springfield" in one["wording"]
    )
    assert [*find_marks(read(world, f"/map?question={question}"))] == ["Springfield ? 1 claim or figure, town"]


def test_closer_and_farther_come_to_an_end(world: TestClient) -> None:
    narrowest = read(world, "/map?at=47,15&wide=10").xpath("//nav[@aria-label='Part of the map']//a")
    assert "Closer" not in [one.text for one in narrowest]
    widest = read(world, "/map?at=0,0&wide=40030").xpath("//nav[@aria-label='Part of the map']//a")
    assert "Farther" not in [one.text for one in widest]


@pytest.mark.parametrize(
    "asked",
    ["at=47", "at=47,x&wide=100", "at=47,15", "wide=100", "at=91,0&wide=100", "at=nan,0&wide=100", "at=0,inf&wide=100",
     "at=0,0&wide=nan", "at=0,0&wide=1", "at=0,0&wide=1e9", "first=March", "first=2024-01-02&last=2024-01-01",
     "page=x", "at=1,2,3&wide=100"],
)  # fmt: skip
def test_a_map_that_cannot_be_says_what_was_expected(world: TestClient, asked: str) -> None:
    for path in ("/map", "/api/map"):
        answer = world.get(f"{path}?{asked}")
        assert answer.status_code == 400
        assert "expected" in answer.text or "after the last" in answer.text or "cannot be" in answer.text


def test_a_page_beyond_the_last_is_the_last(world: TestClient) -> None:
    assert "No place" in list_places(read(world, "/map?page=99"))
    assert "No place" in list_places(read(world, "/map?page=-1"))


def test_the_map_tells_in_words_what_it_shows(world: TestClient) -> None:
    page = read(world, f"/map?{AUSTRIA_VIEW}")
    for one in page.xpath("//svg[contains(@class, 'map')]"):
        assert "Graz, town: 2" in one.findtext("desc")
        assert one.get("role") == "group"
    assert "Lambert" in page.text_content()
    assert "Natural Earth" in page.text_content()


def test_both_sides_of_the_antimeridian_stand_on_one_map(tmp_path: Path) -> None:
    with open_client(file_world(tmp_path / "pacific.db", PACIFIC)) as client:
        answer = client.get("/api/map").json()
        assert float(answer["framed"]["wide"]) < 2000
        assert len(find_marks(read(client, "/map"))) == 2


def test_a_pole_can_be_on_the_map(tmp_path: Path) -> None:
    with open_client(file_world(tmp_path / "pole.db", POLE)) as client:
        page = read(client, "/map")
        assert [*find_marks(page)] == ["South Pole 1 claim or figure, town"]
        for link in page.xpath("//nav[@aria-label='Part of the map']//a/@href"):
            assert client.get(link).status_code == 200


@pytest.mark.parametrize("papers", [(), (print_paper("Blank", None, []),)])
def test_a_map_of_nothing_says_so(tmp_path: Path, papers: tuple[object, ...]) -> None:
    with open_client(file_world(tmp_path / "empty.db", papers)) as client:  # type: ignore[arg-type]
        page = read(client, "/map")
        assert "Nothing fits." in page.text_content()
        assert not find_marks(page)


def test_a_ledger_of_invented_places_says_that_nothing_is_on_the_map(tmp_path: Path) -> None:
    with open_client(file_world(tmp_path / "teln.db", AUSTRIA)) as client:
        words = read(client, "/map?place=Teln").text_content()
        assert "Nothing here is at a place that the gazetteer has" in words


def read_table(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(answer.text)))


def test_the_data_of_the_map_is_there_as_a_table(world: TestClient) -> None:
    rows = read_table(world, "/map.csv?place=Graz")
    assert {(one["place"], one["precision"], one["latitude"]) for one in rows} == {("Graz", "city", "47.067")}
    assert {one["firmness"] for one in rows} == {"asserted", "denied"}
    unplaced = [one for one in read_table(world, "/map.csv") if not one["place"]]
    assert [one["words"] for one in unplaced] == ["the search went on"]


def test_the_data_of_the_timeline_is_there_as_a_table(world: TestClient) -> None:
    rows = read_table(world, "/timeline.csv?about=died")
    assert "2023-03-14" in {one["when_from"] for one in rows}
    assert len(read_table(world, "/timeline.csv?first=2030-01-01")) < len(rows) + 3


def test_the_data_of_the_map_is_there_as_geojson(world: TestClient) -> None:
    answer = world.get("/map.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    places = {one["properties"]["place"]: one for one in answer.json()["features"]}
    assert places["Graz"]["geometry"] == {"type": "Point", "coordinates": [15.45, 47.067]}
    (ring,) = places["Styria"]["geometry"]["coordinates"]
    assert ring[0] == ring[-1]
    assert places["Austria"]["geometry"] is None
    assert places["Teln"]["geometry"] is None
    assert places["Graz"]["properties"]["said"][1]["voice"] == "Lars Odden"


def test_questions_and_voices_lead_to_their_map_and_timeline(world: TestClient) -> None:
    pages = walk(world, most=80)
    for kind in ("question", "voice"):
        page = next(page for address, page in pages.items() if address.startswith(f"/{kind}/"))
        assert f"/map?{kind}=" in page
        assert f"/timeline?{kind}=" in page


def test_the_page_of_the_api_leaves_the_drawing_out(world: TestClient) -> None:
    answer = world.get("/api/map").json()
    assert "plot" not in answer
    assert answer["places"][0]["name"] == "Graz"


def test_looking_at_the_map_changes_nothing(tmp_path: Path) -> None:
    path = file_world(tmp_path / "same.db", AUSTRIA)
    before = path.read_bytes()
    with open_client(path) as client:
        client.get("/map")
        client.get("/map.geojson")
    assert path.read_bytes() == before
    with Ledger.open(path, create=False) as ledger:
        assert not ledger.judgements()


def test_of_much_at_one_place_the_first_is_listed_and_it_is_said_how_much_more_there_is(tmp_path: Path) -> None:
    told = [killed(str(number), "people died in Graz", place="Graz") for number in range(12, 12 + MOST_THERE + 2)]
    with open_client(file_world(tmp_path / "graz.db", [print_paper("Wire", MARCH_14, told)])) as client:
        page = read(client, "/map")
        (place,) = client.get("/api/map").json()["places"]
    assert (len(place["there"]), place["more"], place["number"]) == (MOST_THERE, 2, MOST_THERE + 2)
    assert "2 more; all of “Graz” on the timeline" in " ".join(page.text_content().split())


def test_of_many_places_only_those_with_the_most_are_listed_with_what_is_said_there(
    world: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placed, "MOST_TOLD", 1)
    first, *others = world.get(f"/api/map?{AUSTRIA_VIEW}").json()["places"]
    assert first["there"]
    assert others
    assert all((one["there"], one["more"]) == ([], one["number"]) for one in others)
    words = list_places(read(world, f"/map?{AUSTRIA_VIEW}"))
    assert all("all of “" in words[one["name"]] for one in others)
    assert "more; all of" not in words["Styria"]
