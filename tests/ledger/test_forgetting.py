import zlib
from pathlib import Path

import pytest

from reportedly.domain.errors import BusyLedger, NotInLedger
from reportedly.domain.judgement import Anchor, JudgementKind, Value
from reportedly.domain.question import CopyLink
from reportedly.ledger import Identity, Ledger, Outcome, build_judgement
from tests.ledger.conftest import Add
from tests.ledger.handmade import AT, build_article, build_question, build_reading

SECRET = "Zebulonia said 77 Quexotl died at the wharf of Morwenna."
KEPT = "Police said 12 people died on the ferry."
WORDS = ("zebulon", "quexotl", "morwenna", "wharf")


def read_bytes(path: Path) -> bytes:
    """Return all bytes of a ledger's files, with what is compressed in them opened."""
    data = b"".join(file.read_bytes() for file in sorted(path.parent.glob(f"{path.name}*")))
    opened = [data]
    for start in range(len(data)):
        if data[start : start + 2] in (b"\x78\x9c", b"\x78\x01", b"\x78\xda"):
            try:
                opened.append(zlib.decompressobj().decompress(data[start:]))
            except zlib.error:
                continue
    return b"\n".join(opened).lower()


@pytest.fixture
def secret(ledger: Ledger, add: Add) -> str:
    """An article to forget, with a judgement, a question, a copy and an identity that know its words."""
    reading = build_reading(
        SECRET, numbers=("77",), sources=("Zebulonia",), article=build_article(SECRET, outlet="Morwenna Post")
    )
    secret = add(reading, path="zebulon.txt").article
    kept = add(build_reading(KEPT, numbers=("12",), sources=("Police",)), path="kept.txt").article
    filed = {one.id: one for one in ledger.articles()}
    figures = [*filed[secret].figures, *filed[kept].figures]
    ledger.store_questions([secret, kept], [build_question("aaaa", figures)], [CopyLink(secret, kept, "Quexotl")])
    anchor = ledger.anchor(filed[secret].figures[0].id)
    note = "Quexotl told me so"
    ledger.judge(build_judgement(JudgementKind.CORRECT, [anchor], [Value("counted", "Quexotl")], "Ann", AT, note))
    one, other = filed[secret].entities[0].id, filed[kept].entities[0].id
    ledger.store_identities([one], [Identity(one, "i1", "Zebulonia"), Identity(other, "i1", "Zebulonia")])
    return secret


def test_nothing_of_the_words_is_left_in_the_file(ledger: Ledger, secret: str, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    before = read_bytes(path)
    assert all(word.encode() in before for word in WORDS)
    ledger.forget(secret, "Ann", AT)
    after = read_bytes(path)
    assert [word for word in WORDS if word.encode() in after] == []
    assert b"ferry" in after


def test_a_tombstone_is_left_and_the_rest_stays(ledger: Ledger, secret: str) -> None:
    assert ledger.forget(secret, "Ann", AT) == (secret,)
    assert [(one.article, one.by, one.at) for one in ledger.tombstones()] == [(secret, "Ann", AT)]
    assert [one.path for one in ledger.list_articles()] == ["kept.txt"]
    assert ledger.search("Quexotl") == []
    assert list(ledger.questions(least_accounts=0)) == []
    assert ledger.pending() == {one.id for one in ledger.list_articles()}
    (judgement,) = ledger.judgements()
    assert (judgement.by, judgement.subjects, judgement.values, judgement.note) == ("Ann", (Anchor(secret),), (), None)


def test_what_was_forgotten_is_not_added_again(ledger: Ledger, add: Add, secret: str) -> None:
    ledger.forget(secret, "Ann", AT)
    again = build_reading(
        SECRET, numbers=("77",), sources=("Zebulonia",), article=build_article(SECRET, outlet="Morwenna Post")
    )
    assert add(again, path="zebulon.txt").outcome is Outcome.FORGOTTEN
    assert ledger.forget(secret, "Ann", AT) == ()


def test_all_versions_of_a_page_go(ledger: Ledger, add: Add, tmp_path: Path) -> None:
    url = "https://radio.example/x"
    for text in (SECRET, SECRET + " More.", KEPT):
        source = text.split()[0]
        add(build_reading(text, numbers=(), sources=(source,), article=build_article(text)), url=url)
    (current,) = ledger.articles()
    assert len(ledger.forget(current.id, "Ann", AT)) == 3
    assert list(ledger.list_articles(every_version=True)) == []
    assert b"quexotl" not in read_bytes(tmp_path / "ledger.db")


def test_nobody_decides_about_words_that_were_forgotten_meanwhile(ledger: Ledger, secret: str, tmp_path: Path) -> None:
    anchors = [ledger.anchor(one.figures[0].id) for one in ledger.articles()]
    joined = build_judgement(JudgementKind.JOIN, anchors, (), "Ann", AT)
    ledger.forget(secret, "Ann", AT)
    with pytest.raises(NotInLedger, match="forgotten"):
        ledger.judge(joined)
    assert b"quexotl" not in read_bytes(tmp_path / "ledger.db")


def test_what_is_not_there_cannot_be_forgotten(ledger: Ledger) -> None:
    with pytest.raises(NotInLedger):
        ledger.forget("gone", "Ann", AT)


def test_while_another_reads_the_words_may_stay_and_forgetting_says_so(secret: str, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with Ledger.open(path, wait=0.1) as hasty, Ledger.open(path) as other:
        with other._database.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM articles").scalar()
            with pytest.raises(BusyLedger, match=r"in use|being written"):
                hasty.forget(secret, "Ann", AT)
        assert hasty.forget(secret, "Ann", AT) == ()
    assert b"quexotl" not in read_bytes(path)
