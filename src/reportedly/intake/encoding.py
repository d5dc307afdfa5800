"""From bytes to characters: what a file declares, and what to do where that is wrong or missing."""

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from reportedly.domain.problem import Problem
from reportedly.intake.document import report

# What browsers take these labels for (the Encoding Standard of WHATWG).
_TAKEN_FOR = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_LABELS = {"x-sjis": "cp932", "ks_c_5601-1987": "cp949", "x-gbk": "gb18030", "unicode-1-1-utf-8": "utf-8"}
_BROWSER_ENCODINGS = re.compile(
    r"utf-(?:8|16-[bl]e|16|32|32-[bl]e)|cp(?:125\d|874|866|932|949)|iso8859-\d+|koi8-[ru]|mac-(?:roman|cyrillic)"
    r"|gb18030|big5hkscs|euc_jp|iso2022_jp"
)
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w\-:.]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w\-:.]{2,40})", re.IGNORECASE)
_PRESCAN = 16384
_SAMPLE = 65536


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters, and what was wrong with the bytes."""

    text: str
    problems: tuple[Problem, ...] = ()


def decode_page(data: bytes, charset: str | None) -> Decoded:
    """Decode a page as a browser would: byte-order mark, `charset` of its envelope, its own declaration.

    A declaration that the bytes contradict is overruled, and noted.
    """
    marked = _read_marked(data)
    if marked is not None:
        return Decoded(marked.text.removeprefix("\ufeff"), marked.problems)
    label = charset or _find_declaration(data)
    declared = _look_up(label) if label else None
    if label and declared is None:
        guess = decode_text(data)
        return Decoded(
            guess.text, (*guess.problems, report(f"the page declares an encoding that does not exist: {label}"))
        )
    if declared is None:
        return decode_text(data)
    return _decode_declared(data, declared, label or declared)


def decode_text(data: bytes) -> Decoded:
    """Decode plain text: UTF-8 first and strictly, byte-order mark and line ends included; else the likeliest."""
    marked = _read_marked(data)
    if marked is not None:
        return marked
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _is_mostly_utf8(data):
            return _replace(data, "utf-8", f"byte {error.start} is not UTF-8")
        guess = _guess(data)
        return _replace(data, guess, f"the bytes are not UTF-8 (first at {error.start}) and were read as {guess}")


def _read_marked(data: bytes) -> Decoded | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding))
            except UnicodeDecodeError as error:
                return _replace(
                    data, encoding, f"byte {error.start} is not {encoding.upper()}, as the file's mark says"
                )
    return None


def _find_declaration(data: bytes) -> str | None:
    beginning = data[:_PRESCAN]
    found = _XML.search(beginning) or _META.search(beginning)
    return found[1].decode("ascii", "replace") if found else None


def _look_up(label: str) -> str | None:
    """Return Python's name of the encoding that browsers mean by `label`; None where they know none."""
    label = label.strip().lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except (LookupError, ValueError):
        return None
    name = _TAKEN_FOR.get(name, name)
    # A declaration that could be read as ASCII is not itself in UTF-16, whatever it says.
    name = "utf-8" if name.startswith(("utf-16", "utf-32")) else name
    return name if _BROWSER_ENCODINGS.fullmatch(name) else None


def _decode_declared(data: bytes, declared: str, label: str) -> Decoded:
    if declared == "utf-8":
        decoded = decode_text(data)
        return Decoded(decoded.text, tuple(report(f"declared as {label}, but {p.message}") for p in decoded.problems))
    if not data.isascii() and _is_utf8(data) and not declared.startswith("iso2022"):
        return Decoded(data.decode("utf-8"), (report(f"the page declares {label} and is UTF-8; it was read as UTF-8"),))
    try:
        return Decoded(data.decode(declared))
    except UnicodeDecodeError as error:
        return _replace(data, declared, f"byte {error.start} is not {label}, as the page declares")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _is_mostly_utf8(data: bytes) -> bool:
    """Say whether more characters beyond ASCII are right UTF-8 than are not."""
    decoded = data[: _SAMPLE * 16].decode("utf-8", "replace")
    wrong = decoded.count("\ufffd")
    right = sum(1 for char in decoded if char > "\x7f") - wrong
    return right > wrong


def _guess(data: bytes) -> str:
    """Return the likeliest encoding, judged by the part where the bytes leave ASCII."""
    first = next((index for index, byte in enumerate(data) if byte > 0x7F), 0)
    start = max(0, first - _SAMPLE // 2)
    best = from_bytes(data[start : start + _SAMPLE]).best()
    guess = _look_up(best.encoding) if best else None
    return guess if guess and guess != "utf-8" else "cp1252"


def _replace(data: bytes, encoding: str, reason: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    note = f"; {lost} unreadable characters stand as \ufffd" if lost else ""
    return Decoded(text, (report(f"encoding: {reason}{note}"),))
