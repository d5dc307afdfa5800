import zlib
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.domain.errors import BrokenLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Judgement
from reportedly.domain.question import Question
from reportedly.ledger import records
from tests.ledger.handmade import filed_articles, questions


@given(filed_articles)
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_an_article_comes_back_as_it_went(article: FiledArticle) -> None:
    assert records.unpack_article(records.pack_record(article)) == article


@given(questions)
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_a_question_comes_back_as_it_went(question: Question) -> None:
    assert records.unpack_question(records.pack_record(question)) == question


@given(st.builds(Judgement, at=st.datetimes(timezones=st.just(UTC)), withdrawn_at=st.none()))
def test_a_judgement_comes_back_as_it_went(judgement: Judgement) -> None:
    assert records.unpack_judgement(records.pack_record(judgement)) == judgement


@given(st.text())
def test_a_text_comes_back_as_it_went(text: str) -> None:
    assert records.unpack_text(records.pack_text(text)) == text


@pytest.mark.parametrize(
    "packed",
    [b"", b"no zlib at all", zlib.compress(b"{}"), zlib.compress(b"[1, 2"), zlib.compress(b"x" * 100)[:-5]],
    ids=["empty", "no zlib", "no article", "no JSON", "cut off"],
)
def test_a_damaged_record_is_said_to_be_damaged(packed: bytes) -> None:
    with pytest.raises(BrokenLedger, match="damaged"):
        records.unpack_article(packed)


def test_a_record_that_grows_without_measure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "LARGEST", 1000)
    with pytest.raises(BrokenLedger, match="damaged"):
        records.unpack(zlib.compress(bytes(10**6)))
