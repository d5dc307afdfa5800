"""Two people who decide about the same words learn of each other before anything is kept."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from reportedly.domain.errors import BadOption, DecidedMeanwhile
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind, Value
from reportedly.ledger import Ledger, Seen, build_judgement
from tests.ledger.conftest import Add
from tests.ledger.handmade import AT, FERRY, build_article, build_reading, find_span

NOTHING = Seen(0, 0)


@pytest.fixture
def article(add: Add) -> str:
    return add().article


def judge(ledger: Ledger, article: str, words: str, by: str, kind: JudgementKind = JudgementKind.ACCEPT) -> Judgement:
    anchor = ledger.quote(article, find_span(FERRY, words)) if words else Anchor(article)
    values = [Value("standing", "checked")] if kind is JudgementKind.STANDING else []
    return build_judgement(kind, [anchor], values, by, AT)


def test_what_another_decided_about_the_same_words_is_told_and_nothing_is_kept(ledger: Ledger, article: str) -> None:
    ann, ben = judge(ledger, article, "12", "Ann"), judge(ledger, article, "12", "Ben", JudgementKind.REJECT)
    looked = ledger.look()
    ledger.judge(ann, looked)
    with pytest.raises(DecidedMeanwhile, match="accept by Ann") as refused:
        ledger.judge(ben, looked)
    assert refused.value.judgements == (ann,)
    assert ledger.judgements() == [ann]


def test_what_was_seen_is_no_surprise(ledger: Ledger, article: str) -> None:
    ann, ben = judge(ledger, article, "12", "Ann"), judge(ledger, article, "12", "Ben", JudgementKind.REJECT)
    ledger.judge(ann)
    ledger.judge(ben, ledger.look())
    assert len(ledger.judgements()) == 2


def test_a_judgement_taken_back_is_news_too(ledger: Ledger, article: str) -> None:
    ann, ben, cleo = (judge(ledger, article, "12", by) for by in ("Ann", "Ben", "Cleo"))
    for one in (ann, ben):
        ledger.judge(one)
    ledger.withdraw(ann.id, "Ann", AT)
    looked = ledger.look()
    ledger.withdraw(ben.id, "Ben", AT + timedelta(days=1))
    with pytest.raises(DecidedMeanwhile) as refused:
        ledger.judge(cleo, looked)
    assert [(one.by, one.withdrawn_by) for one in refused.value.judgements] == [("Ben", "Ben")]


@pytest.mark.parametrize(("words", "kind"), [("9", JudgementKind.ACCEPT), ("", JudgementKind.STANDING)])
def test_other_words_are_another_matter(ledger: Ledger, article: str, words: str, kind: JudgementKind) -> None:
    ledger.judge(judge(ledger, article, "12", "Ann"))
    ledger.judge(judge(ledger, article, words, "Ben", kind), NOTHING)
    assert len(ledger.judgements()) == 2


def test_figures_beside_those_decided_about_can_be_watched_too(ledger: Ledger, article: str) -> None:
    watched = next(ledger.articles([article])).figures[0].id
    ledger.judge(judge(ledger, article, "12", "Ann"))
    with pytest.raises(DecidedMeanwhile):
        ledger.judge(judge(ledger, article, "9", "Ben"), replace(NOTHING, watched=frozenset({watched})))


@pytest.mark.parametrize("written", ["", "1", "1.", "-1.0", "1.0.0", "a.b", "².", "1.²", "9" * 5000 + ".0"])
def test_how_far_someone_saw_is_read_only_as_it_was_written(written: str) -> None:
    with pytest.raises(BadOption, match="expected for seen"):
        Seen.read(written)


def test_how_far_someone_saw_is_read_as_written() -> None:
    assert Seen.read(str(Seen(12, 3))) == Seen(12, 3)


def test_a_name_is_the_same_wherever_it_stands_and_no_words_in_one_place(ledger: Ledger, article: str) -> None:
    name = Anchor(article, 0, 6, "Police")
    ledger.judge(build_judgement(JudgementKind.DIFFERENT, [name, Anchor(article, 30, 39, "The owner")], [], "Ann", AT))
    said = ledger.quote(article, find_span(FERRY, "Police"))
    assert [len(one) for one in ledger.find_decided([replace(name, start=9), said])] == [1, 0]


def test_what_was_decided_on_an_earlier_version_is_found_at_its_words(ledger: Ledger, add: Add) -> None:
    first = add(build_reading(article=build_article(FERRY, url="http://a.example/1"))).article
    judgement = judge(ledger, first, "12", "Ann")
    ledger.judge(judgement)
    longer = f"Updated. {FERRY}"
    second = add(build_reading(longer, article=build_article(longer, url="http://a.example/1"))).article
    anchors = [ledger.quote(second, find_span(longer, words)) for words in ("12", "9")]
    assert ledger.find_decided(anchors) == [[judgement], []]
    assert ledger.judgements((second,)) == [judgement]


def test_of_two_at_once_one_is_told_of_the_other(ledger: Ledger, article: str) -> None:
    gate, told = threading.Barrier(2), []

    def decide(by: str) -> None:
        judgement = judge(ledger, article, "12", by)
        gate.wait()
        try:
            ledger.judge(judgement, NOTHING)
        except DecidedMeanwhile as error:
            told.append(error)

    threads = [threading.Thread(target=decide, args=(one,)) for one in ("Ann", "Ben")]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(ledger.judgements()) == len(told) == 1
    assert told[0].judgements == tuple(ledger.judgements())


def test_what_keeps_a_part_out_is_found_by_its_id(ledger: Ledger, article: str) -> None:
    figure = next(ledger.articles([article])).figures[0]
    assert ledger.find_rejections(figure.id) == []
    rejection = judge(ledger, article, "12", "Ann", JudgementKind.REJECT)
    ledger.judge(rejection)
    assert ledger.find_rejections(figure.id) == [rejection]
    ledger.withdraw(rejection.id, "Ann", AT + timedelta(days=1))
    assert ledger.find_rejections(figure.id) == []
    assert ledger.find_rejections("nothing") == []


def test_what_a_person_added_is_a_part_to_judge(ledger: Ledger, article: str) -> None:
    words = ledger.quote(article, find_span(FERRY, "people died on the ferry"))
    ledger.judge(build_judgement(JudgementKind.ADD, [words], [], "Ann", AT))
    claim = next(one for one in next(ledger.articles([article])).claims if one.content[0].start == words.start)
    assert ledger.find_part(claim.id[:8]) == claim
