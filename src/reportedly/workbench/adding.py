"""What is sent to be read, as a form with files or a text, or as JSON: taken in, and its reading begun."""

from dataclasses import dataclass

from fastapi import Request
from pydantic import TypeAdapter, ValidationError

from reportedly.domain.errors import BadOption
from reportedly.intake import LARGEST_INPUT, Hints
from reportedly.workbench.forgery import SEAL, brings_json, demand_seal
from reportedly.workbench.forms import limit, read_form
from reportedly.workbench.jobs import Job, Jobs
from reportedly.workbench.uploads import PASTED, Upload

TEXT, FILES = "text", "files"
TOLD = ("title", "outlet", "published", "url")
"""Fields of a form: the pasted text, the files, and what is known of the text."""

_MARK = "\ufeff"
"""Says that the bytes are UTF-8, whatever the source of a page that was saved otherwise declares."""


@dataclass(frozen=True, slots=True)
class PastedText:
    """A text, or the source of a page, with what is known of it; `published` is a day such as 2015-01-07."""

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class PastedTexts:
    """Several texts or pages that are sent at once."""

    articles: tuple[PastedText, ...]


_TEXTS: TypeAdapter[PastedTexts] = TypeAdapter(PastedTexts)
_DESCRIBED = _TEXTS.json_schema(ref_template="#/components/schemas/{model}")

SCHEMAS = {**_DESCRIBED.pop("$defs"), PastedTexts.__name__: _DESCRIBED}
"""What JSON that is sent consists of. FastAPI would only know it if it took in the body itself, however large."""

BODY = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": {"$ref": f"#/components/schemas/{PastedTexts.__name__}"}},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {
                        FILES: {"type": "array", "items": {"type": "string", "format": "binary"}},
                        **{name: {"type": "string"} for name in (TEXT, *TOLD)},
                    },
                }
            },
        },
    }
}
"""What may be sent, in OpenAPI's words."""


def find_jobs(request: Request) -> Jobs:
    """Return the long work of the workbench."""
    jobs: Jobs = request.app.state.jobs
    return jobs


async def begin_reading(request: Request, *, is_page: bool) -> Job:
    """Take in what a request sends and begin to read it; the form of a page has to be sealed.

    Raise BadOption, InputTooLarge or UnsupportedInput where nothing of it can be read, TooManyJobs or FullDisk.
    """
    jobs = find_jobs(request)
    upload = jobs.open_upload()
    try:
        if not is_page and brings_json(request.headers):
            for one in await _read_json(request):
                _add_text(upload, one)
        else:
            fields = await read_form(request, upload, TEXT, LARGEST_INPUT)
            if is_page:
                demand_seal(request, fields.get(SEAL))
            if fields.get(TEXT, "").strip():
                _add_text(upload, PastedText(fields[TEXT], **{one: fields.get(one) for one in TOLD}))
        upload.finish()
        return jobs.read(upload)
    except BaseException:
        upload.close()
        raise


async def _read_json(request: Request) -> tuple[PastedText, ...]:
    body = b"".join([chunk async for chunk in limit(request.stream(), LARGEST_INPUT)])
    try:
        return _TEXTS.validate_json(body).articles
    except ValidationError as error:
        told = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors()[:3])
        raise BadOption(f'expected {{"articles": [{{"text": …}}]}}: {told}') from error


def _add_text(upload: Upload, one: PastedText) -> None:
    told = {name: (getattr(one, name) or "").strip() or None for name in TOLD}
    upload.begin(PASTED, Hints(path=PASTED, **told))
    # Browsers send line ends as CR and LF, whatever was pasted.
    upload.write((_MARK + one.text.removeprefix(_MARK).replace("\r\n", "\n")).encode("utf-8", "replace"))
    upload.end()
