"""Forms with files, taken apart while they come, so that what is too large is never kept."""

from collections.abc import AsyncIterator

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import ClientDisconnect, Request

from reportedly.domain.errors import BadOption, InputTooLarge, ReportedlyError
from reportedly.workbench.uploads import MEGABYTE, MOST_BYTES, Upload

LONGEST_FIELD = 2000
"""Bytes of a field that is no file and no pasted text."""

MOST_DRAINED = 4 * MOST_BYTES
"""How much of a request that is refused is still listened to: browsers show no answer before all is sent."""


class FormReader:
    """Takes a multipart form apart: files into the upload, the text `long_field` whole, other fields within limits."""

    def __init__(self, boundary: bytes, upload: Upload, long_field: str, longest: int) -> None:
        self.fields: dict[str, str] = {}
        self._upload = upload
        self._long_field, self._longest = long_field, longest
        self._headers: dict[bytes, bytes] = {}
        self._header_name, self._header_value = b"", b""
        self._field: str | None = None
        self._value = bytearray()
        self.is_whole = False
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._begin_part,
                "on_header_field": self._add_header_name,
                "on_header_value": self._add_header_value,
                "on_header_end": self._end_header,
                "on_headers_finished": self._begin_content,
                "on_part_data": self._add_content,
                "on_part_end": self._end_part,
                "on_end": self._end,
            },
        )

    def write(self, data: bytes) -> None:
        """Take the next bytes; raise BadOption where they are no form, InputTooLarge where they are too many."""
        try:
            self._parser.write(data)
        except FormParserError as error:
            raise _explain_broken(str(error)) from error

    def _begin_part(self) -> None:
        self._headers = {}
        self._field, self._value = None, bytearray()

    def _add_header_name(self, data: bytes, start: int, end: int) -> None:
        self._header_name += data[start:end]

    def _add_header_value(self, data: bytes, start: int, end: int) -> None:
        self._header_value += data[start:end]

    def _end_header(self) -> None:
        self._headers[self._header_name.lower()] = self._header_value
        self._header_name, self._header_value = b"", b""

    def _begin_content(self) -> None:
        _, told = parse_options_header(self._headers.get(b"content-disposition"))
        if b"filename" not in told:
            self._field = told.get(b"name", b"").decode("utf-8", "replace")
        elif told[b"filename"]:
            self._upload.begin(told[b"filename"].decode("utf-8", "replace"))

    def _add_content(self, data: bytes, start: int, end: int) -> None:
        if self._field is None:
            self._upload.write(data[start:end])
            return
        self._value += data[start:end]
        most = self._longest if self._field == self._long_field else LONGEST_FIELD
        if len(self._value) > most:
            raise InputTooLarge(f"the field {self._field[:40]!r} is longer than {most:,} bytes; shorten it.")

    def _end_part(self) -> None:
        if self._field is None:
            self._upload.end()
        else:
            self.fields[self._field] = self._value.decode("utf-8", "replace")

    def _end(self) -> None:
        self.is_whole = True


async def read_form(request: Request, upload: Upload, long_field: str, longest: int) -> dict[str, str]:
    """Return the fields of a request's form, its files put into `upload`; raise BadOption or InputTooLarge.

    Where it is refused the rest is listened to and dropped, since browsers show no answer before all is sent.
    """
    kind, told = parse_options_header(request.headers.get("content-type"))
    if kind != b"multipart/form-data" or not told.get(b"boundary"):
        raise _explain_broken("it is no multipart/form-data")
    chunks = limit(request.stream(), MOST_DRAINED)
    try:
        reader = FormReader(told[b"boundary"], upload, long_field, longest)
        async for chunk in limit(chunks, MOST_BYTES):
            reader.write(chunk)
        if not reader.is_whole:
            raise _explain_broken("it ends too early")
    except (ReportedlyError, FormParserError) as error:
        await _drain(chunks)
        raise error if isinstance(error, ReportedlyError) else _explain_broken(str(error)) from error
    return reader.fields


async def limit(chunks: AsyncIterator[bytes], most: int) -> AsyncIterator[bytes]:
    """Yield chunks as long as they have at most so many bytes together; then raise InputTooLarge."""
    size = 0
    async for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise InputTooLarge(
                f"more than {most // MEGABYTE} MB were sent at once. Send the files in parts, or read them on the "
                "command line with `reportedly add FOLDER`."
            )
        yield chunk


async def _drain(chunks: AsyncIterator[bytes]) -> None:
    try:
        async for _ in chunks:
            pass
    except (InputTooLarge, ClientDisconnect):
        return


def _explain_broken(reason: str) -> BadOption:
    return BadOption(f"what was sent is no form with files that could be read ({reason}); load the page and try again.")
