"""Bytes are decoded by what they are; a declaration that is wrong is overruled and noted."""

import pytest

from reportedly.intake.encoding import decode_page, decode_text

WORDS = "Der Bürgermeister sagte, die Schlepper seien „verkauft“ – für 300 € und einen Kaffee in der Straße."


def page(charset: str | None = None) -> str:
    declaration = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{declaration}</head><body><p>{WORDS}</p></body></html>"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (page().encode("utf-8"), None),
        (page("utf-8").encode("utf-8"), None),
        (page("windows-1252").encode("cp1252"), None),
        (page("iso-8859-1").encode("cp1252"), None),
        (page().encode("cp1252"), "windows-1252"),
        (page("windows-1252").encode("utf-8-sig"), None),
        (page().encode("utf-16"), None),
        (f'<?xml version="1.0" encoding="windows-1252"?>{page()}'.encode("cp1252"), None),
        (
            page()
            .replace("<head>", '<head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')
            .encode("cp1252"),
            None,
        ),
        (page("utf-16").encode("utf-8"), None),
    ],
)
def test_a_page_is_decoded_as_it_declares(data: bytes, charset: str | None) -> None:
    decoded = decode_page(data, charset)
    assert WORDS in decoded.text
    assert decoded.problems == ()


@pytest.mark.parametrize(
    ("data", "note"),
    [
        (page("windows-1252").encode("utf-8"), "is UTF-8"),
        (page("utf-8").encode("cp1252"), "not UTF-8"),
        (page("tug-8").encode("utf-8"), "does not exist"),
        (page("zlib").encode("utf-8"), "does not exist"),
        (page().encode("cp1252"), "not UTF-8"),
    ],
)
def test_a_wrong_declaration_is_overruled_and_noted(data: bytes, note: str) -> None:
    decoded = decode_page(data, None)
    assert "Bürgermeister" in decoded.text
    assert "Straße" in decoded.text
    assert note in decoded.problems[0].message


def test_a_few_broken_bytes_do_not_change_the_rest() -> None:
    decoded = decode_page(page("utf-8").encode() + b"\xed\xa0\x80", None)
    assert WORDS in decoded.text
    assert "unreadable" in decoded.problems[0].message


@pytest.mark.parametrize(
    "text", ["", "tug", "\ufefftug", "tug\r\ntug\rtug\x00\x1b[31m😀", WORDS, "עברית \u202etug\u202c \u2028 tug"]
)
def test_utf_8_text_is_decoded_exactly(text: str) -> None:
    assert decode_text(text.encode()).text == text


def test_text_in_another_encoding_is_guessed_and_noted() -> None:
    decoded = decode_text((WORDS * 5).encode("cp1252"))
    assert decoded.text == WORDS * 5
    assert "read as" in decoded.problems[0].message


def test_utf_16_text_keeps_its_mark() -> None:
    assert decode_text(WORDS.encode("utf-16")).text == f"\ufeff{WORDS}"
