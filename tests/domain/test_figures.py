import sys
from dataclasses import fields
from types import ModuleType

import pytest

from reportedly.domain.errors import MissingPackage, ReportedlyError
from reportedly.domain.figures import FigureRow, Figures
from tests.claims.handmade import build_ledger


class FakeFrame:
    """Keeps what a data frame is built of."""

    def __init__(self, records: list[dict[str, object]], columns: list[str]) -> None:
        self.records = records
        self.columns = columns


@pytest.fixture
def fake_pandas(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("pandas")
    module.DataFrame = FakeFrame  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pandas", module)


def test_figures_are_a_tuple_with_a_row_for_each() -> None:
    made = build_ledger().figures
    assert [figure.id for figure in made] == [row.id for row in made.rows] == ["f1", "f2", "f3"]
    assert made == tuple(made)


def test_figures_without_their_rows_are_refused() -> None:
    ledger = build_ledger().figures
    with pytest.raises(ValueError, match="3 figures cannot have 2 rows"):
        Figures.of(ledger, ledger.rows[:2])


@pytest.mark.usefixtures("fake_pandas")
def test_a_frame_has_a_record_for_each_figure_and_a_column_for_each_field() -> None:
    frame = build_ledger().figures.to_frame()
    assert [record["words"] for record in frame.records] == ["12", "3½", "€1.50"]
    assert frame.columns == [field.name for field in fields(FigureRow)]
    assert all(list(record) == frame.columns for record in frame.records)


@pytest.mark.usefixtures("fake_pandas")
def test_a_frame_of_no_figures_still_has_its_columns() -> None:
    frame = Figures.of((), ()).to_frame()
    assert frame.records == []
    assert "counted_at_from" in frame.columns


def test_without_pandas_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingPackage, match="pip install pandas") as raised:
        build_ledger().figures.to_frame()
    assert isinstance(raised.value, ReportedlyError)
