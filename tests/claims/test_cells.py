"""Tables: what the cells of a page's tables count, by the names of rows and columns."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.claims.cells import Tables
from reportedly.domain.figure import State
from reportedly.domain.figures import FigureRow
from reportedly.domain.span import Span
from reportedly.reader import Reader

COUNT = """The ministry published its count on Thursday.

Persons aboard the Saint Aude: position at noon
\tTotal\tOf whom children\tOf whom foreign citizens
Dead\t26\t5\t4
Missing\t14\t1\t0
Rescued\t121\t9\t7
Still in hospital\t37*\t2\t3

It was sent to all offices."""


@cache
def read(text: str) -> tuple[FigureRow, ...]:
    return Reader().read_text(text, published="2023-03-16", outlet="Ministry of Transport").figures.rows


def tell(text: str) -> list[tuple[str, str | None, str]]:
    return [(row.words, row.counted, row.kind) for row in read(text)]


def test_a_row_tells_the_kind_and_a_column_whom_it_counts() -> None:
    assert tell(COUNT) == [
        ("26", "Dead", "killed"),
        ("5", "children", "killed"),
        ("4", "foreign citizens", "killed"),
        ("14", "Missing", "missing"),
        ("1", "children", "missing"),
        ("0", "foreign citizens", "missing"),
        ("121", "Rescued", "people"),
        ("9", "children", "people"),
        ("7", "foreign citizens", "people"),
        ("37", "Still in hospital", "injured"),
        ("2", "children", "injured"),
        ("3", "foreign citizens", "injured"),
    ]


def test_a_row_tells_who_was_aboard() -> None:
    text = COUNT.replace("Still in hospital\t37*\t2\t3", "Total aboard (estimate)\t161\t15\t11")
    assert tell(text)[-3:] == [
        ("161", "Total aboard (estimate)", "people"),
        ("15", "children", "people"),
        ("11", "foreign citizens", "people"),
    ]
    figures = Reader().read_text(text, published="2023-03-16", outlet="Ministry of Transport").figures
    assert [figure.state for figure in figures[-3:]] == [State.ABOARD, None, None]


def test_of_whom_makes_a_part_of_the_first_number_of_its_row() -> None:
    rows = read(COUNT)
    by_id = {row.id: row.words for row in rows}
    assert [by_id.get(row.part_of or "") for row in rows] == [
        *(None, "26", "26"),
        *(None, "14", "14"),
        *(None, "121", "121"),
        *(None, "37", "37"),
    ]


def test_a_table_is_what_its_outlet_says() -> None:
    assert {row.voices for row in read(COUNT)} == {("Ministry of Transport",)}


def test_rows_without_a_head_are_named_by_their_first_cell() -> None:
    prose = "The hospital has counted those who were brought in from the quay, it said in a statement on Thursday."
    assert tell(f"{prose}\n\nToll by noon:\nDead\t12\nWounded\t31\n\n{prose}") == [
        ("12", "Dead", "killed"),
        ("31", "Wounded", "injured"),
    ]


def test_columns_of_kinds_tell_them_where_rows_are_places() -> None:
    found = tell(
        "The toll of the flood by district, as of Thursday.\n\nDistrict\tDead\tMissing\nOrla\t12\t3\nTeln\t7\t9\n"
    )
    assert found == [
        ("12", "Dead", "killed"),
        ("3", "Missing", "missing"),
        ("7", "Dead", "killed"),
        ("9", "Missing", "missing"),
    ]


def find(text: str, words: str) -> bool:
    start = text.index(words)
    return Tables(text).find(Span(start, start + len(words), words)) is not None


@pytest.mark.parametrize(
    ("text", "is_cell"),
    [
        ("Dead\t26\nMissing\t14", True),
        ("Dead\t26*\nMissing\t14", True),
        ("Dead\tabout 26\nMissing\t14", False),
        ("Dead\t26", False),
        ("Dead 26\nMissing 14", False),
        ("Dead\t26\n\nMissing\t14", False),
        ("12\t26\n13\t14", False),
        ("\t26\n\t14", False),
    ],
)
def test_a_cell_holds_a_number_alone_in_a_table_of_two_lines(text: str, is_cell: bool) -> None:
    assert find(text, "26") is is_cell


@given(st.text(st.sampled_from("\t\n12 ab"), max_size=60), st.integers(0, 60), st.integers(1, 5))
def test_any_text_with_tabs_can_be_asked(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    if start < end:
        cell = Tables(text).find(Span(start, end, text[start:end]))
        assert cell is None or (cell.span.start <= start and end <= cell.span.stop)


def test_telephone_numbers_of_a_line_are_no_quantities_and_cells_are() -> None:
    assert tell("Call 555 0199 22 for help. It is open.") == []
