"""Forged requests: what changes something has to come from the workbench's own pages, or from no browser at all."""

import hmac
from collections.abc import AsyncIterator
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import Depends, Request
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException

from reportedly.workbench.addresses import is_api

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
SEAL = "seal"
"""The field of a form that holds what only the workbench's own pages know; `seal` in parts.html.jinja writes it."""

STALE = (
    "This form does not come from the workbench as it runs now, and nothing was kept. Go back, load that page anew, "
    "and send it again."
)


def is_forged(method: str, path: str, headers: Headers) -> bool:
    """Say whether a request would change something and cannot be known to come from the workbench itself.

    Browsers say where a request comes from, and pages of others cannot make them leave it out. What names no origin is
    a program: it has to ask the API, with a token or with JSON, neither of which another's page can send unasked.
    """
    if method in SAFE_METHODS:
        return False
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return True
    origin = headers.get("origin")
    if origin is not None:
        return urlsplit(origin).netloc.lower() != headers.get("host", "").lower()
    return not (is_api(path) and (_brings_token(headers) or brings_json(headers)))


def _brings_token(headers: Headers) -> bool:
    return headers.get("authorization", "").lower().startswith("bearer ")


def brings_json(headers: Headers) -> bool:
    """Say whether a request says that it sends JSON."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


async def check_seal(request: Request) -> AsyncIterator[None]:
    """Refuse a form that is not sealed by the workbench as it runs now; its files are closed after the answer."""
    async with request.form() as form:
        demand_seal(request, form.get(SEAL))
        yield


def demand_seal(request: Request, seal: object) -> None:
    """Refuse a form with this seal unless it is that of the workbench as it runs now."""
    if not isinstance(seal, str) or not hmac.compare_digest(seal.encode(), request.app.state.seal.encode()):
        raise HTTPException(403, STALE)


Sealed = Annotated[None, Depends(check_seal)]
"""A parameter of every route that answers an HTML form: it demands the seal."""
