import re
from dataclasses import fields, is_dataclass, replace
from importlib.resources import files
from itertools import pairwise, permutations
from typing import get_args, get_type_hints

import pytest
from lxml import html

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind
from reportedly.domain.quantity import Bound
from reportedly.domain.question import CopyLink, Verdict
from reportedly.export.brief import Brief, Material, Selection, build_brief, render_html, render_markdown
from reportedly.export.brief.voices import MOST_CLAIMS
from tests.export.brief.newsroom import Number, Page, Saying, ask, bring, print_article

FIRST = print_article(
    "Police said 12 people died.",
    Page("Courier", 14, "First report"),
    [Number("12", 12, 12, ("Police",))],
    [Saying("Police", "said", "12 people died", ("Police",))],
)
LATER = print_article("Police now say 20 died.", Page("Courier", 15, "Later"), [Number("20", 20, 20, ("Police",))])
OTHER = print_article(
    "Rescuers counted at least 30 dead.",
    Page("Radio", 15, "Rescuers"),
    [Number("at least 30", 30, None, ("Rescuers",), bound=Bound.AT_LEAST)],
)
UNDATED = print_article("A blog has 31.", Page("Blog", None, "Blog"), [Number("31", 31, 31)])
ALL = (FIRST, LATER, OTHER, UNDATED)


def build_material() -> Material:
    return bring(ALL, [ask(ALL)])


def test_it_opens_with_its_topic_its_date_and_what_it_rests_on() -> None:
    brief = build_brief(build_material())
    assert brief.title == "ferry"
    assert brief.made == "1 April 2023, 09:30 UTC"
    assert brief.extent == (
        "4 articles of 3 outlets, 14 March 2023 to 15 March 2023; 3 voices; "
        "1 question with two or more accounts, with 3 origins, question by question"
    )


def test_a_number_that_its_text_gives_as_no_longer_holding_is_printed_as_earlier() -> None:
    corrected = print_article(
        "Police count 12, not 20.", Page("Courier", 16, "Corrected"), [Number("20", 20, 20, ("Police",))]
    )
    articles = (FIRST, corrected, OTHER)
    (contested,) = build_brief(bring(articles, [ask(articles)])).contested
    assert contested.span == "12 … at least 30"
    assert contested.rows[0].value.number == "12"
    assert [one.number for one in contested.rows[0].earlier] == ["20"]
    assert contested.summary[0].text == "The lowest number is 12: Police (Courier)."


def test_a_contested_question_shows_each_account_with_its_history() -> None:
    (contested,) = build_brief(build_material()).contested
    assert contested.span == "20 … 31"
    assert [(row.key, row.value.number, row.value.words, row.value.counted) for row in contested.rows] == [
        ("A", "20", "“20”", "15 March 2023"),
        ("B", "at least 30", "“at least 30”", "15 March 2023"),
        ("C", "31", "“31”", "undated"),
    ]
    assert [(one.number, one.counted) for one in contested.rows[0].earlier] == [("12", "14 March 2023")]
    assert [row.teller.through for row in contested.rows] == ["Courier", "Radio", ""]
    assert contested.summary[0].text == "The lowest number is 20: Police (Courier)."
    assert contested.summary[1].text == "The highest is 31: Blog (in its own voice)."
    assert contested.reasons[0].text == "A and B: Police says “20”, Rescuers “at least 30”."


def test_a_change_tells_both_numbers() -> None:
    (change,) = build_brief(build_material()).changes
    assert (change.day, change.told.text) == ("15 March 2023", "Police (Courier): 20, after 12.")
    assert len(change.told.cites) == 2


def test_each_note_has_the_exact_words_in_their_sentence() -> None:
    brief = build_brief(build_material())
    found = {(note.before, note.words, note.after, note.outlet, note.day) for note in brief.notes}
    assert ("Rescuers counted ", "at least 30", " dead.", "Radio", "15 March 2023") in found
    assert ("A blog has ", "31", ".", "Blog", "undated") in found


def test_every_statement_has_a_note() -> None:
    brief = build_brief(build_material())
    (contested,) = brief.contested
    cited = [*contested.summary[:2], *contested.reasons, *(one.told for one in brief.changes)]
    cited += [row.value for row in contested.rows]  # type: ignore[misc]
    lines = [line for voice in brief.voices for line in voice.claims] + [one.claim for one in brief.timeline]
    assert all(one.cites for one in cited)
    assert all(one.cites for one in lines)


def test_each_link_of_the_page_leads_somewhere_and_back() -> None:
    tree = html.document_fromstring(render_html(build_brief(build_material())))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {one.removeprefix("#") for one in tree.xpath("//@href")} <= set(ids)
    assert len(tree.xpath("//a[@role='doc-noteref']")) == len(tree.xpath("//a[@role='doc-backlink']"))


def test_notes_count_up_in_the_order_in_which_they_are_read() -> None:
    tree = html.document_fromstring(render_html(build_brief(build_material())))
    numbers = [int(one.text) for one in tree.xpath("//main//a[@role='doc-noteref']")]
    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))


def test_the_page_has_landmarks_heads_of_columns_and_words_for_its_pictures() -> None:
    tree = html.document_fromstring(render_html(build_brief(build_material())))
    for landmark in ("header", "nav", "main", "footer"):
        assert len(tree.xpath(f"//{landmark}")) == 1
    assert not tree.xpath("//th[not(@scope)]")
    assert not tree.xpath("//table[not(caption)]")
    pictures = tree.xpath("//*[local-name()='svg']")
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.get("role") == "img"
        assert "3 accounts, from 20 to 31" in picture.get("aria-label")
    levels = [int(one.tag[1]) for one in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert all(later - before <= 1 for before, later in pairwise(levels))


def test_sections_stand_in_the_order_of_their_weight() -> None:
    tree = html.document_fromstring(render_html(build_brief(build_material())))
    assert [one.text_content() for one in tree.xpath("//h2")] == [
        "Contested numbers",
        "What changed",
        "What agrees",
        "Told by one voice alone",
        "What each voice holds",
        "Timeline",
        "Sources",
        "Left out",
        "The exact words",
    ]


def test_the_order_of_the_articles_changes_nothing() -> None:
    made = set()
    for order in permutations(ALL):
        material = build_material()
        made.add(render_html(build_brief(replace(material, articles={one.id: one for one in order}))))
    assert len(made) == 1


def test_what_agrees_is_told_with_its_independent_origins() -> None:
    other = print_article("Rescuers counted 12.", Page("Radio", 15), [Number("12", 12, 12, ("Rescuers",))])
    brief = build_brief(bring([FIRST, other], [ask([FIRST, other], Verdict.AGREE)]))
    (agreement,) = brief.agreements
    assert agreement.origins == 2
    assert [(one.teller.voice, one.value.number) for one in agreement.answers] == [("Police", "12"), ("Rescuers", "12")]
    assert not brief.contested


def test_a_number_of_one_voice_is_told_alone_and_one_of_things_is_left_out() -> None:
    people, things = ask([FIRST], Verdict.AGREE), ask([LATER], Verdict.AGREE)
    things = replace(things, scope=replace(things.scope, kind=FigureKind.OBJECTS))
    brief = build_brief(bring([FIRST, LATER], [people, things]))
    assert len(brief.singles) == 1
    assert any(one.what == "1 number that one voice alone gives" for one in brief.left_out)


def test_accounts_of_one_origin_have_one_colour() -> None:
    (contested,) = build_brief(bring(ALL, [ask(ALL, together=[(1, 2)])])).contested
    assert [row.origin for row in contested.rows] == [1, 2, 2] or [row.origin for row in contested.rows] == [2, 1, 1]
    assert {one.keys for one in contested.shared} == {"A", "B, C"}


def test_the_same_claim_of_one_voice_in_a_copy_is_printed_once_with_both_notes() -> None:
    copy = print_article(
        "Police said 12 people died. End.",
        Page("Radio", 15),
        sayings=[Saying("Police", "said", "12 people died", ("Police",))],
    )
    brief = build_brief(bring([FIRST, copy]))
    (voice,) = brief.voices
    (line,) = voice.claims
    assert len(line.cites) == 2


def test_of_a_voice_that_says_much_the_rest_is_counted() -> None:
    words = [f"reason {number} was given" for number in range(20)]
    text = " ".join(f"Police said{number} {word}." for number, word in enumerate(words))
    sayings = [Saying("", f"said{number}", word, ("Police",)) for number, word in enumerate(words)]
    brief = build_brief(bring([print_article(text, Page(), sayings=sayings)]))
    (voice,) = brief.voices
    assert (len(voice.claims), voice.more) == (MOST_CLAIMS, 20 - MOST_CLAIMS)
    assert any(one.what == "12 further claims of the same voices" for one in brief.left_out)


def test_a_claim_of_which_the_reading_is_not_sure_is_counted_and_not_printed() -> None:
    article = print_article(
        "Police said nothing much.",
        Page(),
        sayings=[Saying("Police", "said", "nothing much", ("Police",), confidence=0.3)],
    )
    brief = build_brief(bring([article]))
    assert not brief.voices
    assert [one.what for one in brief.left_out] == ["1 claim"]


def test_a_source_tells_of_whom_it_is_a_copy_and_why() -> None:
    link = CopyLink(FIRST.id, OTHER.id, "They share two quotations.")
    sources = {one.title: one for one in build_brief(bring(ALL, copies=[link])).sources}
    assert sources["Rescuers"].copies == ("shares its report with source 1: They share two quotations.",)
    assert sources["Blog"].day == "undated"
    assert sources["Blog"].number == 4


def test_what_the_selection_left_out_is_told() -> None:
    selection = Selection(articles_left=3, questions_left=2, dated_elsewhere=1, figures_left={"they are old": 4})
    left = {one.what: one.why for one in build_brief(bring(ALL, selection=selection)).left_out}
    assert left == {
        "4 figures": "they are old",
        "3 articles": "the words of the topic are not in them",
        "1 article on the topic": "they appeared outside the days asked for",
        "2 questions": "most of their figures stand in articles that are not on the topic",
    }


def test_an_undated_number_stands_apart_in_the_timeline() -> None:
    brief = build_brief(build_material())
    assert [entry.claim.teller.voice for entry in brief.undated] == ["Blog"]
    assert not [entry for entry in brief.timeline if entry.claim.teller.voice == "Blog"]


def test_an_empty_brief_says_that_nothing_is_there() -> None:
    brief = build_brief(bring([print_article("Nothing.", Page())]))
    for written in (render_html(brief), render_markdown(brief)):
        assert "No two accounts contradict each other" in written
        assert "No account was counted again" in written
        assert "Nothing is dated" in written


def find_types(kind: type) -> set[type]:
    """Return the dataclasses that a dataclass holds, itself among them."""
    found: set[type] = set()
    waiting = [kind]
    while waiting:
        one = waiting.pop()
        if one in found or not is_dataclass(one):
            continue
        found.add(one)
        for hint in get_type_hints(one).values():
            waiting += [inner for inner in (hint, *get_args(hint)) if isinstance(inner, type)]
    return found


ONLY_DRAWN = {"Plot", "Drawing", "Tick", "Bar", "Label", "Mark", "Line", "Cite"}


@pytest.mark.parametrize("kind", sorted(find_types(Brief), key=lambda one: one.__name__), ids=lambda one: one.__name__)
def test_the_templates_print_every_field(kind: type) -> None:
    folder = files("reportedly.export.brief") / "templates"
    page = "".join(
        (folder / name).read_text("utf-8") for name in ("brief.html.jinja", "parts.html.jinja", "plot.svg.jinja")
    )
    written = (folder / "brief.md.jinja").read_text("utf-8")
    for field in fields(kind):
        assert re.search(rf"\.{field.name}\b", page), field.name
        if kind.__name__ not in ONLY_DRAWN and (kind.__name__, field.name) not in NOT_IN_MARKDOWN:
            assert re.search(rf"\.{field.name}\b", written), field.name


NOT_IN_MARKDOWN = {("AccountRow", "origin"), ("Note", "turns"), ("Entry", "sense")}
"""Colours, ways back and the small print of the page."""


def test_a_number_that_is_alleged_is_drawn_hollow() -> None:
    alleged = print_article("Perhaps 40.", Page("Blog", 16), [Number("40", 40, 40, (), Firmness.ALLEGED)])
    (contested,) = build_brief(bring([FIRST, alleged], [ask([FIRST, alleged])])).contested
    assert contested.plot is not None
    assert [mark.hollow for mark in contested.plot.wide.marks] == [False, True]
