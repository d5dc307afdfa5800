"""What a form shows of a figure or claim is read back as what it is."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.decisions.fields import LABELS, WAS, list_fields, read_changes, read_given, write_days
from reportedly.domain.errors import BadJudgement
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledFigure, FiledIncident
from reportedly.domain.interval import Interval, Precision
from reportedly.domain.judgement import Value
from reportedly.domain.quantity import Bound
from reportedly.ledger import file_reading
from reportedly.ledger.judged import CLAIM_FIELDS, FIGURE_FIELDS
from reportedly.ledger.values import read_days, read_value
from tests.ledger.handmade import build_reading


@pytest.fixture
def filed() -> FiledArticle:
    return file_reading(build_reading(), "a.txt")


def show(part: FiledFigure | FiledClaim, filed: FiledArticle) -> dict[str, str]:
    return {one.name: one.value for one in list_fields(part, filed)}


def test_all_that_a_judgement_may_set_has_a_field(filed: FiledArticle) -> None:
    assert set(show(filed.figures[0], filed)) == FIGURE_FIELDS | {"number"}
    assert set(show(filed.claims[0], filed)) == CLAIM_FIELDS
    assert set(LABELS) == FIGURE_FIELDS | CLAIM_FIELDS | {"number"}


def test_what_is_shown_is_read_back_as_it_was(filed: FiledArticle) -> None:
    incident = FiledIncident("i" * 20, filed.id, "crash")
    as_of = Interval(date(2023, 3, 1), date(2023, 3, 31), Precision.MONTH)
    figure = replace(filed.figures[0], incident=incident.id, as_of=as_of, low=Decimal("1.50"), bound=Bound.AT_LEAST)
    article = replace(filed, incidents=(incident,))
    shown = show(figure, article)
    own = {one.name for one in fields(figure)} & FIGURE_FIELDS
    assert {name: read_value(name, shown[name] or None, article) if shown[name] else None for name in own} == {
        name: getattr(figure, name) for name in own
    }


@pytest.mark.parametrize(
    ("low", "high", "bound", "shown"),
    [
        (12, 12, Bound.EXACT, "12"),
        (12, None, Bound.AT_LEAST, "at least 12"),
        (None, 40, Bound.AT_MOST, "at most 40"),
        (300, 300, Bound.ABOUT, "about 300"),
        (1200, 3000, Bound.RANGE, "1,200 to 3,000"),
        (24, 99, Bound.VAGUE, ""),
    ],
)
def test_a_number_is_shown_as_it_is_typed(
    filed: FiledArticle, low: int | None, high: int | None, bound: Bound, shown: str
) -> None:
    ends = [Decimal(one) if one is not None else None for one in (low, high)]
    figure = replace(filed.figures[0], low=ends[0], high=ends[1], bound=bound)
    assert show(figure, filed)["number"] == shown
    if shown:
        values = {one.field: one.value for one in read_given({"number": shown})}
        assert values == {"low": low and str(low), "high": high and str(high), "bound": bound}


def test_only_what_was_changed_is_set() -> None:
    given = {"kind": "injured", f"{WAS}kind": "killed", "place": "Teln", f"{WAS}place": "Teln", "unit": "",
             f"{WAS}unit": "tonne", "note": "x"}  # fmt: skip
    assert read_changes(given) == (Value("kind", "injured"), Value("unit", None))


def test_changing_nothing_corrects_nothing() -> None:
    with pytest.raises(BadJudgement, match="no field was changed"):
        read_changes({"kind": "killed", f"{WAS}kind": "killed"})


def test_two_incidents_of_one_word_are_told_apart_by_their_ids(filed: FiledArticle) -> None:
    both = tuple(FiledIncident(id_ * 20, filed.id, "Crash") for id_ in "ab")
    article = replace(filed, incidents=(*both, FiledIncident("c" * 20, filed.id, "fire")))
    (field,) = (one for one in list_fields(replace(filed.figures[0], incident="a" * 20), article)
                if one.name == "incident")  # fmt: skip
    assert field.value == "a" * 20
    assert field.choices == ("", "a" * 20, "b" * 20, "fire")


@given(st.dates(), st.dates())
def test_days_are_written_as_they_are_read(one: date, other: date) -> None:
    first, last = sorted((one, other))
    precision = Precision.DAY if first == last else Precision.INTERVAL
    assert read_days("as_of", write_days(Interval(first, last, precision))) == Interval(first, last, precision)


@pytest.mark.parametrize("written", ["2023", "0200", "2024-02", "2023-03-14", "2023-03-14/2023-04-01"])
def test_days_are_read_as_they_are_written(written: str) -> None:
    assert write_days(read_days("as_of", written)) == written
