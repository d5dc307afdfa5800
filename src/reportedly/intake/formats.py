"""What the first bytes of a file tell about its format, and a name for what is not supported."""

import re

from reportedly.domain.errors import UnsupportedInput

_SUPPORTED = "Supported are saved web pages (HTML, XHTML, MHTML, also gzip'ed) and plain text."
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF8", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"\x00\x00\x01\x00", "a picture (icon)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an older Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a zstd archive"),
    (b"\x1f\x8b", "a gzip file inside a gzip file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database (SQLite)"),
    (b"ID3", "a sound recording (MP3)"),
    (b"OggS", "a sound recording (Ogg)"),
    (b"fLaC", "a sound recording (FLAC)"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"bplist00", "a Safari web archive or other property list"),
    (b"WARC/", "a web archive (WARC)"),
)
_PACKAGES = ((b"word/", "a Word document"), (b"xl/", "an Excel workbook"), (b"ppt/", "a PowerPoint presentation"))
_MIME_PACKAGES = ((b"epub+zip", "an EPUB book"), (b"opendocument.text", "an OpenDocument text"))
_ROOTS = {
    "rss": "a feed (RSS)",
    "rdf:rdf": "a feed (RDF)",
    "feed": "a feed (Atom)",
    "svg": "a picture (SVG)",
    "urlset": "a site map",
    "sitemapindex": "a site map",
}
_PROLOG = re.compile(r"\s*(?:<\?[^>]*>\s*|<!--(?:[^-]|-(?!->))*-->\s*|<!doctype[^>]*>\s*)*", re.IGNORECASE)
_ELEMENT = re.compile(r"<([a-z][\w:.\-]*)", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype\b|/?(?:html|head|body|title|meta|script|style|p|div|br|article|section|main|h[1-6]|a|span|b|i|em|strong|font|img|ul|ol|li|table"
    r"|tr|td|blockquote|pre|center)(?=[\s/>]))",
    re.IGNORECASE,
)
_JSON = re.compile(r"\s*(?:\{\s*(?:\"[^\"\n]{0,200}\"\s*:|\})|\[\s*[\[{\"\d])")
_BEGINNING = 65536


def name_format(data: bytes) -> str | None:
    """Name the format of `data` where its first bytes show one that is neither page nor text."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _name_package(data[:4096])
    if data[4:8] == b"ftyp":
        return "a film or picture (MP4, HEIC)"
    if data.startswith(b"RIFF"):
        return {b"WEBP": "a picture (WebP)", b"WAVE": "a sound recording (WAV)"}.get(data[8:12], "a film (AVI)")
    return next((name for signature, name in _SIGNATURES if data.startswith(signature)), None)


def refuse(name: str, where: str) -> UnsupportedInput:
    """Return the error for a file that is `name`."""
    return UnsupportedInput(f"{where} is {name}, which Reportedly does not read. {_SUPPORTED}")


def name_markup(text: str) -> str | None:
    """Name the format of decoded `text` where it is a markup or data language other than HTML."""
    beginning = text[:_BEGINNING]
    prolog = _PROLOG.match(beginning)
    root = _ELEMENT.match(beginning, prolog.end()) if prolog else None
    if root is None:
        return "JSON data" if _JSON.match(beginning) else None
    name = root[1].lower()
    if name in _ROOTS:
        return _ROOTS[name]
    if beginning.lstrip("\ufeff \t\r\n").startswith("<?xml") and name.rsplit(":")[-1] != "html":
        return f"an XML document (<{root[1]}>)"
    return None


def has_markup(text: str) -> bool:
    """Say whether `text` has the tags of a page."""
    return _TAG.search(text) is not None


def is_binary(text: str) -> bool:
    """Say whether what was decoded is no text: too many characters that no one types."""
    beginning = text[:_BEGINNING]
    strange = sum(1 for char in beginning if (char < " " and char not in "\t\n\r\f\x0b\x1b") or char == "\ufffd")
    return strange > 8 and strange > len(beginning) * 0.1


def _name_package(beginning: bytes) -> str:
    for mark, name in (*_MIME_PACKAGES, *_PACKAGES):
        if mark in beginning:
            return name
    return "a zip archive"
