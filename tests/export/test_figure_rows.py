from dataclasses import replace
from decimal import Decimal

from reportedly.domain.figures import FigureRow
from reportedly.domain.reading import Reading
from reportedly.export.figure_rows import build_rows
from tests.claims.handmade import build_ledger


def test_a_row_has_everything_in_words() -> None:
    assert build_rows(build_ledger())[0] == FigureRow(
        id="f1",
        words="12",
        low=Decimal(12),
        high=Decimal(12),
        bound="exact",
        unit=None,
        counted="miners",
        kind="killed",
        place="Tavel",
        country="FR",
        as_of_from="2016-03-01",
        as_of_to="2016-03-05",
        counted_at_from="2016-03-06",
        counted_at_to="2016-03-06",
        voices=("Valley Blog", "the mayor and Ann Lee", "rescuers"),
        firmness="alleged",
        background=True,
        part_of=None,
        sense="cumulative",
        basis="confirmed",
        by="Orrin Mining",
        population="civilian",
        incident="crash",
        confidence=0.912345,
        sentence="The mayor said on 6 March that 12 miners, among them 3½ crews, had died in Tavel.",
    )


def test_a_part_names_its_whole_and_an_open_side_is_none() -> None:
    row = build_rows(build_ledger())[1]
    assert (row.part_of, row.low, row.high, row.bound) == ("f1", Decimal("3.5"), None, "at_least")


def test_a_place_that_no_gazetteer_has_keeps_its_name() -> None:
    row = build_rows(build_ledger())[1]
    assert (row.place, row.country) == ("Nowhere", None)


def test_what_the_text_does_not_tell_is_none() -> None:
    row = build_rows(build_ledger())[2]
    assert {
        row.counted,
        row.place,
        row.country,
        row.as_of_from,
        row.as_of_to,
        row.counted_at_from,
        row.counted_at_to,
        row.part_of,
        row.basis,
        row.by,
        row.population,
        row.incident,
    } == {None}


def test_what_the_article_says_itself_has_the_outlet_for_its_only_voice() -> None:
    assert build_rows(build_ledger())[2].voices == ("Valley Blog",)


def test_a_reading_without_voices_is_this_articles() -> None:
    ledger = replace(build_ledger(), voices=(), attributions=())
    figure = replace(ledger.figures[2], attribution=None)
    assert build_rows(replace(ledger, figures=type(ledger.figures)([figure])))[0].voices == ("this article",)


def test_a_figure_in_no_sentence_has_an_empty_one() -> None:
    assert [row.sentence for row in build_rows(replace(build_ledger(), sentences=()))] == ["", "", ""]


def test_no_figures_give_no_rows() -> None:
    assert build_rows(Reading(build_ledger().article)) == ()
