"""What pages are wrapped in when they are saved: gzip and MHTML."""

import email
import email.policy
import zlib
from dataclasses import dataclass
from email.message import EmailMessage, Message

from reportedly.domain.errors import InputTooLarge, UnsupportedInput
from reportedly.intake.document import LARGEST_INPUT

GZIP = b"\x1f\x8b"
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Contents:
    """The bytes of a page, with what its envelope says of them."""

    data: bytes
    charset: str | None = None
    url: str | None = None


def unwrap(data: bytes, where: str) -> Contents:
    """Return the page inside `data`, which may be gzip'ed and may be MHTML."""
    check_size(len(data), where)
    data = decompress(data, where)
    return _open_mhtml(data, where) if _is_mhtml(data) else Contents(data)


def check_size(size: int, where: str) -> None:
    """Raise InputTooLarge for more bytes than one article can have."""
    if size > LARGEST_INPUT:
        raise InputTooLarge(
            f"{where} has {size / _MEGABYTE:.0f} MB and one article can have {LARGEST_INPUT // _MEGABYTE} MB. "
            "Save the page without its pictures, or split the file into one file an article."
        )


def decompress(data: bytes, where: str) -> bytes:
    """Return what a gzip file holds, and other bytes as they are; stop where it is too much, however far it unfolds."""
    if not data.startswith(GZIP):
        return data
    parts: list[bytes] = []
    size = 0
    while data.startswith(GZIP):
        member = zlib.decompressobj(wbits=31)
        try:
            part = member.decompress(data, LARGEST_INPUT + 1 - size)
        except zlib.error as error:
            raise UnsupportedInput(f"{where} is a damaged gzip file ({error}); save or download it again.") from error
        size += len(part)
        parts.append(part)
        if size > LARGEST_INPUT:
            raise InputTooLarge(
                f"{where} unfolds to more than {LARGEST_INPUT // _MEGABYTE} MB, the most that one article can have. "
                "Unpack it and look at what it holds."
            )
        if not member.eof:
            raise UnsupportedInput(f"{where} is a gzip file that ends too early; save or download it again.")
        data = member.unused_data
    return b"".join(parts)


def _is_mhtml(data: bytes) -> bool:
    beginning = data[:4096].lower().replace(b"\r\n", b"\n")
    if beginning.lstrip().startswith(b"<"):
        return False
    head = beginning.split(b"\n\n", 1)[0]
    return b"mime-version:" in head and b"content-type:" in head and (b"multipart/" in head or b"text/html" in head)


def _open_mhtml(data: bytes, where: str) -> Contents:
    """Return the page that the archive was saved for: its first HTML part."""
    message = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return Contents(_payload(part), part.get_content_charset(), _location(message, part))
    raise UnsupportedInput(f"{where} is a web archive (MHTML) without a page in it; save the page again as HTML.")


def _payload(part: Message | EmailMessage) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _location(message: Message, part: Message) -> str | None:
    for value in (
        message.get("Snapshot-Content-Location"),
        part.get("Content-Location"),
        message.get("Content-Location"),
    ):
        if value and str(value).startswith(("http://", "https://")):
            return "".join(str(value).split())
    return None
