"""Comparing in a process of its own: the same outcome, told as it goes on, and ended without a loss."""

import os
from pathlib import Path

import pytest

from reportedly.domain.errors import ReportedlyError
from reportedly.ledger import Ledger
from reportedly.pipeline import add_reading, open_ledger
from reportedly.workbench import comparing
from reportedly.workbench.comparing import compare_apart
from tests.cli.newsroom import AT, FERRY


def file_pending(path: Path) -> Path:
    with open_ledger(path, create=True) as ledger:
        for paper in FERRY:
            add_reading(ledger, paper, b"x", f"{paper.article.outlet}.html", AT)
    return path


def go_on() -> None:
    """Let it go on."""


def fail(*_: object) -> None:
    raise InterruptedError


def end_at_once(*_: object) -> None:
    os._exit(3)


def test_another_process_compares_and_tells_how_far_it_is(tmp_path: Path) -> None:
    steps: list[list[int]] = []
    compare_apart(file_pending(tmp_path / "l.db"), lambda *step: steps.append(list(step)), go_on)
    assert steps == [[3, 3]]
    with Ledger.open(tmp_path / "l.db") as ledger:
        assert not ledger.pending()
        assert ledger.count_questions() == 1


def test_it_is_ended_where_it_is_not_wanted_any_more_and_loses_nothing(tmp_path: Path) -> None:
    file_pending(tmp_path / "l.db")
    with pytest.raises(InterruptedError):
        compare_apart(tmp_path / "l.db", lambda _done, _of: None, fail)
    with Ledger.open(tmp_path / "l.db") as ledger:
        assert len(ledger.pending()) == 3
    compare_apart(tmp_path / "l.db", lambda _done, _of: None, go_on)
    with Ledger.open(tmp_path / "l.db") as ledger:
        assert not ledger.pending()


def test_what_cannot_be_compared_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReportedlyError, match="there is no ledger"):
        compare_apart(tmp_path / "none.db", lambda _done, _of: None, go_on)


def test_a_process_that_ends_before_its_work_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparing, "_compare", end_at_once)
    with pytest.raises(RuntimeError, match="ended before its work, with 3"):
        compare_apart(file_pending(tmp_path / "l.db"), lambda _done, _of: None, go_on)
