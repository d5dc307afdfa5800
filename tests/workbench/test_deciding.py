"""What pages send: every kind of judgement, what is wrong with one, and what others decided meanwhile."""

import re
import threading
from html import unescape
from urllib.parse import urlsplit

import httpx
import pytest
from fastapi.testclient import TestClient
from lxml import html

from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.judgement import Judgement, JudgementKind, Value
from reportedly.ledger import Ledger

OWN = {"origin": "http://localhost"}
ORIGIN = OWN["origin"]


def find_article(ledger: Ledger, outlet: str) -> FiledArticle:
    return next(one for one in ledger.articles() if one.outlet == outlet)


def read_form(page: str, action: str) -> dict[str, str | list[str]]:
    """Return the fields of the form on a page that is sent to an address, or of the one that a button there sends."""
    tree = html.document_fromstring(page)
    for form in tree.iter("form"):
        buttons = [*form.iter("button"), *tree.xpath(f"//button[@form='{form.get('id')}']")]
        targets = [form.get("action", ""), *(one.get("formaction", "") for one in buttons)]
        if any(one.partition("?")[0] == action for one in targets):
            return {name: form.fields[name] or "" for name in form.fields if isinstance(form.fields[name], str | None)}
    raise AssertionError(f"no form is sent to {action}")


def send(desk: TestClient, page: str, action: str, **typed: str | list[str]) -> httpx.Response:
    """Open a page, fill in the form that goes to `action`, and send it."""
    fields = read_form(desk.get(page).text, action)
    return desk.post(action, data={**fields, **typed}, headers=OWN)


def split(desk: TestClient, ledger: Ledger) -> tuple[str, str]:
    """Split the question that has the most accounts; return both."""
    whole = next(iter(ledger.questions())).id
    first, *_, last = ledger.question(whole).figures
    assert send(desk, f"/question/{whole}", f"/question/{whole}/split", figure=[last.id]).status_code == 200
    (one,), (other,) = ledger.find_questions_of({first.id}), ledger.find_questions_of({last.id})
    return one, other


def find_last(ledger: Ledger) -> Judgement:
    return max(ledger.judgements(), key=lambda one: one.at)


def read_notice(answer: httpx.Response) -> str:
    (notice,) = html.document_fromstring(answer.text).xpath("//*[@class='notice']")
    return " ".join(notice.text_content().split())


@pytest.mark.parametrize("act", ["accept", "reject"])
def test_a_figure_is_accepted_or_rejected_in_the_margin(desk: TestClient, ledger: Ledger, act: str) -> None:
    article = find_article(ledger, "Harbour Times")
    figure = article.figures[0]
    answer = send(desk, f"/article/{article.id}", f"/part/{figure.id}/{act}", note="seen")
    assert answer.status_code == 200
    assert answer.url.path == f"/article/{article.id}"
    kept = find_last(ledger)
    assert (kept.kind, kept.by, kept.note) == (act, "Ann", "seen")
    assert read_notice(answer).startswith(f"Kept: {act} {figure.span.text}")
    assert (figure.id in {one.id for one in find_article(ledger, "Harbour Times").figures}) == (act == "accept")


def test_what_was_accepted_says_by_whom_beside_the_words(desk: TestClient, ledger: Ledger) -> None:
    article = find_article(ledger, "Harbour Times")
    answer = send(desk, f"/article/{article.id}", f"/part/{article.claims[0].id}/accept")
    assert "accepted by Ann" in answer.text
    assert "never that it is true" in desk.get(f"/part/{article.claims[0].id}").text


def test_undo_takes_one_click(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    kept = send(desk, f"/article/{figure.article}", f"/part/{figure.id}/reject")
    judgement = find_last(ledger)
    fields = read_form(kept.text, f"/judgement/{judgement.id}/withdraw")
    undone = desk.post(f"/judgement/{judgement.id}/withdraw", data=fields, headers=OWN)
    assert read_notice(undone).startswith("Withdrawn: reject")
    assert undone.url.path == f"/article/{figure.article}"
    assert figure in find_article(ledger, "Harbour Times").figures


def test_a_correction_sets_what_was_changed_and_nothing_else(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    page = f"/part/{figure.id}"
    answer = send(desk, page, f"{page}/correct", number="at least 20", place="Teln", kind="injured", voice="")
    assert answer.url.path == f"/article/{figure.article}"
    assert {*find_last(ledger).values} == {
        Value("low", "20"), Value("high", None), Value("bound", "at_least"), Value("kind", "injured"),
        Value("voice", None), *([] if figure.place and figure.place.name == "Teln" else [Value("place", "Teln")]),
    }  # fmt: skip


def test_a_correction_changes_the_question(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    page = f"/part/{figure.id}"
    send(desk, page, f"{page}/correct", number="77")
    (question,) = ledger.find_questions_of({figure.id})
    assert "77" in desk.get(f"/question/{question}").text
    assert not ledger.pending()


def test_a_claim_is_corrected(desk: TestClient, ledger: Ledger) -> None:
    claim = find_article(ledger, "Valley Radio").claims[0]
    page = f"/part/{claim.id}"
    send(desk, page, f"{page}/correct", stance="warn", said="2023-03")
    assert {*find_last(ledger).values} == {Value("stance", "warn"), Value("said", "2023-03")}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"number": "a dozen"}, "expected a number like 12"),
        ({"kind": "drowned<b>"}, "expected for kind one of"),
        ({"as_of": "14 March"}, "expected days for as_of like"),
        ({"low": "30", "high": "20"}, "cannot run from 30 to 20"),
        ({}, "no field was changed"),
    ],
)
def test_a_value_that_cannot_be_is_told_and_what_was_typed_stays(
    desk: TestClient, ledger: Ledger, typed: dict[str, str], told: str
) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    before = ledger.judgements()
    page = f"/part/{figure.id}"
    answer = send(desk, page, f"{page}/correct", note="why <i>", **typed)
    assert answer.status_code == 400
    tree = html.document_fromstring(answer.text)
    (trouble,) = tree.xpath("//*[@role='alert']")
    assert told in trouble.text_content()
    shown = read_form(answer.text, f"{page}/correct")
    assert {name: shown[name] for name in (*typed, "note")} == {**typed, "note": "why <i>"}
    assert ledger.judgements() == before
    again = desk.post(f"{page}/correct", data={**shown, **dict.fromkeys(typed, ""), "number": "21"}, headers=OWN)
    assert again.status_code in (200, 400)


def test_a_figure_is_moved_to_another_question(desk: TestClient, ledger: Ledger) -> None:
    one, other = split(desk, ledger)
    figure = ledger.question(one).figures[0]
    page = f"/part/{figure.id}"
    answer = send(desk, page, f"{page}/move", question=f"http://localhost/question/{other}?full=1#a-B")
    assert answer.status_code == 200
    assert find_last(ledger).kind == JudgementKind.MOVE
    assert set(ledger.find_questions_of({figure.id})) == {ledger.question(other).id}


def test_an_article_is_marked(desk: TestClient, ledger: Ledger) -> None:
    article = find_article(ledger, "Harbour Times")
    answer = send(desk, f"/article/{article.id}", f"/article/{article.id}/mark", standing="retracted")
    assert "WITHDRAWN: article retracted" in answer.text
    assert find_article(ledger, "Harbour Times").standing is Standing.RETRACTED


def test_a_figure_that_was_missed_is_added_by_its_words(desk: TestClient, ledger: Ledger) -> None:
    article = find_article(ledger, "Harbour Times")
    text = ledger.text(article.id) or ""
    words = re.search(r"\bupper deck\b", text)
    assert words
    action = f"/article/{article.id}/add-figure"
    send(desk, f"/article/{article.id}", action, words="upper  deck", number="200-300", kind="people", counted="people")
    added = next(one for one in find_article(ledger, "Harbour Times").figures if one.span.start == words.start())
    assert (added.low, added.high, added.counted) == (200, 300, "people")
    assert send(desk, f"/part/{added.id}", f"/part/{added.id}/accept").status_code == 200


def test_a_claim_that_was_missed_is_added_and_judged(desk: TestClient, ledger: Ledger) -> None:
    article = find_article(ledger, "Harbour Times")
    action = f"/article/{article.id}/add-claim"
    send(desk, f"/article/{article.id}", action, words="stay in the harbour", stance="warn", voice="Ines Holt")
    added = next(one for one in find_article(ledger, "Harbour Times").claims
                 if one.content[0].text == "stay in the harbour")  # fmt: skip
    assert (added.stance, added.chain[-1].name) == ("warn", "Ines Holt")
    assert send(desk, f"/article/{article.id}", f"/part/{added.id}/reject").status_code == 200


@pytest.mark.parametrize(
    ("words", "number", "told"),
    [
        ("the", "12", "stand there"),
        ("no such words", "12", "do not stand there"),
        ("upper deck", "", "expected a number"),
        ("upper deck", "lots", "expected a number like"),
    ],
)
def test_words_that_cannot_be_added_are_told_and_stay(
    desk: TestClient, ledger: Ledger, words: str, number: str, told: str
) -> None:
    article = find_article(ledger, "Harbour Times")
    action = f"/article/{article.id}/add-figure"
    answer = send(desk, f"/article/{article.id}", action, words=words, number=number)
    assert answer.status_code == 400
    assert told in unescape(answer.text)
    assert read_form(answer.text, action)["words"] == words


def test_a_question_is_split_and_the_split_undone(desk: TestClient, ledger: Ledger) -> None:
    whole = next(iter(ledger.questions())).id
    first, *_, last = ledger.question(whole).figures
    page = f"/question/{whole}"
    answer = send(desk, page, f"{page}/split", figure=[last.id])
    assert "Kept: split" in read_notice(answer)
    assert ledger.find_questions_of({first.id}) != ledger.find_questions_of({last.id})
    judgement = find_last(ledger)
    undo = f"/judgement/{judgement.id}/withdraw"
    desk.post(undo, data=read_form(answer.text, undo), headers=OWN)
    assert ledger.find_questions_of({first.id}) == ledger.find_questions_of({last.id})


def test_questions_are_joined(desk: TestClient, ledger: Ledger) -> None:
    one, other = split(desk, ledger)
    figures = {ledger.question(id_).figures[0].id for id_ in (one, other)}
    answer = send(desk, f"/question/{one}", f"/question/{one}/join", question=other)
    assert "Kept: join" in read_notice(answer)
    assert len(ledger.find_questions_of(figures)) == 1


def test_a_figure_is_moved_from_the_page_of_its_question(desk: TestClient, ledger: Ledger) -> None:
    one, other = split(desk, ledger)
    figure = ledger.question(one).figures[0].id
    send(desk, f"/question/{one}", f"/question/{one}/move", figure=[figure], question=other)
    assert ledger.question(other).id in ledger.find_questions_of({figure})


@pytest.mark.parametrize(
    ("act", "typed", "told"),
    [
        ("split", {}, "no figure of"),
        ("join", {"question": "nothing"}, "no question goes by the id"),
        ("join", {}, "no question goes by the id"),
        ("move", {"question": "q"}, "expected for move"),
    ],
)
def test_what_cannot_be_regrouped_is_told(
    desk: TestClient, ledger: Ledger, act: str, typed: dict[str, str], told: str
) -> None:
    question = next(iter(ledger.questions())).id
    answer = send(desk, f"/question/{question}", f"/question/{question}/{act}", **typed)
    assert answer.status_code == 400
    assert told in unescape(answer.text)


def find_named(ledger: Ledger, name: str) -> list[str]:
    return [one.id for article in ledger.articles() for one in article.entities if one.name == name]


def test_two_names_are_told_the_same_and_undecided_again(desk: TestClient, ledger: Ledger) -> None:
    holt, vask = find_named(ledger, "Ines Holt")[0], find_named(ledger, "Marit Vask")[0]
    page = desk.get(f"/voice/{holt}").text
    (action,) = html.document_fromstring(page).xpath("//form[contains(@action, '/same')]/@action")
    answer = desk.post(action, data={**read_form(page, action), "other": vask}, headers=OWN)
    assert "Kept: same" in read_notice(answer)
    identity_of = {one.entity: one.identity for one in ledger.identities()}
    assert identity_of[holt] == identity_of[vask]
    undo = f"/judgement/{find_last(ledger).id}/withdraw"
    undone = desk.post(undo, data=read_form(answer.text, undo), headers=OWN)
    assert undone.status_code == 200
    identity_of = {one.entity: one.identity for one in ledger.identities()}
    assert identity_of[holt] != identity_of[vask]


def test_two_names_are_told_apart(desk: TestClient, ledger: Ledger) -> None:
    entities = find_named(ledger, "Coastguard")
    page = desk.get(f"/voice/{entities[0]}").text
    (action,) = html.document_fromstring(page).xpath("//form[contains(@action, '/different')]/@action")
    form = read_form(page, action)
    other = next(one for one in html.document_fromstring(page).xpath("//select[@name='one']/option/@value"))
    answer = desk.post(action, data={**form, "one": other}, headers=OWN)
    assert "Kept: different" in read_notice(answer)
    identity_of = {one.entity: one.identity for one in ledger.identities()}
    assert identity_of[str(form["other"])] != identity_of[other]


def test_the_history_withdraws(desk: TestClient, ledger: Ledger) -> None:
    accepted = next(one for one in ledger.judgements() if one.kind == JudgementKind.ACCEPT)
    answer = send(desk, "/history", f"/judgement/{accepted.id}/withdraw")
    assert answer.url.path == "/history"
    assert ledger.judgement(accepted.id).withdrawn_by == "Ann"
    assert f"/judgement/{accepted.id}/withdraw" not in answer.text


def test_withdrawing_twice_is_told(desk: TestClient, ledger: Ledger) -> None:
    accepted = next(one for one in ledger.judgements() if one.kind == JudgementKind.ACCEPT)
    action = f"/judgement/{accepted.id}/withdraw"
    fields = read_form(desk.get("/history").text, action)
    answers = [desk.post(action, data=fields, headers=OWN) for _ in range(2)]
    assert [one.status_code for one in answers] == [200, 400]
    assert "was withdrawn by Ann" in answers[1].text


def test_two_people_are_told_apart_by_their_browsers(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    assert "You decide as <b>Ann</b>" in desk.get("/history").text
    changed = send(desk, "/history", "/who", who=" Ben  <b>Bold</b>\n")
    assert "You decide as <b>Ben &lt;b&gt;Bold&lt;/b&gt;</b>" in changed.text
    send(desk, f"/article/{figure.article}", f"/part/{figure.id}/accept")
    assert find_last(ledger).by == "Ben <b>Bold</b>"


@pytest.mark.parametrize(
    "back",
    ["http://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example", "javascript:alert(1)", "x", ""],
)
def test_no_form_leads_to_another_host(desk: TestClient, back: str) -> None:
    fields = {**read_form(desk.get("/history").text, "/who"), "who": "Ben", "back": back}
    answer = desk.post("/who", data=fields, headers=OWN, follow_redirects=False)
    target = urlsplit(answer.headers["location"])
    assert answer.status_code == 303
    assert (target.scheme, target.netloc, target.path) == ("", "", "/")


@pytest.mark.parametrize("seal", ["", "wrong"])
def test_a_form_without_the_seal_changes_nothing(desk: TestClient, ledger: Ledger, seal: str) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    before = ledger.judgements()
    answer = desk.post(f"/part/{figure.id}/accept", data={"seal": seal, "seen": "99.0"}, headers=OWN)
    assert answer.status_code == 403
    assert ledger.judgements() == before


def test_a_form_from_elsewhere_changes_nothing(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    action = f"/part/{figure.id}/accept"
    fields = read_form(desk.get(f"/article/{figure.article}").text, action)
    answer = desk.post(action, data=fields, headers={"origin": "http://evil.example"})
    assert answer.status_code == 403


def test_what_another_decided_meanwhile_is_shown_and_mine_can_go_on_top(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    page, action = f"/part/{figure.id}", f"/part/{figure.id}/correct"
    mine, theirs = read_form(desk.get(page).text, action), read_form(desk.get(page).text, action)
    desk.post("/who", data={**mine, "who": "Ben"}, headers=OWN)
    assert desk.post(action, data={**theirs, "kind": "injured"}, headers=OWN).status_code == 200
    desk.post("/who", data={**mine, "who": "Ann"}, headers=OWN)
    refused = desk.post(action, data={**mine, "number": "20"}, headers=OWN)
    assert refused.status_code == 409
    assert "by Ben" in refused.text
    assert "kind=injured" in refused.text
    assert find_last(ledger).by == "Ben"
    assert read_form(refused.text, "/who")["back"] == f"/article/{figure.article}"
    kept = desk.post(action, data=read_form(refused.text, action), headers=OWN)
    assert kept.status_code == 200
    corrected = find_article(ledger, "Harbour Times").figures[0]
    assert (corrected.low, corrected.kind) == (20, "injured")


def test_what_another_rejected_meanwhile_is_shown_and_can_be_taken_back(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    action = f"/part/{figure.id}/accept"
    mine = read_form(desk.get(f"/article/{figure.article}").text, action)
    send(desk, f"/article/{figure.article}", f"/part/{figure.id}/reject")
    refused = desk.post(action, data=mine, headers=OWN)
    assert refused.status_code == 409
    assert "Withdraw the rejection and keep mine" in refused.text
    kept = desk.post(action, data=read_form(refused.text, action), headers=OWN)
    assert kept.status_code == 200
    assert figure.id in {one.id for one in find_article(ledger, "Harbour Times").figures}


def test_a_question_that_was_split_meanwhile_is_not_joined_unseen(desk: TestClient, ledger: Ledger) -> None:
    whole, other = split(desk, ledger)
    mine = read_form(desk.get(f"/question/{whole}").text, f"/question/{whole}/join")
    figure = ledger.question(whole).figures[-1].id
    moved = send(desk, f"/part/{figure}", f"/part/{figure}/accept")
    assert moved.status_code == 200
    answer = desk.post(f"/question/{whole}/join", data={**mine, "question": other}, headers=OWN)
    assert answer.status_code == 409


def test_two_at_once_never_both_keep_theirs_unseen(desk: TestClient, ledger: Ledger) -> None:
    figures = [one for article in ledger.articles() for one in article.figures][:4]
    for figure in figures:
        action = f"/part/{figure.id}/accept"
        form = read_form(desk.get(f"/article/{figure.article}").text, action)
        before, gate, statuses = len(ledger.judgements()), threading.Barrier(2), []

        def decide(by: str, action: str = action, form: dict[str, str | list[str]] = form,
                   gate: threading.Barrier = gate, statuses: list[int] = statuses) -> None:  # fmt: skip
            gate.wait()
            cookies = {"cookie": f"reportedly-who={by}"}
            answer = desk.post(action, data=form, headers={**OWN, **cookies}, follow_redirects=False)
            statuses.append(answer.status_code)

        threads = [threading.Thread(target=decide, args=(by,)) for by in ("Ann", "Ben")]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert sorted(statuses) == [303, 409]
        assert len(ledger.judgements()) == before + 1


def test_a_form_that_does_not_say_what_was_seen_keeps_nothing(desk: TestClient, ledger: Ledger) -> None:
    figure = find_article(ledger, "Harbour Times").figures[0]
    before = ledger.judgements()
    answer = send(desk, f"/article/{figure.article}", f"/part/{figure.id}/accept", seen="")
    assert answer.status_code == 400
    assert ledger.judgements() == before


@pytest.mark.parametrize("action", ["/part/nothing/accept", "/article/nothing/mark", "/question/nothing/split",
                                    "/voice/nothing/same", "/judgement/nothing/withdraw"])  # fmt: skip
def test_what_is_not_there_is_told(desk: TestClient, action: str) -> None:
    fields = read_form(desk.get("/history").text, "/who")
    assert desk.post(action, data={**fields, "seen": "1.0"}, headers=OWN).status_code == 404


def test_a_notice_of_no_judgement_is_none(desk: TestClient) -> None:
    assert "notice" not in desk.get("/?kept=<script>").text
