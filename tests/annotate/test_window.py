"""Windows hold every word once, within what the encoder can take."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.annotate.features import Layout
from reportedly.annotate.window import LEAD, LONGEST, MOST_PIECES, cut_windows
from reportedly.annotate.wording import build_wording
from reportedly.annotate.words import Word


@given(st.lists(st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=90), min_size=1, max_size=5), max_size=12))
def test_windows_decide_on_every_word_once(paragraphs: list[list[list[int]]]) -> None:
    layout, pieces = [], []
    for paragraph in paragraphs:
        for number, sentence in enumerate(paragraph):
            first = Layout.SENTENCE if number else Layout.PARAGRAPH
            layout += [first] + [Layout.INSIDE] * (len(sentence) - 1)
            pieces += sentence
    wording = build_wording([Word(2 * i, 2 * i + 1, "a") for i in range(len(pieces))], layout)
    at = 0
    for window in cut_windows(wording, pieces):
        assert window.core == at
        assert window.first <= window.core < window.last
        assert window.core - window.first <= LEAD
        assert window.last - window.core <= LONGEST
        assert sum(pieces[window.first : window.last]) <= MOST_PIECES
        at = window.last
    assert at == len(pieces)


def test_a_window_ends_with_a_paragraph_where_one_is_near() -> None:
    layout = ([Layout.PARAGRAPH] + [Layout.INSIDE] * 49) * 6
    wording = build_wording([Word(2 * i, 2 * i + 1, "a") for i in range(300)], layout)
    assert [(w.core, w.last) for w in cut_windows(wording, [1] * 300)] == [(0, 150), (150, 300)]
