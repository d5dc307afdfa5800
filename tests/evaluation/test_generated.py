"""Ledgers to measure with are made as they say: as large, always the same, and with what makes questions of them."""

from itertools import islice

import pytest

from evaluation.bench_ledger import measure
from evaluation.generated import FIGURES_EACH, generate_readings
from reportedly.ledger import file_reading
from reportedly.pipeline import reconcile_matter
from reportedly.reconcile import build_profile, find_matters


def test_a_ledger_has_about_so_many_figures() -> None:
    assert sum(len(list(reading.figures)) for reading in generate_readings(300)) == 300


def test_it_is_the_same_each_time_and_another_with_another_seed() -> None:
    first = [reading.article.text for reading in generate_readings(100)]
    assert first == [reading.article.text for reading in generate_readings(100)]
    assert first != [reading.article.text for reading in generate_readings(100, seed=2)]


def test_its_articles_fall_into_matters_of_which_the_figures_answer_questions() -> None:
    filed = [file_reading(reading, f"{at}.txt") for at, reading in enumerate(islice(generate_readings(500), 100))]
    by_id = {article.id: article for article in filed}
    matters = find_matters(map(build_profile, filed))
    assert 5 < len(matters) < 50
    largest = max(matters, key=len)
    found = reconcile_matter([by_id[one] for one in largest])
    assert len(found.questions) <= 2 * FIGURES_EACH
    assert any(len(question.accounts) > 1 for question in found.questions)


def test_what_is_measured_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    measure(100)
    printed = capsys.readouterr().out
    assert all(words in printed for words in ("adding, an article", "reconciling all", "searching", "peak memory"))
