"""Datelines, bylines and notes tell place, agency, names and dates, and prose tells none."""

import pytest

from reportedly.intake.dateline import find_body_mark, read_byline, read_credit, read_dateline, read_note


@pytest.mark.parametrize(
    ("text", "agency", "date"),
    [
        ("HARMOUTH, 14 March (NWA) — Two tugs", "NWA", (3, 14, None)),
        ("HARMOUTH, Norland, Jan. 7, 2015 (NWA) -- Two tugs", "NWA", (1, 7, 2015)),
        ("HARMOUTH (Northern Wire) - Two tugs", "Northern Wire", None),
        ("(NWA) -- Two tugs", "NWA", None),
        ("SAN HARMO, 3 JAN 90 -- TWO TUGS", None, (1, 3, 1990)),
        ("HARMOUTH, March 14, 2017 /NWA/ -- Two tugs", "NWA", (3, 14, 2017)),
        ("Harmouth, 14 March\n(NWA) — Two tugs", "NWA", (3, 14, None)),
    ],
)
def test_a_dateline_is_read(text: str, agency: str | None, date: tuple[int, int, int | None] | None) -> None:
    dateline = read_dateline(text)
    assert dateline is not None
    assert dateline.agency == agency
    assert (dateline.date and (dateline.date.month, dateline.date.day, dateline.date.year)) == date
    assert text[dateline.end :].startswith(("Two", "TWO"))


@pytest.mark.parametrize(
    "text",
    [
        "Two tugs were sold - and nobody knows to whom.",
        "The office (which burned down) - and its papers - are gone.",
        "On 14 March 2017 the office - it had burned - was rebuilt.",
        "The mayor (left) - in a picture of last year.",
        "HARMOUTH - Two tugs were sold.",
        "",
    ],
)
def test_prose_has_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Quill", "Ann Quill"),
        ("by Ann Quill and Ben Okoro", "Ann Quill and Ben Okoro"),
        ("Story by Ann de Quill, Harmouth", "Ann de Quill, Harmouth"),
        ("Words: Ann Quill", "Ann Quill"),
        ("-- Ann Quill", "Ann Quill"),
        ("— Ann Quill", "Ann Quill"),
        ("By the time they came, the tugs were gone", None),
        ("By Monday the tugs were gone.", None),
        ("-- and then he left the room", None),
        ("Ann Quill", None),
    ],
)
def test_a_byline_is_read(line: str, names: str | None) -> None:
    assert read_byline(line) == names


@pytest.mark.parametrize(
    ("line", "names", "date"),
    [
        ("By Ann Quill 8 January 2015, 3:51 pm 11", "Ann Quill", "2015-01-08"),
        ("By Ann Quill 8 January 2015, 3:51 pm 11 Edit", "Ann Quill", "2015-01-08"),
        ("Posted on March 14, 2017 by Ann Quill 87 Comments", "Ann Quill", "2017-03-14"),
        ("by Ann Quill · Monday, 20 March 2017", "Ann Quill", "2017-03-20"),
        ("PUBLISHED: 8 November 2015 at 4:56 p.m. | UPDATED: 9 November 2015 at 6:00 p.m.", None, "2015-11-08"),
        ("January 07, 2015", None, "2015-01-07"),
        ("2015-01-07", None, "2015-01-07"),
    ],
)
def test_a_note_under_the_headline_is_read(line: str, names: str | None, date: str) -> None:
    note = read_note(line)
    assert note is not None
    assert note.names == names
    assert note.published is not None
    assert note.published.first.isoformat() == date


@pytest.mark.parametrize(
    "line",
    [
        "The tugs were sold on 8 January 2015, said the mayor.",
        "Elections in Harmouth, 8 January 2015: what we know",
        "They were bought by Ann Quill",
        "",
    ],
)
def test_a_sentence_is_no_note(line: str) -> None:
    assert read_note(line) is None


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2015 Harmouth Courier", "Harmouth Courier"),
        ("Copyright 2015 The Harmouth Courier. All rights reserved.", "The Harmouth Courier"),
        ("Copyright (c) 2015 by Northern Wire, Harmouth", "Northern Wire"),
        ("Copyright law was changed in 2015.", None),
    ],
)
def test_a_copyright_line_names_the_outlet(line: str, outlet: str | None) -> None:
    assert read_credit(line) == outlet


def test_the_body_of_a_monitored_report_starts_behind_its_mark() -> None:
    head = "HARMOUTH, 3 JAN 90 -- [REPORT] [TEXT] "
    assert find_body_mark(f"{head}TWO TUGS") == len(head)
    assert find_body_mark("[TEXT] TWO TUGS") == len("[TEXT] ")
    assert find_body_mark("HE SENT A [TEXT] TO HER") == 0
