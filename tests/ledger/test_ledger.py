import hashlib
import sqlite3
import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.domain.article import DateRule
from reportedly.domain.errors import BadJudgement, NotInLedger, UnsupportedInput
from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.judgement import Anchor, JudgementKind, Value
from reportedly.domain.reading import ModelCard
from reportedly.ledger import Ledger, Outcome, build_judgement, file_reading
from tests.ledger.conftest import Add, find_profile
from tests.ledger.handmade import AT, DAY, FERRY, build_article, build_reading

URL = "https://radio.example/ferry"
LATER = FERRY.replace("12", "13")


def read_all(ledger: Ledger) -> list[FiledArticle]:
    return list(ledger.articles())


def test_what_is_added_comes_back_as_it_was_filed(ledger: Ledger, add: Add) -> None:
    added = add(url=URL)
    assert added.outcome is Outcome.NEW
    reading = build_reading(article=replace(build_article(FERRY, day=DAY, outlet="Radio"), url=URL))
    assert read_all(ledger) == [file_reading(reading, "a.txt")]
    assert ledger.text(added.article) == FERRY


def test_the_original_bytes_come_back_with_their_hash(ledger: Ledger, add: Add) -> None:
    original = ledger.load_original(add().article)
    assert original.data == FERRY.encode()
    assert original.sha256 == hashlib.sha256(original.data).hexdigest()
    assert original.written.startswith(b'{"article"')


def test_adding_twice_changes_nothing(add: Add, tmp_path: Path) -> None:
    add()
    before = dump(tmp_path / "ledger.db")
    assert add().outcome is Outcome.UNCHANGED
    assert dump(tmp_path / "ledger.db") == before


def test_the_same_text_at_another_path_is_the_same_article(ledger: Ledger, add: Add) -> None:
    add(path="a.txt")
    assert add(path="b.txt").outcome is Outcome.UNCHANGED
    assert len(read_all(ledger)) == 1


def test_a_page_whose_text_changed_is_a_new_version(ledger: Ledger, add: Add) -> None:
    old = add(url=URL)
    new = add(build_reading(LATER, numbers=("13", "9")), url=URL)
    assert new.outcome is Outcome.VERSION
    assert [one.id for one in ledger.articles()] == [new.article]
    assert ledger.text(old.article) == FERRY
    assert [one.current for one in ledger.list_articles(every_version=True)].count(True) == 1


def test_an_old_version_that_is_added_again_stays_an_old_one(ledger: Ledger, add: Add) -> None:
    add(url=URL)
    new = add(build_reading(LATER, numbers=("13", "9")), url=URL)
    assert add(url=URL).outcome is Outcome.UNCHANGED
    assert [one.id for one in ledger.articles()] == [new.article]


def test_a_version_that_appeared_earlier_does_not_replace_a_later_one(ledger: Ledger, add: Add) -> None:
    current = add(url=URL)
    earlier = build_article(LATER, day=DAY - timedelta(days=2), outlet="Radio")
    add(build_reading(LATER, numbers=("13", "9"), article=earlier), url=URL)
    assert [one.id for one in ledger.articles()] == [current.article]


def test_a_page_without_an_address_is_known_by_its_file(add: Add) -> None:
    add(path="a.txt")
    assert add(build_reading(LATER, numbers=("13", "9")), path="./a.txt").outcome is Outcome.VERSION
    assert add(build_reading(LATER + " ", numbers=("13", "9")), path="b.txt").outcome is Outcome.NEW


def test_a_date_that_the_user_gives_wins_over_the_one_held(ledger: Ledger, add: Add) -> None:
    add()
    reading = build_reading()
    published = replace(reading.article.published, first=DAY, last=DAY + timedelta(days=1), rule=DateRule.GIVEN)
    given = replace(reading, article=replace(reading.article, published=published))
    assert not ledger.holds(given.article)
    assert add(given).outcome is Outcome.REFILED
    assert read_all(ledger)[0].published is not None
    assert read_all(ledger)[0].published.last == DAY + timedelta(days=1)
    assert ledger.holds(given.article)
    assert add(given).outcome is Outcome.UNCHANGED


def test_a_reread_keeps_ids_and_both_readings(ledger: Ledger, add: Add, tmp_path: Path) -> None:
    add()
    (before,) = read_all(ledger)
    newer = ModelCard("fake", "1", "1" * 64)
    assert ledger.find_outdated(newer) == [before.id]
    again = ledger.refile(build_reading(numbers=("12", "9", "40"), model=newer), "a.txt", AT)
    assert again.outcome is Outcome.REFILED
    (after,) = read_all(ledger)
    assert [one.id for one in after.figures[:2]] == [one.id for one in before.figures]
    assert len(after.figures) == 3
    assert ledger.find_outdated(newer) == []
    assert len([row for row in dump(tmp_path / "ledger.db") if 'INTO "readings"' in row]) == 2
    assert (
        ledger.refile(build_reading(numbers=("12", "9", "40"), model=newer), "a.txt", AT).outcome is Outcome.UNCHANGED
    )


def test_only_what_is_there_is_read_again(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger):
        ledger.refile(build_reading(), "a.txt", AT)


def test_a_file_name_that_is_no_text_is_kept(ledger: Ledger, add: Add) -> None:
    add(path="caf\udce9.txt")
    assert [one.path for one in ledger.list_articles()] == ["caf?.txt"]
    assert ledger.find_article("caf\udce9.txt")


def test_half_a_character_in_a_title_is_replaced_and_in_the_text_refused(ledger: Ledger, add: Add) -> None:
    reading = build_reading(article=replace(build_article(FERRY), title="Ferry \ud83d", outlet="Radio \udc00"))
    add(reading)
    assert [(one.title, one.outlet) for one in ledger.list_articles()] == [("Ferry ?", "Radio ?")]
    with pytest.raises(UnsupportedInput, match="half a character"):
        add(build_reading("Police said \ud83d.", numbers=(), sources=("Police",)))


def test_an_article_is_found_by_path_address_id_and_its_beginning(ledger: Ledger, add: Add) -> None:
    id = add(url=URL).article  # noqa: A001
    for name in ("a.txt", URL, id, id[:8], id[:8].upper()):
        assert ledger.find_article(name) == id
    for name in ("b.txt", "%", "ffff0000", id[:2]):
        with pytest.raises(NotInLedger):
            ledger.find_article(name)


@pytest.mark.parametrize("suffix", ["", "-wal", "-shm"])
def test_the_files_are_for_their_owner_alone(add: Add, tmp_path: Path, suffix: str) -> None:
    add()
    assert stat.S_IMODE((tmp_path / f"ledger.db{suffix}").stat().st_mode) == 0o600


def find_touched(ledger: Ledger) -> set[str]:
    """Return the articles that await being compared, and those in matters with them: all that share a key."""
    return {profile.article for profile in ledger.find_touched(lambda one, other: bool(one.keys & other.keys))}


def test_what_changed_awaits_being_compared_until_it_was(ledger: Ledger, add: Add) -> None:
    first = add(url=URL).article
    assert ledger.pending() == find_touched(ledger) == {first}
    ledger.store_questions([first], [], [], [[first]])
    assert ledger.pending() == find_touched(ledger) == set()
    second = add(build_reading(LATER, numbers=("13", "9")), url=URL).article
    assert ledger.pending() == {first, second}
    assert find_touched(ledger) == {second}


def test_a_new_article_touches_the_matters_of_those_with_its_keys_only(ledger: Ledger, add: Add) -> None:
    texts = ("One said 1 died.", "One said 2 died.", "One said 3 died.")
    outlets = ("Radio", "Blog", "Radio")
    readings = [
        build_reading(text, numbers=(), sources=("One",), article=build_article(text, outlet=outlet))
        for text, outlet in zip(texts, outlets, strict=True)
    ]
    one, apart = (add(reading, path=reading.article.text).article for reading in readings[:2])
    ledger.store_questions([one, apart], [], [], [[one], [apart]])
    new = add(readings[2], path="new.txt").article
    assert find_touched(ledger) == {one, new}


def test_who_loses_a_neighbour_awaits_being_compared(ledger: Ledger, add: Add) -> None:
    gone, left = add().article, add(build_reading(LATER, numbers=("13", "9")), path="b.txt").article
    ledger.store_questions({gone, left}, [], [], [sorted((gone, left))])
    ledger.forget(gone, "Ann", AT)
    assert ledger.pending() == find_touched(ledger) == {left}


def test_profiles_are_made_anew_for_new_rules(add: Add, tmp_path: Path) -> None:
    one, other = add().article, add(build_reading(LATER, numbers=("13", "9")), path="b.txt").article
    with Ledger.open(
        tmp_path / "ledger.db", lambda filed: replace(find_profile(filed), kinds=frozenset("x"))
    ) as changed:
        changed.store_questions([one, other], [])
        changed.rekey()
        assert changed.pending() == {one, other}
        assert [profile.kinds for profile in changed.find_touched(lambda _one, _other: False)] == [frozenset("x")] * 2


def test_a_judgement_and_its_withdrawal_restore_what_was(ledger: Ledger, add: Add) -> None:
    add()
    (before,) = read_all(ledger)
    anchor = ledger.anchor(before.figures[0].id)
    judgement = build_judgement(JudgementKind.CORRECT, [anchor], [Value("high", "20")], "Ann", AT)
    ledger.judge(judgement)
    ledger.judge(judgement)
    assert read_all(ledger)[0].figures[0].high == 20
    assert list(ledger.articles(raw=True)) == [before]
    ledger.withdraw(judgement.id, "Ben", AT)
    assert read_all(ledger) == [before]
    (kept,) = ledger.judgements()
    assert (kept.by, kept.withdrawn_by) == ("Ann", "Ben")
    with pytest.raises(BadJudgement, match="withdrawn by Ben"):
        ledger.withdraw(judgement.id, "Ben", AT)


def test_a_judgement_changes_the_profile_and_what_awaits(ledger: Ledger, add: Add) -> None:
    plain = build_reading(LATER, numbers=("13",), sources=(), article=build_article(LATER))
    one, other = add().article, add(plain, path="b.txt").article
    ledger.store_questions({one, other}, [], [], [sorted((one, other))])
    (filed,) = ledger.articles([other])
    anchor = ledger.anchor(filed.figures[0].id)
    ledger.judge(build_judgement(JudgementKind.CORRECT, [anchor], [Value("kind", "injured")], "Ann", AT))
    assert ledger.pending() == {one, other}
    profiles = {profile.article: profile for profile in ledger.find_touched(lambda _one, _other: False)}
    assert profiles[other].keys == {"injured"}


def test_a_judgement_goes_over_to_the_new_version_of_a_page(ledger: Ledger, add: Add) -> None:
    add(url=URL)
    anchor = ledger.anchor(read_all(ledger)[0].figures[1].id)
    ledger.judge(build_judgement(JudgementKind.REJECT, [anchor], [], "Ann", AT))
    add(build_reading(LATER, numbers=("13", "9")), url=URL)
    assert [one.span.text for one in read_all(ledger)[0].figures] == ["13"]
    assert ledger.orphans() == []
    add(build_reading("Police said 1 died.", numbers=("1",), sources=("Police",)), url=URL)
    assert [one.judgement.kind for one in ledger.orphans()] == [JudgementKind.REJECT]


def test_what_a_person_added_can_be_rejected(ledger: Ledger, add: Add) -> None:
    article = add().article
    start = FERRY.index("40")
    anchor = Anchor(article, start, start + 2, "40", FERRY[start - 5 : start], FERRY[start + 2 : start + 8])
    ledger.judge(build_judgement(JudgementKind.ADD, [anchor], [Value("low", "40")], "Ann", AT))
    added = read_all(ledger)[0].figures[-1]
    assert ledger.find_subjects([anchor]) == {anchor: added}
    again = ledger.anchor(added.id)
    ledger.judge(build_judgement(JudgementKind.REJECT, [again], [], "Ann", AT + timedelta(1)))
    assert len(read_all(ledger)[0].figures) == 2


@pytest.mark.parametrize(
    ("anchor", "error"),
    [(Anchor("gone"), NotInLedger), (Anchor("", 0, 4, "eels"), BadJudgement)],
    ids=["article", "words"],
)
def test_a_judgement_about_nothing_is_refused_and_not_kept(
    ledger: Ledger, add: Add, anchor: Anchor, error: type[Exception]
) -> None:
    article = add().article
    anchor = anchor if anchor.article else replace(anchor, article=article)
    with pytest.raises(error):
        ledger.judge(build_judgement(JudgementKind.REJECT, [anchor], [], "Ann", AT))
    assert ledger.judgements() == []


def test_a_standing_is_listed(ledger: Ledger, add: Add) -> None:
    article = add().article
    values = [Value("standing", "retracted")]
    ledger.judge(build_judgement(JudgementKind.STANDING, [Anchor(article)], values, "Ann", AT))
    assert [one.standing for one in ledger.list_articles()] == [Standing.RETRACTED]
    assert read_all(ledger)[0].standing is Standing.RETRACTED


TEXTS = tuple(f"Police said {number} people died. It rained." for number in range(10, 16))


@given(st.permutations(TEXTS))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_adding_changes_nothing(tmp_path_factory: pytest.TempPathFactory, order: list[str]) -> None:
    assert build_contents(tmp_path_factory, order) == build_contents(tmp_path_factory, list(TEXTS))


def build_contents(folders: pytest.TempPathFactory, texts: list[str]) -> tuple[object, ...]:
    with Ledger.open(folders.mktemp("order") / "ledger.db", find_profile) as ledger:
        for text in texts:
            reading = build_reading(text, numbers=(text[12:14],), sources=("Police",))
            ledger.add(reading, text.encode(), f"{text[12:14]}.txt", AT)
        touched = ledger.find_touched(lambda _one, _other: False)
        found = [(hit.article, hit.claim) for hit in ledger.search("people died", limit=50)]
        return list(ledger.articles()), touched, list(ledger.list_articles()), sorted(map(str, found))


def dump(path: Path) -> list[str]:
    """Return all that a file of SQLite holds, as statements."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())
