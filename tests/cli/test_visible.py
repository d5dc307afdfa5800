import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.cli.visible import make_visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain “words” – ok", "plain “words” – ok"),
        ("  two\nlines\u2028and\ta tab ", "two lines and a tab"),
        ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
        ("title\x1b]0;owned\x07", "title␛]0;owned␇"),
        ("c1 \x9b31m", "c1 �31m"),
        ("delete\x7f", "delete␡"),
        ("pay \u202e001\u202c", "pay �001�"),
        ("\u2066isolate\u2069 \u200fmark", "�isolate� �mark"),
        ("zero\u200bwidth\ufeff", "zero�width�"),
        ("lone \ud83d half", "lone � half"),
        ("[bold red]markup[/] :smile:", "[bold red]markup[/] :smile:"),
        ("👩\u200d🚒 می\u200cخواهم", "👩\u200d🚒 می\u200cخواهم"),
        ("שלום عربى 中文 👍", "שלום عربى 中文 👍"),
    ],
)
def test_what_a_terminal_would_obey_is_shown_instead(text: str, shown: str) -> None:
    assert make_visible(text) == shown


@given(st.text())
def test_nothing_is_left_that_is_a_control_or_breaks_the_line(text: str) -> None:
    shown = make_visible(text)
    assert make_visible(shown) == shown
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in shown)
    assert len(shown.splitlines()) <= 1
