"""Plain text stays as it is; its blocks are found by rules."""

import pytest

from reportedly.domain.article import BlockKind, OutletRule
from reportedly.domain.errors import InputTooLarge
from reportedly.intake import Document, Hints, read_text

FIRST = "The harbour office said on Monday that two tugs had been sold to a buyer whom it would not name."
SECOND = "A clerk told the Courier that the buyer had paid in cash, and that nobody had asked him for a receipt."
THIRD = "The mayor denied it. He said that the tugs were still at their berth, and that anyone could go and look."


def kinds_of(document: Document) -> list[tuple[str, str]]:
    article = document.article
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


def read(text: str, hints: Hints | None = None) -> Document:
    document = read_text(text, hints or Hints())
    assert document.article.text == text
    return document


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert kinds_of(read(f"{FIRST}\n\n{SECOND}\n \n\n{THIRD}")) == [
        ("paragraph", FIRST),
        ("paragraph", SECOND),
        ("paragraph", THIRD),
    ]


def test_a_line_each_is_a_paragraph_each() -> None:
    assert [text for _, text in kinds_of(read(f"{FIRST}\n{SECOND}\n{THIRD}"))] == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_hard_wrapped_line_ends_no_paragraph(line_break: str) -> None:
    wrapped = [
        "The harbour office said on Monday that two tugs had been sold to",
        "a buyer whom it would not name. A clerk told the Courier that the",
        "buyer had paid in cash.",
        "",
        "The mayor denied it. He said that the tugs were still at their",
        "berth, and that anyone could go and look.",
    ]
    text = line_break.join(wrapped)
    assert [found for _, found in kinds_of(read(text))] == [line_break.join(wrapped[:3]), line_break.join(wrapped[4:])]


def test_an_indent_begins_a_paragraph_in_wrapped_text() -> None:
    text = (
        "   The harbour office said on Monday that two tugs had been sold\n"
        "to a buyer whom it would not name, and that it had been paid.\n"
        "   A clerk told the Courier that nobody had asked the man for a\n"
        "receipt, which was odd.\n"
    )
    assert [found.split()[0] for _, found in kinds_of(read(text))] == ["The", "A"]


def test_a_short_line_after_a_sentence_ends_a_wrapped_paragraph() -> None:
    text = (
        "The harbour office said on Monday that two tugs had been sold to a\n"
        "buyer whom it would not name.\n"
        "A clerk told the Courier that the buyer had paid in cash, and that\n"
        "nobody had asked him for a receipt.\n"
    )
    assert [found.split()[0] for _, found in kinds_of(read(text))] == ["The", "A"]


@pytest.mark.parametrize("line_break", ["\u2028", "\u2029", "\x85", "\f", "\v"])
def test_every_line_break_of_unicode_parts_lines(line_break: str) -> None:
    assert len(read(f"{FIRST}{line_break}{SECOND}").article.blocks) == 2


def test_wire_copy_in_upper_case_loses_its_header() -> None:
    text = (
        "ZCZC NWA0412\nR I\nBC-HARMOUTH-TUGS 1STLD\nURGENT\nTWO TUGS SOLD FOR CASH IN HARMOUTH\n"
        "   HARMOUTH, March 14 (NWA) -- THE HARBOUR OFFICE SAID THAT TWO TUGS HAD\n"
        "BEEN SOLD TO A BUYER WHOM IT WOULD NOT NAME.\n"
        "   A CLERK TOLD NWA THAT NOBODY HAD ASKED THE BUYER FOR A RECEIPT, WHICH\nWAS ODD.\n"
        "MORE\nNWA-HM-03-14-17 1220GMT\nBT\nNNNN\n"
    )
    document = read(text)
    assert [kind for kind, _ in kinds_of(document)] == [
        *["furniture"] * 4,
        "heading",
        *["paragraph"] * 2,
        *["furniture"] * 4,
    ]
    assert document.article.title == "TWO TUGS SOLD FOR CASH IN HARMOUTH"
    assert (document.article.outlet, document.article.outlet_rule) == ("NWA", OutletRule.CREDIT)


def test_the_header_of_a_monitored_report_is_a_block_of_its_own() -> None:
    head = "HARMOUTH, 3 JAN 90 (NWA) -- [REPORT] [HARBOUR\nOFFICE] [TEXT]"
    body = "THE HARBOUR OFFICE SAID THAT TWO TUGS\nHAD BEEN SOLD TO A BUYER WHOM IT WOULD NOT NAME."
    document = read(f"   {head} {body}\n\n{SECOND.upper()}")
    assert kinds_of(document)[:2] == [("furniture", head), ("paragraph", body)]
    assert document.article.published is not None
    assert document.article.published.first.isoformat() == "1990-01-03"


PASTED = f"""Accessibility links

Breaking News

Two Tugs Are Sold, And Nobody Knows To Whom

January 07, 2015

By Ann Quill

The tug Bertha at her berth, in a picture of last year.
The tug Bertha at her berth, in a picture of last year.

{FIRST}

Share

Advertisement

{SECOND}

What The Mayor Says

{THIRD}

Read more: The strange life of tugs

"They are there," he said. "I saw them this morning."

-- Ann Quill

About This Blog

"Low Water" writes about everything that floats, and about those who say that it does.

Latest Posts

A dredger is late
"""


def test_what_was_copied_with_the_page_is_furniture() -> None:
    document = read(PASTED)
    read_texts = [document.article.text[block.start : block.end] for block in document.article.read_blocks]
    assert read_texts == [
        "Two Tugs Are Sold, And Nobody Knows To Whom",
        "The tug Bertha at her berth, in a picture of last year.",
        FIRST,
        SECOND,
        "What The Mayor Says",
        THIRD,
        '"They are there," he said. "I saw them this morning."',
    ]


def test_a_pasted_page_tells_its_title_author_and_date() -> None:
    article = read(PASTED).article
    assert (article.title, article.byline) == ("Two Tugs Are Sold, And Nobody Knows To Whom", "Ann Quill")
    assert article.published is not None
    assert (article.published.first.isoformat(), article.published.rule.value) == ("2015-01-07", "byline")


def test_a_line_printed_twice_is_a_caption_and_read_once() -> None:
    found = [kind for kind, text in kinds_of(read(PASTED)) if text.startswith("The tug Bertha")]
    assert found == ["caption", "furniture"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What the mayor says", BlockKind.HEADING),
        ("- the tugs were sold;\n- nobody was told.", BlockKind.LIST),
        ("> They are there, I saw them.", BlockKind.QUOTE),
        ("Tug\tBuilt\tSold", BlockKind.TABLE),
        ("The tug Bertha at her berth on Monday. (Photo: A. Quill)", BlockKind.CAPTION),
        ("Follow us on Twitter", BlockKind.FURNITURE),
        ("Sign up for our newsletter to get the news from the harbour every day.", BlockKind.FURNITURE),
        ("Photo credit: A. Quill / Courier", BlockKind.FURNITURE),
        ("© 2015 The Harmouth Courier. All rights reserved.", BlockKind.FURNITURE),
        ("The mayor continued:", BlockKind.PARAGRAPH),
        ('"They are there."', BlockKind.PARAGRAPH),
    ],
)
def test_a_block_between_paragraphs_is_known_by_its_form(text: str, kind: BlockKind) -> None:
    document = read(f"{FIRST}\n\n{text}\n\n{SECOND}\n\n{THIRD}")
    middle = document.article.blocks[1:-2]
    assert {block.kind for block in middle} == {kind}


def test_teasers_in_the_middle_do_not_end_the_article() -> None:
    teasers = "Related stories\n\nTug sinks in dry dock\n\nCrane falls on crane"
    text = f"{FIRST}\n\n{teasers}\n\n{SECOND}\n\n{THIRD}\n\n{FIRST} {SECOND}"
    document = read(text)
    assert [kind for kind, _ in kinds_of(document)] == ["paragraph", *["furniture"] * 3, *["paragraph"] * 3]


def test_a_title_may_end_with_a_full_stop() -> None:
    assert read(f"Two Tugs Are Sold For Cash.\n\n{FIRST}").article.title == "Two Tugs Are Sold For Cash."


def test_a_text_that_starts_with_prose_has_no_title() -> None:
    assert read(f"{FIRST}\n\n{SECOND}").article.title is None


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\x00\x00"])
def test_an_empty_text_says_so(text: str) -> None:
    document = read(text)
    assert document.article.blocks == ()
    assert [problem.message for problem in document.problems] == ["no article: the text is empty"]


def test_a_text_of_nothing_but_furniture_says_so() -> None:
    assert "furniture" in read("Share\n\nTweet\n\nAdvertisement").problems[0].message


def test_what_the_user_gives_wins() -> None:
    hints = Hints(title="Tugs", outlet="Radio Quay", published="2016-02", url="https://quay.example/2015/01/07/tugs")
    article = read(PASTED, hints).article
    assert (article.title, article.outlet, article.outlet_rule) == ("Tugs", "Radio Quay", OutletRule.GIVEN)
    assert article.published is not None
    assert (article.published.precision.value, article.published.rule.value) == ("month", "given")


def test_a_dateline_without_a_year_takes_it_from_the_address() -> None:
    text = f"HARMOUTH, 14 March (NWA) — {FIRST}\n\n{SECOND}"
    assert read(text).article.published is None
    published = read(text, Hints(url="https://quay.example/2017/tugs")).article.published
    assert published is not None
    assert (published.first.isoformat(), published.rule.value) == ("2017-03-14", "dateline")


def test_a_text_longer_than_an_article_is_refused() -> None:
    with pytest.raises(InputTooLarge, match="Split it"):
        read_text("a" * 5_000_001, Hints())
