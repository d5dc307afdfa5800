"""Pieces with clean edges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attribute.edges import clean_content, clean_cue, clean_source
from reportedly.attribute.quotes import find_quotes
from reportedly.domain.span import Span


def clean(text: str, *pieces: str) -> list[str]:
    spans = tuple(Span.of(text, at := text.index(piece), at + len(piece)) for piece in pieces)
    return [span.text for span in clean_content(text, spans, find_quotes(text))]


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("“We lost it all,” she said.", "“We lost it all", "“We lost it all,”"),
        ("“We lost it all,” she said.", "“We lost it all,", "“We lost it all,”"),
        ("“We lost it all,” she said.", "We lost it all,”", "“We lost it all,”"),
        ("“We lost it all,” she said.", "We lost it all", "“We lost it all,”"),
        ('"We lost it all," she said.', '"We lost it all', '"We lost it all,"'),
        ("«We lost it all», she said.", "We lost it all», ", "«We lost it all»"),
        ("''We lost it all,'' she said.", "''We lost it all,", "''We lost it all,''"),
        ("She said: ‘It’s the miners’ dam.’", "‘It’s the miners’ dam", "‘It’s the miners’ dam.’"),
        ("'We're lost,' she said.", "'We're lost,", "'We're lost,'"),
        ("She said “It is over.” Then rain.", "“It is over.”", "“It is over.”"),
        ("She said that the dam held.", " that the dam held.", "that the dam held"),
        ("She told them to leave, he said.", "to leave,", "to leave"),
        ("Prices rose in the U.S.", "Prices rose in the U.S.", "Prices rose in the U.S."),
        ("They called the dam “safe”, he said.", "the dam “safe", "the dam “safe”"),
        ("“The dam is safe and dry,” he said.", "“The dam is safe", "The dam is safe"),
        ("He said “the dam” and the “gate” held.", "the “gate” held.", "the “gate” held"),
        ("The dam – so he said – held.", "– held.", "held"),
    ],
)
def test_content_holds_both_marks_of_a_quote_or_neither(text: str, piece: str, expected: str) -> None:
    assert clean(text, piece) == [expected]


def test_a_quote_cut_by_its_cue_keeps_its_two_pieces() -> None:
    text = "“The gate,” he said, “was open.”"
    assert clean(text, "“The gate,”", "“was open.”") == ["“The gate,”", "“was open.”"]


def test_the_opening_mark_of_a_quote_that_runs_on_in_the_next_paragraph_stays() -> None:
    text = "He said: “The gate was open.\n\n“Nobody shut it.”"
    assert clean(text, "“The gate was open.\n\n“Nobody shut it.”") == ["“The gate was open.\n\n“Nobody shut it.”"]


@pytest.mark.parametrize(
    ("text", "piece", "expected"),
    [
        ("Ann Lee, the mayor, said so.", "Ann Lee, the mayor,", "Ann Lee, the mayor,"),
        ("Ann Lee — the mayor — said so.", "Ann Lee — the mayor —", "Ann Lee — the mayor —"),
        ("On Monday Ann Lee, said so.", "Ann Lee, ", "Ann Lee"),
        ("So said Ann Lee.", " Ann Lee", "Ann Lee"),
        ("“No,” Ann Lee said.", "” Ann Lee", "Ann Lee"),
        ("It burns.\n10:10 Police say so.", "10:10 Police", "Police"),
        ("4:02 p.m. – Ann Lee said so.", "4:02 p.m. – Ann Lee", "Ann Lee"),
        ("The 7.30 Report said so.", "7.30 Report", "7.30 Report"),
        ("7.30\nsaid so.", "7.30", "7.30"),
    ],
)
def test_a_source_keeps_only_the_comma_that_closes_an_apposition(text: str, piece: str, expected: str) -> None:
    start = text.index(piece)
    (span,) = clean_source(text, (Span.of(text, start, start + len(piece)),), find_quotes(text))
    assert span.text == expected


def test_a_colon_can_be_a_cue() -> None:
    text = "Police : two held"
    assert [span.text for span in clean_cue(text, (Span.of(text, 6, 9),))] == [":"]


@given(st.text(alphabet="ab.,'\"“”‘’«» \n-—", max_size=60), st.data())
def test_cleaning_what_is_clean_changes_nothing(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        return
    quotes = find_quotes(text)
    once = clean_content(text, (Span.of(text, start, end),), quotes)
    assert all(text[span.start : span.end] == span.text for span in once)
    assert not any(span.text[0].isspace() or span.text[-1] in " ,\n" for span in once)
