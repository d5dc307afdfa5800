"""Text of strangers made safe to show, in a terminal and in a file."""

import re
import unicodedata

# Control pictures stand in for the control characters, so that a reader sees that one was there.
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "␡"
_REPLACEMENT = "�"

# Format characters (Cf) reorder or hide what is shown: bidi marks and overrides, zero-width spaces, tags. These two do
# not, and emoji and many scripts are spelt with them.
_SPELLING = frozenset({"\u200c", "\u200d"})

# Controls, format characters, lone surrogates.
_UNSAFE = frozenset({"Cc", "Cf", "Cs"})

_KEPT = frozenset("\n\t ")

# Line breaks and separators of all kinds are among them.
_BLANKS = re.compile(r"\s+")


def make_visible(text: str) -> str:
    """Return `text` on one line, with nothing in it that a terminal would obey instead of show."""
    line = _BLANKS.sub(" ", text).strip()
    if line.isprintable():
        return line
    return "".join(map(_make_visible_character, line))


def _make_visible_character(character: str) -> str:
    if character in _SPELLING or unicodedata.category(character) not in _UNSAFE:
        return character
    if character == "\x7f":
        return _DELETE_PICTURE
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    return _REPLACEMENT


def disarm(text: str) -> str:
    """Return `text` with each character that would be obeyed instead of shown replaced by one; blanks stay.

    It is as long as it was, so that places in it stay what they are.
    """
    if text.isprintable():
        return text
    return "".join(one if one in _KEPT else _make_visible_character(one) for one in text)
