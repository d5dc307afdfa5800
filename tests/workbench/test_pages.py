"""The pages over a small ledger: what stands on each, and that every value leads to its words."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.ledger import Ledger
from reportedly.pipeline import add_reading, open_ledger
from reportedly.workbench import question, voice
from tests.cli.newsroom import AT, MARCH_14, killed, print_paper
from tests.workbench.desk import FOLDED, FURNITURE, find_dangling, list_links, open_client, walk

PAGES = ("/", "/questions", "/voices", "/voices?all=1", "/search?q=died", "/timeline", "/map", "/sources", "/history",
         "/export", "/api")  # fmt: skip


@pytest.fixture(scope="module")
def walked(client: TestClient) -> dict[str, str]:
    """Every page of the workbench by its address; walking through them takes seconds."""
    return walk(client)


def read(client: TestClient, address: str) -> str:
    """Return the words of a page, blanks folded."""
    answer = client.get(address)
    assert answer.status_code == 200
    return " ".join(html.document_fromstring(answer.text).text_content().split())


def find_link(client: TestClient, page: str, kind: str, words: str = "") -> str:
    """Return the first link of a page to a thing of a kind, with these words."""
    tree = html.document_fromstring(client.get(page).text)
    found = [one for one in tree.xpath(f"//a[starts-with(@href, '/{kind}/')]") if words in one.text_content()]
    return str(found[0].get("href")).partition("#")[0]


@pytest.mark.parametrize("address", PAGES)
def test_each_page_has_a_title_a_heading_and_landmarks(client: TestClient, address: str) -> None:
    tree = html.document_fromstring(client.get(address).text)
    assert tree.findtext(".//title").endswith("– Reportedly")
    assert len(tree.xpath("//h1")) == 1
    assert len(tree.xpath("//main")) == 1
    assert all(tree.xpath(f"//{one}") for one in ("header", "nav", "footer"))


def test_every_link_leads_to_a_page_and_every_anchor_stands_there(walked: dict[str, str]) -> None:
    assert len(walked) > 40
    assert not find_dangling(walked)


def test_no_link_leaves_the_workbench(walked: dict[str, str]) -> None:
    for page in walked.values():
        if page.startswith("<!doctype"):
            assert all(link.startswith(("/", "#")) and not link.startswith("//") for link in list_links(page))


def test_the_front_page_has_contested_questions_with_firmness_and_articles_by_day(client: TestClient) -> None:
    words = read(client, "/")
    assert "✗ conflict" in words
    assert "41 (alleged)" in words or "different)" in words
    assert words.index("2023-03-16") < words.index("2023-03-14") < words.index("undated")


def test_a_question_shows_every_account_with_its_exact_words(client: TestClient) -> None:
    words = read(client, find_link(client, "/", "question", "killed"))
    for said in ("12 people died in Teln", "17 people died in Teln", "41 people died in Teln"):
        assert said in words
    assert "⚠ alleged" in words
    assert "✗ denied" in words


def test_many_accounts_stand_on_several_pages_that_say_what_they_leave_out(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = find_link(client, "/", "question", "killed")
    whole = client.get(f"/api{address}").json()
    monkeypatch.setattr(question, "AT_ONCE", 2)
    pages = [client.get(f"/api{address}?page=1&policy=min-max").json()]
    while after := pages[-1]["paging"]["after"]:
        pages.append(client.get(f"/api{after}").json())
    assert not whole["beyond"]
    assert pages[0]["beyond"].startswith(f"2 of {len(whole['accounts'])} accounts are on this page.")
    keys = [[one["key"] for one in page["accounts"]] for page in pages]
    assert [key for some in keys for key in some] == [one["key"] for one in whole["accounts"]]
    for page, own in zip(pages, keys, strict=True):
        assert {key for pair in page["pairs"] for key in (pair["one"], pair["other"])} <= set(own)
        assert all(one["keys"] for one in page["origins"])
        assert page["estimate"] == pages[0]["estimate"]
        shown = client.get(f"{address}?page={page['paging']['page']}&policy=min-max")
        assert page["beyond"] in " ".join(html.document_fromstring(shown.text).text_content().split())
        assert not find_dangling({address: shown.text})
    assert {one["number"] for page in pages for one in page["origins"]} == {one["number"] for one in whole["origins"]}


def test_of_a_long_history_the_last_numbers_are_shown_and_it_is_said_how_many_more_there_are(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = find_link(client, "/", "question", "killed")
    whole = client.get(f"/api{address}").json()
    for name in ("MOST_STEPS", "MOST_ALSO", "MOST_CHOICES"):
        monkeypatch.setattr(question, name, 1)
    cut, full = client.get(f"/api{address}").json(), client.get(f"/api{address}?full=1").json()
    assert any(len(one["steps"]) > 1 for one in whole["accounts"])
    for some, every in zip(cut["accounts"], whole["accounts"], strict=True):
        assert some["steps"][0]["number"] == every["steps"][-1]["number"]
        assert len(some["steps"]) + some["earlier"] == len(every["steps"])
        for step, all_of_it in zip(some["steps"][::-1], every["steps"][::-1], strict=False):
            assert step["also"] == all_of_it["also"][:1]
            assert len(step["also"]) + step["more"] == len(all_of_it["also"])
    assert len(cut["figures"]) + cut["more_figures"] == len(whole["figures"])
    assert [full[one] for one in ("accounts", "figures")] == [whole[one] for one in ("accounts", "figures")]
    words = read(client, address)
    assert "number before these; show all" in words or "numbers before these; show all" in words
    assert f"{cut['more_figures']} more figures; show all" in words


def test_of_many_numbers_of_others_some_are_shown_and_the_rest_is_counted(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = find_link(client, find_link(client, "/", "article", "Courier"), "voice", "Lars Odden")
    (whole,) = client.get(f"/api{address}").json()["contradictions"]
    monkeypatch.setattr(voice, "MOST_REASONS", 1)
    (cut,) = client.get(f"/api{address}").json()["contradictions"]
    assert len(whole["reasons"]) > 1
    assert cut["reasons"] == whole["reasons"][:1]
    assert cut["more"] == len(whole["reasons"]) - 1
    assert f"{cut['more']} more number" in read(client, address)


def test_a_denial_stands_right_behind_the_number_that_it_denies(client: TestClient) -> None:
    page = client.get(find_link(client, "/", "question", "killed")).text
    accounts = html.document_fromstring(page).xpath("//ol[@class='accounts']/li")
    told = [" ".join(one.text_content().split()) for one in accounts]
    denial = next(at for at, one in enumerate(told) if "✗ denied" in one)
    assert "Marit Vask" in told[denial]
    assert "Lars Odden" in told[denial - 1]


def test_a_withdrawn_account_says_so(client: TestClient) -> None:
    assert "WITHDRAWN: article retracted" in read(client, find_link(client, "/", "article", "Packet"))
    assert "WITHDRAWN" in read(client, find_link(client, "/", "question", "killed"))


def test_a_policy_tells_what_it_used_and_what_it_left_out_and_why(client: TestClient) -> None:
    address = find_link(client, "/", "question", "killed")
    plain, chosen = read(client, address), read(client, f"{address}?policy=conservative")
    assert "No policy is chosen, so no number is singled out" in plain
    assert "the lowest number reported, as ACLED does" in chosen
    assert "it only denies a number" in chosen
    assert "the text gives it as alleged" in chosen


def test_a_question_has_a_plot_with_the_same_in_words(client: TestClient) -> None:
    tree = html.document_fromstring(client.get(find_link(client, "/", "question", "killed")).text)
    plots = tree.xpath("//*[local-name() = 'svg'][@role='img']")
    assert plots
    assert all("has each number by its letter" in one.get("aria-label") for one in plots)


def test_the_text_of_an_article_is_whole(client: TestClient) -> None:
    tree = html.document_fromstring(client.get(find_link(client, "/", "article", "Islander")).text)
    shown = " ".join(one.text_content() for one in tree.xpath("//*[contains(concat(' ', @class, ' '), ' text ')]"))
    assert " ".join(shown.split()) == " ".join(f"{FOLDED.article.text} {FURNITURE}".split())


def test_furniture_is_folded_away_and_what_could_not_be_read_is_told(client: TestClient) -> None:
    tree = html.document_fromstring(client.get(find_link(client, "/", "article", "Islander")).text)
    (folded,) = tree.xpath("//details[@class='furniture']")
    assert FURNITURE in folded.text_content()
    assert folded.get("open") is None
    assert "No year for this day." in tree.text_content()


def test_the_margin_shows_chain_stance_and_figures_beside_the_lines(client: TestClient) -> None:
    tree = html.document_fromstring(client.get(find_link(client, "/", "article", "Standard")).text)
    notes = [" ".join(one.text_content().split()) for one in tree.xpath("//li[starts-with(@class, 'note')]")]
    assert any("Standard › Northern Wire › Coastguard" in one and "19 killed" in one for one in notes)
    assert any("accuses ⚠ alleged" in one and "41 killed" in one for one in notes)


def test_words_and_their_note_lead_to_each_other(client: TestClient) -> None:
    page = client.get(find_link(client, "/", "article", "Radio")).text
    claim = re.findall(r'id="c-(\w+)"', page)[0]
    assert f'href="#c-{claim}"' in page
    assert f'href="#n-{claim}"' in page
    assert f'id="n-{claim}"' in page


def test_a_denial_stands_beside_an_accusation_of_a_person_on_every_page_that_has_it(client: TestClient) -> None:
    article = find_link(client, "/", "article", "Valley Radio")
    voice = find_link(client, "/voices", "voice", "Ines Holt")
    for address in (article, voice, "/timeline?about=doors", "/search?q=opened+doors"):
        assert "Denied:" in read(client, address), address


def test_a_voice_has_what_it_said_through_whom_and_who_contradicts_it(client: TestClient) -> None:
    article = find_link(client, "/", "article", "Courier")
    words = read(client, find_link(client, article, "voice", "Lars Odden"))
    assert "30 people died in Teln" in words
    assert "Who gives other numbers" in words
    assert "Names that were taken for this voice" in words


def test_a_voice_that_only_passes_on_has_a_page_too(client: TestClient) -> None:
    words = read(client, find_link(client, "/search?q=deck", "voice", "Harbour Times"))
    assert "Nothing of its own" in words
    assert "What others said through it" in words


def test_a_voice_goes_by_the_id_of_an_entity_too(client: TestClient, ferry: Path) -> None:
    with Ledger.open(ferry) as ledger:
        entity = next(one.id for article in ledger.articles() for one in article.entities if one.name == "Lars Odden")
    assert "Lars Odden" in read(client, f"/voice/{entity}")


def test_described_voices_are_listed_when_asked_for(client: TestClient) -> None:
    assert "two officials" not in read(client, "/voices")
    assert "two officials" in read(client, "/voices?all=1")


def test_a_search_is_narrowed_by_facets_in_its_address(client: TestClient) -> None:
    every, narrowed = read(client, "/search?q=died"), read(client, "/search?q=died&outlet=Radio")
    assert "Courier" in every
    assert "1 finding" in narrowed
    page = client.get("/search?q=died&outlet=Radio").text
    assert "/search?q=died&outlet=Radio&day=2023-03-14" in list_links(page)
    assert 'class="taken"' in page


def test_a_search_for_nothing_explains_itself(client: TestClient) -> None:
    assert "All words have to be there" in read(client, "/search")
    assert "Nothing has all of these" in read(client, "/search?q=zeppelin")


def test_the_timeline_lists_what_has_no_date_at_the_end(client: TestClient) -> None:
    words = read(client, "/timeline")
    assert words.index("2023-03-14 happened") < words.rindex("Without a date")


@pytest.mark.parametrize(
    ("asked", "there", "not_there"),
    [
        ("about=doors", "opened the doors", "12 people"),
        ("place=Teln", "12 people", "opened the doors"),
        ("first=2030-01-01", "Without a date", "2023-03-14 happened"),
    ],
)
def test_the_timeline_is_narrowed_by_its_address(client: TestClient, asked: str, there: str, not_there: str) -> None:
    words = read(client, f"/timeline?{asked}")
    assert there in words
    assert not_there not in words


def test_the_timeline_of_a_voice_and_of_a_question_has_theirs_only(client: TestClient) -> None:
    voice = find_link(client, "/voices", "voice", "Lars Odden").rpartition("/")[2]
    question = find_link(client, "/", "question", "killed").rpartition("/")[2]
    assert "opened the doors" not in read(client, f"/timeline?voice={voice}")
    assert "12 people" in read(client, f"/timeline?question={question}")
    assert "opened the doors" not in read(client, f"/timeline?question={question}")


def test_sources_tell_which_article_passes_on_another(client: TestClient) -> None:
    words = read(client, "/sources")
    assert "Valley Radio" in words
    assert "passes on" in words


def test_history_tells_who_decided_what_and_what_was_taken_back(client: TestClient) -> None:
    words = read(client, "/history")
    assert "Note: seen in print" in words
    assert "(the article says this)" in words
    assert "withdrawn by Ann, 2023-04-01" in words
    assert "2 of 3 stand" in words


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/nowhere", 404),
        ("/article/zzzzzzzz", 404),
        ("/article/ab", 404),
        ("/article/..%2F..%2Fetc%2Fpasswd", 404),
        ("/question/q0", 404),
        ("/question/%00", 404),
        ("/voice/nobody", 404),
        ("/static/../app.py", 404),
        ("/static/%2e%2e/app.py", 404),
        ("/timeline?first=yesterday", 400),
        ("/timeline?page=x", 400),
        ("/timeline?first=2024-01-02&last=2024-01-01", 400),
        ("/timeline?question=q0", 404),
        ("/timeline.csv?first=yesterday", 400),
        ("/question/q0?policy=guess", 400),
        ("/api/question/q0", 404),
        ("/api/nowhere", 404),
    ],
)
def test_what_is_not_there_or_cannot_be_says_so(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert ("detail" in answer.json()) if address.startswith("/api/") else "<h1>" in answer.text


def test_looking_changes_nothing(path: Path) -> None:
    with open_client(path) as client:
        before = path.read_bytes(), client.get("/api/history").json()
        walk(client, most=60)
        assert (path.read_bytes(), client.get("/api/history").json()) == before
    assert path.read_bytes() == before[0]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_to_a_page_that_is_looked_at(client: TestClient, method: str) -> None:
    assert client.request(method, "/", headers={"origin": "http://localhost"}).status_code == 405


def test_an_empty_ledger_says_how_to_fill_it(tmp_path: Path) -> None:
    Ledger.open(tmp_path / "empty.db").close()
    with open_client(tmp_path / "empty.db") as client:
        assert "holds no article yet" in read(client, "/")
        assert all(client.get(address).status_code == 200 for address in PAGES)


def test_what_is_not_compared_yet_is_told(tmp_path: Path) -> None:
    paper = print_paper("Radio", MARCH_14, [killed("12")])
    with open_ledger(tmp_path / "new.db", create=True) as ledger:
        add_reading(ledger, paper, b"x", "a.html", AT)
    with open_client(tmp_path / "new.db") as client:
        assert "1 article is not compared yet" in read(client, "/")


def test_a_change_shows_on_the_next_look(path: Path) -> None:
    with open_client(path) as client:
        assert "Evening Star" not in read(client, "/voices")
        with open_ledger(path) as ledger:
            add_reading(ledger, print_paper("Evening Star", MARCH_14, [killed("3")]), b"x", "new.html", AT)
        assert "Evening Star" in read(client, "/sources")


def test_a_version_that_was_replaced_leads_to_the_current_one(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "two.db", create=True) as ledger:
        papers = [print_paper("Radio", MARCH_14, [killed(number)]) for number in ("12", "14")]
        first, second = (add_reading(ledger, one, b"x", "a.html", AT).article for one in papers)
    with open_client(tmp_path / "two.db") as client:
        page = client.get(f"/article/{first}").text
        assert "A newer version took the place of this one" in page
        assert f"/article/{second}" in page
        assert "12 people died" in page
